"""Twice the text takes at most about twice the steps, whatever the text: nothing looks back, ahead, or around again
and again. Steps are calls, counted; `scripts/torture growth` measures computing time with larger texts."""

from __future__ import annotations

import pytest

from lint.document.readers import reader_for
from lint.project.rules import load
from lint.rulebook.rulebook import Rulebook
from lint.text.source import Source
from tests.readers.promises import keeps_its_promises
from tests.torture.worst import CASES, PROSE, Make, linted, steps

SMALL, MOST = 3_000, 2.6
# cases whose first size is too small to show: sentences of up to 1,500 characters are looked at word by word
LARGER = {"hedges": 6_000, "allegations": 6_000}


@pytest.fixture(scope="module")
def book() -> Rulebook:
    book = load()
    linted(book, ".md", PROSE)  # so that what is made once is made
    return book


@pytest.mark.parametrize("name", CASES)
def test_steps_grow_as_the_text_does(name: str, book: Rulebook) -> None:
    ending, make = CASES[name]
    small = LARGER.get(name, SMALL)
    linted(book, ending, make(2 * small))  # what is kept for a word or a key is made before anything is counted
    first, second = (steps(book, ending, make(size)) for size in (small, 2 * small))
    assert second <= MOST * first + 200


@pytest.mark.parametrize(("ending", "make"), CASES.values(), ids=CASES)
def test_worst_cases_have_exact_places(ending: str, make: Make) -> None:
    keeps_its_promises(reader_for(f"a{ending}")(Source(f"a{ending}", make(700))))


@pytest.mark.parametrize("name", ["quotes, curly open", "brackets, square"])
def test_a_hundred_thousand_marks(name: str, book: Rulebook) -> None:
    ending, make = CASES[name]
    linted(book, ending, make(100_000))


def test_a_line_of_a_megabyte(book: Rulebook) -> None:
    outcome = linted(book, ".txt", PROSE * (1_000_000 // len(PROSE)))
    assert len(outcome.findings) > 1_000
