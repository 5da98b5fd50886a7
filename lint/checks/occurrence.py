"""`extends: occurrence`: something too often, or not often enough, in a block (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._lexical import matches, pattern, units
from lint.checks._plan import Plan, plan
from lint.decode import Derived
from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple

ARGUMENTS = ("count",)


class Params(NamedTuple):
    """token: the pattern to count; max and min: how often it may and must stand in one block, or in one sentence
    where the scope is `sentence` (0: no such bound). ignorecase: capitals do not matter."""

    token: str
    max: int = 0
    min: int = 0
    ignorecase: bool = False
    prepared: Derived[Plan] = Plan()


def prepare(params: Params) -> Plan:
    """How to look for the token; of no use to the word index where its absence is the fault."""
    sought = plan((params.token,), ignorecase=params.ignorecase, word=False)
    return Plan() if params.min else sought


def check(view: View, params: Params) -> Iterator[Hit]:
    """A hit at the first match of each block with too many or too few; at its first word if there is none."""
    counted = _spans(view, params)
    number = 0
    for start, end in units(view):
        while number < len(counted) and counted[number][0] < start:
            number += 1
        first = number
        while number < len(counted) and counted[number][1] <= end:
            number += 1
        count = number - first
        if (params.max and count > params.max) or count < params.min:
            place = counted[first] if count else _first_word(view, start, end)
            if place[0] < place[1]:
                yield Hit(*place, {"count": str(count), "max": str(params.max), "min": str(params.min)})


def _spans(view: View, params: Params) -> list[tuple[int, int]]:
    if not params.min:
        return [(match.start, match.end) for match in matches(view, params.prepared)]
    found = pattern(view, f"(?:{params.token})", params.ignorecase).finditer(view.text)
    return [match.span() for match in found if match.end() > match.start() and match[0].strip(MASK)]


def _first_word(view: View, start: int, end: int) -> tuple[int, int]:
    """The first word of a block that the rule can see."""
    while start < end and not view.text[start].isalnum():
        start += 1
    stop = start
    while stop < end and not view.text[stop].isspace() and view.text[stop] != MASK:
        stop += 1
    return start, stop
