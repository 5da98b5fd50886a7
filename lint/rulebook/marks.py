"""`[[marks]]` in examples: exactly where a finding must be.

Marks may nest. `\\[[` and `\\]]` are literal brackets; of more closing brackets than marks need the last close them.
"""

from __future__ import annotations

from lint.text.later import lazy

_BRACKETS = lazy(r"\\\[\[|\\\]\]|\[\[|\]\]+")


def parse(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without marks, and the ranges they enclosed. Raises ValueError at a mark without its partner."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    at = gone = 0  # `gone` characters before `at` are not in the text without marks
    for match in _BRACKETS.finditer(text):
        start, end = match.span()
        parts.append(text[at:start])
        at = end
        if text[start] == "\\":
            parts.append(text[start + 1 : end])
            gone += 1
        elif text[start] == "[":
            opened.append(start - gone)
            gone += 2
        elif not opened:
            raise ValueError("`]]` closes no mark")
        else:
            closed = min(len(opened), (end - start) // 2)
            parts.append(text[start : end - 2 * closed])
            spans.extend((opened.pop(), end - 2 * closed - gone) for _ in range(closed))
            gone += 2 * closed
    if opened:
        raise ValueError("a `[[` mark is not closed by `]]`")
    if any(start == end for start, end in spans):
        raise ValueError("a mark encloses nothing")
    return "".join(parts) + text[at:], tuple(sorted(spans))
