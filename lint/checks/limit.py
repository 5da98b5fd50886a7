"""`extends: limit`: what was not finished. The engine measures, and feeds these rules itself."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple

TOLD_BY_ENGINE = True  # no article is an example of what is found


class Params(NamedTuple):
    """Nothing to set; `limits:` of the config says how long rules may take."""


def check(view: View, params: Params) -> Iterator[Hit]:
    """Nothing of its own: only the engine knows what a rule has cost."""
    yield from ()
