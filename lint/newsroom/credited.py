"""Whose report it is: whether an outlet, a document, a link or a speaker stands beside a report at second hand."""

from __future__ import annotations

from lint.newsroom.outlets import linked, named, outlet
from lint.newsroom.passage import Passage

Range = tuple[int, int]


def owned(passage: Passage, end: int) -> bool:
    """Whether “according to reports” goes on with whose they are: “… from the Gazette”, or a link."""
    if linked(passage, passage.first, passage.last) or outlet(passage, end, min(end + 6, passage.last)):
        return True
    if not passage.at(end, "report-credits"):
        return False
    if any(passage.at(k, "bodies") and passage.word(k - 1) not in ("a", "an") for k in range(end + 1, end + 4)):
        return True  # according to reports from the ministry
    if any(passage.at(k, "media-nouns") for k in range(end + 1, end + 4)):
        return False  # from Iraqi media
    capitals = (k for k in range(end + 1, end + 5) if passage.capital(k) and not passage.at(k, "days"))
    return any(not passage.breaks(k) and passage.word(k) != "may" for k in capitals) and not bool(
        named(passage, end, min(end + 5, passage.last), "place")
    )


def sourced(passage: Passage, i: int) -> bool:
    first, last = _main(passage, i)
    if _credited(passage, first, last) or _documented(passage, first, last) or linked(passage, first, last):
        return True
    if passage.at(i, "it") and passage.breaks(i) and passage.lower[i:last][-1] == "reported":
        return False  # “…, it was reported” closes its sentence
    if passage.told_after(i) or (passage.told_before(i) and not _aside(passage, i)):
        return True
    return _continues(passage)


def _main(passage: Passage, i: int) -> Range:
    """The words of the sentence without what is set against them: “reports say …, while the Gazette said …”."""
    first, last = passage.first, passage.last
    for k in range(first + 1, last):
        if passage.breaks(k) and (passage.at(k, "while") or passage.at(k, "against")) and passage.word(k) != "as":
            if k <= i:
                first = k
            else:
                return first, k
    return first, last


def _aside(passage: Passage, i: int) -> bool:
    """Whether the word opens a phrase of the story's own inside of what is told: “after reportedly watching”."""
    return passage.at(i, "adverbs-of-hearsay") and (
        passage.at(i - 1, "prepositions") or passage.word(i - 1) in ("while", "when", "and", "but")
    )


def _credited(passage: Passage, first: int, last: int) -> bool:
    """Whether an outlet stands in a range as the one that reports: beside a verb of reporting, or after “by”, “in”."""
    return any(
        passage.has(max(name.first - 3, first), min(name.last + 5, last), "reporting")
        or passage.has(max(name.first - 2, first), name.first, "report-credits")
        for name in named(passage, first, last, "outlet")
        if passage.lower[name.first] not in passage.sets["airwave-adjectives"]  # local TV stations
        and not _listens(passage, name.first, first)
    )


def _listens(passage: Passage, name: int, first: int) -> bool:
    """Whether the outlet at word `name` is only told: “Reis told the Gazette”."""
    return passage.has(max(name - 2, first), name, "telling")


def _documented(passage: Passage, first: int, last: int) -> bool:
    """Whether a document stands in a range as the one that tells: “in court testimony”, “the complaint says”."""
    if not passage.has(first, last, "documents"):
        return False
    found = [k for k in range(first, last) if passage.lower[k] in passage.sets["documents"]]
    return any(
        passage.has(max(k - 5, first), k, "report-credits") or passage.has(k + 1, min(k + 4, last), "reporting")
        for k in found
    )


def _continues(passage: Passage) -> bool:
    """Whether, in the same paragraph, the sentence before tells what a named outlet reported, or the next one says
    who reported it."""
    sentences, text = passage.document.sentences, passage.document.text
    for index, group in ((passage.index - 1, "reporting"), (passage.index + 1, "crediting")):
        if 0 <= index < len(sentences):
            low, high = min(index, passage.index), max(index, passage.index)
            first, last = passage.span_of(index)
            near = "\n" not in text[sentences[low].start : sentences[high].start]
            if (
                near
                and passage.has(first, last, group)
                and _credited(passage, first, last)
                and not _told_to(passage, first, last)
            ):
                return True
    return False


def _told_to(passage: Passage, first: int, last: int) -> bool:
    """Whether outlets stand in a range only as listeners: “Reis told the Gazette”."""
    outlets = named(passage, first, last, "outlet")
    return all(passage.has(max(one.first - 2, first), one.first, "telling") for one in outlets)
