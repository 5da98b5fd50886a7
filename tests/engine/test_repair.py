"""Edits: what is mended, what never is, and that mending twice is mending once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.engine.lint import examine, read
from lint.engine.outcome import Settings
from lint.engine.repair import RestlessError, repair
from lint.project.rules import load
from lint.rulebook.load import rulebook
from lint.text.span import Span

BOOK = load()
HOUSE = rulebook(
    {
        "words/doubled": 'extends: repetition\nmessage: "“{match}” twice"\nlevel: error\ntokens: ["[a-z]+"]\n',
        "words/swap": "extends: substitution\nmessage: write it so\nlevel: error\nswap: {harbor: harbour}\n"
        "action: {name: replace}\n"
        "in-quotes: true\nscope: everything\n",
    },
    {},
)
UNSAFE = Settings(levels=dict.fromkeys(BOOK.ids, "error"))
TOP = "# Mill to close\n\n"
BODY = "The owners of the mill blamed the price of gas.\n"


def mended(text: str, path: str = "a.md", *, unsafe: bool = False) -> str:
    return repair(text, path, BOOK, unsafe=unsafe).text


def house(text: str, path: str = "a.md") -> str:
    return repair(text, path, HOUSE).text


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        (f"# Mill to close in May.\n\n{BODY}", f"# Mill to close in May\n\n{BODY}", "a.md"),
        (f'---\ntitle: "Mill to close."\n---\n\n{BODY}', f'---\ntitle: "Mill to close"\n---\n\n{BODY}', "a.md"),
        (f"Mill to close in May.\n\n{BODY}", f"Mill to close in May\n\n{BODY}", "a.txt"),
        (f"# Mill to close in May\n\n**Mill to close in May.**\n\n{BODY}", f"# Mill to close in May\n\n{BODY}", "a.md"),
        (f"# Mill to close in May\n\n# Mill to close in May #\n\n{BODY}", f"# Mill to close in May\n\n{BODY}", "a.md"),
        (f"Mill to close in May\nMill to close in May\n{BODY}", f"Mill to close in May\n{BODY}", "a.txt"),
        (
            f"<h1>Mill to close in May</h1>\n<p><b>Mill to close in May</b></p>\n<p>{BODY}</p>\n",
            f"<h1>Mill to close in May</h1>\n<p>{BODY}</p>\n",
            "a.html",
        ),
        (f"# Mill to close\n\n{BODY}\nFacebook 41 · Twitter 7 · WhatsApp 3\n", f"# Mill to close\n\n{BODY}", "a.md"),
        (f"# Mill to close\n\n- 12 Comments\n- 31 Shares\n\n{BODY}", f"# Mill to close\n\n{BODY}", "a.md"),
        (f"{TOP}“We will not go,”” Jon Lowe said.\n", f"{TOP}“We will not go,” Jon Lowe said.\n", "a.md"),
        (f"{TOP}“We will not go,“ Jon Lowe said.\n", f"{TOP}“We will not go,” Jon Lowe said.\n", "a.md"),
        ("# Mill to close.\r\n\r\nIt shut.\r\n", "# Mill to close\r\n\r\nIt shut.\r\n", "a.md"),
    ],
)  # fmt: skip
def test_what_is_certain_is_mended(before: str, after: str, path: str) -> None:
    assert mended(before, path) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("“We will not go,’ Jon Lowe said.", "“We will not go,” Jon Lowe said."),
        ("“We will not go, Jon Lowe said.", "“We will not go,” Jon Lowe said."),
        ("Pinterest3kThe mill on Dock Street will close in May.", "The mill on Dock Street will close in May."),
    ],
)
def test_what_needs_an_eye_is_mended_only_when_asked(before: str, after: str) -> None:
    assert mended(TOP + before) == TOP + before
    assert mended(TOP + before, unsafe=True) == TOP + after


@pytest.mark.parametrize(
    "text",
    [
        "“The the harbor is shut,” Ana Reis said.",
        "> The the harbor is shut.",
        "“The the harbor is shut, she told us.",
        "‘The the harbor is shut,’ Ana Reis said.",
        "“We wait.\n\n“The the harbor is shut,” Ana Reis said.",
        "The **the** ship sailed.",
    ],
)
def test_words_that_somebody_said_are_never_touched(text: str) -> None:
    text = f"# Port Elm waits\n\n{text}\n"
    assert house(text) == text


def test_a_headline_that_quotes_is_not_taken_out() -> None:
    text = f"# Lowe: “We will not go”\n\nLowe: “We will not go”\n\n{BODY}"
    assert mended(text) == text
    assert "headlines/rendered-twice" in {one.rule for one in repair(text, "a.md", BOOK).outcome.findings}


def test_doubled_words_go_and_line_ends_stay() -> None:
    assert house("The ship sailed to to the\nthe harbor.\n") == "The ship sailed to the harbour.\n"


def test_in_html_the_new_words_are_written_as_html() -> None:
    book = rulebook(
        {"words/swap": 'extends: substitution\nmessage: m\nlevel: error\nswap: {"R and D": "R&D"}\n'
         "action: {name: replace}\n"},
        {},
    )  # fmt: skip
    assert repair("<p>More R and D here.</p>", "a.html", book).text == "<p>More R&amp;D here.</p>"
    assert repair("More R and D here.", "a.md", book).text == "More R&D here."


def test_front_matter_is_never_broken() -> None:
    book = rulebook(
        {"words/swap": "extends: substitution\nmessage: m\nlevel: error\nscope: everything\nswap: {one: 'two: three'}\n"
         "action: {name: replace}\n"},
        {},
    )  # fmt: skip
    text = "---\ntitle: Just one\n---\n\nJust one.\n"
    assert repair(text, "a.md", book).text == "---\ntitle: Just one\n---\n\nJust two: three.\n"


def test_a_sign_off_keeps_the_words() -> None:
    text = f'<!-- stet: headlines/end-stop because="the play is called that" -->\n\n# The mayor says so.\n\n{BODY}'
    assert mended(text) == text


def test_only_what_is_asked_for() -> None:
    text = f"# Mill to close.\n\n# Mill to close.\n\n{BODY}"
    assert repair(text, "a.md", BOOK, wanted=lambda one: one.rule == "headlines/rendered-twice").text == (
        f"# Mill to close.\n\n{BODY}"
    )
    assert repair(text, "a.md", HOUSE, within=[Span(0, 3)]).text == text
    doubled = "a harbor\n\na harbor\n\na harbor\n"
    assert repair(doubled, "a.md", HOUSE, within=[Span(10, 18)]).text == "a harbor\n\na harbour\n\na harbor\n"


def test_edits_that_undo_each_other_are_not_made() -> None:
    rule = "extends: substitution\nmessage: m\nlevel: error\nswap: {%s: %s}\naction: {name: replace}\n"
    book = rulebook({"words/a": rule % ("red", "blue"), "words/b": rule % ("blue", "red")}, {})
    with pytest.raises(RestlessError) as error:
        repair("A red door.\n", "a.md", book)
    assert set(error.value.rules) <= {"words/a", "words/b"}


LINES = st.sampled_from(
    ["# Mill to close in May.", "# Mill to close in May", "Mill to close in May", "**Mill to close in May.**",
     "Mill to close in May\n===", "“We will not go,”” Jon Lowe said.", "“We will not go,“ Jon Lowe said.",
     "”We will not go,” Jon Lowe said. “Never.", "“We will not go,’ Jon Lowe said.", "“We stay, Ana Reis said.",
     "Facebook 41 · Twitter 7 · WhatsApp 3", "- 12 Comments", "12 Comments", "## 3 min read",
     "Pinterest3kThe mill shut.",
     "The mill shut.Tweet312", "> “Never,“ he said.", "<p>Mill to close in May</p>", "<h1>Mill to close in May.</h1>",
     "1. 31 Shares", "***", "---", "\"We go,\"\" he said.", "“““We go.”", "", "  ",
     "Mill to close in May Ana Reis said so."]
)  # fmt: skip
TOPS = st.sampled_from(["", "---\ntitle: Mill to close in May.\n---\n\n", '---\ntitle: "“Mill“ to close."\n---\n'])
ENDS = st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\r"])
TEXTS = st.tuples(TOPS, st.lists(st.tuples(LINES, ENDS).map("".join), max_size=8).map("".join)).map("".join)


@settings(max_examples=250, deadline=None)
@given(TEXTS, st.sampled_from(["a.md", "a.txt", "a.html"]), st.booleans())
def test_mending_twice_is_mending_once(text: str, path: str, unsafe: bool) -> None:
    try:
        once = repair(text, path, BOOK, UNSAFE, unsafe=unsafe)
    except RestlessError:
        pytest.fail(f"edits undo each other: {text!r}")
    twice = repair(once.text, path, BOOK, UNSAFE, unsafe=unsafe)
    assert (twice.text, twice.made) == (once.text, ())
    assert [one for one in once.outcome.findings if one.edit and (one.edit.safe or unsafe)] == []
    assert once.outcome == examine(read(once.text, path, BOOK), BOOK, UNSAFE)
    if not unsafe:
        assert _said(text, path) == _said(once.text, path)


def _said(text: str, path: str) -> list[str]:
    """The letters of all sentences that somebody says."""
    return sorted(word for word in re.findall(r"\w+", text) if word in ("We", "will", "not", "go", "Never", "stay"))
