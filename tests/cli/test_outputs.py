"""Formats from the command's end: each on files, standard input and nothing; several at once; the step's summary."""

from __future__ import annotations

import io
import json
import sys
from xml.etree import ElementTree

import pytest
from desk import BAD, CLEAN, Desk

from lint import plugins

JSON = ("json", "gitlab", "rdjson", "sarif")
XML = ("junit", "checkstyle")


def reads(name: str, out: str) -> None:
    """The report is of its language."""
    if name in JSON:
        json.loads(out)
    elif name in XML:
        ElementTree.fromstring(out.encode())
    elif name in ("jsonl", "rdjsonl"):
        assert all(json.loads(line) for line in out.splitlines())


@pytest.mark.parametrize("name", plugins.names("formats"))
def test_each_format_on_a_file_and_on_a_clean_one(desk: Desk, name: str) -> None:
    desk.put("a.md", BAD)
    run = desk.run("check", "a.md", "--format", name)
    assert run.code == 1 and "words/harbour" in run.out
    reads(name, run.out)
    desk.put("a.md", CLEAN)
    clean = desk.run("check", "a.md", "--format", name)
    assert clean.code == 0 and "words/harbour" not in clean.out
    reads(name, clean.out)


@pytest.mark.parametrize("name", plugins.names("formats"))
def test_each_format_on_standard_input(desk: Desk, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    run = desk.run("check", "-", "--stdin-filename", "draft.md", "--format", name)
    assert run.code == 1 and "draft.md" in run.out
    reads(name, run.out)


@pytest.mark.parametrize("name", ["gitlab", "junit", "checkstyle", "rdjson", "sarif", "github", "markdown"])
def test_a_file_that_cannot_be_read_is_in_the_report(desk: Desk, name: str) -> None:
    desk.put("a.md", b"\x00\x01\xff\xfe\x00\xd8")
    run = desk.run("check", "a.md", "gone.md", "--format", name)
    assert run.code == 2 and "gone.md" in run.out
    reads(name, run.out)


def test_several_outputs_at_once(desk: Desk) -> None:
    desk.put("a.md", BAD)
    run = desk.run("check", "a.md", "--output", "sarif=out.sarif", "--output", "junit=report.xml")
    assert run.places == ["a.md:3:5"]
    reads("sarif", (desk.folder / "out.sarif").read_text(encoding="utf-8"))
    reads("junit", (desk.folder / "report.xml").read_text(encoding="utf-8"))


def test_a_plain_output_takes_the_format_from_standard_output(desk: Desk) -> None:
    desk.put("a.md", BAD)
    run = desk.run("check", "a.md", "--format", "jsonl", "--output", "a.jsonl", "--output", "gitlab=q.json")
    assert run.out == ""
    reads("jsonl", (desk.folder / "a.jsonl").read_text(encoding="utf-8"))
    reads("gitlab", (desk.folder / "q.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--output", "sarrif=x"], "did you mean `sarif`?"),
        (["--output", "sarif=x", "--output", "junit=./x"], "two outputs go to this file"),
        (["--output", "sarif=no/such/x"], "no/such/x"),
    ],
)
def test_outputs_that_cannot_be(desk: Desk, given: list[str], said: str) -> None:
    desk.put("a.md", BAD)
    run = desk.run("check", "a.md", *given)
    assert run.code == 2 and said in run.err


def test_the_summary_of_a_step_is_added_to_its_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("a.md", BAD)
    file = desk.put("summary.md", "before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    desk.run("check", "a.md", "--format", "text")
    assert file.read_text(encoding="utf-8") == "before\n"
    run = desk.run("check", "a.md", "--format", "github")
    assert run.out.startswith("::error file=a.md,line=3,col=5,")
    assert file.read_text(encoding="utf-8").startswith("before\n### copydesk\n")
    assert "| a.md&#58;3 | error |" in file.read_text(encoding="utf-8")


def test_a_signed_off_finding_is_a_suppressed_result_with_its_rule(desk: Desk) -> None:
    desk.put(
        "a.md",
        BAD.replace("The harbour", '<!-- stet: words/harbour because="the house is called so" -->\n\nThe harbour'),
    )
    (run,) = json.loads(desk.run("check", "a.md", "--format", "sarif").out)["runs"]
    (result,) = run["results"]
    assert result["suppressions"][0]["justification"] == "the house is called so"
    assert run["tool"]["driver"]["rules"][0]["fullDescription"]["text"] == "A word this newsroom does not want."
