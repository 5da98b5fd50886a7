"""`extends: existence`: words or patterns that should not be there (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.checks._lexical import Action, Plan, excepted, matches, plan, replaced
from lint.decode import Derived
from lint.document.view import View
from lint.finding import Hit


class Params(NamedTuple):
    """tokens: patterns between word edges, any of them; raw: patterns as they are, one after the other.

    raw stands before the tokens, after them with `append`. nonword: no word edges. exceptions: words or patterns
    that excuse a match they are in; a phrase also excuses what stands inside it. vocab is there for Vale's files.
    """

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    ignorecase: bool = False
    nonword: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    action: Action = Action()
    prepared: Derived[tuple[Plan, Plan]] = (Plan(), Plan())


def prepare(params: Params) -> tuple[Plan, Plan]:
    """How to look for the tokens, and for the exceptions."""
    word = bool(params.tokens) and not params.nonword
    tokens: tuple[str, ...] = params.tokens
    if params.raw:
        raw = "".join(params.raw)
        inner = f"(?:{'|'.join(tokens)})" if not word else rf"\b(?:{'|'.join(tokens)})\b"
        tokens = (((inner + raw) if params.append else (raw + inner)) if params.tokens else raw,)
        word = False
    return plan(tokens, ignorecase=params.ignorecase, word=word), plan(params.exceptions)


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every match is a hit."""
    sought, exceptions = params.prepared
    for match in matches(view, sought):
        if not excepted(view, match.start, match.end, exceptions):
            observed = view.text[match.start : match.end]
            yield Hit(match.start, match.end, {"match": observed}, replaced(params.action, observed))
