"""Runs that end before they are done: killed, interrupted, without room, with nobody who reads."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from lint.project import rulecache, save
from tests.cli.desk import BAD, Desk

FIX = """\
extends: substitution
message: m
level: error
swap: {harbour: seaport}
action: {name: replace}
description: d
authority: a
examples: {flag: ["A [[harbour]]."], pass: ["A seaport."]}
"""
OLD, NEW = BAD, BAD.replace("harbour", "seaport")


def start(folder: Path, *argv: str) -> subprocess.Popen[bytes]:
    env = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    argv = (sys.executable, "-P", "-m", "lint.cli", *argv)
    return subprocess.Popen(argv, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def newsroom(desk: Desk, count: int) -> None:
    desk.put("house/words/harbour.yml", FIX)
    for number in range(count):
        desk.put(f"copy/{number:03}.md", OLD)


def test_killed_while_mending_each_file_is_old_or_new(desk: Desk) -> None:
    newsroom(desk, 120)
    rng, copy = Random(3), desk.folder / "copy"
    whole = time.monotonic()
    start(desk.folder, "check", "--fix", "copy").communicate(timeout=120)
    whole = time.monotonic() - whole
    stopped = 0
    for _ in range(10):
        for path in copy.glob("*.md"):
            path.write_text(OLD, encoding="utf-8")
        run = start(desk.folder, "check", "--fix", "copy")
        time.sleep(whole * rng.uniform(0.3, 1.0))
        run.kill()
        run.communicate()
        stopped += run.returncode == -signal.SIGKILL
        assert {path.read_text(encoding="utf-8") for path in copy.glob("*.md")} <= {OLD, NEW}
    start(desk.folder, "check", "--fix", "copy").communicate(timeout=120)
    assert sorted(os.listdir(copy)) == [f"{number:03}.md" for number in range(120)]
    assert {path.read_text(encoding="utf-8") for path in copy.glob("*.md")} == {NEW} and stopped


def test_interrupted_it_ends_without_a_traceback(desk: Desk) -> None:
    for number in range(900):
        desk.put(f"copy/{number:03}.md", BAD * 3)
    run = start(desk.folder, "check", "--no-cache", "copy")
    time.sleep(1.5)  # past the imports, also on a busy machine
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode in (130, 1) and b"Traceback" not in said


def test_nobody_reads_on(desk: Desk) -> None:
    for number in range(30):
        desk.put(f"copy/{number:03}.md", BAD * 20)
    run = start(desk.folder, "check", "--no-cache", "copy")
    assert run.stdout is not None and run.stderr is not None
    run.stdout.close()
    said = run.stderr.read()
    assert run.wait(60) == 141 and b"Traceback" not in said


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_no_room_for_the_output(desk: Desk) -> None:
    desk.put("a.md", BAD)
    run = desk.run("check", "--output", "/dev/full", "a.md")
    assert run.code == 2 and "/dev/full: No space left" in run.err
    with open("/dev/full", "w") as full:
        argv = [sys.executable, "-P", "-m", "lint.cli", "check", "a.md"]
        done = subprocess.run(argv, stdout=full, stderr=subprocess.PIPE, cwd=desk.folder, timeout=60)
    assert done.returncode == 2 and b"No space left" in done.stderr and b"Traceback" not in done.stderr


def no_room(*given: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("argv", [("check", "--fix", "copy"), ("baseline", "copy")])
def test_no_room_for_new_texts(desk: Desk, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...]) -> None:
    newsroom(desk, 3)
    monkeypatch.setattr(save.os, "fsync", no_room)
    run = desk.run(*argv)
    assert run.code == 2 and "No space left" in run.err
    assert sorted(os.listdir(desk.folder / "copy")) == ["000.md", "001.md", "002.md"]
    assert (desk.folder / "copy/001.md").read_text(encoding="utf-8") == OLD


def test_no_room_for_the_cache(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("a.md", BAD)
    monkeypatch.setattr(rulecache.os, "replace", no_room)
    assert desk.run("check", "--cache-dir", str(tmp_path / "new"), "a.md").places == ["a.md:3:5"]
