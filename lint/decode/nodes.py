"""YAML text as nodes that know their place, and nodes as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from lint.errors import UserError

NULL = frozenset({"", "~", "null", "Null", "NULL"})
Node = Any  # a node of PyYAML, whose stubs do not say what kinds of nodes have


def compose(text: str, path: str) -> Node:
    """YAML text as nodes with their places; None for an empty file. Raises UserError at what is not YAML."""
    import yaml

    try:
        return yaml.compose(text, _loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        what = f"this is not YAML: {error.problem or error.context or 'unreadable'}"
        remedy = "check quotation marks, colons and indents; put the text in quotation marks"
        raise UserError(what, remedy=remedy, path=path, line=line, column=column) from None
    except yaml.YAMLError as error:
        raise UserError(f"this is not YAML: {str(error).splitlines()[0]}", path=path) from None


@cache
def _loader() -> Any:
    """The fast loader, which need not guess what plain words mean: the declarations say it."""
    import yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return type("Loader", (base,), {"yaml_implicit_resolvers": {}})


def plain(node: Node) -> Any:
    """A node as plain data: YAML 1.2 words (`no` and `12:30` stay strings), sequences as tuples."""
    if node.id == "scalar":
        return _scalar(node.value) if not node.style else node.value
    if node.id == "sequence":
        return tuple(plain(one) for one in node.value)
    return {str(key.value): plain(value) for key, value in node.value}


def node_of(value: object) -> Node:
    """Plain data as nodes, for values that do not come from a file (options of the command); nodes as they are."""
    import yaml

    if isinstance(value, yaml.Node):
        return value
    text = yaml.safe_dump(_lists(value), allow_unicode=True)
    node = yaml.compose(text, yaml.SafeLoader)
    _place(node, yaml.Mark("", 0, -1, -1, None, 0))  # no place: line and column 0 are not shown
    return node


def _place(node: Node, mark: object) -> None:
    node.start_mark = node.end_mark = mark
    if node.id != "scalar":
        for one in node.value:
            for inner in one if isinstance(one, tuple) else (one,):
                _place(inner, mark)


def _lists(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _lists(one) for key, one in value.items()}
    if hasattr(value, "_asdict"):
        return _lists(value._asdict())
    return [_lists(one) for one in value] if isinstance(value, (list, tuple, set, frozenset)) else value


def _scalar(word: str) -> str | int | float | bool | None:
    if word in NULL:
        return None
    if word in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return word[0] in "tT"
    if word[0] in "-+.0123456789":
        for kind in (int, float):
            try:
                return kind(word) if "_" not in word else word
            except ValueError:
                pass
    return word
