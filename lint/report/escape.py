"""Text of articles and file names, made safe for the languages that reports are written in."""

from __future__ import annotations

import re

_HALVES = re.compile("[\ud800-\udfff]")
_SEEN_AS_CONTROL = re.compile("[\x7f-\x9f\u2028\u2029]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_XML_TABLE = str.maketrans(_XML)
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_REFERENCE = re.compile(r"(?<=[@#!$%~&^])(?=[\w\"])|(?<=://)|(?<=\bGH-)|(?<=\bwww)(?=\.)", re.IGNORECASE)
_MARKDOWN = re.compile(r"[\\`*_\[\]<>#!|~@&$%{}]|:(?=\S)")


def whole(text: str) -> str:
    """Half characters (lone surrogates, which no UTF-8 file can hold) become U+FFFD."""
    return text if text.isascii() else _HALVES.sub("\ufffd", text)


def json(value: object, indent: int | None = None, *, exact: bool = False) -> str:
    """JSON that is one line a line for every reader, that no terminal obeys and every UTF-8 file can hold.

    exact: half characters are escaped, for readers that give file names back to the system, instead of replaced.
    """
    from json import JSONEncoder

    text = JSONEncoder(ensure_ascii=False, indent=indent).encode(value)
    if text.isascii() and "\x7f" not in text:
        return text
    text = _SEEN_AS_CONTROL.sub(_escaped, text)
    return _HALVES.sub(_escaped, text) if exact else whole(text)


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def xml(text: str) -> str:
    """For an attribute in double quotes or for content; characters that XML has not become U+FFFD."""
    return _NOT_XML.sub("\ufffd", text).translate(_XML_TABLE)


def markdown(text: str) -> str:
    """For a line of GitHub's or GitLab's Markdown: shown as it is, no markup, no mention, no reference, no link."""
    from lint.report.paint import plain

    text = _REFERENCE.sub("\u200b", plain(" ".join(text.split())))
    return _MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", text)


def relative(path: str) -> str:
    """A path as CI services want it: without `./` before it."""
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def uri(path: str) -> str:
    """A path as a URI reference, with `file://` where it is absolute. Bytes of the name that are no text are kept."""
    path = relative(path)
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "replace")
    quoted = "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in data)
    return f"file://{quoted}" if path.startswith("/") else quoted
