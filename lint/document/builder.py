"""How a reader makes a Document: block by block, piece by piece, in source order of the pieces of each block."""

from __future__ import annotations

from collections.abc import Mapping

from lint.document.blocks import Block
from lint.document.document import MASK, Comment, Document, Field, Link, OffsetMap
from lint.text.source import Source
from lint.text.span import Span


class Builder:
    """Collects blocks. `copy`, `replace` and `mask` add to the block that `begin` opened; `finish` closes it.

    Blank-only blocks vanish; blanks at the edges of a block are dropped by the reader, which knows them.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.links: list[Link] = []
        self.fields: dict[str, Field] = {}
        self.lang = ""
        self.length = 0
        self._parts: list[str] = []
        self._pieces = OffsetMap([], [], [], [], [])
        self._open: tuple[str, int, str, bool] | None = None
        self._mark = (0, 0, 0)

    def begin(self, kind: str, *, level: int = 0, field: str = "", renders: bool = True) -> None:
        """Open a block."""
        self._open = (kind, level, field, renders)
        self._mark = (self.length, len(self._parts), len(self._pieces.text))

    def copy(self, start: int, end: int) -> None:
        """Add `source.text[start:end]`, with line ends (there should be none) turned into blanks one for one."""
        if end > start:
            piece = self.source.text[start:end]
            if "\n" in piece or "\r" in piece:
                self._copy_lines(start, end)
            else:
                self._add(piece, start, end - start, True)

    def _copy_lines(self, start: int, end: int) -> None:
        text, at = self.source.text, start
        while at < end:
            stop = at
            while stop < end and text[stop] not in "\r\n":
                stop += 1
            if stop > at:
                self._add(text[at:stop], at, stop - at, True)
            at = stop
            while stop < end and text[stop] in "\r\n":
                stop += 1
            if stop > at:
                self._add(" ", at, stop - at, False)
            at = stop

    def replace(self, start: int, end: int, text: str) -> None:
        """Add other text for `source.text[start:end]`: an entity's character, a blank for a soft line break."""
        if text:
            self._add(text.replace("\n", " "), start, end - start, False)

    def mask(self, start: int, end: int) -> None:
        """Add the source's length of U+FFFC: code, URLs, what no rule must read."""
        if end > start:
            self._add(MASK * (end - start), start, end - start, False)

    def _add(self, text: str, source: int, length: int, copied: bool) -> None:
        pieces = self._pieces
        if (
            copied
            and pieces.copied
            and pieces.copied[-1]
            and pieces.ends[-1] == self.length
            and (pieces.source[-1] + pieces.length[-1] == source and len(pieces.text) > self._mark[2])
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

    def finish(self) -> Block | None:
        """Close the block; None where it held nothing but blanks."""
        if self._open is None:
            return None
        kind, level, field, renders = self._open
        self._open = None
        start, parts, pieces = self._mark
        if not "".join(self._parts[parts:]).strip():
            del self._parts[parts:]
            for column in self._pieces:
                del column[pieces:]
            self.length = start
            return None
        block = Block(kind, start, self.length, level, field, renders)
        self.blocks.append(block)
        self._parts.append("\n")
        self.length += 1
        return block

    def comment(self, start: int, end: int, text: str) -> None:
        """A comment of the source, before the next block."""
        self.comments.append(Comment(Span(start, end), text, len(self.blocks)))

    def link(self, start: int, end: int, url: str) -> None:
        """The words `[start, end)` of the text so far are linked to `url`."""
        if end > start:
            self.links.append(Link(start, end, url))

    def document(self, format: str, fields: Mapping[str, Field] | None = None) -> Document:
        """The finished document."""
        return Document(
            self.source,
            "".join(self._parts),
            self.blocks,
            self._pieces,
            format=format,
            comments=self.comments,
            links=self.links,
            fields=fields or self.fields,
            lang=self.lang,
        )
