"""Rules as plain data that `marshal` can hold, and back. Params are rebuilt only for the rules a run picks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from marshal import dumps, loads
from typing import Any

from lint.rulebook.rule import Example, Examples, Fix, Measured, Rule

_RECORD = "\x00record"


def pack(rule: Rule) -> tuple[Any, ...]:
    """A rule as plain data: (id, level, default, all else), the last not read before it is unpacked."""
    params = rule.params
    names = params._fields
    values = {name: _plain(value) for name, value in zip(names, params, strict=True)}
    records = tuple(name for name, value in values.items() if _has_record(value))
    examples, measured = _plain_examples(rule.examples), tuple(rule.measured)
    about: tuple[Any, ...] = (rule.description, rule.authority, rule.link, examples, measured)
    kind = f"{type(params).__module__}:{type(params).__qualname__}"
    seen = (rule.extends, rule.message, rule.scope, rule.in_quotes, rule.lang, rule.limit, rule.origin)
    return (rule.id, rule.level, rule.default, dumps((seen, kind, values, records, about)))


def unpack(row: tuple[Any, ...]) -> Rule:
    """The rule of packed data."""
    id, level, default, rest = row
    (extends, message, scope, in_quotes, lang, limit, origin), kind, values, records, about = loads(rest)
    description, authority, link, examples, measured = about
    if records:
        values = {**values, **{name: _restored(values[name]) for name in records}}
    params = _class(kind)(**values)
    return Rule(
        id, extends, level, message, params, scope, in_quotes, description, authority, link, default, lang, limit,
        _restored_examples(examples), origin, Measured._make(measured),
    )  # fmt: skip


def _plain(value: Any) -> Any:
    """NamedTuples as (mark, class, whether they hold others, values); lists as tuples, mappings as dicts."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        inner = tuple(_plain(one) for one in value)
        return (_RECORD, f"{type(value).__module__}:{type(value).__qualname__}", any(map(_has_record, inner)), inner)
    if isinstance(value, (tuple, list)):
        return tuple(_plain(one) for one in value)
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _has_record(value: Any) -> bool:
    if isinstance(value, tuple):
        return value[:1] == (_RECORD,) or any(_has_record(one) for one in value)
    return isinstance(value, dict) and any(_has_record(one) for one in value.values())


def _restored(value: Any) -> Any:
    if isinstance(value, tuple):
        if value[:1] != (_RECORD,):
            return tuple(_restored(one) for one in value)
        _, kind, nested, inner = value
        return _class(kind)(*(map(_restored, inner) if nested else inner))
    return {key: _restored(one) for key, one in value.items()} if isinstance(value, dict) else value


@cache
def _class(name: str) -> Any:
    module, _, kind = name.partition(":")
    return getattr(import_module(module), kind)


def _plain_examples(examples: Examples) -> tuple[tuple[tuple[Any, ...], ...], ...]:
    return tuple(tuple(tuple(one) for one in some) for some in examples)


def _restored_examples(plain: tuple[tuple[tuple[Any, ...], ...], ...]) -> Examples:
    flag, passes, fix = plain
    return Examples(tuple(map(Example._make, flag)), tuple(map(Example._make, passes)), tuple(map(Fix._make, fix)))
