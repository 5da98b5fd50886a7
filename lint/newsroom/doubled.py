"""A word typed twice: “in the the harbour”, also over the end of a line."""

from __future__ import annotations

from itertools import compress
from operator import eq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.document.document import Document


def doubled(document: Document) -> tuple[tuple[int, str], ...]:
    """Words that stand twice in a row with nothing but a blank between: the index of the second, and the word."""
    words = document.words
    lower = words.lower
    return tuple(
        (i, now)
        for i, now in compress(enumerate(lower[1:], 1), map(eq, lower, lower[1:]))
        if words.gap(i).strip(" ") == "" and words.gap(i)
    )
