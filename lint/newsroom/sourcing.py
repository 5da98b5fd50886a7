"""Who speaks without a name: one pass over the words for speakers, each judged in its sentence and the two after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.document.document import Document
from lint.newsroom.anonymity import grants
from lint.newsroom.passive import passives
from lint.newsroom.speech import LIST, Reader, Sets, Speech
from lint.text.lexicon import Lexicon

_GROUPS = ("bare", "collectives", "individuals")


class Mention(NamedTuple):
    """An unnamed speaker: point at `Document.text[start:end]`.

    kind: `grant` (the story says it withholds the name), `bare`, `person`, `collective` or `passive`. reason: of a
    grant, `concrete`, `conventional`, `rote` or `none`; because: the words that give it.
    """

    start: int
    end: int
    kind: str
    reason: str = ""
    because: str = ""


def mentions(document: Document) -> tuple[Mention, ...]:
    """All unnamed speakers of a document in order, one mention each."""
    lexicon = document.lexicon
    if LIST not in lexicon.lists:
        return ()
    reader = Reader(document)
    granted = list(grants(reader))
    found = [Mention(one.start, one.end, "grant", one.reason, one.because) for one in granted]
    taken = {(one.index, one.speaker) for one in granted}
    found.extend(_speakers(reader, taken))
    found.extend(Mention(start, end, "passive") for start, end in passives(reader))
    found.sort()
    return tuple(found)


def _heads(lexicon: Lexicon) -> dict[str, str]:
    """Word → the group of speakers it heads."""
    return {word: group for group in reversed(_GROUPS) for word in lexicon.words(LIST, group)}


def _speakers(reader: Reader, granted: set[tuple[int, int]]) -> Iterator[Mention]:
    heads = reader.document.lexicon.once(_heads)
    seen: set[str] = set()
    for i, word in enumerate(reader.lower):
        if word not in heads or reader.quoted(i):
            continue
        reader.enter(i)
        act = reader.speech(i, stance=False)
        if act is None or (reader.index, i) in granted:
            continue
        kind = _kind(reader, act, heads[word], seen)
        if kind:
            seen.add(word)
            yield _mention(reader, act, kind)


def _mention(reader: Reader, act: Speech, kind: str) -> Mention:
    """Points at the noun phrase with its verb, where they stand close together."""
    words = reader.words
    first, last = act.first, act.last
    if act.form == "subject" and act.verb - act.last < 3:
        last = act.verb + 1
    elif act.form == "according":
        first -= 2
    elif act.form != "subject":
        first = act.verb
    return Mention(words.start[first], words.end[last - 1], kind)


def _kind(reader: Reader, act: Speech, group: str, seen: set[str]) -> str:
    if reader.embedded(act.first) or _apposition(reader, act) or _titled(reader, act):
        return ""
    if group == "bare":
        return _source(reader, act)
    if group == "collectives":
        return "" if _named(reader, act) or not _collective(reader, act, seen) else "collective"
    return "" if _named(reader, act) or not _individual(reader, act) else "person"


def _apposition(reader: Reader, act: Speech) -> bool:
    """Whether a name stands beside the noun phrase: `Ana Reis, an official,` or `a senior official, Ana Reis,`."""
    first, head = act.first, act.head
    if "," in reader.gap(first):
        name = reader.name_ending(first - 1)
        if name is not None and name.kind in ("person", "other") and not reader.lower[first - 1].endswith("day"):
            return True
    if head + 1 < reader.last and reader.gap(head + 1).startswith((",", " (")):
        name = reader.name_at(head + 1)
        if name is not None and name.kind == "person":
            return True
    return any(reader.at(i, "naming") and reader.name_at(i + 1) for i in range(head + 1, min(head + 4, reader.last)))


def _titled(reader: Reader, act: Speech) -> bool:
    """Whether the noun is a title before a name: `official Ana Reis said`."""
    head = act.head
    return (
        reader.gap(head + 1) == " "
        and head + 1 < reader.last
        and reader.capital(head + 1)
        and not reader.lower[head + 1].endswith("day")
    )


def _source(reader: Reader, act: Speech) -> str:
    """A source: bare where nothing but empty adjectives stands about it, else by number."""
    words = [reader.lower[i] for i in range(act.first, act.head)]
    after = reader.word(act.head + 1)
    plural = reader.lower[act.head].endswith("s")
    described = after in reader.sets["matter"] or (
        after in ("with", "who", "inside", "in", "within", "linked") and not reader.gap(act.head + 1).strip()
    )
    if described or any(word not in reader.sets["empty"] for word in words):
        if reader.word(act.first) in ("the", "that", "this") and not plural and not described:
            return ""
        return "collective" if plural else "person"
    if reader.word(act.first) == "the" and act.head - act.first == 1:
        return ""
    return "bare"


def _collective(reader: Reader, act: Speech, seen: set[str]) -> bool:
    word = reader.lower[act.head]
    if reader.at(act.first, "nobody"):
        return False
    if word in ("people", "those", "persons", "individuals", "members", "leaders", "figures", "parents", "students"):
        after = {reader.word(i) for i in range(act.head + 1, act.head + 5)}
        return not after.isdisjoint(reader.sets["matter"])
    return True


def _individual(reader: Reader, act: Speech) -> bool:
    """An individual counts with an indefinite determiner, or with a definite one and a fresh description."""
    determiner = reader.word(act.first)
    if determiner in ("a", "an", "one", "another"):
        return True
    return determiner == "the" and act.head - act.first > 1 and reader.lower[act.head] in ("official", "source", "aide")


def _named(reader: Reader, act: Speech) -> bool:
    """Whether a member is named: somebody newly introduced speaks in this sentence or the next two."""
    document = reader.document
    here = reader.document.sentences[reader.index]
    until = document.sentences[min(reader.index + 2, len(document.sentences) - 1)].end
    block = document.block_at(here.start)
    for name in reader.names.within(here.start, until, "person"):
        if name.last - name.first < 2:
            continue
        if _speaks(reader, name.first, name.last):
            return True
    return False


def _speaks(reader: Reader, first: int, last: int) -> bool:
    words, lower = reader.words, reader.lower
    say = reader.sets["say"]
    if first and lower[first - 1] in say:
        return True
    if first > 1 and lower[first - 1] == "to" and lower[first - 2] == "according":
        return True
    for k in range(last, min(last + 3, len(lower))):
        if lower[k] in say:
            return True
    if last < len(lower) and "," in words.gap(last):
        for k in range(last + 1, min(last + 20, len(lower))):
            gap = words.gap(k)
            if "." in gap:
                return False
            if "," in gap and lower[k] in say:
                return True
    return False
