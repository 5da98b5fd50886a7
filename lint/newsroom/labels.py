"""Judgement in the first person in a piece that calls itself news."""

from __future__ import annotations

from lint.document.blocks import PROSE
from lint.document.document import Document
from lint.newsroom.published import plain_name
from lint.newsroom.voice import interview
from lint.newsroom.wordings import Wordings, places, written_out
from lint.text.lexicon import Lexicon
from lint.text.span import Span

LIST = "labels"
_FIELDS = ("type", "kind", "section", "sections", "category", "categories", "genre", "articletype", "kicker")


def unlabelled(document: Document) -> list[Span]:
    """Where the writer judges, outside of quotation marks, though all that the article calls itself is news."""
    kinds = _kinds(document)
    if not kinds or not kinds <= document.lexicon.words(LIST, "news") or document.once(interview):
        return []
    found = places(
        document.lexicon.once(_judging), document.vocabulary, lambda: document.text.lower().replace("’", "'")
    )
    return [
        one
        for one in sorted(found)
        if document.quotations.at(one.start) is None and document.block_at(one.start).kind in PROSE - {"block-quote"}
    ]


def _kinds(document: Document) -> frozenset[str]:
    """All that the front matter calls the article, lower case."""
    found: set[str] = set()
    for name, field in document.fields.items():
        if plain_name(name) in _FIELDS:
            value = field.value
            found.update(str(one).strip().lower() for one in (value if isinstance(value, list | tuple) else (value,)))
    return frozenset(found - {""})


def _judging(lexicon: Lexicon) -> Wordings:
    return written_out(lexicon.phrases(LIST, "judging"))
