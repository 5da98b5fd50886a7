"""`extends: unread`: parts of an article's source that could not be read, such as broken front matter."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.signs import UNREAD
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """There is nothing to set."""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """What its reader said."""
    return frozenset({UNREAD})


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each problem its reader met is a hit, with what is wrong and what to do about it."""
    for problem in view.document.problems:
        values = {"what": problem.what, "remedy": f"; {problem.remedy}" if problem.remedy else ""}
        yield Hit(0, 0, values, at=problem.span)
