"""Put what a quoted, escaped or folded value says into a block, each character with its place."""

from __future__ import annotations

import re

from lint.document.builder import Builder
from lint.document.html_tokens import REFERENCE, TEXT, scan
from lint.text.later import later

_ESCAPE = later(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n|\n|\r)[ \t\r\n]*|[^\S\r\n]+(?:\r\n|\n|\r)\s*|.)",
    re.S,
)
_BLANKS = later(r"\s+")
_QUOTES = ('"""', "'''", '"', "'")


def write(builder: Builder, start: int, end: int, value: str) -> None:
    """Add the `value` that stands, as its format writes it, at `source.text[start:end]` to the open block.

    Entities and tags are read as HTML where the value is written without escapes.
    """
    text = builder.source.text
    start, end = _inner(text, start, end)
    if text[start:end] != value:
        _aligned(builder, start, end, value)
    elif "<" in value or "&" in value:
        for token in scan(text, start, end):
            if token.kind == TEXT:
                builder.copy(token.start, token.end)
            elif token.kind == REFERENCE:
                builder.replace(token.start, token.end, token.data)
    else:
        builder.copy(start, end)


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without quotation marks, or without the first line of a block scalar."""
    if text[start : start + 1] in ("|", ">"):
        line = re.compile(r"[|>][^\r\n]*(?:\r\n|\n|\r)?").match(text, start, end)
        return (line.end() if line else start), end
    for mark in _QUOTES:
        size = len(mark)
        if text.startswith(mark, start) and end - start >= 2 * size and text.endswith(mark, start, end):
            return start + size, end - size
    return start, end


def _aligned(builder: Builder, at: int, end: int, value: str) -> None:
    """Walk source and value side by side: same characters are copied, escapes and folded lines replaced."""
    text = builder.source.text
    done = 0
    while at < end and done < len(value):
        same = at
        while same < end and done < len(value) and text[same] == value[done] and text[same] not in "\\\n\r":
            same += 1
            done += 1
        builder.copy(at, same)
        at = same
        if at >= end or done >= len(value):
            return
        blanks = _BLANKS().match(text, at, end)
        escape = None if blanks else _ESCAPE().match(text, at, end)
        if blanks or (value[done].isspace() and not escape):
            said = _BLANKS().match(value, done)
            stop = blanks.end() if blanks else at
            if said and not builder.ends_blank():
                builder.blank(at, stop)
            at, done = stop, said.end() if said else done
            if not blanks:
                return
        elif escape:
            size = 0 if escape[0][1] in " \t\r\n" else 1
            builder.replace(at, escape.end(), value[done : done + size])
            at, done = escape.end(), done + size
        elif text.startswith("''", at) and value[done] == "'":
            builder.replace(at, at + 2, "'")
            at, done = at + 2, done + 1
        else:
            builder.replace(at, end, value[done:])
            return
