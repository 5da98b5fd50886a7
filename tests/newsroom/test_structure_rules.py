"""What is left in copy by mistake, and how a story is signed, begun, ended and corrected."""

from __future__ import annotations

import pytest

from lint.document.document import Document
from lint.engine.lint import read
from lint.newsroom.asides import asides
from lint.newsroom.bylines import empty, generic, unsigned
from lint.newsroom.corrections import bare_notes
from lint.newsroom.datelines import dateline
from lint.newsroom.endings import cut
from lint.newsroom.labels import unlabelled
from lint.newsroom.leaks import leaks
from lint.project.rules import load

BOOK = load()


def article(text: str, name: str = "a.md") -> Document:
    return read(text, name, BOOK)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("â€™", "’"),
        ("Ã©", "é"),
        ("Ã¢â‚¬â„¢", "’"),
        ("Â£", "£"),
        ("&nbsp;", "\xa0"),
        ("\\u2019", "’"),
        ("\ufffd\ufffd", None),
    ],
)
def test_what_readers_see_and_what_was_meant(shown: str, meant: str | None) -> None:
    (leak,) = leaks(article(f"Mill to close\n\nThe owners{shown} plan was read out.\n", "a.txt"))
    assert (leak.end - leak.start, leak.mend) == (len(shown), meant)


@pytest.mark.parametrize("word", ["São", "Ângela", "Â", "naïve", "R&D;", "Zürich", "Ærø", "Đà Nẵng"])
def test_letters_of_other_languages_are_no_leak(word: str) -> None:
    assert not list(leaks(article(f"Mill to close\n\nThe owners asked {word} about it.\n", "a.txt")))


def test_what_a_generator_makes_of_markdown_is_no_leak() -> None:
    text = "---\ntitle: Mill\nexcerpt: >-\n  The &ldquo;old\n  mill&rdquo;\n---\n\nThe &lt;p&gt; was left in.\n"
    assert not list(leaks(article(text)))


def test_what_would_break_the_source_is_not_mended() -> None:
    (leak,) = leaks(article("Mill to close\n\nThe &lt; sign.\n", "a.txt"))
    assert leak.mend is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reis (ed: sp?) left.", 1),
        ("Reis [Ed. note: is this right?] left.", 1),
        ("Reis [Ed. note: she wrote this in May] left.", 0),
        ("Reis left. “Legal pls read,” the note said.", 0),
        ("Reis left (edited by Okoro).", 0),
    ],
)
def test_notes_between_desks(text: str, found: int) -> None:
    assert len(list(asides(article(text)))) == found


@pytest.mark.parametrize(
    ("byline", "names_nobody"),
    [("admin", True), ("By Staff", True), ("user12", True), ("Westport Gazette Staff", False), ("Edita Admin", False)],
)
def test_bylines_that_name_nobody(byline: str, names_nobody: bool) -> None:
    assert bool(generic(article(f"---\ntitle: Mill\nauthor: {byline}\n---\n\nIt shut.\n"))) is names_nobody


def test_an_article_is_unsigned_by_its_field_or_the_lack_of_it() -> None:
    hollow = article("---\ntitle: Mill\nauthor:\n---\n\nIt shut.\n")
    lacking = article("---\ntitle: Mill\ndate: 2026-02-02\n---\n\nIt shut.\n")
    brief = article("---\ntitle: Mill\ndate: 2026-02-02\ntype: brief\n---\n\nIt shut.\n")
    assert empty(hollow)
    assert not unsigned(hollow)
    assert unsigned(lacking)
    assert not empty(lacking)
    assert not unsigned(brief)


@pytest.mark.parametrize(
    ("last", "breaks_off"),
    [
        ("The board of the mill and the council will meet on", True),
        ("The board of the mill and the council will meet on Monday", False),
        ("The owners blamed the price of gas (more)", True),
        ("Ana Reis of", False),
        ("The owners blamed the price of gas (and the weavers).", False),
    ],
)
def test_where_a_story_breaks_off(last: str, breaks_off: bool) -> None:
    assert bool(cut(article(f"# Mill to close\n\nIt shut.\n\n{last}\n"))) is breaks_off


@pytest.mark.parametrize(
    ("note", "is_bare"),
    [
        ("This story has been corrected.", True),
        ("Updated: the article was last updated at 9am.", True),
        ("This story has been corrected: Reis is 54, not 45.", False),
        ("The mill has been updated, its owners said, at some cost.", False),
    ],
)
def test_notes_that_leave_out_what_was_wrong(note: str, is_bare: bool) -> None:
    assert bool(list(bare_notes(article(f"# Mill\n\nIt shut.\n\n{note}\n")))) is is_bare


def test_datelines() -> None:
    begun = article("# Mill\n\nPORT ELM (Wire) — It shut.\n")
    found = dateline(begun)
    assert found
    assert begun.text[found.start : found.end] == "PORT ELM (Wire)"
    assert dateline(article("# Mill\n\nBREAKING — It shut.\n")) is None


def test_judgement_counts_where_the_article_says_it_is_news() -> None:
    judging = "I think it must stay."
    assert unlabelled(article(f"---\ntype: news\n---\n\n{judging}\n"))
    assert not unlabelled(article(f"---\ntype: news\nsection: opinion\n---\n\n{judging}\n"))
    assert not unlabelled(article(f"{judging}\n"))
