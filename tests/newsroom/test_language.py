"""Whose voice a story is in, and words typed twice."""

from __future__ import annotations

import pytest

from lint.engine.lint import read
from lint.newsroom.doubled import doubled
from lint.newsroom.variation import stand_ins
from lint.newsroom.voice import interview, personal
from lint.project.rules import load

BOOK = load()


@pytest.mark.parametrize(
    ("text", "is_personal"),
    [
        ("I walked to the pier and my dog swam.", True),
        ("# Opinion: Shut the pier\n\nThe pier is old.", True),
        ("“I walked to my pier,” Lowe said.", False),
        ("Lowe walked to the pier.", False),
    ],
)
def test_a_piece_is_personal_by_its_first_person_or_its_label(text: str, is_personal: bool) -> None:
    assert personal(read(text, "a.md", BOOK)) is is_personal


def test_three_questions_make_an_interview() -> None:
    answers = "\n\n".join(f"Why {what}?\n\nBecause." for what in ("here", "now", "you"))
    assert interview(read(answers, "a.md", BOOK))
    assert not interview(read("Why here?\n\nBecause it is cheap.", "a.md", BOOK))


def test_a_word_is_doubled_over_a_blank_only() -> None:
    document = read("He had had it, it was his. So so.", "a.md", BOOK)
    assert [word for _, word in document.once(doubled)] == ["had", "so"]


def test_one_description_is_no_variation() -> None:
    assert read("Ana Reis won. The 40-year-old smiled.", "a.md", BOOK).once(stand_ins) == ()
    assert len(read("Ana Reis won. The 40-year-old left. The 40-year-old ate.", "a.md", BOOK).once(stand_ins)) == 2
