"""One story through a newsroom's repository: archive, baseline, branch, commit, CI, mending, signing off, merging."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from newsroom import Article, archive

COMMAND = Path(sys.executable).parent / "copydesk"
COUNT = 320
TODAY = "2026-03-04"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("pre_commit") is None, reason="pre-commit is not installed"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(not COMMAND.exists(), reason="the command is not beside this Python"),
]


class Newsroom:
    """The repository, and who works in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "gazette"
        self.folder.mkdir()
        kept = {
            key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT", "COPYDESK"))
        }
        who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in
               (("NAME", "Ana Reis"), ("EMAIL", "ana@example.org"))}  # fmt: skip
        self.environment = {
            **kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "XDG_CACHE_HOME": str(folder / "cache"),
            "PRE_COMMIT_HOME": str(folder / "hooks"), "PATH": f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}",
        }  # fmt: skip

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True)

    def git(self, *command: str) -> str:
        done = self.run("git", *command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def copydesk(self, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(str(COMMAND), command, *arguments, "--today", TODAY)

    def found(self, *arguments: str) -> set[tuple[str, str]]:
        """Path and rule of what `check` finds."""
        done = self.copydesk("check", "--format", "jsonl", *arguments)
        assert done.returncode in (0, 1), done.stderr
        return {(one["path"], one["rule"]) for one in map(json.loads, done.stdout.splitlines())}

    def put(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        self.git("add", "-A")
        return self.run("git", "commit", "-q", "-m", message)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    made = Newsroom(tmp_path_factory.mktemp("e2e"))
    made.git("init", "-q", "-b", "main")
    return made


def planted(articles: list[Article]) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """What is added to the sound archive: path → text; and what must be found of it."""
    one, two, three, four, five = articles[5], articles[60], articles[120], articles[180], articles[240]
    texts = {
        "content/2025/twice.md": one._replace(date="2025-11-01").text,
        "content/2025/moved.md": two._replace(title="What the council would not discuss", date="2025-11-02").text,
        three.path: three._replace(title=f"{three.title}.").text,
        four.path: four.text + "\n“It is over,” a source said.\n",
        five.path: five.text + "\n<!-- stet: sourcing/bare-source by=\"L. Marsh\" on=2026-01-02 "
        "because=\"court order bars naming\" -->\n“It is over,” a source said.\n",
        "content/2025/broken.md": "---\ntitle: Tide: what we know\n---\n\nThe tide came in at noon, Jon Lowe said.\n",
    }  # fmt: skip
    return texts, {
        ("content/2025/twice.md", "headlines/duplicate"),
        ("content/2025/moved.md", "structure/duplicate-story"),
        (three.path, "headlines/end-stop"),
        (four.path, "sourcing/bare-source"),
        ("content/2025/broken.md", "structure/front-matter"),
    }


STORY = """\
---
title: Wreck of the Marigold is raised off Saltby
date: 2026-03-04
---

The wreck of the Marigold was lifted onto a barge on Tuesday, Ruth Vane, the chief engineer, said.

“We had one chance,”” Vane said. “The rope held.”

“There was gold on board,” a source said.
"""


def test_a_story_from_draft_to_print(newsroom: Newsroom) -> None:
    articles = archive(COUNT, seed=7)
    for one in articles:
        newsroom.put(one.path, one.text)
    newsroom.put("hugo.toml", "")
    newsroom.put(".github/CODEOWNERS", "")
    assert len({one.title for one in articles}) == COUNT
    _set_up(newsroom)
    expected = _plant(newsroom, articles)
    _adopt(newsroom, expected)
    _write(newsroom, articles)
    _mend(newsroom)
    _merge(newsroom, articles)


def _set_up(newsroom: Newsroom) -> None:
    done = newsroom.run(str(COMMAND), "init", "--yes")
    assert done.returncode == 0, done.stderr
    assert f"Hugo: {COUNT} articles in content" in done.stderr
    assert newsroom.found(".") == set(), "the archive is sound"
    assert newsroom.commit("The archive").returncode == 0
    newsroom.run(sys.executable, "-m", "pre_commit", "install")


def _plant(newsroom: Newsroom, articles: list[Article]) -> set[tuple[str, str]]:
    texts, expected = planted(articles)
    for path, text in texts.items():
        newsroom.put(path, text)
    assert newsroom.found(".") == expected
    return expected


def _adopt(newsroom: Newsroom, expected: set[tuple[str, str]]) -> None:
    """The old findings go into the baseline, and the hook lets the commit pass."""
    assert f"{len(expected)} findings in {len(expected)} articles" in newsroom.copydesk("baseline").stderr
    done = newsroom.copydesk("check")
    assert (done.returncode, done.stdout) == (0, "")
    assert f"1 signed off, + {len(expected)} in the baseline" in done.stderr
    adopted = newsroom.commit("Adopt copydesk")
    assert adopted.returncode == 0, adopted.stdout + adopted.stderr


def _write(newsroom: Newsroom, articles: list[Article]) -> None:
    """A branch with a faulty story and one that is published already: the hook stops the commit, CI says the same."""
    newsroom.git("switch", "-q", "-c", "story")
    newsroom.put("content/2026/marigold.md", STORY)
    printed = articles[-1]
    newsroom.put("content/2026/again.md", printed._replace(date=f"{printed.date[:8]}29").text)
    stopped = newsroom.commit("The Marigold")
    said = stopped.stdout + stopped.stderr
    assert stopped.returncode == 1, said
    assert "content/2026/marigold.md:8:20: " in said and "[quotations/doubled-mark]" in said
    assert "content/2026/marigold.md:10:28: error " in said and "[sourcing/bare-source]" in said
    assert "content/2026/again.md:2:8: error " in said and "[headlines/duplicate]" in said
    assert printed.path in said
    wanted = {
        ("content/2026/marigold.md", "quotations/doubled-mark"),
        ("content/2026/marigold.md", "sourcing/bare-source"),
        ("content/2026/again.md", "headlines/duplicate"),
    }
    assert newsroom.found("--staged") == newsroom.found("--since", "main") == wanted
    ci = newsroom.copydesk("check", "--since", "main", "--format", "github", "--output", "sarif=out.sarif")
    assert ci.returncode == 1
    assert "::error file=content/2026/again.md,line=2" in ci.stdout
    assert len(json.loads(newsroom.read("out.sarif"))["runs"][0]["results"]) >= 3
    (newsroom.folder / "out.sarif").unlink()


def _mend(newsroom: Newsroom) -> None:
    """What is certain is mended, what is right is signed off, what is a duplicate goes; then the commit passes."""
    diff = newsroom.copydesk("check", "content/2026", "--diff", "-q")
    assert diff.returncode == 1
    assert "\n-“We had one chance,”” Vane said." in diff.stdout
    assert newsroom.copydesk("check", "content/2026", "--fix", "-q").returncode == 1
    assert "“We had one chance,” Vane said." in newsroom.read("content/2026/marigold.md")
    (newsroom.folder / "content/2026/again.md").unlink()
    signed = newsroom.copydesk(
        "stet", "add", "content/2026/marigold.md:10", "sourcing/bare-source",
        "--by", "L. Marsh", "--because", "the desk knows the name",
    )  # fmt: skip
    assert signed.returncode == 0, signed.stderr
    passed = newsroom.commit("The Marigold")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert newsroom.found("--since", "main") == set()


def _merge(newsroom: Newsroom, articles: list[Article]) -> None:
    """An old fault is mended, and the baseline gets smaller; a signed sentence changes, and its sign-off lapses."""
    newsroom.git("switch", "-q", "main")
    newsroom.git("merge", "-q", "--no-edit", "story")
    old = articles[120].path
    newsroom.put(old, articles[120].text)
    assert "1 fixed, prune" in newsroom.copydesk("check").stderr
    assert "1 fixed, taken out; 4 left" in newsroom.copydesk("baseline", "--prune").stderr
    assert newsroom.commit("Mend an old headline").returncode == 0
    text = newsroom.read("content/2026/marigold.md")
    newsroom.put("content/2026/marigold.md", text.replace("There was gold", "There was a lot of gold"))
    assert newsroom.found() == {
        ("content/2026/marigold.md", "sourcing/bare-source"),
        ("content/2026/marigold.md", "stet/lapsed"),
    }
    ledger = json.loads(newsroom.copydesk("stet", "list", "--format", "json").stdout)
    assert [(one["article"], one["by"], one["state"]) for one in ledger] == [
        (articles[240].path, "L. Marsh", "used"),
        ("content/2026/marigold.md", "L. Marsh", "lapsed"),
    ]
    newsroom.put("content/2026/marigold.md", text)
    assert newsroom.copydesk("check").returncode == 0
    assert newsroom.git("status", "--porcelain") == ""


def test_the_archive_is_the_same_for_the_same_seed() -> None:
    assert archive(50, seed=1) == archive(50, seed=1) != archive(50, seed=2)
