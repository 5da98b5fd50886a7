"""Which pairs of articles are a finding, and at what level: the classes a newsroom knows, one by one."""

from __future__ import annotations

import pytest
from newsarchive import article, mixed, story

from lint.engine.across import compare_texts
from lint.rulebook.rulebook import Rulebook

EXACT, NEAR, STORY = "headlines/duplicate", "headlines/near-duplicate", "structure/duplicate-story"
TITLE = "Council votes to keep the night ferry"
CLOSE = "Council votes to keep night ferry running"
KEPT = "Council decides to keep the night ferry"
SOLD = "Council votes to sell the night ferry"
QUIZ = "Norfall news quiz: "
FIRE = "Dock Street fire: "
BRIEF = "Morning briefing: "
OTHER = "A long evening in the town hall"
A, B = "2026-03-04-a.md", "2026-03-10-b.md"  # the second is the newer one


def found(book: Rulebook, one: str, other: str, first: str = A, second: str = B) -> list[str]:
    """`level rule path` of what comparing two articles finds."""
    return [f"{one.level} {one.rule} {one.path}" for one in compare_texts({first: one, second: other}, book)]


same, half, third, new = story(1), mixed(1, 2, 0.6), mixed(1, 2, 0.42), story(2)

# first article, second article → level and rule of the finding, which stands on the second
VERDICTS = [
    ("same headline, same story", (TITLE, same), (TITLE, same), f"error {EXACT}"),
    ("same headline, half the story", (TITLE, same), (TITLE, half), f"error {EXACT}"),
    ("same headline, partly the same story", (TITLE, same), (TITLE, third), f"suggestion {EXACT}"),
    ("same headline, different story", (TITLE, same), (TITLE, new), f"warning {EXACT}"),
    ("same headline, no story to compare", (TITLE, "Soon."), (TITLE, "Later."), f"warning {EXACT}"),
    ("kicker, case, stop and ending", (TITLE, same), (f"BREAKING: {TITLE.upper()}. – live", same), f"error {EXACT}"),
    ("curly and straight marks", ("Okoro's ‘last’ vote", same), ("Okoro’s 'last' vote", same), f"error {EXACT}"),
    ("hyphen or blank", ("Night-ferry vote in Norfall", same), ("Night ferry vote in Norfall", same), f"error {EXACT}"),
    ("near headline, same story", (TITLE, same), (CLOSE, same), f"warning {NEAR}"),
    ("near headline, partly the same story", (TITLE, same), (CLOSE, third), f"suggestion {NEAR}"),
    ("near headline, different story", (TITLE, same), (CLOSE, new), ""),
    ("one word changed, same story", (TITLE, same), (KEPT, same), f"warning {NEAR}"),
    ("other headline, same story", (TITLE, same), (OTHER, same), f"warning {STORY}"),
    ("other headline, half the story", (TITLE, same), (OTHER, half), ""),
    ("other headline, different story", (TITLE, same), (OTHER, new), ""),
    ("near headline, no story, one word changed", (TITLE, "Soon."), (SOLD, "Soon."), ""),
    ("a negation", ("Council not to sell the pier", "Soon."), ("Council to sell the pier", "Soon."), ""),
    ("other numerals", ("Rovers beat Westport 2-1", same), ("Rovers beat Westport 3-1", same), ""),
    ("other years", ("Norfall town budget 2025", same), ("Norfall town budget 2026", same), ""),
    ("other months", ("Fish prices at the quay, June 2025", same), ("Fish prices at the quay, July 2025", same), ""),
    ("numbered parts", ("A winter at sea (2/5)", new), ("A winter at sea (3/5)", mixed(2, 1, 0.5)), ""),
    ("parts in words", ("A winter at sea, part one", same), ("A winter at sea, part two", same), ""),
    ("a label of two words", ("In pictures", same), ("In pictures", new), ""),
    ("a label over the same story", ("In pictures", same), ("In pictures", same), f"error {EXACT}"),
    ("labels are never near", ("Harbour pictures", same), ("More harbour pictures", third), ""),
    ("a standing title", ("Letters to the editor", same), ("Letters to the editor", new), ""),
    ("a standing title with a theme", (f"{BRIEF}the ferry vote", same), (f"{BRIEF}ferry vote", third), ""),
    ("a topic before a colon", (f"{FIRE}man named", same), (f"{FIRE}man is named", half), f"warning {NEAR}"),
    ("a column by its label", (f"{QUIZ}boats", same), (f"{QUIZ}bridges", mixed(1, 2, 0.95)), ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "expected"), [row[1:] for row in VERDICTS], ids=[row[0] for row in VERDICTS]
)
def test_verdicts(book: Rulebook, first: tuple[str, str], second: tuple[str, str], expected: str) -> None:
    wanted = [f"{expected} {B}"] if expected else []
    assert found(book, article(*first), article(*second)) == wanted


# fields of the first, fields of the second; both have the same headline and the same story
TIES = [
    ("update", {}, {"update_of": "2026-03-04-a"}),
    ("update the other way round", {"supersedes": "b"}, {}),
    ("correction", {}, {"corrects": "https://gazette.example/a"}),
    ("replacement", {}, {"replaces": "a"}),
    ("copy of a page elsewhere", {}, {"canonical_url": "https://north.example/ferry"}),
    ("copies of one page", {"canonical_url": "https://x.example/f"}, {"canonical_url": "https://x.example/f"}),
    ("agency copy", {}, {"agency": "North Coast Press"}),
    ("syndicated", {"syndicated": "true"}, {}),
    ("agency copy at two desks", {"agency": "NCP", "section": "news"}, {"agency": "NCP", "section": "sea"}),
    ("translation", {"lang": "en"}, {"lang": "cy"}),
    ("translation that names its original", {}, {"translation_of": "a"}),
    ("live page and wrap", {"type": "live"}, {}),
    ("print and web", {"edition": "print"}, {"edition": "web"}),
    ("regional edition", {}, {"edition": "north"}),
    ("draft", {"draft": "true"}, {}),
    ("draft by status", {}, {"status": "draft"}),
    ("not published", {"published": "false"}, {}),
    ("versions of one article", {"id": "881"}, {"id": "881"}),
]  # fmt: skip
NO_TIES = [
    ("nothing said", {}, {}),
    ("own pages", {"canonical_url": "https://x.example/a"}, {"canonical_url": "https://x.example/b"}),
    ("one house source", {"source": "Westport Gazette"}, {"source": "Westport Gazette"}),
    ("not syndicated", {"syndicated": "false"}, {}),
    ("same language", {"lang": "en"}, {"lang": "en-GB"}),
    ("same edition", {"edition": "print"}, {"edition": "print"}),
    ("both published", {"draft": "false"}, {"draft": "false"}),
    ("two drafts", {"draft": "true"}, {"draft": "true"}),
    ("other ids", {"id": "881"}, {"id": "882"}),
    ("same slug", {"slug": "ferry"}, {"slug": "ferry"}),
    ("empty update", {}, {"update_of": '""'}),
    ("series does not excuse the same text", {"series": "Ferries"}, {"series": "Ferries"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in TIES], ids=[row[0] for row in TIES])
@pytest.mark.parametrize("title", [TITLE, CLOSE, OTHER], ids=["exact", "near", "story"])
def test_what_belongs_together_passes(book: Rulebook, one: dict[str, str], other: dict[str, str], title: str) -> None:
    assert found(book, article(TITLE, same, **one), article(title, same, **other)) == []


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in NO_TIES], ids=[row[0] for row in NO_TIES])
def test_what_does_not_belong_together(book: Rulebook, one: dict[str, str], other: dict[str, str]) -> None:
    assert found(book, article(TITLE, same, **one), article(TITLE, same, **other)) == [f"error {EXACT} {B}"]


def test_parts_of_a_series_may_share_their_headline(book: Rulebook) -> None:
    parts = [article("A winter at sea with Jon Lowe", body, series="Winter") for body in (same, new)]
    assert found(book, *parts) == []


WINDOWS = [
    ("2026-03-04", "2026-04-03", [f"error {EXACT}"], [f"warning {NEAR}"], [f"warning {STORY}"]),  # 30 days
    ("2026-03-04", "2026-04-04", [f"warning {EXACT}"], [], [f"warning {STORY}"]),
    ("2025-03-04", "2026-03-04", [f"warning {EXACT}"], [], [f"warning {STORY}"]),
    ("2025-03-04", "2026-03-05", [f"suggestion {EXACT}"], [], [f"suggestion {STORY}"]),
    ("", "2026-03-05", [f"warning {EXACT}"], [f"warning {NEAR}"], [f"warning {STORY}"]),
    ("", "", [f"warning {EXACT}"], [f"warning {NEAR}"], [f"warning {STORY}"]),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "exact", "near", "other"), WINDOWS)
def test_windows(book: Rulebook, first: str, second: str, exact: list[str], near: list[str], other: list[str]) -> None:
    def rules(title: str) -> list[str]:
        dates = [{"date": date} if date else {} for date in (first, second)]
        old, new = article(TITLE, same, **dates[0]), article(title, same, **dates[1])
        return [" ".join(one.split()[:2]) for one in found(book, old, new, "a.md", "b.md")]

    assert [rules(TITLE), rules(CLOSE), rules(OTHER)] == [exact, near, other]


DESKS = [
    ({"section": "news"}, {"section": "news"}, "x/a.md", "y/b.md", "error"),
    ({"section": "news"}, {"section": "sea"}, "x/a.md", "x/b.md", "warning"),
    ({"categories": "[news, sea]"}, {"categories": "[news]"}, "a.md", "b.md", "error"),
    ({}, {}, "news/2026/a.md", "news/2025/b.md", "error"),
    ({}, {}, "news/a.md", "sea/b.md", "warning"),
]


@pytest.mark.parametrize(("one", "other", "first", "second", "level"), DESKS)
def test_the_same_desk(
    book: Rulebook, one: dict[str, str], other: dict[str, str], first: str, second: str, level: str
) -> None:
    texts = [article(TITLE, same, date="2026-03-04", **one), article(TITLE, same, date="2026-03-05", **other)]
    assert found(book, *texts, first, second) == [f"{level} {EXACT} {second}"]


ORDERS = [
    ("2026-03-05-a.md", "2026-03-04-b.md", "2026-03-05-a.md"),
    ("a.md", "2026-03-04-b.md", "a.md"),  # without a date: not published yet
    ("b.md", "a.md", "b.md"),
    ("2026-03-04-ferry-2.md", "2026-03-04-ferry.md", "2026-03-04-ferry-2.md"),
    ("2026/03/x.md", "2026/02/y.md", "2026/03/x.md"),
]


@pytest.mark.parametrize(("first", "second", "newer"), ORDERS)
def test_the_newer_article_gets_the_finding(book: Rulebook, first: str, second: str, newer: str) -> None:
    text = article(TITLE, same)
    for one, other in ((first, second), (second, first)):
        assert [each.path for each in compare_texts({one: text, other: text}, book)] == [newer]


def test_a_finding_says_where_when_and_how_much(book: Rulebook) -> None:
    texts = {A: article(TITLE, same), B: article(f"Breaking: {TITLE}", half)}
    (one,) = compare_texts(texts, book)
    assert (one.line, one.column, one.end_column) == (2, 9, 9 + len(f"Breaking: {TITLE}"))
    assert f"{A}:2 (2026-03-04)" in one.message and "% of the body is shared" in one.message
    (related,) = one.related
    assert (related.path, related.line, related.column) == (A, 2, 9)
    assert related.message.startswith(f"2026-03-04: {TITLE} (headline 100% alike, body ")


def test_several_copies_are_one_finding_each(book: Rulebook) -> None:
    texts = {f"2026-03-0{day}-x.md": article(TITLE, same) for day in range(1, 6)}
    findings = compare_texts(texts, book)
    assert [one.path for one in findings] == [f"2026-03-0{day}-x.md" for day in range(2, 6)]
    assert [place.path[:10] for place in findings[-1].related] == [f"2026-03-0{day}" for day in (4, 3, 2, 1)]
    assert "2026-03-04-x.md:2 (2026-03-04) and 3 more" in findings[-1].message


def test_a_standing_title_twice_on_one_day(book: Rulebook) -> None:
    texts = {
        "2026-03-04-a.md": article("Morning briefing", same),
        "2026-03-05-a.md": article("Morning briefing", same),
        "2026-03-05-b.md": article("Morning briefing", new),
    }
    assert [(one.path, one.level) for one in compare_texts(texts, book)] == [("2026-03-05-b.md", "warning")]


def test_a_column_that_is_on_no_list_is_suggested_for_it_once(book: Rulebook) -> None:
    texts = {
        f"2026-{m:02}-{d:02}.md": article("Notes from the harbour wall", story(40 * m + d))
        for m in (1, 2)
        for d in (5, 12, 19, 26)
    }
    (one,) = compare_texts(texts, book)
    assert (one.path, one.level) == ("2026-02-26.md", "suggestion")
    assert "8 pieces, one about every 7 days" in one.message and "`standing-titles`" in one.message


def test_a_column_that_repeats_itself_is_still_found(book: Rulebook) -> None:
    texts = {f"2026-01-{d:02}.md": article("Notes from the harbour wall", story(d)) for d in (5, 12, 19, 26)}
    texts["2026-02-02.md"] = article("Notes from the harbour wall", story(12))
    assert [(one.path, one.level) for one in compare_texts(texts, book)] == [("2026-02-02.md", "error")]


def test_thresholds_and_window_are_parameters(book: Rulebook) -> None:
    from lint.rulebook.override import overridden

    house = overridden(book, {NEAR: {"days": 400, "body": 0.9}, STORY: {"body": 0.5}, EXACT: {"days": 3}})
    old, new = "2025-06-04-a.md", "2026-03-04-b.md"
    assert found(house, article(TITLE, same), article(CLOSE, half), old, new) == [f"suggestion {NEAR} {new}"]
    assert found(house, article(TITLE, same), article(OTHER, half)) == [f"warning {STORY} {B}"]
    assert found(house, article(TITLE, same), article(TITLE, same)) == [f"warning {EXACT} {B}"]


def test_a_house_list_of_standing_titles(book: Rulebook) -> None:
    house = book.with_lists({"standing-titles": ["notes from the harbour wall"]})
    texts = {A: article("Notes from the harbour wall", same), B: article("Notes From the Harbour Wall", new)}
    assert len(compare_texts(texts, book)) == 1
    assert compare_texts(texts, house) == ()


@pytest.mark.parametrize("format", ["md", "txt", "html"])
def test_other_formats(book: Rulebook, format: str) -> None:
    page = f'<html><head><title>{TITLE} | Gazette</title><link rel="canonical" href="https://x.example/1"></head>'
    text = {
        "md": f"# {TITLE}\n\n{same}\n",
        "txt": f"{TITLE}\n\n{same}\n",
        "html": f"{page}<body><article><h1>{TITLE}</h1><p>{same}</p></article></body></html>",
    }[format]
    findings = compare_texts({f"2026-03-04-a.{format}": text, "2026-03-05-b.md": article(TITLE, same)}, book)
    assert [(one.path, one.level) for one in findings] == [("2026-03-05-b.md", "error")]


def test_articles_without_headline_or_text(book: Rulebook) -> None:
    assert compare_texts({"a.md": "", "b.md": "", "c.md": "No headline here.", "d.md": "# \n"}, book) == ()
