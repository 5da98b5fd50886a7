"""`extends: conditional`: where one thing stands, another must too (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lint.checks._lexical import excepted, pattern, units
from lint.checks._plan import Exceptions, Plan, excuses, plan, proven
from lint.decode import Derived
from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple


class Params(NamedTuple):
    """first: what needs the second. second: what allows it. Where it has groups, what they held up to and in this
    block allows a first with the same words; without groups, it must stand in the same block.

    exceptions: as for existence. ignorecase, vocab: as in Vale's files, without effect.
    """

    first: str
    second: str
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    prepared: Derived[tuple[Plan, Exceptions]] = (Plan(), Exceptions())


def prepare(params: Params) -> tuple[Plan, Exceptions]:
    """How the word index looks for `first`, and what is excused."""
    proven(params.second)
    return plan((params.first,), word=False), excuses(params.exceptions)


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each match of `first` without its `second` is a hit."""
    first, second = pattern(view, params.first), pattern(view, params.second)
    excused = excepted(view, params.prepared[1])
    known: set[str] = set()
    for start, end in units(view):
        met = _learn(second, view.text, start, end, known)
        if met and not second.groups:
            continue
        for match in first.finditer(view.text, start, end):
            words, at, stop = match[0], match.start(), match.end()
            if words.strip(MASK) and words not in known and not excused(at, stop):
                yield Hit(at, stop, {"match": words})


def _learn(second: Any, text: str, start: int, end: int, known: set[str]) -> bool:
    """Whether `second` stands in this block; what its groups held is known from now on."""
    met = False
    for match in second.finditer(text, start, end):
        met = True
        known.update(group for group in match.groups() if group)
    return met
