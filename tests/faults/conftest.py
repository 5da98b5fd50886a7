"""A newsroom on a bad day."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.desk import Desk

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def desk(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COPYDESK_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    return Desk(tmp_path, capsys)


@pytest.fixture
def command(tmp_path: Path, cache: Path) -> Command:
    """The command as a process of its own: arguments → what it said."""

    def run(*argv: str, cwd: Path = tmp_path, **environment: str) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, "XDG_CACHE_HOME": str(cache), **environment}
        return subprocess.run(
            [sys.executable, "-P", "-m", "lint.cli", *argv], cwd=cwd, env=env, capture_output=True, timeout=60
        )

    return run
