"""A headline is no sentence: it ends without a full stop. When a stop at its end is not that stop."""

from __future__ import annotations

from itertools import pairwise

from lint.document.document import Document
from lint.text.later import lazy

_LAST = lazy(r"[^\s\"'“”‘’(]+\.$")
_LONGEST = 30  # words; a longer first line is copy without a headline, not a headline


def end_stops(document: Document) -> list[int]:
    """Offsets of the single full stops that end a headline."""
    return [
        block.end - 1 - trailing
        for block in document.blocks
        if block.kind == "headline" and block.renders
        for trailing in [_trailing(document.text, block.start, block.end)]
        if _is_end_stop(document, block.start, block.end - trailing)
    ]


def _trailing(text: str, start: int, end: int) -> int:
    piece = text[start:end]
    return len(piece) - len(piece.rstrip())


def _is_end_stop(document: Document, start: int, end: int) -> bool:
    """Not for abbreviations, initials, ellipses, and headlines of two sentences or that are nothing but quoted."""
    text = document.text
    if text[end - 1 : end] != "." or text[end - 2 : end - 1] in (".", "…", "!", "?", " "):
        return False
    last = _LAST.search(text, start, end)
    if last and _abbreviation(document, last[0][:-1]):
        return False
    words = document.words
    first, stop = words.range(start, end)
    if not 2 <= stop - first <= _LONGEST:
        return False
    if _new_sentence(text[start:end]):
        return False
    sentences = document.sentences
    at = document.sentence_index(start)
    return at + 1 == len(sentences) or sentences[at + 1].start >= end


def _abbreviation(document: Document, word: str) -> bool:
    known = document.lexicon.words("headline-abbreviations")
    return (
        ("." in word and not any(map(str.isdigit, word)))
        or (len(word) == 1 and word.isalpha())
        or word.lower() in known
    )


def _new_sentence(headline: str) -> bool:
    """Whether a stop inside may end a sentence: a capital follows, in a headline that has few."""
    words = headline.split()
    if sum(word[:1].isupper() for word in words) * 2 > len(words):
        return False
    return any(
        len(word) > 2 and word.endswith((".", ".”", ".’")) and following[:1].isupper()
        for word, following in pairwise(words)
    )
