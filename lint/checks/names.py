"""`extends: names`: people and organisations that an article introduces badly, spells twice or gives away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from lint.document.document import MASK, Document
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

if TYPE_CHECKING:
    from lint.newsroom.figures import Clash  # each fault imports what finds it


class Params(NamedTuple):
    """fault: `first-reference`, `spelling`, `title`, `acronym` or `redaction`."""

    fault: Literal["first-reference", "spelling", "title", "acronym", "redaction"] = "spelling"


def cues(params: Params, lexicon: Lexicon) -> frozenset[str] | None:
    """Words without which there is no such fault; None: nothing but names tells."""
    from lint.newsroom import persons, redaction

    if params.fault == "first-reference":
        return lexicon.words(persons.LIST, "courtesy")
    if params.fault == "title":
        return frozenset(lexicon.once(persons.exclusive_roles))
    if params.fault == "redaction":
        return frozenset(redaction.CUES)
    return None


def check(view: View, params: Params) -> Iterator[Hit]:
    """The place to look at is the hit; what it contradicts is related."""
    for hit in FAULTS[params.fault](view.document):
        if view.text[hit.start] != MASK and all(view.text[start] != MASK for start, _, _ in hit.related):
            yield hit


def _first_reference(document: Document) -> Iterator[Hit]:
    from lint.newsroom import persons

    words = document.words
    for name in persons.surname_only(document):
        yield Hit(words.start[name.first - 1], name.end)


def _spelling(document: Document) -> Iterator[Hit]:
    from lint.newsroom import spellings

    return _clashes(document, spellings.misspelt(document), "the other spelling")


def _title(document: Document) -> Iterator[Hit]:
    from lint.newsroom import persons

    return _clashes(document, persons.drifting(document), "the other title")


def _acronym(document: Document) -> Iterator[Hit]:
    from lint.newsroom import acronyms

    for use in acronyms.undefined(document):
        yield Hit(use.start, use.end, {"count": str(use.times)})


def _redaction(document: Document) -> Iterator[Hit]:
    from lint.newsroom import redaction

    return _clashes(document, redaction.leaks(document), "the promise")


def _clashes(document: Document, found: Iterator[Clash], note: str) -> Iterator[Hit]:
    for clash in found:
        line = document.source.position(document.span(clash.first, clash.last).start).line
        values = {"line": str(line), **clash.values}
        yield Hit(clash.start, clash.end, values, related=((clash.first, clash.last, note),))


FAULTS: dict[str, Callable[[Document], Iterator[Hit]]] = {
    "first-reference": _first_reference,
    "spelling": _spelling,
    "title": _title,
    "acronym": _acronym,
    "redaction": _redaction,
}
