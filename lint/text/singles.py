"""Single quotation marks: quotations in singles, apostrophes that only look like them, elisions curled the wrong way."""

from __future__ import annotations

import re
from typing import NamedTuple

from lint.text.lexicon import Lexicon

_OPENER = re.compile(r"['‘‚](?<![^\s(\[{—–/“”\"„`].)(?=[\w\[$£€(…“\"])")
_MARK = re.compile(r"['‘’‚]")
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\d0s|\d\ds?(?![\w%])")


class Singles(NamedTuple):
    """What the singles of one paragraph are: pairs `(start, end)`, openers that nothing closes, wrong elisions."""

    pairs: list[tuple[int, int]]
    left: list[int]
    elisions: list[int]


def openers(text: str) -> list[int]:
    """Where a single may open a quotation, in the whole text (a quick first look)."""
    return [match.start() for match in _OPENER.finditer(text)]


def singles(text: str, start: int, end: int, lexicon: Lexicon) -> Singles:
    """Read the singles of `text[start:end]`, one paragraph, in one pass."""
    known = lexicon.words("elisions") if "elisions" in lexicon.lists else frozenset()
    pairs: list[tuple[int, int]] = []
    left: list[int] = []
    elisions: list[int] = []
    opened = -1
    weak = -1  # the last closer that may be a possessive or a dropped letter
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if before.isalnum() and after.isalnum():
            continue
        if _OPENER.match(text, at, end) and (match[0] != "’"):
            if _elided(text, at + 1, end, known):
                if match[0] == "‘":
                    elisions.append(at)
                continue
            if opened >= 0:
                _settle(opened, weak, pairs, left)
            opened, weak = at, -1
        elif opened >= 0 and match[0] != "‚" and not before.isspace() and not after.isalnum():
            if before in '.,?!…;:—–-”")]' or after in '.,?!…;:”")]' or at + 1 >= end or before not in "sxznkld":
                pairs.append((opened, at + 1))
                opened = weak = -1
            else:
                weak = at
    if opened >= 0:
        _settle(opened, weak, pairs, left)
    return Singles(pairs, left, elisions)


def _settle(opened: int, weak: int, pairs: list[tuple[int, int]], left: list[int]) -> None:
    if weak >= 0:
        pairs.append((opened, weak + 1))
    else:
        left.append(opened)


def _elided(text: str, at: int, end: int, known: frozenset[str]) -> bool:
    if _YEAR.match(text, at, end):
        return True
    word = _WORD.match(text, at, end)
    return word is not None and word[0].lower() in known
