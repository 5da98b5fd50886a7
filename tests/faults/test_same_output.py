"""The same input gives the same bytes, whatever the machine, the order, and what lies in the cache."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import BAD, Desk
from tests.faults.conftest import Command

PROSE = "The mayor of Norfall said on Tuesday that a source said “it is over. Critics fear the worst.\n\n"


@pytest.fixture
def copy(desk: Desk) -> Path:
    desk.put(".copydesk.yml", "rules: [house]\n")
    for number in range(12):
        desk.put(
            f"copy/{number % 3}/é{number}.md", BAD.replace("again", f"again {number}") + "\n" + PROSE * (number % 4)
        )
    return desk.folder / "copy"


ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "77"},
    {"TZ": "Pacific/Kiritimati"},
    {"LC_ALL": "C"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"LC_ALL": "POSIX"},
    {"XDG_CACHE_HOME": "/proc/nowhere", "HOME": "/dev/null"},
]


def test_whatever_the_environment(copy: Path, command: Command) -> None:
    today = ("--today", "2026-03-04")
    first = command("check", *today, "copy").stdout
    assert first.count(b"words/harbour") == 12
    for environment in ENVIRONMENTS:
        assert command("check", *today, "copy", **environment).stdout == first, environment


def test_whatever_the_order_of_paths(copy: Path, desk: Desk) -> None:
    paths = sorted(str(path.relative_to(desk.folder)) for path in copy.rglob("*.md"))
    first = desk.run("check", *paths).out
    for seed in range(3):
        random.Random(seed).shuffle(paths)
        assert desk.run("check", *paths).out == first
    assert desk.run("check", "copy").out == first == desk.run("check", "copy/2", "copy/0", "copy/1").out


def test_whatever_the_cache_holds(copy: Path, desk: Desk, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    argv = ("check", "--cache-dir", str(cache), "copy")
    first = desk.run(*argv).out
    rng = random.Random(7)
    for _ in range(4):
        for path in sorted(cache.iterdir()):
            data = bytearray(path.read_bytes())
            how = rng.choice(["cut", "flip", "empty", "other"])
            if how == "flip":
                for _ in range(20):
                    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
            kept = {"cut": data[: len(data) // 2], "flip": data, "empty": b"", "other": b"copydesk rulebook 9\n" * 9}
            path.write_bytes(kept[how] if data else b"")
        run = desk.run(*argv)
        assert run.out == first and run.code == 1, how


def test_two_runs_at_once_on_one_cache(copy: Path, tmp_path: Path) -> None:
    argv = [sys.executable, "-P", "-m", "lint.cli", "check", "--cache-dir", str(tmp_path / "cache"), "copy"]
    runs = [subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=copy.parent) for _ in range(3)]
    outs = [run.communicate(timeout=60) for run in runs]
    assert len({out for out, _ in outs}) == 1 and {run.returncode for run in runs} == {1}, outs


def test_a_clock_set_back_hides_no_change(copy: Path, desk: Desk) -> None:
    path = copy / "0/é0.md"
    os.utime(path, (4e9, 4e9))
    assert "copy/0/é0.md" in desk.run("check", "copy").out
    path.write_text(path.read_text(encoding="utf-8").replace("harbour", "seaport"), encoding="utf-8")
    os.utime(path, (4e9 - 5, 4e9 - 5))
    assert "copy/0/é0.md:3:5" not in desk.run("check", "copy").out
