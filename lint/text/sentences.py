"""Sentences of news English with offsets."""

from __future__ import annotations

import re

from lint.text.lexicon import Lexicon
from lint.text.span import Span

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n")


def split(text: str, lexicon: Lexicon) -> list[Span]:
    """Spans of the sentences of a text, in order, without the blanks between them. A line end ends a sentence."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        _append(spans, text, start, end)
        start = end
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    body = piece.strip()
    if body:
        first = start + len(piece) - len(piece.lstrip())
        spans.append(Span(first, first + len(body)))
