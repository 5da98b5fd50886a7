"""`extends: headline`: what goes wrong at the top of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.document.blocks import Block
from lint.document.document import Document
from lint.document.signs import kind
from lint.document.view import View
from lint.document.whole import whole
from lint.finding import Hit
from lint.newsroom import repeats
from lint.newsroom.stops import end_stops
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """fault: `rendered-twice`, `repeated-in-lede`, `dek-repeats-headline` or `end-stop`.

    threshold: how alike two lines must be (0-1). minimum: how many words of meaning, names apart, they must share.
    title-and-h1: true where the site prints the front-matter title, so that an equal H1 in the body doubles it.
    """

    fault: str = "rendered-twice"
    threshold: float = 0.6
    minimum: int = 3
    title_and_h1: bool = False


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """A dek where it is about one, else a headline."""
    return frozenset({kind("dek" if params.fault == "dek-repeats-headline" else "headline")})


def check(view: View, params: Params) -> Iterator[Hit]:
    """The hits of one fault."""
    return FAULTS[params.fault](view.document, params)


def _rendered_twice(document: Document, params: Params) -> Iterator[Hit]:
    found = document.once(repeats.rendered_twice)
    if found is None and params.title_and_h1:
        found = repeats.title_and_h1(document)
    if found:
        removed = whole(document, found.start, found.end) if found.whole else None
        yield Hit(
            found.start,
            found.end,
            {"where": _where(found.first)},
            replacement=None if removed is None else "",
            related=((found.first.start, found.first.end, "the headline is here"),),
            edit_at=removed,
        )


def _repeated_in_lede(document: Document, params: Params) -> Iterator[Hit]:
    found = repeats.repeated_in_lede(document)
    if found is None:
        return
    repeat, plain, shared = found
    if repeat.score >= params.threshold and len(shared) >= params.minimum and plain >= params.minimum - 1:
        values = {"score": f"{repeat.score:.0%}", "where": _where(repeat.first), "shared": ", ".join(sorted(shared))}
        yield Hit(repeat.start, repeat.end, values, related=((repeat.first.start, repeat.first.end, "the headline"),))


def _dek_repeats(document: Document, params: Params) -> Iterator[Hit]:
    for repeat in repeats.dek_repeats(document):
        if repeat.score >= params.threshold:
            values = {"score": f"{repeat.score:.0%}", "where": _where(repeat.first)}
            yield Hit(
                repeat.start, repeat.end, values, related=((repeat.first.start, repeat.first.end, "the headline"),)
            )


def _end_stop(document: Document, params: Params) -> Iterator[Hit]:
    for at in end_stops(document):
        yield Hit(at, at + 1, replacement="")


def _where(block: Block) -> str:
    return f"front-matter `{block.field}`" if block.field else "headline"


FAULTS: dict[str, Callable[[Document, Params], Iterator[Hit]]] = {
    "rendered-twice": _rendered_twice,
    "repeated-in-lede": _repeated_in_lede,
    "dek-repeats-headline": _dek_repeats,
    "end-stop": _end_stop,
}
