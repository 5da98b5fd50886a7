"""A paragraph that stands in the article twice: word for word, or with a word or two changed. Linear: paragraphs are
compared only with those that are equal, begin alike or end alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lint.document.blocks import Block
from lint.document.document import Document
from lint.newsroom.furniture import web_furniture
from lint.newsroom.phrases import block_words
from lint.newsroom.similarity import jaccard, numerals
from lint.record import NamedTuple

_SHORTEST = 12  # words
_EDGE = 6  # words that begin or end two near-duplicates alike
_GUIDE = 4  # subheads that make an article a guide or a listing
_LIVE = frozenset({"live", "liveblog", "live-blog", "live blog", "poem", "poetry", "lyrics"})


class Duplicate(NamedTuple):
    """`block` says again what `first` said; score 1.0: word for word."""

    block: Block
    first: Block
    score: float


class Paragraph(NamedTuple):
    """A paragraph long enough to compare: its words, its place among the blocks, and how many subheads stand before."""

    block: Block
    said: tuple[str, ...]
    at: int
    section: int


def duplicate_paragraphs(document: Document) -> list[Duplicate]:
    """Second and later paragraphs, each with the first it repeats. Pull quotes, lists, live blogs are exempt."""
    found: list[tuple[Paragraph, Paragraph, float]] = []
    exact: dict[tuple[str, ...], Paragraph] = {}
    begins: dict[tuple[str, ...], Paragraph] = {}
    ends: dict[tuple[str, ...], Paragraph] = {}
    for one in _paragraphs(document):
        earlier = exact.setdefault(one.said, one)
        if earlier is not one:
            found.append((one, earlier, 1.0))
            continue
        begin, end = begins.setdefault(one.said[:_EDGE], one), ends.setdefault(one.said[-_EDGE:], one)
        near = begin if begin is not one else end
        if near is not one:
            found.append((one, near, _likeness(one.said, near.said)))
    return _without_formulas(document, found) if found else []


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    if _exempt(document):
        return
    words = document.words
    furniture = {one.start for one in document.once(web_furniture)}
    section = 0
    ranges = document.once(block_words)
    for index, block in enumerate(document.blocks):
        if block.kind == "subhead":
            section += 1
        elif block.kind == "paragraph" and not block.field:
            first, last = ranges[index]
            if last - first >= _SHORTEST and words.start[first] not in furniture:
                yield Paragraph(block, tuple(words.lower[first:last]), index, section)


def _without_formulas(document: Document, found: list[tuple[Paragraph, Paragraph, float]]) -> list[Duplicate]:
    """Take out what repeats by design: notes, a line said three times or more, entries of a guide."""
    times = Counter((first.block.start, score == 1.0) for _, first, score in found)
    sections = sum(block.kind == "subhead" for block in document.blocks)
    kept: list[Duplicate] = []
    for one, first, score in found:
        if document.blocks[one.at - 1].kind == "list-item":  # the entry of a listing
            continue
        adjacent = one.at == first.at + 1
        formula = times[first.block.start, score == 1.0] > 1 or (one.section != first.section and sections >= _GUIDE)
        if score and (adjacent or not formula) and not _boilerplate(document, one.said):
            kept.append(Duplicate(one.block, first.block, score))
    return kept


def _likeness(said: tuple[str, ...], before: tuple[str, ...]) -> float:
    """How alike two paragraphs are; 0 where the figures differ, since then they are two pieces of news."""
    if numerals(said) != numerals(before):
        return 0.0
    return jaccard(frozenset(said), frozenset(before))


def names(document: Document, block: Block) -> frozenset[str]:
    """The words of a block that begin with a capital, its first apart."""
    words = document.words
    first, last = words.range(block.start, block.end)
    return frozenset(words.lower[at] for at in range(first + 1, last) if words.original(at)[:1].isupper())


def _boilerplate(document: Document, said: tuple[str, ...]) -> bool:
    """Disclosures, corrections and notes may stand twice."""
    starts = document.lexicon.phrases("boilerplate-starts")
    opening = " ".join(said[:5])
    return any(opening.startswith(start) for start in starts)


def _exempt(document: Document) -> bool:
    for name in ("type", "format", "layout", "kind"):
        field = document.fields.get(name)
        if field is not None and str(field.value).casefold() in _LIVE:
            return True
    return False
