"""Guilt before a verdict, people to protect, suicide: what must be found, and what must pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.document.document import Document
from lint.engine.lint import read
from lint.newsroom.answers import unanswered
from lint.newsroom.guilt import called_guilty, labels
from lint.newsroom.protected import identifiable_victims, named_minors
from lint.newsroom.suicide import details, mentions, without_help
from lint.project.rules import load
from lint.text.span import Span

BOOK = load()
Reading = Callable[[Document], tuple[Span, ...]]


def found(reading: Reading, text: str) -> list[str]:
    document = read(text, "a.md", BOOK)
    return [document.text[start:end] for start, end in document.once(reading)]


@pytest.mark.parametrize(
    ("reading", "text", "words"),
    [
        (called_guilty, "The thief Jon Lowe was arrested on Friday.", "thief"),
        (called_guilty, "The robber, Jon Lowe, has pleaded not guilty.", "robber"),
        (labels, "Police searched for the alleged killer, Jon Lowe.", "alleged killer"),
        (named_minors, "Tia Marsh, 15, testified on Monday.", "Tia Marsh"),
        (identifiable_victims, "Jon Lowe is in court. He denies he abused and raped his niece.", "his niece"),
        (details, "Lowe hanged himself.", "hanged himself"),
        (without_help, "# Inquest rules suicide\n\nLowe died in May.", "suicide"),
        (unanswered, "Ana Reis accused Jon Lowe of fraud.", "accused Jon Lowe"),
    ],
)
def test_what_must_be_found(reading: Reading, text: str, words: str) -> None:
    assert found(reading, text) == [words]


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (called_guilty, "The thief Jon Lowe was jailed in May after his arrest. He was arrested in Norfall."),
        (called_guilty, "Jon Lowe, charged with fraud, met a thief."),
        (labels, "Lowe could be arrested for theft."),
        (named_minors, "Tia Marsh, 15, scored twice. The court next to the pitch was shut."),
        (named_minors, "Tia Marsh, 51, testified on Monday."),
        (identifiable_victims, "Jon Lowe told his daughter about the sexual assault law."),
        (details, "The militants said he shot himself in a suicide attack."),
        (mentions, "A suicide bomber and political suicide are no topic."),
        (without_help, "# Inquest rules suicide\n\nCall the helpline at any hour."),
        (unanswered, "Ana Reis accused Jon Lowe of fraud. Lowe denied it."),
    ],
)
def test_what_must_pass(reading: Reading, text: str) -> None:
    assert found(reading, text) == []
