"""Whose voice a story is in: a piece that says “I” and “we” of itself, or is labelled opinion, is its writer's;
an interview is its speakers'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.document.document import Document

LIST = "editorial"
_TIMES = 2  # first-person words outside of quotation marks that make a piece personal
_QUESTIONS = 3  # paragraphs that end in a question mark make an interview
_LABEL = 3  # words at the start of a headline where a label stands


def personal(document: Document) -> bool:
    """Whether the writer speaks as “I” or “we”, or the headline labels the piece as opinion."""
    words, lexicon = document.words, document.lexicon
    first = lexicon.words(LIST, "first-person")
    if not document.vocabulary.isdisjoint(first):
        outside = (
            1
            for start, word in zip(words.start, words.lower, strict=True)
            if word in first and document.quotations.at(start) is None
        )
        if next(outside, 0) + next(outside, 0) >= _TIMES:
            return True
    labels = lexicon.words(LIST, "opinion-labels")
    return any(
        not labels.isdisjoint(words.lower[slice(*_start(document, block.start, block.end))])
        for block in document.of_kind("headline", "dek")
    )


def interview(document: Document) -> bool:
    """Whether the piece is question and answer: what stands there is how people spoke, without quotation marks."""
    ends = (document.block_text(block).rstrip()[-1:] for block in document.of_kind("paragraph", "subhead"))
    return sum(end == "?" for end in ends) >= _QUESTIONS


def _start(document: Document, start: int, end: int) -> tuple[int, int]:
    first, last = document.words.range(start, end)
    return first, min(first + _LABEL, last)
