"""Which mark opens and which closes: the reading of a paragraph that needs the fewest faults."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lint.text.marks import Mark

# what a reading costs: (as an opener, as a closer, as no mark at all); a fault costs about 1
_COSTS: dict[tuple[str, str], tuple[float, float, float]] = {
    ("", "open"): (0.0, 0.95, 1.2),
    ("", "close"): (0.95, 0.0, 1.2),
    ("", "glued"): (0.2, 0.2, 0.9),
    ("", "inside"): (0.4, 0.4, 0.6),
    ("", "lone"): (0.4, 0.4, 0.45),
    ("open", "open"): (0.0, 2.0, 1.5),
    ("open", "close"): (0.9, 0.9, 1.5),
    ("open", "glued"): (0.1, 0.95, 1.5),
    ("open", "inside"): (0.2, 0.9, 1.5),
    ("open", "lone"): (0.1, 0.95, 0.6),
    ("close", "open"): (0.9, 0.9, 1.5),
    ("close", "close"): (2.0, 0.0, 1.5),
    ("close", "glued"): (0.95, 0.1, 1.5),
    ("close", "inside"): (0.9, 0.2, 1.5),
    ("close", "lone"): (0.95, 0.1, 0.6),
}
_MISSING = 1.0
_NESTED = 0.9
_TWIN = 0.8
_RENEWED = (9.0, 0.6, 0.15)
_PRIME = 0.3
_CARRIED = 0.1

Event = tuple[str, int]


Between = Callable[[int, int], bool]  # what stands in the text between two marks


def read(found: Sequence[Mark], carried: bool, tagged: Between, deeper: Between) -> tuple[float, list[Event]]:
    """The reading of a paragraph's marks with the fewest faults: its cost, and `(what, index of the mark)` in order.

    What: open, close, nest (an opener of the same kind inside a quotation), renew (a continuing paragraph's opener
    that lost its paragraph), lost (an opener although the quotation before it was never closed), orphan (a closer
    without opener), twin (a mark set twice), skip (no quotation mark). carried: an unclosed quotation may go on in
    the next paragraph. tagged(start, end): narration stands between two marks; deeper(start, end): a single mark
    opens between them, so that a double one after it is the third level.

    Costs are summed over three states (nothing open, one quotation, one within it): linear in the marks.
    """
    state: list[float] = [0.0, 9e9, 9e9]
    steps: list[tuple[tuple[str, int], ...]] = []
    previous: Mark | None = None
    for mark in found:
        opening, closing, skipping = _COSTS[mark.glyph, mark.place]
        if mark.prime:
            skipping = _PRIME
        again = _RENEWED[mark.renewed]
        if mark.renewed and previous is not None and tagged(previous.end, mark.start):
            again = 9.0
        twin = _TWIN if mark.twin else 9.0
        drop, dropped = (twin, "twin") if twin < skipping else (skipping, "skip")
        none, one, two = state
        over = min((one + opening + again, "renew"), (one + opening + _MISSING, "lost"))
        zero_next = min(
            (none + drop, dropped, 0), (none + closing + _MISSING, "orphan", 0), (one + closing, "close", 1)
        )
        one_next = min(
            (none + opening, "open", 0), (over[0], over[1], 1), (one + drop, dropped, 1), (two + closing, "close", 2)
        )
        nesting = _NESTED + (0.9 if mark.twin else 0.0)
        if mark.place == "open" and previous is not None and deeper(previous.end, mark.start):
            nesting = 0.0
        two_next = min((one + opening + nesting, "nest", 1), (two + drop, dropped, 2))
        steps.append((zero_next[1:], one_next[1:], two_next[1:]))
        state = [zero_next[0], one_next[0], two_next[0]]
        previous = mark
    last = _CARRIED if carried else _MISSING
    totals = [state[0], state[1] + last, state[2] + last + _MISSING]
    depth = totals.index(min(totals))
    return totals[depth], _back(steps, depth)


def _back(steps: Sequence[tuple[tuple[str, int], ...]], depth: int) -> list[Event]:
    events: list[Event] = []
    for index in range(len(steps) - 1, -1, -1):
        what, depth = steps[index][depth]
        events.append((what, index))
    events.reverse()
    return events
