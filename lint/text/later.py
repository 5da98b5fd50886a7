"""Patterns that are compiled when they are first used, so that a run pays only for those it needs."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the compiled pattern: `_DATE = later(r"…")`, then `_DATE().fullmatch(text)`."""

    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return compiled


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What is used like the compiled pattern: `_DATE = lazy(r"…")`, then `_DATE.fullmatch(text)`."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    """Becomes the pattern when a method of it is first asked for; from then on its methods are the pattern's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._made_of)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
