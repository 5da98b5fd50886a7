"""A word typed twice: “in the the harbour”, also over the end of a line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.document.document import Document


def doubled(document: Document) -> tuple[tuple[int, str], ...]:
    """Words that stand twice in a row with nothing but a blank between: the index of the second, and the word."""
    words = document.words
    return tuple(
        (i, now)
        for i, (before, now) in enumerate(pairwise(words.lower), 1)
        if before == now and words.gap(i).strip(" ") == "" and words.gap(i)
    )
