"""What leads to a private person's door: where they live, and numbers that are theirs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lint.text.span import Span

if TYPE_CHECKING:
    from lint.document.document import Document

LIST = "private"


@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:lives?|lived|living|resides?|resided) (?:at|in)"
        r"|(?:his|her|their) (?:home|house|flat|apartment) (?:at|on))"
        r" \d{1,5}[A-Za-z]? (?:[A-Z]\w+ ){1,2}([A-Z]\w+)"
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:his|her|their) (?:(?:mobile|cell|phone|telephone|home|passport|account|bank|social security|national"
        r" insurance) ){1,3}number(?: is| was|,|:)? \+?[A-Z]{0,2}\d[\d A-Z-]{4,}\d"
    )


def private_details(document: Document) -> tuple[Span, ...]:
    """House number and street where somebody lives, and numbers told as a person's own, in order."""
    streets = document.lexicon.words(LIST, "streets")
    text, found = document.text, []
    if not document.vocabulary.isdisjoint(streets):
        found += [Span(*match.span()) for match in _address().finditer(text) if match[1].lower() in streets]
    if "number" in document.vocabulary:
        found += [Span(*match.span()) for match in _number().finditer(text)]
    return tuple(sorted(found))
