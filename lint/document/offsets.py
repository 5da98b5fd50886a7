"""UTF-8 byte offsets, as parsers in other languages count, to code points."""

from __future__ import annotations

from collections.abc import Callable


class CodePoints:
    """`at(offset)`: the code point, plus `shift`, of a byte offset in the UTF-8 form of `text`.

    Questions are meant to come in rising order, nearly: each costs what lies between it and the one before.
    """

    __slots__ = ("_bytes", "_last", "_point", "at", "shift")

    def __init__(self, text: str, shift: int = 0) -> None:
        self.shift = shift
        self._last, self._point = 0, shift
        self.at: Callable[[int], int] = self._narrow
        self._bytes = b""
        if not text.isascii():
            self._bytes = text.encode("utf-8", "surrogatepass")
            self.at = self._wide

    def _narrow(self, offset: int) -> int:
        return offset + self.shift

    def _wide(self, offset: int) -> int:
        last = self._last
        if offset >= last:
            self._point += len(self._bytes[last:offset].decode("utf-8", "surrogatepass"))
        else:
            self._point -= len(self._bytes[offset:last].decode("utf-8", "surrogatepass"))
        self._last = offset
        return self._point
