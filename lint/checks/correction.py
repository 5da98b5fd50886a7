"""`extends: correction`: notes of correction that leave out what was wrong."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.corrections import LIST, bare_notes
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """No keys: the words are the list `corrections`."""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """A note says that something was corrected, updated, amended …"""
    return lexicon.words(LIST, "changed")


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each note that tells nothing is a hit."""
    for found in bare_notes(view.document):
        yield Hit(found.start, found.end)
