"""`extends: answer`: an accusation without an answer, and quoted words without the place they were said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.answers import nowhere_said, unanswered
from lint.newsroom.verbs import LIST
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_READERS = {"no-response": unanswered, "second-hand": nowhere_said}
_CUES = {"no-response": ("accusing", "accusation-nouns"), "second-hand": ("tags",)}


class Params(NamedTuple):
    """kind: no-response or second-hand."""

    kind: Literal["no-response", "second-hand"]


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Words of which every such place has one."""
    return frozenset().union(*(lexicon.words(LIST, group) for group in _CUES[params.kind]))


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every such place in scope is a hit."""
    for start, end in view.document.once(_READERS[params.kind]):
        if view.text[start] != MASK:
            yield Hit(start, end)
