"""Dates of news English: what is one, its parts, its exact place; the calendar."""

from __future__ import annotations

import datetime

import pytest

from lint.newsroom.calendar import dates, times
from lint.text.dates import days_in, weekday_of
from tests.newsroom.desk import article

DATES = [
    ("It closes on Monday, 4 March 2026.", "Monday, 4 March 2026", (0, 4, 4, 3, 2026)),
    ("It closes on Tuesday, March 5, 2026.", "Tuesday, March 5, 2026", (1, 5, 5, 3, 2026)),
    ("It closes on Wed., Sept. 9.", "Wed., Sept. 9", (2, 9, 9, 9, 0)),
    ("It closes on the 5th of May.", "5th of May", (-1, 5, 5, 5, 0)),
    ("It closes Sunday the 2nd of March 1980.", "Sunday the 2nd of March 1980", (6, 2, 2, 3, 1980)),
    ("The fair is on 28-31 April.", "28-31 April", (-1, 28, 31, 4, 0)),
    ("The fair is on 28–31 April.", "28–31 April", (-1, 28, 31, 4, 0)),
    ("The fair is on April 28–31, 2026.", "April 28–31, 2026", (-1, 28, 31, 4, 2026)),
    ("Prices rose in March 2026.", "March 2026", (-1, 0, 0, 3, 2026)),
    ("Filed 2026-02-30 at noon.", "2026-02-30", (-1, 30, 30, 2, 2026)),
    ("It closes on Tuesday (10 June 2026).", "Tuesday (10 June 2026", (1, 10, 10, 6, 2026)),
]


@pytest.mark.parametrize(("text", "place", "parts"), DATES)
def test_a_date_and_its_parts(text: str, place: str, parts: tuple[int, ...]) -> None:
    document = article(text)
    (date,) = dates(document)
    assert document.text[date.start : date.end] == place
    assert (date.weekday, date.day, date.last, date.month, date.year) == parts


NONE = [
    "They may 5 times march 6 miles.",
    "March 5,000 miles and they will stop.",
    "In May nobody came.",
    "March 5.5 per cent faster.",
    "Call 555-2026-03 or 12026-03-04.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert dates(article(text)) == []


def test_clock_times() -> None:
    text = "From 9 a.m. to 13.30pm, 11:61 PM and 25-61"
    document = article(text)
    assert [(document.text[one.start : one.end], one.hour, one.minute, one.half) for one in times(document)] == [
        ("9 a.m.", 9, -1, "a"),
        ("13.30pm", 13, 30, "p"),
        ("11:61 PM", 11, 61, "p"),
    ]


def test_days_of_the_week_are_those_of_the_calendar() -> None:
    day = datetime.date(1923, 1, 1)
    while day.year < 2101:
        assert weekday_of(day.year, day.month, day.day) == day.weekday()
        day += datetime.timedelta(days=97)


def test_lengths_of_february() -> None:
    assert [days_in(2, year) for year in (1900, 2000, 2024, 2026, 0)] == [28, 29, 29, 28, 29]
