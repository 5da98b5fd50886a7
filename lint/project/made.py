"""What a result depends on besides the article: this copydesk, this Python, the packages that read, the plan."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.machinery import PathFinder

from lint import __version__
from lint.engine.outcome import Stet, StetFault
from lint.project.plan import Plan

_READERS = ("pyromark", "regex", "turbohtml", "yaml")


class Made:
    """Checksums of how articles are checked, each made once. today is not part of it: see `Row.today`."""

    def __init__(self) -> None:
        self._base = _digest(__version__, sys.implementation.cache_tag, sys.hexversion, *_code(), *_packages())
        self._plans: dict[int, bytes] = {}

    def how(self, plan: Plan) -> bytes:
        """The checksum of a plan, sign-offs of a side file left out."""
        key = id(plan.made)  # all articles of a plan share it
        if key not in self._plans:
            self._plans[key] = _digest(self._base, *plan.made)
        return self._plans[key]

    def id(self, plan: Plan, path: str, name: str | None) -> bytes:
        """The id of the row for an article: what it is called, where it lies, how it is checked."""
        given = [*map(_stet, plan.settings.stets), *map(_fault, plan.settings.faults)]
        return _digest(self.how(plan), os.path.abspath(path), path, name, *given)[:20]


def _digest(*parts: object) -> bytes:
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()


def _stet(one: Stet) -> tuple[object, ...]:
    return (*one._replace(origin=None), one.origin.path)  # type: ignore[arg-type]


def _fault(one: StetFault) -> tuple[object, ...]:
    return (one.kind, one.at, one.origin.path, sorted(one.values.items()))


def _code() -> Iterator[tuple[str, int, int]]:
    """Our own files: in a checkout they change without a new version."""
    folders = [os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
    while folders:
        folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                if entry.name.endswith(".py"):
                    stat = entry.stat()
                    yield entry.path, stat.st_mtime_ns, stat.st_size
                elif entry.name not in ("cli", "rules", "formats", "__pycache__") and entry.is_dir():
                    folders.append(entry.path)


def _packages() -> Iterator[tuple[str, int, int]]:
    """The packages whose answers are part of a result; they need not be imported for that."""
    for name in _READERS:
        spec = PathFinder.find_spec(name)
        if spec is not None and spec.origin:
            stat = os.stat(spec.origin)
            yield spec.origin, stat.st_mtime_ns, stat.st_size
