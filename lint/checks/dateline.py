"""`extends: dateline`: a story that does not say where it was filed from."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.datelines import dateline
from lint.newsroom.headlines import lede
from lint.record import NamedTuple


class Params(NamedTuple):
    """unless: kinds of article, by `type`, `section`, `category` of the front matter, that go without a dateline."""

    unless: tuple[str, ...] = ()


def check(view: View, params: Params) -> Iterator[Hit]:
    """The first word of a story that begins without a dateline."""
    document = view.document
    first = lede(document)
    if first is None or dateline(document) or not _kinds(view).isdisjoint(params.unless):
        return
    at, last = document.words.range(first.start, first.end)
    if at < last:
        yield Hit(document.words.start[at], document.words.end[at])


def _kinds(view: View) -> set[str]:
    fields = view.document.fields
    found = (fields[name].value for name in ("type", "section", "category", "kicker") if name in fields)
    return {str(value).lower() for value in found}
