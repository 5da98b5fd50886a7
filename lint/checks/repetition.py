"""`extends: repetition`: the same thing twice in a row (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._lexical import excepted, pattern
from lint.checks._plan import Exceptions, excuses, proven
from lint.decode import Derived
from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple


class Params(NamedTuple):
    """tokens: patterns whose neighbouring matches are compared; max: how many repeats in a row are let pass.

    ignorecase: capitals do not matter. alpha: only matches with nothing but letters count. exceptions: as for
    existence. vocab: as in Vale's files, without effect.
    """

    tokens: tuple[str, ...]
    max: int = 0
    ignorecase: bool = False
    alpha: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    prepared: Derived[Exceptions] = Exceptions()


def prepare(params: Params) -> Exceptions:
    """How to look for what is excused."""
    for token in params.tokens:
        proven(token)
    return excuses(params.exceptions)


def check(view: View, params: Params) -> Iterator[Hit]:
    """A hit from the first to the repeat, where both stand in one sentence."""
    excused = excepted(view, params.prepared)
    document, before, last, count = view.document, "", (0, 0), 0
    for match in pattern(view, f"({'|'.join(params.tokens)})", params.ignorecase).finditer(view.text):
        start, end = match.span()
        now = match[0].strip()
        same = _same(now, before, params.ignorecase) and (not params.alpha or now.isalpha()) and MASK not in now
        if same:
            count += 1
            one_sentence = document.sentence_index(last[0]) == document.sentence_index(start)
            if count > params.max and one_sentence and not excused(start, end):
                yield Hit(last[0], end, {"match": now}, now if not params.max else None)
                count = 0
        before, last = now, (start, end)


def _same(now: str, before: str, ignorecase: bool) -> bool:
    return bool(now) and (now == before or (ignorecase and now.casefold() == before.casefold()))
