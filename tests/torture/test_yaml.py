"""Rule, list, config and side files from strangers: nothing in YAML ends the process, or makes it grow or hang."""

from __future__ import annotations

import pytest

from lint.decode.nodes import MOST_DEPTH, compose
from lint.errors import UserError
from lint.project.config_file import decode as decode_config
from lint.rulebook.lists import read_list
from lint.rulebook.load import RuleText, read_rule

LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
ATTACKS = {
    "brackets": "a: " + "[" * 100_000,
    "closed brackets": "a: " + "[" * 5_000 + "]" * 5_000,
    "braces": "{a: " * 20_000,
    "dashes": "- " * 50_000,
    "questions": "? " * 20_000,
    "indents": "".join(" " * n + "a:\n" for n in range(500)),
    "aliases": LAUGHS,
    "itself": "a: &a [*a]\n",
    "merged": "a: &a {<<: *a}\n",
    "half a character": "a: \udc80",
    "control": "a: \x07",
    "no end": 'a: "' + "x" * 100_000,
    "tabs": "\t" * 10_000 + "a: b",
}


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_a_mistake_with_its_place(text: str) -> None:
    with pytest.raises(UserError) as caught:
        compose(text, "house.yml")
    assert caught.value.path == "house.yml" and caught.value.line >= 1


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_whatever_kind_of_file_it_is(text: str) -> None:
    for read in (
        lambda: decode_config(text, "x.yml"),
        lambda: read_list("x.yml", text),
        lambda: read_rule(RuleText("a/x", "x.yml", text)),
    ):
        with pytest.raises(UserError):
            read()


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system", "!x y"])
def test_a_tag_makes_nothing(tag: str) -> None:
    with pytest.raises(UserError):
        decode_config(f"rules: {tag}\nno-such-key: 1\n", "x.yml")


def test_deep_enough_for_honest_files() -> None:
    compose("[" * (MOST_DEPTH - 1) + "]" * (MOST_DEPTH - 1), "x.yml")
    compose("a: &a [b, c]\nd: *a\n", "x.yml")
    compose("tokens:\n" + "- '[[{(a'\n" * 300, "x.yml")
