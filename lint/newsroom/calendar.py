"""Dates in an article against the calendar, and words of time against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.document.document import Document
from lint.newsroom.numbered import known, numbered
from lint.newsroom.published import day_number, published
from lint.record import NamedTuple
from lint.text.dates import Clock, Date, clocks, days_in, scan, weekday_of
from lint.text.later import lazy

LIST = "time"
_NEAR = 150  # days from publication within which a date without a year is of the nearest year
_GREGORIAN = 1923  # the last countries took the Gregorian calendar
_YEARS = lazy(r"(?<![\d$£€,.])(?:19|20)\d\d(?!\d)")
_DATE_LIKE = lazy(r"\d{1,2}\b.*\b\d{4}\b|\d{4}[-/.]\d\d?[-/.]\d\d?|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b")
_MORNING = lazy(r"[ ,]+(?:(?:this|in the|tomorrow|yesterday) morning)\b")
_EVENING = lazy(r"[ ,]+(?:tonight|at night|last night|(?:this|in the|tomorrow|yesterday) (?:evening|afternoon))\b")


def dates(document: Document) -> list[Date]:
    """All dates of a document that name a month: `document.once(dates)`."""
    names = document.lexicon.once(known)
    digits, named, _ = document.once(numbered)
    return scan(document.words, names.months, names.weekdays, named, digits)


def times(document: Document) -> list[Clock]:
    """All clock times with a.m. or p.m."""
    return clocks(document.words, document.once(numbered)[0])


def date_of(document: Document) -> str:
    """When the article was published: ISO date (or month), from front matter, file name, or a date line in its text."""
    known = published(document, document.source.path)
    if len(known) == 10:
        return known
    lines = {block.start: block.end for block in document.blocks if block.kind == "date"}
    if lines:
        for date in document.once(dates):
            inside = any(start <= date.start and date.end <= end for start, end in lines.items())
            if inside and date.day and date.year and 1 <= date.month <= 12:
                return f"{date.year}-{date.month:02}-{date.day:02}"
    return known


def is_dated(document: Document) -> bool:
    """Whether readers can tell when it was published: a date in the fields, the file name or a line of its own, or
    any full date in the first paragraphs."""
    if document.once(date_of) or any(block.kind in ("date", "dateline") for block in document.blocks):
        return True
    if any("date" in name.lower() or "time" in name.lower() or "publish" in name.lower() for name in document.fields):
        return True
    return any(_DATE_LIKE.search(document.block_text(block)) for block in document.blocks if block.kind == "byline")


class Fault(NamedTuple):
    """Something wrong at `Document.text[start:end]`; why is a clause for the message."""

    start: int
    end: int
    why: str
    related: tuple[tuple[int, int, str], ...] = ()


def impossible(document: Document) -> Iterator[Fault]:
    """Days no month has, hours no clock has, ranges that end before they begin."""
    found = document.once(dates)
    months = document.lexicon.phrases("calendar", "months")
    for date in found:
        if date.iso and not 1 <= date.month <= 12:
            yield Fault(date.start, date.end, "there is no such month")
            continue
        longest = days_in(date.month, date.year)
        if date.last > longest and meant(document, date):
            year = f" {date.year}" if date.month == 2 and date.year else ""
            yield Fault(date.start, date.end, f"{months[date.month - 1].title()}{year} has {longest} days")
        elif date.iso and date.day == 0:
            yield Fault(date.start, date.end, "there is no such day")
    yield from _reversed(document, found)
    yield from _bad_clocks(document)


def meant(document: Document, date: Date) -> bool:
    """Whether figure and month are a date (not “In April 31 people died”)."""
    if date.year or date.iso or date.ordinal or date.weekday >= 0:
        return True
    words = document.words
    before = words.lower[date.first - 1] if date.first and words.gap(date.first) == " " else ""
    return before in document.lexicon.words(LIST, "before-dates")


def _reversed(document: Document, found: list[Date]) -> Iterator[Fault]:
    words = document.words
    for one, other in pairwise(found):
        between = document.text[one.end : other.start].strip(" ,")
        if between not in ("to", "until", "till", "through", "–", "-", "—") or not (one.day and other.day):
            continue
        if between == "to" and (one.first == 0 or words.lower[one.first - 1] != "from"):
            continue  # “moved from the sitting on 5 May to 2 May” is no range, nor is “brought forward 5 May to 2 May”
        if _moved(document, one):
            continue
        if one.year and other.year and (one.year, one.month, one.day) > (other.year, other.month, other.day):
            yield Fault(one.start, other.end, "it ends before it begins")


def _moved(document: Document, date: Date) -> bool:
    """Whether the sentence tells of a date that was changed."""
    sentence = document.sentences[document.sentence_index(date.start)]
    said = document.text[sentence.start : date.start].lower()
    return any(word in said for word in ("mov", "forward", "chang", "brought", "correct", "back"))


def _bad_clocks(document: Document) -> Iterator[Fault]:
    for time in document.once(times):
        if time.minute > 59:
            yield Fault(time.start, time.end, "an hour has 60 minutes")
        elif time.hour > 12 and time.minute >= 0 and time.hour <= 24:
            yield Fault(time.start, time.end, f"the clock with {time.half}.m. ends at 12")
        elif time.hour <= 12:
            other = (_EVENING if time.half == "a" else _MORNING).match(document.text, time.end)
            if other and not (time.half == "a" and time.hour in (12, 1, 2, 3, 4) and "night" in other[0]):
                yield Fault(time.start, other.end(), f"{time.half}.m. is not {other[0].strip(' ,')}")


def wrong_weekdays(document: Document) -> Iterator[Fault]:
    """Dates whose day of the week is another; a missing year is that nearest to publication."""
    if "julian" in document.vocabulary:
        return
    days = document.lexicon.phrases("calendar", "days")
    mentioned: set[int] | None = None
    for date in document.once(dates):
        if date.weekday < 0 or not date.day or date.day > days_in(date.month, date.year):
            continue
        year = 0 if _of_several(document, date) else date.year or _nearest(document, date)
        if year <= _GREGORIAN or weekday_of(year, date.month, date.day) == date.weekday:
            continue
        if not date.year:
            if mentioned is None:
                mentioned = {int(one) for one in _YEARS.findall(document.text)}
            if any(weekday_of(one, date.month, date.day) == date.weekday for one in mentioned):
                continue
        right = days[weekday_of(year, date.month, date.day)].title()
        told = "" if date.year else f" in {year}, the year this article is from"
        yield Fault(date.start, date.end, f"that day is a {right}{told}")


def _of_several(document: Document, date: Date) -> bool:
    """Whether several days of the week share the date (“Friday and Saturday, 6-7 September”)."""
    weekdays = document.lexicon.once(known).weekdays
    return any(word in weekdays for word in document.words.lower[max(date.first - 3, 0) : date.first])


def _nearest(document: Document, date: Date) -> int:
    """The year of a date that names none, from the day of publication; 0: not known."""
    when = document.once(date_of)
    if len(when) != 10:
        return 0
    today, year = day_number(when), int(when[:4])
    apart = {abs(day_number(f"{one}-{date.month:02}-{date.day:02}") - today): one for one in (year - 1, year, year + 1)}
    least = min(apart)
    return apart[least] if least <= _NEAR else 0
