"""`extends: stet`: what is wrong with a sign-off. The engine reads the sign-offs and feeds these rules itself."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.signs import ENGINE
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

JUDGES_OTHERS = True  # its examples are read with all rules on


class Params(NamedTuple):
    """no-names: what is no name, where a sign-off says who gave it; in lower case (for `stet/not-allowed`)."""

    no_names: tuple[str, ...] = ()


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """The engine finds them."""
    return frozenset({ENGINE})


def check(view: View, params: Params) -> Iterator[Hit]:
    """Nothing of its own: sign-offs are known only when all findings are."""
    yield from ()
