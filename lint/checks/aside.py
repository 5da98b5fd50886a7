"""`extends: aside`: what desks write to each other, left in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.asides import asides, seeds
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """No keys: the words are the list `editor-notes`."""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Words in brackets, the phrases, and the marks of a merge."""
    return seeds(lexicon)


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each aside is a hit."""
    for found in sorted(set(asides(view.document))):
        yield Hit(found.start, found.end)
