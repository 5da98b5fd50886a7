"""The JSON Schemas of the files that people write: rule, word list, config, profile."""

from __future__ import annotations

from typing import Any

from lint import plugins
from lint.decode import fields_of
from lint.decode.schema import DRAFT, WORD, Json, Schemas, variants_of
from lint.document.view import SCOPES
from lint.finding import LEVELS
from lint.project.config import File, Levels
from lint.project.profile import Params, ProfileFile
from lint.project.select import OFF, Pattern
from lint.rulebook.load import PROOF
from lint.rulebook.rule import Examples, Rule

_LOUD: Json = {"enum": [*LEVELS, OFF, False], "description": "how loud"}  # YAML 1.1 reads `off` as false
_SPECIAL: dict[type, Json] = {
    Pattern: {"type": "string", "description": "a rule id, a topic, a glob, or `all`"},
    Levels: {"type": "object", "additionalProperties": _LOUD},
    Params: {"type": "object", "additionalProperties": {"type": "object"}},
}


def rule() -> Json:
    """A rule file: the keys of every rule, and those of the check that it extends."""
    schemas = Schemas()
    own = schemas.fields(Rule)
    checks = [name for name in plugins.names("checks") if plugins.load("checks", name)]
    own["extends"] = {"enum": checks, "description": "the kind of check"}
    own["examples"] = _examples(schemas)
    own["scope"] = {**own["scope"], "description": f"what it reads: {', '.join(sorted(SCOPES))} …"}
    return {
        "$schema": DRAFT,
        "title": "A copydesk rule",
        "type": "object",
        "properties": own,
        "patternProperties": variants_of(own),
        "required": ["extends", "message", *PROOF, "examples"],
        "allOf": [_check(schemas, name, own) for name in checks],
    }


def _check(schemas: Schemas, name: str, own: Json) -> Json:
    """What else may stand in a rule that extends this check."""
    module: Any = plugins.load("checks", name)
    theirs = schemas.keys(module.Params)
    keys: Json = {**dict.fromkeys(own, True), **theirs["properties"]}
    if not hasattr(module, "TOLD_BY_ENGINE"):
        keys["examples"] = {"required": ["flag"]}
    then = {
        "properties": keys,
        "patternProperties": variants_of(keys),
        "additionalProperties": False,
        "required": theirs.get("required", []),
    }
    return {"if": {"properties": {"extends": {"const": name}}, "required": ["extends"]}, "then": then}


def _examples(schemas: Schemas) -> Json:
    """Examples, at least one to pass (each check says whether it needs one to flag)."""
    data = schemas.keys(Examples, ("pass",))
    for name in ("flag", "pass"):
        one = schemas.of(fields_of(Examples)["pass_" if name == "pass" else name])
        data["properties"][name] = {"anyOf": [{**one["anyOf"][0], "minItems": 1}, one["anyOf"][1]]}
    return data


def word_list() -> Json:
    """A file of `lists`: words, or groups of words, with what they are for."""
    words = {"anyOf": [{"type": "array", "items": WORD}, WORD]}
    groups = {"anyOf": [{"type": "object", "additionalProperties": words}, words]}
    about = {"description": WORD, "authority": WORD, "link": WORD, "case": {"enum": ["keep"]}, "words": groups}
    mapping = {"type": "object", "properties": about, "additionalProperties": words, "minProperties": 1}
    return {"$schema": DRAFT, "title": "A copydesk word list", "anyOf": [{**words["anyOf"][0]}, mapping]}


def config() -> Json:
    """The config file."""
    return _optional(Schemas(_SPECIAL).record(File, "A copydesk config file"))


def profile() -> Json:
    """A profile file."""
    return _optional(Schemas(_SPECIAL).record(ProfileFile, "A copydesk profile"))


def _optional(data: Json) -> Json:
    """An empty file says nothing, which is allowed."""
    return {**data, "type": ["object", "null"]}


ALL = {"rule": rule, "list": word_list, "config": config, "profile": profile}
