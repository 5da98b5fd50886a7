"""`extends: support`: headlines that the story below does not bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from lint.document.document import Document
from lint.document.signs import kind
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom import support
from lint.newsroom.support import Missing
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """fault: `claim`, `name`, `number` or `quote`. single: single marks count, too, as a suggestion."""

    fault: Literal["claim", "name", "number", "quote"] = "name"
    single: bool = True


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """A headline."""
    return frozenset({kind("headline")})


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each name, figure or quotation of the headline that the story does not have."""
    document = view.document
    if params.fault == "quote":
        for missing, double in support.quotes(document):
            if double or params.single:
                yield Hit(missing.start, missing.end, level=None if double else "suggestion")
        return
    for missing in FAULTS[params.fault](document):
        place = (missing.first, missing.last, "the story has this")
        line = document.source.position(document.span(missing.first, missing.last).start).line
        values = {"other": document.text[missing.first : missing.last], "line": str(line)}
        yield Hit(missing.start, missing.end, values, related=(place,))


def _claim(document: Document) -> Iterator[Missing]:
    found = support.claim(document)
    if found:
        yield found


FAULTS: dict[str, Callable[[Document], Iterator[Missing]]] = {
    "claim": _claim,
    "name": support.names,
    "number": support.numbers,
}
