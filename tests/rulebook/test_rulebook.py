"""The rulebook picks the rules an article can need, and never misses one."""

from __future__ import annotations

from types import ModuleType, SimpleNamespace
from typing import NamedTuple

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import plugins
from lint.engine.lint import lint_text
from lint.rulebook.load import rulebook
from lint.rulebook.rulebook import Rulebook
from lint.text.words import Words

WORDS = ["very", "late", "Port Elm", "e-mail", "U.S.", "can’t", "law-enforcement", "café", "no", "the the", "12", "(x)"]
KINDS = [
    {"extends": "existence", "tokens": ["very", "la[tm]e", "port elm"], "ignorecase": True},
    {"extends": "existence", "tokens": ["mail", r"U\.S"]},
    {"extends": "existence", "tokens": [r"can\Wt", r"\w+é"]},
    {"extends": "existence", "raw": [r"\b(?:law|bylaw)", r"[- ]enforcement\b"]},
    {"extends": "substitution", "swap": {"e-?mail": "email", "law": "act"}, "ignorecase": True},
    {"extends": "occurrence", "max": 1, "token": r"\bvery\b"},
    {"extends": "occurrence", "min": 1, "token": "very"},
    {"extends": "repetition", "tokens": [r"\w+"]},
    {"extends": "consistency", "either": {"late": "no", "law": "café"}},
    {"extends": "conditional", "first": r"\bPort\b", "second": r"\bElm, \w+\b"},
]


def book_of(rules: list[dict[str, object]]) -> Rulebook:
    return rulebook({f"a/r{n}": yaml.safe_dump({**rule, "message": "m"}) for n, rule in enumerate(rules)}, {})


def ids(book: Rulebook, text: str) -> list[str]:
    return [rule.id for rule in book.candidates(frozenset(Words(text).lower))]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=8), st.lists(st.sampled_from(WORDS), max_size=12))
def test_no_rule_that_hits_is_missed(rules: list[dict[str, object]], words: list[str]) -> None:
    text = "Head\n\n" + " ".join(words) + ".\n\n" + ", ".join(reversed(words)) + "\n"
    book = book_of(rules)
    everything = book_of(rules)
    everything._index.always = tuple(range(len(rules)))
    everything._index.numbers.clear()
    assert lint_text(text, "x.txt", book) == lint_text(text, "x.txt", everything)


def test_only_rules_whose_words_occur() -> None:
    book = book_of(KINDS)
    assert ids(book, "nothing") == ["a/r2", "a/r6", "a/r7"]  # an open word, a minimum, a repetition: always
    assert book.always() == ["a/r2", "a/r6", "a/r7"]
    assert "a/r0" in ids(book, "Port Elm")
    assert "a/r1" in ids(book, "an e-mail")
    assert "a/r3" in ids(book, "law-enforcement")


def test_a_rulebook_packed_and_unpacked_is_the_same() -> None:
    book = book_of(KINDS)
    again = Rulebook.unpacked(book.packed())
    assert list(again) == list(book)
    assert (again.always(), again.ids, again.heads) == (book.always(), book.ids, book.heads)
    assert ids(again, "very late") == ids(book, "very late")


def test_rules_stay_packed_until_asked_for() -> None:
    book = Rulebook.unpacked(book_of(KINDS).packed())
    assert [head.id for head in book.heads] == list(book.rules)
    assert "a/r0" in book.rules
    assert "a/r0" in book
    assert book._rules == [None] * len(KINDS)
    list(book.candidates(frozenset({"mail"})))
    assert [number for number, rule in enumerate(book._rules) if rule] == [1, 2, 4, 6, 7]


def test_only_some() -> None:
    book = rulebook({"a/x": "extends: existence\nmessage: m\ntokens: [very]\ndefault: off", "a/y": OTHER}, {})
    assert lint_text("H\n\nvery quite\n", "x.txt", book)[0].rule == "a/y"
    assert [one.rule for one in lint_text("H\n\nvery quite\n", "x.txt", book.only("a/x"))] == ["a/x"]
    assert not book["a/x"].default


OTHER = "extends: existence\nmessage: m\ntokens: [quite]"


class Params(NamedTuple):
    """None."""


@pytest.fixture
def cued(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that says its words, from a list."""
    module = SimpleNamespace(Params=Params, __name__="lint.checks.cued")
    module.cues = lambda params, lexicon: lexicon.words("cues")
    load = plugins.load

    def loaded(kind: str, name: str) -> ModuleType | None:
        return module if name == "cued" else load(kind, name)  # type: ignore[return-value]

    monkeypatch.setattr(plugins, "load", loaded)


@pytest.mark.usefixtures("cued")
def test_cues_of_a_check() -> None:
    book = rulebook({"a/c": "extends: cued\nmessage: m"}, {"cues": "[on condition of anonymity, off-record, sourced]"})
    assert ids(book, "It was off-record.") == ["a/c"]
    assert ids(book, "On condition of anonymity.") == ["a/c"]
    assert ids(book, "On condition.") == []
    more = book.with_lists({"cues": ["leaked"]})
    assert ids(more, "It was leaked.") == ["a/c"]
    assert ids(book, "It was leaked.") == []
