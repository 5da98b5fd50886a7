"""`extends: stet`: what is wrong with a sign-off. The engine reads the sign-offs and feeds these rules itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.document.view import View
from lint.finding import Hit

JUDGES_OTHERS = True  # its examples are read with all rules on


class Params(NamedTuple):
    """There is nothing to set."""


def check(view: View, params: Params) -> Iterator[Hit]:
    """Nothing of its own: sign-offs are known only when all findings are."""
    yield from ()
