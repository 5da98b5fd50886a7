"""What can be wrong with a quotation mark."""

from __future__ import annotations

from lint.record import NamedTuple


class Fault(NamedTuple):
    """A wrong mark at `[start, end)`.

    kind: the last part of the rule's id (`unclosed`, `unopened`, …). detail: what was looked for and not found.
    level: how sure it is by the kind of mark (`error` curly, `warning` straight, `suggestion` single).
    mend: what `[start, end)` should read, where that is certain. related: another place that belongs to it, or -1.
    """

    kind: str
    start: int
    end: int
    detail: str = ""
    level: str = ""
    mend: str | None = None
    related: int = -1
