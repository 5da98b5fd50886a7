"""Any number of processes says the same; one that dies costs nothing but time; none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from newsdesk import Desk

from lint.project import sharing, workers
from lint.project.article import checked


@pytest.mark.parametrize("jobs", [2, 4])
def test_the_same_for_any_number(desk: Desk, jobs: int) -> None:
    assert desk.said(jobs=jobs, no_cache=True) == desk.said(jobs=1, no_cache=True)
    desk.said(jobs=jobs)
    assert desk.said() == desk.said(no_cache=True)


def test_without_fork(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = desk.said(no_cache=True)
    monkeypatch.setattr(workers, "can_fork", lambda: False)
    assert desk.said(jobs=2, no_cache=True) == plain


def dying(real: object, only: str, times: Path | None) -> object:
    """`checked` in a process that is killed at one article: each time, or (times: a file) only the first."""
    home = os.getpid()

    def check(path: str, *rest: object) -> object:
        if path == only and os.getpid() != home and not (times and times.exists()):
            if times:
                times.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return real(path, *rest)  # type: ignore[operator]

    return check


@pytest.mark.skipif(not workers.can_fork(), reason="the processes must inherit what the test changes")
def test_a_process_that_dies_once(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    plain = desk.said(no_cache=True)
    monkeypatch.setattr("lint.project.checker.checked", dying(checked, "a05.md", tmp_path / "died"))
    assert desk.said(jobs=2, no_cache=True) == plain
    assert (tmp_path / "died").exists()


@pytest.mark.skipif(not workers.can_fork(), reason="the processes must inherit what the test changes")
def test_an_article_that_kills_its_process_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = desk.run(no_cache=True)
    monkeypatch.setattr("lint.project.checker.checked", dying(checked, "a05.md", None))
    report = desk.run(jobs=2, no_cache=True)
    assert [str(one) for one in report.failed] == [
        "a05.md: reading the article failed: the process that read it ended (signal 9)"
    ]
    assert report.files == tuple(path for path in plain.files if path != "a05.md")
    assert report.exit_code("never") == 3


def test_mistakes_are_those_of_one_process(desk: Desk) -> None:
    Path("a05.md").write_bytes(b"caf\x81\xfe \x00\x01")
    Path("a06.md").write_text("---\ntitle: [\n---\nWords.\n", encoding="utf-8")
    assert desk.run(jobs=2, no_cache=True).skipped == desk.run(no_cache=True).skipped
    assert desk.said(jobs=2, no_cache=True) == desk.said(no_cache=True)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_leaves_nobody(desk: Desk) -> None:
    program = """
import lint.project.checker as c, time, os
from lint.cli.main import run
import sys
real = c.checked
home = os.getpid()
def slow(path, *rest):
    if os.getpid() != home:
        print(os.getpid(), flush=True)
        time.sleep(60)
    return real(path, *rest)
c.checked = slow
sys.argv = ["copydesk", "check", ".", "--no-cache", "--jobs", "2"]
run()
"""
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    pids = {int(process.stdout.readline()) for _ in range(2)}
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, "")
    for pid in pids:
        for _ in range(100):
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                break
            time.sleep(0.05)
        else:
            pytest.fail(f"process {pid} is still there")


def test_shares_hold_everything_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = {f"{number}.md": 3_000 * (number % 7) + 10 for number in range(3000)}
    monkeypatch.setattr(sharing, "_size", sizes.__getitem__)
    shares = list(sharing.shares(list(sizes), 4))
    assert [path for share in shares for path in share] == list(sizes)
    weights = [sum(map(sizes.__getitem__, share)) for share in shares]
    assert max(weights) <= 1_050_000 and weights[0] > weights[-2]


@pytest.mark.parametrize(
    ("jobs", "count", "size", "free", "expected"),
    [
        (0, 10, 10**6, 8, 1),
        (0, 500, 100, 8, 1),
        (0, 500, 9_000, 8, 8),
        (0, 500, 9_000, 1, 1),
        (3, 10, 1, 1, 3),
        (1, 500, 9_000, 8, 1),
    ],
)
def test_processes_start_where_they_pay(
    monkeypatch: pytest.MonkeyPatch, jobs: int, count: int, size: int, free: int, expected: int
) -> None:
    monkeypatch.setattr(sharing, "_size", lambda path: size)
    monkeypatch.setattr(sharing, "processors", lambda: free)
    assert sharing.workers_for(jobs, [str(number) for number in range(count)]) == expected
