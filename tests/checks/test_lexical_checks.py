"""The seven lexical checks mean what Vale means by them; the cases are data in lexical.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.engine.lint import lint_text
from lint.engine.proof import prove
from lint.project.rules import load
from lint.rulebook.load import rulebook

CASES = yaml.safe_load(Path(__file__).with_name("lexical.yml").read_text(encoding="utf-8"))
SMALL = load(cache=False).lexicon.groups("title-small-words")
LISTS = {"title-small-words": yaml.safe_dump({name: list(words) for name, words in SMALL.items()})}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_flags_and_passes(case: dict[str, Any]) -> None:
    examples = {"flag": case["flag"], "pass": case["pass"]}
    book = rulebook({"x/y": yaml.safe_dump({**case["rule"], "examples": examples}, allow_unicode=True)}, LISTS)
    assert [str(failure) for failure in prove(book["x/y"], book)] == []
    if "says" in case:
        found = [one for example in book["x/y"].flag for one in lint_text(example.text, "x.md", book)]
        assert [one.message for one in found] == case["says"]


def test_every_lexical_check_has_cases() -> None:
    kinds = "existence substitution occurrence repetition consistency conditional capitalization"
    assert {case["rule"]["extends"] for case in CASES} == set(kinds.split())
