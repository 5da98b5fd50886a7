"""Gaps that the story itself admits: “could not be verified”, “it was not clear whether”, “unconfirmed reports”."""

from __future__ import annotations

from lint.newsroom.outlets import own_voice
from lint.newsroom.passage import Passage
from lint.newsroom.unclear import unclear

Range = tuple[int, int]


def read(passage: Passage, i: int) -> Range | None:
    """The words of a gap whose cue is word i, or None where there is none or it is somebody else's."""
    word = passage.lower[i]
    sets = passage.sets
    if word in sets["verify"]:
        found = _unverified_verb(passage, i)
    elif word in sets["unclear"] or word in sets["clear"]:
        found = unclear(passage, i)
    elif word in sets["unverified"]:
        found = _adjective(passage, i)
        if found and passage.word(found[0] - 1) == "to" and passage.word(found[0] - 2) == "according":
            return found
    elif word in sets["verification"]:
        found = _no_confirmation(passage, i)
    else:
        found = _undetermined(passage, i)
    if found is None or passage.has(passage.first, passage.last, "first-person"):
        return None
    return None if passage.told(found[0]) else found


def _negation(passage: Passage, i: int) -> int:
    """The word “not” (or “unable”, “hasn't”, “yet to”) that governs the verb at i, or -1."""
    k = i - 1
    while passage.at(k, "verify-fill") and not passage.breaks(k + 1):
        if passage.word(k) == "yet" and passage.word(k + 1) == "to":
            return k
        k -= 1
    return k if passage.at(k, "not") else -1


def _unverified_verb(passage: Passage, i: int) -> Range | None:
    negation = _negation(passage, i)
    if negation < 0:
        return _impossible(passage, i) or _none(passage, i) or _neither(passage, i)
    verb = passage.word(i)
    start = passage.verb_start(negation)
    if passage.word(start - 1) == "or":  # has or has not been substantiated
        return None
    middle = {passage.word(k) for k in range(start, i)}
    if verb.endswith("ed") and middle & {"be", "been", "was", "were", "is", "are", "wasn't", "weren't", "isn't"}:
        return None if _appointment(passage, verb, start) or _whose(passage, start) else (start, i + 1)
    if verb.endswith("ed") and start == negation and passage.word(negation) == "not":
        aside = start == passage.first or passage.breaks(start) or passage.word(start - 1) in passage.sets["contrast"]
        return (start, i + 1) if aside and (passage.breaks(i + 1) or i + 1 >= passage.last) else None
    sure = "independently" in middle or not verb.startswith("confirm")
    return (start, i + 1) if own_voice(passage, start, sure) else None


def _none(passage: Passage, i: int) -> Range | None:
    """“None of the claims has been verified”, “nothing could be confirmed”."""
    start = passage.verb_start(i)
    if not {"be", "been"} & set(passage.lower[start:i]):
        return None
    for k in range(start - 1, max(passage.first - 1, start - 8), -1):
        if passage.word(k) in ("none", "nothing"):
            return (k, i + 1)
        if passage.breaks(k) or passage.at(k, "aux"):
            return None
    return None


def _appointment(passage: Passage, verb: str, start: int) -> bool:
    if not verb.startswith("confirm") or (passage.at(start - 1, "that") and passage.at(start - 2, "contrast")):
        return False  # “although that could not be confirmed”
    return passage.has(passage.first, passage.last, "confirm-institutions")


def _whose(passage: Passage, verb: int) -> bool:
    """“Voters whose papers cannot be verified”: a kind of voter, not a gap."""
    return (
        passage.word(verb) in ("cannot", "can't", "can")
        and "whose" in passage.lower[max(verb - 4, passage.first) : verb]
    )


def _impossible(passage: Passage, i: int) -> Range | None:
    """“It was not possible to verify”, “there was no way to confirm”, “is impossible to verify”."""
    k = passage.back(i, "verify-fill")
    if not {"to", "of"} & set(passage.lower[k + 1 : i]) and passage.word(k) != "of":
        return None
    k -= passage.word(k) == "of"
    before = passage.back(k, "adverbs")
    if passage.word(k) == "way" and passage.word(before) == "no":
        return (before, i + 1)
    start = passage.verb_start(k)
    if passage.word(k) == "possible" and not passage.sets["not"].isdisjoint(passage.lower[start:k]):
        return (start, i + 1)
    hard = passage.word(k) == "impossible" and passage.at(before, "be")
    return (before, i + 1) if hard else None


def _neither(passage: Passage, i: int) -> Range | None:
    """“Neither the campaign nor Reis has verified …”, “neither claim could be verified”."""
    auxiliary = passage.back(i, "verify-fill")
    if passage.word(auxiliary) == "could" and passage.word(auxiliary - 2) in ("neither", "no"):
        return (auxiliary - 2, i + 1)
    if not passage.at(i - 1, "aux"):
        return None
    nor = next((k for k in range(i - 2, max(passage.first, i - 12), -1) if passage.word(k) == "nor"), -1)
    return (i - 1, i + 1) if nor > 0 else None


def _adjective(passage: Passage, i: int) -> Range | None:
    """“Unconfirmed reports”, “are unconfirmed”."""
    for k in range(i + 1, i + 4):
        if passage.breaks(k):
            break
        if passage.at(k, "claim-nouns") and not (passage.word(k) == "account" and passage.word(k - 1) != "unconfirmed"):
            return (i, k + 1)
    before = passage.back(i, "adverbs")
    return (before, i + 1) if passage.at(before, "be") else None


def _no_confirmation(passage: Passage, i: int) -> Range | None:
    before = passage.back(i, "gap-adjectives")
    alone = passage.word(before) == "without" and passage.word(i - 1) == "independent"
    return (before, i + 1) if alone or passage.word(before) in ("no", "awaiting") else None


def _undetermined(passage: Passage, i: int) -> Range | None:
    """“Could not be determined”: verbs that speak of a gap only in this form."""
    negation = _negation(passage, i)
    if not passage.word(i).endswith("ed"):
        start = passage.verb_start(negation) if negation >= 0 else i
        own = negation >= 0 and passage.has(start, i, "able-to") and own_voice(passage, start, False)
        return (start, i + 1) if own else _impossible(passage, i)
    if negation < 0 or "be" not in passage.lower[negation:i]:
        return None
    return (passage.verb_start(negation), i + 1)
