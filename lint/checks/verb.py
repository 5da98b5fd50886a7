"""`extends: verb`: a verb that judges while it tells who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.verbs import LIST, verbs
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """groups: which verbs of `lists/attribution.yml` count; milder: groups of them that are a suggestion only."""

    groups: tuple[str, ...] = ()
    milder: tuple[str, ...] = ()


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """The verbs themselves."""
    return frozenset().union(*(lexicon.words(LIST, group) for group in params.groups))


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every verb of the groups in scope is a hit."""
    for verb in view.document.once(verbs):
        if verb.group in params.groups and view.text[verb.start] != MASK:
            yield Hit(verb.start, verb.end, level="suggestion" if verb.group in params.milder else None)
