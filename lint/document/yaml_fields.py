"""YAML and JSON front matter with places. The plain `key: value` subset is read without the YAML library."""

from __future__ import annotations

from typing import Any

from lint.document.document import Field
from lint.text.later import later
from lint.text.span import Span

# for lines of printable characters, as `is_plain` sees to
_DOUBLE, _SINGLE = r'"[^"\\\r\n]*+"', r"'[^'\r\n]*+'"
_PLAIN = r"[^\s!-#%-'*,\-.:-@\[-^`{-~](?:[^:#\r\n]|:(?=\S)|(?<=\S)#)*"
_ITEM = rf"(?:{_DOUBLE}|{_SINGLE}|[A-Za-z0-9][A-Za-z0-9 ._/’-]*+)"
_VALUE = rf"(?:{_DOUBLE}|{_SINGLE}) *+|{_PLAIN}|\[ *+(?:{_ITEM}(?: *+, *+{_ITEM})*)? *+\] *+"
_LINE = later(
    rf"(?:(?P<key>[A-Za-z_][A-Za-z0-9_-]{{0,60}}):(?: ++(?P<value>{_VALUE})| *+)"
    rf"|(?P<indent> *+)- ++(?P<item>{_DOUBLE} *+|{_SINGLE} *+|{_PLAIN})| *+(?:\#[^\r\n]*+)?)(?:\r\n|\n|\Z)"
)
_ITEMS = later(_ITEM)
_MOST_NODES, _MOST_DEPTH, _MOST_BRACKETS = 5000, 30, 400
_TOWER = later(r"(?:[-?:][ \t]+){30}")


class BadFieldsError(ValueError):
    """Front matter that cannot be read: what is wrong, and where in the source."""

    def __init__(self, what: str, at: int) -> None:
        super().__init__(what)
        self.what, self.at = what, at


Fields = dict[str, Field]


def parse(text: str, start: int, end: int) -> Fields:
    """The fields of the YAML in `text[start:end]`; nested keys dotted, scalars as written (`true`, `2026-03-04`).

    A sequence is a list and a mapping a dict of such values. Raises BadFieldsError.
    """
    fields = plain(text, start, end)
    return compose(text, start, end) if fields is None else fields


def plain(text: str, start: int, end: int) -> Fields | None:
    """The fields where all lines are plain `key: value` or `- item`; None where the library has to read them."""
    if not is_plain(text[start:end]):
        return None
    line = _LINE()
    fields: Fields = {}
    at, name, indent = start, "", ""
    items: list[object] | None = None  # of the list that may go on here
    while at < end:
        match = line.match(text, at, end)
        if not match:
            return None
        at = match.end()
        if match["item"] is not None:
            if items is None or (items and match["indent"] != indent):
                return None
            indent = match["indent"]
            value, span = _scalar(text, *match.span("item"))
            first = fields[name].span.start if items else match.end("indent")
            fields[f"{name}.{len(items)}"] = Field(value, fields[name].key, span)
            items.append(value)
            fields[name] = fields[name]._replace(value=items, span=Span(first, span.end))
        elif match["key"]:
            name = match["key"]
            key = Span(*match.span("key"))
            if name in fields:
                return None
            if match["value"] is None:
                items = []
                fields[name] = Field("", key, Span(key.end + 1, key.end + 1))
            else:
                items = None
                _put(fields, name, key, text, *match.span("value"))
    return fields


def is_plain(text: str) -> bool:
    """Whether a text has nothing but printable characters, blanks and line ends."""
    return text.replace("\n", "").replace("\r", "").replace("\xa0", "").isprintable()


def _put(fields: Fields, name: str, key: Span, text: str, start: int, end: int) -> None:
    """The value of a line: a scalar or a list in brackets."""
    if text[start] != "[":
        fields[name] = Field(_scalar(text, start, end)[0], key, _scalar(text, start, end)[1])
        return
    found = [_scalar(text, *match.span()) for match in _ITEMS().finditer(text, start + 1, end)]
    fields[name] = Field([value for value, _ in found], key, Span(start, text.rindex("]", start, end) + 1))
    for index, (value, span) in enumerate(found):
        fields[f"{name}.{index}"] = Field(value, key, span)


def _scalar(text: str, start: int, end: int) -> tuple[str, Span]:
    """What a plain or quoted scalar says, and where it stands without the blanks after it."""
    written = text[start:end].rstrip(" ")
    span = Span(start, start + len(written))
    return (written[1:-1] if written[0] in "\"'" else written), span


def compose(text: str, start: int, end: int) -> Fields:
    """The fields, read by the YAML library."""
    import yaml

    inside = text[start:end]
    if inside.count("[") + inside.count("{") > _MOST_BRACKETS or _TOWER().search(inside):
        raise BadFieldsError("front matter is nested too deeply", start)
    try:
        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        node = yaml.compose(inside, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadFieldsError(str(error.problem or error.context), start + (mark.index if mark else 0)) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        where = getattr(error, "position", 0)
        raise BadFieldsError("not readable as YAML", start + (where if isinstance(where, int) else 0)) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise BadFieldsError("front matter is not a mapping of keys to values", start + node.start_mark.index)
    return _Flat(start, len(inside)).fields_of(node)


class _Flat:
    """YAML nodes → fields; aliases and depth cannot make it grow without bound."""

    def __init__(self, start: int, size: int) -> None:
        self.start = start
        self.size = size
        self.left = _MOST_NODES
        self.fields: Fields = {}

    def fields_of(self, node: Any) -> Fields:
        """All fields below a mapping."""
        self.value(node, "", Span(self.start, self.start), 0)
        return self.fields

    def value(self, node: Any, path: str, key: Span, depth: int) -> tuple[object, int]:
        """The value of a node and where its text ends; its descendants become fields."""
        self.left -= 1
        span = self.span(node)
        if node.id == "scalar" or self.left < 0 or depth > _MOST_DEPTH:
            value: object = node.value if node.id == "scalar" else ""
            self.put(path, Field(value, key, span))
            return value, span.end
        self.put(path, Field("", key, span))  # so that a field stands before those below it
        pairs = node.value if node.id == "mapping" else [(None, child) for child in node.value]
        last = span.start
        values: dict[str, object] = {}
        for index, (name, child) in enumerate(pairs):
            called = str(index) if name is None else name.value if name.id == "scalar" else "?"
            at = key if name is None else self.span(name)
            values[called], last = self.value(child, f"{path}.{called}" if path else called, at, depth + 1)
        value = values if node.id == "mapping" else list(values.values())
        last = span.end if node.flow_style else max(last, span.start)
        self.put(path, Field(value, key, Span(span.start, last)))
        return value, last

    def put(self, path: str, field: Field) -> None:
        """Keep a field; the mapping itself has no name."""
        if path:
            self.fields[path] = field

    def span(self, node: Any) -> Span:
        """Where a node stands in the source, without the blank lines a block scalar takes along."""
        first = min(node.start_mark.index, self.size)
        return Span(self.start + first, self.start + max(first, min(node.end_mark.index, self.size)))
