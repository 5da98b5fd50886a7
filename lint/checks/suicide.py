"""`extends: suicide`: details of a suicide, and a story about it that names no help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.suicide import LIST, details, without_help
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_READERS = {"detail": details, "no-help": without_help}
_CUES = {"detail": ("methods", "means", "note"), "no-help": ("topic",)}


class Params(NamedTuple):
    """kind: detail or no-help."""

    kind: Literal["detail", "no-help"]


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Words of which every such place has one."""
    return frozenset().union(*(lexicon.words(LIST, group) for group in _CUES[params.kind]))


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every such place in scope is a hit."""
    for start, end in view.document.once(_READERS[params.kind]):
        if view.text[start] != MASK:
            yield Hit(start, end)
