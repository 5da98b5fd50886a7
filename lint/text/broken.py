"""One paragraph whose marks do not pair at first sight: what is quoted all the same, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lint.record import NamedTuple
from lint.text.faults import Fault
from lint.text.later import lazy
from lint.text.marks import CURLY, Mark, marks
from lint.text.pairing import Event, read

Tag = Callable[[int, int], int]
_SINGLE_END = lazy(r"[,.?!…—][’'](?=\s|$)")
_SINGLE_START = lazy(r"(?<![^\s(\[—–“\"])[‘'](?=\w)")
_SINGLE_CLOSE = lazy(r"['’](?!\w)")
_SENTENCE_END = lazy(r"[.?!…][)\]’”\"']*\s+(?=[A-Z“\"‘(\[])")


class Reading(NamedTuple):
    """pairs: quoted ranges `(start, end, closed)`; opened: where the quotation starts that is open at the end, or -1.

    begins_closed: the first fault is a closing mark before any opening one (its index in faults), or -1.
    """

    pairs: list[tuple[int, int, bool]]
    faults: list[Fault]
    opened: int = -1
    begins_closed: int = -1


def level_of(text: str, mark: Mark) -> str:
    """error for curly marks, warning for straight ones and what stands for them."""
    return "error" if text[mark.start] in CURLY else "warning"


def read_paragraph(text: str, start: int, end: int, lang: str, carried: bool, tag: Tag) -> Reading:
    """Read `text[start:end]`; carried: the next paragraph begins with an opening mark."""
    found = marks(text, start, end, lang)
    if not found:
        return Reading([], [])

    def narrated(first: int, last: int) -> bool:
        return tag(first, last) >= 0 or _swapped_end(text, first, last) >= 0

    def deeper(first: int, last: int) -> bool:
        return _swapped_start(text, first, last) >= 0

    if text[found[-1].start] == "„":
        carried = False  # where marks are low and high, a paragraph that goes on does not open again
    cost, events = read(found, carried, narrated, deeper)
    apart = _apart(text, found, cost, lambda family: read(family, carried, narrated, deeper)) if cost >= 0.9 else []
    return _Scribe(text, start, end, found, tag, bool(apart)).write(apart or events)


def _apart(
    text: str, found: Sequence[Mark], cost: float, reader: Callable[[Sequence[Mark]], tuple[float, list[Event]]]
) -> list[Event]:
    """The reading of straight and curly marks each for itself, where that is the better one (or nothing)."""
    families = [[i for i, mark in enumerate(found) if (text[mark.start] in CURLY) is curly] for curly in (True, False)]
    if not all(families):
        return []
    total, events = 0.0, []
    for family in families:
        one, read_so = reader([found[index] for index in family])
        total += one
        events += [(what, family[index]) for what, index in read_so]
    return sorted(events, key=lambda event: event[1]) if total < cost - 0.05 else []


class _Scribe:
    """Turns the events of a reading into quoted ranges and faults."""

    def __init__(self, text: str, start: int, end: int, found: Sequence[Mark], tag: Tag, apart: bool) -> None:
        self.text, self.start, self.end = text, start, end
        self.found = found
        self.tag = tag
        self.pairs: list[tuple[int, int, bool]] = []
        self.faults: list[Fault] = []
        self.stacks: tuple[list[int], list[int]] = ([], [])  # what is open: all marks, or straight and curly apart
        self.apart = apart
        self.begins_closed = -1
        self.since = start

    def write(self, events: Sequence[Event]) -> Reading:
        """The reading of the whole paragraph."""
        for what, index in events:
            getattr(self, "_" + what)(index)
        opened = min((self.found[stack[0]].start for stack in self.stacks if stack), default=-1)
        return Reading(self.pairs, self.faults, opened, self.begins_closed)

    def _fault(self, kind: str, mark: Mark, detail: str = "", mend: str | None = None) -> None:
        self.faults.append(Fault(kind, mark.start, mark.end, detail, level_of(self.text, mark), mend))

    def _stack(self, index: int) -> list[int]:
        return self.stacks[self.apart and self.text[self.found[index].start] in CURLY]

    def _skip(self, index: int) -> None:
        pass

    def _open(self, index: int) -> None:
        if self.found[index].glyph == "close":
            self._fault("wrong-direction", self.found[index], "an opening mark is wanted here", "“")
        self._stack(index).append(index)

    def _nest(self, index: int) -> None:
        since = self.found[index - 1].end if index else self.start
        if self.found[index].glyph != "close" and _swapped_start(self.text, since, self.found[index].start) < 0:
            self._fault("nested-wrongly", self.found[index], "a quotation inside a quotation has the same marks")
        self._open(index)

    def _close(self, index: int) -> None:
        if self.found[index].glyph == "open":
            self._fault("wrong-direction", self.found[index], "a closing mark is wanted here", "”")
        self.pairs.append((self.found[self._stack(index).pop()].start, self.found[index].end, True))

    def _renew(self, index: int) -> None:
        first = self.found[self._stack(index).pop()].start
        self.pairs.append((first, _trimmed(self.text, first, self.found[index].start), False))
        self._open(index)

    def _lost(self, index: int) -> None:
        opener, after = self.found[self._stack(index).pop()], self.found[index]
        fault, bound = unclosed(self.text, opener.start, after.start, self.tag)
        self.faults.append(
            fault._replace(detail="another quotation opens before it is closed") if fault.kind == "unclosed" else fault
        )
        self.pairs.append((opener.start, bound, False))
        self._open(index)

    def _orphan(self, index: int) -> None:
        mark = self.found[index]
        since = max(self.since, self.pairs[-1][1] if self.pairs else self.start)
        self.since = mark.end  # what was searched once is not searched again
        if self.text.startswith("''", mark.start) and (
            self.text[mark.start - 1] == "s" or _SINGLE_START.search(self.text, since, mark.start)
        ):
            return  # two apostrophes: a possessive, or a quotation within one in single marks
        if not self.pairs and not self.faults:
            self.begins_closed = 0
        swapped = _swapped_start(self.text, since, mark.start)
        if swapped >= 0:
            mend = "“" if mark.glyph else '"'
            level = level_of(self.text, mark)
            self.faults.append(
                Fault("mismatched-marks", swapped, swapped + 1, "it is closed with a double mark", level, mend)
            )
            self.pairs.append((swapped, mark.end, True))
            return
        self._fault("unopened", mark, "no opening mark before it in this paragraph")
        self.pairs.append((_sentence(self.text, since, mark.start), mark.end, True))

    def _twin(self, index: int) -> None:
        before, mark = self.found[index - 1], self.found[index]
        level = level_of(self.text, mark)
        text = self.text[before.start : before.end]
        self.faults.append(Fault("doubled-mark", before.start, mark.end, "the mark stands twice", level, text))
        if self.pairs and self.pairs[-1][1] == before.end:
            self.pairs[-1] = (self.pairs[-1][0], mark.end, True)


def unclosed(text: str, opener: int, end: int, tag: Tag) -> tuple[Fault, int]:
    """The fault of a quotation that is not closed before `end`, and where its quoted words are bounded."""
    level = "error" if text[opener] in CURLY else "warning"
    swapped = _swapped_end(text, opener + 1, end)
    if swapped >= 0:
        mend = "”" if text[opener] in CURLY else '"'
        return Fault(
            "mismatched-marks", swapped, swapped + 1, "it was opened with a double mark", level, mend
        ), swapped + 1
    narration = tag(opener + 1, end)
    bound = narration if narration >= 0 else end
    width = 2 if text.startswith(("``", "''", "‘‘"), opener) else 1
    return Fault("unclosed", opener, opener + width, "", level), max(_trimmed(text, opener, bound), opener + width)


def fragment(text: str, start: int, opener: int, end: int) -> bool:
    """Whether what is open at the end of a paragraph is only part of a sentence (“the worst flood in memory)."""
    words = text[opener + 1 : end].rstrip()
    lead = text[start:opener].rstrip()
    if not words[:1].islower() or not lead or lead[-1] in ":,":
        return False
    return not re.search(r"[.?!…]\s", words)


def ends_with_tag(text: str, opener: int, end: int, tag: Tag) -> bool:
    """Whether the last sentence of what is left open tells who spoke (“We left, Lowe said.)."""
    at = opener + 1
    for match in _SENTENCE_END.finditer(text, at, end):
        at = match.end()
    return text[end - 1] == "." and tag(at, end) >= 0


def _swapped_end(text: str, start: int, end: int) -> int:
    """Where a single mark closes what a double one opened, or -1."""
    match = _SINGLE_END.search(text, start, end)
    if match is None or _SINGLE_START.search(text, start, match.start()):
        return -1
    return match.end() - 1


def _swapped_start(text: str, start: int, end: int) -> int:
    """Where a single mark opens what a double one closes, or -1."""
    last = -1
    for match in _SINGLE_START.finditer(text, start, end):
        last = match.start()
    if last < 0 or (text[last] == "'" and not text[last + 1].isupper()):
        return -1
    return -1 if _SINGLE_CLOSE.search(text, last + 1, end) else last


def _sentence(text: str, start: int, end: int) -> int:
    """Where the sentence begins that holds the last character before `end`."""
    at = start
    for match in _SENTENCE_END.finditer(text, start, max(start, end - 1)):
        at = match.end()
    while at < end and text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
