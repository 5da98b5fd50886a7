"""`extends: ending`: a story that breaks off."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.endings import cut
from lint.record import NamedTuple


class Params(NamedTuple):
    """No keys: the words that no sentence ends with are the list `endings`."""


def check(view: View, params: Params) -> Iterator[Hit]:
    """The place where the last paragraph breaks off."""
    found = cut(view.document)
    if found:
        yield Hit(found.start, found.end, {"how": found.how})
