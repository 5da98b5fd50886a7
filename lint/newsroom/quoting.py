"""Quotations as copy uses them: which are whole sentences, and whom the narration around them names as speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.document.blocks import Block
from lint.document.document import Document
from lint.record import NamedTuple
from lint.text.words import Words

LIST = "quoting"
_REACH = 14  # words between a quotation and the verb that attributes it
_STOP = re.compile(r"[.?!…][)’'\"”]*\s+(?=[^\W\d_a-z]|[“\"‘'\[(])")
_ENDS = ".?!…"
_MARKS = "”\"’' \t"
_OPENERS = "“\"'‘ \t([—–"


class Quote(NamedTuple):
    """A quotation in a paragraph: `[start, end)` of Document.text with its marks, words `[first, last)`.

    block: index of its block. full: it begins as a sentence does. sentences: how many it holds. verb: the word of
    saying beside it, or -1. after: whether that stands after it. speaker: the words of the narration that name who
    speaks, lower case; a pronoun is one of them; empty: nobody is named.
    """

    start: int
    end: int
    first: int
    last: int
    block: int
    full: bool
    sentences: int
    verb: int = -1
    after: bool = False
    speaker: tuple[str, ...] = ()


def quotes(document: Document) -> list[list[Quote]]:
    """The quotations of each paragraph that has some: `document.once(quotes)`."""
    found: dict[int, list[tuple[int, int]]] = {}
    for one in document.quotations.outer:
        index = document.block_index(one.start)
        block = document.blocks[index]
        if block.kind == "paragraph" and not block.field:
            found.setdefault(index, []).append((one.start, one.end))
    return [_paragraph(document, index, spans) for index, spans in found.items()]


def _paragraph(document: Document, index: int, spans: Sequence[tuple[int, int]]) -> list[Quote]:
    block, words, text = document.blocks[index], document.words, document.text
    made: list[Quote] = []
    for number, (start, end) in enumerate(spans):
        first, last = words.range(start, end)
        inner = text[start + 1 : end].lstrip(_OPENERS)
        whole = inner[:1].isupper() and last - first > 2
        quote = Quote(start, end, first, last, index, whole, 1 + len(_STOP.findall(text[start + 1 : end - 1])))
        before = words.range(spans[number - 1][1], start)[0] if number else words.range(block.start, start)[0]
        after = words.range(end, spans[number + 1][0] if number + 1 < len(spans) else block.end)[1]
        made.append(_attributed(document, quote, before, after))
    return made


def _attributed(document: Document, quote: Quote, low: int, high: int) -> Quote:
    """A quotation with the verb of saying beside it; words `[low, high)` around it are narration."""
    saying = document.lexicon.words("quotation-tags")
    words = document.words
    reach = 0 if _finished(document.text, quote.end) else _REACH
    for at in range(quote.last, min(quote.last + reach, high)):
        if at > quote.last and _ends(words.gap(at)):
            break
        if words.lower[at] in saying:
            named = _name(words, at + 1, min(at + 8, high)) if at == quote.last else ()
            return quote._replace(verb=at, after=True, speaker=named or _name(words, quote.last, at))
    for at in range(quote.first - 1, max(quote.first - 1 - _REACH, low - 1), -1):
        if words.lower[at] in saying:
            begin = at
            while begin > low and not _ends(words.gap(begin)):
                begin -= 1
            return quote._replace(verb=at, speaker=_name(words, begin, at))
        if _ends(words.gap(at)):
            break
    return quote


def _finished(text: str, end: int) -> bool:
    """Whether the sentence ends with the quotation, so that what follows is another one."""
    last = text[max(end - 6, 0) : end].rstrip(_MARKS)[-1:]
    following = text[end : end + 4].lstrip()[:1]
    return following in (".", "") or (last == "." and not following.islower())


def _ends(gap: str) -> bool:
    return any(sign in gap for sign in _ENDS)


def _name(words: Words, first: int, last: int) -> tuple[str, ...]:
    """Pronouns and capitalised words of a range, up to the end of the sentence or a comma after the first of them."""
    found: list[str] = []
    for at in range(first, last):
        if at > first and (_ends(words.gap(at)) or (found and "," in words.gap(at))):
            break
        if words.lower[at] in PRONOUNS or words.original(at)[:1].isupper():
            found.append(words.lower[at])
    return tuple(found)


PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "who"})


def narration(document: Document, block: Block, quoted: Sequence[Quote]) -> str:
    """What a paragraph says outside of its quotations."""
    parts, at = [], block.start
    for one in quoted:
        parts.append(document.text[at : one.start])
        at = one.end
    return " ".join((*parts, document.text[at : block.end]))
