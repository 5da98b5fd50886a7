"""Reports at second hand without their outlet: “reportedly”, “reports say”, “is reported to have”."""

from __future__ import annotations

from lint.newsroom.credited import owned, sourced
from lint.newsroom.outlets import named, outlet
from lint.newsroom.passage import Passage
from lint.newsroom.press import media, one_outlet

Range = tuple[int, int]
_DEMONYMS = ("i", "n", "ese")


def read(passage: Passage, i: int) -> Range | None:
    """The words of a report whose cue is word i, or None where its outlet, document or link stands beside it."""
    word = passage.lower[i]
    if word == "reportedly":
        found: Range | None = (i, i + 1)
    elif word == "reports":
        found = _reports(passage, i)
    elif word == "report":
        found = _one_report(passage, i)
    elif word == "reported":
        found = _passive(passage, i)
    else:
        found = one_outlet(passage, i) if passage.at(i, "one-outlet") else media(passage, i)
    if found is None:
        return None
    if passage.lower[found[0]] in ("according", "per", "and", "by"):
        return None if owned(passage, found[1]) else found
    return None if sourced(passage, found[0]) else found


def _reports(passage: Passage, i: int) -> Range | None:
    """The plural noun with nobody in front of it, and a verb or its content behind."""
    start = i
    while passage.at(start - 1, "report-adjectives") and not passage.breaks(start):
        start -= 1
    before = passage.word(start - 1)
    if before == "by" and (passage.breaks(start - 1) or start - 1 == passage.first):
        return (start - 1, i + 1)  # by reports, he fled
    if before in ("and", "or") and start < i and _with_others(passage, start - 1):
        return (start - 1, i + 1)
    if before != "to" and passage.word(start - 2) == "to" and passage.word(start - 3) == "according":
        if passage.at(start - 1, "institutional"):
            return None
        if passage.capital(start - 1) and not passage.sets["media"].isdisjoint(passage.lower[start:i]):
            return (start - 3, i + 1)  # according to US media reports
        article = passage.at(start - 1, "articles") or passage.at(start - 1, "possessive") or passage.capital(start - 1)
        return None if article else (start - 3, i + 1)
    start = _widened(passage, start, i)
    before = passage.word(start - 1)
    if before == "if" and passage.at(i + 1, "be"):
        return (start, i + 2)
    if start == i and _verb(passage, i):
        return None
    head = start == passage.first or passage.breaks(start) or before in passage.sets["report-openers"]
    head = head or (start < i and passage.at(start - 1, "days") and passage.at(passage.first, "prepositions"))
    if not head or (start == i and passage.capital(i) and start != passage.first):
        return None
    after = i + 1
    while passage.at(after, "adverbs") or passage.at(after, "aux"):
        after += 1
    if before == "to" and passage.word(start - 2) == "according":
        return (start - 2, i + 1)
    if passage.at(i + 1, "report-topics") and start in (passage.first, i) and _varying(passage, i + 2) > 0:
        return (start, _varying(passage, i + 2) + 1)
    if before == "per":
        return (start - 1, i + 1)
    if passage.word(after) == "and":
        after = next((k for k in range(after + 1, after + 5) if passage.at(k, "report-verbs")), after)
    if passage.at(after, "report-verbs") and not passage.breaks(after):
        return (start, after + 1)
    if passage.word(start - 2) == "there" and passage.at(start - 1, "aux"):
        return (start - 1, i + 1)
    placed = _placed(passage, i + 1)
    if placed > 0:
        return (start, placed + 1)
    if start < i and passage.word(start) in passage.sets["media"] and passage.at(i + 1, "that"):
        return (start, i + 1)
    if (
        passage.word(i + 1) == "that"
        and passage.word(i + 2).split("'")[0] not in ("i", "we", "you", "belong", "have", "are", "were")
        and (start == i or passage.word(start) in passage.sets["report-adjectives"])
    ):
        return (start, i + 2)
    if before in passage.sets["report-amid"]:
        if passage.word(i + 1) in ("that", "of"):
            return (start - 1, i + 2)
        if _content(passage, i + 1) and not passage.breaks(i + 1):
            return (start - 1, i + 1)
    return None


def _verb(passage: Passage, i: int) -> bool:
    """Whether “reports” is the verb of a name that opens the sentence, after an apposition: “Reis, now the harbour
    master, reports that”."""
    if "," not in passage.gap(i) or passage.at(i + 1, "report-verbs"):
        return False
    comma = next((k for k in range(passage.first + 1, i) if "," in passage.gap(k)), i)
    opening = named(passage, passage.first, comma, "person", "organisation", "outlet")
    return any(name.first - passage.first < 2 and name.last == comma for name in opening)


def _widened(passage: Passage, start: int, i: int) -> int:
    """Where a phrase begins with its nation, number, adverb: “US reports”, “a number of reports”, “even reports”."""
    before = start - 1
    if before >= passage.first and not passage.breaks(start):
        press = not passage.sets["media"].isdisjoint(passage.lower[start:i]) and not outlet(passage, before, start)
        if passage.at(before, "media-adjectives") or (
            passage.capital(before) and (press or _national(passage, before, start))
        ):
            start = before
    if passage.word(start - 1) == "of" and passage.at(start - 2, "quantities"):
        start -= 2 + passage.at(start - 3, "articles")
    while passage.at(start - 1, "adverbs") and not passage.breaks(start):
        start -= 1
    return start


def _national(passage: Passage, before: int, start: int) -> bool:
    """Whether word `before` is a place or its adjective (“Iraqi”: a place and an ending)."""
    word, places = passage.lower[before], passage.document.lexicon.words("places")
    demonym = any(word.endswith(end) and word.removesuffix(end) in places for end in _DEMONYMS)
    return demonym or bool(named(passage, before, start, "place"))


def _with_others(passage: Passage, joint: int) -> bool:
    """Whether “and media reports” are the second of those that something is “according to”."""
    for k in range(joint - 1, max(passage.first, joint - 9), -1):
        if passage.word(k) == "to" and passage.word(k - 1) == "according":
            return True
        if passage.breaks(k):
            return False
    return False


def _varying(passage: Passage, k: int) -> int:
    """The verb of “reports on the tool used vary”, or -1."""
    for at in range(k, min(k + 8, passage.last)):
        if passage.breaks(at):
            return -1
        if passage.at(at, "varying"):
            return at
    return -1


def _placed(passage: Passage, k: int) -> int:
    """The verb after “reports from the scene (suggest)”, “reports in some newspapers (said)”, or -1."""
    k += passage.word(k) == "coming"
    k += passage.word(k + 1) in ("from", "of") and passage.word(k) in ("in", "out")
    if passage.word(k) not in ("from", "in", "at", "on", "of"):
        return -1
    for at in range(k + 1, min(k + 6, passage.last)):
        if passage.breaks(at):
            return -1
        if (
            passage.at(at, "whereabouts")
            or passage.at(at, "days")
            or passage.at(at, "media-nouns")
            or _place(passage, at)
        ):
            after = passage.on(passage.on(at + 1, "adverbs"), "aux")
            if passage.at(after, "report-verbs") and not passage.breaks(after):
                return after
    return -1


def _place(passage: Passage, i: int) -> bool:
    return bool(named(passage, i, i + 1, "place", "other"))


def _one_report(passage: Passage, i: int) -> Range | None:
    """“According to a report”, “one news report said”, and nothing that tells whose it is."""
    start = passage.back(i, "report-adjectives")
    if passage.word(start) not in ("a", "one", "another"):
        return None
    closes = i + 1 >= passage.last or passage.breaks(i + 1)
    if passage.word(start - 1) == "to" and passage.word(start - 2) == "according":
        kind = passage.document.block_at(passage.words.start[i]).kind
        return (start - 2, i + 1) if closes and kind not in ("headline", "dek") else None
    news = passage.word(start) == "one" or any(passage.at(k, "media") for k in range(start, i))
    return (start, i + 2) if news and passage.at(i + 1, "report-verbs") and not closes else None


def _passive(passage: Passage, i: int) -> Range | None:
    """“Is reported to have”, “it has been reported that”."""
    before = passage.back(i, "adverbs")
    if passage.at(before, "days") and passage.word(before - 1) == "on":
        before -= 2
    follows = passage.word(i + 1)
    if passage.word(i - 1) in ("a", "an") and follows[:1].isdigit():
        return (i - 1, i + 1)
    ends = i + 1 >= passage.last or passage.breaks(i + 1)
    start = passage.back(before + 1, "aux")
    if passage.word(start) == "as" and ends:
        return (start, i + 1)
    if not passage.at(before, "be"):
        reduced = follows == "to" and passage.word(i + 2) in ("be", "have") and not passage.at(i - 1, "prepositions")
        return (i, i + 3) if reduced and not (passage.at(i - 1, "aux") or passage.at(i - 1, "articles")) else None
    start = passage.verb_start(i)
    if passage.at(start - 1, "it") or passage.word(start) == "it's":
        end = i + 2 if follows == "that" else i + 1
        if ends or _content(passage, i + 1):
            return (start - (passage.word(start) != "it's"), end)
    if passage.at(i + 1, "reported-states"):
        return (before, i + 2)
    k = i + 1 + (follows == "not")
    return (before, k + 1) if passage.word(k) == "to" and passage.at(k + 1, "reported-verbs") else None


def _content(passage: Passage, k: int) -> bool:
    """Whether what is reported begins at word k, perhaps after a day: “… on Saturday the bridge was shut”."""
    if passage.word(k) in ("on", "late", "early", "earlier") or passage.at(k, "days"):
        k = next((at + 1 for at in range(k, k + 3) if passage.at(at, "days")), k)
    return passage.at(k, "claim-that") or (passage.capital(k) and not passage.breaks(k))
