"""A newsroom's own values for keys of rules, laid over their files."""

from __future__ import annotations

from collections.abc import Mapping

from lint import plugins
from lint.decode import fields_of
from lint.decode.decoder import Decoder
from lint.decode.nodes import node_of
from lint.rulebook.load import made
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook

_OVERRIDABLE = frozenset({"level", "message", "scope", "in_quotes", "limit"})


def overridden(book: Rulebook, changes: Mapping[str, Mapping[str, object]], path: str = "") -> Rulebook:
    """The rulebook with other values for keys of some rules: rule id → key → value (plain data, or YAML nodes).

    Keys are those of the check, or the rule's own `level`, `message`, `scope`, `in-quotes`, `limit`. Raises UserError.
    """
    decoder = Decoder(path)
    changed = []
    for id, given in changes.items():
        rule = book[id]
        module = plugins.load("checks", rule.extends)
        if module is None:
            raise LookupError(rule.extends)
        root = node_of(given)
        entries = decoder.entries(root, f"`{id}`")
        kinds = {name: kind for name, kind in fields_of(Rule).items() if name in _OVERRIDABLE}
        fields = fields_of(module.Params)
        decoder.strangers(entries, {*kinds, *fields}, f" for `{id}`")
        own = decoder.take(entries, kinds, f"`{id}`")
        values = decoder.take(entries, fields, f"`{id}`")
        params = made(module, {**{name: getattr(rule.params, name) for name in fields}, **values})
        changed.append(rule._replace(params=params, **own))
    decoder.finish()
    return book.changed(changed)
