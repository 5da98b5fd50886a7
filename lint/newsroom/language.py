"""The language of an article that does not say its own: a cheap guess by small words, silent when unsure."""

from __future__ import annotations

from collections import Counter

from lint.document.document import Document
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

ENGLISH = "en"
LIST = "languages"
_LEAST = 40  # words that an article must have
_PRESENT, _STRAY = 5, 6  # small words of English that are enough; those of others that mean nothing beside them
_SHARE = 0.08  # of all words are small words of the list


class _Small(NamedTuple):
    english: frozenset[str]
    others: frozenset[str]
    groups: dict[str, frozenset[str]]


def guess(document: Document) -> str:
    """A language code, or nothing where the words do not settle it."""
    lexicon = document.lexicon
    if LIST not in lexicon.lists:
        return ""
    small = lexicon.once(_small)
    vocabulary = document.vocabulary
    strays = len(small.others & vocabulary)
    if strays <= _STRAY:
        return ENGLISH if len(small.english & vocabulary) >= _PRESENT else ""
    return _counted(document.words.lower, small)


def _counted(words: list[str], small: _Small) -> str:
    if len(words) < _LEAST:
        return ""
    counts = Counter(words)
    totals = {lang: sum(counts[word] for word in some) for lang, some in small.groups.items()}
    best, second = sorted(totals, key=lambda lang: -totals[lang])[:2]
    sure = totals[best] >= _SHARE * len(words) and totals[best] >= 2 * totals[second]
    return best if sure else ""


def _small(lexicon: Lexicon) -> _Small:
    groups = {lang: frozenset(words) for lang, words in lexicon.groups(LIST).items()}
    english = groups.get(ENGLISH, frozenset())
    return _Small(english, frozenset().union(*groups.values()) - english, groups)
