"""`extends: existence`: words or patterns that should not be there (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from lint.document.view import View
from lint.finding import Hit


class Params(NamedTuple):
    """tokens: patterns between word edges; raw: patterns as they are, joined; see Vale for the rest."""

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    ignorecase: bool = False
    nonword: bool = False


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every match is a hit."""
    body = "".join(params.raw) + (
        "|".join(params.tokens) if params.nonword or not params.tokens else rf"\b(?:{'|'.join(params.tokens)})\b"
    )
    flags = regex.M | (regex.I if params.ignorecase else 0)
    for match in regex.compile(body, flags).finditer(view.text):
        yield Hit(match.start(), match.end())
