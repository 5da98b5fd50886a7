"""What the story tells without standing it up, and whether it says so: one pass over the cue words of an article.

Each kind has its reader; a reader looks at the words around its cue and answers with the words to point at, or None.
Where two claims touch, the one that stands first in KINDS is kept.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lint.newsroom import allegations, gaps, hedges, reports, rumours, social, weasels
from lint.newsroom.borrowed import borrowed
from lint.newsroom.passage import LIST, Passage
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

if TYPE_CHECKING:
    from lint.document.document import Document

# worst first
KINDS = ("gap", "rumour", "hedge", "allegation", "report", "weasel", "social")
_READERS = {
    "gap": (gaps.read, ("verify", "ascertain", "verification", "unverified", "unclear", "clear")),
    "rumour": (
        rumours.read,
        ("rumour-nouns", "rumour-participles", "speculation", "tipped", "touted", "rumour-idioms"),
    ),
    "hedge": (hedges.read, ("hedges",)),
    "allegation": (allegations.read, ("alleged", "accused", "accusations", "claims", "purported")),
    "report": (reports.read, ("report-cues", "media-nouns", "news-nouns", "one-outlet")),
    "weasel": (weasels.read, ("authorities", "unnamed-many", "widely", "research", "beliefs", "those")),
    "social": (social.read, ("social-people", "social-crowd", "social-things", "social-networks")),
}
_NETWORKS = ("social-networks", "social-alone", "social-people", "social-word")


class Claim(NamedTuple):
    """A claim nobody stands up in the story: `Document.text[start:end]`, of one of KINDS."""

    kind: str
    start: int
    end: int


def _cues(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Cue word → the kinds it may begin."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, (_, groups) in _READERS.items():
        for group in groups:
            for word in lexicon.words(LIST, group):
                found[word] = (*found.get(word, ()), kind)
    return found


def _offline(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The cues of a story that names no network: nobody in it can post."""
    without = ((word, tuple(k for k in kinds if k != "social")) for word, kinds in _cues(lexicon).items())
    return {word: kinds for word, kinds in without if kinds}


def _networks(lexicon: Lexicon) -> frozenset[str]:
    return frozenset().union(*(lexicon.words(LIST, group) for group in _NETWORKS))


def claims(document: Document) -> tuple[Claim, ...]:
    """All claims of a document in order, at most one in a place. Quoted words are their speaker's, not the story's."""
    if LIST not in document.lexicon.lists:
        return ()
    lexicon = document.lexicon
    cues = lexicon.once(_offline if document.vocabulary.isdisjoint(lexicon.once(_networks)) else _cues)
    if document.vocabulary.isdisjoint(cues):
        return ()
    passage = Passage(document)
    found: list[tuple[int, int, str]] = []
    for i in passage.words.among(cues):
        if not passage.quoted(i):
            passage.enter(i)
            for kind in cues[passage.lower[i]]:
                span = _READERS[kind][0](passage, i)
                if span is not None:
                    found.append((*span, kind))
    words = passage.words
    told = (Claim(kind, words.start[first], words.end[last - 1]) for first, last, kind in _settled(found))
    if not found or not (others := document.once(borrowed)):
        return tuple(told)
    return tuple(one for one in told if not _inside(others, one.start))


def _inside(ranges: tuple[tuple[int, int], ...], place: int) -> bool:
    """Whether a place stands in one of the ranges, which are in order and apart."""
    k = bisect_right(ranges, place, key=lambda one: one[0]) - 1
    return k >= 0 and place < ranges[k][1]


def _settled(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """One claim in a place: of those that share a word or stand side by side, the worst."""
    kept: list[tuple[int, int, str]] = []
    for one in sorted(found):
        if kept and one[0] < kept[-1][1]:
            if KINDS.index(one[2]) < KINDS.index(kept[-1][2]):
                kept[-1] = one
        else:
            kept.append(one)
    return kept
