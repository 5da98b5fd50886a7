"""A folder of invented articles, and runs over it."""

from __future__ import annotations

from pathlib import Path

from lint.project import checker
from lint.project.options import Options
from lint.project.run import lint_paths
from lint.report.formats import json
from lint.report.report import Report

STORY = """---
title: {title}
date: 2026-03-{day:02}
author: Ana Reis
---
The council of Port Elm voted on Tuesday {number} times about the harbour, a source said.

“It is a long story,” said Jon Lowe, who keeps the the gate. Nobody was very unique about boat {number}.
"""
MANY = 24


def article(number: int, title: str = "") -> str:
    return STORY.format(
        title=title or f"Harbour gate {number} opens for boat {number}", day=number % 28 + 1, number=number
    )


def fill(folder: Path, count: int = MANY) -> list[str]:
    for number in range(count):
        (folder / f"a{number:02}.md").write_text(article(number), encoding="utf-8")
    (folder / "b.md").write_text(article(3, "Harbour gate 3 opens for boat 3"), encoding="utf-8")
    (folder / "c.md").write_text(
        article(4).replace("a source", "<!-- stet: all because='we know her well' -->"), "utf-8"
    )
    return sorted(path.name for path in folder.glob("*.md"))


class Desk:
    """Runs over the articles here. read: how many of them the last run had to read."""

    def __init__(self, cache: Path) -> None:
        self.cache = str(cache)
        self.read = 0

    def run(self, *paths: str, **options: object) -> Report:
        made: list[checker.Checker] = []
        real = checker.Checker.__init__

        def init(one: checker.Checker, *values: object) -> None:
            real(one, *values)  # type: ignore[arg-type]
            made.append(one)

        checker.Checker.__init__ = init  # type: ignore[assignment, method-assign]
        try:
            given = {"cache_dir": self.cache, "today": "2026-04-01", **options}
            return lint_paths(paths or (".",), Options(**given))  # type: ignore[arg-type]
        finally:
            checker.Checker.__init__ = real  # type: ignore[method-assign]
            self.read = sum(one.read for one in made)

    def said(self, *paths: str, **options: object) -> str:
        """All that a report holds, as text."""
        report = self.run(*paths, **options)
        return json.render(report) + repr((report.lines, sorted(report.plain), report.record and len(report.record)))
