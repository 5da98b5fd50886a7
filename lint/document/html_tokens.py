"""HTML tokens with exact places: a light scanner for the tags, comments and entities inside Markdown and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.record import NamedTuple
from lint.text.later import later, lazy

TEXT, START, END, REFERENCE, COMMENT = "text", "start", "end", "reference", "comment"

# possessive, so that no hostile input makes it try twice
_TOKEN = lazy(
    r"""<!--(?P<comment>)"""
    r"""|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9:-]*+)(?P<attrs>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*)>"""
    r"""|&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"""
    r"""|<[?!][^>]{0,1000}>"""
)
_ATTRIBUTE = later(r"""([A-Za-z_:@][\w:.-]*+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]++))?""")
_RAW = frozenset({"script", "style", "textarea", "title", "template", "svg", "noscript", "iframe"})


class Token(NamedTuple):
    """One token: `kind` is text, start, end, reference or comment; `[start, end)` is its place in the source.

    tag: lower-case name of a start or end tag. attrs: of a start tag. data: what a reference stands for, or the inner
    text of a comment.
    """

    kind: str
    start: int
    end: int
    tag: str = ""
    attrs: dict[str, str] = {}  # noqa: RUF012
    data: str = ""


def scan(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of `text[start:end]`, in order. The inside of script, style and their like is one text token."""
    at = start
    while match := _TOKEN.search(text, at, end):
        if match.start() > at:
            yield Token(TEXT, at, match.start())
        token = _token(text, match, end)
        yield token
        at = token.end
        if token.kind == START and token.tag in _RAW and not match["attrs"].endswith("/"):
            stop = _raw_end(text, token.tag, at, end)
            if stop > at:
                yield Token(TEXT, at, stop)
            at = stop
    if at < end:
        yield Token(TEXT, at, end)


def one(text: str, start: int, end: int) -> Token | None:
    """The one tag or comment that `text[start:end]` is; None where it is neither."""
    match = _TOKEN.match(text, start, end)
    return _token(text, match, end) if match else None


def _token(text: str, match: re.Match[str], end: int) -> Token:
    first, last = match.span()
    if match["comment"] is not None:
        stop = text.find("-->", last, end)
        return Token(COMMENT, first, end if stop < 0 else stop + 3, data=text[last : end if stop < 0 else stop])
    if match["tag"]:
        tag = match["tag"].lower()
        if match["close"]:
            return Token(END, first, last, tag)
        return Token(START, first, last, tag, attributes(match["attrs"]) if match["attrs"] else {})
    if text[first] == "&":
        from html import unescape

        return Token(REFERENCE, first, last, data=unescape(match[0]))
    return Token(COMMENT, first, last)


def _raw_end(text: str, tag: str, at: int, end: int) -> int:
    close = re.compile(f"</{tag}", re.IGNORECASE).search(text, at, end)
    return close.start() if close else end


def attributes(inside: str) -> dict[str, str]:
    """The attributes of a tag: lower-case name → value as written, without its quotation marks."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE().findall(inside):
        found.setdefault(name.lower(), value[1:-1] if value[:1] in ("'", '"') else value)
    return found
