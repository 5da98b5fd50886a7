"""Hedges of a whole article: how many claims stand on nobody, and whether the lede's own verb is one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.document.blocks import PROSE
from lint.newsroom.claims import Claim, claims
from lint.newsroom.passage import Passage
from lint.record import NamedTuple

if TYPE_CHECKING:
    from lint.document.document import Document

# an admitted gap is good practice, not a hedge
_HEDGES = frozenset(("rumour", "hedge", "allegation", "report", "weasel", "social"))
_OF_A_VERB = frozenset(("rumour", "hedge", "allegation", "report"))


class Load(NamedTuple):
    """The hedges of the body in order, and its number of words (quoted words count, their hedges do not)."""

    hedges: tuple[Claim, ...]
    words: int


def load(document: Document) -> Load:
    """How much of a story stands on nobody. Headline, dek and captions are left out."""
    body = [block for block in document.blocks if block.kind in PROSE and not block.field]
    found = tuple(
        one
        for one in document.once(claims)
        if one.kind in _HEDGES and any(block.start <= one.start < block.end for block in body)
    )
    if not found:
        return Load((), 0)
    ranges = (document.words.range(block.start, block.end) for block in body)
    return Load(found, sum(last - first for first, last in ranges))


def hedged_lede(document: Document) -> Claim | None:
    """The hedge on the main verb of the first sentence of the body, or None: not one in a side clause, not an
    adjective (“the allegedly stolen car”), not a reduced one (“a man believed to be”)."""
    lede = next((block for block in document.blocks if block.kind == "paragraph" and not block.field), None)
    if lede is None:
        return None
    here = [one for one in document.once(claims) if one.kind in _OF_A_VERB and lede.start <= one.start < lede.end]
    if not here:
        return None
    passage = Passage(document)
    passage.enter(document.words.range(lede.start, lede.end)[0])
    for one in here:
        first, last = document.words.range(one.start, one.end)
        if first < passage.last and _governs(passage, first, last):
            return one
    return None


def _governs(passage: Passage, first: int, last: int) -> bool:
    """Whether the hedge of words `first` to `last` is on the main verb of its sentence."""
    if passage.relative(first) or any(passage.at(k, "side-clauses") for k in range(passage.first, first)):
        return False
    if passage.at(first, "adverbs-of-hearsay"):
        verbal = passage.at(first - 1, "aux") or passage.at(last, "aux") or passage.word(last).endswith("ed")
        if passage.word(last + 1) == "by":  # a man allegedly killed by …
            return False
        return verbal and not passage.at(first - 1, "articles") and not passage.at(first - 1, "prepositions")
    return passage.at(first, "aux") or passage.at(first, "it")
