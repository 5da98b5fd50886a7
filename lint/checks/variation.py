"""`extends: variation`: descriptions in the place of a name, again and again."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.variation import stand_ins
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_CUES = frozenset({"old", "mother", "father", "mum", "mom", "dad", "grandmother", "grandfather", "parent"})


class Params(NamedTuple):
    """max: how many of them a story may have before the next is a hit."""

    max: int = 1


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Words of which a description has one."""
    return _CUES


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every description in scope after the first ones is a hit."""
    seen = [span for span in view.document.once(stand_ins) if view.text[span.start] != MASK]
    for start, end in seen[params.max :]:
        first = seen[0]
        yield Hit(start, end, related=((first.start, first.end, "the first of them"),))
