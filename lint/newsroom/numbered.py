"""The words of an article that can begin a number or a date, found in one pass for all who read them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import compress

from lint.document.document import Document
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon
from lint.text.numerals import NumberWords, Numeral, number_words, numerals

LIST = "numerals"


class Known(NamedTuple):
    """Words of numbers and of the calendar. months: word → 1-12; weekdays: word → 0-6."""

    numbers: NumberWords
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    special: frozenset[str]


def known(lexicon: Lexicon) -> Known:
    """Made once per lexicon: an abbreviation means the full name it begins."""
    groups = lexicon.groups(LIST)
    numbers = number_words(groups["cardinals"], groups["tens"], groups["scales"])
    all_months, all_days = lexicon.phrases("calendar", "months"), lexicon.phrases("calendar", "days")
    month_names, day_names = [month[:3] for month in all_months[:12]], [day[:3] for day in all_days[:7]]
    months = {word: 1 + month_names.index(word[:3]) for word in all_months}
    weekdays = {word: day_names.index(word[:3]) for word in all_days if not word.endswith("days")}
    return Known(numbers, months, weekdays, frozenset((*numbers.small, *months)))


def numbered(document: Document) -> tuple[list[int], list[int], list[int]]:
    """Indexes of words that begin with a digit, that are months, and that are number words: `once(numbered)`."""
    lower = document.words.lower
    names = document.lexicon.once(known)
    special, months = names.special, names.months
    vocabulary = document.vocabulary
    wanted = {word for word in vocabulary if word < ":"} | (special & vocabulary)
    found = list(compress(range(len(lower)), map(wanted.__contains__, lower)))
    digits = [at for at in found if lower[at] < ":"]
    others = [at for at in found if lower[at] >= ":"]
    return digits, [at for at in others if lower[at] in months], [at for at in others if lower[at] not in months]


def every(document: Document) -> list[Numeral]:
    """All numbers of a document in order: `document.once(every)`."""
    digits, _, spelled = document.once(numbered)
    return numerals(document.words, document.lexicon.once(known).numbers, digits, spelled)


def between(document: Document, start: int, end: int) -> list[Numeral]:
    """The numbers of whole blocks from `start` to `end`, without a look at the others."""
    words = document.words
    first, last = words.range(start, end)
    digits, _, spelled = document.once(numbered)
    here = [some[bisect_left(some, first) : bisect_left(some, last)] for some in (digits, spelled)]
    return numerals(words, document.lexicon.once(known).numbers, *here)
