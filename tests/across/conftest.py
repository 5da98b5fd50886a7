"""The shipped rulebook, and the command in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsarchive import Run

from lint.project.rules import load
from lint.project.run import Options, lint_paths
from lint.project.select import Layer, Pattern
from lint.report.report import Report
from lint.rulebook.rulebook import Rulebook

RULES = ("headlines/duplicate", "headlines/near-duplicate", "structure/duplicate-story", "stet")


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return load(cache=False)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Check paths below `tmp_path/repository` with the rules that compare articles."""
    root = tmp_path / "repository"
    root.mkdir()
    monkeypatch.chdir(root)
    layer = Layer(tuple(Pattern(rule) for rule in RULES))

    def check(*paths: str, **options: object) -> Report:
        defaults: dict[str, object] = {"layer": layer, "today": "2026-03-31", "cache_dir": str(tmp_path / "cache")}
        return lint_paths(paths or (".",), Options(**{**defaults, **options}))  # type: ignore[arg-type]

    return check
