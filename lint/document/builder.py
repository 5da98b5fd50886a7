"""How a reader makes a Document: block by block, piece by piece, in source order of the pieces of each block."""

from __future__ import annotations

from collections.abc import Mapping

from lint.document.blocks import Block
from lint.document.document import MASK, Comment, Document, Field, Link, OffsetMap, Problem
from lint.text.later import later
from lint.text.source import Source
from lint.text.span import Span

_UNREAD = f" {MASK}\xa0\t\ufeff\u200b\u200c\u200d\u2060\xad"  # a block of these has nothing to read
_URL = later(r"\b(?:https?://|www\.)[^\s<>\"“”]+")
_LINES = later(r"[^\r\n]+|[\r\n]+")
_URL_REST = later(r"[^\s<>\"“”]+")
_URL_END = ".,;:!?)]}'’”\"*_"


class Builder:
    """Collects blocks. `copy`, `replace`, `blank` and `mask` add to the block that `begin` opened; `finish` closes it.

    Blanks at the edges of a block are dropped; blocks that hold nothing but blanks and masks vanish (except code).
    Bare URLs are masked.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.links: list[Link] = []
        self.fields: dict[str, Field] = {}
        self.problems: list[Problem] = []
        self.lang = ""
        self.length = 0
        self._parts: list[str] = []
        self._pieces = OffsetMap([], [], [], [], [])
        self.is_open = False  # whether a block is
        self._opened = ("", 0, "", True)  # its kind, level, field, and whether it renders
        self._mark = (0, 0, 0)
        self._joined = ""
        self._url = -1  # where in the source a URL was masked up to

    @property
    def is_empty(self) -> bool:
        """Whether the open block holds nothing yet."""
        return self.length == self._mark[0]

    @property
    def block_start(self) -> int:
        """Where in the text the open block begins."""
        return self._mark[0]

    def begin(self, kind: str, *, level: int = 0, field: str = "", renders: bool = True) -> None:
        """Open a block."""
        self.is_open = True
        self._opened = (kind, level, field, renders)
        self._mark = (self.length, len(self._parts), len(self._pieces.text))

    def copy(self, start: int, end: int) -> None:
        """Add `source.text[start:end]`; line ends in it (there should be none) become one blank a run."""
        piece = self.source.text[start:end]
        if self.length == self._mark[0]:
            kept = piece.lstrip()
            start += len(piece) - len(kept)
            piece = kept
        if not piece:
            return
        if "://" in piece or "\n" in piece or "www." in piece or "\r" in piece or self._url == start:
            self._copy_lines(start, end)
            return
        pieces = self._pieces  # from here on as `_add`, which would be one call more for nearly all text there is
        length = end - start
        if len(pieces.text) > self._mark[2] and pieces.copied[-1] and pieces.source[-1] + pieces.length[-1] == start:
            pieces.length[-1] += length
            pieces.ends[-1] += length
        else:
            pieces.text.append(self.length)
            pieces.ends.append(self.length + length)
            pieces.source.append(start)
            pieces.length.append(length)
            pieces.copied.append(True)
        self._parts.append(piece)
        self.length += length

    def _copy_lines(self, start: int, end: int) -> None:
        for match in _LINES().finditer(self.source.text, start, end):
            if match[0][0] in "\r\n":
                self._add(" ", match.start(), match.end() - match.start(), False)
            else:
                self._copy_urls(match[0], match.start())

    def _copy_urls(self, piece: str, start: int) -> None:
        """Copy a piece with its URLs masked; a URL goes on where the last piece ended with one."""
        at = 0
        rest = _URL_REST().match(piece) if self._url == start else None
        if rest:
            at = len(rest[0].rstrip(_URL_END)) or 0
            self.mask(start, start + at)
            self._url = start + at if at == len(piece) else -1
        for match in _URL().finditer(piece, at):
            stop = match.start() + len(match[0].rstrip(_URL_END))
            self._add(piece[at : match.start()], start + at, match.start() - at, True)
            self.mask(start + match.start(), start + stop)
            at = stop
            self._url = start + at if at == len(piece) else -1
        self._add(piece[at:], start + at, len(piece) - at, True)

    def replace(self, start: int, end: int, text: str) -> None:
        """Add other text for `source.text[start:end]` (not empty): an entity's character."""
        if self.length == self._mark[0]:
            text = text.lstrip()
        if text and end > start:
            self._add(text.replace("\n", " "), start, end - start, False)

    def blank(self, start: int, end: int) -> None:
        """Add one blank for `source.text[start:end]`: a soft line break. Nothing at the start of a block."""
        if end > start and self.length > self._mark[0]:
            self._add(" ", start, end - start, False)

    def mask(self, start: int, end: int) -> None:
        """Add the source's length of U+FFFC: code, URLs, what no rule must read."""
        if end > start:
            self._add(MASK * (end - start), start, end - start, False)

    def ends_blank(self) -> bool:
        """Whether the open block is empty or its last character is a blank."""
        return self.length == self._mark[0] or self._parts[-1][-1:].isspace()

    def _add(self, text: str, source: int, length: int, copied: bool) -> None:
        if not text:
            return
        pieces = self._pieces
        if (
            copied
            and len(pieces.text) > self._mark[2]
            and pieces.copied[-1]
            and pieces.source[-1] + pieces.length[-1] == source
        ):
            pieces.length[-1] += length
            pieces.ends[-1] += len(text)
        else:
            pieces.text.append(self.length)
            pieces.ends.append(self.length + len(text))
            pieces.source.append(source)
            pieces.length.append(length)
            pieces.copied.append(copied)
        self._parts.append(text)
        self.length += len(text)

    def finish(self, kind: str = "") -> Block | None:
        """Close the block (as `kind`, where the reader has learnt better); None where it held nothing to read."""
        if not self.is_open:
            return None
        opened, level, field, renders = self._opened
        self.is_open = False
        self._url = -1
        start, parts, _ = self._mark
        text = "".join(self._parts[parts:])
        kept = text.rstrip()
        nothing = not kept or (opened != "code" and kept[0] in _UNREAD and not kept.strip(_UNREAD))
        if nothing or len(kept) < len(text):
            self._cut("" if nothing else kept)
        if nothing:
            return None
        block = Block(kind or opened, start, self.length, level, field, renders)
        self.blocks.append(block)
        self._parts.append("\n")
        self.length += 1
        return block

    def _cut(self, kept: str) -> None:
        """Shorten the block just closed to `kept`, which it begins with."""
        start, parts, _ = self._mark
        pieces = self._pieces
        self._parts[parts:] = [kept] if kept else []
        self.length = end = start + len(kept)
        while pieces.text and pieces.text[-1] >= end:
            for column in pieces:
                column.pop()
        if pieces.text and pieces.ends[-1] > end:
            if pieces.copied[-1]:
                pieces.length[-1] -= pieces.ends[-1] - end
            pieces.ends[-1] = end
        while self.links and self.links[-1].end > end:
            link = self.links.pop()
            if link.start < end:
                self.links.append(Link(link.start, end, link.url))
                break

    def read(self, block: Block) -> str:
        """The text of a finished block."""
        return self.text(block.start, block.end)

    def text(self, start: int, end: int) -> str:
        """The text so far, from `start` to `end`."""
        if len(self._joined) != self.length:
            self._joined = "".join(self._parts)
        return self._joined[start:end]

    def comment(self, start: int, end: int, text: str) -> None:
        """A comment of the source, before the next block."""
        self.comments.append(Comment(Span(start, end), text, len(self.blocks)))

    def link(self, start: int, end: int, url: str) -> None:
        """The words `[start, end)` of the text so far are linked to `url`."""
        if end > start:
            self.links.append(Link(start, end, url))

    def problem(self, start: int, end: int, what: str, remedy: str = "") -> None:
        """Something in the source that could not be read; the article is read all the same."""
        self.problems.append(Problem(Span(start, end), what, remedy))

    def document(self, format: str, fields: Mapping[str, Field] | None = None) -> Document:
        """The finished document."""
        text = self._joined if len(self._joined) == self.length else "".join(self._parts)
        return Document(
            self.source,
            text,
            self.blocks,
            self._pieces,
            format=format,
            comments=self.comments,
            links=self.links,
            fields=fields or self.fields,
            lang=self.lang,
            problems=self.problems,
        )
