"""Attribution to nobody: “it is understood”, “the Gazette has learned”, “is said to”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.newsroom.names import Name, lists
from lint.newsroom.reading import Reader

CUES = frozenset(
    (
        "emerged",
        "understood",
        "said",
        "claimed",
        "learned",
        "learnt",
        "understands",
        "told",
        "reveal",
        "revealed",
        "suggested",
        "briefed",
    )
)
_MARKS = frozenset("\"”’'»")


def passives(reader: Reader, at: list[int]) -> Iterator[tuple[int, int]]:
    """Ranges of text that attribute to nobody. at: words to look at, among them all of CUES."""
    for i in at:
        word = reader.lower[i]
        if word in CUES and not reader.quoted(i) and _MARKS.isdisjoint(reader.words.gap(i)):  # “it is,” said Lowe
            reader.enter(i)
            first = _first(reader, i, word)
            if first >= 0:
                last = i + 1 if reader.word(i + 1) not in ("that", "to") else i + 2
                yield reader.words.start[first], reader.words.end[last - 1]


def _first(reader: Reader, i: int, word: str) -> int:
    """The first word of the attribution around word i, or -1."""
    at = i - 1
    while reader.at(at, "adverbs"):
        at -= 1
    if word == "emerged":
        while reader.at(at, "aux"):
            at -= 1
        if reader.at(at, "news"):
            return at if reader.word(i + 1) == "that" else -1
        return at if reader.word(at) == "it" and reader.at(i + 1, "emerging") else -1
    if word in ("revealed", "suggested"):
        return _impersonal(reader, i, at)
    if word in ("said", "claimed", "understood"):
        if not reader.at(at, "be"):
            return i if word == "said" and _reduced(reader, i) else -1
        be = at
        if not reader.sets["habitual"].isdisjoint(reader.lower[be:i]) or reader.at(be - 1, "modal"):
            return -1
        while reader.at(at, "aux") or reader.at(at, "adverbs"):
            at -= 1
        if reader.word(at) in ("it",):
            return at if reader.word(i + 1) not in ("in", "by", "on") else -1
        if reader.word(i + 1) == "to" and word != "claimed" and reader.word(be) != "being":
            start = reader.words.start[reader.first]  # `in a report in the Gazette, he is said to …`
            return -1 if reader.names.within(start, reader.words.start[be], "outlet") else be
        return -1
    if word in ("learned", "learnt", "understands", "told", "reveal", "briefed"):
        return _newsroom(reader, i, at, word)
    return -1


def _impersonal(reader: Reader, i: int, at: int) -> int:
    """`it can be revealed that`, `it has been suggested that`; not `it was revealed in court that`."""
    if reader.word(i + 1) != "that" or not reader.at(at, "be"):
        return -1
    if reader.lower[i] == "revealed" and not reader.at(at - 1, "modal"):
        return -1
    while reader.at(at, "aux") or reader.at(at, "adverbs"):
        at -= 1
    return at if reader.word(at) == "it" else -1


def _agent(reader: Reader, i: int) -> bool:
    """Whether `by` somebody follows in the clause."""
    for at in range(i + 1, min(i + 14, reader.last)):
        if any(mark in reader.gap(at) for mark in ",;:"):
            return False
        if reader.word(at) == "by" and (
            (reader.word(at + 1) and reader.capital(at + 1))
            or reader.word(at + 2) in reader.sets["agents"]
            or reader.word(at + 1) in reader.sets["agents"]
        ):
            return True
    return False


def _reduced(reader: Reader, i: int) -> bool:
    """`a man said to be hiding`, `— said to have cost millions`: the participle after a noun."""
    if reader.word(i + 1) != "to" or _agent(reader, i):
        return False
    if reader.word(i + 2) not in ("be", "have") and (
        reader.gap(i) != ", " or reader.at(i + 2, "determiners") or not reader.word(i + 2) or reader.capital(i + 2)
    ):
        return False
    name = reader.name_ending(i - 1)
    return (
        not reader.at(i - 1, "subjects")
        and not reader.at(i - 1, "clause")
        and (name is None or name.kind == "organisation")
    )


def _newsroom(reader: Reader, i: int, at: int, word: str) -> int:
    """`the Gazette has learned`, `Fox News understands`, `the BBC was told`."""
    if word in ("learned", "learnt") and reader.word(at) not in ("has", "have"):
        return -1
    if word in ("told", "briefed") and reader.word(at) not in ("was", "been", "is"):
        return -1
    if word == "briefed" and reader.word(i + 1) != "that":
        return -1
    if word == "reveal" and reader.word(at) != "can":
        return -1
    while reader.at(at, "aux") or reader.at(at, "adverbs"):
        at -= 1
    if reader.word(i + 1) in ("of", "to", "by", "from", "how", "a", "the", "about"):
        return -1
    name = reader.name_ending(at)
    if name is not None and _publishes(
        reader,
        name,
        learned=word in ("learned", "learnt") and (reader.word(i + 1) == "that" or reader.gap(i + 1)[:1] == "."),
    ):
        return name.first
    return at if reader.word(at) == "we" and word == "learned" and reader.gap(i + 1) == " " else -1


def _publishes(reader: Reader, name: Name, *, learned: bool) -> bool:
    """Whether a name is an outlet, or begins with one (`BBC News Website`); only newsrooms `have learned that`."""
    if name.kind == "outlet" or (learned and name.kind in ("organisation", "other")):
        return True
    known = reader.document.lexicon.once(lists)
    if reader.lower[name.last - 1] in known.outlet_heads:
        return True
    outlets = known.outlets
    return name.kind != "person" and reader.lower[name.first] in outlets
