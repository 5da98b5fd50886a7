"""UTF-8 byte offsets, as parsers in other languages count, to code points."""

from __future__ import annotations


class CodePoints:
    """`at(offset)`: the code point, plus `shift`, of a byte offset in the UTF-8 form of `text`.

    Questions are meant to come in rising order, nearly: each costs what lies between it and the one before.
    """

    __slots__ = ("_bytes", "_last", "_point", "shift")

    def __init__(self, text: str, shift: int = 0) -> None:
        self.shift = shift
        self._last, self._point = 0, shift
        self._bytes = b"" if text.isascii() else text.encode("utf-8", "surrogatepass")

    def at(self, offset: int) -> int:
        """The code point of a byte offset."""
        held, last = self._bytes, self._last
        if not held:
            return offset + self.shift
        if offset >= last:
            self._point += len(held[last:offset].decode("utf-8", "surrogatepass"))
        else:
            self._point -= len(held[offset:last].decode("utf-8", "surrogatepass"))
        self._last = offset
        return self._point
