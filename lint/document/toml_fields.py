"""TOML front matter with places. The plain `key = "value"` subset is read without the TOML library."""

from __future__ import annotations

import re
from typing import Any

from lint.document.document import Field
from lint.document.yaml_fields import BadFieldsError, Fields, is_plain
from lint.text.later import later
from lint.text.span import Span

_STRING = r'"(?:[^"\\\r\n]|\\["\\])*"'
_DAY = (
    r"(?!0000)\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    r"(?:[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?"
)
_VALUE = rf"{_STRING}|true|false|{_DAY}|0|[1-9]\d{{0,15}}|\[ *+(?:{_STRING}(?: *+, *+{_STRING})*)? *+\]"
_LINE = later(rf"(?:(?P<key>[A-Za-z0-9_-]+) *+= *+(?P<value>{_VALUE}) *+| *+)(?:\r\n|\n|\Z)", re.ASCII)
_QUOTED = later(r"\\(.)")
_STRINGS = later(_STRING)

_SPACE = later(r"(?:[ \t\r\n]++|\#[^\n]*+)*")
_KEY_PART = later(r"""[ \t]*+("(?:\\.|[^"\\\n])*"|'[^'\n]*+'|[A-Za-z0-9_-]++)[ \t]*+""")
_LITERAL = later(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*+\'|[^\s,\[\]{}#"\'=]++(?: \d[^\s,\]}#]*+)?',
    re.DOTALL,
)


def parse(text: str, start: int, end: int) -> Fields:
    """The fields of the TOML in `text[start:end]`; nested keys dotted, numbers and dates as written.

    An array is a list and a table a dict of such values. Raises BadFieldsError.
    """
    fields = plain(text, start, end)
    return complete(text, start, end) if fields is None else fields


def plain(text: str, start: int, end: int) -> Fields | None:
    """The fields where all lines are plain `key = value`; None where the library has to read them."""
    if not is_plain(text[start:end]):
        return None
    line = _LINE()
    fields: Fields = {}
    at = start
    while at < end:
        match = line.match(text, at, end)
        if not match:
            return None
        at = match.end()
        name = match["key"]
        if not name:
            continue
        if name in fields:
            return None
        key, span = Span(*match.span("key")), Span(*match.span("value"))
        written = match["value"]
        if written[0] != "[":
            fields[name] = Field(_said(written) if written[0] == '"' else written, key, span)
            continue
        found = [(_said(one[0]), Span(*one.span())) for one in _STRINGS().finditer(text, span.start, span.end)]
        fields[name] = Field([value for value, _ in found], key, span)
        for index, (value, place) in enumerate(found):
            fields[f"{name}.{index}"] = Field(value, key, place)
    return fields


def _said(written: str) -> str:
    """What a string says that has no escapes but `\\"` and `\\\\`."""
    inside = written[1:-1]
    return _QUOTED().sub(r"\1", inside) if "\\" in inside else inside


def complete(text: str, start: int, end: int) -> Fields:
    """The fields, read by the TOML library; their places found by a scan of the lines."""
    import tomllib

    inside = text[start:end]
    try:
        tree = tomllib.loads(inside.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+), column (\d+)", str(error))
        lines = inside.splitlines(keepends=True)
        at = sum(map(len, lines[: int(where[1]) - 1])) + int(where[2]) - 1 if where else len(inside)
        raise BadFieldsError(str(error).partition(" (at ")[0], start + min(at, len(inside))) from None
    except (RecursionError, ValueError):
        raise BadFieldsError("not readable as TOML", start) from None
    places = _Places(text, start, end)
    places.scan()
    fields: Fields = {}
    _flatten(fields, tree, "", places, Span(start, start), Span(start, end))
    return fields


def _flatten(fields: Fields, value: Any, path: str, places: _Places, key: Span, span: Span) -> object:
    """The value as strings, lists and dicts; each part with a place becomes a field."""
    key, span = places.found.get(path, (key, span))
    if path:
        fields[path] = Field("", key, span)
    plain: object
    if isinstance(value, dict):
        plain = {name: _flatten(fields, one, _below(path, name), places, key, span) for name, one in value.items()}
    elif isinstance(value, list):
        plain = [_flatten(fields, one, _below(path, str(i)), places, key, span) for i, one in enumerate(value)]
    elif isinstance(value, str):
        plain = value
    else:
        plain = places.text[span.start : span.end] if path in places.found else str(value)
    if path:
        fields[path] = Field(plain, key, span)
    return plain


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


class _Places:
    """Where keys and values of a sound TOML text stand: dotted path → (key, value)."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.at = start
        self.end = end
        self.found: dict[str, tuple[Span, Span]] = {}
        self.arrays: dict[str, int] = {}

    def scan(self) -> None:
        """Find all places; what is not understood has none."""
        table = ""
        while True:
            self.blanks()
            if self.at >= self.end:
                return
            start = self.at
            if self.text[start] == "[":
                table = self.header()
            else:
                path, key = self.key(table)
                if self.text[self.at : self.at + 1] != "=":
                    self.at = self.line_end()
                    continue
                self.at += 1
                self.value(path, key)
            if self.at <= start:
                self.at = self.line_end()

    def blanks(self) -> None:
        """Skip blanks, line ends and comments."""
        found = _SPACE().match(self.text, self.at, self.end)
        self.at = found.end() if found else self.at

    def line_end(self) -> int:
        """Where the next line begins."""
        stop = self.text.find("\n", self.at, self.end)
        return self.end if stop < 0 else stop + 1

    def key(self, table: str) -> tuple[str, Span]:
        """A dotted key, and where its parts stand."""
        start, path = self.at, table
        stop = start
        while match := _KEY_PART().match(self.text, self.at, self.end):
            path = _below(path, match[1][1:-1] if match[1][0] in "\"'" else match[1])
            stop, self.at = match.end(1), match.end()
            if self.text[self.at : self.at + 1] != ".":
                break
            self.at += 1
        return path, Span(start, stop)

    def header(self) -> str:
        """`[table]` or `[[array of tables]]`: the path of what follows."""
        start = self.at
        twice = self.text.startswith("[[", start)
        self.at += 2 if twice else 1
        path, key = self.key("")
        parts: list[str] = []
        for part in path.split("."):
            parts.append(part)
            known = ".".join(parts)
            if known in self.arrays and not (twice and known == path):
                parts.append(str(self.arrays[known] - 1))
        name = ".".join(parts)
        self.at = self.line_end()
        if twice:
            count = self.arrays[path] = self.arrays.get(path, 0) + 1
            self.found.setdefault(name, (key, key))
            name = f"{name}.{count - 1}"
        self.found[name] = (key, key)
        return name

    def value(self, path: str, key: Span) -> None:
        """A value and what is in it."""
        self.blanks()
        start = self.at
        if self.text[start : start + 1] == "[":
            self.array(path, key)
        elif self.text[start : start + 1] == "{":
            self.inline_table(path)
        else:
            match = _LITERAL().match(self.text, start, self.end)
            self.at = match.end() if match else self.line_end()
        self.found[path] = (key, Span(start, self.at))

    def array(self, path: str, key: Span) -> None:
        """`[a, b]`."""
        self.at += 1
        index = 0
        while True:
            self.blanks()
            if self.at >= self.end or self.text[self.at] == "]":
                break
            if self.text[self.at] == ",":
                self.at += 1
                continue
            before = self.at
            self.value(f"{path}.{index}", key)
            index += 1
            if self.at == before:
                break
        self.at = min(self.at + 1, self.end)

    def inline_table(self, path: str) -> None:
        """`{a = 1, b = 2}`."""
        self.at += 1
        while self.at < self.end and self.text[self.at] != "}":
            self.blanks()
            inner, key = self.key(path)
            if self.text[self.at : self.at + 1] != "=":
                self.at += 1
                continue
            self.at += 1
            self.value(inner, key)
            self.blanks()
            if self.text[self.at : self.at + 1] == ",":
                self.at += 1
        self.at = min(self.at + 1, self.end)
