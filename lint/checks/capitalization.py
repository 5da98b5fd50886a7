"""`extends: capitalization`: headlines and other blocks in title case, sentence case, or another (Vale's meaning)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Literal

from lint.checks._lexical import pattern
from lint.checks._plan import proven
from lint.decode import Derived
from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple
from lint.text.later import lazy

ARGUMENTS = ("match", "expected")
_WORD = lazy(r"[^\W_]\S*")
_LETTERS = lazy(r"[^\W\d_]+")


class Params(NamedTuple):
    """match: `$title`, `$sentence`, `$lower`, `$upper`, or a pattern a block must have in it.

    style: whose title case. exceptions: words and phrases written as they are. indicators: what a word with a capital
    may follow in sentence case (`:`). threshold: share of words that must be right. prefix: a pattern left out at the
    start. vocab: as in Vale's files, without effect.
    """

    match: str
    style: Literal["AP", "Chicago"] = "AP"
    exceptions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    threshold: float = 0.8
    vocab: bool = True
    prefix: str = ""
    prepared: Derived[frozenset[str]] = frozenset()


def prepare(params: Params) -> frozenset[str]:
    """The words of the exceptions."""
    if params.match[:1] != "$":
        proven(params.match)
    proven(params.prefix)
    return frozenset(word for one in params.exceptions for word in one.split())


def check(view: View, params: Params) -> Iterator[Hit]:
    """A block that is not written that way is a hit."""
    for block in view.blocks:
        start, end = _inner(view, params, block.start, block.end)
        text = view.text[start:end]
        if not _LETTERS.search(text):
            continue
        if params.match[:1] != "$":
            if not pattern(view, params.match).search(text):
                yield Hit(start, end, {"match": text, "expected": params.match})
            continue
        expected, share = _compared(view, params, text)
        if share < params.threshold:
            yield Hit(start, end, {"match": text, "expected": expected})


def _inner(view: View, params: Params, start: int, end: int) -> tuple[int, int]:
    if params.prefix:
        match = pattern(view, params.prefix).match(view.text, start, end)
        start = match.end() if match else start
    while start < end and view.text[start].isspace():
        start += 1
    return start, end


def _compared(view: View, params: Params, text: str) -> tuple[str, float]:
    """The text as it should be, and the share of its words that are so already."""
    words = [match for match in _WORD.finditer(text) if MASK not in match[0]]
    should = _CONVERTERS.get(params.match, _as_it_is)(view, params, words)
    right = 0
    parts: list[str] = []
    at = 0
    for match, wanted in zip(words, should, strict=True):
        good = match[0] == wanted or match[0] in params.prepared
        right += good
        parts += [text[at : match.start()], match[0] if good else wanted]
        at = match.end()
    if params.match in ("$sentence", "$title") and words and words[0][0][0].islower() and words[0][0] != should[0]:
        right = 0
    return "".join(parts) + text[at:], right / len(words) if words else 1.0


Converter = Callable[[View, Params, "list[re.Match[str]]"], "list[str]"]


def _title(view: View, params: Params, words: list[re.Match[str]]) -> list[str]:
    groups = view.document.lexicon.lists.get("title-small-words", {})
    small = frozenset(groups.get(params.style.lower(), ()))
    last = len(words) - 1
    wanted = []
    for number, match in enumerate(words):
        word, before = match[0], match.string[: match.start()].rstrip()
        plain = word.rstrip(",;:!?)\"'”’").lower()
        inner = number not in (0, last) and before[-1:] not in (":", "—", "?", "!", ".")
        if _own_way(word):
            wanted.append(word)
        else:
            wanted.append(word.lower() if inner and plain in small else _capital(word))
    return wanted


def _sentence(view: View, params: Params, words: list[re.Match[str]]) -> list[str]:
    wanted = []
    for number, match in enumerate(words):
        word, before = match[0], match.string[: match.start()].rstrip()
        free = any(before.endswith(indicator) for indicator in params.indicators)
        if _own_way(word) or free or word.rstrip(",;:.!?").partition("’")[0].partition("'")[0] == "I":
            wanted.append(word)
        else:
            wanted.append(_capital(word) if number == 0 else word.lower())
    return wanted


def _as_it_is(view: View, params: Params, words: list[re.Match[str]]) -> list[str]:
    return [match[0] for match in words]


_CONVERTERS: dict[str, Converter] = {
    "$title": _title,
    "$sentence": _sentence,
    "$lower": lambda view, params, words: [match[0].lower() for match in words],
    "$upper": lambda view, params, words: [match[0].upper() for match in words],
}


def _own_way(word: str) -> bool:
    """Whether a word has capitals of its own: `NATO`, `iPhone`, `McKay`."""
    return any(char.isupper() and before != "-" for before, char in pairwise(word))


def _capital(word: str) -> str:
    """The word with a capital; the later parts of a hyphenated one stay as they are."""
    return word[:1].upper() + word[1:]
