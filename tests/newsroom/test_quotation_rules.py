"""How quotations are used: who is named for them, where, and what goes on without marks."""

from __future__ import annotations

import pytest

from lint.document.document import Document
from lint.engine.lint import read
from lint.newsroom.quoting import quotes
from lint.newsroom.requotes import edited, repeated
from lint.newsroom.scare import scare_quotes
from lint.newsroom.voices import late, nobody, outside, together
from lint.project.rules import load

BOOK = load()
TOP = "# Mill to close\n\nThe owners met.\n\nThe council was not asked.\n\n"


def article(text: str) -> Document:
    return read(text, "a.md", BOOK)


@pytest.mark.parametrize(
    ("text", "speaker", "after"),
    [
        ("“We left,” said Ana Reis, a driver.", ("ana", "reis"), True),
        ("“We left,” Ana Reis told the paper.", ("ana", "reis"), True),
        ("“We left,” she said.", ("she",), True),
        ("Ana Reis said: “We left.”", ("ana", "reis"), False),
        ("“We left.” Jon Lowe said it was late.", (), False),
        ("“We left.” The town was gone.", (), False),
    ],
)
def test_whom_the_narration_names(text: str, speaker: tuple[str, ...], after: bool) -> None:
    ((one,),) = article(text).once(quotes)
    assert (one.speaker, one.after) == (speaker, after)


def test_a_quotation_counts_its_sentences() -> None:
    ((one,),) = article("“We left. Was it late? It was,” said Reis.").once(quotes)
    assert (one.full, one.sentences) == (True, 3)


@pytest.mark.parametrize(
    ("second", "again"),
    [
        ("“We will rebuild every street now,” Reis said.", True),
        ("“We will rebuild every street now.”", False),
        ("Reis will “rebuild every street now”.", False),
    ],
)
def test_the_same_words_again(second: str, again: bool) -> None:
    text = f"{TOP}“We will rebuild every street now,” said Ana Reis.\n\nIt rained.\n\n{second}\n"
    assert bool(list(repeated(article(text), 6))) is again


def test_changes_in_a_quotation_are_counted() -> None:
    ((_, put, left),) = edited(article("“[The board] … [failed] … badly [sic],” Lowe said."), 3)
    assert (put, left) == (2, 2)


@pytest.mark.parametrize(
    ("rest", "goes_on"),
    [
        ("I will never go back.", True),
        ("We will see, she added.", False),
        ("World War I came later.", False),
        ("The town was gone.", False),
    ],
)
def test_a_voice_that_goes_on(rest: str, goes_on: bool) -> None:
    document = article(f"“We left at dawn,” said Ana Reis. {rest}")
    assert bool(list(outside(document))) is goes_on


def test_a_writer_in_the_first_person_is_no_speaker() -> None:
    text = "I went there.\n\n“We left at dawn,” said Ana Reis. I asked her why.\n"
    assert not list(outside(article(text)))


def test_two_named_speakers_in_a_paragraph() -> None:
    assert list(together(article("“We left it,” said Ana Reis. “We all stayed,” said Jon Lowe.")))
    assert not list(together(article("“We left it,” said Ana Reis. “We all stayed,” Reis said.")))


def test_a_speaker_named_late_is_new_to_the_story() -> None:
    said = "“We left. It was late. It rained,” said Ana Reis.\n"
    assert list(late(article(f"The mill shut.\n\n{said}"), 3, 50))
    assert not list(late(article(f"Ana Reis drives a bus.\n\n{said}"), 3, 50))
    assert not list(late(article(f"It was told so:\n\n{said}"), 3, 50))


def test_quoted_sentences_that_nobody_says() -> None:
    assert list(nobody(article("Crews left. “It was chaos on the road.” It rained.")))
    assert not list(nobody(article("Crews left, Reis said.\n\nIt rained. “It was chaos on the road.” Boats came.\n")))


def test_scare_quotes_are_common_words_that_nobody_says() -> None:
    assert list(scare_quotes(article("The “experts” met.")))
    assert not list(scare_quotes(article("The word “experts” was read out, and so was “Looms”.")))
