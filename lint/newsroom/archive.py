"""What an article is to the archive: headline, date, desk, how its story begins, and marks that say how it belongs to
others. Plain data, so that an index can keep it and compare articles without reading them again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any
from zlib import crc32

from lint.document.blocks import PROSE, Block
from lint.document.document import Document
from lint.newsroom.headlines import content, opening, tokens
from lint.newsroom.kinship import marks
from lint.newsroom.phrases import block_words
from lint.newsroom.published import published
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

# the word lists that facts depend on
LISTS = ("function-words", "headline-labels", "part-labels", "calendar", "share-counters", "web-furniture")
OPENING = 150  # words of the body that are compared
RUN = 4  # words of a shingle
SKETCH = 16  # shingles an article can be found by
_HEX = 8


class Facts(NamedTuple):
    """What is kept of one article.

    title: the headline as written; key: normalised; words: those that carry meaning, folded; figures: its numerals and
    dates; part: number of a part; label: what stands before a colon. date: ISO, of a day or a month, or empty. desk:
    section, else folder. body: checksums of the shingles the story begins with, as one string of hexadecimals. marks:
    kind of tie → value.
    """

    title: str
    key: str
    words: tuple[str, ...]
    figures: tuple[str, ...]
    part: str
    label: str
    date: str
    desk: str
    body: str
    marks: Mapping[str, str]

    @classmethod
    def of(cls, data: Iterable[Any]) -> Facts:
        """Facts from plain data (lists where tuples were)."""
        title, key, words, figures, *rest = data
        return cls(title, key, tuple(words), tuple(figures), *rest)


def headline_block(document: Document) -> Block | None:
    """The headline readers know the article by: of the front matter, else of the page."""
    headlines = document.once(opening).headlines
    first = next((one for one in headlines if one.field), headlines[0] if headlines else None)
    return first.block if first else None


def facts(document: Document, name: str) -> Facts | None:
    """The facts of an article; None where it has no headline. name: its path in the repository."""
    block = headline_block(document)
    if block is None:
        return None
    title = document.block_text(block)
    said = _apart(tokens(title, document.lexicon))
    tied = marks(document, name)
    return Facts(
        " ".join(title.split()),
        " ".join(said),
        tuple(sorted(content(said, document.lexicon))),
        figures_of(said, document.lexicon),
        part_of(said, document.lexicon),
        label_of(title, document.lexicon),
        published(document, name),
        tied.pop("desk", ""),
        body(document),
        tied,
    )


def _apart(said: tuple[str, ...]) -> tuple[str, ...]:
    """Hyphenated words as two (`asteroid-impact`), scores as one (`2-1`)."""
    parts: list[str] = []
    for word in said:
        if "-" in word and not any(map(str.isdigit, word)):
            parts += word.split("-")
        else:
            parts.append(word)
    return tuple(parts)


def figures_of(said: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The numerals of a headline, and the months that stand beside them (“June 2026”, “4 March”)."""
    months = lexicon.words("calendar", "months")
    numeral = [any(map(str.isdigit, word)) for word in said]
    found = {
        word
        for at, word in enumerate(said)
        if numeral[at] or (word in months and (any(numeral[max(at - 1, 0) : at]) or any(numeral[at + 1 : at + 2])))
    }
    return tuple(sorted(found))


def label_of(title: str, lexicon: Lexicon) -> str:
    """What stands before the colon of a headline, if it is a label of two to six words: its words of meaning."""
    head, colon, rest = title.partition(": ")
    said = _apart(tokens(head, lexicon)) if colon and rest.strip() else ()
    return " ".join(sorted(content(said, lexicon))) if 2 <= len(said) <= 6 else ""


def part_of(said: tuple[str, ...], lexicon: Lexicon) -> str:
    """The number of the part a headline names: `2` of “Part 2”, `two` of “Week two”; empty where it names none."""
    labels = lexicon.words("part-labels", "labels")
    numbers = lexicon.words("part-labels", "numbers")
    for label, number in pairwise(said):
        if label in labels and (number in numbers or number[0].isdigit()):
            return number
    return ""


def body(document: Document) -> str:
    """The checksums of the four-word runs in the first 150 words of the story, sorted, eight hexadecimals each."""
    words = document.words.lower
    ranges = document.once(block_words)
    start = document.once(opening).first
    said: list[str] = []
    for index in range(max(start, 0), len(document.blocks)):
        block = document.blocks[index]
        if block.kind in PROSE and not block.field:
            first, last = ranges[index]
            said += words[first:last]
            if len(said) >= OPENING:
                break
    del said[OPENING:]
    runs = {crc32(" ".join(said[at : at + RUN]).encode("utf-8", "replace")) for at in range(len(said) - RUN + 1)}
    return "".join([f"{run:08x}" for run in sorted(runs)])


@lru_cache(maxsize=512)
def shingles(body: str) -> frozenset[str]:
    """The checksums of a body as a set."""
    return frozenset(_split(body))


def sketch(body: str) -> list[str]:
    """The smallest checksums of a body: two stories that share most of their words share some of them."""
    return _split(body[: SKETCH * _HEX])


def _split(body: str) -> list[str]:
    return [body[at : at + _HEX] for at in range(0, len(body), _HEX)]
