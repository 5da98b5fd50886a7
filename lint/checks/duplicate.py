"""`extends: duplicate`: the same paragraph twice in one article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse

from lint.document.document import Document
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.duplicates import Duplicate, duplicate_paragraphs, names
from lint.record import NamedTuple

_TEASERS = 3  # paragraphs that make an overview
_SPREAD = 3  # times as far apart as the teasers their entries stand


class Params(NamedTuple):
    """match: `exact` (word for word) or `near`. threshold: how alike near-duplicates are at least (0-1)."""

    match: str = "exact"
    threshold: float = 0.85


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each later paragraph is a hit, related to the first; what was copied with it, in the same order, goes along."""
    document = view.document
    duplicates = [one for one in document.once(duplicate_paragraphs) if _counts(document, one, params)]
    for found, *rest in filterfalse(_overview, _copied(duplicates)):
        line = document.source.position(document.span(found.first.start, found.first.end).start).line
        more = len(rest)
        yield Hit(
            found.block.start,
            found.block.end,
            {"line": str(line), "score": f"{found.score:.0%}", "more": f" (and {more} more below it)" if more else ""},
            related=(
                (found.first.start, found.first.end, "it stands here first"),
                *((one.block.start, one.block.end, "repeated, too") for one in rest),
            ),
        )


def _counts(document: Document, found: Duplicate, params: Params) -> bool:
    exact = found.score == 1.0 and _same(document.block_text(found.block), document.block_text(found.first))
    if exact or params.match == "exact":
        return exact == (params.match == "exact")
    return found.score >= params.threshold and names(document, found.block) == names(document, found.first)


def _copied(found: list[Duplicate]) -> list[list[Duplicate]]:
    """Duplicates that have one cause: paragraphs repeated in the order in which they first stood."""
    runs: list[list[Duplicate]] = []
    for one in found:
        if runs and one.first.start > runs[-1][-1].first.start and one.first.start < runs[-1][0].block.start:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _overview(run: list[Duplicate]) -> bool:
    """Teasers that stand together, each told again far below over its own entry."""
    first, last = run[0], run[-1]
    told = last.block.start - first.block.start
    return len(run) >= _TEASERS and told > _SPREAD * (last.first.start - first.first.start)


def _same(one: str, other: str) -> bool:
    """Equal but for case, blanks and punctuation."""
    return "".join(filter(str.isalnum, one.casefold())) == "".join(filter(str.isalnum, other.casefold()))
