"""When an article was published, as far as the article and its file name say so."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from lint.document.document import Document
from lint.text.later import later

_FIELDS = (
    "date",
    "published",
    "publishdate",
    "published-on",
    "datepublished",
    "publishedat",
    "pubdate",
    "publicationdate",
    "firstpublished",
    "articlepublishedtime",
)
_WANTED = {name.replace("-", ""): rank for rank, name in enumerate(_FIELDS)}
_ISO = later(r"\s*(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)")
_NAMED = later(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b")
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_YEAR = r"(?<!\d)((?:19|20)\d\d)"
_IN_NAME = later(
    _YEAR + r"(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])|([-_. ])(1[0-2]|0?[1-9])\4(3[01]|[12]\d|0?[1-9]))(?!\d)"
)
_IN_FOLDERS = later(r"(?:^|/)((?:19|20)\d\d)/(0[1-9]|1[0-2])(?:/(0[1-9]|[12]\d|3[01]))?/")


def published(document: Document, name: str) -> str:
    """The date as `2026-03-04`, `2026-03` where only the month is known, or nothing.

    A front-matter date comes before one in the file name (`2026-03-04-ferry.md`), that before one in the folders
    (`2026/03/ferry.md`). name: the path of the article in its repository.
    """
    ranked = []
    for called, field in document.fields.items():
        rank = _WANTED.get(plain_name(called))
        if rank is not None and isinstance(field.value, str):
            ranked.append((rank, field.value))
    months = document.lexicon.phrases("calendar", "months") if "calendar" in document.lexicon.lists else ()
    for _, value in sorted(ranked):
        if date := date_of(value, months):
            return date
    return date_in_path(name)


@lru_cache(maxsize=500)
def plain_name(field: str) -> str:
    """A field name without what does not matter: `Update_of` → `updateof`."""
    return re.sub(r"[-_.:]", "", field.lower())


def date_of(value: str, months: tuple[str, ...] = ()) -> str:
    """The date a value begins with: ISO in any spelling, `4 March 2026`, `March 4, 2026`. Empty: none.

    `3/4/2026` is none, since half the world reads it the other way round.
    """
    iso = _ISO().match(value)
    if iso:
        return _date(iso[1], iso[3], iso[4])
    named = _NAMED().search(value.lower()) if months else None
    if named and named[2] in months and (named[1] or named[3]):
        return _date(named[4], str(1 + _MONTHS.index(named[2][:3]) // 3), named[1] or named[3])
    return ""


def date_in_path(path: str) -> str:
    """The date in a file name, else the month or day its folders name."""
    found = _IN_NAME().search(path.rpartition("/")[2])
    if found:
        return _date(found[1], found[2] or found[5], found[3] or found[6])
    folders = _IN_FOLDERS().search(path)
    return "-".join(part for part in folders.groups() if part) if folders else ""


def _date(year: str, month: str, day: str) -> str:
    if 1 <= int(month) <= 12 and 1 <= int(day) <= 31 and year > "1000":
        return f"{year}-{int(month):02}-{int(day):02}"
    return ""


@lru_cache(maxsize=4000)
def day_number(date: str) -> int:
    """Days since year 0 (a month stands for its middle); only differences mean something. 0: no date."""
    if not date:
        return 0
    year, month, *rest = (int(part) for part in date.split("-"))
    day = rest[0] if rest else 15
    if month <= 2:
        year, month = year - 1, month + 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + day


def days_apart(one: str, other: str) -> int | None:
    """Days between two dates; None where one of them is not known."""
    return abs(day_number(one) - day_number(other)) if one and other else None


@lru_cache(maxsize=4000)
def month_before(date: str, days: int) -> str:
    """The month of the day so many days before a date: no date in the window sorts before it. Empty for no date."""
    if not date:
        return ""
    year, month = int(date[:4]), int(date[5:7])
    back = days // 28 + 2  # months at the least
    number = year * 12 + month - 1 - back
    return f"{max(number // 12, 0):04}-{number % 12 + 1:02}"


def interval(dates: list[str]) -> int:
    """The days between appearances of something that recurs at a steady interval; 0 where it does not.

    Four appearances are the least. An issue left out now and then (holidays) does not break the rhythm.
    """
    days = sorted({day_number(date) for date in dates if len(date) == 10})
    if len(days) < 4:
        return 0
    gaps = sorted(last - first for first, last in pairwise(days))
    usual = gaps[len(gaps) // 2]
    slack = max(1, usual // 5)
    steady = sum(any(abs(gap - times * usual) <= slack for times in (1, 2)) for gap in gaps)
    return usual if steady * 4 >= len(gaps) * 3 else 0
