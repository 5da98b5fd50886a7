"""The examples are sound where they say so, and show every fault where they promise it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lint.engine.lint import lint_text
from lint.finding import Finding
from lint.project.rules import load

EXAMPLES = Path(__file__).parents[1] / "examples"
ARTICLES = EXAMPLES / "articles"
BOOK = load()
CLEAN = ("ferry-timetable.md", "harbour-wall.txt", "library-hours.html", "harbour-theft.md")
# bad article → the rules it is there to show, whatever else is found
BAD = {
    "mill-closure.md": {
        "headlines/end-stop",
        "headlines/dek-repeats-headline",
        "headlines/rendered-twice",
        "headlines/repeated-in-lede",
        "structure/duplicate-paragraph",
        "structure/placeholder",
    },
    "pasted-from-the-web.html": {"headlines/rendered-twice", "structure/share-counter", "structure/web-furniture"},
    "council-whispers.txt": {
        "sourcing/anonymity-granted",
        "sourcing/anonymity-without-reason",
        "sourcing/bare-source",
        "sourcing/passive-attribution",
        "sourcing/unnamed-person",
        "sourcing/vague-collective",
    },
    "flood-rumours.md": {
        "verification/disclosed-gap",
        "verification/hedged-passive",
        "verification/rumour",
        "verification/social-media-source",
        "verification/unattributed-allegation",
        "verification/unsourced-report",
        "verification/weasel-authority",
    },
    "crossed-wires.txt": {
        "quotations/doubled-mark",
        "quotations/fragment-left-open",
        "quotations/mismatched-marks",
        "quotations/nested-wrongly",
        "quotations/unclosed",
        "quotations/unopened",
        "quotations/wrong-direction",
    },
}
EVERYTHING = set().union(*BAD.values()) | {"quotations/mixed-style"}


def findings(name: str) -> tuple[Finding, ...]:
    return lint_text((ARTICLES / name).read_text(encoding="utf-8"), name, BOOK)


def test_every_example_is_spoken_for() -> None:
    assert {path.name for path in ARTICLES.iterdir()} == {*CLEAN, *BAD, "everything-wrong.md"}


@pytest.mark.parametrize("name", CLEAN)
def test_sound_articles_have_no_findings(name: str) -> None:
    assert [f"{one.line}:{one.column} {one.rule} {one.message}" for one in findings(name)] == []


@pytest.mark.parametrize("name", BAD)
def test_bad_articles_show_their_faults_and_no_others(name: str) -> None:
    assert {one.rule for one in findings(name)} == BAD[name]


def test_everything_wrong_has_every_fault() -> None:
    assert EVERYTHING - {one.rule for one in findings("everything-wrong.md")} == set()


def test_all_three_formats_are_shown() -> None:
    assert {path.suffix for path in ARTICLES.iterdir()} == {".txt", ".md", ".html"}


def copydesk(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lint.cli", *arguments]
    return subprocess.run(command, cwd=EXAMPLES / "newsroom", capture_output=True, text=True, check=False)


def test_the_newsroom_reads_its_copy_with_rules_of_its_own() -> None:
    run = copydesk("check", "--no-cache", "--format", "jsonl", ".")
    assert run.returncode == 0, run.stderr
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert [(one["path"], one["line"], one["rule"]) for one in found] == [
        ("news/2026-03-12-audit.md", 8, "gazette/spelling")
    ]


def test_the_newsrooms_rules_are_proven() -> None:
    run = copydesk("test", "gazette")
    assert run.returncode == 0, run.stdout + run.stderr
