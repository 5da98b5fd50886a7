"""A paragraph that stands in the article twice: word for word, or with a word or two changed. Linear: paragraphs are
compared only with those that are equal, begin alike or end alike."""

from __future__ import annotations

from typing import NamedTuple

from lint.document.blocks import Block
from lint.document.document import Document
from lint.newsroom.furniture import web_furniture
from lint.newsroom.similarity import jaccard, numerals

_SHORTEST = 12  # words
_EDGE = 6  # words that begin or end two near-duplicates alike
_LIVE = frozenset({"live", "liveblog", "live-blog", "live blog", "poem", "poetry", "lyrics"})


class Duplicate(NamedTuple):
    """`block` says again what `first` said; score 1.0: word for word."""

    block: Block
    first: Block
    score: float


def duplicate_paragraphs(document: Document) -> list[Duplicate]:
    """Second and later paragraphs, each with the first it repeats. Pull quotes, lists, live blogs are exempt."""
    found: list[Duplicate] = []
    if _exempt(document):
        return found
    words = document.words
    furniture = {one.start for one in document.once(web_furniture)}
    exact: dict[tuple[str, ...], Block] = {}
    edges: dict[tuple[object, ...], Block] = {}
    for block in document.blocks:
        if block.kind != "paragraph" or block.field:
            continue
        first, last = words.range(block.start, block.end)
        if last - first < _SHORTEST or words.start[first] in furniture:
            continue
        said = tuple(words.lower[first:last])
        earlier = exact.setdefault(said, block)
        if earlier is not block:
            if not _boilerplate(document, said):
                found.append(Duplicate(block, earlier, 1.0))
            continue
        keys = (("begin", *said[:_EDGE]), ("end", *said[-_EDGE:]))
        near = next((edges[key] for key in keys if key in edges), None)
        for key in keys:
            edges.setdefault(key, block)
        if near:
            score = _likeness(document, said, near)
            if score and not _boilerplate(document, said):
                found.append(Duplicate(block, near, score))
    return found


def _likeness(document: Document, said: tuple[str, ...], other: Block) -> float:
    """How alike two paragraphs are; 0 where figures or names differ, since then they are two pieces of news."""
    words = document.words
    first, last = words.range(other.start, other.end)
    before = words.lower[first:last]
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
