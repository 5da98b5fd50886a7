"""`extends: dates`: dates, clock times and words of time that cannot be right, or lean on a day nobody is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from lint.document.document import MASK, Document
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom import calendar, timewords
from lint.newsroom.calendar import LIST, Fault
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """fault: `impossible`, `weekday`, `relative` or `developing`. hours: how long a story may be developing."""

    fault: Literal["impossible", "weekday", "relative", "developing"] = "impossible"
    hours: int = 24


def cues(params: Params, lexicon: Lexicon) -> frozenset[str] | None:
    """The words of the fault: months and hours, days of the week, or the phrases themselves."""
    if params.fault == "impossible":
        return None
    if params.fault == "weekday":
        return lexicon.words("calendar", "days")
    return lexicon.words(LIST, params.fault)


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every fault of the kind in scope is a hit."""
    for fault in FAULTS[params.fault](view.document, params):
        if view.text[fault.start] != MASK:
            yield Hit(fault.start, fault.end, {"why": fault.why}, related=fault.related)


def _impossible(document: Document, params: Params) -> Iterator[Fault]:
    return calendar.impossible(document)


def _weekday(document: Document, params: Params) -> Iterator[Fault]:
    return calendar.wrong_weekdays(document)


def _relative(document: Document, params: Params) -> Iterator[Fault]:
    return timewords.leaning(document)


def _developing(document: Document, params: Params) -> Iterator[Fault]:
    return timewords.stale(document, params.hours)


FAULTS: dict[str, Callable[[Document, Params], Iterator[Fault]]] = {
    "impossible": _impossible,
    "weekday": _weekday,
    "relative": _relative,
    "developing": _developing,
}
