"""Many patterns at once are found exactly as one big alternation finds them, and the word index misses none."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks._finder import Finder
from lint.checks._lexical import Runs
from lint.checks._patterns import EDGE, needs
from lint.checks._plan import PatternError, plan
from lint.text.words import Words

TOKENS = [
    "very", "very good", "go+d", "colou?r", "(?:in|on) time", "time", "good time", r"law[- ]enforcement", "enforcement",
    r"\w+ly", r"on\s+time", "café", "can", "can't", r"U\.S\.", "(good|bad) (?:time|day)s?", "a|b", "x*", "go(?!od)",
    r"(?<=very )good", r"(?<!very )good", r"d[aeiou]y", r"d[^a]y", r"\d+ days?", "(?:so )+good", "(?:so )*bad", "a b a",
    r"t.me", "^very", "day$", r"(?i:Time)", "good(?=ly)", "in-law", r"\bday\b", r"e\b", "İ", "ſo",
]  # fmt: skip
WORDS = [
    "very", "good", "god", "goood", "colour", "color", "in", "on", "time", "law", "law-enforcement", "enforcement",
    "badly", "café", "can", "can't", "can’t", "U.S.", "bad", "day", "days", "a", "b", "so", "goodly", "12", "days.",
    "Very", "TIME", "in-law", "_very", "very_", "naïve", "\n", ",", "  ", "“good", "-", "İ", "ſo", "\ufffc", "verygood",
]  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
tokens = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=6)


def alternation(chosen: list[str], text: str, ignorecase: bool, word: bool) -> list[tuple[int, int]]:
    """What Vale's one pattern finds."""
    body = "|".join(chosen)
    flags = regex.M | (regex.I if ignorecase else 0)
    found = regex.compile(rf"\b(?:{body})\b" if word else f"(?:{body})", flags).finditer(text)
    return [match.span() for match in found if match.end() > match.start()]


def runs(text: str) -> Runs:
    """What the check makes of the words of a document."""
    return Runs(Words(text))


@settings(max_examples=400, deadline=None)
@given(tokens, texts, st.booleans(), st.booleans())
def test_the_same_as_one_alternation(chosen: list[str], text: str, ignorecase: bool, word: bool) -> None:
    if "x*" in chosen or (ignorecase and {"İ", "ſo"} & {*chosen, *text.split()}):
        return  # an empty match hides what stands after it; letters whose case is another alphabet's matter
    finder = Finder(plan(chosen, ignorecase=ignorecase, word=word))
    found = [(one.start, one.end) for one in finder.find(text, text.lower, runs(text))]
    assert found == alternation(chosen, text, ignorecase, word)


@settings(max_examples=300, deadline=None)
@given(tokens, texts, st.booleans())
def test_the_index_misses_nothing(chosen: list[str], text: str, word: bool) -> None:
    made = plan(chosen, word=word)
    with_index = list(Finder(made).find(text, text.lower, runs(text)))
    assert with_index == list(Finder(made).find(text, text.lower))


PLAIN = [
    ("very", True, (f"{EDGE}very{EDGE}",), {"very"}),
    ("colou?r", True, (f"{EDGE}colour{EDGE}", f"{EDGE}color{EDGE}"), {"colour", "color"}),
    ("(?:in|on) time", True, (f"{EDGE}in time{EDGE}", f"{EDGE}on time{EDGE}"), {"time"}),
    (r"\bday\b", False, (f"{EDGE}day{EDGE}",), {"day"}),
    (r"on\s+record", True, None, {"record"}),
    (r"law[- ]enforcement", True, (f"{EDGE}law-enforcement{EDGE}", f"{EDGE}law enforcement{EDGE}"), {"enforcement"}),
    (r"very \w+", True, None, {"very"}),
    (r"very\w*", True, None, None),
    (r"\w+ly", True, None, None),
    ("very", False, ("very",), None),  # without word edges it may stand inside `every`
    (r"(?<!un)able", True, None, {"able"}),
    (r"x{2,}", True, None, None),
    (r"(?i)Act", True, None, {"act"}),
]


@pytest.mark.parametrize(("pattern", "word", "literals", "needed"), PLAIN, ids=[case[0] for case in PLAIN])
def test_what_a_pattern_needs(
    pattern: str, word: bool, literals: tuple[str, ...] | None, needed: set[str] | None
) -> None:
    found = needs(pattern, word=word)
    assert found.literals == literals
    assert {anchor.word for anchor in found.anchors or ()} == (needed or set())


def test_a_pattern_that_is_none_says_so() -> None:
    with pytest.raises(PatternError, match="missing"):
        plan(["(very"])


def test_nothing_is_compiled_for_words_the_text_has_not() -> None:
    finder = Finder(plan([r"very\s+much", r"quite\s+so", "plain"]))
    text = "It is quite so and plain."
    assert [text[one.start : one.end] for one in finder.find(text, text.lower, runs(text))] == ["quite so", "plain"]
    assert sorted(finder._tries) == [(1, 0), (2, 0)]
