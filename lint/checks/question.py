"""`extends: question`: headlines that ask what the story should tell."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.headlines import opening
from lint.newsroom.voice import interview
from lint.record import NamedTuple

_CLOSING = " \"'”’)"


class Params(NamedTuple):
    """verbs: with which a question that wants yes or no begins. unless: words of questions that are no accusation."""

    verbs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


def check(view: View, params: Params) -> Iterator[Hit]:
    """The first visible headline, where it asks for yes or no."""
    document = view.document
    for one in document.once(opening).headlines[:1]:
        text = document.text[one.block.start : one.block.end].rstrip(_CLOSING)
        if not text.endswith("?"):
            continue
        first, last = document.words.range(one.block.start, one.block.end)
        asked = one.tokens[:1] and one.tokens[0] in params.verbs
        if asked and set(params.unless).isdisjoint(document.words.lower[first:last]):
            quoted = document.quotations.at(one.block.start + len(text) - 1)
            if quoted is None and not document.once(interview):
                yield Hit(one.block.start, one.block.start + len(text))
