"""UTF-8 byte offsets, as parsers in other languages count, to code points."""

from __future__ import annotations

import re
from bisect import bisect_right

_WIDE = re.compile(r"[^\x00-\x7f]")


class CodePoints:
    """Byte offsets into the UTF-8 form of `text` → code points, plus `shift`. `same`: the text is ASCII.

    Making it takes one pass over the wide characters; each question a bisection.
    """

    __slots__ = ("_bytes", "_extra", "same", "shift")

    def __init__(self, text: str, shift: int = 0) -> None:
        self.shift = shift
        self.same = text.isascii()
        self._bytes: list[int] = []  # byte offset after each wide character
        self._extra: list[int] = [0]  # how much longer the bytes are up to there
        if self.same:
            return
        extra = 0
        add, more = self._bytes.append, self._extra.append
        for match in _WIDE.finditer(text):
            char = match[0]
            extra += 1 if char < "\u0800" else 2 if char < "\U00010000" else 3
            add(match.end() + extra)
            more(extra)

    def at(self, offset: int) -> int:
        """The code-point offset of a byte offset at a character's edge."""
        return offset - self._extra[bisect_right(self._bytes, offset)] + self.shift
