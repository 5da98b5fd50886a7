"""Colours of the terminal. Text that comes from an article or a file name never carries control characters out."""

from __future__ import annotations

from lint.text.later import lazy

# what moves the cursor, ends the line, turns the direction of the rest of it, or is half a character
_CONTROL = lazy(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CODES = {"error": "31;1", "warning": "33;1", "suggestion": "36;1", "bold": "1", "dim": "2", "good": "32", "bad": "31"}


def paint(text: str, style: str, colour: bool) -> str:
    """The text in a style, or as it is without colour."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if colour else text


def plain(text: str) -> str:
    """Without control characters, which could move the cursor or end the line."""
    return text if text.isascii() and text.isprintable() else _CONTROL.sub("\ufffd", text)


def clean(text: str) -> str:
    """Plain, and nothing in it that a CI runner reading the log would take for a command (`::error::`, `##[error]`)."""
    text = plain(text)
    if "##[" in text:
        text = text.replace("##[", "## [")
    return ": :" + text.lstrip()[2:] if text.lstrip().startswith("::") else text


def clean_path(path: str) -> str:
    """A file name for a line of text, inert as by `clean` but still the name of the file."""
    return "./" + plain(path) if path.lstrip().startswith("::") else clean(path)
