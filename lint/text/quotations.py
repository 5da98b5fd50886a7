"""Quotations: which words somebody else said, and which quotation marks are wrong.

Marks are paired by place, not by count. Most articles are sound, so well-formed pairs are found by one pattern; only a
paragraph with marks left over is read mark by mark (`marks`, `pairing`). A quotation never passes the end of its
paragraph: one that goes on in the next paragraph is one Quotation in each.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.record import NamedTuple
from lint.text.faults import Fault
from lint.text.later import lazy
from lint.text.lexicon import Lexicon
from lint.text.marks import COUNTED, english, single_openers

if TYPE_CHECKING:
    from lint.text.paragraphs import BlockLike, Pairs, Unit

__all__ = ["Fault", "Quotation", "Quotations", "scan"]


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


# a well-formed pair: opener after a blank or bracket and before a word, closer after a word; curly and straight may mix
_PAIR = lazy(
    r"[“\"](?<![^\s(\[{—–/‘'].)(?=[^\s“”\",;:?!)\]}])[^“”\"„‟″＂«»「」『』`\n]*+(?<=\S)(?:”|(?<!\d)\")(?![\w“”\"])"
)
_CURLY = lazy("[“”]")
_STRAIGHT = lazy(r'(?<!\d)"')
_RARE = ("`", "„", "‟", "″", "＂", "''", "’’")

_MOST = "Most quotation marks of this article are"


def scan(text: str, blocks: Sequence[BlockLike], lexicon: Lexicon, lang: str = "") -> Quotations:
    """Read the quotation marks of a text, block by block; quotations may go on over paragraphs, not over a subhead."""
    pairs = [match.span() for match in _PAIR.finditer(text)]
    plain = english(lang) and not any(mark in text for mark in _RARE)
    sound = plain and 2 * len(pairs) == sum(map(text.count, COUNTED))
    singles = single_openers(text)
    mixed = "“" in text and '"' in text
    if sound and not singles and not mixed:
        spans = tuple(Quotation(start, end) for start, end in pairs)
        return Quotations(spans, (), spans)
    from lint.text.paragraphs import judge, paragraphs, read_broken, transcript  # most articles need none of them

    units = paragraphs(text, blocks)
    faults = _mixed(text, units) if mixed else []
    found = [(start, end, True) for start, end in pairs]
    if not sound:
        from lint.text.speaking import tagger

        tag = tagger(text, lexicon)
        read_broken(text, units, found, plain, lang, tag)
        found = judge(text, units, found, faults, tag)
        if faults and transcript(text, units):
            faults = [fault for fault in faults if fault.kind not in ("unclosed", "unopened")]
    if singles:
        from lint.text.singles import read_singles

        read_singles(text, units, singles, found, faults, lexicon)
    spans = _nested(text, found)
    faults.sort(key=lambda fault: (fault.start, fault.kind))
    return Quotations(spans, tuple(faults), tuple(one for one in spans if one.depth == 1))


def _nested(text: str, found: Pairs) -> tuple[Quotation, ...]:
    """Ranges → quotations with their depth, none over a line end; one that crosses an outer one’s end is dropped."""
    spans: list[Quotation] = []
    ends: list[int] = []
    for start, end, closed in sorted(found, key=_outer_first):
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and end > ends[-1]:
            continue
        ends.append(end)
        while (stop := text.find("\n", start, end)) >= 0:
            if stop > start:
                spans.append(Quotation(start, stop, len(ends), False))
            start = stop + 1
        spans.append(Quotation(start, end, len(ends), closed))
    spans.sort()
    return tuple(spans)


def _outer_first(pair: tuple[int, int, bool]) -> tuple[int, int]:
    return pair[0], -pair[1]


def _mixed(text: str, units: Sequence[Unit]) -> list[Fault]:
    """The first mark of the rarer kind in an article with straight and curly double marks."""
    from lint.text.paragraphs import FLOW

    flow = [unit for unit in units if unit.kind in FLOW]
    curly = sum(text.count("“", unit.start, unit.end) + text.count("”", unit.start, unit.end) for unit in flow)
    straight = sum(text.count('"', unit.start, unit.end) for unit in flow)
    if not straight or not curly or max(curly, straight) < 4 * min(curly, straight):
        return []
    rare, detail = (
        (_CURLY, f"{_MOST} straight, this one is curly")
        if curly < straight
        else (_STRAIGHT, f"{_MOST} curly, this one is straight")
    )
    for unit in flow:
        match = rare.search(text, unit.start, unit.end)
        if match is not None:
            return [Fault("mixed-style", match.start(), match.end(), detail, "suggestion")]
    return []
