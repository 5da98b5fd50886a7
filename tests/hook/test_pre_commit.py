"""The hook in a writer's repository, with the real pre-commit: a bad article is stopped, a good one passes."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
OFFLINE = ("NewConnectionError", "Temporary failure in name resolution", "No matching distribution found for hatchling")
GOOD = "# Ferry runs again\n\nThe ferry to Norfall sailed on Tuesday, the port authority said.\n"
BAD = "# Ferry runs again\n\nThe ferry to Norfall sailed on TK, the port authority said.\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("pre_commit") is None, reason="pre-commit is not installed"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]


class Repository:
    """A throwaway git repository."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in
               (("NAME", "Ada Okoro"), ("EMAIL", "ada@example.org"))}  # fmt: skip
        # what an outer git hook or test run would hand down must not reach the inner repository
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
        self.environment = {**kept, **who, "PRE_COMMIT_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull}
        self.environment.pop("PYTHONPATH", None)
        self.run("git", "init", "-q", "-b", "main")

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True)
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    def put(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.run("git", "add", "-A")
        return self.run("git", "commit", "-q", "-m", "A change", check=False)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A writer's repository with the hook installed from a repository that holds this checkout's files."""
    top = tmp_path_factory.mktemp("hook")
    tool = Repository(top / "copydesk", top / "home")
    for name in ("lint", "rules"):
        shutil.copytree(ROOT / name, tool.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in SHIPPED:
        shutil.copy(ROOT / name, tool.folder / name)
    assert tool.commit().returncode == 0
    head = tool.run("git", "rev-parse", "HEAD").stdout.strip()
    writers = Repository(top / "newsroom", top / "home")
    hooks = "".join(f"      - id: {id}\n" for id in ("copydesk", "copydesk-repository"))
    hook = f"repos:\n  - repo: {tool.folder}\n    rev: {head}\n    hooks:\n{hooks}"
    writers.put(".pre-commit-config.yaml", hook)
    writers.run(sys.executable, "-m", "pre_commit", "install")
    made = writers.run(sys.executable, "-m", "pre_commit", "install-hooks", check=False)
    said = made.stdout + made.stderr
    if made.returncode and any(sign in said for sign in OFFLINE):
        pytest.skip("no package index can be reached to build the hook's environment")
    assert made.returncode == 0, said
    return writers


def test_a_good_article_passes_and_a_bad_one_is_stopped(newsroom: Repository) -> None:
    newsroom.put("good.md", GOOD)
    newsroom.put("LICENSE", "No article, and no ending that a reader knows.\n")
    good = newsroom.commit()
    assert good.returncode == 0, good.stdout + good.stderr

    newsroom.put("bad.md", BAD)
    bad = newsroom.commit()
    assert bad.returncode == 1
    assert "bad.md:3:32: error" in bad.stdout + bad.stderr
    assert "[structure/placeholder]" in bad.stdout + bad.stderr

    newsroom.put("bad.md", GOOD)
    assert newsroom.commit().returncode == 0


def test_excluded_copy_is_left_alone(newsroom: Repository) -> None:
    newsroom.put(".copydesk.yml", "exclude: [wire-*]\n")
    newsroom.put("wire-raw.md", BAD)
    done = newsroom.commit()
    assert done.returncode == 0, done.stdout + done.stderr


STORY = """\
---
title: {title}
date: 2026-03-0{day}
---

The last ferry of the season left Norfall at noon with nine passengers and a dog, the harbour master said on Tuesday.

The crew of four will spend the winter painting the hull, and the ramp will be mended before the ice comes.
"""
TITLE = "Last ferry of the season leaves Norfall"


def test_a_story_that_is_published_already_is_stopped(newsroom: Repository) -> None:
    newsroom.put("first.md", STORY.format(title=TITLE, day=1))
    first = newsroom.commit()
    assert first.returncode == 0, first.stdout + first.stderr
    newsroom.put("again.md", STORY.format(title=TITLE, day=4))
    newsroom.put("other.md", STORY.format(title="Winter comes to the harbour of Norfall", day=5))
    again = newsroom.commit()
    said = again.stdout + again.stderr
    assert again.returncode == 1, said
    assert "again.md:2:8: " in said and "[headlines/duplicate]" in said
    assert "other.md:" in said and "[structure/duplicate-story]" in said
    assert "first.md" in said
    newsroom.run("git", "rm", "-qf", "again.md", "other.md")
    newsroom.put("again.md", GOOD.replace("Ferry runs again", "Tram stops for good"))
    done = newsroom.commit()
    assert done.returncode == 0, done.stdout + done.stderr


def test_untracked_drafts_do_not_stop_a_commit(newsroom: Repository) -> None:
    newsroom.put("draft.md", STORY.format(title=TITLE, day=6))
    newsroom.put("good.md", GOOD.replace("Tuesday", "Wednesday"))
    newsroom.run("git", "add", "good.md")
    done = newsroom.run("git", "commit", "-q", "-m", "A change", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (newsroom.folder / "draft.md").unlink()


def test_thousands_of_file_names_are_split_and_all_are_read(newsroom: Repository) -> None:
    folder = newsroom.folder / ("a long folder name that fills the command line " * 4).strip()
    folder.mkdir()
    for number in range(2000):
        name = f"register entry number {number:04}.md"
        (folder / name).write_text(f"Entry {number:x}.\n", encoding="utf-8")
    (folder / "register entry number 1777.md").write_text("Read on TK, the clerk said.\n", encoding="utf-8")
    bad = newsroom.commit()
    said = bad.stdout + bad.stderr
    assert bad.returncode == 1
    assert said.count("[structure/placeholder]") == 1, said[-2000:]
    assert "1777.md:1:9: error" in said
    checked = [int(count) for count in re.findall(r"(\d+) articles? checked", said)]
    assert len(checked) > 2, "the list of names was not split"
    assert sum(checked) >= 2000
    newsroom.run("git", "reset", "-q")
    shutil.rmtree(folder)
