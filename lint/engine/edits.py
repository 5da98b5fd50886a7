"""From the replacement a check gives to an edit of the source that may be made, or none.

The law of the desk: words that somebody else said are never changed, only the marks around them.
"""

from __future__ import annotations

from bisect import bisect_right

from lint.document.document import MASK, Document
from lint.finding import Edit, Hit
from lint.text.later import lazy
from lint.text.span import Span

_MARKS = lazy(r"[\"“”„‟«»‘’‚‛'`]|&(?:[lr][sd]quo|[bs]dquo|sbquo|quot|apos|[lr]aquo|#\d+|#[xX][\da-fA-F]+);")
_QUOTED_BLOCKS = ("block-quote", "pull-quote")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def edit_of(document: Document, hit: Hit, span: Span) -> Edit | None:
    """The edit a hit gives; None where it has none, or where the edit might change what somebody said, the markup or
    the front matter. `span` is the hit's place in the source."""
    if hit.replacement is None:
        return None
    text = hit.replacement
    if hit.edit_at is not None:
        span = hit.edit_at
    elif hit.at is None:
        if not _unbroken(document, hit.start, hit.end):
            return None
        text = _written(document, hit, span)
    removed = document.source.text[span.start : span.end]
    if removed == text or _breaks_field(document, hit, removed, text):
        return None
    if _MARKS.sub("", removed) != _MARKS.sub("", text) and _quoted(document, span):
        return None
    return Edit(span, text, hit.safe)


def _unbroken(document: Document, start: int, end: int) -> bool:
    """Whether the words stand in the source as one run, without markup between them and without masked parts."""
    if MASK in document.text[start:end]:
        return False
    pieces = document.pieces
    first, last = bisect_right(pieces.text, start) - 1, bisect_right(pieces.text, max(end - 1, start)) - 1
    return all(pieces.source[at] + pieces.length[at] == pieces.source[at + 1] for at in range(first, last))


def _written(document: Document, hit: Hit, span: Span) -> str:
    """The replacement as the source's format writes it."""
    text = hit.replacement or ""
    if document.format != "html":
        return text
    text = "".join(_ESCAPES.get(char, char) for char in text)
    return text if '"' in document.source.text[span.start : span.end] else text.replace('"', "&quot;")


def _breaks_field(document: Document, hit: Hit, removed: str, text: str) -> bool:
    """Whether an edit in front matter puts something there that may mean something to YAML, TOML or JSON."""
    if hit.at is not None or not document.blocks or not document.block_at(hit.start).field:
        return False
    return any(char in "\"'\\:#{}[]&*!|>%@`\n" and char not in removed for char in text)


def _quoted(document: Document, span: Span) -> bool:
    """Whether a source span touches quoted words, or a block whose marks do not tell which words are quoted."""
    faulty = {document.block_index(fault.start) for fault in document.quotations.faults if fault.kind != "mixed-style"}
    for index, block in enumerate(document.blocks):
        if (block.kind in _QUOTED_BLOCKS or index in faulty) and _touch(document, block.start, block.end, span):
            return True
    return any(_touch(document, one.start, one.end, span) for one in document.quotations.spans)


def _touch(document: Document, start: int, end: int, span: Span) -> bool:
    place = document.span(start, end)
    if span.start == span.end:
        return place.start < span.start < place.end
    return place.start < span.end and span.start < place.end
