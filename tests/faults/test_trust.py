"""A stranger's repository: it runs nothing, and reads and writes nothing that is not its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.project import rulecache
from tests.cli.desk import BAD, CONFIG, HOUSE, Desk

MARSHAL = {
    "rulecache.py": "files of the user's own, with a checksum",
    "packed.py": "rows out of rulecache",
    "results.py": "a database of the user's own (database.own)",
    "across.py": "facts of this run, or out of results",
    "workers.py": "what our own workers send",
}
EVIL = "open({mark!r}, 'w').close()\n"


@pytest.fixture
def repository(desk: Desk) -> Desk:
    """A git work tree in a folder that has a neighbour."""
    for name in (".copydesk.yml", "house"):
        os.rename(desk.folder / name, desk.folder / f"x{name}")
    desk.put("secret/house/words/harbour.yml", HOUSE % ("error", "harbour", "harbour"))
    desk.put("secret/base.yml", "select: [sourcing]\n")
    desk.put("secret/baseline.json", '{"copydesk-baseline": 1, "findings": [""]}\n')
    desk.put("repo/a.md", BAD)
    (desk.folder / "repo/.git").mkdir()
    os.chdir(desk.folder / "repo")
    return desk


@pytest.mark.parametrize(
    "config",
    [
        "extends: ../secret/base.yml",
        "extends: /etc/hostname",
        "extends: link.yml",
        "rules: [../secret]",
        "rules: [linked]",
        "profiles: [../secret]",
        "baseline: ../secret/baseline.json",
    ],
)
def test_a_config_names_nothing_elsewhere(repository: Desk, config: str) -> None:
    (repository.folder / "repo/link.yml").symlink_to("../secret/base.yml")
    (repository.folder / "repo/linked").symlink_to("../secret")
    repository.put("repo/.copydesk.yml", config + "\n")
    run = repository.run("check", "a.md")
    assert run.code == 2 and "leads out of the repository" in run.err and "--config" in run.err


def test_a_config_named_may_name_anything(repository: Desk) -> None:
    repository.put("mine.yml", "rules: [secret/house]\nselect: [words]\n")
    run = repository.run("check", "--config", "../mine.yml", "a.md")
    assert run.rules == ["words/harbour"], run.err


@pytest.mark.parametrize("name", [".copydesk.yml", ".copydesk/stet.yml", ".copydesk/baseline.json"])
def test_a_file_of_ours_that_is_a_link_elsewhere(repository: Desk, name: str) -> None:
    path = repository.folder / "repo" / name
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(repository.folder / "secret/base.yml")
    run = repository.run("check", "a.md")
    assert run.code == 2 and "repository" in run.err and "sourcing" not in run.err


def test_rules_behind_links_are_not_read(repository: Desk) -> None:
    repository.put("repo/.copydesk.yml", "rules: [house]\nselect: [all]\n")
    repository.put("repo/house/words/port.yml", HOUSE % ("error", "port", "port"))
    (repository.folder / "repo/house/words/harbour.yml").symlink_to("../../../secret/house/words/harbour.yml")
    (repository.folder / "repo/house/loop").symlink_to(".")
    os.mkfifo(repository.folder / "repo/house/words/.pipe.yml")
    assert "words/harbour" not in repository.run("check", "a.md").rules


def test_a_rule_that_is_a_pipe_is_a_mistake(desk: Desk) -> None:
    os.mkfifo(desk.folder / "house/words/pipe.yml")
    desk.put("a.md", BAD)
    run = desk.run("check", "a.md")
    assert run.code == 2 and "a pipe" in run.err


@pytest.mark.parametrize("name", ["yaml.py", "regex.py", "json.py", "lint/checks/evil.py", "sitecustomize.py"])
def test_code_in_the_checked_tree_is_not_imported(desk: Desk, tmp_path: Path, cache: Path, name: str) -> None:
    desk.put(name, EVIL.format(mark=str(tmp_path / "ran")))
    desk.put("a.md", "---\ntitle: &a [x]\n---\n" + BAD)
    env = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    argv = ["check", "--no-cache", "a.md"]
    code = "from lint.cli.main import run; run()"
    starts = [[sys.executable, "-P", "-c", code, *argv]]  # as the console script: its own folder comes first
    if not name.startswith(("lint", "site")):
        starts.append([sys.executable, "-m", "lint.cli", *argv])
    for start in starts:
        done = subprocess.run(start, cwd=tmp_path, env=env, capture_output=True, timeout=60)
        assert done.returncode == 1, done.stderr
    assert not (tmp_path / "ran").exists()


def test_a_plug_in_in_the_checked_tree_is_none(desk: Desk, tmp_path: Path, cache: Path) -> None:
    desk.put("evil.py", EVIL.format(mark=str(tmp_path / "ran")))
    desk.put("evil.egg-info/entry_points.txt", "[copydesk.formats]\nevil = evil\n")
    desk.put("evil.egg-info/PKG-INFO", "Metadata-Version: 2.1\nName: evil\nVersion: 1\n")
    desk.put("a.md", BAD)
    env = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    argv = [sys.executable, "-m", "lint.cli", "check", "--format", "evil", "a.md"]
    done = subprocess.run(argv, cwd=tmp_path, env=env, capture_output=True, timeout=60)
    assert done.returncode == 2 and not (tmp_path / "ran").exists()


def test_a_repository_hidden_among_the_articles_runs_nothing(desk: Desk, tmp_path: Path) -> None:
    bare = tmp_path / "copy"
    subprocess.run(["git", "init", "-q", "--bare", str(bare)], check=True)
    script = desk.put("monitor", f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    script.chmod(0o755)
    with (bare / "config").open("a") as file:
        file.write(f"[core]\n\tfsmonitor = {script}\n\tworktree = .\n\tbare = false\n")
    desk.put("copy/a.md", BAD)
    desk.run("check", "copy")
    desk.run("check", "--since", "HEAD", "copy")
    assert not (tmp_path / "ran").exists()


def test_a_cache_of_somebody_else_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = rulecache.key_of(["x"])
    rulecache.write(str(tmp_path), key, {"a": 1})
    assert rulecache.read(str(tmp_path), key) == {"a": 1}
    file = next(tmp_path.iterdir())
    file.chmod(0o666)
    assert rulecache.read(str(tmp_path), key) is None
    file.chmod(0o600)
    mine = os.geteuid()
    monkeypatch.setattr(rulecache.os, "geteuid", lambda: mine + 1)
    assert rulecache.read(str(tmp_path), key) is None


def test_nothing_is_unpickled() -> None:
    """Only the rule cache trusts its bytes, and it looks at their owner first."""
    import lint

    for path in Path(lint.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import pickle" not in text and "yaml.load(" not in text and "unsafe_load" not in text, path
        if "from marshal import" in text and "loads" in text:
            assert path.name in MARSHAL, f"{path}: marshal trusts its bytes; say here whose they are"


def test_checking_writes_nothing_but_the_cache(desk: Desk) -> None:
    desk.put("copy/a.md", BAD)
    desk.put(".copydesk.yml", CONFIG)
    before = {path: path.stat().st_mtime_ns for path in desk.folder.rglob("*")}
    desk.run("check", "copy")
    assert {path: path.stat().st_mtime_ns for path in desk.folder.rglob("*")} == before


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 50_000, '{"copydesk-baseline": 1, "findings": [["x"]]}', "\x80"]
)
def test_a_strangers_baseline_is_parsed(desk: Desk, text: str) -> None:
    desk.put("b.json", text.encode("latin-1"))
    desk.put("a.md", BAD)
    run = desk.run("check", "--baseline", "b.json", "a.md")
    assert run.code == 2 and "b.json" in run.err
