"""Figures of one article against each other: points, magnitudes, sums, tolls, ages."""

from __future__ import annotations

import pytest

from lint.newsroom.ages import ages, conflicts
from lint.newsroom.figures import magnitudes, points, sums
from lint.newsroom.tolls import clashes, tolls
from tests.newsroom.desk import article

POINTS = [
    ("Rates rose 2% from 4% to 6%.", ["2%"]),
    ("Rates rose 2% to 6% from 4%.", ["2%"]),
    ("Rates rose 2 per cent, from 4 to 6 per cent.", ["2 per cent"]),
    ("Rates rose 50% from 4% to 6%.", []),
    ("Rates rose 2 points from 4% to 6%.", []),
    ("Rates: 2% from 4% to 6%.", []),
]


@pytest.mark.parametrize(("text", "expected"), POINTS)
def test_points_called_per_cent(text: str, expected: list[str]) -> None:
    document = article(text)
    assert [document.text[clash.start : clash.end] for clash in points(document)] == expected


SUMS = [
    ("Of 20 members, 11 backed it, 7 opposed it and 4 abstained.", [("22", "20")]),
    ("Of the 20 members, eleven backed it, seven opposed it and two abstained.", []),
    ("It had 22 seats — 10 red, 8 blue and 5 green — in all.", [("23", "22")]),
    ("It had 22 seats (10 red, 8 blue and 5 green).", [("23", "22")]),
    ("It had 22 seats: 10 red, 8 blue and 5 green.", [("23", "22")]),
    ("It had 22 seats: 10 red, 8 blue, and others.", []),
    ("It had 22 seats: 10 red, 8 blue and 25 more came.", []),
    ("It cost $22 more: $10 for red, $8 for blue and $5 for green.", []),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_parts_and_their_sum(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(clash.values["total"], clash.values["whole"]) for clash in sums(article(text))] == expected


def test_the_same_amount_in_another_size() -> None:
    found = list(magnitudes(article("It is a $3m plan for the pier.", "The $3bn plan failed.", "A $3bn plan again.")))
    assert [clash.values["first"] for clash in found] == ["$3m"]


def test_amounts_of_one_sentence_stand_there_to_be_compared() -> None:
    assert not list(magnitudes(article("A $3m plan is no $3bn plan.")))


def test_exact_counts_only() -> None:
    document = article(
        "The storm killed 12 people.", "At least 14 people were injured.", "Police arrested about 9 men."
    )
    assert [(toll.group, toll.value) for toll in tolls(document)] == [("killed", 12)]


def test_counts_of_one_size_only() -> None:
    assert list(clashes(article("The storm killed 12 people.", "The 14 dead are from Norfall.")))
    assert not list(clashes(article("The storm killed 12 people.", "The 140 dead are from Norfall.")))


def test_whose_age() -> None:
    text = "Ana Reis, 40, met 31-year-old Jon Lowe and Ada Okoro (19). On Monday, 12, and Lowe 3, 4 left."
    found = ages(article(text))
    assert [(" ".join(age.name), age.years) for age in found[:3]] == [
        ("Ana Reis", 40),
        ("Jon Lowe", 31),
        ("Ada Okoro", 19),
    ]


@pytest.mark.parametrize(
    ("one", "other", "faults"),
    [
        ("Ana Reis, 40, left.", "Ana Reis, 42, came.", 1),
        ("Ana Reis, 40, left.", "Reis, 42, came.", 1),
        ("Ana Reis, 40, left. Jon Reis, 42, came.", "Reis, 42, came.", 0),
        ("Ana Reis, 40, left.", "Ada Reis, 42, came.", 0),
        ("Ana Reis, 40, left.", "Ten years later Ana Reis, 50, came.", 0),
    ],
)
def test_two_ages_of_one_person(one: str, other: str, faults: int) -> None:
    assert len(list(conflicts(article(one, other)))) == faults
