"""Acronyms that an article never spells out."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.blocks import PROSE
from lint.document.document import Document
from lint.record import NamedTuple
from lint.text.later import lazy

LIST = "acronyms"
_ACRONYM = lazy(r"\b[A-Z]{3,6}\b(?![-–&/@._]?\w|['’][^s\W])")
_ROMAN = lazy(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_BEFORE = lazy(r"(?:\b[A-Z][\w'’.&-]*|[@#$/_.&(:-]|\d) ?\Z")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "a", "an", "&", "de", "la", "du", "des", "et"))


class Use(NamedTuple):
    """The first use of an acronym, and how often it is used."""

    start: int
    end: int
    times: int


def undefined(document: Document) -> Iterator[Use]:
    """Acronyms of three letters or more, used twice or oftener in the copy, that nothing in the article spells out."""
    text = document.text
    house = document.lexicon.words(LIST)
    places: dict[str, list[int]] = {}
    for match in _ACRONYM.finditer(text):
        if match[0].lower() not in house:
            places.setdefault(match[0], []).append(match.start())
    if not any(len(some) > 1 for some in places.values()):
        return
    prose = [(block.start, block.end) for block in document.blocks if block.kind in PROSE and not block.field]
    initials = _initials(document)
    for word, starts in places.items():
        used = [at for at in starts if _used(document, at, len(word), prose)]
        if len(used) < 2 or _ROMAN.fullmatch(word) or any(word.lower() in some for some in initials):
            continue
        if not any(_explained(text, at, len(word)) for at in starts):
            yield Use(used[0], used[0] + len(word), len(used))


def _used(document: Document, at: int, size: int, prose: list[tuple[int, int]]) -> bool:
    """Whether an acronym stands in copy on its own: not in capitals all around, not part of a longer name."""
    text = document.text
    if not any(start <= at < end for start, end in prose):
        return False
    after = text[at + size : at + size + 2]
    if after[:1] == " " and after[1:2].isupper():
        return False
    before = _BEFORE.search(text, max(at - 24, 0), at)
    if before is None:
        return True
    word = before[0].rstrip()
    return word[0].isupper() and (word.lower() in document.lexicon.words("openers") or word.endswith(("'s", "’s")))


def _explained(text: str, at: int, size: int) -> bool:
    """`… League (NPLA)`, `NPLA (Norfall Pilots’ League)`, `or NPLA`, `NPLA, the pilots’ league`."""
    before, after = text[max(at - 6, 0) : at], text[at + size : at + size + 3]
    if before.endswith(("(", "(the ", ", or ", " or ", "“", '"', "‘", "[", "the ’", "= ", "– ", "— ")):
        return True
    return after.startswith((" (", ", o", ", a", ", t", " – ", " — ", ": ", " is", " st", '"', "”"))


def _initials(document: Document) -> tuple[str, str]:
    """The first letters of all words, and of all words but the small ones, as two strings."""
    lower = document.words.lower
    parts = [part for word in lower for part in (word.split("-") if "-" in word else (word,)) if part]
    return "".join([part[0] for part in parts]), "".join([part[0] for part in parts if part not in _SMALL])
