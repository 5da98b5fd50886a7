"""Annotations as the runner of GitHub Actions reads them: a parser made after its ActionCommand."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from samples import BARE, EMPTY, HOSTILE, WHOLE, hostile, render

from lint.report.formats.github import step_summary
from lint.report.report import Report


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    data: str


def parse(line: str) -> Command | None:
    """The runner's rules: `::` after leading blanks; up to the next `::` name and properties; the rest is data."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    info, _, data = line[2:].partition("::")
    name, _, rest = info.partition(" ")
    pairs = [part.split("=", 1) for part in rest.strip().split(",") if "=" in part]
    return Command(name, {key: unescape(value, ":", ",") for key, value in pairs}, unescape(data))


def unescape(text: str, *more: str) -> str:
    for char in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(char):02X}", char)
    return text


def commands(report: Report = WHOLE) -> list[Command]:
    return [command for line in render("github", report).splitlines() if (command := parse(line))]


def test_a_finding_is_an_annotation() -> None:
    told = {"file": "copy/a.md", "line": "3", "col": "1", "endLine": "3", "endColumn": "4"}
    wanted = Command("error", {**told, "title": "sourcing/bare-source"}, "who is “a source”?")
    assert wanted in commands()


def test_errors_come_first_and_trouble_before_them() -> None:
    assert [one.name for one in commands()] == ["error", "error", "error", "warning", "notice"]
    assert [one.properties["file"] for one in commands()][:2] == ["copy/d.md", "copy/e.md"]


def test_columns_only_within_a_line() -> None:
    (notice,) = [one for one in commands() if one.name == "notice"]
    assert set(notice.properties) == {"file", "line", "endLine", "title"}


def test_past_the_limit_there_is_a_group_with_plain_lines() -> None:
    many = WHOLE._replace(
        findings=tuple(BARE._replace(line=n, end_line=n) for n in range(1, 41)), skipped=(), failed=()
    )
    out = render("github", many).splitlines()
    assert len([line for line in out if line.startswith("::error ")]) == 10
    assert out[10] == "::group::+30 more findings (GitHub shows 10 of a kind per step)"
    assert out[11] == "copy/a.md:11:1: error who is “a source”? [sourcing/bare-source]"
    assert out[-1] == "::endgroup::" and len(out) == 42


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_in_an_article_is_a_command(text: str) -> None:
    out = render("github", hostile(text))
    assert all(command for command in map(parse, out.split("\n")[:-1]))
    assert len(out.splitlines()) == 5
    assert [one.name for one in commands(hostile(text))] == ["error", "error", "error", "warning", "notice"]


@pytest.mark.parametrize("text", ["100%0A", "a,b:c::d", "one\ntwo\r", "%25", "a=b"])
def test_message_and_path_come_back_as_they_were(text: str) -> None:
    one = commands(WHOLE._replace(findings=(BARE._replace(message=text, path=f"x{text}"),)))[-1]
    assert (one.data, one.properties["file"], one.properties["line"]) == (text, f"x{text}", "3")


def test_the_summary_is_a_table_and_bounded() -> None:
    many = WHOLE._replace(findings=(BARE,) * 5000)
    assert "| copy/a.md&#58;3 | error | who is “a source”? | sourcing/bare-source |" in step_summary(WHOLE)
    assert "\n+4800 more\n" in step_summary(many) and len(step_summary(many)) < 100_000
    assert "no findings" in step_summary(EMPTY)
