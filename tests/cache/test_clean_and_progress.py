"""`copydesk clean`, and the line that tells how far a run has come."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from newsdesk import Desk

from lint.cli import progress
from lint.cli.main import main


def test_clean_takes_what_is_ours(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.run()
    cache = Path(desk.cache)
    (cache / "notes.txt").write_text("mine", encoding="utf-8")
    count = len(list(cache.iterdir())) - 1
    assert main(["clean", "--cache-dir", desk.cache]) == 0
    assert capsys.readouterr().out.startswith(f"{count} files, ")
    assert [path.name for path in cache.iterdir()] == ["notes.txt"]
    (cache / "notes.txt").unlink()
    assert main(["clean", "--cache-dir", desk.cache]) == 0
    assert capsys.readouterr().out == "nothing is kept\n"
    desk.run()
    assert main(["clean", "--cache-dir", desk.cache]) == 0
    assert not cache.exists()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    for name in ("CI", "COPYDESK_NO_PROGRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def test_progress_comes_late_and_goes(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    clock = iter([0.0, 1.0, 3.0, 3.1, 4.0, 9.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with progress.progress(False) as watch:
        assert watch is not None
        for done in (10, 1200, 1210, 1600, 2000):
            watch(done, 2000, done // 10)
    lines = terminal.getvalue().split("\r\x1b[K")
    assert lines == [
        "",
        "1,200 of 2,000 articles, 120 findings, 0:02 left",
        "1,600 of 2,000 articles, 160 findings, 0:01 left",
        "",
    ]


@pytest.mark.parametrize("name", ["CI", "COPYDESK_NO_PROGRESS", "quiet", "pipe", "dumb"])
def test_progress_is_for_people(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO() if name == "pipe" else terminal)
    if name == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    elif name not in ("quiet", "pipe"):
        monkeypatch.setenv(name, "1")
    with progress.progress(name == "quiet") as watch:
        assert watch is None


def test_at_a_terminal(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    assert progress.wanted()


def test_time_left() -> None:
    assert progress.told(20, 20_000, 7, 10).endswith("2:46:30 left")
