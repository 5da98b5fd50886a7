"""Numbers of news English: what is one, its value, unit and exact place."""

from __future__ import annotations

import pytest

from lint.newsroom.numbered import every
from tests.newsroom.desk import article

NUMBERS = [
    ("It cost $4bn.", "$4bn", 4e9, "billion", "", "$"),
    ("It cost £3.2m.", "£3.2m", 3.2e6, "million", "", "£"),
    ("It cost US$1.5 billion in all.", "US$1.5 billion", 1.5e9, "billion", "", "US$"),
    ("There were 1,200 boats.", "1,200", 1200, "", "", ""),
    ("It rose 2.5% at once.", "2.5%", 2.5, "", "%", ""),
    ("It rose 12 per cent.", "12 per cent", 12, "", "%", ""),
    ("It rose 12 percent.", "12 percent", 12, "", "%", ""),
    ("It rose 3 percentage points.", "3 percentage points", 3, "", "points", ""),
    ("Some 250k came.", "250k", 250e3, "thousand", "", ""),
    ("Twenty-two boats sank.", "Twenty-two", 22, "", "", ""),
    ("Two hundred and five boats sank.", "Two hundred and five", 205, "", "", ""),
    ("Three million two hundred thousand eels.", "Three million two hundred thousand", 3.2e6, "", "", ""),
]


@pytest.mark.parametrize(("text", "place", "value", "scale", "unit", "currency"), NUMBERS)
def test_a_number_and_its_parts(text: str, place: str, value: float, scale: str, unit: str, currency: str) -> None:
    document = article(text)
    (number,) = every(document)
    assert document.text[number.start : number.end] == place
    assert (number.value, number.scale, number.unit, number.currency) == (value, scale, unit, currency)


NONE = ["They won 2-1.", "It starts at 12:30.", "Bus B12 is late.", "On 3/4/2026 it rained.", "One of them left."]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number(text: str) -> None:
    assert every(article(text)) == []


def test_numbers_side_by_side_are_two() -> None:
    assert [number.value for number in every(article("He counted two, three and twenty four."))] == [2, 3, 24]
