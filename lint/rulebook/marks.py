"""`[[marks]]` in examples: exactly where a finding must be.

Marks may nest. `\\[[` and `\\]]` are literal brackets; of more closing brackets than marks need the last close them.
"""

from __future__ import annotations


def parse(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without marks, and the ranges they enclosed. Raises ValueError at a mark without its partner."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    length = at = 0
    while at < len(text):
        if text.startswith("[[", at):
            opened.append(length)
            at += 2
            continue
        run = _closing(text, at)
        if run > 1 and not opened:
            raise ValueError("`]]` closes no mark")
        closed = min(len(opened), run // 2)
        if text.startswith(("\\[[", "\\]]"), at):
            piece, at = text[at + 1 : at + 3], at + 3
        else:
            plain = max(run - 2 * closed, 0 if run else 1)
            piece, at = text[at : at + plain], at + plain + 2 * closed
        parts.append(piece)
        length += len(piece)
        spans.extend((opened.pop(), length) for _ in range(closed))
    if opened:
        raise ValueError("a `[[` mark is not closed by `]]`")
    if any(start == end for start, end in spans):
        raise ValueError("a mark encloses nothing")
    return "".join(parts), tuple(sorted(spans))


def _closing(text: str, at: int) -> int:
    """How many closing brackets stand here."""
    end = at
    while text.startswith("]", end):
        end += 1
    return end - at
