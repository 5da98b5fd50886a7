"""YAML → typed values, driven by one declaration: the annotated fields of a NamedTuple.

The same declaration gives the documentation and the JSON Schema: nothing is written twice. How a file may say things:

- keys: case, hyphens and underscores do not matter (`in-quotes`, `in_quotes`, `InQuotes`; a field `pass_` is `pass`);
- one value where several are expected is a list of one; a plain value where a record is expected is its first field;
- `true`, `yes` and `on` are the same only where a yes or no is expected; elsewhere `no` and `12:30` are words;
- a field of type `Derived[…]` is worked out by the program, not read from the file.

Every mistake is kept with its place, so that one run reports them all.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, TypeVar, get_origin, get_type_hints

T = TypeVar("T")
Derived = Annotated[T, "derived"]


def key_of(name: str) -> str:
    """A key or field name without what does not matter: `In-Quotes`, `in_quotes` → `inquotes`."""
    return name.lower().replace("-", "").replace("_", "")


def spelled(field: str) -> str:
    """A field name as one writes it in YAML: `in_quotes` → `in-quotes`, `pass_` → `pass`."""
    return field.rstrip("_").replace("_", "-")


def is_record(kind: object) -> bool:
    """Whether a type is a NamedTuple."""
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


@cache
def fields_of(record: type) -> dict[str, Any]:
    """Field name → type of what a file may say in this record, in order of declaration (not to be changed)."""
    hints = get_type_hints(record, include_extras=True)
    return {name: kind for name, kind in hints.items() if get_origin(kind) is not Annotated}
