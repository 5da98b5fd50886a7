"""What the head of a page says of its article: title, Open Graph and meta fields, the headline in JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.document.builder import Builder
from lint.document.document import Field
from lint.document.html_tokens import END, REFERENCE, START, TEXT, Token
from lint.document.written import write
from lint.text.later import later
from lint.text.span import Span

_META = {
    "og:title": "headline",
    "twitter:title": "headline",
    "description": "dek",
    "og:description": "dek",
    "twitter:description": "dek",
    "author": "byline",
    "article:author": "byline",
    "article:published_time": "date",
}
_CONTENT = later(r"""\bcontent\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE)
_JSON_LD = later(r'"headline"\s*+:\s*+("(?:[^"\\]|\\.)*")')


def read(builder: Builder, tokens: list[Token]) -> None:
    """Add a block for each field, not rendered, and the fields themselves."""
    for index, token in enumerate(tokens):
        if token.kind != START:
            continue
        if token.tag == "meta":
            _meta(builder, token)
        elif token.tag == "title" and "title" not in builder.fields:
            _title(builder, tokens[index + 1 : index + 50])
        elif token.tag == "script" and "ld+json" in token.attrs.get("type", ""):
            _json_ld(builder, tokens[index + 1 : index + 2])
        elif token.tag == "html":
            builder.lang = token.attrs.get("lang", "").strip() or token.attrs.get("xml:lang", "").strip()


def _meta(builder: Builder, token: Token) -> None:
    name = (token.attrs.get("property") or token.attrs.get("name") or "").lower()
    value = token.attrs.get("content", "").strip()
    place = _CONTENT().search(builder.source.text, token.start, token.end)
    if not name or not value or not place or name in builder.fields:
        return
    start, end = place.span(place.lastindex or 0)
    builder.fields[name] = Field(value, Span(token.start, token.end), Span(start, end))
    kind = _META.get(name)
    if kind and not (kind == "byline" and "://" in value):
        builder.begin(kind, field=name, renders=False)
        write(builder, start, end, builder.source.text[start:end])
        builder.finish()


def _title(builder: Builder, tokens: Iterable[Token]) -> None:
    builder.begin("headline", field="title", renders=False)
    first = last = -1
    for token in tokens:
        if token.kind == END:
            break
        first = token.start if first < 0 else first
        last = token.end
        if token.kind == TEXT:
            builder.copy(token.start, token.end)
        elif token.kind == REFERENCE:
            builder.replace(token.start, token.end, token.data)
    block = builder.finish()
    if block:
        builder.fields["title"] = Field(builder.read(block), Span(first, last), Span(first, last))


def _json_ld(builder: Builder, tokens: Iterable[Token]) -> None:
    for token in tokens:
        found = _JSON_LD().search(builder.source.text, token.start, token.end)
        if not found or "headline" in builder.fields:
            return
        from json import loads

        try:
            value = loads(found[1], strict=False)
        except (ValueError, RecursionError):
            return
        start, end = found.span(1)
        builder.fields["headline"] = Field(value, Span(start, end), Span(start, end))
        builder.begin("headline", field="headline", renders=False)
        write(builder, start, end, value)
        builder.finish()
