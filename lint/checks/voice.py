"""`extends: voice`: the writer's opinion in a story that is not told as the writer's."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.passage import Passage
from lint.newsroom.voice import LIST, personal
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """groups: groups of `lists/editorial.yml` that count anywhere; apart: those that count where a comma follows."""

    groups: tuple[str, ...] = ("judging",)
    apart: tuple[str, ...] = ("apart",)


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """The words themselves."""
    return frozenset().union(*(lexicon.words(LIST, group) for group in (*params.groups, *params.apart)))


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every such word in scope is a hit, unless somebody says it or the piece is personal."""
    document, words, lexicon = view.document, view.document.words, view.document.lexicon
    sought = cues(params, lexicon)
    if document.vocabulary.isdisjoint(sought):
        return
    apart = cues(Params((), params.apart), lexicon)
    degrees = lexicon.words(LIST, "degrees")
    passage = Passage(document)
    for i, word in enumerate(words.lower):
        if word not in sought or view.text[words.start[i]] == MASK or (i and words.lower[i - 1] in degrees):
            continue
        passage.enter(i)
        alone = word not in apart or view.text[words.end[i] : words.end[i] + 1] == ","
        if alone and not passage.told(i) and not document.once(personal):
            yield Hit(words.start[i], words.end[i])
