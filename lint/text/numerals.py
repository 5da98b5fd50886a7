"""Numbers of news English: `1,200`, `3.2m`, `$4bn`, `12 per cent`, `ten to twelve`, `two hundred and five`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.words import Words

_FIGURE = lazy(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_UNIT = lazy(
    r"[ -]?(million|billion|trillion|bn|tn|k|m)\b\.?|( ?%| per ?cent\b| pct\b)|( percentage points?| points?)\b", re.I
)
_CURRENCY = lazy(r"(?:US|A|AU|C|CA|NZ|HK|S)?\$|[£€¥₹]")
_GLUED = frozenset("/:.,-–‑_#@+")
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "tn": 1e12, "trillion": 1e12}


class Numeral(NamedTuple):
    """A number written at `text[start:end]`, with its currency sign and its unit.

    value: with its scale; figure: the digits as written without commas (`3.2` of `$3.2m`), empty for number words.
    scale: `million`, `billion` …, or empty. unit: `%`, `points` or empty. currency: its sign, or empty.
    """

    start: int
    end: int
    value: float
    figure: str = ""
    scale: str = ""
    unit: str = ""
    currency: str = ""


def figures(words: Words, digits: Sequence[int]) -> Iterator[Numeral]:
    """All numbers written in digits, in order. Codes, dates with slashes, scores and times are none (`B12`, `2-1`).

    digits: indexes of the words that begin with a digit.
    """
    text, until = words.text, 0
    for at in digits:
        start = words.start[at]
        match = _FIGURE.match(text, start) if start >= until else None
        if match is None:
            continue
        until = match.end()
        after = text[until : until + 2]
        glued = text[start - 1 : start] in _GLUED and text[start - 2 : start - 1].isalnum()
        if not glued and not (after[:1] in _GLUED and after[1:].isdigit()):
            yield _with_unit(text, start, until, match[0].replace(",", ""))


def _with_unit(text: str, start: int, end: int, figure: str) -> Numeral:
    value, scale, unit = float(figure), "", ""
    tail = _UNIT.match(text, end)
    if tail:
        end = tail.end() - (tail[0].endswith("."))
        if tail[1]:
            scale = _named(tail[1].lower())
            value *= _SCALES[scale]
        else:
            unit = "%" if tail[2] else "points"
    currency = _currency_before(text, start)
    return Numeral(start - len(currency), end, value, figure, scale, unit, currency)


def _named(scale: str) -> str:
    return {"k": "thousand", "m": "million", "bn": "billion", "tn": "trillion"}.get(scale, scale)


def _currency_before(text: str, at: int) -> str:
    sign = text[at - 1 : at]
    if not sign or sign not in "$£€¥₹":
        return ""
    if sign == "$":
        for size in (3, 2):
            if (
                at >= size
                and _CURRENCY.fullmatch(text, at - size, at)
                and not text[at - size - 1 : at - size].isalpha()
            ):
                return text[at - size : at]
    return sign


class NumberWords(NamedTuple):
    """Number words: word → value. scales: words that multiply what stands before them."""

    small: Mapping[str, int]
    scales: Mapping[str, int]


def number_words(cardinals: Sequence[str], tens: Sequence[str], scales: Sequence[str]) -> NumberWords:
    """From words in order of their values (tens: by ten; scales: hundred, thousand, million …)."""
    small = {word: value for value, word in enumerate(cardinals)}
    for ten, word in enumerate(tens):
        small.setdefault(word, 10 * ten)
        for one, unit in enumerate(cardinals[1:10], 1):
            if ten > 1:
                small[f"{word}-{unit}"] = 10 * ten + one
    values = (100, *(1000**power for power in range(1, len(scales))))
    return NumberWords(small, dict(zip(scales, values, strict=False)))


def spelled(words: Words, known: NumberWords, starts: Sequence[int]) -> Iterator[Numeral]:
    """All numbers written as words, in order; `one` and `zero` alone are none, since they are seldom a count.

    starts: indexes of the words of `known.small`.
    """
    at = 0
    for first in starts:
        if first >= at:
            at, value = _read(words, known, first)
            if value > 1:
                yield Numeral(words.start[first], words.end[at - 1], float(value))


def _read(words: Words, known: NumberWords, first: int) -> tuple[int, int]:
    """The word after the number that begins at a word, and its value."""
    lower, at, total, part = words.lower, first, 0, 0
    while at < len(lower) and (at == first or words.gap(at) == " "):
        word = lower[at]
        if word in known.small:
            if part % 100 and not (part % 10 == 0 and known.small[word] < 10):
                break
            part += known.small[word]
        elif known.scales.get(word) == 100:
            part = max(part, 1) * 100
        elif word in known.scales:
            total, part = total + max(part, 1) * known.scales[word], 0
        elif not (word == "and" and part % 100 == 0 and (part or total) and _small_after(words, at, known)):
            break
        at += 1
    return at, total + part


def _small_after(words: Words, at: int, known: NumberWords) -> bool:
    return at + 1 < len(words) and words.gap(at + 1) == " " and words.lower[at + 1] in known.small


def numerals(words: Words, known: NumberWords, digits: Sequence[int], starts: Sequence[int]) -> list[Numeral]:
    """All numbers of a text, in digits or words, in order."""
    found = [*figures(words, digits), *spelled(words, known, starts)]
    found.sort()
    return found


def within(found: Sequence[Numeral], start: int, end: int) -> Sequence[Numeral]:
    """Those that begin in `text[start:end]`."""
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]
