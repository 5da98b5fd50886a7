"""`extends: claim`: wording that tells something nobody in the story stands up for."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.claims import claims
from lint.record import NamedTuple


class Params(NamedTuple):
    """kind: gap, rumour, hedge, allegation, report, weasel or social."""

    kind: str = ""


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every claim of the kind in scope is a hit."""
    for claim in view.document.once(claims):
        if claim.kind == params.kind and view.text[claim.start] != MASK:
            yield Hit(claim.start, claim.end)
