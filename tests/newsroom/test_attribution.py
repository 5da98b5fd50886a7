"""Verbs that judge: the senses in which they attribute, and the innocent ones."""

from __future__ import annotations

import pytest

from lint.engine.lint import read
from lint.newsroom.verbs import verbs
from lint.project.rules import load

BOOK = load()


def found(text: str) -> list[tuple[str, str]]:
    document = read(text, "a.md", BOOK)
    return [(one.group, document.text[one.start : one.end]) for one in document.once(verbs)]


@pytest.mark.parametrize(
    ("text", "group", "words"),
    [
        ("Reis claimed he had paid.", "doubting", "claimed"),
        ("Reis, the treasurer, claimed that it was paid.", "doubting", "claimed"),
        ("Lowe admits that the lock was open.", "confessing", "admits"),
        ("“It was open,” admitted Lowe.", "confessing", "admitted"),
        ("Lowe insisted: “It was shut.”", "heated", "insisted"),
        ("Okoro pointed out that the lock was shut.", "endorsing", "pointed out"),
        ("The union blasted Lowe for the delay.", "attacking", "blasted"),
        ("Lowe rebutted the allegation.", "refuting", "rebutted"),
        ("“Never,” Ana Reis sighed.", "gestures", "sighed"),
    ],
)
def test_a_verb_that_judges_is_found(text: str, group: str, words: str) -> None:
    assert found(text) == [(group, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The storm claimed a third victim.",
        "Reis claimed asylum in May.",
        "The report revealed that the dam was cracked.",
        "The theory maintains that eels swim home.",
        "Lowe insisted that the gates be shut.",
        "The noted chef boasts two restaurants.",
        "The rocket blasted off for the moon.",
        "Tax claims that were late were lost.",
        "The board rejected Norfall claims that it was late.",
        "“She claimed it was late,” Lowe said.",
        "Asked about it, Lowe laughed.",
    ],
)
def test_another_sense_passes(text: str) -> None:
    assert found(text) == []
