"""What the README and the other pages say is so: commands run, printed output is the real output.

Output blocks stand under `<!-- output: COMMAND -->`. After a change you have read:
`COPYDESK_WRITE_DOCS=1 python -m pytest tests/test_readme.py` writes them anew.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from lint.cli.main import main
from lint.project import rules

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "CONTRIBUTING.md")
OUTPUT = re.compile(r"(<!-- output: copydesk (.+?) -->\n```text\n)(.*?)(```\n)", re.DOTALL)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, kind: str) -> list[str]:
    return [body for found, body in BLOCK.findall(page(name)) if found == kind]


def test_each_set_up_is_one_line_in_a_block_of_its_own_on_the_first_screen() -> None:
    screen = "\n".join(page("README.md").splitlines()[:30])
    check, test = (body for kind, body in BLOCK.findall(screen) if kind == "sh")
    assert check.count("\n") == test.count("\n") == 1
    assert check.rstrip().endswith("copydesk check --exit-zero examples/articles")
    assert test.rstrip().endswith("-m pytest")


def test_ci_runs_the_test_line() -> None:
    line = blocks("README.md", "sh")[1]
    assert line in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_printed_output_is_the_real_output(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("NO_COLOR", "1")

    def real(block: re.Match[str]) -> str:
        main(shlex.split(block[2]))
        return f"{block[1]}{capsys.readouterr().out}{block[4]}"

    text = page(name)
    renewed = OUTPUT.sub(real, text)
    if os.environ.get("COPYDESK_WRITE_DOCS"):
        (ROOT / name).write_text(renewed, encoding="utf-8")
    assert renewed == page(name)


def test_the_rule_of_the_readme_loads_and_proves_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (rule,) = (body for body in blocks("README.md", "yaml") if "extends:" in body)
    (tmp_path / "house-rules" / "gazette").mkdir(parents=True)
    (tmp_path / "house-rules" / "gazette" / "harbour.yml").write_text(rule, encoding="utf-8")
    (tmp_path / ".copydesk.yml").write_text("rules: [house-rules]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["test", "gazette/harbour"]) == 0
    assert "1 rule, 2 examples, no failures" in capsys.readouterr().err


@pytest.mark.parametrize("line", [line for body in blocks("README.md", "sh")[2:] for line in body.splitlines()])
def test_the_commands_of_the_readme_run(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "draft.md").write_text("# Ferry runs again\n\nThe ferry sailed at noon.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    command, *words = shlex.split(line, comments=True)
    assert command == "copydesk"
    assert main(words) == 0, capsys.readouterr().err


def test_the_rules_the_readme_names_are_shipped() -> None:
    ids = set(rules.load().ids)
    named = {
        word
        for word in re.findall(r"\b[a-z]+/[a-z-]+\b", page("README.md"))
        if word.partition("/")[0] in {one.partition("/")[0] for one in ids}
    }
    assert named <= ids
    assert named
