"""What a story does with its unnamed speakers as a whole: who speaks first, who attacks, on whom the claim rests."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.blocks import PROSE
from lint.document.document import Document
from lint.newsroom.reading import Reader, Sets
from lint.newsroom.sourcing import Mention, mentions
from lint.newsroom.speech import speech
from lint.text.lexicon import Lexicon
from lint.text.quotations import Quotation

LIST = "attacks"
Range = tuple[int, int]
_REACH = 60  # characters between a speaker and the words quoted
_WORDS = 5  # fewer quoted words are no quotation of a speaker
_NEAR = 7  # words between a person and what is said of that person
_ENDS = frozenset('.!?;“"\n')


def sets(lexicon: Lexicon) -> Sets:
    """The groups of the list `attacks` as sets."""
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)} if LIST in lexicon.lists else {}


def speakers(document: Document) -> tuple[Mention, ...]:
    """Unnamed speakers of the story's prose that somebody stands behind: not the passive."""
    return tuple(
        one
        for one in document.once(mentions)
        if one.head >= 0 and one.kind != "passive" and document.block_at(one.start).kind in PROSE
    )


def quoted_by(document: Document, one: Mention) -> Quotation | None:
    """The quotation that an unnamed speaker stands beside: `“…,” said an aide`, `an aide said: “…”`."""
    words = document.words
    if "wrote" in document.text[one.start : one.end + 40]:
        return None  # a letter, a post
    start, end = min(words.start[one.head], one.start), max(words.end[one.head], one.end)
    for quotation in document.quotations.outer:
        if quotation.end <= start and start - quotation.end < _REACH:
            between = document.text[quotation.end : start]
            if (
                _ENDS.isdisjoint(between)
                and document.text[quotation.end - 2] in ",?!—"
                and _alone(document, quotation.end, start)
            ):
                return quotation
        elif quotation.start >= end:
            between = document.text[end : quotation.start]
            if len(between) < _REACH and _ENDS.isdisjoint(between) and _alone(document, end, quotation.start):
                return quotation
            return None
    return None


def _alone(document: Document, start: int, end: int) -> bool:
    """Whether nobody else speaks between two places."""
    first, last = document.words.range(start, end)
    reader = Reader(document)
    return not any(
        reader.lower[i] in reader.sets["subjects"]
        or (reader.lower[i] in reader.sets["clause"] and reader.lower[i] not in ("who", "whose", "that"))
        for i in range(first, last)
    ) and not any(
        name.kind == "person" and reader.lower[name.first - 1] in reader.sets["say"]
        for name in reader.names.within(start, end)
    )


def first_quote(document: Document) -> Iterator[Range]:
    """The unnamed speaker of the story's first quotation, if it is one."""
    for quotation in document.quotations.outer:
        first, last = document.words.range(quotation.start, quotation.end)
        if last - first < _WORDS or document.block_at(quotation.start).kind not in PROSE:
            continue
        for one in document.once(speakers):
            if quoted_by(document, one) == quotation:
                yield one.start, one.end
                return
        if document.text[quotation.end - 2] in ",.!?" or not quotation.closed:
            return


def attacks(document: Document) -> Iterator[tuple[int, int, str]]:
    """Unnamed speakers who run a person down, with the word that does."""
    known = document.lexicon.once(sets)
    if not known or known["pejoratives"].isdisjoint(document.vocabulary):
        return
    reader = Reader(document)
    for one in document.once(speakers):
        quotation = quoted_by(document, one)
        found = -1
        if quotation is not None:
            found = _insult(reader, known, *document.words.range(quotation.start, quotation.end))
        if found < 0:
            found = _called(reader, known, one)
        if found >= 0:
            yield one.start, one.end, reader.lower[found]


def _insult(reader: Reader, known: Sets, first: int, last: int) -> int:
    """The word among these that runs down a person who stands just before it, or -1."""
    for i in range(first, last):
        if reader.lower[i] not in known["pejoratives"]:
            continue
        for at in range(i - 1, max(i - _NEAR, first) - 1, -1):
            gap = reader.words.gap(at + 1)
            if reader.lower[at] in known["denying"] or any(mark in gap for mark in ".;?!"):
                break
            if reader.lower[at] in known["persons"] and (at + 1 >= i or _is(reader, at)):
                return i
            if _is(reader, at) and reader.names.within(
                reader.words.start[max(at - 2, first)], reader.words.end[at], "person"
            ):
                return i
    return -1


def _is(reader: Reader, at: int) -> bool:
    """Whether a person at word `at` is said to be something."""
    after = reader.lower[at + 1] if at + 1 < len(reader.lower) else ""
    return (
        reader.lower[at].endswith("'s")
        or after in reader.sets["be"]
        or after in ("as", "a", "an", "acted", "behaved", "looks", "sounds")
    )


def _called(reader: Reader, known: Sets, one: Mention) -> int:
    """The word that an unnamed speaker calls a person: `an aide called him a bully`; or -1."""
    reader.enter(one.head)
    verb = next(
        (i for i in range(one.head + 1, min(one.head + 8, reader.last)) if reader.word(i) in known["calling"]), -1
    )
    if verb < 0:
        return -1
    for i in range(verb + 1, min(verb + 12, reader.last)):
        if reader.word(i) in known["denying"]:
            return -1
        if reader.word(i) in known["pejoratives"]:
            person = reader.word(verb + 1) in known["persons"]
            named = reader.names.within(reader.words.start[verb + 1], reader.words.end[min(verb + 2, i)], "person")
            return i if person or named else -1
    return -1


def shrinking(document: Document) -> Iterator[tuple[int, int, str]]:
    """`The official` of whom the story spoke as `officials` before, and never as one of them, with the plural."""
    reader = Reader(document)
    lower = reader.lower
    for one in document.once(speakers):
        plural = lower[one.head]
        if (
            one.kind not in ("collective", "bare")
            or not plural.endswith("s")
            or plural[:-1] not in reader.sets["definite-persons"]
        ):
            continue
        single = plural[:-1]
        at = lower.index(single) if single in document.vocabulary else -1
        if at < one.head or lower[at - 1] != "the" or reader.quoted(at):
            continue
        reader.enter(at)
        act = speech(reader, at)
        if act is not None and not _one_of(lower, single + "s", one.head, at):
            yield reader.words.start[act.first], reader.words.end[at], plural
            return


def _one_of(lower: list[str], plural: str, first: int, last: int) -> bool:
    """Whether `one of the aides`, or one of them, is told apart before."""
    return any(lower[i] in ("one", "another", "neither", "each") for i in range(max(first - 6, 0), last))


def declined(document: Document) -> Iterator[tuple[int, int, str]]:
    """Unnamed speakers of a body that declined to comment, with its name."""
    known = document.lexicon.once(sets)
    if not known or "comment" not in document.vocabulary or known["declines"].isdisjoint(document.vocabulary):
        return
    reader = Reader(document)
    bodies: set[str] = set()
    for i, word in enumerate(reader.lower):
        if word in known["declines"] and "comment" in reader.lower[i + 1 : i + 5]:
            reader.enter(i)
            bodies |= _bodies(reader, known, max(reader.first, i - 10), i)
    for one in document.once(speakers):
        if not bodies:
            return
        reader.enter(one.head)
        phrase = range(max(reader.first, one.head - 5), min(one.head + 7, reader.last))
        if "former" in (reader.word(i) for i in phrase):
            continue
        shared = bodies & _bodies(reader, known, phrase.start, phrase.stop)
        if shared:
            yield one.start, one.end, min(shared)


def _bodies(reader: Reader, known: Sets, first: int, last: int) -> set[str]:
    """The names of bodies (`White House`) among these words, lower case."""
    start, end = reader.words.start[first], reader.words.end[last - 1]
    return {
        document_text(reader, name.start, name.end)
        for name in reader.names.within(start, end, "organisation", "other")
        if reader.lower[name.first] not in known["anybodys"] or name.last - name.first > 1
    }


def document_text(reader: Reader, start: int, end: int) -> str:
    """A name as it is compared: lower case, without a possessive."""
    text = reader.words.text[start:end].lower()
    return text[:-2] if text.endswith(("'s", "’s")) else text
