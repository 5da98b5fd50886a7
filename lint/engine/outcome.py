"""What the engine is told and what it answers: plain values, no files, no clock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lint.finding import Finding
from lint.text.source import Source
from lint.text.span import Span


class Stet(NamedTuple):
    """A sign-off: this finding is right about the words, and we are keeping them.

    rule: the id it signs off. because, by, on, until: as written; the dates are ISO dates or empty.
    at: where the rule id stands in `origin` (the article, or a side file). reach: the part of the article it covers,
    None for all of it. quote: words the finding must touch; fingerprint: the finding it means; hash: of the sentence
    it was given for (kept, not yet compared).
    """

    rule: str
    because: str
    at: Span
    origin: Source
    by: str = ""
    on: str = ""
    until: str = ""
    hash: str = ""
    reach: Span | None = None
    quote: str = ""
    fingerprint: str = ""
    until_at: Span | None = None


class StetFault(NamedTuple):
    """Something wrong with a sign-off: `kind` is the last part of the rule id (`stet/unused`)."""

    kind: str
    at: Span
    origin: Source
    values: Mapping[str, str]


class SignedOff(NamedTuple):
    """A finding that somebody let stand. It is kept for the record and never shown as open."""

    finding: Finding
    stet: Stet


class Failure(NamedTuple):
    """Our bug: a check or reader raised. line and column say how far it had come (0: unknown)."""

    path: str
    rule: str
    what: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return f"{where}: {self.rule or 'reading the article'} failed: {self.what}"


class Settings(NamedTuple):
    """How to lint one article.

    levels: the rules to run and their level; None means every rule that is on by default at its own level.
    today: ISO date that sign-offs expire by and notices grow stale by (checks read it as the option `today`); empty
    means none does. stets: sign-offs given outside the article.
    options: what the newsroom decided (`spokespersons`, `quotation-style`), for checks to read from the document.
    """

    levels: Mapping[str, str] | None = None
    today: str = ""
    stets: tuple[Stet, ...] = ()
    faults: tuple[StetFault, ...] = ()
    options: Mapping[str, object] = {}


class Outcome(NamedTuple):
    """What came of one article: open findings sorted by place, signed-off ones, and checks that broke."""

    findings: tuple[Finding, ...] = ()
    signed_off: tuple[SignedOff, ...] = ()
    failures: tuple[Failure, ...] = ()


DEFAULT = Settings()
