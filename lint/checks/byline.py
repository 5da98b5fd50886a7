"""`extends: byline`: who signed the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lint.document.signs import kind
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.bylines import empty, generic, unsigned
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """fault: `generic` for a byline that names nobody, `missing` for none. required: front matter without a field for
    the byline is a fault, too; else only an empty field is."""

    fault: Literal["generic", "missing"] = "missing"
    required: bool = False


def cues(params: Params, lexicon: Lexicon) -> frozenset[str] | None:
    """A byline, for one that is generic; None: nothing tells that there is none."""
    return frozenset({kind("byline")}) if params.fault == "generic" else None


def check(view: View, params: Params) -> Iterator[Hit]:
    """The first generic byline; the empty field, or the headline of an article nobody signed."""
    document = view.document
    if params.fault == "generic":
        for block in generic(document)[:1]:
            yield Hit(block.start, block.end)
    elif field := empty(document):
        yield Hit(0, 0, at=field.key)
    elif params.required and (headline := unsigned(document)):
        yield Hit(headline.start, headline.end)
