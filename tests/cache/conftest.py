"""The desk of these tests, with articles that have long been as they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from newsdesk import Desk, fill

from lint.project import stamp


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    folder = tmp_path / "articles"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(stamp, "_FRESH", 0)  # files that were just written count as settled
    fill(folder)
    return Desk(tmp_path / "cache")


def age(path: Path) -> None:
    """Make a file look old."""
    os.utime(path, ns=(10**18, 10**18))
