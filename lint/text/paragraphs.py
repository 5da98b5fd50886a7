"""Paragraphs and the quotations that go on over them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from lint.text.broken import Reading, Tag, ends_with_tag, fragment, read_paragraph, unclosed
from lint.text.faults import Fault
from lint.text.later import lazy
from lint.text.marks import COUNTED, opens

FLOW = frozenset({"paragraph", "list-item", "block-quote"})
_ALONE = frozenset({"headline", "dek", "subhead", "caption", "table-cell", "pull-quote", "field"})
_ENDS_FLOW = frozenset({"headline", "subhead"})
_LABEL = lazy(r"(?:Q|A|[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){0,3}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}):\s")
Pairs = list[tuple[int, int, bool]]  # quoted ranges: start, end, closed


class BlockLike(Protocol):
    """What the scanner needs of a block (offsets into the text)."""

    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Unit:
    """A stretch that is read as one paragraph: a block, or paragraphs that a line end within a sentence set apart."""

    __slots__ = ("end", "following", "kind", "reading", "start")

    def __init__(self, kind: str, start: int, end: int) -> None:
        self.kind, self.start, self.end = kind, start, end
        self.following: Unit | None = None  # the next paragraph of the same flow
        self.reading: Reading | None = None  # only where the marks do not pair at first sight


def paragraphs(text: str, blocks: Sequence[BlockLike]) -> list[Unit]:
    units: list[Unit] = []
    flow: Unit | None = None
    for block in blocks:
        kind = block.kind
        if kind not in FLOW or bool(getattr(block, "field", "")):
            if kind in _ALONE:
                units.append(Unit(kind, block.start, block.end))
            if kind in _ENDS_FLOW:
                flow = None
            continue
        if flow is not None and flow.kind == kind == "paragraph" and _goes_on(text, flow.end, block.start):
            flow.end = block.end
            continue
        unit = Unit(kind, block.start, block.end)
        units.append(unit)
        if flow is not None and text[unit.start : unit.end].isupper() and not opens(text, unit.start, unit.end):
            continue  # a line in capitals (an advertisement, a link to another story) does not end a quotation
        if flow is not None:
            flow.following = unit
        flow = unit
    return units


def transcript(text: str, units: Sequence[Unit]) -> bool:
    """Whether at least half of the paragraphs begin with a speaker's label (Q: … REIS: …): they need no marks."""
    flow = [unit for unit in units if unit.kind in FLOW]
    return len(flow) > 3 and 2 * sum(_LABEL.match(text, unit.start) is not None for unit in flow) >= len(flow)


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a line end within a sentence sets two paragraphs apart (hard-wrapped copy, a stray break)."""
    return text[start].islower() and (text[end - 1].isalnum() or text[end - 1] in ",;-")


def read_broken(text: str, units: Sequence[Unit], found: Pairs, plain: bool, lang: str, tag: Tag) -> None:
    starts = [pair[0] for pair in found]
    for unit in units:
        inside = bisect_left(starts, unit.end) - bisect_left(starts, unit.start)
        marks = sum(text.count(mark, unit.start, unit.end) for mark in COUNTED)
        if plain and marks == 2 * inside:
            continue
        after = unit.following
        carried = after is not None and opens(text, after.start, after.end)
        unit.reading = read_paragraph(text, unit.start, unit.end, lang, carried, tag)


def judge(text: str, units: Sequence[Unit], found: Pairs, faults: list[Fault], tag: Tag) -> Pairs:
    """Put the readings in place of the first look, and judge what is open at the end of a paragraph."""
    broken = [unit for unit in units if unit.reading is not None]
    starts = [unit.start for unit in broken]
    kept: Pairs = []
    for pair in found:
        index = bisect_right(starts, pair[0]) - 1
        if index < 0 or pair[0] >= broken[index].end:
            kept.append(pair)
    first = -1  # where a quotation over several paragraphs began
    last: Unit | None = None
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


def _open_end(text: str, unit: Unit, begun: int, faults: list[Fault], tag: Tag) -> tuple[int, int]:
    """Judge a quotation open at the end of its paragraph: (where it began if it goes on, its bound here)."""
    assert unit.reading is not None
    opened, after = unit.reading.opened, unit.following
    if after is not None and opens(text, after.start, after.end) and text[opened] != "„":
        if ends_with_tag(text, opened, unit.end, tag):
            fault, bound = unclosed(text, opened, unit.end, tag)
            faults.append(fault._replace(detail="narration follows before it is closed"))
            return -1, bound
        if begun < 0 and fragment(text, unit.start, opened, unit.end):
            detail = "it is no full sentence, and the next paragraph opens a new quotation"
            faults.append(Fault("fragment-left-open", opened, opened + 1, detail, "warning"))
        return (begun if begun >= 0 else opened), unit.end
    if after is not None and after.reading is not None and after.reading.begins_closed >= 0:
        if text[unit.end - 1].isalnum() or text[after.start].isdigit():  # the break stands within a sentence
            orphan = after.reading.faults.pop(after.reading.begins_closed)
            after.reading.pairs[0] = (after.start, orphan.end, True)
        return -1, unit.end  # else the next paragraph needs an opening mark: said there
    fault, bound = unclosed(text, opened, unit.end, tag)
    detail = "the text ends before it is closed" if after is None else "the next paragraph does not go on with it"
    if fault.kind == "unclosed":
        fault = fault._replace(detail=detail, related=begun)
    faults.append(fault)
    return -1, bound
