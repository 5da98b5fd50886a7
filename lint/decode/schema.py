"""Declarations → JSON Schema (draft 07), for editors: what a file may say is written once, in the annotated fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from lint.decode import fields_of, is_record, spelled
from lint.decode.decoder import NO, YES
from lint.decode.docs import documented, summary

Json = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
WORD: Json = {"type": ["string", "number", "boolean"]}  # any plain word is text where text is wanted
FLAG: Json = {"anyOf": [{"type": "boolean"}, {"enum": sorted(YES | NO)}]}
_EMPTY: Json = {"type": "null"}


class Schemas:
    """Makes schemas. special: types that a file says in a way of its own → their schema."""

    def __init__(self, special: Mapping[type, Json] | None = None) -> None:
        self._special = dict(special or {})

    def record(self, record: type, title: str, required: Iterable[str] = ()) -> Json:
        """The schema of a whole file: the keys of a record."""
        return {"$schema": DRAFT, "title": title, **self.keys(record, required)}

    def keys(self, record: type, required: Iterable[str] = ()) -> Json:
        """A mapping with the fields of a record as keys. required: further keys that must be there."""
        usual = record._field_defaults  # type: ignore[attr-defined]
        needed = [spelled(name) for name in fields_of(record) if name not in usual]
        data: Json = {"type": "object", "properties": self.fields(record), "additionalProperties": False}
        if said := summary(record):
            data["description"] = said
        if variants := variants_of(data["properties"]):
            data["patternProperties"] = variants
        if needed := [*dict.fromkeys((*needed, *required))]:
            data["required"] = needed
        return data

    def fields(self, record: type) -> Json:
        """Key → schema of each field, with what it means."""
        meanings = documented(record)
        usual = record._field_defaults  # type: ignore[attr-defined]
        found: Json = {}
        for name, kind in fields_of(record).items():
            data = dict(self.of(kind))
            if name in meanings:
                data["description"] = meanings[name]
            if isinstance(usual.get(name), (bool, int, float)) or (name in usual and usual[name] and kind is str):
                data["default"] = usual[name]
            found[spelled(name)] = data
        return found

    def of(self, kind: Any) -> Json:
        """The schema of a value of a type."""
        origin, inner = get_origin(kind), get_args(kind)
        if kind in self._special:
            return self._special[kind]
        if is_record(kind):
            first = next(iter(fields_of(kind).values()), str)
            return {"anyOf": [self.keys(kind), self.of(first)]}
        if origin in (Union, UnionType):
            return {"anyOf": [_EMPTY if one is NoneType else self.of(one) for one in inner]}
        if origin in (tuple, list, frozenset, set):
            one = self.of(inner[0])
            return {"anyOf": [{"type": "array", "items": one}, one, _EMPTY]}
        if origin is Literal:
            return {"enum": list(inner)}
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {"anyOf": [{"type": "object", "additionalProperties": self.of(inner[1])}, _EMPTY]}
        plain: dict[Any, Json] = {bool: FLAG, int: {"type": "integer"}, float: {"type": "number"}, str: WORD}
        return plain.get(kind, {})


def variants_of(properties: Mapping[str, Any]) -> Json:
    """Other spellings of keys of several words: `in_quotes` and `inquotes` for `in-quotes`."""
    return {f"^{key.replace('-', '[-_]?')}$": value for key, value in properties.items() if "-" in key}
