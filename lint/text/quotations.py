"""Quotations: which words somebody else said, and which quotation marks are wrong.

Marks are paired by place, not by count. Most articles are sound, so well-formed pairs are found by one pattern; only a
paragraph with marks left over is read mark by mark (`marks`, `pairing`). A quotation never passes the end of its
paragraph: one that goes on in the next paragraph is one Quotation in each.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from lint.text.broken import Reading, Tag, fragment, read_paragraph, unclosed
from lint.text.faults import Fault
from lint.text.lexicon import Lexicon
from lint.text.marks import english, opens
from lint.text.singles import openers, singles
from lint.text.speaking import tagger

Pairs = list[tuple[int, int, bool]]
__all__ = ["BlockLike", "Fault", "Quotation", "Quotations", "scan"]


class BlockLike(Protocol):
    """What the scanner needs of a block (offsets into the text)."""

    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Quotation(NamedTuple):
    """Quoted words with their marks: `[start, end)`, within one block.

    depth 1 is the outermost. closed: its own closing mark stands at the end; else it goes on in the next paragraph,
    or is broken and ends where it is bounded.
    """

    start: int
    end: int
    depth: int = 1
    closed: bool = True


class Quotations(NamedTuple):
    """All quotations of a text in order of their start, all faults in order, and the outermost quotations alone."""

    spans: tuple[Quotation, ...]
    faults: tuple[Fault, ...]
    outer: tuple[Quotation, ...] = ()

    def at(self, offset: int) -> Quotation | None:
        """The outermost quotation that holds an offset."""
        index = bisect_right(self.outer, (offset + 1,)) - 1
        return self.outer[index] if index >= 0 and offset < self.outer[index].end else None


FLOW = frozenset({"paragraph", "list-item", "block-quote"})
_ALONE = frozenset({"headline", "dek", "subhead", "caption", "table-cell", "pull-quote", "field"})
_ENDS_FLOW = frozenset({"headline", "subhead"})
# a well-formed pair: opener after a blank or bracket and before a word, closer after a word; curly and straight may mix
_PAIR = re.compile(
    r"[“\"](?<![^\s(\[{—–/‘'].)(?=[^\s“”\",;:?!)\]}])[^“”\"„‟″＂«»「」『』`\n]*+(?<=\S)(?<!\d)[”\"](?![\w“”\"])"
)
_RARE = ("''", "``", "„", "‟", "″", "＂", "’’", "‘‘")
_COUNTED = ('"', "“", "”")


class _Unit:
    """A stretch that is read as one paragraph: a block, or paragraphs that a line end within a sentence set apart."""

    __slots__ = ("end", "following", "kind", "reading", "start")

    def __init__(self, kind: str, start: int, end: int) -> None:
        self.kind, self.start, self.end = kind, start, end
        self.following: _Unit | None = None  # the next paragraph of the same flow
        self.reading: Reading | None = None  # only where the marks do not pair at first sight


def scan(text: str, blocks: Sequence[BlockLike], lexicon: Lexicon, lang: str = "") -> Quotations:
    """Read the quotation marks of a text, block by block; quotations may go on over paragraphs, not over a subhead."""
    pairs = [match.span() for match in _PAIR.finditer(text)]
    plain = english(lang) and not any(mark in text for mark in _RARE)
    sound = plain and 2 * len(pairs) == sum(map(text.count, _COUNTED))
    singles = openers(text)
    if sound and not singles:
        spans = tuple(Quotation(start, end) for start, end in pairs)
        return Quotations(spans, (), spans)
    units = _units(text, blocks)
    faults: list[Fault] = []
    found = [(start, end, True) for start, end in pairs]
    if not sound:
        _read_broken(text, units, found, plain, lang, tagger(text, lexicon))
        found = _judge(text, units, found, faults, tagger(text, lexicon))
    _read_singles(text, units, singles, found, faults, lexicon)
    spans = _nested(found)
    faults.sort(key=lambda fault: (fault.start, fault.kind))
    return Quotations(spans, tuple(faults), tuple(one for one in spans if one.depth == 1))


def _units(text: str, blocks: Sequence[BlockLike]) -> list[_Unit]:
    units: list[_Unit] = []
    flow: _Unit | None = None
    for block in blocks:
        kind = block.kind
        if kind not in FLOW or getattr(block, "field", ""):
            if kind in _ALONE:
                units.append(_Unit(kind, block.start, block.end))
            if kind in _ENDS_FLOW:
                flow = None
            continue
        if flow is not None and flow.kind == kind == "paragraph" and _goes_on(text, flow.end, block.start):
            flow.end = block.end
            continue
        unit = _Unit(kind, block.start, block.end)
        if flow is not None:
            flow.following = unit
        units.append(unit)
        flow = unit
    return units


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a line end within a sentence sets two paragraphs apart (hard-wrapped copy, a stray break)."""
    return text[start].islower() and (text[end - 1].isalnum() or text[end - 1] in ",;-")


def _read_broken(text: str, units: Sequence[_Unit], found: Pairs, plain: bool, lang: str, tag: Tag) -> None:
    starts = [pair[0] for pair in found]
    for unit in units:
        inside = bisect_left(starts, unit.end) - bisect_left(starts, unit.start)
        marks = sum(text.count(mark, unit.start, unit.end) for mark in _COUNTED)
        if plain and marks == 2 * inside:
            continue
        after = unit.following
        carried = after is not None and opens(text, after.start, after.end)
        unit.reading = read_paragraph(text, unit.start, unit.end, lang, carried, tag)


def _judge(text: str, units: Sequence[_Unit], found: Pairs, faults: list[Fault], tag: Tag) -> Pairs:
    """Put the readings in place of the first look, and judge what is open at the end of a paragraph."""
    broken = [unit for unit in units if unit.reading is not None]
    starts = [unit.start for unit in broken]
    kept: Pairs = []
    for pair in found:
        index = bisect_right(starts, pair[0]) - 1
        if index < 0 or pair[0] >= broken[index].end:
            kept.append(pair)
    first = -1  # where a quotation over several paragraphs began
    last: _Unit | None = None
    for unit in broken:
        assert unit.reading is not None
        kept += unit.reading.pairs
        faults += unit.reading.faults
        if unit.reading.opened < 0:
            continue
        begun = first if last is not None and last.following is unit else -1
        first, bound = _open_end(text, unit, begun, faults, tag)
        last = unit
        kept.append((unit.reading.opened, bound, False))
    return kept


def _open_end(text: str, unit: _Unit, begun: int, faults: list[Fault], tag: Tag) -> tuple[int, int]:
    """Judge a quotation open at the end of its paragraph: (where it began if it goes on, its bound here)."""
    assert unit.reading is not None
    opened, after = unit.reading.opened, unit.following
    if after is not None and opens(text, after.start, after.end):
        if begun < 0 and fragment(text, unit.start, opened, unit.end):
            detail = "it is no full sentence, and the next paragraph opens a new quotation"
            faults.append(Fault("fragment-left-open", opened, opened + 1, detail, "warning"))
        return (begun if begun >= 0 else opened), unit.end
    if after is not None and after.reading is not None and after.reading.begins_closed >= 0:
        return -1, unit.end  # the next paragraph needs an opening mark: said there
    fault, bound = unclosed(text, opened, unit.end, tag)
    detail = "the text ends before it is closed" if after is None else "the next paragraph does not go on with it"
    if fault.kind == "unclosed":
        fault = fault._replace(detail=detail, related=begun)
    faults.append(fault)
    return -1, bound


def _read_singles(
    text: str, units: Sequence[_Unit], openers: Sequence[int], found: Pairs, faults: list[Fault], lexicon: Lexicon
) -> None:
    for unit in units:
        if bisect_left(openers, unit.start) < bisect_left(openers, unit.end):
            read = singles(text, unit.start, unit.end, lexicon)
            found += [(start, end, True) for start, end in read.pairs]
            for at in read.elisions:
                detail = "letters are left out here: the mark is an apostrophe"
                faults.append(Fault("wrong-direction", at, at + 1, detail, "suggestion", "’"))


def _nested(found: Pairs) -> tuple[Quotation, ...]:
    """Ranges → quotations with their depth; a range that crosses the end of an outer one is dropped."""
    spans: list[Quotation] = []
    ends: list[int] = []
    for start, end, closed in sorted(found, key=lambda pair: (pair[0], -pair[1])):
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and end > ends[-1]:
            continue
        ends.append(end)
        spans.append(Quotation(start, end, len(ends), closed))
    return tuple(spans)
