"""The article as decoded, and where its lines are. Lines and columns are born here, at the edge."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from operator import add

from lint.record import NamedTuple
from lint.text.later import lazy

_NEWLINE = lazy(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place as people say it: 1-based line and column, columns counted in code points."""

    line: int
    column: int


class Source:
    """The text of one file, exactly as decoded (line ends kept), and its path as the user wrote it."""

    __slots__ = ("_starts", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._starts: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """Offset of the first character of each line. `\\n`, `\\r\\n` and a lone `\\r` end a line."""
        if self._starts is None:
            if "\r" in self.text:
                self._starts = [0, *(match.end() for match in _NEWLINE.finditer(self.text))]
            else:  # the same in a fifth of the time: the sums of the lengths of the lines, with the line ends between
                lengths = accumulate(map(len, self.text.split("\n")))
                self._starts = [0, *map(add, lengths, range(1, self.text.count("\n") + 1))]
        return self._starts

    def position(self, offset: int) -> Position:
        """Line and column of a code-point offset; an offset past the end stands after the last character."""
        offset = min(max(offset, 0), len(self.text))
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line (1-based) without its line end; empty where there is no such line."""
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def utf16(self, offset: int) -> int:
        """Column (0-based, in UTF-16 code units) of an offset within its line, as editors count."""
        start = self.line_starts[self.position(offset).line - 1]
        return len(self.text[start:offset].encode("utf-16-le", "surrogatepass")) // 2

    def bytes(self, offset: int) -> int:
        """Column (0-based, in UTF-8 bytes) of an offset within its line."""
        start = self.line_starts[self.position(offset).line - 1]
        return len(self.text[start:offset].encode("utf-8", "surrogatepass"))
