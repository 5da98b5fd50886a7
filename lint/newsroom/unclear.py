"""What is not clear: “it is unclear whether”, “the motive remains unclear”, “what is still unknown is who …”."""

from __future__ import annotations

from lint.newsroom.passage import Passage

Range = tuple[int, int]


def unclear(passage: Passage, i: int) -> Range | None:
    """“It is not clear whether”, “its nature remains unclear”, “why he left is unknown”."""
    before = passage.back(i, "adverbs")
    if passage.word(before) == "as" and passage.word(before + 1) == "yet":
        before -= 1
    if found := _fronted(passage, before, i):
        return found
    if passage.word(i) in passage.sets["clear"]:
        if not passage.at(before, "not"):
            return None
        before = before if passage.at(before, "be") else passage.back(before, "adverbs")
    if not passage.at(before, "be") or "always" in passage.lower[before:i]:
        return None
    return _impersonal(passage, before, i) or _of_subject(passage, before, i)


def _fronted(passage: Passage, before: int, i: int) -> Range | None:
    """“What remains unclear is whether …”, “what's still uncertain: whether …”, “also unclear is how …”."""
    if not _answered(passage, i + 1):
        return None
    start = before
    if passage.at(before, "not") and not passage.at(before, "be"):
        start = passage.back(before, "adverbs")
    less = passage.word(i - 1) in ("less", "not")
    if passage.word(i) in passage.sets["clear"] and not (less or passage.at(before, "not")):
        return None
    if passage.word(start) == "what's":
        return (start, i + 1)
    if passage.at(start, "be") and passage.word(start - 1) == "what":
        return (start - 1, i + 1)
    start = i
    while passage.at(start - 1, "adverbs") or passage.word(start - 1) in ("less", "not", "equally"):
        start -= 1
    return (start, i + 1) if start == passage.first else None


def _answered(passage: Passage, k: int) -> bool:
    """Whether what is unclear follows at word k: “is whether …”, “: who …”, “is the extent of …”."""
    if passage.breaks(k):
        if not any(mark in passage.gap(k) for mark in ":—–"):
            return False
    elif passage.at(k, "be"):
        k = k + 1 if passage.at(k + 1, "wh") else passage.on(k + 1, "adverbs")
    else:
        return False
    return passage.at(k, "wh") or (passage.at(k, "articles") and passage.at(k + 1, "gap-subjects"))


def _impersonal(passage: Passage, before: int, i: int) -> Range | None:
    """“It is not clear whether …”, “it was unclear, however, who …”."""
    contracted = passage.at(before, "it")
    if not contracted and not passage.at(before - 1, "it"):
        return None
    if passage.at(_clause_start(passage, before), "wh"):
        return None  # “why he did it is unknown”: another it
    asks = _asks(passage, i + 1)
    if not passage.at(i, "certainty"):
        ends = passage.breaks(i + 1) or i + 1 >= passage.last
        asks = asks or (ends and not passage.at(i, "clear"))
        asks = asks or (passage.at(i, "clear") and i - before > 2 and not passage.at(i + 1, "verify-fill"))
        asks = asks or (passage.breaks(i + 1) and any(passage.at(k, "wh") for k in range(i + 2, i + 5)))
    return (before if contracted else before - 1, i + 1) if asks else None


def _of_subject(passage: Passage, before: int, i: int) -> Range | None:
    """“The motive is not clear”, “what he did is unknown”, “much remains unclear”."""
    subject = before - 1
    clause = _clause_start(passage, before)
    question = passage.at(clause, "wh") and passage.word(clause) != "to"
    ends = i + 1 >= passage.last or passage.breaks(i + 1) or passage.word(i + 1) in ("and", "but")
    if question and ends:
        return (before, i + 1)
    if passage.at(i, "certainty") or passage.at(subject, "it"):
        return None
    if passage.at(subject, "pronouns") and passage.word(subject) not in ("that", "which"):
        return None
    if passage.word(before).startswith("remain") and passage.at(subject, "gap-subjects"):
        return (subject, i + 1)
    spoken = (
        passage.has(max(passage.first, clause - 2), before, "gap-subjects")
        or not passage.at(i, "clear")
        or passage.word(i) == "known"
    )
    return (before, i + 1) if _asks(passage, i + 1) or (ends and spoken) else None


def _clause_start(passage: Passage, k: int) -> int:
    """The first word of the clause that word k stands in, as far as marks and joiners tell."""
    while k > passage.first and not passage.breaks(k):
        if passage.word(k - 1) in ("and", "but", "though", "although", "while", "that", "because"):
            break
        k -= 1
    return k


def _asks(passage: Passage, k: int) -> bool:
    """Whether a question begins at word k: “whether …”, “to what extent”, “from the tape who …”, “on Monday if …”."""
    if passage.breaks(k):
        return False
    k = passage.on(k, "adverbs") if not passage.at(k, "wh") else k
    if passage.word(k) == "to" and passage.word(k + 1) not in ("what", "whom", "which"):
        return False
    if passage.at(k, "wh") or (passage.at(k, "prepositions") and passage.at(k + 1, "wh-objects")):
        return True
    if not passage.at(k, "gap-phrases") and not passage.at(k, "days"):
        return False
    for at in range(k + 1, k + 7):
        if passage.breaks(at) or passage.at(at, "be"):
            return False
        if passage.at(at, "wh") and passage.word(at) not in ("which", "just", "exactly", "precisely", "to"):
            return True
    return False
