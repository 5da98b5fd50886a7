"""Rule files → rules, strictly: a mistake is file, line, column, what and remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from lint import plugins
from lint.checks._plan import PatternError
from lint.decode import fields_of, key_of, spelled
from lint.decode.decoder import MISSING, Decoder, MistakesError, did_you_mean
from lint.decode.nodes import Node, compose
from lint.document.view import SCOPES, known
from lint.errors import UserError
from lint.record import NamedTuple
from lint.rulebook import marks
from lint.rulebook.lists import read_list
from lint.rulebook.message import named
from lint.rulebook.rule import Example, Examples, Rule
from lint.rulebook.rulebook import Rulebook
from lint.text.lexicon import Groups, Lexicon

PROOF = ("description", "authority")
_FOREIGN = frozenset({"code", "tests", "action", "vocab", "name"})  # Vale's keys that a check of ours may do without
_NOT_OURS = frozenset({"metric", "readability", "script", "sequence", "spelling"})  # Vale's checks that we have not
_LENIENT = frozenset({"consistency", "spelling"})  # as in Vale: unknown keys pass


class UnsupportedError(UserError):
    """A rule written for Vale that needs a check copydesk has not; the other rules load."""


class RuleText(NamedTuple):
    """One rule file: its id, where it is, what it says.

    proof: it must have examples, description and authority; without, it is read as Vale reads its own.
    """

    id: str
    path: str
    text: str
    proof: bool = True


def rulebook(rules: Mapping[str, str], lists: Mapping[str, str], *, proof: bool = False) -> Rulebook:
    """Rule id → YAML text and list name → YAML text, decoded. Raises UserError at any mistake."""
    texts = [RuleText(id, f"{id}.yml", text, proof) for id, text in rules.items()]
    book, mistakes = decode(texts, [(name, f"lists/{name}.yml", text) for name, text in lists.items()])
    if mistakes:
        raise MistakesError(mistakes) if len(mistakes) > 1 else mistakes[0]
    return book


def decode(rules: Iterable[RuleText], lists: Iterable[tuple[str, str, str]]) -> tuple[Rulebook, list[UserError]]:
    """Rule files and list files (name, path, text) → rulebook, and every mistake; a wrong file is left out.

    Of two files with one id, and of two lists with one name, the later counts: a newsroom's own over the shipped.
    """
    mistakes: list[UserError] = []
    groups: dict[str, Groups] = {}
    for name, path, text in lists:
        decoded = _collect(mistakes, lambda path=path, text=text: read_list(path, text))
        if decoded is not None:
            groups[name] = decoded
    found: dict[str, Rule] = {}
    for one in rules:
        rule = _collect(mistakes, lambda one=one: read_rule(one))
        if rule is not None:
            found[rule.id] = rule
    return Rulebook(found.values(), Lexicon(groups), mistakes), mistakes


def _collect(mistakes: list[UserError], make: Any) -> Any:
    try:
        return make()
    except MistakesError as error:
        mistakes.extend(error.errors)
    except UserError as error:
        mistakes.append(error)
    return None


def read_rule(one: RuleText) -> Rule:
    """One rule file, decoded. Raises UserError (MistakesError for several)."""
    root = compose(one.text, one.path)
    decoder = Decoder(one.path, foreign=not one.proof)
    if root is None:
        raise UserError("the file is empty", remedy="a rule has `extends:` and `message:`", path=one.path)
    entries = decoder.entries(root, "a rule")
    extends = entries["extends"][1].value if "extends" in entries else ""
    if not one.proof and extends in _NOT_OURS:
        raise UnsupportedError(f"copydesk has no check `{extends}`", remedy="the rule is left out", path=one.path)
    kinds = fields_of(Rule)
    own = decoder.take(entries, kinds, "the rule")
    module = _check(decoder, root, entries, own)
    if module is None:
        decoder.finish()
        raise AssertionError
    params = _params(decoder, root, entries, kinds, module, foreign=not one.proof)
    _judge(decoder, root, entries, own, proof=one.proof)
    own["examples"] = _marked(decoder, entries, own, proof=one.proof)
    if decoder.errors or params is MISSING:
        decoder.finish()
    arguments = getattr(module, "ARGUMENTS", ("match",))
    own["message"] = named(own["message"], arguments)
    own.setdefault("level", "warning")
    return Rule(id=one.id, params=params, origin=one.path, **own)


def _check(decoder: Decoder, root: Node, entries: Mapping[str, Any], own: Mapping[str, Any]) -> ModuleType | None:
    """The module of the check that the rule extends."""
    for name in ("extends", "message"):
        if name not in own and name not in entries:
            decoder.mistake(root, f"the rule has no `{name}`", f"add `{name}:`")
    module = plugins.load("checks", own["extends"]) if own.get("extends") else None
    if module is None and "extends" in own:
        close = did_you_mean(own["extends"], plugins.names("checks"))
        decoder.mistake(entries["extends"][1], f"there is no check `{own['extends']}`", close)
    return module


def _params(
    decoder: Decoder,
    root: Node,
    entries: dict[str, tuple[Node, Node]],
    kinds: Mapping[str, Any],
    module: ModuleType,
    *,
    foreign: bool,
) -> Any:
    """The check's Params of the keys that are not the rule's own."""
    fields = fields_of(module.Params)
    name = module.__name__.rpartition(".")[2]
    values = decoder.take(entries, fields, "the rule")
    allowed = {*kinds, *fields, *(_FOREIGN if foreign else ())}
    if not (foreign and name in _LENIENT):
        decoder.strangers(entries, allowed, f" in a rule that extends {name}")
    lacking = [field for field in fields if field not in values and field not in module.Params._field_defaults]
    for field in lacking:
        if key_of(field) not in entries:
            decoder.mistake(root, f"a rule that extends {name} needs `{spelled(field)}`", f"add `{spelled(field)}:`")
    if lacking or decoder.errors:
        return MISSING
    try:
        return made(module, values)
    except PatternError as error:
        decoder.mistake(_place_of(error.pattern, entries) or root, str(error), "mend the pattern")
        return MISSING


def _place_of(pattern: str, entries: Mapping[str, tuple[Node, Node]]) -> Node | None:
    """The node that says a pattern."""
    nodes = [node for _, node in entries.values()]
    while nodes:
        node = nodes.pop()
        if node.id == "scalar":
            if node.value == pattern:
                return node
        else:
            nodes.extend(inner for one in node.value for inner in (one if isinstance(one, tuple) else (one,)))
    return None


def made(module: ModuleType, values: Mapping[str, Any]) -> Any:
    """The Params of a check; its `prepare(params)` may work out once what only depends on them."""
    params = module.Params(**values)
    prepare = getattr(module, "prepare", None)
    return params if prepare is None else params._replace(prepared=prepare(params))


def _judge(decoder: Decoder, root: Node, entries: Mapping[str, Any], own: dict[str, Any], *, proof: bool) -> None:
    """Scopes that exist, and proof."""
    for scope in own.get("scope", ()):
        if not known(scope):
            decoder.mistake(entries["scope"][1], f"unknown scope `{scope}`", did_you_mean(scope, SCOPES))
    if not proof:
        return
    for name in PROOF:
        if not own.get(name, "").strip():
            decoder.mistake(root, f"the rule has no `{name}`", f"add `{name}:`")
    examples = own.get("examples", Examples())
    place = entries["examples"][0] if "examples" in entries else root
    silent = hasattr(plugins.load("checks", own.get("extends", "")), "TOLD_BY_ENGINE")
    for name, some in (("flag", examples.flag), ("pass", examples.pass_)):
        if not some and not (silent and name == "flag"):
            decoder.mistake(place, f"no `{name}` examples: a rule without proof does not load", f"add `{name}:`")


def _marked(decoder: Decoder, entries: Mapping[str, Any], own: Mapping[str, Any], *, proof: bool) -> Examples:
    """The examples, with the marks taken out of their text."""
    examples: Examples = own.get("examples", Examples())
    flagged: list[Example] = []
    for number, example in enumerate(examples.flag, 1):
        try:
            text, spans = marks.parse(example.text)
        except ValueError as error:
            place = _example_place(entries["examples"][1], number)
            decoder.mistake(place, f"flag example {number}: {error}", "write \\[[ for a literal [[")
            continue
        if proof and not spans:
            place = _example_place(entries["examples"][1], number)
            decoder.mistake(place, f"flag example {number} has no mark", "put [[ ]] around what is found")
        flagged.append(example._replace(text=text, marks=spans))
    return examples._replace(flag=tuple(flagged))


def _example_place(examples: Node, number: int) -> Node:
    """The node of a flag example."""
    if examples.id != "mapping":
        return examples
    for key, value in reversed(examples.value):  # of two, the last counts
        if key_of(str(key.value)) == "flag":
            return value.value[number - 1] if value.id == "sequence" else value
    return examples
