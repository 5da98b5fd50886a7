"""The desk that the command's tests sit at."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import Desk


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Decoded rules are kept here, not in the home of whoever runs the tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COPYDESK_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    return Desk(tmp_path, capsys)
