"""The verb of a clause: after auxiliaries, after a parenthesis, after `and`; and whether it is somebody else’s."""

from __future__ import annotations

from lint.newsroom.reading import Reader
from lint.newsroom.saying import finite

_BREAKS = frozenset(',;:—“"(')


def predicate(reader: Reader, at: int, stance: str) -> int:
    """The verb of saying that stands at word `at` after auxiliaries and adverbs, or -1."""
    passive = False
    while at < reader.last and (reader.at(at, "aux") or reader.at(at, "adverbs")):
        if (reader.at(at, "negation") or reader.at(at, "modal")) and not _confirms(reader, at):
            return -1
        if reader.at(at, "aux"):
            passive = reader.at(at, "be")
        at += 1
    if passive:
        return at if reader.at(at, "saying") or _quoted_as(reader, at) else -1
    return at if finite(reader, at, stance) else -1


def _quoted_as(reader: Reader, at: int) -> bool:
    """`was quoted as saying`, `was quoted by the agency as saying`."""
    if reader.word(at) not in ("quoted", "cited"):
        return False
    return any(reader.word(i) == "as" and reader.at(i + 1, "saying") for i in range(at + 1, at + 8))


def _confirms(reader: Reader, at: int) -> bool:
    """`could not immediately confirm`: who cannot confirm has spoken."""
    return any(reader.word(i) == "confirm" for i in range(at + 1, at + 4))


def closing(reader: Reader, at: int, head: int, stance: str) -> int:
    """The word after the comma (dash, bracket) that closes a parenthesis begun before word `at`, or -1."""
    end = min(reader.last, at + 34)
    if reader.at(at, "turns") and not (reader.word(at) == "which" and at - head > 1):
        return -1
    listed = False
    for k in range(at, end):
        gap = reader.gap(k)
        if k == at:
            continue
        if reader.word(k) in ("and", "or") and k - at < 5:
            listed = True
        elif listed and k - at < 9 and finite(reader, k, "") and not other_subject(reader, k, at - 1):
            return k
        if "," in gap or ")" in gap or "—" in gap or " - " in gap or "–" in gap:
            if predicate(reader, k, stance) >= 0:
                return k
        elif ";" in gap or ":" in gap:
            return -1
    return -1


def coordinate(reader: Reader, at: int, stance: str) -> int:
    """`… fled their homes and told reporters`: the verb after `and` has the same subject."""
    for k in range(at, min(reader.last, at + 14)):
        gap = reader.gap(k)
        if gap != " " and not _BREAKS.isdisjoint(gap):
            return -1
        if reader.word(k) in reader.sets["clause"] and reader.word(k) != "and":
            return -1
        if reader.word(k) == "and" and k > at and finite(reader, k + 1, stance):
            return k + 1
    return -1


def other_subject(reader: Reader, verb: int, head: int) -> bool:
    """Whether somebody else says it: `officials in towns where Reis said`, `officials he said`."""
    at = verb - 1
    while at > head and (reader.at(at, "adverbs") or reader.at(at, "aux")):
        at -= 1
    if at == head:
        return False
    if reader.at(at, "subjects"):
        return not (reader.at(at, "objects") or (reader.word(at) == "it" and _object(reader, at, head)))
    name = reader.name_ending(at)
    if name is None or name.first <= head:
        return False
    who = name.first - 2 if reader.word(name.first - 1) == "the" else name.first - 1
    if reader.word(who) == "who":
        return True  # `dealers who the White House says`
    if name.kind != "person":
        return False
    if _object(reader, name.first, head):
        return False
    before = name.first - 1
    while before > head and reader.capital(before):
        before -= 1
    return not (reader.at(before, "prepositions") or reader.lower[before].endswith("ing"))


def _object(reader: Reader, name: int, head: int) -> bool:
    """Whether a name (its first word) is the object in a relative clause: `senators who backed Reis said`."""
    for at in range(name - 1, head, -1):
        if reader.lower[at] == "who":
            return name - at > 1
        if reader.at(at, "clause") or "," in reader.gap(at + 1):
            return False
    return False
