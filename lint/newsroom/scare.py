"""Scare quotes: one to three common words in quotation marks in a sentence where nobody says them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import Document
from lint.newsroom.quoting import LIST, quotes
from lint.text.span import Span

_MOST = 3  # words
_NEAR = 5  # words before the marks in which they are explained


def scare_quotes(document: Document) -> Iterator[Span]:
    """Ranges with their marks, the first of each wording; names, numerals, explained terms and what a sentence with a
    verb of saying quotes pass."""
    words, lexicon = document.words, document.lexicon
    terms, saying = lexicon.words(LIST, "terms"), lexicon.words("quotation-tags") | {"according"}
    seen: set[tuple[str, ...]] = set()
    for paragraph in document.once(quotes):
        for one in paragraph:
            said = tuple(words.lower[one.first : one.last])
            if (
                not 0 < len(said) <= _MOST
                or said in seen
                or not all(_common(words.original(at)) for at in range(one.first, one.last))
            ):
                continue
            seen.add(said)
            sentence = document.sentences[document.sentence_index(one.start)]
            low, high = words.range(sentence.start, max(sentence.end, one.end))
            if saying.isdisjoint(words.lower[low:high]) and terms.isdisjoint(
                words.lower[max(one.first - _NEAR, low) : min(one.last + 3, high)]
            ):
                yield Span(one.start, one.end)


def _common(word: str) -> bool:
    return word.islower() and word.isalpha()
