"""Helpers: an article as text, with the shipped word lists."""

from __future__ import annotations

from lint.document.document import Document
from lint.document.readers import reader_for
from lint.project.rules import load
from lint.text.source import Source

LEXICON = load().lexicon


def article(*paragraphs: str, headline: str = "The harbour story") -> Document:
    """A plain-text article with a headline and these paragraphs."""
    text = "\n\n".join((headline, *paragraphs)) + "\n"
    document = reader_for("story.txt")(Source("story.txt", text))
    document.lexicon = LEXICON
    return document
