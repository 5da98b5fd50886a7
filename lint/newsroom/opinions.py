"""Opinions: whether a noun is the subject of a verb of saying or thinking."""

from __future__ import annotations

from lint.newsroom.outlets import named
from lint.newsroom.passage import Passage


def opinion(passage: Passage, i: int) -> int:
    """The verb of opinion that noun i is the subject of, or -1: right after it, after an aside (“, however,”), after
    a phrase of its own (“critics of the plan say”), or after a parenthesis (“critics — many of them old — say”)."""
    k = i + 1
    if passage.word(k).startswith("who'"):  # supporters who've been urging
        return after_phrase(passage, k)
    if passage.breaks(k):
        aside = passage.at(k, "aside") and passage.breaks(k + 1)
        return predicate(passage, k + 1) if aside else after_parenthesis(passage, k)
    verb = predicate(passage, k)
    if verb >= 0 or not passage.at(k, "post-modifying"):
        return verb
    if passage.at(k, "placed") and named(passage, k, min(k + 5, passage.last)):
        return -1
    verb = after_phrase(passage, k)
    if verb >= 0 or passage.at(k, "placed"):
        return verb
    end = next((at for at in range(k + 1, min(k + 7, passage.last)) if passage.breaks(at)), -1)
    return after_parenthesis(passage, end) if _phrase(passage, k, end) else -1


def _phrase(passage: Passage, k: int, end: int) -> bool:
    """Whether the words from k to a break at `end` are a mere noun phrase (“of the plan”) without a verb."""
    if end < 0 or not passage.at(k, "prepositions"):
        return False
    return not any(
        passage.has(k + 1, end, group) for group in ("aux", "opining", "opining-acts", "pronouns", "clause-openers")
    )


def after_parenthesis(passage: Passage, k: int) -> int:
    """The verb of opinion after a parenthesis that begins with the mark before word k, or -1: between dashes or
    brackets, or between commas a clause of the noun's own (“, who met on Monday,”, “, many of them retired,”)."""
    mark = _closer(passage.gap(k))
    if not mark or (mark == "," and not passage.at(k, "parentheses")):
        return -1
    if passage.at(k, "placed") and named(passage, k, min(k + 5, passage.last)):
        return -1  # researchers, at Norfall University and elsewhere
    led = any(passage.at(at, "listing") for at in range(k, min(k + 3, passage.last)))
    if led and named(passage, k, min(k + 12, passage.last), "person"):
        return -1
    tries = 0
    for at in range(k + 1, min(k + 48, passage.last)):
        gap = passage.gap(at)
        if mark in gap or (mark == "–" and " - " in gap):
            tries += 1
            verb = _predicate_after_mark(passage, at)
            if verb >= 0 or tries > 2 or mark == ")":
                return verb
    return -1


def _closer(gap: str) -> str:
    """The mark that closes what the mark between two words opens; empty where it opens nothing."""
    if "(" in gap:
        return ")"
    for mark in "—–,":
        if mark in gap:
            return mark
    return "–" if " - " in gap else ""


def _predicate_after_mark(passage: Passage, k: int) -> int:
    """The verb of a predicate that begins at word k after a mark; not one whose speaker follows (“, said Reis”)."""
    verb = predicate(passage, k)
    if verb < 0 or any(passage.breaks(at) for at in range(k + 1, verb + 1)):
        return -1
    after = named(passage, verb + 1, verb + 2)
    closes = any(one.last >= passage.last or passage.breaks(one.last) for one in after)
    return -1 if closes else verb


def after_phrase(passage: Passage, k: int) -> int:
    """The verb after a phrase that begins at word k, or -1."""
    relative = passage.word(k).startswith("who")
    if relative and passage.word(k) != "who":
        k -= 1
    for at in range(k + 1 + relative * 2, min(k + 9, passage.last)):
        if (
            passage.breaks(at)
            or passage.gap(at) != " "
            or (passage.at(at, "clause-openers") and passage.word(at) not in ("and", "or"))
        ):
            return -1
        if passage.at(at, "pronouns") or (passage.at(at, "be") and not relative):
            return -1
        verb = predicate(passage, at)
        if verb >= 0:
            before = passage.word(at - 1)
            joined = before in ("to", "and", "or", "not") or passage.at(at - 1, "prepositions")
            return -1 if joined or passage.at(at - 1, "articles") else verb
    return -1


def predicate(passage: Passage, k: int) -> int:
    """The verb of opinion of a predicate that begins at word k, after auxiliaries and adverbs; or -1 where it is
    none, is passive, or is only possible (“could say”)."""
    start = k
    while True:
        if passage.at(k, "adverbs") or passage.at(k, "aux") or passage.at(k, "not"):
            if (passage.breaks(k) and k > start) or passage.at(k, "able"):
                return -1
            k += 1
        elif (after := _span_of_time(passage, k)) > k:
            k = after
        else:
            break
    if passage.breaks(k) and k > start:
        return -1
    being = any(passage.at(at, "be") for at in range(start, k))
    if being:
        now = passage.at(k, "opining-now") or passage.at(k, "states-of-mind")
        return k if now else -1
    if k == start and passage.word(k + 1) == "by" and not passage.breaks(k + 1):  # some maintained by hand
        return -1
    if passage.word(k).startswith("call") and passage.word(k + 1) in ("on", "for", "upon", "in", "off"):
        return -1
    return k if passage.at(k, "opining") or passage.at(k, "opining-acts") else -1


def _span_of_time(passage: Passage, k: int) -> int:
    """The word after “for years”, “in interviews”, “on Monday”, where such a phrase begins at word k; else k."""
    if not passage.at(k, "spanning"):
        return k
    for at in range(k + 1, min(k + 4, passage.last)):
        if passage.breaks(at):
            return k
        if passage.at(at, "spans") or passage.at(at, "days"):
            return at + 1
    return k
