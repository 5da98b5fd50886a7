"""The baseline: only new findings count, and it only gets smaller."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from desk import Desk

from lint.project import baseline as baselines

FILE = ".copydesk/baseline.json"


@pytest.fixture
def old(desk: Desk) -> Desk:
    """Two articles with three findings, all in the baseline."""
    desk.put("copy/a.md", "# Port Elm\n\nThe harbour was open.\n\nThe mayor was there.\n")
    desk.put("copy/b.md", "# Norfall\n\nThe harbour was shut.\n")
    run = desk.run("baseline")
    assert (run.code, run.err) == (0, "3 findings in 2 articles written to .copydesk/baseline.json\n")
    return desk


def entries(desk: Desk) -> list[str]:
    listed = json.loads((desk.folder / FILE).read_text(encoding="utf-8"))["findings"]
    return [one.partition(" ")[2] for one in listed if one]


def test_old_findings_do_not_count(old: Desk) -> None:
    run = old.run("check", ".")
    assert (run.code, run.out) == (0, "")
    assert "no findings, + 3 in the baseline" in run.err
    assert "prune" not in run.err
    assert old.run("check", ".", "--no-baseline").code == 1
    assert old.run("check", ".", "--isolated", "--select", "headlines").code == 0


def test_only_new_ones_are_shown_wherever_lines_went(old: Desk) -> None:
    old.put("copy/b.md", "# Norfall\n\nIt rained.\n\nThe harbour was shut.\n\nOne harbour more.\n")
    run = old.run("check", "copy/b.md")
    assert (run.code, run.places) == (1, ["copy/b.md:7:5"])
    assert "1 finding (1 error), + 1 in the baseline" in run.err


def test_a_changed_sentence_is_new(old: Desk) -> None:
    old.put("copy/b.md", "# Norfall\n\nThe harbour was shut again.\n")
    run = old.run("check", ".")
    assert (run.code, run.places) == (1, ["copy/b.md:3:5"])


def test_the_second_of_two_equal_sentences_is_new(old: Desk) -> None:
    old.put("copy/b.md", "# Norfall\n\nThe harbour was shut.\n\nThe harbour was shut.\n")
    assert old.run("check", "copy/b.md").places == ["copy/b.md:5:5"]


def test_a_moved_article_keeps_its_entries(old: Desk) -> None:
    (old.folder / "archive").mkdir()
    (old.folder / "copy/a.md").rename(old.folder / "archive/a.md")
    assert old.run("check", ".").code == 0
    assert old.run("baseline", "--prune").err == "0 fixed, taken out; 3 left in .copydesk/baseline.json\n"
    assert entries(old) == ["words/harbour archive/a.md", "words/mayor archive/a.md", "words/harbour copy/b.md"]
    copied = old.put("copy/a.md", (old.folder / "archive/a.md").read_bytes())
    assert old.run("check", ".", "--fail-on", "warning").places == ["copy/a.md:3:5", "copy/a.md:5:5"]
    copied.unlink()


def test_it_only_gets_smaller(old: Desk) -> None:
    old.put("copy/a.md", "# Port Elm\n\nThe mayor was there.\n")
    run = old.run("check", ".")
    assert run.code == 0
    assert "1 fixed, prune" in run.err
    old.put("copy/c.md", "# Westport\n\nA harbour.\n")
    refused = old.run("baseline")
    assert refused.code == 2
    assert "1 new finding, and a baseline may only get smaller" in refused.err
    assert len(entries(old)) == 3
    assert "1 fixed, taken out; 2 left" in old.run("baseline", "--prune").err
    assert entries(old) == ["words/mayor copy/a.md", "words/harbour copy/b.md"]
    assert "1 taken in; 3 left" in old.run("baseline", "--force").err
    assert old.run("check", ".").code == 0


def test_what_a_run_does_not_look_for_is_not_called_fixed(old: Desk) -> None:
    old.put("copy/b.md", "# Norfall\n\nIt rained.\n")
    assert "prune" not in old.run("check", "copy/a.md").err
    assert "prune" not in old.run("check", ".", "--select", "words/mayor").err
    assert "prune" not in old.run("check", "--ignore", "words/harbour").err
    assert "1 fixed, prune" in old.run("check", "copy/b.md").err


def test_an_article_that_is_gone_is_fixed_when_its_folder_is_checked(old: Desk) -> None:
    (old.folder / "copy/b.md").unlink()
    assert "prune" not in old.run("check", "copy/a.md").err
    assert "1 fixed, prune" in old.run("check", "copy").err


def test_from_a_folder_below_it_is_the_same_baseline(old: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(old.folder / "copy")
    run = old.run("check", ".")
    assert (run.code, run.out) == (0, "")
    assert "+ 3 in the baseline" in run.err


def test_the_option_and_the_config_name_a_file(old: Desk) -> None:
    shutil.move(old.folder / FILE, old.folder / "old.json")
    assert old.run("check", ".").code == 1
    assert old.run("check", ".", "--baseline", "old.json").code == 0
    old.put(".copydesk.yml", "rules: [house]\nselect: [words]\nbaseline: old.json\n")
    assert old.run("check", "copy").code == 0
    assert "3 left in old.json" in old.run("baseline").err
    run = old.run("check", ".", "--baseline", "none.json")
    assert (run.code, run.err.startswith("copydesk: none.json: no such baseline")) == (2, True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", ":1:1: not a baseline of copydesk"),
        ('{"copydesk-baseline": 9, "findings": []}', ":1:1: a baseline of another version of copydesk"),
        ('{"copydesk-baseline": 1, "findings": [\n"x",\n""]}', ':2:1: "x" is no finding'),
        ('{"copydesk-baseline": 1, "findings": [\n7]}', ":2:1: 7 is no finding"),
        ('{"copydesk-baseline": 1,\n "findings": [', ":2:15: not a baseline"),
        ('{"copydesk-baseline": 1, "findings": [\n<<<<<<< ours\n""]}', "a merge left its marks here"),
    ],
)
def test_what_is_no_baseline_is_told_with_its_place(old: Desk, text: str, told: str) -> None:
    old.put(FILE, text)
    run = old.run("check", ".")
    assert run.code == 2
    assert told in run.err
    assert (old.folder / FILE).read_text(encoding="utf-8") == text
    assert old.run("baseline").code == 2
    assert old.run("baseline", "--force").code == 0
    assert old.run("check", ".").code == 0


def test_the_file_is_the_same_whatever_the_order(old: Desk) -> None:
    before = (old.folder / FILE).read_bytes()
    (old.folder / FILE).unlink()
    old.run("baseline", "copy/b.md", "copy/a.md")
    assert (old.folder / FILE).read_bytes() == before
    assert b"\n" in before
    assert not any(line.strip('"').isdigit() for line in before.decode().split())


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_two_branches_merge_as_text(tmp_path: Path) -> None:
    def text(*paths: str) -> str:
        return baselines.render(baselines.Entry(path, "words/harbour", "0" * 16) for path in paths)

    middle = [f"m/{number}.md" for number in range(9)]
    for name, paths in (
        ("base", ["a.md", *middle, "z.md"]),
        ("ours", [*middle, "z.md"]),
        ("theirs", ["a.md", *middle]),
    ):
        (tmp_path / name).write_text(text(*paths), encoding="utf-8")
    command = ["git", "merge-file", "-p", "ours", "base", "theirs"]
    merged = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert merged.stdout.decode() == text(*middle)


def test_odd_file_names(desk: Desk) -> None:
    for name in ("two words.md", "käfer “x”.md", 'quote".md', "back\\slash.md"):
        desk.put(name, "# Port Elm\n\nThe harbour.\n")
    assert desk.run("baseline").code == 0
    run = desk.run("check", ".")
    assert (run.code, run.out) == (0, "")


def test_fix_leaves_what_is_in_the_baseline(desk: Desk) -> None:
    desk.put(".copydesk.yml", "select: [headlines/end-stop]\n")
    path = desk.put("a.md", "# Ferry runs again.\n\nIt sailed.\n")
    desk.put("b.md", "# Tram runs again.\n\nIt ran.\n")
    desk.run("baseline", "a.md")
    assert desk.run("check", ".", "--fix").code == 0
    assert path.read_text(encoding="utf-8").startswith("# Ferry runs again.\n")
    assert (desk.folder / "b.md").read_text(encoding="utf-8").startswith("# Tram runs again\n")


def test_prune_needs_a_baseline(desk: Desk) -> None:
    run = desk.run("baseline", "--prune")
    assert (run.code, "no baseline to prune" in run.err) == (2, True)
