"""Colours of the terminal. Text that comes from an article or a file name never carries control characters out."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_CODES = {"error": "31;1", "warning": "33;1", "suggestion": "36;1", "bold": "1", "dim": "2", "good": "32", "bad": "31"}


def paint(text: str, style: str, colour: bool) -> str:
    """The text in a style, or as it is without colour."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if colour else text


def clean(text: str) -> str:
    """Without control characters, which could move the cursor or end the line."""
    return text if text.isascii() and text.isprintable() else _CONTROL.sub("\ufffd", text)
