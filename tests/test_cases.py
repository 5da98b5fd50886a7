"""Articles as tests: what `copydesk` finds in `tests/cases/*/NAME.md` stands in `NAME.md.expected` beside it.

A case without an expectation fails. After a change that is meant, write them anew and read every line of the diff:

    COPYDESK_WRITE_CASES=1 python -m pytest tests/test_cases.py
"""

from __future__ import annotations

import difflib
import os
import unicodedata
from pathlib import Path

import pytest

from lint.engine.lint import lint_text
from lint.finding import Finding
from lint.project.rules import load
from lint.text.encoding import decode
from lint.text.source import Source

CASES = Path(__file__).parent / "cases"
ENDING = ".expected"
WRITE = bool(os.environ.get("COPYDESK_WRITE_CASES"))
WIDTH = 100
BOOK = load()

FILES = sorted(path for path in CASES.glob("*/*") if path.suffix != ENDING)


def name(path: Path) -> str:
    return path.relative_to(CASES).as_posix()


def visible(text: str) -> str:
    """One character for each: what would not show, or would turn the line around, is a middle dot."""
    return "".join("·" if unicodedata.category(char)[0] == "C" or char == "\ufeff" else char for char in text)


def shown(source: Source, finding: Finding) -> list[str]:
    """The finding's place, its source line, and carets below its columns."""
    end = f"-{finding.end_line}:{finding.end_column}"
    head = f"{finding.line}:{finding.column}{end} {finding.level} {finding.rule}"
    line = source.line(finding.line)
    first = finding.column - 1
    last = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    start = max(0, first - 30) if len(line) > WIDTH else 0
    stop = min(len(line), start + WIDTH)
    more = "…" if start else ""
    carets = "^" * max(1, min(last, stop) - first)
    also = [f"    also at {' '.join(f'{one.line}:{one.column}' for one in finding.related)}"] if finding.related else []
    return [
        head,
        f"    {more}{visible(line[start:stop])}{'…' if stop < len(line) else ''}",
        f"    {' ' * (len(more) + first - start)}{carets}",
        *also,
    ]


def actual(path: Path) -> str:
    """What is found in an article, as an expectation says it."""
    text, _ = decode(path.read_bytes(), name(path))
    source = Source(name(path), text)
    lines: list[str] = []
    for finding in lint_text(text, name(path), BOOK):
        lines += shown(source, finding)
    return "".join(f"{line.rstrip()}\n" for line in lines) or "nothing\n"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_case(path: Path) -> None:
    expectation = path.with_name(path.name + ENDING)
    found = actual(path)
    if WRITE:
        expectation.write_text(found, encoding="utf-8")
    if not expectation.exists():
        pytest.fail(f"{name(expectation)} is missing; found was:\n{found}", pytrace=False)
    expected = expectation.read_text(encoding="utf-8")
    if found != expected:
        diff = difflib.unified_diff(expected.splitlines(), found.splitlines(), "expected", "found", lineterm="", n=6)
        pytest.fail("\n".join([name(path), *diff]), pytrace=False)


def test_every_expectation_has_its_article() -> None:
    strays = [
        path for path in CASES.glob(f"*/*{ENDING}") if not path.with_name(path.name.removesuffix(ENDING)).exists()
    ]
    assert [name(path) for path in strays] == []


def test_there_are_cases() -> None:
    assert len(FILES) >= 20


def test_carets_stand_below_the_words() -> None:
    source = Source("a.md", "Ein 🙂 word\n")
    finding = Finding("a.md", 1, 7, "x/y", "error", "", 1, 11, (6, 10))  # type: ignore[arg-type]
    assert shown(source, finding) == ["1:7-1:11 error x/y", "    Ein 🙂 word", "          ^^^^"]
