"""What every Document promises, whatever the reader and the input."""

from __future__ import annotations

from itertools import pairwise

from lint.document.blocks import KINDS
from lint.document.document import MASK, Document


def keeps_its_promises(document: Document) -> None:
    """Fail where a position is not exact."""
    _blocks(document)
    _pieces(document)
    _spans(document)
    for link in document.links:
        assert 0 <= link.start < link.end <= len(document.text)
        assert "\n" not in document.text[link.start : link.end]
    size = len(document.source.text)
    places = [comment.span for comment in document.comments] + [problem.span for problem in document.problems]
    places += [span for field in document.fields.values() for span in (field.key, field.span)]
    assert all(0 <= start <= end <= size for start, end in places)
    assert all(0 <= comment.before <= len(document.blocks) for comment in document.comments)


def _blocks(document: Document) -> None:
    at = 0
    for block in document.blocks:
        assert block.start == at and block.end > block.start, "blocks stand one line feed apart"
        said = document.block_text(block)
        assert "\n" not in said and "\r" not in said
        assert said == said.strip() and block.kind in KINDS
        at = block.end + 1
    assert len(document.text) in (at, at - 1) or not document.blocks


def _pieces(document: Document) -> None:
    source, text, pieces = document.source.text, document.text, document.pieces
    for start, end, at, length, copied in zip(*pieces, strict=True):
        assert 0 <= start < end <= len(text)
        assert 0 <= at < at + length <= len(source)
        said = text[start:end]
        if copied:
            assert said == source[at : at + length]
        elif said.strip() and MASK in said and end - start > 1:
            assert said == MASK * length, "masks stand one for one"
    spans = list(zip(pieces.text, pieces.ends, pieces.source, pieces.length, strict=True))
    for (_, end, at, length), (start, _, following, _) in pairwise(spans):
        assert end <= start
        if "\n" not in text[end:start]:
            assert end == start and at + length <= following, "pieces of a block stand in source order"


def _spans(document: Document) -> None:
    size = len(document.source.text)
    for block in document.blocks:
        for start in {block.start, (block.start + block.end) // 2, block.end - 1}:
            for end in {start + 1, block.end}:
                span = document.span(start, end)
                assert 0 <= span.start < span.end <= size
    whole = [block for block in document.blocks if not block.field]
    if len(whole) > 1:
        span = document.span(whole[0].start, whole[-1].end)
        assert 0 <= span.start < span.end <= size
