"""Plug-ins are found by file name: one new check, reader or format is one new file, named nowhere else.

Packages outside copydesk add theirs by entry points in the group `copydesk.<kind>` (`copydesk.checks`,
`copydesk.readers`, `copydesk.formats`). Those are asked for only when no built-in module has the name, since asking
is slow.
"""

from __future__ import annotations

import os
from importlib import import_module
from types import ModuleType

PACKAGES = {
    "checks": "lint.checks",
    "readers": "lint.document.readers",
    "formats": "lint.report.formats",
    "commands": "lint.cli.commands",
}
_listed: dict[str, tuple[str, ...]] = {}
_loaded: dict[tuple[str, str], ModuleType | None] = {}


def names(kind: str) -> tuple[str, ...]:
    """The built-in plug-ins of a kind, sorted: module names of its package."""
    if kind not in _listed:
        package = import_module(PACKAGES[kind])
        found = {entry.partition(".")[0] for folder in package.__path__ for entry in os.listdir(folder)}
        _listed[kind] = tuple(sorted(name for name in found if not name.startswith("_")))
    return _listed[kind]


def load(kind: str, name: str) -> ModuleType | None:
    """The module of one plug-in, or None where there is none of that name."""
    key = (kind, name)
    if key not in _loaded:
        known = name in names(kind)
        _loaded[key] = import_module(f"{PACKAGES[kind]}.{name}") if known else _entry_point(kind, name)
    return _loaded[key]


def _entry_point(kind: str, name: str) -> ModuleType | None:
    from importlib.metadata import entry_points

    for point in entry_points(group=f"copydesk.{kind}", name=name):
        module = point.load()
        return module if isinstance(module, ModuleType) else None
    return None
