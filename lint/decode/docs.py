"""What the fields of a record mean: its docstring, taken apart (`tokens: patterns between … raw: patterns as …`)."""

from __future__ import annotations

import re
from functools import cache

from lint.decode import fields_of, key_of

_NAMES = re.compile(r"(?:(?<=\s)|^)((?:[a-z][\w-]*(?:, | and ))*[a-z][\w-]*): ")


@cache
def documented(record: type) -> dict[str, str]:
    """Field name → what its docstring says of it; fields told together share the words. Not to be changed."""
    text = " ".join((record.__doc__ or "").split())
    fields = {key_of(name): name for name in fields_of(record)}
    found: list[tuple[list[str], int, int]] = []
    for match in _NAMES.finditer(text):
        names = [fields.get(key_of(name), "") for name in re.split(r", | and ", match[1])]
        if all(names):
            found.append((names, match.start(), match.end()))
    ends = [*(start for _, start, _ in found[1:]), len(text)][: len(found)]
    return {
        name: text[start:end].strip().rstrip(";").rstrip(".") + "."
        for (names, _, start), end in zip(found, ends, strict=True)
        for name in names
    }


def summary(record: type) -> str:
    """What comes before the first field."""
    text = " ".join((record.__doc__ or "").split())
    fields = {key_of(name) for name in fields_of(record)}
    for match in _NAMES.finditer(text):
        if all(key_of(name) in fields for name in re.split(r", | and ", match[1])):
            return text[: match.start()].strip()
    return text
