"""`extends: label`: an opinion that is labelled news."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.labels import LIST, unlabelled
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """No keys: what news calls itself, and phrases of judgement, are the list `labels`."""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """The longest word of each phrase."""
    return lexicon.words(LIST, "judging")


def check(view: View, params: Params) -> Iterator[Hit]:
    """The first judgement; the others are related."""
    found = unlabelled(view.document)
    if found:
        first, *rest = found
        yield Hit(first.start, first.end, related=tuple((one.start, one.end, "and here") for one in rest[:5]))
