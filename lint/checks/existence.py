"""`extends: existence`: words or patterns that should not be there (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._lexical import Action, excepted, matches, mended
from lint.checks._plan import Exceptions, Plan, excuses, plan
from lint.decode import Derived
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple


class Params(NamedTuple):
    """tokens: patterns between word edges, any of them; raw: patterns as they are, one after the other.

    append: raw stands after the tokens, not before them. ignorecase: capitals do not matter. nonword: no word edges.
    exceptions: words or patterns that excuse a match they are in; a phrase also excuses what stands inside it.
    vocab: as in Vale's files, without effect. action: how `--fix` mends it.
    """

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    ignorecase: bool = False
    nonword: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    action: Action = Action()
    prepared: Derived[tuple[Plan, Exceptions]] = (Plan(), Exceptions())


def prepare(params: Params) -> tuple[Plan, Exceptions]:
    """How to look for the tokens, and for what excuses them."""
    word = bool(params.tokens) and not params.nonword
    tokens: tuple[str, ...] = params.tokens
    if params.raw:
        raw, inner = "".join(params.raw), "|".join(tokens)
        inner = rf"\b(?:{inner})\b" if word else f"(?:{inner})" if inner else ""
        tokens, word = ((inner + raw) if params.append else (raw + inner),), False
    return plan(tokens, ignorecase=params.ignorecase, word=word), excuses(params.exceptions)


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every match is a hit."""
    sought, exceptions = params.prepared
    excused = excepted(view, exceptions)
    for match in matches(view, sought):
        if not excused(match.start, match.end):
            observed = view.text[match.start : match.end]
            yield Hit(match.start, match.end, {"match": observed}, mended(params.action, observed))
