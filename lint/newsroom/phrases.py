"""Where the phrases of furniture and placeholders may begin: one pass over the words for all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from lint.document.document import Document
from lint.text.lexicon import Lexicon

_LISTS = {"web-furniture": (), "placeholders": ("codes", "schedule", "phrases", "labels")}


def phrase_starts(document: Document) -> list[int]:
    """Indexes of words that begin a phrase of the lists, as far as its first two words tell."""
    openers = document.lexicon.once(_openers)
    starters = document.vocabulary & openers.keys()
    if not starters:
        return []
    lower = document.words.lower
    last = len(lower) - 1
    return [
        at
        for at in document.words.among(starters)
        if (seconds := openers[lower[at]]) is None or (at < last and lower[at + 1] in seconds)
    ]


def _openers(lexicon: Lexicon) -> Mapping[str, frozenset[str] | None]:
    """First word → the second words; None where one word alone is a phrase."""
    found: dict[str, set[str] | None] = {}
    for name, groups in _LISTS.items():
        for group, phrases in lexicon.groups(name).items():
            for phrase in phrases if not groups or group in groups else ():
                first, *rest = phrase.split()
                seconds = found.setdefault(first, set())
                if not rest:
                    found[first] = None
                elif seconds is not None:
                    seconds.add(rest[0])
    return {first: None if seconds is None else frozenset(seconds) for first, seconds in found.items()}


def block_words(document: Document) -> list[tuple[int, int]]:
    """For each block the indexes `[first, last)` of its words."""
    starts = document.words.start
    edges = [bisect_left(starts, block.start) for block in document.blocks]
    return list(zip(edges, [*edges[1:], len(starts)], strict=True)) if edges else []
