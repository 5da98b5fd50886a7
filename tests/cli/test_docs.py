"""What docs/ says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from desk import Desk

from lint import plugins
from lint.decode import fields_of, key_of
from lint.finding import Finding
from lint.project.config import File
from lint.project.config_file import decode
from lint.report.rows import row
from lint.text.span import Span

DOCS = Path(__file__).resolve().parents[2] / "docs"


def doc(name: str) -> str:
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


def blocks(name: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", doc(name), re.DOTALL | re.MULTILINE)


def rows(name: str) -> set[str]:
    """All words in code style in the first column of tables."""
    cells = [line.split("|")[1] for line in doc(name).splitlines() if line.startswith("| ")]
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}


def test_every_format_and_key_is_documented() -> None:
    finding = Finding("a", 1, 1, "t/r", "error", "m", 1, 2, Span(0, 1))
    assert {*row(finding), "edit", *plugins.names("formats")} <= rows("formats")


def test_every_config_key_is_documented() -> None:
    assert {key_of(key) for key in rows("config")} == {key_of(field) for field in fields_of(File)}


def test_the_config_example_decodes() -> None:
    (example,) = blocks("config", "yaml")
    assert decode(example, "docs").rules == ("house-rules",)


def test_the_library_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("library", "python")
    exec(example, {})
    assert "structure/placeholder" in capsys.readouterr().out


def test_the_sign_off_examples_are_read(desk: Desk) -> None:
    comment, pair = blocks("sign-offs", "markdown")
    desk.put("a.md", f"# Ferry runs again\n\n{comment}\n{pair.replace('…', 'The ferry sailed.')}")
    desk.put("b.md", f"---\ntitle: Ferry\n{blocks('sign-offs', 'yaml')[0]}---\n\nThe ferry sailed.\n")
    desk.put(".copydesk/stet.yml", blocks("sign-offs", "yaml")[1])
    desk.put("wire/dam.txt", "Dam\n\n“It is over,” a source said.\n")
    run = desk.run("check", ".", "--select", "stet/malformed,stet/no-reason,stet/unknown-rule", "--today", "2026-03-04")
    assert (run.code, run.out) == (0, "")
