"""Headlines: what they say once labels are off, and when readers see the same line twice."""

from __future__ import annotations

import pytest

from lint.document.document import Document
from lint.engine.lint import lint_text, read
from lint.finding import Finding
from lint.newsroom.headlines import content, key, lede, opening, tokens, without_dateline
from lint.newsroom.similarity import jaccard, numerals, overlap, share, shingles
from lint.project.rules import load

BOOK = load()
LEXICON = BOOK.lexicon


def document(text: str, path: str = "a.md") -> Document:
    return read(text, path, BOOK)


def found(text: str, rule: str, path: str = "a.md") -> list[Finding]:
    return [one for one in lint_text(text, path, BOOK) if one.rule == f"headlines/{rule}"]


def places(text: str, rule: str, path: str = "a.md") -> list[str]:
    return [text[one.span.start : one.span.end] for one in found(text, rule, path)]


SAME = [
    ("Mill to close in May", "MILL TO CLOSE IN MAY"),
    ("Mill to close in May", "Mill to close in May."),
    ("Mill to close in May", "Breaking: Mill to close in May"),
    ("Mill to close in May", "BREAKING NEWS - Mill to close in May"),
    ("Mill to close in May", "Exclusive | Mill to close in May"),
    ("Mill to close in May", "UPDATE 2-Mill to close in May"),
    ("Mill to close in May", "Mill to close in May | The Westport Gazette"),
    ("Mill to close in May", "Mill to close in May – live"),
    ("Mill to close in May", "Mill to close in May — as it happened"),
    ("Mill to close in May", "Mill to close in May (video)"),
    ("Rovers’ ground sold", "Rovers' ground sold"),
    ("Okoro’s “plan” fails", 'Okoro\'s "plan" fails'),
    ("Mill  to\u00a0close", "Mill to close"),
    ("Café owner wins", "Cafe\u0301 owner wins"),
    ("Mayor's fines paid", "Mayor fines paid"),
]
DIFFERENT = [
    ("Council to sell pier", "Council not to sell pier"),
    ("Rovers 2-1 Athletic", "Rovers 3-1 Athletic"),
    ("Rates up 2.5%", "Rates up 25%"),
    ("Fine of $50 for Lowe", "Fine of £50 for Lowe"),
    ("Okoro wins", "Okora wins"),
    ("Live music returns to Port Elm", "Music returns to Port Elm"),
    ("Watch sales fall", "Sales fall"),
    ("Part 1: the mill", "Part 2: the mill"),
    ("Rovers go live", "Rovers go"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_headline_has_the_same_key(one: str, other: str) -> None:
    assert key(one, LEXICON) == key(other, LEXICON)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_figures_names_and_negations_make_another_headline(one: str, other: str) -> None:
    assert key(one, LEXICON) != key(other, LEXICON)


@pytest.mark.parametrize("text", ["", " ", "|", "– live", "Breaking:", "...", "\ufffc\ufffc", "( )", "Update 2"])
def test_odd_headlines_do_not_break(text: str) -> None:
    assert isinstance(tokens(text, LEXICON), tuple)


def test_content_folds_endings_and_keeps_negations() -> None:
    assert content(("the", "mills", "closed", "not", "2"), LEXICON) == content(("mill", "closes", "not", "2"), LEXICON)
    assert "not" in content(("not",), LEXICON)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("PORT ELM — Crews came.", "Crews came."),
        ("PORT ELM (Wire) -- Crews came.", "Crews came."),
        ("WESTPORT, Norfall – Crews came.", "WESTPORT, Norfall – Crews came."),
        ("The crews — three of them — came.", "The crews — three of them — came."),
    ],
)
def test_dateline(text: str, rest: str) -> None:
    assert without_dateline(text) == rest


def test_similarity() -> None:
    one, other = frozenset("abc"), frozenset("bcd")
    assert jaccard(one, other) == 0.5
    assert overlap(one, frozenset("ab")) == 1.0
    assert share(frozenset("ab"), one) == 1.0
    assert jaccard(frozenset(), frozenset()) == overlap(frozenset(), one) == share(frozenset(), one) == 0.0
    assert shingles(["a", "b", "c", "d", "e"]) == {("a", "b", "c", "d"), ("b", "c", "d", "e")}
    assert shingles(["a"]) == {("a",)}
    assert shingles([]) == frozenset()
    assert numerals(["2-1", "rovers", "no2"]) == {"2-1", "no2"}


def test_the_opening_skips_bylines_and_finds_the_lede() -> None:
    text = "---\ntitle: Mill to close in May\nauthor: Ana Reis\n---\n\n## What we know\n\nThe owners blamed gas.\n"
    one = document(text)
    assert [line.field for line in opening(one).headlines] == [True]
    first = lede(one)
    assert first is not None
    assert one.block_text(first) == "The owners blamed gas."


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# Only a headline\n", "Only a line of text, and no more.\n", "---\ntitle: x\n---\n"]
)
def test_articles_without_a_body(text: str) -> None:
    for path in ("a.md", "a.txt"):
        assert not [one for one in lint_text(text, path, BOOK) if one.rule.startswith("headlines/")]


def test_a_plain_text_headline_that_is_repeated_can_be_taken_out() -> None:
    text = "Mill to close in May\r\n\r\nMill to close in May\r\n\r\nThe owners blamed the price of gas.\r\n"
    (one,) = found(text, "rendered-twice", "a.txt")
    assert (one.line, one.column, one.end_column) == (3, 1, 21)
    assert one.edit is not None
    assert one.edit.text == ""
    assert [(place.line, place.column) for place in one.related] == [(1, 1)]


def test_the_edit_takes_the_markup_along_and_there_is_none_where_it_would_stay_behind() -> None:
    text = "# Mill to close\n\n**Mill to close**\n\nGas costs too much.\n"
    (one,) = found(text, "rendered-twice")
    assert one.edit is not None
    assert text[slice(*one.edit.span)] == "**Mill to close**\n\n"
    (one,) = found("# Mill to close\n\n[Mill to close](/mill)\n\nGas costs too much.\n", "rendered-twice")
    assert one.edit is None


def test_one_finding_for_a_line_that_stands_three_times() -> None:
    line = "Mill to close in May"
    text = f"---\ntitle: {line}\n---\n\n# {line}\n\n{line}\n\nGas costs too much.\n"
    assert [one.line for one in found(text, "rendered-twice")] == [7]


@pytest.mark.parametrize(
    "text",
    [
        "# Mill to close in May\n\nMill to close in May\n\nGas costs too much.\n",
        "# Mill to close in May\n\n[MILL TO CLOSE IN MAY](mill)\n\nGas costs too much.\n",
        "---\ntitle: Mill to close in May\n---\n\n## Mill To Close In May\n\nGas costs too much.\n",
        '+++\ntitle = "Mill to close in May"\n+++\n\nMill to close in May!\n\nGas costs too much.\n',
    ],
)
def test_a_line_rendered_twice_is_not_reported_by_another_rule_too(text: str) -> None:
    assert len(found(text, "rendered-twice")) == 1
    assert not found(text, "repeated-in-lede")
    assert not found(text, "dek-repeats-headline")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Mill to close in May\n---\n\n# Mill to close in May\n\nGas costs too much.\n",
        "# Mill to close in May\n\nGas costs too much.\n\n## Mill to close in May\n\nThe rest of it.\n",
        "---\ntitle: Mill to close in May\nseo_title: Mill to close in May\n---\n\nGas costs too much.\n",
        "# Mill to close in May\n\n![Mill to close in May](mill.jpg)\n\nGas costs too much.\n",
    ],
)
def test_rendered_once(text: str) -> None:
    assert not found(text, "rendered-twice")


@pytest.mark.parametrize(
    ("headline", "stops"),
    [
        ("Mill to close in May.", 1),
        ("Mill to close in May", 0),
        ("Rovers sign Lowe Jr.", 0),
        ("Council says no.", 1),
        ("Norfall beats Port Elm 3-1.", 1),
        ("Fire on Dock St.", 0),
        ("Lowe joins the U.N.", 0),
        ("What next?", 0),
        ("And then..", 0),
        ("And then…", 0),
        ("“We were never asked.”", 0),
        ("Okoro: ‘We were never asked’.", 1),
        ("Enough. The mill must stay.", 0),
        ("Mill.", 0),
        ("Council cuts rates by 2.5%.", 1),
        ("Office opens at 9 a.m.", 0),
        ("Four boats may stay at the pier in Pa. Learn which.", 0),
        ("Rovers’ St. Mary’s End Named After Jon Lowe.", 1),
    ],
)
def test_end_stop(headline: str, stops: int) -> None:
    text = f"{headline}\n\nThe owners blamed the price of gas.\n"
    assert places(text, "end-stop", "a.txt") == ["."] * stops


def test_a_first_line_as_long_as_a_paragraph_is_no_headline() -> None:
    text = " ".join(["The owners of the mill blamed the price of gas"] * 4) + ".\n\nWork ends in May.\n"
    assert not found(text, "end-stop", "a.txt")


def test_end_stop_is_taken_out() -> None:
    (one,) = found("# Mill to close in May.\n\nGas costs too much.\n", "end-stop")
    assert one.edit is not None
    assert one.edit.text == ""
    assert (one.line, one.column, one.end_column) == (1, 23, 24)


def test_page_furniture_does_not_hide_the_second_rendering() -> None:
    text = "Mill to close in May\n\n12 Shares\n\nMill to close in May\n\nGas costs too much, the owners said.\n"
    assert [one.line for one in found(text, "rendered-twice", "a.txt")] == [5]


def test_the_lede_after_a_second_rendering_is_read_too() -> None:
    text = (
        "# Mill to close in May\n\nMill to close in May\n\nThe mill closes in May, it is said.\n\nNobody knows why.\n"
    )
    assert [one.line for one in found(text, "rendered-twice")] == [3]
    line = "Fire destroys Dock Street mill"
    text = f"# {line}\n\n{line}\n\nFire has destroyed the Dock Street mill.\n\nNobody knows why.\n"
    assert [one.line for one in found(text, "repeated-in-lede")] == [5]
