"""Elegant variation: “the 56-year-old” and “the mother-of-two” in the place of a name the story has given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.newsroom.names import names
from lint.text.later import lazy
from lint.text.span import Span

if TYPE_CHECKING:
    from lint.document.document import Document

_AGED = "-year-old"
# `the 56-year-old`, also with a noun or a nationality between or after; `the mother-of-two`, `the father of three`
_STAND_IN = lazy(
    r"\b[Tt]he (?:\d{2,3}-year-old|(?:mother|father|mum|mom|dad|grandmother|grandfather|parent)"
    r"[- ]of[- ](?:one|two|three|four|five|six|seven|eight|nine|ten|\d+))\b(?! [A-ZÀ-Ý])"
)
_PARENTS = ("mother", "father", "mum", "mom", "dad", "grandmother", "grandfather", "parent")


def stand_ins(document: Document) -> tuple[Span, ...]:
    """Where such a description stands for somebody whose name the story has given before, in order."""
    text = document.text
    if _AGED not in text and not any(f"{word}-of-" in text or f"{word} of " in text for word in _PARENTS):
        return ()
    found = [Span(*match.span()) for match in _STAND_IN.finditer(text)]
    if len(found) < 2:
        return ()
    people = document.once(names).within(0, len(text), "person")
    return tuple(span for span in found if people and people[0].start < span.start)
