"""The calendar of an article: its own date, years that are not named, words that lean on the day."""

from __future__ import annotations

import pytest

from lint.document.document import Document
from lint.document.readers import reader_for
from lint.newsroom.calendar import date_of, impossible, wrong_weekdays
from lint.newsroom.timewords import leaning, stale
from lint.text.source import Source
from tests.newsroom.desk import LEXICON


def article(text: str, path: str = "story.md", today: str = "") -> Document:
    document = reader_for(path)(Source(path, text))
    document.lexicon = LEXICON
    document.options = {"today": today}
    return document


def front(body: str, **fields: str) -> str:
    return (
        "---\ntitle: The harbour\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + f"---\n{body}\n"
    )


def test_the_date_of_an_article() -> None:
    assert date_of(article(front("Rain.", date="2026-03-04"))) == "2026-03-04"
    assert date_of(article("Rain.\n", "news/2026-03-04-rain.md")) == "2026-03-04"
    assert date_of(article("# Rain in Norfall\n\nMarch 4, 2026\n\nIt rained all day.\n")) == "2026-03-04"
    assert date_of(article("Rain.\n")) == ""


@pytest.mark.parametrize(
    ("published", "said", "faults"),
    [
        ("2026-03-01", "on Friday, March 6", 0),
        ("2026-03-01", "on Friday, March 7", 1),
        ("2026-12-28", "on Friday, January 1", 0),  # 2027
        ("2026-12-28", "on Monday, January 5", 0),  # 2026, the year the front matter names
        ("2026-12-28", "on Saturday, January 9", 0),
        ("2026-01-03", "on Wednesday, December 31", 0),  # 2025
        ("2026-01-03", "on Tuesday, July 7", 0),  # too far off to say which year
        ("", "on Friday, March 7", 0),
    ],
)
def test_a_year_that_is_not_named_is_that_nearest_to_publication(published: str, said: str, faults: int) -> None:
    fields = {"date": published} if published else {}
    assert len(list(wrong_weekdays(article(front(f"It rained {said}.", **fields))))) == faults


def test_another_year_of_the_article_may_fit() -> None:
    text = "In 2025 the mill burned. On Friday, March 7 the gates were shut."
    assert not list(wrong_weekdays(article(front(text, date="2026-03-10"))))


def test_why_a_date_is_impossible() -> None:
    faults = impossible(article("It closed on 31 June, on 29 February 2026, and at 11:75 p.m.\n"))
    assert [fault.why for fault in faults] == [
        "June has 30 days",
        "February 2026 has 28 days",
        "an hour has 60 minutes",
    ]


def test_a_stale_notice_needs_to_know_the_day() -> None:
    text = front("This is a developing story.", date="2026-03-04")
    assert not list(stale(article(text), 24))
    assert not list(stale(article(text, today="2026-03-05"), 24))
    assert [fault.why for fault in stale(article(text, today="2026-03-24"), 24)] == ["20 days ago"]


def test_relative_words_need_a_date() -> None:
    assert [fault.why for fault in leaning(article(front("It rained yesterday.")))] == ["the article has no date"]
    assert not list(leaning(article(front("It rained yesterday.", date="2026-03-04"))))
    assert list(leaning(article(front("It rained yesterday.", date="2026-03-04", type="explainer"))))
