"""`extends: duplicate`: the same paragraph twice in one article."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.duplicates import duplicate_paragraphs, names
from lint.record import NamedTuple


class Params(NamedTuple):
    """match: `exact` (word for word) or `near`. threshold: how alike near-duplicates are at least (0-1)."""

    match: str = "exact"
    threshold: float = 0.85


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each later paragraph is a hit, related to the first."""
    document = view.document
    for found in document.once(duplicate_paragraphs):
        exact = found.score == 1.0 and _same(document.block_text(found.block), document.block_text(found.first))
        if exact != (params.match == "exact"):
            continue
        if not exact and (
            found.score < params.threshold or names(document, found.block) != names(document, found.first)
        ):
            continue
        line = document.source.position(document.span(found.first.start, found.first.end).start).line
        yield Hit(
            found.block.start,
            found.block.end,
            {"line": str(line), "score": f"{found.score:.0%}"},
            related=((found.first.start, found.first.end, "it stands here first"),),
        )


def _same(one: str, other: str) -> bool:
    """Equal but for case, blanks and punctuation."""
    return "".join(filter(str.isalnum, one.casefold())) == "".join(filter(str.isalnum, other.casefold()))
