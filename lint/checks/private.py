"""`extends: private`: what leads to a private person's door."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.private import LIST, private_details
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """Nothing to set."""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Words of which each such detail has one."""
    return lexicon.words(LIST, "streets") | {"number"}


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every such detail in scope is a hit."""
    for start, end in view.document.once(private_details):
        if view.text[start] != MASK:
            yield Hit(start, end)
