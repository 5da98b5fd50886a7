"""Patterns that are compiled when they are first used, so that a run pays only for those it needs."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the compiled pattern: `_DATE = later(r"…")`, then `_DATE().fullmatch(text)`."""

    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return compiled
