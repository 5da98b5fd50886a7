"""Possessive groups (`(?:…)*+`) do not give back what a failed last round took on Python 3.11.0 to 3.11.4 (a fault of
`re`, mended later). Single characters may be possessive; groups may not, as long as those versions are supported."""

from __future__ import annotations

import re
from pathlib import Path

LINT = Path(__file__).resolve().parents[1] / "lint"
GROUP = re.compile(r"\)(?:[*+?]|\{[0-9,]*\})\+(?!\+)")
PATTERN = re.compile(r"""\br[fb]?("{3}|'{3}|"|')(.*?)\1""", re.DOTALL)


def possessive_groups(code: str) -> list[str]:
    return [literal[2] for literal in PATTERN.finditer(code) if GROUP.search(literal[2]) or "(?>" in literal[2]]


def test_no_pattern_has_a_possessive_group() -> None:
    found = {path.name: possessive_groups(path.read_text(encoding="utf-8")) for path in LINT.rglob("*.py")}
    assert {name: patterns for name, patterns in found.items() if patterns} == {}


def test_the_test_sees_them() -> None:
    assert possessive_groups('A = lazy(r"\\w++(?:-\\w++)*+")') == [r"\w++(?:-\w++)*+"]
    assert possessive_groups('A = lazy(r"\\w++(?:-\\w++)*")') == []
