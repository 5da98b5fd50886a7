"""`extends: numerals`: figures of one article that do not go together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from lint.document.document import MASK, Document
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.numbered import LIST
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

if TYPE_CHECKING:
    from lint.newsroom.figures import Clash


class Params(NamedTuple):
    """fault: `points`, `magnitude`, `sum`, `toll` or `age`."""

    fault: Literal["points", "magnitude", "sum", "toll", "age"] = "points"


def cues(params: Params, lexicon: Lexicon) -> frozenset[str] | None:
    """Words without which there is no such fault; None: only its signs tell (`%`, `bn`)."""
    if params.fault == "points":
        return lexicon.words(LIST, "changing")
    if params.fault == "toll":
        return frozenset().union(*(lexicon.words(LIST, group) for group in ("killed", "wounded", "arrested")))
    return None


def check(view: View, params: Params) -> Iterator[Hit]:
    """The later of two places is the hit, the earlier is related."""
    document = view.document
    needed = NEEDED.get(params.fault)
    if needed and not all(any(sign in document.text for sign in signs) for signs in needed):
        return
    for clash in _finder(params.fault)(document):
        if view.text[clash.start] != MASK and view.text[clash.first] != MASK:
            line = document.source.position(document.span(clash.first, clash.last).start).line
            values = {"line": str(line), **clash.values}
            yield Hit(clash.start, clash.end, values, related=((clash.first, clash.last, "the other figure"),))


# signs of which a text has one of each group, or the fault is not there
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "points": (("%", "per cent", "percent"), ("from",)),
    "magnitude": (("million", "m"), ("billion", "bn", "£", "€")),
}


def _finder(fault: str) -> Callable[[Document], Iterator[Clash]]:
    """What finds a fault; imported when it is first looked for."""
    if fault == "toll":
        from lint.newsroom.tolls import clashes

        return clashes
    if fault == "age":
        from lint.newsroom.ages import conflicts

        return conflicts
    from lint.newsroom import figures

    return {"points": figures.points, "magnitude": figures.magnitudes, "sum": figures.sums}[fault]
