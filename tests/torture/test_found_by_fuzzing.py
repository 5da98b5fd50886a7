"""What `scripts/torture fuzz` found, so that it stays mended."""

from __future__ import annotations

import pytest

from lint.engine.lint import examine, read
from lint.errors import UserError
from lint.project.config_file import decode as decode_config
from lint.project.rules import load
from lint.rulebook.lists import read_list
from lint.rulebook.load import RuleText, read_rule
from lint.rulebook.rulebook import Rulebook

HEAD = "extends: existence\nmessage: m\ndescription: d\nauthority: a\n"


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "tokens: [a]\nexamples: {flag: [a], pass: [b]}\nexamples: {pass: [b]}\nexamples:\n  flag: []\n",
        HEAD + "tokens: [a]\nexamples:\n  flag: [a]\nexamples:\n  flag: [a, 'b ]]', 'c [[']\n  flag: [a]\n",
        HEAD + "tokens: [a]\nexamples: 'a [['\n",
        HEAD + "tokens: [a]\nexamples: [a, b]\n",
        "extends: wording\nmessage: m\nphrases:\n  - " + "a/b " * 60 + "\n",
        "extends: wording\nmessage: m\nphrases: ['--']\nexceptions: ['" + "a/b " * 60 + "']\n",
        "extends: phrasing\nmessage: m\nphrases:\n  - " + "a/b " * 60 + "\n",
        "extends: substitution\nmessage: m\nswap:\n  ? [a]\n  : b\n",
        "extends: consistency\nmessage: m\neither:\n  ? {a: b}\n  : b\n",
        "extends: existence\nmessage: m\ntokens: ['" + "(" * 3000 + "a" + ")" * 3000 + "']\n",
        "extends: existence\nmessage: m\ntokens: ['a{1,99999999999}']\n",
    ],
)
def test_a_rule_is_a_mistake(text: str) -> None:
    with pytest.raises(UserError):
        read_rule(RuleText("house/x", "house/x.yml", text))


@pytest.mark.parametrize(
    "text", ["overrides: [{? [a] : b}]", "lists: {? [a] : [b]}", "sign-off: {may-sign: {? [a] : b}}"]
)
def test_a_config_is_a_mistake(text: str) -> None:
    with pytest.raises(UserError):
        decode_config(text, ".copydesk.yml")


def test_a_list_with_an_odd_key() -> None:
    read_list("x.yml", "? [a]\n: [b]\n")


@pytest.mark.parametrize(
    "text",
    [
        "A driver asked not to be identified. He feared he would be fi((((red for it.\n))))))))))\n",
        "A driver asked not to be identified.\n\n))))) !!!!\n\nHe feared that.\n",
    ],
)
@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_an_article(text: str, ending: str, book: Rulebook) -> None:
    assert not examine(read(text, f"a{ending}", book), book).failures
