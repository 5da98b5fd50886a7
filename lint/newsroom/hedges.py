"""Beliefs without a believer: “is believed to”, “it is thought that”, “is expected to”."""

from __future__ import annotations

from lint.newsroom.outlets import named
from lint.newsroom.passage import Passage

Range = tuple[int, int]


def read(passage: Passage, i: int) -> Range | None:
    """The words of a hedged passive whose participle is word i, or None."""
    before = passage.back(i, "adverbs")
    widely = "widely" in passage.lower[before + 1 : i]
    found = _impersonal(passage, before, i) or _passive(passage, before, i, widely)
    if found is None and passage.word(i) == "suspected":
        found = _suspected_of(passage, before, i)
    if found is None or passage.told(i) or _figured(passage, found[0]):
        return None
    return found


def _figured(passage: Passage, verb: int) -> bool:
    """Whether figures tell it: “results show that …”, “under its own projections, …”."""
    for k in range(verb - 1, passage.first - 1, -1):
        if passage.turns(k + 1):
            return False
        if passage.at(k, "figures"):
            opening = passage.at(passage.first, "prepositions") and passage.breaks(k + 1)
            return opening or (
                "that" in passage.lower[k + 1 : min(k + 10, verb)] and passage.has(k, verb, "figure-verbs")
            )
    return False


def _impersonal(passage: Passage, before: int, i: int) -> Range | None:
    """“It is thought that …”."""
    if not passage.at(i, "hedges-that"):
        return None
    start = passage.verb_start(i)
    subject = start if passage.word(start) == "it's" else start - 1
    if not passage.at(subject, "it") or not passage.at(before, "be"):
        return None
    follows = passage.word(i + 1)
    if follows == "to" or follows in passage.sets["prepositions"] or passage.breaks(i + 1) or not follows:
        return None
    return (subject, i + 2 if follows == "that" else i + 1)


def _passive(passage: Passage, before: int, i: int, widely: bool) -> Range | None:
    """“Is believed to …”, “is thought unlikely to …”, “feared dead”."""
    while passage.at(before, "not"):
        if passage.at(before, "be"):
            break
        before -= 1
    passive = passage.at(before, "be")
    follows = passage.word(i + 1)
    if passage.at(i, "regards"):
        return _regarded(passage, before, i)
    state = passage.at(i + 1, "judged" if passage.word(i) == "considered" else "hedged-states")
    state = state and passage.word(i) != "expected"
    if follows != "to" and not state:
        return None
    if not passive:
        return _reduced(passage, before, i, state)
    start = passage.verb_start(i)
    if passage.has(start, before + 1, "modal") or _supposed(passage, start) or _generic(passage, start):
        return None
    if passage.word(i) == "expected" and (_duty(passage, start, i) or _scheduled(passage, i)):
        return None
    if _measured(passage, i):
        return None
    return (start, i + 3 if state and passage.word(i + 2) == "to" else i + 2)


def _reduced(passage: Passage, before: int, i: int, state: bool) -> Range | None:
    """“A man believed to be …”, “a car thought to belong to …”, “nine feared dead”."""
    if not passage.at(i, "hedges-reduced") or passage.at(before - 1, "relative"):
        return None
    if "what" in passage.lower[max(passage.first, i - 8) : i]:
        return None  # what troopers at the scene believed to be a gun
    joined = passage.word(before) == "and" and state
    if not (joined or _noun(passage, before)):
        return None
    if state:
        return (before + 1, i + 2) if passage.at(i + 1, "hedged-ends") else None
    return (before + 1, i + 3) if passage.at(i + 2, "reduced-verbs") else None


def _suspected_of(passage: Passage, before: int, i: int) -> Range | None:
    """“Is suspected of spying”, where no law is in the sentence that suspects."""
    if passage.word(i + 1) != "of" or not passage.at(before, "be") or not passage.word(i + 2).endswith("ing"):
        return None
    start = passage.verb_start(i)
    lawful = passage.has(passage.first, passage.last, "law") or passage.has(passage.first, passage.last, "law-here")
    generic = passage.at(start - 1, "anybody-else") or passage.at(start - 2, "anybody-else")
    return None if lawful or generic or _supposed(passage, start) else (start, i + 2)


def _regarded(passage: Passage, before: int, i: int) -> Range | None:
    """“Is seen as a blow”, with nobody who sees it so."""
    start = passage.verb_start(i)
    if passage.word(i + 1) != "as" or not passage.at(before, "be") or passage.has(start, i, "modal"):
        return None
    if _supposed(passage, start) or not passage.at(start, "finite"):
        return None
    if _by_place(passage, start):
        return None
    if "widely" in passage.lower[start:i] or "by" in passage.lower[i : min(i + 14, passage.last)]:
        return None
    return (start, i + 2)


def _by_place(passage: Passage, verb: int) -> bool:
    """“In Norfall, thrift is seen as …”, “among captains, …”: where or among whom it is seen so opens the sentence."""
    first = passage.first
    if passage.word(first) not in ("in", "among", "across", "within"):
        return False
    end = next((k for k in range(first + 1, min(first + 7, verb)) if passage.breaks(k)), first)
    return end > first and (passage.word(first) == "among" or bool(named(passage, first + 1, end, "place", "other")))


def _noun(passage: Passage, i: int) -> bool:
    """Whether word i can end a noun phrase that a participle follows (“a man believed to be …”)."""
    return bool(passage.word(i)) and not (
        passage.at(i, "pronouns") or passage.at(i, "aux") or passage.at(i, "articles") or passage.at(i, "prepositions")
    )


def _supposed(passage: Passage, verb: int) -> bool:
    """“If it is believed to be”, “what he believed to be”: a condition, a question or an active verb."""
    return any(
        passage.at(k, "conditions") and not (passage.word(k) == "what" and k == verb - 1)
        for k in range(max(passage.first, verb - 5), verb)
    )


def _duty(passage: Passage, verb: int, i: int) -> bool:
    """“Members are expected to pay”: an obligation, not a forecast."""
    if passage.at(i + 2, "staying"):
        return any(passage.at(k, "confinement") and not passage.breaks(k) for k in range(i + 3, i + 6))
    return passage.at(verb - 1, "obliged") or passage.at(verb - 1, "weather") or passage.at(i + 2, "duties")


def _generic(passage: Passage, verb: int) -> bool:
    """“Any ship that is believed to”, “everybody who was thought to”: a kind, of which nobody believes it yet."""
    if not passage.at(verb - 1, "pronouns"):
        return False
    for k in range(verb - 2, max(verb - 12, passage.first - 1), -1):
        if passage.at(k, "whichever"):
            return True
        if passage.breaks(k + 1):
            return False
    return False


def _scheduled(passage: Passage, i: int) -> bool:
    """“Is expected to vote on Wednesday”: a thing that happens, with its time in the same sentence."""
    k = i + 2
    while passage.at(k, "adverbs"):
        k += 1
    if not passage.at(k, "happening"):
        return False
    opening = min(passage.first + 3, i)  # “Next week …”
    near = max(opening, i - 6)
    return any(_time(passage, t) for t in (*range(passage.first, opening), *range(near, passage.last)))


def _time(passage: Passage, i: int) -> bool:
    word = passage.word(i).removesuffix("'s")
    if word in passage.sets["days"]:
        return True
    if word in passage.sets["periods"]:
        ends = passage.word(i - 2) == "of" and passage.at(i - 3, "ends")  # by the end of the year
        return ends or passage.word(i - 1) in ("next", "this", "later", "coming", "same")
    if word in passage.sets["meetings"]:
        return any(passage.word(k) == "at" for k in range(i - 4, i))
    return (len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")) or (word == "may" and passage.capital(i))


def _measured(passage: Passage, i: int) -> bool:
    """“Is thought to be 4,000 years old”: dating, as science does it."""
    return passage.word(i + 2) == "be" and any(passage.word(k) == "old" for k in range(i + 3, i + 9))
