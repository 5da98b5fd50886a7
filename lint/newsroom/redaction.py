"""Names that an article promises to withhold and then gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document.document import Document
from lint.newsroom.figures import Clash
from lint.text.later import lazy

_AROUND = 90  # characters before and after the word
CUES = ("name", "names", "surname", "identified")
# `Mia, who asked that her surname not be used`, `identified only as Mia`, `Mia (her surname is withheld)`
_AFTER = lazy(
    r"\b([A-ZÀ-ÖØ-Þ][\w’'-]+),? \(?(?:who|whose|her|his|their|the)\b[^.;“”\"\n]{0,60}?\b"
    r"(?:(?:last|full|real) names?|surnames?|first name)\b[^.;“”\"\n]{0,60}?\b"
    r"(?:withheld|not (?:be )?(?:used|published|printed|disclosed|identified|given)|withholding|only|anonymous)"
)
_ONLY = lazy(
    r"\b(?:identified|named|known|referred to|identif(?:y|ies|ied) (?:her|him|them)sel(?:f|ves)|"
    r"gave (?:her|his|their) names?) "
    r"only (?:as|by (?:her|his|their) first names?,) ([A-ZÀ-ÖØ-Þ][\w’'-]+)(?! [A-Z])"
)


def leaks(document: Document) -> Iterator[Clash]:
    """Full names of people of whom the article says that only the first name is given."""
    text = document.text
    for match in _promises(text):
        first = match[1]
        if text[max(match.start(1) - 1, 0) : match.start(1)] == " " and _capital_before(text, match.start(1)):
            continue  # the full name stands in the promise itself: “Ana Reis, whose …”
        full = re.compile(rf"\b{re.escape(first)} (?!and\b)[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ][\w’'-]+")
        for leak in full.finditer(text):
            yield Clash(leak.start(), leak.end(), match.start(), match.end(), {"first": first})


def _promises(text: str) -> list[re.Match[str]]:
    """Where the article says that a name is not given in full, in order, looked for around the words that say so."""
    found: dict[int, re.Match[str]] = {}
    for word, pattern in (("name", _AFTER), (" only ", _ONLY)):
        at = text.find(word)
        while at >= 0:
            match = pattern.search(text, max(at - _AROUND, 0), at + _AROUND)
            if match is not None:
                found.setdefault(match.start(), match)
            at = text.find(word, at + 1 if match is None else max(match.end(), at + 1))
    return [found[start] for start in sorted(found)]


def _capital_before(text: str, at: int) -> bool:
    word = text[max(at - 30, 0) : at - 1].rpartition(" ")[2]
    return word[:1].isupper() and not word.endswith((".", "!", "?", ":", "”", ",")) and len(word) > 1
