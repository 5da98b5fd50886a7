"""`extends: wording`: set phrases, all forms written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.checks._lexical import lowered
from lint.checks._plan import PatternError
from lint.decode import Derived
from lint.document.blocks import PROSE
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.wordings import MOST, NONE, Wordings, forms, places, written_out
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Params(NamedTuple):
    """phrases: what to look for, in any case. `send/sends shockwaves` is two phrases; what stands after `|` must follow
    but is not pointed at. exceptions: longer phrases that excuse the ones inside them.
    """

    phrases: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    prepared: Derived[tuple[Wordings, Wordings]] = (NONE, NONE)


def prepare(params: Params) -> tuple[Wordings, Wordings]:
    """All forms of the phrases and of the exceptions."""
    return written_out(bounded(params.phrases)), written_out(bounded(params.exceptions))


def bounded(phrases: Sequence[str]) -> Sequence[str]:
    """The phrases. Raises PatternError for one that is too many at once."""
    for phrase in phrases:
        if forms(phrase) > MOST:
            raise PatternError(phrase, f"{forms(phrase)} phrases at once are more than {MOST}")
    return phrases


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """A word of each phrase, the longest."""
    return frozenset(params.prepared[0])


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every place of a phrase that is not in an exception is a hit; of two in one place the longer. Names and
    titles pass."""
    sought, exceptions = params.prepared
    vocabulary = view.document.vocabulary

    def lower() -> str:
        return lowered(view.document, view.text).replace("’", "'")

    found = sorted(places(sought, vocabulary, lower), key=lambda span: (span.start, -span.end))
    if not found:
        return
    excused = list(places(exceptions, vocabulary, lower))
    reached = 0
    for start, end in found:
        if start >= reached and not any(one.start <= start and end <= one.end for one in excused):
            reached = end
            if not _named(view, start, end):
                yield Hit(start, end)


def _named(view: View, start: int, end: int) -> bool:
    """Whether a capital inside a sentence of prose tells that the phrase is part of a name or a title."""
    document, words = view.document, view.text[start:end]
    if not words[0].isupper() or words.isupper() or document.block_at(start).kind not in PROSE:
        return False
    sentence = document.sentences[document.sentence_index(start)].start
    return any(char.isalnum() for char in view.text[sentence:start])
