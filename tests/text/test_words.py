"""Words: where they stand, and that the fast way finds what the plain description of a word says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.text.words import Words

PLAIN = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b\.?|\w+(?:[’'‑-]\w+)*")
ODD = st.text(st.sampled_from("aAbB1_.-'’‑ \nÉéΣσİ́U.S."), max_size=16)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. minister’s law-enforcement aides", ["the", "u.s.", "minister's", "law-enforcement", "aides"]),
        ("At 5 p.m. in D.C., he left.", ["at", "5", "p.m.", "in", "d.c.", "he", "left"]),
        ("She went on.Later a.b.cd", ["she", "went", "on", "later", "a.b.", "cd"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert Words(text).lower == words


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=60), ODD))
def test_the_same_as_one_match_after_another(text: str) -> None:
    words = Words(text)
    matches = list(PLAIN.finditer(text))
    assert words.lower == [match[0].lower().replace("’", "'") for match in matches]
    assert list(zip(words.start, words.end, strict=True)) == [match.span() for match in matches]
    assert [words.original(at) for at in range(len(words))] == [match[0] for match in matches]


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=60), ODD).filter(lambda text: "Σ" not in text and "İ" not in text))
def test_places_of_a_run_are_those_of_its_matches(text: str) -> None:
    words = Words(text)
    places: dict[str, list[int]] = {}
    for match in re.finditer(r"\w+", text):
        places.setdefault(match[0].lower(), []).append(match.start())
    assert {run: words.places(run) for run in places} == places
