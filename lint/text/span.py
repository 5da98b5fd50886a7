"""One coordinate inside: half-open ranges of code points."""

from __future__ import annotations

from lint.record import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points into `Source.text`."""

    start: int
    end: int
