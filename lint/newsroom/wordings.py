"""Set phrases in an article: found where all their words stand in it, which for nearly all is no look at the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product

from lint.record import NamedTuple
from lint.text.span import Span
from lint.text.words import Words


class Wording(NamedTuple):
    """`text`, lower case, of which the first `marked` characters are pointed at; `needs`: the words it has."""

    text: str
    marked: int
    needs: frozenset[str]


def written_out(phrases: Iterable[str]) -> tuple[Wording, ...]:
    """Phrases as written in a rule, all their forms: `send/sends shockwaves` is two; what stands after `|` must follow
    but is not pointed at."""
    found = []
    for phrase in phrases:
        for words in product(*(word.split("/") for word in phrase.lower().replace("’", "'").split(" "))):
            whole = " ".join(words)
            head, _, tail = whole.partition("|")
            found.append(Wording(head + tail, len(head), frozenset(Words(head + tail).lower)))
    return tuple(found)


def places(wordings: Iterable[Wording], vocabulary: frozenset[str], lower: Callable[[], str]) -> Iterator[Span]:
    """Where they stand in a text with these words, between word edges; lower: the text in lower case."""
    for wording in wordings:
        if wording.needs <= vocabulary:
            text = lower()
            at = text.find(wording.text)
            while at >= 0:
                end = at + len(wording.text)
                if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                    yield Span(at, at + wording.marked)
                at = text.find(wording.text, end)
