"""The JSON Schemas: all that ships is valid by them, what the decoders refuse is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from lint import plugins
from lint.cli.main import main
from lint.decode import fields_of, spelled
from lint.decode.docs import documented
from lint.decode.nodes import compose, plain
from lint.errors import UserError
from lint.project.config import File, Override
from lint.project.config_file import decode, decode_profile
from lint.project.profile import ProfileFile
from lint.project.schemas import ALL
from lint.rulebook.lists import read_list
from lint.rulebook.load import RuleText, read_rule

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "rules"
HOUSE = ROOT / "examples/newsroom"
VALIDATORS = {name: Draft7Validator(make()) for name, make in ALL.items()}


def files(kind: str) -> list[Path]:
    if kind == "list":
        return sorted((RULES / "lists").rglob("*.yml"))
    if kind == "profile":
        return sorted((RULES / "profiles").rglob("*.yml"))
    if kind == "config":
        return [HOUSE / ".copydesk.yml"]
    shipped = [path for path in RULES.rglob("*.yml") if path.parent.name not in ("lists", "profiles")]
    return sorted(shipped) + sorted((HOUSE / "house-rules").rglob("*.yml"))


def data(text: str) -> Any:
    root = compose(text, "x.yml")
    return lists(plain(root)) if root is not None else None


def lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: lists(one) for key, one in value.items()}
    return [lists(one) for one in value] if isinstance(value, tuple) else value


def faults(kind: str, text: str) -> list[str]:
    return [error.message for error in VALIDATORS[kind].iter_errors(data(text))]


@pytest.mark.parametrize("kind", ALL)
def test_each_is_a_schema(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft7Validator.check_schema(schema)
    assert schema == ALL[kind]()


@pytest.mark.parametrize(("kind", "path"), [(kind, path) for kind in ALL for path in files(kind)], ids=str)
def test_what_ships_is_valid(kind: str, path: Path) -> None:
    assert faults(kind, path.read_text(encoding="utf-8")) == []


def test_the_config_of_the_docs_is_valid() -> None:
    page = (ROOT / "docs/config.md").read_text(encoding="utf-8")
    assert faults("config", page.partition("```yaml\n")[2].partition("```")[0]) == []


RULE = """\
extends: existence
message: no “{match}”
description: Words.
authority: The Gazette
tokens: [mayor]
examples:
  flag: ["the [[mayor]]"]
  pass: ["the council"]
"""


@pytest.mark.parametrize(
    "text",
    [
        RULE,
        RULE.replace("tokens: [mayor]", "tokens: mayor"),
        RULE + "in_quotes: yes\nlevel: error\ndefault: off\nlimit: 3\nscope: [body, headline]\n",
        RULE + "measured: {articles: 10, findings: 2}\n",
        RULE.replace('["the council"]', "[{text: the council, format: plain}]"),
        RULE + "action: {name: remove}\n",
    ],
)
def test_right_rules(text: str) -> None:
    assert faults("rule", text) == []
    read_rule(RuleText("t/a", "a.yml", text))


@pytest.mark.parametrize(
    "text",
    [
        "extends: existence\n",
        RULE.replace("existence", "existance"),
        RULE.replace("message:", "mesage:"),
        RULE + "levl: error\n",
        RULE + "level: fatal\n",
        RULE + "limit: many\n",
        RULE + "swap: {a: b}\n",
        RULE.replace("authority: The Gazette\n", ""),
        RULE.partition("examples:")[0],
        RULE.replace('  pass: ["the council"]\n', ""),
        RULE.replace('["the council"]', "[]"),
        RULE.replace('["the council"]', "[{txt: the council}]"),
        RULE.replace("existence", "substitution").replace("tokens: [mayor]", "ignorecase: true"),
        "- a\n",
    ],
)
def test_wrong_rules(text: str) -> None:
    assert faults("rule", text)
    with pytest.raises(UserError):
        read_rule(RuleText("t/a", "a.yml", text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "select: sourcing\nlevels: {sourcing: off}\n",
        "extend_select: [a/b]\nsign-off: {require-by: sourcing, may-sign: {stet: [L. Marsh]}}\n",
        "overrides:\n  - files: opinion/**\n    profile: opinion\n    lang: de\n",
        "lists: {abbreviations: [Cllr.], outlets: {papers: [Norfall Echo]}}\n",
    ],
)
def test_right_configs(text: str) -> None:
    assert faults("config", text) == []
    decode(text, "c.yml")


@pytest.mark.parametrize(
    "text",
    [
        "selct: [a]\n",
        "levels: {sourcing: loud}\n",
        "levels: [sourcing]\n",
        "overrides: [{ignore: [a]}]\n",
        "overrides: [{files: [a], rules: [b]}]\n",
        "spokespersons: sometimes\n",
        "lists: {outlets: {papers: {a: b}}}\n",
        "- a\n",
    ],
)
def test_wrong_configs(text: str) -> None:
    assert faults("config", text)
    with pytest.raises(UserError):
        decode(text, "c.yml")


@pytest.mark.parametrize(
    "text", ["level: {a: error}\n", "levels: {a: loud}\n", "types: {a: b}\n", "params: {a/b: error}\n", "- a\n"]
)
def test_wrong_profiles(text: str) -> None:
    assert faults("profile", text)
    with pytest.raises(UserError):
        decode_profile(text, "p.yml")


@pytest.mark.parametrize("text", ["words: {a: {b: {c: d}}}\n", "a: {b: {c: d}}\n", ""])
def test_wrong_lists(text: str) -> None:
    assert faults("list", text)
    with pytest.raises(UserError):
        read_list("l.yml", text)


@pytest.mark.parametrize("record", [File, Override, ProfileFile])
def test_every_key_of_a_config_and_a_profile_says_what_it_means(record: type) -> None:
    assert set(documented(record)) >= set(fields_of(record)) - {"files", "select", "extend_select", "ignore", "levels"}


@pytest.mark.parametrize("name", plugins.names("checks"))
def test_every_option_of_a_check_says_what_it_means(name: str) -> None:
    params: Any = plugins.load("checks", name).Params  # type: ignore[union-attr]
    silent = set(fields_of(params)) - set(documented(params))
    assert {spelled(field) for field in silent} == set()
