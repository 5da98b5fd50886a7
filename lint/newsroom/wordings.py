"""Set phrases in an article: found where all their words stand in it, which for nearly all is no look at the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, product
from math import prod

from lint.text.span import Span
from lint.text.words import Words

# a phrase, lower case; how many characters of it are pointed at; the words it has
Wording = tuple[str, int, frozenset[str]]
Wordings = Mapping[str, tuple[Wording, ...]]  # by their longest words
NONE: Wordings = {}

MOST = 1000  # forms of one phrase


def forms(phrase: str) -> int:
    """How many phrases a phrase as written is."""
    return prod(word.count("/") + 1 for word in phrase.split(" "))


def written_out(phrases: Iterable[str]) -> Wordings:
    """Phrases as written in a rule, all their forms: `send/sends shockwaves` is two; what stands after `|` must follow
    but is not pointed at. Of a phrase with more forms than `MOST`, so many."""
    found: dict[str, list[Wording]] = {}
    for phrase in phrases:
        for words in islice(product(*(word.split("/") for word in phrase.lower().replace("’", "'").split(" "))), MOST):
            whole = " ".join(words)
            head, _, tail = whole.partition("|")
            needs = frozenset(Words(head + tail).lower)
            if needs:
                found.setdefault(max(sorted(needs), key=len), []).append((head + tail, len(head), needs))
    return {word: tuple(some) for word, some in found.items()}


def places(wordings: Wordings, vocabulary: frozenset[str], lower: Callable[[], str]) -> Iterator[Span]:
    """Where they stand in a text with these words, between word edges, in no order; lower: the text in lower case."""
    for word in wordings.keys() & vocabulary:
        for wording, marked, needs in wordings[word]:
            if needs <= vocabulary:
                text = lower()
                at = text.find(wording)
                while at >= 0:
                    end = at + len(wording)
                    if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                        yield Span(at, at + marked)
                    at = text.find(wording, end)
