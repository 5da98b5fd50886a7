"""`extends: anonymous`: what a story as a whole does with its unnamed speakers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from lint.document.document import Document
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.anonymous import attacks, declined, first_quote, shrinking
from lint.newsroom.corroboration import single
from lint.record import NamedTuple

ARGUMENTS = ("match", "word")
_READ: dict[str, Callable[[Document], Iterator[tuple[int, int] | tuple[int, int, str]]]] = {
    "attack": attacks,
    "declined-and-quoted": declined,
    "first-quote": first_quote,
    "plural-then-single": shrinking,
    "single-source": single,
}


class Params(NamedTuple):
    """fault: `attack` (an unnamed speaker runs a person down), `declined-and-quoted` (somebody of a body that declined
    to comment is quoted), `first-quote` (the story's first quotation is of an unnamed person), `plural-then-single`
    (`officials` become `the official`), `single-source` (the headline's claim rests on one unnamed person).
    """

    fault: Literal["attack", "declined-and-quoted", "first-quote", "plural-then-single", "single-source"]


def check(view: View, params: Params) -> Iterator[Hit]:
    """Hits point at the unnamed speaker; `{word}` is the word that attacks, the plural, or who declined."""
    for start, end, *word in _READ[params.fault](view.document):
        yield Hit(start, end, {"word": str(word[0]) if word else ""})
