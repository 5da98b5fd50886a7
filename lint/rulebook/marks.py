"""`[[marks]]` in examples: exactly where a finding must be.

Marks may nest. `\\[[` and `\\]]` are literal brackets; of three closing brackets the last two close the mark.
"""

from __future__ import annotations


def parse(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without marks, and the ranges they enclosed. Raises ValueError at a mark without its partner."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    length = at = 0
    while at < len(text):
        two = text[at : at + 2]
        if two == "[[":
            opened.append(length)
            at += 2
        elif two == "]]" and text[at + 2 : at + 3] != "]" and opened:
            spans.append((opened.pop(), length))
            at += 2
        elif two == "]]" and text[at + 2 : at + 3] != "]":
            raise ValueError("`]]` closes no mark")
        else:
            escaped = text[at : at + 3] in ("\\[[", "\\]]")
            piece = text[at + 1 : at + 3] if escaped else text[at]
            parts.append(piece)
            length += len(piece)
            at += 3 if escaped else 1
    if opened:
        raise ValueError("a `[[` mark is not closed by `]]`")
    if any(start == end for start, end in spans):
        raise ValueError("a mark encloses nothing")
    return "".join(parts), tuple(sorted(spans))
