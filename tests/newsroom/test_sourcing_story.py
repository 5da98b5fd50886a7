"""Unnamed speakers in the story as a whole, and spokespersons by house option."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from lint.checks.sourcing import Params, When, check
from lint.document.document import Document
from lint.document.view import View
from lint.newsroom.anonymous import attacks, declined, first_quote, shrinking
from lint.newsroom.corroboration import single
from tests.newsroom.desk import article

Read = Callable[[Document], Iterator[tuple[int, ...] | tuple[int, int, str]]]
QUOTE = "“We knew that the pump had failed,”"
CLAIM = "The council will sell the harbour pier next spring, a senior official said."
HEADLINE = "Council to sell harbour pier next spring"

FOUND: list[tuple[Read, tuple[str, ...]]] = [
    (first_quote, (f"{QUOTE} said a port official.",)),
    (first_quote, ("It failed.", "An aide told the Gazette: “They signed the papers on Monday night.”")),
    (attacks, ("“He is a bully,” one colleague said.",)),
    (attacks, ("“Jon Lowe is an arrogant fool,” a senior official said.",)),
    (attacks, ("One councillor described her as a liar.",)),
    (shrinking, ("Aides said he would quit. It was over, the aide added.",)),
    (declined, ("Norfall Council declined to comment. A Norfall Council official said it was sold.",)),
    (single, (CLAIM,)),
    (single, (CLAIM, "The mayor, Ana Reis, declined to comment.")),
]

NOT_FOUND: list[tuple[Read, tuple[str, ...]]] = [
    (first_quote, (f"{QUOTE} said Ana Reis.", f"{QUOTE} said a port official.")),
    (first_quote, ("A port official called it “a mess”.", f"{QUOTE} said Ana Reis.")),
    (first_quote, (f"{QUOTE} officials wrote in the complaint.",)),
    (attacks, ("“He is not a bully,” one colleague said.",)),
    (attacks, ("“The plan is stupid,” one colleague said.",)),
    (attacks, ("“He is a bully,” said Ana Reis.",)),
    (attacks, ("One visitor described what he thought a vile mix of celery and jam.",)),
    (shrinking, ("An aide said he would quit. Aides wept. The aide added that it was over.",)),
    (shrinking, ("Aides said he would quit. One of the aides wept. The aide said so.",)),
    (declined, ("Norfall Council denied it. A Norfall Council official said it was sold.",)),
    (declined, ("Norfall Council declined to comment. A former Norfall Council official said it was sold.",)),
    (single, (CLAIM, "Minutes of the meeting show it.")),
    (single, (CLAIM, "“The harbour pier must be sold next spring,” Ana Reis said.")),
    (single, ("The council met. Nobody had slept, a cleaner said.",)),
]


@pytest.mark.parametrize(("read", "paragraphs"), FOUND)
def test_faults_of_the_whole_story(read: Read, paragraphs: tuple[str, ...]) -> None:
    assert len(list(read(article(*paragraphs, headline=HEADLINE)))) == 1


@pytest.mark.parametrize(("read", "paragraphs"), NOT_FOUND)
def test_sound_stories(read: Read, paragraphs: tuple[str, ...]) -> None:
    assert list(read(article(*paragraphs, headline=HEADLINE))) == []


@pytest.mark.parametrize(("policy", "count"), [("", 0), ("allow", 0), ("named", 2), ("warn", 1)])
def test_whether_spokespersons_are_named_is_the_newsrooms_choice(policy: str, count: int) -> None:
    document = article(
        "A spokesman for the port said it was safe.",
        "“It is,” said a company spokeswoman. It rained. It was cold. Nobody came.",
        "The council’s spokeswoman, Ana Reis, said it was not. The spokeswoman wept.",
    )
    document.options = {"spokespersons": policy}
    found = list(check(View(document, in_quotes=True), Params(When(kind=("person",)))))
    assert len(found) == count
