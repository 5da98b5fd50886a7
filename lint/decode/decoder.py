"""Nodes → typed values; every mistake is kept with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from lint.decode import fields_of, is_record, key_of, spelled
from lint.decode.nodes import NULL, Node, plain
from lint.errors import UserError

YES = frozenset({"true", "yes", "on"})
NO = frozenset({"false", "no", "off"})
MISSING: Any = object()


class MistakesError(UserError):
    """Several mistakes at once; `errors` holds each, the text has one a line."""

    def __init__(self, errors: Iterable[UserError]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(first.what, remedy=first.remedy, path=first.path, line=first.line, column=first.column)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` for a mistyped name, or the names there are."""
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(word, names, 1, 0.6)
    if close:
        return f"did you mean `{close[0]}`?"
    return f"known: {', '.join(names)}" if names else ""


class Decoder:
    """Decodes the nodes of one file and collects its mistakes in `errors`.

    foreign: a rule file written for Vale; duplicate keys keep the last value, as they do there.
    """

    __slots__ = ("errors", "foreign", "path")

    def __init__(self, path: str, *, foreign: bool = False) -> None:
        self.path = path
        self.foreign = foreign
        self.errors: list[UserError] = []

    def mistake(self, node: Node, what: str, remedy: str = "") -> None:
        """Note a mistake at a node (None: the file as a whole)."""
        line, column = (node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else (1, 1)
        self.errors.append(UserError(what, remedy=remedy, path=self.path, line=line, column=column))

    def finish(self) -> None:
        """Raise the mistakes, if any."""
        if self.errors:
            raise MistakesError(self.errors) if len(self.errors) > 1 else self.errors[0]

    def entries(self, node: Node, what: str) -> dict[str, tuple[Node, Node]]:
        """Key (without what does not matter) → key node and value node of a mapping."""
        found: dict[str, tuple[Node, Node]] = {}
        if node.id != "mapping":
            self.mistake(node, f"{what} must be keys with values", "write `key: value` lines")
            return found
        for key, value in node.value:
            name = key_of(str(key.value))
            if name in found and not self.foreign:
                line = found[name][0].start_mark.line + 1
                self.mistake(key, f"`{key.value}` is there twice (first in line {line})", "keep one of them")
            found[name] = (key, value)
        return found

    def record(self, node: Node, record: type, what: str) -> Any:
        """A NamedTuple of a mapping (or of its first field's value). MISSING where it cannot be made."""
        kinds = fields_of(record)
        if node.id != "mapping":
            first, *others = kinds
            if any(name not in record._field_defaults for name in others):  # type: ignore[attr-defined]
                return self._wrong(node, f"{what} must be keys with values", "write `key: value` lines")
            value = self.value(node, kinds[first], what)
            return MISSING if value is MISSING else record(value)
        entries = self.entries(node, what)
        values = self.take(entries, kinds, what)
        self.strangers(entries, kinds, f" in {what}")
        defaults = record._field_defaults  # type: ignore[attr-defined]
        missing = [name for name in kinds if name not in values and name not in defaults]
        for name in missing:
            if key_of(name) not in entries:
                self.mistake(node, f"{what} has no `{spelled(name)}`", f"add `{spelled(name)}:`")
        return MISSING if missing else record(**values)

    def take(self, entries: dict[str, tuple[Node, Node]], kinds: Mapping[str, Any], what: str) -> dict[str, Any]:
        """The values of those fields that the mapping has and that decode."""
        values = {}
        for name, kind in kinds.items():
            if key_of(name) in entries:
                key, node = entries[key_of(name)]
                value = self.value(node, kind, f"`{key.value}`")
                if value is not MISSING:
                    values[name] = value
        return values

    def strangers(self, entries: dict[str, tuple[Node, Node]], known: Iterable[str], where: str) -> None:
        """Note each key that means nothing here."""
        names = {key_of(name): spelled(name) for name in known}
        for name, (key, _) in entries.items():
            if name not in names:
                self.mistake(key, f"unknown key `{key.value}`{where}", did_you_mean(str(key.value), names.values()))

    def value(self, node: Node, kind: Any, what: str) -> Any:
        """A node as a value of a type; MISSING (and a mistake noted) where it is none."""
        if kind is Any or kind is object:
            return plain(node)
        if is_record(kind):
            return self.record(node, kind, what)
        origin, inner = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):
            return self._optional(node, inner, what)
        if origin in (tuple, list, frozenset, set):
            return self._several(node, origin, inner[0], what)
        if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
            return self._mapping(node, inner, what)
        if node.id != "scalar":
            return self._wrong(node, f"{what} must be one value, not a {node.id}")
        if origin is Literal:
            return self._choice(node, inner, what)
        return self._one(node, kind, what)

    def _wrong(self, node: Node, what: str, remedy: str = "") -> Any:
        self.mistake(node, what, remedy)
        return MISSING

    def _optional(self, node: Node, kinds: tuple[Any, ...], what: str) -> Any:
        if NoneType in kinds and node.id == "scalar" and not node.style and node.value in NULL:
            return None
        rest = [kind for kind in kinds if kind is not NoneType]
        for kind in rest[:-1]:
            trial = Decoder(self.path, foreign=self.foreign)
            value = trial.value(node, kind, what)
            if not trial.errors:
                return value
        return self.value(node, rest[-1], what)

    def _several(self, node: Node, origin: Any, kind: Any, what: str) -> Any:
        if node.id == "sequence":
            nodes = node.value
        else:
            empty = node.id == "scalar" and not node.style and node.value in NULL
            nodes = [] if empty else [node]
        if kind is str and all(one.id == "scalar" and one.value for one in nodes):
            return origin(one.value if one.style or one.value not in NULL else "" for one in nodes)
        values = [self.value(one, kind, f"an entry of {what}") for one in nodes]
        return origin(value for value in values if value is not MISSING)

    def _mapping(self, node: Node, inner: tuple[Any, ...], what: str) -> Any:
        if node.id == "scalar" and not node.style and node.value in NULL:
            return {}
        if node.id != "mapping":
            return self._wrong(node, f"{what} must be keys with values", "write `key: value` lines")
        found: dict[str, Any] = {}
        for key, value in node.value:
            if key.id != "scalar":
                self.mistake(key, f"a key of {what} must be one word", "write `key: value` lines")
                continue
            if key.value in found and not self.foreign:
                self.mistake(key, f"`{key.value}` is there twice in {what}", "keep one of them")
            decoded = self.value(value, inner[1], f"`{key.value}`")
            if decoded is not MISSING:
                found[str(key.value)] = decoded
        return found

    def _choice(self, node: Node, choices: tuple[Any, ...], what: str) -> Any:
        for choice in choices:
            if str(choice).lower() == node.value.lower():
                return choice
        names = [str(choice) for choice in choices]
        return self._wrong(node, f"{what} cannot be `{node.value}`", did_you_mean(node.value, names))

    def _one(self, node: Node, kind: Any, what: str) -> Any:
        word = node.value
        if kind is str:
            return "" if not node.style and word in NULL else word
        if kind is bool:
            if word.lower() in YES | NO:
                return word.lower() in YES
            return self._wrong(node, f"{what} must be true or false, not `{word}`")
        if kind in (int, float):
            try:
                return kind(word)
            except ValueError:
                return self._wrong(node, f"{what} must be a number, not `{word}`")
        raise TypeError(f"{what}: a declaration says {kind!r}, which no file can hold")
