"""`extends: hedging`: a story, or its lede, that stands on nobody."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.hedging import hedged_lede, load
from lint.record import NamedTuple

ARGUMENTS = ("match", "hedges", "words", "load")


class Params(NamedTuple):
    """where: `lede` for its main verb, `article` for the load.

    suggest, warn: hedges per 100 words from which on the load is a suggestion, a warning. least: with fewer hedges an
    article is let pass, however short.
    """

    where: str = "article"
    suggest: float = 0.7
    warn: float = 1.2
    least: int = 3


def check(view: View, params: Params) -> Iterator[Hit]:
    """The hedge on the lede's verb; or the first hedge of an article with too many, the others as related places."""
    if params.where == "lede":
        found = view.document.once(hedged_lede)
        if found is not None:
            yield Hit(found.start, found.end)
        return
    hedges, words = view.document.once(load)
    per_hundred = 100 * len(hedges) / words if words else 0.0
    if len(hedges) < params.least or per_hundred < params.suggest:
        return
    values = {"hedges": str(len(hedges)), "words": str(words), "load": f"{per_hundred:.1f}"}
    related = tuple((one.start, one.end, "another") for one in hedges[1:])
    level = None if per_hundred >= params.warn else "suggestion"
    yield Hit(hedges[0].start, hedges[0].end, values, related=related, level=level)
