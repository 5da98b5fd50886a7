"""All there is to know of a rule: for `explain`, `rules` in every format, and the catalogue in `rules/README.md`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lint import plugins
from lint.decode import fields_of, is_record, spelled
from lint.decode.docs import documented
from lint.project.plan import Planner
from lint.project.profile import NEWS
from lint.project.select import OFF, matching
from lint.record import NamedTuple
from lint.rulebook.rule import Rule

HERE = "here.md"  # an article of this folder


class Option(NamedTuple):
    """A key of the rule's check: its name as one writes it, its value in this rule (plain data), what it means."""

    name: str
    value: Any
    meaning: str


class Entry(NamedTuple):
    """A rule, the level it has here (`off` where it does not run), its options, and in which profiles it is different:
    profile → level, or what else changes."""

    rule: Rule
    level: str
    options: tuple[Option, ...]
    profiles: Mapping[str, str]


def entries(planner: Planner, ids: Iterable[str], profile: str = "") -> list[Entry]:
    """The entries of some rules, as they are in this folder (read with a profile)."""
    plan = planner.plan_as(HERE, profile) if profile else planner.plan(HERE)
    levels = plan.settings.levels or {}
    others = {name: planner.plan_as(HERE, name) for name in planner.profiles_for(HERE).names}
    plain = others.pop(NEWS, plan).settings.levels or {}
    found = []
    for id in ids:
        rule = plan.rulebook[id]
        different = {
            name: level
            for name, other in others.items()
            if (level := (other.settings.levels or {}).get(id, OFF)) != plain.get(id, OFF)
        }
        for name, keys in _tuned(planner, others, plan.rulebook, id):
            different[name] = f"{different.get(name, plain.get(id, OFF))}, {keys}"
        found.append(Entry(rule, levels.get(id, OFF), options(rule), different))
    return found


def _tuned(planner: Planner, names: Iterable[str], book: Any, id: str) -> Iterable[tuple[str, str]]:
    """Profile, and the keys of a rule that it gives other values."""
    profiles = planner.profiles_for(HERE)
    for name in names:
        for one in profiles.named(name):
            for pattern, values in one.said.params.given:
                if id in matching(book, pattern):
                    yield name, ", ".join(f"{key}: {value}" for key, value in values.items())


def options(rule: Rule) -> tuple[Option, ...]:
    """What a rule file can set for its check, with the values it has."""
    module = plugins.load("checks", rule.extends)
    if module is None:
        return ()
    meanings = documented(module.Params)
    return tuple(
        Option(spelled(name), _plain(getattr(rule.params, name)), meanings.get(name, ""))
        for name in fields_of(module.Params)
    )


def _plain(value: Any) -> Any:
    """A value as plain data; of records only what is not as it is by default."""
    kind: Any = type(value)
    if is_record(kind):
        usual = kind._field_defaults
        named = {name: getattr(value, name) for name in fields_of(kind)}
        return {spelled(name): _plain(one) for name, one in named.items() if one != usual.get(name, ...)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, (tuple, list, frozenset)) else value


def measured(rule: Rule) -> str:
    """How it did on published copy, in words; empty where nobody has looked."""
    said = rule.measured
    if not said.articles and not said.read:
        return ""
    parts = [f"{said.findings:,} findings in {said.articles:,} articles"]
    if said.read:
        parts.append(f"{said.right} of {said.read} read in context were right ({precision(rule):.0%})")
    parts += [said.date] if said.date else []
    return ", ".join(parts) + (f"; {' '.join(said.note.split())}" if said.note else "")


def precision(rule: Rule) -> float | None:
    """The share of findings that were right, where any were read."""
    return rule.measured.right / rule.measured.read if rule.measured.read else None


def first_sentence(rule: Rule) -> str:
    """The first sentence of what a rule is about."""
    text = " ".join((rule.description or rule.message).split())
    return text.partition(". ")[0].rstrip(".")
