"""When an article was published, and what recurs at a steady interval."""

from __future__ import annotations

import pytest

from lint.newsroom.published import date_in_path, date_of, days_apart, interval, month_before

MONTHS = ("march", "september", "sept")


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2026-03-04-ferry.md", "2026-03-04"),
        ("a/b/2026-3-4-ferry.md", "2026-03-04"),
        ("20260304_ferry.md", "2026-03-04"),
        ("2026.03.04 Ferry.txt", "2026-03-04"),
        ("ferry-2026-03-04.html", "2026-03-04"),
        ("2026/03/ferry.md", "2026-03"),
        ("content/2026/03/04/ferry.md", "2026-03-04"),
        ("2025/01/2026-03-04-ferry.md", "2026-03-04"),
        ("2026-13-04-ferry.md", ""),
        ("198-04-06-ferry.md", ""),
        ("20260304123.md", ""),
        ("room-2026.md", ""),
        ("2026/ferry.md", ""),
        ("ferry.md", ""),
    ],
)
def test_dates_in_paths(path: str, date: str) -> None:
    assert date_in_path(path) == date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T10:00:00Z", "2026-03-04"),
        ("2026-3-4 14:00:00 -5", "2026-03-04"),
        ("2026/03/04", "2026-03-04"),
        ("20260304", "2026-03-04"),
        ("4 March 2026", "2026-03-04"),
        ("March 4th, 2026", "2026-03-04"),
        ("Wednesday, Sept. 2, 2026 at noon", "2026-09-02"),
        ("3/4/2026", ""),
        ("March 2026", ""),
        ("2026-00-04", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates_in_fields(value: str, date: str) -> None:
    assert date_of(value, MONTHS) == date


def test_days() -> None:
    assert days_apart("2024-02-28", "2024-03-01") == 2
    assert days_apart("2025-12-31", "2026-01-01") == 1
    assert days_apart("2026-03", "2026-03-15") == 0
    assert days_apart("", "2026-03-15") is None


@pytest.mark.parametrize(
    ("date", "days"), [("2026-03-01", 30), ("2026-01-31", 30), ("2026-01", 400), ("2024-12-31", 1)]
)
def test_the_month_before_a_window_is_not_too_late(date: str, days: int) -> None:
    month = month_before(date, days)
    assert days_apart(f"{month}-28", date) is not None and (days_apart(f"{month}-28", date) or 0) >= days


@pytest.mark.parametrize(
    ("dates", "every"),
    [
        ([f"2026-01-{day:02}" for day in (5, 12, 19, 26)], 7),
        ([f"2026-01-{day:02}" for day in (5, 12, 26, 19)], 7),
        (["2026-01-05", "2026-01-12", "2026-01-26", "2026-02-02", "2026-02-09"], 7),  # one week left out
        ([f"2026-{month:02}-01" for month in range(1, 7)], 31),
        ([f"2026-01-{day:02}" for day in (5, 6, 7, 8)], 1),
        ([f"2026-01-{day:02}" for day in (5, 12, 19)], 0),  # too few to say
        (["2026-01-05", "2026-01-09", "2026-03-02", "2026-09-01"], 0),
        (["2026-01-05"] * 6, 0),
        (["", "", "", ""], 0),
    ],
)
def test_a_steady_interval(dates: list[str], every: int) -> None:
    assert interval(dates) == every
