"""The recipes of docs/ci.md and action.yml: valid by the services' schemas, and their shell does what it says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint import plugins
from lint.cli.commands import check
from lint.cli.parser import Parser

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
TEXT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
YAML = [text for kind, text in BLOCK.findall(TEXT) if kind == "yaml"]
SHELL = [text for kind, text in BLOCK.findall(TEXT) if kind == "sh"]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
HARMFUL = [
    "$(touch owned)",
    "`touch owned`",
    "; touch owned",
    '" ; touch owned ; "',
    "a && touch owned",
    "*",
    "a b",
    "-x",
]
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


def name(block: str) -> str:
    """The file a block belongs into, by its first line."""
    return block.splitlines()[0].removeprefix("# ")


def schema(kind: str) -> Any:
    """A schema that check-jsonschema ships."""
    package = pytest.importorskip("check_jsonschema")
    path = Path(package.__file__).parent / "builtin_schemas" / "vendor" / f"{kind}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def faults(kind: str, data: object) -> list[str]:
    from jsonschema.validators import validator_for

    rules = schema(kind)
    return [error.message for error in validator_for(rules)(rules).iter_errors(data)]


def loaded(block: str) -> Any:
    """YAML 1.2's `on` is no boolean; PyYAML reads 1.1."""
    return yaml.safe_load(re.sub(r"^on:", '"on":', block, flags=re.MULTILINE))


def test_there_are_recipes_for_each_service() -> None:
    assert {name(block).split("/")[0] for block in YAML} == {".github", ".gitlab-ci.yml", ".pre-commit-config.yaml"}


@pytest.mark.parametrize("block", YAML, ids=name)
def test_each_block_is_what_its_service_takes(block: str) -> None:
    data = loaded(block)
    assert isinstance(data, dict)
    if name(block).startswith(".github/workflows/"):
        assert faults("github-workflows", data) == []
    elif name(block) == ".gitlab-ci.yml":
        assert faults("gitlab-ci", data) == []


def test_the_schemas_see_faults() -> None:
    assert faults("github-workflows", {"on": "push", "jobs": {"a": {"steps": [{"use": "x"}]}}})
    assert faults("gitlab-ci", {"copydesk": {"script": {"a": 1}}})


def test_the_pre_commit_recipe_names_a_hook_that_there_is(tmp_path: Path) -> None:
    (block,) = [block for block in YAML if name(block) == ".pre-commit-config.yaml"]
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for repo in yaml.safe_load(block)["repos"] for hook in repo["hooks"]} <= hooks
    clientlib = pytest.importorskip("pre_commit.clientlib")
    (tmp_path / "config.yaml").write_text(block, encoding="utf-8")
    clientlib.load_config(str(tmp_path / "config.yaml"))


def test_workflows_give_the_action_inputs_that_it_has() -> None:
    for block in (block for block in YAML if name(block).startswith(".github")):
        (job,) = loaded(block)["jobs"].values()
        ours = [step for step in job["steps"] if "copydesk@" in step.get("uses", "")]
        assert len(ours) == 1 and set(ours[0].get("with", {})) <= set(ACTION["inputs"])


def test_the_inputs_are_documented() -> None:
    assert set(re.findall(r"^\| `([a-z-]+)` \|", TEXT, re.MULTILINE)) == set(ACTION["inputs"])


def commands() -> list[list[str]]:
    """Every `copydesk check …` of the page, as words."""
    found = re.findall(r"copydesk check ([^|\n`…]+)", "\n".join([*YAML, *SHELL]))
    return [words.split() for words in found]


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_each_command_of_the_page_parses(words: list[str]) -> None:
    parser = Parser("copydesk check", "")
    check.configure(parser)
    args = parser.parse_args(words)
    named = [output.partition("=")[0] for output in args.output if "=" in output]
    assert {*named, args.format or "text"} <= set(plugins.names("formats"))


@needs_bash
@pytest.mark.parametrize("block", SHELL, ids=range(len(SHELL)))
def test_each_shell_block_is_shell(block: str) -> None:
    assert subprocess.run(["bash", "-n"], input=block, text=True, capture_output=True).returncode == 0


def test_the_action_is_one() -> None:
    assert faults("github-actions", ACTION) == []


def test_no_expression_stands_in_the_shell() -> None:
    assert STEPS and all("${{" not in step["run"] for step in STEPS)
    wired = {value for step in STEPS for value in step["env"].values()}
    assert wired == {f"${{{{ inputs.{key} }}}}" for key in ACTION["inputs"]} | {"${{ github.action_path }}"}


class Runner:
    """A folder as a runner has it, and the inputs of the action as its steps get them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.temp = folder, folder / "temp"
        (folder / "work").mkdir()

    def step(self, number: int, inputs: dict[str, str]) -> subprocess.CompletedProcess[str]:
        values = {f"inputs.{key}": inputs.get(key, about["default"]) for key, about in ACTION["inputs"].items()}
        values["github.action_path"] = str(ROOT)
        step = STEPS[number]
        own = {key: values[value.strip("${} ")] for key, value in step["env"].items()}
        inherited = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
        environment = {**inherited, "RUNNER_TEMP": str(self.temp), "XDG_CACHE_HOME": str(self.folder / "cache")}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder / "work", env={**environment, **own}, capture_output=True, text=True,
        )  # fmt: skip

    def fake(self, name: str, script: str) -> Path:
        path = self.temp / "copydesk" / "bin" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def words(self, inputs: dict[str, str]) -> list[str]:
        """What the second step calls copydesk with."""
        self.fake("copydesk", 'for word; do printf "%s\\0" "$word"; done')
        done = self.step(1, inputs)
        assert done.returncode == 0, done.stderr
        return done.stdout.split("\0")[:-1]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


@needs_bash
def test_the_action_installs_itself(runner: Runner) -> None:
    said = runner.folder / "said"
    runner.fake("python", f'echo "$@" >> "{said}"')
    done = runner.step(0, {"python": str(runner.fake("python", f'echo "$@" >> "{said}"'))})
    assert done.returncode == 0, done.stderr
    make, install = said.read_text().splitlines()
    assert make == f"-m venv {runner.temp}/copydesk"
    assert install.startswith("-m pip install ") and install.endswith(f" {ROOT}")


@needs_bash
def test_the_action_calls_copydesk(runner: Runner) -> None:
    assert runner.words({}) == ["check", "--format=github", "--fail-on=error", "--", "."]
    inputs = {
        "paths": "news\nlong reads\n", "config": "desk.yml", "fail-on": "warning", "format": "text",
        "output": "sarif=a b.sarif\njunit=r.xml", "args": "--ignore=headlines\n--quiet",
    }  # fmt: skip
    assert runner.words(inputs) == [
        "check", "--format=text", "--fail-on=warning", "--config=desk.yml", "--output=sarif=a b.sarif",
        "--output=junit=r.xml", "--ignore=headlines", "--quiet", "--", "news", "long reads",
    ]  # fmt: skip


@needs_bash
@pytest.mark.parametrize("value", HARMFUL)
@pytest.mark.parametrize("key", [key for key in ACTION["inputs"] if key != "python"])
def test_no_input_is_run_as_shell(runner: Runner, key: str, value: str) -> None:
    words = runner.words({key: value})
    assert sum(value in word for word in words) == 1
    assert not (runner.folder / "work" / "owned").exists()


@needs_bash
def test_the_action_ends_as_copydesk_does(runner: Runner) -> None:
    runner.fake("copydesk", f'exec "{sys.executable}" -m lint.cli "$@"')
    article = runner.folder / "work" / "a.md"
    article.write_text("# Ferry runs again\n\nThe ferry to Norfall sailed on TK, the port said.\n", encoding="utf-8")
    done = runner.step(1, {"output": "sarif=out.sarif"})
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=a.md,line=3,")
    assert json.loads((runner.folder / "work" / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    article.write_text("# Ferry runs again\n\nThe ferry to Norfall sailed on Tuesday.\n", encoding="utf-8")
    assert runner.step(1, {}).returncode == 0
