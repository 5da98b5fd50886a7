"""`extends: furniture`: parts of a web page pasted into the copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lint.document.document import Document
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.furniture import Found, share_counters, web_furniture


class Params(NamedTuple):
    """fault: `share-counter` or `web-furniture`."""

    fault: str = "web-furniture"


FAULTS: dict[str, Callable[[Document], list[Found]]] = {
    "share-counter": share_counters,
    "web-furniture": web_furniture,
}


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each piece of furniture is a hit."""
    for found in view.document.once(FAULTS[params.fault]):
        yield Hit(found.start, found.end)
