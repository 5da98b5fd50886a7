"""Taking a whole block out of its source: which span goes, so that nothing of it is left and nothing else changes."""

from __future__ import annotations

import re

from lint.document.document import Document
from lint.text.later import later, lazy
from lint.text.span import Span

_BEFORE = later(r"(?<![^\r\n])[ \t]*(?:(?:#{1,6}|[*+-]|\d{1,9}[.)])[ \t]+)?[*_]*\Z")
_AFTER = later(r"[*_]*[ \t]*#*[ \t]*(?=[\r\n]|\Z)")
_END = later(r"\r\n|\n|\r")
_UNDERLINE = later(r"[ \t]*(?:=+|-+)[ \t]*(?=[\r\n]|\Z)")
_OPEN = later(r"<([A-Za-z][A-Za-z0-9]*)\b[^<>]*>\s*\Z")
_HOLDS = lazy(r"(?:p|h[1-6]|li|div)\Z", re.IGNORECASE)
_INLINE = lazy(r"(?:a|b|em|i|small|span|strong)\Z", re.IGNORECASE)
_REACH = 300  # characters of markup looked at on either side


def whole(document: Document, start: int, end: int) -> Span | None:
    """The source span to take out so that the block `Document.text[start:end]` is gone with its markup, its line end
    and one of the blank lines around it. None where that would leave a stray mark or join what stands around."""
    block = document.block_at(start)
    span = document.span(start, end)
    if block.field or any(one.span.start < span.end and span.start < one.span.end for one in document.comments):
        return None
    return _element(document, span) if document.format == "html" else _lines(document, span)


def _lines(document: Document, span: Span) -> Span | None:
    text = document.source.text
    before = _BEFORE().search(text, max(span.start - _REACH, 0), span.start)
    after = _AFTER().match(text, span.end)
    if not before or not after or not _line_start(text, before.start()):
        return None
    begin, stop = before.start(), after.end()
    ending = _END().match(text, stop)
    following = ending.end() if ending else stop
    if _UNDERLINE().match(text, following) and not _blank_at(text, following):
        return None
    if _blank_at(text, following) and ending:
        blank = _END().search(text, following)
        return Span(begin, blank.end()) if blank else Span(begin, following)
    if following >= len(text):
        return Span(_without_blank(text, begin), following)
    if begin and document.format != "plain" and not _blank_before(text, begin):
        return None
    return Span(begin, following)


def _line_start(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in "\r\n"


def _blank_at(text: str, at: int) -> bool:
    """Whether a blank line begins here."""
    ending = _END().search(text, at)
    return at < len(text) and not text[at : ending.start() if ending else len(text)].strip()


def _blank_before(text: str, at: int) -> bool:
    line = re.split(r"[\r\n]", text[max(at - _REACH, 0) : at].removesuffix("\n").removesuffix("\r"))[-1]
    return not line.strip()


def _without_blank(text: str, at: int) -> int:
    """Where the blank line begins that stands before the last line; `at` where there is none."""
    head = text[:at]
    kept = head.rstrip(" \t\r\n")
    ending = _END().match(text, len(kept))
    return min(ending.end(), at) if ending and kept else at


def _element(document: Document, span: Span) -> Span | None:
    """The element around the words, and the whole line where nothing else stands in it."""
    text = document.source.text
    begin, stop, held = span.start, span.end, False
    while not held:
        opened = _OPEN().search(text, max(begin - _REACH, 0), begin)
        closed = re.compile(rf"\s*</{opened[1]}\s*>", re.IGNORECASE).match(text, stop) if opened else None
        if not opened or not closed or not (_HOLDS.match(opened[1]) or _INLINE.match(opened[1])):
            return None
        begin, stop, held = opened.start(), closed.end(), _HOLDS.match(opened[1]) is not None
    line = len(text[:begin].rstrip(" \t"))
    ending = re.compile(r"[ \t]*(?:\r\n|\n|\r)").match(text, stop)
    if ending and _line_start(text, line):
        return Span(line, ending.end())
    return Span(begin, stop)
