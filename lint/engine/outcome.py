"""What the engine is told and what it answers: plain values, no files, no clock."""

from __future__ import annotations

from collections.abc import Mapping

from lint.engine.limits import Limits
from lint.finding import Finding
from lint.record import NamedTuple
from lint.text.source import Source
from lint.text.span import Span


class Stet(NamedTuple):
    """A sign-off: this finding is right about the words, and we are keeping them.

    rule: the id it signs off. because, by, on, until: as written; the dates are ISO dates or empty.
    at: where the rule id stands in `origin` (the article, or a side file). reach: the part of the article it covers,
    None for all of it. quote: words the finding must touch; fingerprint: the finding it means; hash: of the sentence
    it was given for; when that changes, it lapses.
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


class Recorded(NamedTuple):
    """A sign-off and what has become of it in the article `path`.

    state: `used`, `unused`, `lapsed` (its sentence has changed), `expired`, `unknown-rule`, `not-allowed`, or `not-run`
    where its rule did not run, `across` where its rule compares articles and was not asked yet. finding: what it let
    stand, or would have.
    """

    stet: Stet
    state: str
    path: str
    finding: Finding | None = None


class Policy(NamedTuple):
    """Who may sign off. require_by: rules whose sign-offs need a name; may_sign: rule → the names that may."""

    require_by: frozenset[str] = frozenset()
    may_sign: Mapping[str, tuple[str, ...]] = {}


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
    policy: who may sign off. lang: the language of articles that do not say theirs and whose words do not settle it.
    limits: how long rules may take; None: as long as they need.
    """

    levels: Mapping[str, str] | None = None
    today: str = ""
    stets: tuple[Stet, ...] = ()
    faults: tuple[StetFault, ...] = ()
    options: Mapping[str, object] = {}
    policy: Policy = Policy()
    lang: str = ""
    limits: Limits | None = None


class Dated(dict[str, object]):
    """The options an article is checked with. asked: whether a check wanted to know what day it is (`today`), so that
    another day might find something else."""

    __slots__ = ("asked",)

    def __init__(self, options: Mapping[str, object], today: str) -> None:
        super().__init__(options, today=today)
        self.asked = False

    def __getitem__(self, key: str) -> object:
        self.asked |= key == "today"
        return super().__getitem__(key)

    def get(self, key: str, default: object = None) -> object:
        """The value of an option."""
        self.asked |= key == "today"
        return super().get(key, default)


class Outcome(NamedTuple):
    """What came of one article: open findings sorted by place, signed-off ones, checks that broke, and all sign-offs
    with what became of them."""

    findings: tuple[Finding, ...] = ()
    signed_off: tuple[SignedOff, ...] = ()
    failures: tuple[Failure, ...] = ()
    record: tuple[Recorded, ...] = ()


DEFAULT = Settings()
