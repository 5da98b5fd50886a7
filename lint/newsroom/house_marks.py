"""The house's quotation marks (config `quotation-style`), and the first mark of an article that is of another kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.document.blocks import PROSE

if TYPE_CHECKING:
    from lint.document.document import Document

STYLES = {
    "curly": ('"', "curly, this one is straight"),
    "straight": ("“”", "straight, this one is curly"),
    "american": ("‘'", "double outside and single inside, this quotation has single marks outside"),
    "british": ('“"”', "single outside and double inside, this quotation has double marks outside"),
}


def stray(document: Document, style: str) -> tuple[int, int, str] | None:
    """Where the first mark in the text of the story is that the house style does not have, and how it differs; None
    where all marks are the house's. `american` and `british` are about outermost quotations, the others about glyphs.
    """
    wrong, detail = STYLES[style]
    if style in ("american", "british"):
        starts = [one.start for one in document.quotations.outer if document.text[one.start] in wrong]
    else:
        starts = [at for mark in wrong for at in _places(document.text, mark)]
    at = min((start for start in starts if document.block_at(start).kind in PROSE), default=-1)
    return None if at < 0 else (at, at + 1, f"The quotation marks of the house are {detail}")


def _places(text: str, mark: str) -> Iterator[int]:
    """Where a mark stands; after a digit a straight one means inches or seconds."""
    at = text.find(mark)
    while at >= 0:
        if mark != '"' or not text[at - 1 : at].isdigit():
            yield at
        at = text.find(mark, at + 1)
