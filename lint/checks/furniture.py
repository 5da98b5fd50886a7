"""`extends: furniture`: parts of a web page pasted into the copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.document.document import Document
from lint.document.view import View
from lint.document.whole import whole
from lint.finding import Hit
from lint.newsroom.counters import share_counters
from lint.newsroom.furniture import Found, web_furniture
from lint.record import NamedTuple
from lint.text.span import Span

_GAP = " \t\xa0|·•,:–—-"


class Params(NamedTuple):
    """fault: `share-counter` or `web-furniture`."""

    fault: str = "web-furniture"


FAULTS: dict[str, Callable[[Document], list[Found]]] = {
    "share-counter": share_counters,
    "web-furniture": web_furniture,
}


def check(view: View, params: Params) -> Iterator[Hit]:
    """One hit for each kind of furniture, at its first place; what stands right below belongs to the same box."""
    document = view.document
    for group in _boxes(document, document.once(FAULTS[params.fault])):
        first, *rest = group
        removed = _removed(document, first) if params.fault == "share-counter" else None
        lines = [str(document.source.position(document.span(one.start, one.end).start).line) for one in rest]
        yield Hit(
            first.start,
            first.end,
            {"more": _also(lines)},
            replacement=None if removed is None else "",
            related=tuple((one.start, one.end, "and here") for one in rest),
            edit_at=removed,
            safe=first.alone,
        )


def _removed(document: Document, one: Found) -> Span | None:
    """What goes with a counter: its block, or the figures glued to either end of the copy with the blanks between."""
    if one.alone:
        return whole(document, one.start, one.end)
    block = document.block_at(one.start)
    text, start, end = document.text, one.start, one.end
    if start == block.start:
        while end < block.end and text[end] in _GAP:
            end += 1
    elif end == block.end:
        while start > block.start and text[start - 1] in _GAP:
            start -= 1
    return document.span(start, end) if block.start < start or end < block.end else None


def _boxes(document: Document, found: list[Found]) -> list[list[Found]]:
    """Findings that have one cause: the same label again, or the next block of the same box."""
    boxes: list[list[Found]] = []
    box_of: dict[str, list[Found]] = {}
    below = -2
    for one in found:
        index = document.block_index(one.start)
        box = box_of.get(one.label)
        if box is None and boxes and one.alone and index - below <= 1:
            box = boxes[-1]
        if box is None:
            box = []
            boxes.append(box)
        box.append(one)
        box_of.setdefault(one.label, box)
        below = index if one.alone else -2
    return boxes


def _also(lines: list[str]) -> str:
    """`; also on lines 4 and 9`, five lines at most."""
    if len(lines) < 2:
        return f"; also on line {lines[0]}" if lines else ""
    if len(lines) > 5:
        return f"; also on lines {', '.join(lines[:5])} and {len(lines) - 5} more"
    return f"; also on lines {', '.join(lines[:-1])} and {lines[-1]}"
