"""What a headline promises and the story has to keep: its figures, its names, its quoted words, who says it."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.blocks import Block
from lint.document.document import Document
from lint.newsroom.headlines import content, lede, opening
from lint.newsroom.names import bare
from lint.newsroom.numbered import between, every
from lint.record import NamedTuple
from lint.text.later import later
from lint.text.numerals import Numeral, within
from lint.text.spelling import one_apart
from lint.text.words import Words

LIST = "headline-support"
_QUOTED = later(
    r"[“\"](?P<double>[^“”\"\n]{3,160})[”\"]|(?<![\w’'])[‘'](?P<single>(?:[^‘’'\n]|[’'](?=\w)){3,160})[’'](?!\w)"
)
_GAPS = later(r"\s*(?:\[[^\]\n]*\]|\.\.\.|…|\. \. \.)\s*")
_WORD = later(r"\w+")
_YEARS = range(1800, 2101)
_TAIL = 6  # words of `, prosecutors in Norfall allege in the indictment`
_SHARED = 3  # words of meaning that a headline shares with the sentence it tells
_SHORT_STORY = 30  # words of the body below which nothing can be missing


class Missing(NamedTuple):
    """`[start, end)` of the headline; `[first, last)`: the place in the story it does not agree with, or both -1."""

    start: int
    end: int
    first: int = -1
    last: int = -1


def headline(document: Document) -> Block | None:
    """The first headline readers see, where there is a story below it."""
    headlines = document.once(opening).headlines
    if not headlines:
        return None
    return headlines[0].block if document.once(story)[1] >= _SHORT_STORY else None


def story(document: Document) -> tuple[int, int]:
    """Where in Document.words the body begins, and how many words it has."""
    first = document.once(opening).first
    if first < 0:
        return len(document.words), 0
    begin = document.words.range(document.blocks[first].start, len(document.text))[0]
    return begin, len(document.words) - begin


def quotes(document: Document) -> Iterator[tuple[Missing, bool]]:
    """Words that the headline has in quotation marks (two or more) and the story has nowhere, and whether the marks are
    double. What an ellipsis or a bracket parts may stand apart."""
    block = headline(document)
    if block is None:
        return
    for match in _QUOTED().finditer(document.text, block.start, block.end):
        group = "double" if match["double"] else "single"
        pieces = [_WORD().findall(piece.lower()) for piece in _GAPS().split(match[group])]
        if sum(map(len, pieces)) >= 2:
            said = document.once(_spoken)
            if not all(f" {' '.join(piece)} " in said for piece in pieces if piece):
                yield Missing(match.start(), match.end()), group == "double"


def _spoken(document: Document) -> str:
    """All words of the story, one blank between them and around."""
    first = document.once(opening).first
    text = document.text[document.blocks[first].start :] if first >= 0 else ""
    return f" {' '.join(_WORD().findall(text.lower()))} "


def numbers(document: Document) -> Iterator[Missing]:
    """Figures of the headline that the story has nowhere, while it gives another one for the same noun."""
    block = headline(document)
    if block is None:
        return
    counted = [(one, _counted(document, one)) for one in between(document, block.start, block.end) if not _year(one)]
    if not any(noun for _, noun in counted):
        return
    begin = document.words.start[document.once(story)[0]]
    told = within(document.once(every), begin, len(document.text))
    for number, noun in counted:
        if not noun or any(_same(number, one) for one in told):
            continue
        others = [one for one in told if _counted(document, one) == noun]
        if others and not _told_elsewhere(document, block):
            yield Missing(number.start, number.end, others[0].start, others[0].end)


def _told_elsewhere(document: Document, block: Block) -> bool:
    """Whether the figures of dead, hurt and held are at odds with the headline's, which is another rule's finding."""
    from lint.newsroom.tolls import clashes

    return any(block.start <= clash.first < block.end for clash in clashes(document))


def _year(number: Numeral) -> bool:
    return number.value in _YEARS and not (number.scale or number.unit or number.currency or "," in number.figure)


def _counted(document: Document, number: Numeral) -> str:
    """The word after a number, which is what it counts, folded; empty where it counts nothing."""
    words = document.words
    at = words.range(0, number.end)[1]
    if at >= len(words) or document.text[number.end : words.start[at]] != " " or number.unit or number.currency:
        return ""
    word = words.lower[at]
    counts = word.isalpha() and len(word) > 3 and word not in document.lexicon.words(LIST, "spans")
    return word.rstrip("s") if counts else ""


def _same(number: Numeral, other: Numeral) -> bool:
    """Whether a figure of the story bears out that of the headline: the same, or rounded to it."""
    if not number.value:
        return True
    return abs(number.value - other.value) <= 0.12 * number.value


def names(document: Document) -> Iterator[Missing]:
    """Names of the headline that the story spells with one letter changed, and never as the headline does."""
    block = headline(document)
    if block is None:
        return
    words = document.words
    first, last = words.range(block.start, block.end)
    begin = document.once(story)[0]
    idle = document.lexicon.words("function-words")
    for at in range(first, last):
        if _name(words, at) and words.lower[at] not in idle:
            word = bare(words.lower[at])
            near = _near(document, word, words.start[begin])
            close = _close(words, near, begin) if near else -1
            if close >= 0:
                yield Missing(words.start[at], words.end[at], words.start[close], words.end[close])


def _near(document: Document, word: str, begin: int) -> list[str]:
    """Words one letter from a word of the headline, neither its beginning nor it with an ending (*America*,
    *American*) or an accent; none where the story from `begin` has the word itself."""
    text = document.words
    if any(at >= begin for at in text.places(word)):
        return []
    same = [bare(other) for other in document.vocabulary if other[0] == word[0]]
    if any(other.startswith(word) and other != word for other in same):
        return []
    return [
        other
        for other in same
        if other.isalpha() and other.isascii() and not word.startswith(other) and one_apart(word, other)
    ]


def _name(words: Words, at: int) -> bool:
    return len(words.lower[at]) > 4 and words.lower[at][-3:].isascii() and words.original(at)[0].isupper()


def _close(words: Words, near: list[str], begin: int) -> int:
    """The first of these words in the story that is always written with a capital there, and once inside a sentence;
    -1: none."""
    for other in near:
        places = [at for at in range(begin, len(words)) if bare(words.lower[at]) == other]
        inside = any(words.gap(at) == " " for at in places)
        if inside and all(words.original(at)[0].isupper() for at in places):
            return places[0]
    return -1


def claim(document: Document) -> Missing | None:
    """A headline that states flatly what the first sentence only reports: somebody alleges it there."""
    block, first = headline(document), lede(document)
    if block is None or first is None:
        return None
    words, lexicon = document.words, document.lexicon
    sentence = document.sentences[document.sentence_index(first.start)]
    low, high = words.range(max(sentence.start, first.start), min(sentence.end, first.end))
    at = _alleged(document, low, high)
    start, stop = words.range(block.start, block.end)
    title = document.text[block.start : block.end]
    if (
        at < 0
        or any(sign in title for sign in ":‘'\"“?–—")
        or not lexicon.words(LIST, "attributing").isdisjoint(words.lower[start:stop])
    ):
        return None
    shared = content(tuple(words.lower[start:stop]), lexicon) & content(tuple(words.lower[low:high]), lexicon)
    if len(shared) < _SHARED:
        return None
    return Missing(block.start, block.end, words.start[at], words.end[at])


def _alleged(document: Document, low: int, high: int) -> int:
    """The word of a sentence that makes all of it an allegation: *allegedly*, or the verb of `, prosecutors allege`."""
    words, lexicon = document.words, document.lexicon
    for at in range(low, high):
        word = words.lower[at]
        if word in lexicon.words(LIST, "hedging"):
            return at
        set_off = any("," in words.gap(before) for before in range(max(at - _TAIL, low + 1), at + 1))
        if word in lexicon.words(LIST, "alleging") and high - at <= _TAIL and set_off:
            return at
    return -1
