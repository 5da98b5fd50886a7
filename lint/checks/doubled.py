"""`extends: doubled`: a word typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.doubled import doubled
from lint.newsroom.voice import interview
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """words: those that never stand twice in a row; any other word may be a name, a lyric or meant."""

    words: tuple[str, ...] = ()


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """The words themselves."""
    return frozenset(params.words)


def check(view: View, params: Params) -> Iterator[Hit]:
    """The word, its blank and the word again are a hit; the remedy is one of them."""
    words = view.document.words
    for i, word in view.document.once(doubled):
        start, end = words.start[i - 1], words.end[i]
        name = words.original(i)[:1].isupper()  # The The, “to The The”
        if word not in params.words or name or MASK in view.text[start:end]:
            continue
        if not view.document.once(interview):
            yield Hit(start, end, {"word": words.original(i - 1)}, words.original(i - 1))
