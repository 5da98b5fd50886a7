"""YAML text → rules and word lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lint import plugins
from lint.errors import UserError
from lint.rulebook.rule import Example, Rule
from lint.rulebook.rulebook import Rulebook
from lint.text.lexicon import Groups, Lexicon

_OWN = {
    "extends",
    "message",
    "level",
    "scope",
    "description",
    "authority",
    "link",
    "default",
    "examples",
    "limit",
    "in-quotes",
    "lang",
}


def rulebook(rules: Mapping[str, str], lists: Mapping[str, str]) -> Rulebook:
    """Rule id → YAML text and list name → YAML text, decoded."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lexicon = Lexicon({name: _groups(yaml.load(text, loader)) for name, text in lists.items()})
    return Rulebook([_rule(id, yaml.load(text, loader)) for id, text in rules.items()], lexicon)


def _groups(data: Any) -> Groups:
    body = data.get("words", data) if isinstance(data, dict) else data
    if isinstance(body, list):
        return {"": tuple(str(entry) for entry in body)}
    return {str(name): tuple(str(entry) for entry in entries) for name, entries in body.items()}


def _rule(id: str, data: dict[str, Any]) -> Rule:
    module = plugins.load("checks", data["extends"])
    if module is None:
        raise UserError(f"unknown check `{data['extends']}`", path=id)
    own = {key: value for key, value in data.items() if key not in _OWN}
    fields = {key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in own.items()}
    scope = data.get("scope", "text")
    examples = data.get("examples", {})
    return Rule(
        id=id,
        extends=data["extends"],
        level=data.get("level", "warning"),
        message=data["message"],
        params=module.Params(**fields),
        scope=tuple(scope) if isinstance(scope, list) else (scope,),
        in_quotes=bool(data.get("in-quotes", False)),
        description=data.get("description", ""),
        authority=data.get("authority", ""),
        link=data.get("link", ""),
        default=data.get("default", True),
        flag=tuple(_example(one) for one in examples.get("flag", ())),
        passes=tuple(_example(one) for one in examples.get("pass", ())),
    )


def _example(text: str) -> Example:
    return Example(text)
