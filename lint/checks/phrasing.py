"""`extends: phrasing`: set phrases nobody should print, all forms written out, in headlines or anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.wording import bounded
from lint.decode import Derived
from lint.document.document import Document
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.wordings import NONE, Wordings, places, written_out
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon
from lint.text.span import Span

_SKIPPED = frozenset({"code", "embed", "field"})


class Params(NamedTuple):
    """phrases: what to look for, in any case: `go/goes viral` is two phrases; what stands after `|` must follow but is
    not pointed at. headlines: only there."""

    phrases: tuple[str, ...]
    headlines: bool = False
    prepared: Derived[Wordings] = NONE


def prepare(params: Params) -> Wordings:
    """All forms of the phrases."""
    return written_out(bounded(params.phrases))


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """A word of each phrase, the longest."""
    return frozenset(params.prepared)


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every place of a phrase outside of quotation marks is a hit; of two at one place the longer."""
    document = view.document
    reached = 0
    found = _in_headlines(document, params.prepared) if params.headlines else _anywhere(document, params.prepared)
    for start, end in sorted(found, key=lambda span: (span.start, -span.end)):
        quoted = start < reached or document.quotations.at(start) is not None
        if not quoted and document.block_at(start).kind not in _SKIPPED:
            reached = end
            yield Hit(start, end)


def _anywhere(document: Document, sought: Wordings) -> Iterator[Span]:
    return places(sought, document.vocabulary, lambda: _plain(document.text))


def _in_headlines(document: Document, sought: Wordings) -> Iterator[Span]:
    words = document.words
    for block in document.blocks:
        if block.kind == "headline":
            first, last = words.range(block.start, block.end)
            text = _plain(document.text[block.start : block.end])
            for start, end in places(sought, frozenset(words.lower[first:last]), text.__str__):
                yield Span(block.start + start, block.start + end)


def _plain(text: str) -> str:
    """Lower case, straight apostrophes; as long as before."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.replace("’", "'")
