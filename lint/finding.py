"""What a check reports (Hit) and what the user gets (Finding)."""

from __future__ import annotations

from collections.abc import Mapping

from lint.record import NamedTuple
from lint.text.span import Span

LEVELS = ("suggestion", "warning", "error")


class Edit(NamedTuple):
    """Replace a source range by text. safe: meaning is certainly kept; else it needs `--unsafe-fixes`."""

    span: Span
    text: str
    safe: bool = True


class Related(NamedTuple):
    """Another place that belongs to a finding."""

    path: str
    line: int
    column: int
    message: str


class Hit(NamedTuple):
    """What a check knows: where, and the words that fill the message.

    start, end: offsets into Document.text. values fill `{name}` in the rule's message; `{match}` is the text at the
    place unless given. replacement: new text for the hit, where the remedy is certain. at: a source span instead of
    start and end, for places no block covers (a front-matter key). related: other ranges of Document.text with a note.
    level: a milder level than the rule's, where this hit is less sure. edit_at: the source span that the replacement
    goes to, where it is not the hit's own (a whole line; an empty span inserts). safe: the meaning is certainly kept.
    """

    start: int
    end: int
    values: Mapping[str, str] = {}
    replacement: str | None = None
    at: Span | None = None
    related: tuple[tuple[int, int, str], ...] = ()
    level: str | None = None
    edit_at: Span | None = None
    safe: bool = True


class Finding(NamedTuple):
    """One query for the writer. Offsets are code points into the source; lines and columns 1-based, end exclusive.

    fingerprint: stays the same when lines shift (rule, sentence around the place, how often that occurred before).
    """

    path: str
    line: int
    column: int
    rule: str
    level: str
    message: str
    end_line: int
    end_column: int
    span: Span
    fingerprint: str = ""
    edit: Edit | None = None
    related: tuple[Related, ...] = ()
