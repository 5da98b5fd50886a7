"""Quoted words that stand twice in a story, and quotations with more of the editor in them than of the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document.document import Document
from lint.newsroom.headlines import opening
from lint.newsroom.quoting import LIST, Quote, quotes
from lint.record import NamedTuple

_BRACKET = re.compile(r"\[([^\[\]\n]{1,60})\]")
_GAP = re.compile(r"\.{3,4}|…|\. ?\. ?\.")
_TOP = 2  # paragraphs
_DENSE = 14  # words of a quotation in which two changes are many


class Again(NamedTuple):
    """`[start, end)` of Document.text repeats `[first, last)`; words: how many are the same."""

    start: int
    end: int
    first: int
    last: int
    words: int


def repeated(document: Document, least: int) -> Iterator[Again]:
    """Quotations of `least` words or more that say what an earlier one said. Both are attributed in their paragraphs:
    what stands alone is a caption, a pull quote or a highlight; a part of a sentence, quoted whole later, passes."""
    if not _twice(document, least):
        return
    seen: dict[tuple[str, ...], Quote] = {}
    lower, text = document.words.lower, document.text
    for paragraph in document.once(quotes):
        for one in paragraph:
            if one.last - one.first < least or one.verb < 0 or not _told(document, one):
                continue
            said = tuple(lower[one.first : one.last])
            earlier = seen.setdefault(said, one)
            if earlier is not one and not _whole(document, one, earlier) and text[one.start] == text[earlier.start]:
                yield Again(one.start, one.end, earlier.start, earlier.end, len(said))


def _twice(document: Document, least: int) -> bool:
    """Cheap: whether any quotation of `least` words stands twice."""
    words = document.words
    seen: set[tuple[str, ...]] = set()
    for one in document.quotations.outer:
        if one.end - one.start > 2 * least:
            first, last = words.range(one.start, one.end)
            said = tuple(words.lower[first:last])
            if len(said) >= least and said in seen:
                return True
            seen.add(said)
    return False


def _told(document: Document, one: Quote) -> bool:
    """Whether a paragraph is of the story: below its top, where summaries and captions stand, and it ends in a stop."""
    if one.block < document.once(opening).first + _TOP:
        return False
    return document.block_text(document.blocks[one.block]).rstrip()[-1:] in ".?!…\"”’'"


def _whole(document: Document, one: Quote, other: Quote) -> bool:
    """Whether the two paragraphs are the same, which is another rule's finding."""
    blocks = document.blocks
    return document.block_text(blocks[one.block]) == document.block_text(blocks[other.block])


def edited(document: Document, least: int) -> Iterator[tuple[Quote, int, int]]:
    """Quotations with so many insertions and gaps, or with two in a few words; how many of each."""
    text = document.text
    if "[" not in text and "…" not in text and "..." not in text and ". ." not in text:
        return
    glosses = document.lexicon.words(LIST, "glosses")
    for paragraph in document.once(quotes):
        for one in paragraph:
            said = text[one.start : one.end]
            put = [match[1] for match in _BRACKET.finditer(said) if match[1].lower().strip(" .") not in glosses]
            put = [inner for inner in put if any(char.isalpha() for char in inner)]
            left = len(_GAP.findall(said)) if "." in said or "…" in said else 0
            many = len(put) + left
            if (many >= least or (many > 1 and one.last - one.first <= _DENSE * many // 2)) and many > 1:
                yield one, len(put), left
