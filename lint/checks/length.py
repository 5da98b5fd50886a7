"""`extends: length`: headlines too long for the place they stand in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.headlines import opening
from lint.newsroom.published import plain_name
from lint.record import NamedTuple

LIST = "slots"


class Params(NamedTuple):
    """headline, seo, social, push: how many characters a headline may have in that slot; 0: any number."""

    headline: int = 110
    seo: int = 0
    social: int = 0
    push: int = 0


def check(view: View, params: Params) -> Iterator[Hit]:
    """The first visible headline, and each field for another slot, that is over its length. Only what is too much
    is marked."""
    document = view.document
    for one in document.once(opening).headlines[:1] if params.headline else ():
        text = document.text[one.block.start : one.block.end]
        over = _over(text, params.headline)
        if over:
            values = {"length": str(_width(text)), "most": str(params.headline), "slot": "the headline"}
            yield Hit(one.block.start + over, one.block.end, values)
    if params.seo or params.social or params.push:
        yield from _fields(view, params)


def _fields(view: View, params: Params) -> Iterator[Hit]:
    lexicon = view.document.lexicon
    for name, field in view.document.fields.items():
        for slot, most in (("seo", params.seo), ("social", params.social), ("push", params.push)):
            if most and isinstance(field.value, str) and plain_name(name) in lexicon.words(LIST, slot):
                width = _width(field.value)
                if width > most:
                    values = {"length": str(width), "most": str(most), "slot": f"`{name}`", "match": field.value}
                    yield Hit(0, 0, values, at=field.span)


def _over(text: str, most: int) -> int:
    """Where a text becomes too long, at the start of a word; 0 where it does not."""
    if _width(text.strip()) <= most:
        return 0
    at, width = 0, 0
    while at < len(text) and width < most:
        width += _width(text[at])
        at += 1
    return text.rfind(" ", 0, at) + 1 or at


def _width(text: str) -> int:
    """Characters; those of double width count twice."""
    return len(text) if text.isascii() else sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in text)
