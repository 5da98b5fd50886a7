"""Gaps that the story itself admits: “could not be verified”, “it was not clear whether”, “unconfirmed reports”."""

from __future__ import annotations

from lint.newsroom.outlets import own_voice
from lint.newsroom.passage import Passage

Range = tuple[int, int]


def read(passage: Passage, i: int) -> Range | None:
    """The words of a gap whose cue is word i, or None where there is none or it is somebody else's."""
    word = passage.lower[i]
    sets = passage.sets
    if word in sets["verify"]:
        found = _unverified_verb(passage, i)
    elif word in sets["unclear"] or word in sets["clear"]:
        found = _unclear(passage, i)
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
        return None if _appointment(passage, verb) or _whose(passage, start) else (start, i + 1)
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


def _appointment(passage: Passage, verb: str) -> bool:
    return verb.startswith("confirm") and passage.has(passage.first, passage.last, "confirm-institutions")


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


def _unclear(passage: Passage, i: int) -> Range | None:
    """“It is not clear whether”, “its nature remains unclear”, “why he left is unknown”."""
    before = passage.back(i, "adverbs")
    if passage.word(before) == "as" and passage.word(before + 1) == "yet":
        before -= 1
    if passage.word(i) in passage.sets["clear"]:
        if not passage.at(before, "not"):
            return None
        before = before if passage.at(before, "be") else passage.back(before, "adverbs")
    if not passage.at(before, "be") or "always" in passage.lower[before:i]:
        return None
    return _impersonal(passage, before, i) or _of_subject(passage, before, i)


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
    if not passage.word(i).endswith("ed"):
        return _impossible(passage, i)
    negation = _negation(passage, i)
    if negation < 0 or "be" not in passage.lower[negation:i]:
        return None
    return (passage.verb_start(negation), i + 1)
