"""`extends: legal`: who is called guilty too early, and who must not be made known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.guilt import LIST, called_guilty, label_cues, labels
from lint.newsroom.protected import identifiable_victims, named_minors
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_READERS = {"guilt": called_guilty, "label": labels, "minor": named_minors, "victim": identifiable_victims}
_CUES = {"guilt": "guilty-nouns", "minor": "case-words", "victim": "kin"}


class Params(NamedTuple):
    """kind: guilt, label, minor or victim."""

    kind: Literal["guilt", "label", "minor", "victim"]


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Words of which every such place has one near."""
    return label_cues(lexicon) if params.kind == "label" else lexicon.words(LIST, _CUES[params.kind])


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every such place in scope is a hit."""
    for start, end in view.document.once(_READERS[params.kind]):
        if view.text[start] != MASK:
            yield Hit(start, end)
