"""Notes that an article was corrected or updated, and whether they tell what was wrong."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.blocks import PROSE, Block
from lint.document.document import Document
from lint.text.span import Span

LIST = "corrections"
_LONGEST = 32  # words of a note that may say nothing
_NEAR = 5  # words between “this story” and “corrected”


def bare_notes(document: Document) -> Iterator[Span]:
    """Notes that say an article was changed, and neither what was wrong nor what is new."""
    lexicon = document.lexicon
    if lexicon.words(LIST, "changed").isdisjoint(document.vocabulary):
        return
    for index, block in enumerate(document.blocks):
        if (block.kind in PROSE or block.kind == "furniture") and not block.field:
            found = _bare(document, index, block)
            if found:
                yield found


def _bare(document: Document, index: int, block: Block) -> Span | None:
    words, lexicon = document.words, document.lexicon
    first, last = words.range(block.start, block.end)
    if not 3 < last - first <= _LONGEST or document.text[block.start] in '“"':
        return None
    said = words.lower[first:last]
    at = next((i for i, word in enumerate(said) if word in lexicon.words(LIST, "changed") and i > 1), -1)
    if at < 0 or lexicon.words(LIST, "subjects").isdisjoint(said[max(at - _NEAR, 0) : at]):
        return None
    if {"this", "the"}.isdisjoint(said[:at]) or {"been", "was"}.isdisjoint(said[at - 2 : at]):
        return None
    told = lexicon.words(LIST, "telling")
    if not told.isdisjoint(said[:at]) or not told.isdisjoint(said[at + 1 :]) or _goes_on(document, index):
        return None
    return Span(words.start[first], words.end[last - 1])


def _goes_on(document: Document, index: int) -> bool:
    """Whether what follows tells it: a list, or a paragraph that speaks of an earlier version."""
    if index + 1 >= len(document.blocks):
        return False
    after = document.blocks[index + 1]
    first, last = document.words.range(after.start, after.end)
    return after.kind == "list-item" or not {"earlier", "previous", "original"}.isdisjoint(
        document.words.lower[first:last]
    )
