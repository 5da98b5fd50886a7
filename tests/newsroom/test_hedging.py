"""The hedges of a whole story, and the lede whose own verb is hedged."""

from __future__ import annotations

import pytest

from lint.checks.hedging import Params, check
from lint.document.view import View
from lint.engine.lint import read
from lint.newsroom.hedging import hedged_lede, load
from lint.project.rules import load as rules

BOOK = rules()
HEDGES = "The trust reportedly lost $4m. Critics argue that it was careless. The treasurer is believed to have left."


def hits(text: str, params: Params) -> list[tuple[str, str | None]]:
    document = read(text, "a.md", BOOK)
    return [(document.text[one.start : one.end], one.level) for one in check(View(document), params)]


def test_load_counts_hedges_of_the_body_and_all_its_words() -> None:
    found = load(read(f"# Trust reportedly broke\n\n{HEDGES}\n", "a.md", BOOK))
    assert (len(found.hedges), found.words) == (3, 18)


def test_admitted_gaps_and_quoted_words_are_no_hedges() -> None:
    text = "It is unclear who paid. The sum could not be verified. “Some say he reportedly left,” Ana Reis said."
    assert load(read(text, "a.md", BOOK)).hedges == ()


@pytest.mark.parametrize(
    ("words", "level"),
    [(60, None), (300, "suggestion"), (700, "none")],
    ids=["above 1.2: the rule's level", "between: a suggestion", "below 0.7: nothing"],
)
def test_load_is_a_warning_a_suggestion_or_nothing(words: int, level: str | None) -> None:
    text = HEDGES + " The boats lay at the quay." * (words // 6)
    assert hits(text, Params()) == ([] if level == "none" else [("reportedly", level)])


def test_thresholds_are_the_newsrooms_own() -> None:
    assert hits(HEDGES, Params(least=4)) == []
    assert hits(HEDGES, Params(warn=50.0)) == [("reportedly", "suggestion")]


@pytest.mark.parametrize(
    ("lede", "hedge"),
    [
        ("The mayor is believed to have left.", "is believed to"),
        ("The trust has reportedly lost $4m.", "reportedly"),
        ("The treasurer allegedly moved the cash.", "allegedly"),
        ("It is thought that the leak began in March.", "It is thought that"),
        ("A man who allegedly moved the cash sat in court.", None),
        ("A man allegedly robbed by guards sat in the park.", None),
        ("Divers looked for a man believed to be the cook.", None),
        ("Police said the mayor is believed to have left.", None),
        ("The port closed. The mayor is believed to have left.", None),
        ("The port closed.", None),
    ],
)
def test_lede_is_hedged_where_its_main_verb_is(lede: str, hedge: str | None) -> None:
    document = read(f"# Port Elm\n\n{lede}\n", "a.md", BOOK)
    found = document.once(hedged_lede)
    assert (None if found is None else document.text[found.start : found.end]) == hedge


def test_a_document_without_a_paragraph_has_no_lede() -> None:
    assert hedged_lede(read("# Port Elm\n", "a.md", BOOK)) is None
