"""What a headline promises, and whether the story keeps it."""

from __future__ import annotations

import pytest

from lint.document.document import Document
from lint.engine.lint import read
from lint.newsroom.support import claim, names, numbers, quotes
from lint.project.rules import load

BOOK = load()
REST = (
    "The owners of the last spinning mill on Dock Street blamed the price of gas. The council was not asked, and the "
    "weavers met at the pier in the evening to hear what would become of them after thirty years."
)


def article(headline: str, body: str) -> Document:
    return read(f"# {headline}\n\n{body}\n\n{REST}\n", "a.md", BOOK)


def marked(document: Document, found: object) -> list[str]:
    return [document.text[one.start : one.end] for one in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("headline", "body", "missing"),
    [
        ("“We were betrayed”, say weavers", "“We were sold,” Reis said.", ["“We were betrayed”"]),
        ("“We were betrayed”, say weavers", "“We WERE betrayed,” Reis said.", []),
        ("‘We … betrayed’, say weavers", "“We were betrayed,” Reis said.", []),
        ("Weavers ‘betrayed’", "“We were sold,” Reis said.", []),
        ("Boys’ school and girls’ school merge", "They are next to each other.", []),
    ],
)
def test_quoted_words_of_the_headline(headline: str, body: str, missing: list[str]) -> None:
    document = article(headline, body)
    assert marked(document, (one for one, _ in quotes(document))) == missing


@pytest.mark.parametrize(
    ("headline", "body", "missing"),
    [
        ("Mill to cut 140 jobs", "The mill will cut 90 jobs.", ["140"]),
        ("Mill to cut 140 jobs", "The mill will cut 137 jobs.", []),
        ("Twelve looms sold", "The 12 looms went to Norfall.", []),
        ("Twelve looms sold", "The looms went to Norfall.", []),
        ("Mill shut for nine hours", "The mill shut two hours before noon.", []),
        ("Two people killed", "Three people were killed.", []),  # numbers/inconsistent has it
    ],
)
def test_figures_of_the_headline(headline: str, body: str, missing: list[str]) -> None:
    document = article(headline, body)
    assert marked(document, numbers(document)) == missing


@pytest.mark.parametrize(
    ("headline", "body", "missing"),
    [
        ("Okoro wins", "On Monday Ada Okora won.", ["Okoro"]),
        ("Okoro wins", "On Monday Ada Okoro won.", []),
        ("American wins", "A woman from America won.", []),
        ("Mejía wins", "On Monday Ana Mejia won.", []),
        ("Bounty for weavers", "The County paid.", []),
    ],
)
def test_names_of_the_headline(headline: str, body: str, missing: list[str]) -> None:
    document = article(headline, body)
    assert marked(document, names(document)) == missing


@pytest.mark.parametrize(
    ("headline", "flat"),
    [
        ("Contractor stole relief cash", True),
        ("Contractor stole relief cash, say prosecutors", False),
        ("Contractor ‘stole relief cash’", False),
        ("Weavers meet at pier", False),
    ],
)
def test_a_flat_headline_over_an_allegation(headline: str, flat: bool) -> None:
    lede = "A contractor stole cash meant for flood relief, prosecutors in Norfall allege."
    assert bool(claim(article(headline, lede))) is flat


def test_without_a_story_nothing_is_missing() -> None:
    document = read("# “We were betrayed” by 140 Okoros\n\nWatch the film.\n", "a.md", BOOK)
    assert not [*quotes(document), *numbers(document), *names(document)]
