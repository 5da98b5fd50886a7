"""Names: which capitalised words are a person, an organisation, a place, an outlet."""

from __future__ import annotations

import pytest

from lint.newsroom.names import names
from tests.newsroom.desk import article

CASES = [
    ("Ana Reis left the hall.", "person", ["Ana Reis"]),
    ("Mayor Jon Lowe and Sen. Ada Okoro spoke.", "person", ["Jon Lowe", "Ada Okoro"]),
    ("Mr. Brannock paid.", "person", ["Brannock"]),
    ("Port Elm Police Chief Ida Marsh spoke.", "person", ["Ida Marsh"]),
    ("Secretary of State Jon Lowe left.", "person", ["Jon Lowe"]),
    ("George W. Hale wrote it.", "person", ["George W. Hale"]),
    ("Jan van der Meer paid.", "person", ["Jan van der Meer"]),
    ("Ana Reis spoke. Later Reis left.", "person", ["Ana Reis", "Reis"]),
    ("Ana Reis spoke. Reis’s boat sank.", "person", ["Ana Reis", "Reis’s"]),
    ("It was Monday, and the White House spoke.", "person", []),
    ("The Harbour Ministry and the Norfall Police Department agreed.", "person", []),
    ("The Harbour Ministry closed.", "organisation", ["Harbour Ministry"]),
    ("The Bank of Norfall failed.", "organisation", ["Bank of Norfall"]),
    ("The Department of Health and Human Services met.", "organisation", ["Department of Health and Human Services"]),
    ("The FBI and NATO agreed.", "organisation", ["FBI", "NATO"]),
    ("Lowe Shipping Inc. closed.", "organisation", ["Lowe Shipping Inc"]),
    ("The Westport Gazette wrote it.", "outlet", ["Westport Gazette"]),
    ("She told the New York Times and Reuters.", "outlet", ["New York Times", "Reuters"]),
    ("They flew from France to New York.", "place", ["France", "New York"]),
    ("On Monday it rained in July.", "place", []),
    ("The river rose.", "other", []),
]


@pytest.mark.parametrize(("text", "kind", "expected"), CASES)
def test_names_of_a_kind(text: str, kind: str, expected: list[str]) -> None:
    document = article(text)
    found = [document.text[name.start : name.end] for name in document.once(names).all if name.kind == kind]
    assert [name for name in found if name != "The harbour story"] == expected


def test_word_ranges_are_those_of_the_text() -> None:
    document = article("Yesterday Mayor Jon Lowe met Ada Okoro of the Harbour Union in Norfall.")
    words = document.words
    for name in document.once(names).all:
        assert (name.start, name.end) == (words.start[name.first], words.end[name.last - 1])


def test_within_gives_the_names_that_begin_there() -> None:
    document = article("Ana Reis met Jon Lowe.", "Ada Okoro left for France.")
    found = document.once(names)
    second = document.blocks[-1]
    assert [document.text[name.start : name.end] for name in found.within(second.start, second.end, "person")] == [
        "Ada Okoro"
    ]
    assert len(found.within(second.start, second.end)) == 2
