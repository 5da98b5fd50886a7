"""`extends: markup`: code that readers see in the place of text."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.signs import mark
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.leaks import BROKEN, MARKUP, Leak, leaks
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_TOLD = 5  # further places of the same kind that are listed


class Params(NamedTuple):
    """No keys: tags, short codes and the subjects that excuse them are the list `markup`."""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """The marks that leaks are made of."""
    return frozenset(mark(sign) for signs in (*BROKEN.values(), *MARKUP.values()) for sign in signs)


def check(view: View, params: Params) -> Iterator[Hit]:
    """Of each kind of leak the first place is a hit: one cause, one finding; the other places are related."""
    kinds: dict[str, list[Leak]] = {}
    for leak in leaks(view.document):
        kinds.setdefault(leak.kind, []).append(leak)
    for kind, (first, *rest) in kinds.items():
        related = tuple((one.start, one.end, "and here") for one in rest[:_TOLD])
        more = f" (and {len(rest)} more)" if rest else ""
        shown = view.document.text[first.start : first.end].partition(MASK)[0]
        yield Hit(first.start, first.end, {"match": shown, "kind": kind, "more": more}, first.mend, related=related)
