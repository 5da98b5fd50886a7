"""`extends: consistency`: two spellings of one thing in the same article (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks._finder import Match
from lint.checks._lexical import matches, units
from lint.checks._plan import Plan, plan
from lint.decode import Derived
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple


class Params(NamedTuple):
    """either: pattern → the other pattern; an article may have one of them, not both.

    ignorecase: capitals do not matter. nonword: no word edges.
    """

    either: Mapping[str, str]
    ignorecase: bool = False
    nonword: bool = False
    prepared: Derived[tuple[Plan, tuple[Plan, ...]]] = (Plan(), ())


def prepare(params: Params) -> tuple[Plan, tuple[Plan, ...]]:
    """How to look for all patterns (what the word index asks for), and for each pair."""
    word = not params.nonword
    pairs = [plan(pair, ignorecase=params.ignorecase, word=word, apart=True) for pair in sorted(params.either.items())]
    every = [pattern for pair in sorted(params.either.items()) for pattern in pair]
    return plan(every, ignorecase=params.ignorecase, word=word, apart=True), tuple(pairs)


def check(view: View, params: Params) -> Iterator[Hit]:
    """For each pair of which both have been read, a hit at the last match of each block that has one."""
    for pair in params.prepared[1]:
        yield from _mixed(view, list(matches(view, pair)))


def _mixed(view: View, found: list[Match]) -> Iterator[Hit]:
    first: dict[int, Match] = {}
    at = 0
    for _, end in units(view):
        last = None
        while at < len(found) and found[at].end <= end:
            last = found[at]
            first.setdefault(last.token, last)
            at += 1
        if last is not None and len(first) == 2:
            other = first[1 - last.token]
            words = view.text[other.start : other.end]
            note = (other.start, other.end, f"“{words}” here")
            yield Hit(
                last.start, last.end, {"match": view.text[last.start : last.end], "other": words}, None, None, (note,)
            )
