"""`extends: placeholder`: what was to be filled in before publication."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.placeholder import placeholders
from lint.record import NamedTuple


class Params(NamedTuple):
    """No keys: the words are the list `placeholders`."""


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each placeholder is a hit."""
    for found in view.document.once(placeholders):
        yield Hit(found.start, found.end)
