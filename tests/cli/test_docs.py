"""What docs/ says is so."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from desk import Desk

from lint import plugins
from lint.cli.commands.stet import STATES
from lint.cli.parser import Parser
from lint.decode import fields_of, key_of
from lint.engine.lint import lint_text
from lint.engine.proof import PATHS
from lint.finding import Finding
from lint.project.config import File
from lint.project.config_file import decode
from lint.project.rules import load
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


def commands(name: str) -> list[list[str]]:
    """The commands of a page, without comments and redirections."""
    lines = "\n".join(blocks(name, "sh")).splitlines()
    return [
        shlex.split(line.partition("#")[0].partition(" < ")[0])[1:] for line in lines if line.startswith("copydesk ")
    ]


@pytest.mark.parametrize("command", [one for page in ("fixing", "adopting", "sign-offs") for one in commands(page)])
def test_every_command_of_the_pages_is_one(command: list[str]) -> None:
    name, *rest = command
    module = plugins.load("commands", name)
    assert module is not None
    parser = Parser(name, "")
    module.configure(parser)
    parser.parse_args(rest)


def test_what_is_mended_stands_on_the_page_and_nothing_else() -> None:
    safe, unsafe = ({row[1] for row in re.findall(r"^\| (.*) \| `(.+/.+)` \|$", part, re.MULTILINE)}
                    for part in doc("fixing").split("With `--unsafe-fixes`"))  # fmt: skip
    found: dict[bool, set[str]] = {True: set(), False: set()}
    book = load()
    for rule in book.rules.values():
        for example in rule.flag:
            for finding in lint_text(example.text, PATHS[example.format], book):
                if finding.edit is not None:
                    found[finding.edit.safe].add(finding.rule)
    assert (found[True], found[False]) == (safe, unsafe)


def test_every_state_of_a_sign_off_stands_on_the_page() -> None:
    assert set(STATES) <= rows("sign-offs")


def test_the_policy_of_the_page_decodes() -> None:
    (policy,) = (one for one in blocks("sign-offs", "yaml") if "may-sign" in one)
    assert set(decode(policy, "docs").sign_off.may_sign) == {"verification/unattributed-allegation"}
