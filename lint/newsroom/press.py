"""Newsrooms without a name: “local media say”, “the press reported”, “one newspaper said”, “reported in the press”."""

from __future__ import annotations

from lint.newsroom.outlets import named
from lint.newsroom.passage import Passage

Range = tuple[int, int]


def one_outlet(passage: Passage, i: int) -> Range | None:
    """“A local newspaper reported”, “one outlet said”; not where it has its name beside it."""
    start = passage.back(i, "report-adjectives")
    while passage.at(start, "media-adjectives") and not passage.breaks(start + 1):
        start -= 1
    if passage.word(start) not in ("a", "one", "another") or named(passage, passage.first, passage.last, "outlet"):
        return None
    after = passage.on(passage.on(i + 1, "adverbs"), "aux")
    return (start, after + 1) if passage.at(after, "press-verbs") and not passage.breaks(after) else None


def _bare(passage: Passage, i: int) -> Range | None:
    """“The media reported”, “…, media reported”, “according to the media”."""
    start = i - 1 if passage.word(i - 1) == "the" else i
    if start == i and i > passage.first and passage.capital(i) and not passage.capital(i - 1):
        return None  # according to Press: a surname
    if passage.word(start - 1) == "to" and passage.word(start - 2) == "according":
        return (start - 2, i + 1) if i + 1 >= passage.last or passage.breaks(i + 1) else None
    if start > passage.first and not passage.breaks(start) and not passage.at(start - 1, "report-openers"):
        return None
    after = i + 1
    while passage.at(after, "adverbs") or passage.at(after, "aux"):
        after += 1
    if passage.word(after) == "in" and named(passage, after + 1, after + 2, "place", "other"):
        after = passage.on(passage.on(after + 2, "adverbs"), "aux")  # media in Norfall reported
    told = passage.word(after) in ("reported", "reporting", "quoted", "cited")
    told = told or (passage.word(i) == "tabloids" and passage.at(after, "press-verbs"))
    passive = passage.has(i, after, "be") and passage.word(after) != "reporting"
    return (start, after + 1) if told and not passage.breaks(after) and not passive else None


def media(passage: Passage, i: int) -> Range | None:
    """“Local media say”, “multiple outlets reported”, “reported in the press”: many newsrooms, none named."""
    if passage.word(i) == "accounts" and (found := _accounts(passage, i)):
        return found
    if passage.at(i, "news-nouns") and not passage.at(i, "media-nouns"):
        if not passage.at(i - 1, "media") or passage.word(i - 2) == "social":
            return None
    elif passage.at(i - 1, "by-or-in") or (passage.word(i - 1) == "the" and passage.at(i - 2, "by-or-in")):
        return _in_the_media(passage, i)
    elif not passage.at(i - 1, "media-adjectives") and not _nation(passage, i):
        return _bare(passage, i) if passage.at(i, "bare-media") else None
    elif passage.at(i, "airwaves") and not passage.at(i - 1, "airwave-adjectives"):
        return None  # state television is a named institution
    start = passage.back(i, "media-adjectives") + 1
    if passage.at(start - 1, "by-or-in"):
        return _in_the_media(passage, i)
    after = passage.on(passage.on(i + 1, "adverbs"), "aux")
    if start == i and _nation(passage, i) and passage.word(i - 2) == "to" and passage.word(i - 3) == "according":
        start -= 1  # according to Westport media
    if passage.word(start - 1) == "to" and passage.word(start - 2) == "according":
        ends = after >= passage.last or passage.breaks(after) or passage.at(after, "prepositions")
        return (start - 2, i + 1) if ends else None
    return (start, after + 1) if passage.at(after, "press-verbs") and not passage.breaks(after) else None


def _accounts(passage: Passage, i: int) -> Range | None:
    """“By most accounts”, “some accounts say”, “accounts of the raid vary”."""
    if not passage.at(i - 1, "account-adjectives") and i > passage.first:
        return None
    start = i - 1 if i > passage.first else i
    if passage.word(start - 1) == "by":
        return (
            (start - 1, i + 1)
            if start - 1 == passage.first or passage.breaks(start - 1) or passage.breaks(i + 1)
            else None
        )
    verbs = "report-verbs" if start < i else "varying"
    told = passage.at(i + 1, verbs) and (start == passage.first or passage.breaks(start))
    return (start, i + 2) if told else None


def _nation(passage: Passage, i: int) -> bool:
    return bool(named(passage, max(passage.first, i - 2), i, "place", "other"))


def _in_the_media(passage: Passage, i: int) -> Range | None:
    """“Reported by local press”, “quoted in the media”."""
    k = next((k for k in range(i - 1, i - 5, -1) if passage.at(k, "by-or-in")), -1)
    verb = passage.word(k - 1)
    told = k >= 0 and verb in ("reported", "quoted", "cited", "described", "identified", "named")
    return (k - 1, i + 1) if told else None
