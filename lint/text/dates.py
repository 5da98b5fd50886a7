"""Dates and clock times of news English: `Tuesday 5 March 2026`, `Tues., March 5`, `the 5th of March`, `2026-03-05`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.words import Words

_DAY = lazy(r"(\d{1,2})(st|nd|rd|th)?(?:[-‑](\d{1,2})(?:st|nd|rd|th)?)?")
_YEAR = lazy(r"1[5-9]\d\d|20\d\d")
_ISO = lazy(r"(1[5-9]\d\d|20\d\d)-(\d\d)-(\d\d)")
_CLOCK = lazy(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b\.?", re.IGNORECASE)
_GLUED = frozenset(".:,/-")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHIFTS = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
_BEFORE = frozenset((", ", " ", ", the ", " the ", " (", ". ", "., ", ",", " – ", " - "))
_TO = frozenset(("–", "-", "‑", "—", " – ", " - "))


class Date(NamedTuple):
    """A date as written at `text[start:end]`.

    weekday: 0 (Monday) to 6, or -1. day: 0 where only month and year are named; last: the last day of a range in the
    month (`28-31 May`), else the day itself. month: 1-12. year: 0 where none is named. ordinal: the day is written
    `5th`. iso: written `2026-03-05`. first: the index of its first word.
    """

    start: int
    end: int
    weekday: int
    day: int
    last: int
    month: int
    year: int
    ordinal: bool
    iso: bool
    first: int


class Clock(NamedTuple):
    """A clock time with a.m. or p.m. at `text[start:end]`; half is `a` or `p`, minute -1 where none is written."""

    start: int
    end: int
    hour: int
    minute: int
    half: str


def scan(
    words: Words,
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    named: Iterable[int],
    digits: Iterable[int],
) -> list[Date]:
    """All dates with a month, in order. months: word → 1-12; weekdays: word → 0-6, both in lower case.

    named: indexes of the words that are months; digits: of those that begin with a digit.
    """
    found: list[Date] = []
    for at in named:
        if words.text[words.start[at]].isupper():
            date = _around(words, at, months[words.lower[at]])
            if date is not None:
                found.append(_with_weekday(words, date, weekdays))
    for at in digits:
        if len(words.lower[at]) == 10 and (match := _ISO.fullmatch(words.lower[at])):
            year, month, day = (int(part) for part in match.groups())
            found.append(Date(words.start[at], words.end[at], -1, day, day, month, year, False, True, at))
    found.sort()
    return found


def clocks(words: Words, digits: Iterable[int]) -> list[Clock]:
    """All clock times with a.m. or p.m., in order. digits: indexes of the words that begin with a digit."""
    found: list[Clock] = []
    text = words.text
    for at in digits:
        match = _CLOCK.match(text, words.start[at])
        if match and text[match.start() - 1 : match.start()] not in _GLUED:
            minute = int(match[2]) if match[2] else -1
            found.append(Clock(*match.span(), int(match[1]), minute, match[3].lower()))
    return found


def _around(words: Words, at: int, month: int) -> Date | None:
    """The date whose month is word `at`."""
    lower, gap = words.lower, words.gap
    size = len(lower)
    if at and (day := _day(lower[at - 1])) and gap(at) == " ":
        first = at - 1
        first, early = _range_before(words, first)
        end = at
    elif at > 1 and lower[at - 1] == "of" and (day := _day(lower[at - 2])) and gap(at - 1) == gap(at) == " ":
        first, early, end = at - 2, 0, at
    elif at + 1 < size and (day := _day(lower[at + 1])) and gap(at + 1) in (" ", ". ") and _ends(words, at + 1):
        first, early, end = at, 0, at + 1
        if at + 2 < size and gap(at + 2) in _TO and (later := _day(lower[at + 2])) and _ends(words, at + 2):
            early, day, end = day[0], later, at + 2
    else:
        year = _year(words, at)
        return Date(words.start[at], words.end[at + 1], -1, 0, 0, month, year, False, False, at) if year else None
    year = _year(words, end)
    until = words.end[end + 1] if year else words.end[end]
    low, high, ordinal = day
    return Date(words.start[first], until, -1, early or low, high, month, year, ordinal, False, first)


def _range_before(words: Words, at: int) -> tuple[int, int]:
    """The word that begins a range of days which ends at word `at`, and that first day (0: no range)."""
    if at and words.gap(at) in _TO and (early := _day(words.lower[at - 1])):
        return at - 1, early[0]
    return at, 0


def _day(word: str) -> tuple[int, int, bool] | None:
    """First and last day a word means, and whether it is an ordinal."""
    match = _DAY.fullmatch(word) if word[0].isdigit() and len(word) <= 9 else None
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    return int(match[1]), int(match[3] or match[1]), match[2] is not None


def _ends(words: Words, at: int) -> bool:
    """Whether a numeral after a month is a day and nothing more (`March 5`, not `March 5,000` or `March 5.5`)."""
    after = words.text[words.end[at] : words.end[at] + 2]
    return after[:1] not in ("%", ":", "/") and not (after[:1] in (",", ".") and after[1:].isdigit())


def _year(words: Words, at: int) -> int:
    """The year that follows word `at`, or 0."""
    if at + 1 >= len(words) or words.gap(at + 1) not in (" ", ", ", ". "):
        return 0
    match = _YEAR.fullmatch(words.lower[at + 1])
    return int(match[0]) if match and _ends(words, at + 1) else 0


def _with_weekday(words: Words, date: Date, weekdays: Mapping[str, int]) -> Date:
    """The same with the day of the week that stands before it."""
    at = date.first - 1
    if date.day and at >= 0 and words.lower[at] == "the" and words.gap(date.first) == " ":
        at -= 1
    if date.day and at >= 0:
        weekday = weekdays.get(words.lower[at], -1)
        between = words.text[words.end[at] : words.start[date.first]]
        if weekday >= 0 and between in _BEFORE and words.text[words.start[at]].isupper():
            return date._replace(weekday=weekday, start=words.start[at], first=at)
    return date


def days_in(month: int, year: int) -> int:
    """The length of a month; of February without a year (0) 29."""
    if month == 2 and year and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _LENGTHS[month - 1]


def weekday_of(year: int, month: int, day: int) -> int:
    """The day of the week in the Gregorian calendar: 0 (Monday) to 6."""
    if month < 3:
        year -= 1
    return (year + year // 4 - year // 100 + year // 400 + _SHIFTS[month - 1] + day + 6) % 7
