"""YAML text as nodes that know their place, and nodes as plain data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from lint.errors import UserError

MOST_DEPTH = 60  # levels of one file
_BRACKETS = 400  # more than this may be a tower: the library is asked step by step before it builds anything
_TOWER = re.compile(r"(?:[-?:][ \t]+){30}|^[ \t]{60}", re.MULTILINE)
NULL = frozenset({"", "~", "null", "Null", "NULL"})
Node = Any  # a node of PyYAML, whose stubs do not say what kinds of nodes have


def compose(text: str, path: str) -> Node:
    """YAML text as nodes with their places; None for an empty file.

    Raises UserError at what is not YAML, is nested too deeply, or grows by its aliases.
    """
    import yaml

    try:
        if text.count("[") + text.count("{") > _BRACKETS or _TOWER.search(text):
            _shallow(text, path)
        root = yaml.compose(text, _loader())
    except UnicodeEncodeError as error:
        raise _unreadable(text, error.start, path) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        what = f"this is not YAML: {error.problem or error.context or 'unreadable'}"
        remedy = "check quotation marks, colons and indents; put the text in quotation marks"
        raise UserError(what, remedy=remedy, path=path, line=line, column=column) from None
    except yaml.YAMLError as error:
        at = getattr(error, "position", 0)
        raise _unreadable(text, at if isinstance(at, int) else 0, path) from None
    _bounded(root, len(text), path)
    return root


def _unreadable(text: str, at: int, path: str) -> UserError:
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    what = "this is not YAML: a character that no text has"
    return UserError(what, path=path, line=line, column=column, remedy="take it out, or write it as “\\u0007”")


def _shallow(text: str, path: str) -> None:
    """Raise UserError where a file is nested so deeply that the library, which recurses, would end the process."""
    import yaml

    depth = 0
    for event in yaml.parse(text, _loader()):
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            depth += 1
            if depth > MOST_DEPTH:
                raise _too_deep(event, path)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            depth -= 1


def _bounded(root: Node, size: int, path: str) -> None:
    """Raise UserError where a file is too deep, or its aliases (`*a`) say more than as many nodes as it has letters."""
    left = size
    nodes = [(root, 0)] if root is not None else []
    while nodes:
        node, depth = nodes.pop()
        left -= 1
        if depth > MOST_DEPTH:
            raise _too_deep(node, path)
        if left < 0:
            what = "aliases (`*name`) make this file larger than it is"
            raise UserError(what, remedy="write the values out", path=path, line=1, column=1)
        if node.id != "scalar":
            inner = (one for pair in node.value for one in pair) if node.id == "mapping" else node.value
            nodes.extend((one, depth + 1) for one in inner)


def _too_deep(at: Any, path: str) -> UserError:
    line, column = at.start_mark.line + 1, at.start_mark.column + 1
    remedy = f"at most {MOST_DEPTH} levels; an alias that holds itself has no end"
    return UserError("this is nested too deeply", remedy=remedy, path=path, line=line, column=column)


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
