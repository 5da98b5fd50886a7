"""`extends: quoting`: how quotations are used: repeated, edited, attributed late or to nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from lint.document.document import Document
from lint.document.signs import QUOTED
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom import requotes, scare, voices
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """fault: what to look for. words: how many a repeated quotation has at least. changes: so many insertions and
    omissions in one quotation are too many. sentences, long: a speaker is named late after so many sentences or words.
    """

    fault: Literal["repeated", "edited", "outside", "together", "late", "nobody", "scare"] = "repeated"
    words: int = 6
    changes: int = 3
    sentences: int = 3
    long: int = 50


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Something is quoted."""
    return frozenset({QUOTED})


def check(view: View, params: Params) -> Iterator[Hit]:
    """The hits of one fault; an article without quotation marks has none."""
    if view.document.quotations.outer:
        yield from FAULTS[params.fault](view.document, params)


def _repeated(document: Document, params: Params) -> Iterator[Hit]:
    for again in requotes.repeated(document, params.words):
        line = document.source.position(document.span(again.first, again.last).start).line
        related = ((again.first, again.last, "quoted here first"),)
        yield Hit(again.start, again.end, {"line": str(line), "words": str(again.words)}, related=related)


def _edited(document: Document, params: Params) -> Iterator[Hit]:
    for one, brackets, gaps in requotes.edited(document, params.changes):
        counts = ((brackets, "insertion"), (gaps, "omission"))
        said = " and ".join(f"{count} {what}{'s' * (count > 1)}" for count, what in counts if count)
        yield Hit(one.start, one.end, {"what": said})


def _outside(document: Document, params: Params) -> Iterator[Hit]:
    for start, end in voices.outside(document):
        yield Hit(start, end)


def _together(document: Document, params: Params) -> Iterator[Hit]:
    for one, first, last in voices.together(document):
        yield Hit(one.start, one.end, related=((first, last, "the other speaker"),))


def _late(document: Document, params: Params) -> Iterator[Hit]:
    for one in voices.late(document, params.sentences, params.long):
        words = document.words
        yield Hit(words.start[one.verb], words.end[one.verb], {"words": str(one.last - one.first)})


def _nobody(document: Document, params: Params) -> Iterator[Hit]:
    for one in voices.nobody(document):
        yield Hit(one.start, one.end)


def _scare(document: Document, params: Params) -> Iterator[Hit]:
    for start, end in scare.scare_quotes(document):
        yield Hit(start, end)


FAULTS: dict[str, Callable[[Document, Params], Iterator[Hit]]] = {
    "repeated": _repeated,
    "edited": _edited,
    "outside": _outside,
    "together": _together,
    "late": _late,
    "nobody": _nobody,
    "scare": _scare,
}
