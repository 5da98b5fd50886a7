"""What came of one article, and the same as plain data: so it goes from a worker to the run, and from run to run.

Packed are tuples, texts and numbers only, as `marshal` holds them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from sys import intern
from typing import TYPE_CHECKING, Any

from lint.engine.outcome import Failure, Outcome, Recorded, SignedOff, Stet
from lint.finding import Edit, Finding, Related
from lint.project.profile import NEWS
from lint.record import NamedTuple
from lint.text.source import Source
from lint.text.span import Span

if TYPE_CHECKING:
    from lint.engine.across_stet import Sign

UNSURE = frozenset({"internal/rule-timeout"})  # findings that another run may not have


class Result(NamedTuple):
    """One article, checked: all that a run needs to know once its text is forgotten.

    skipped: why it could not be checked (the user's to mend), failed: the reader broke; then there is nothing else.
    lines: the text of lines that findings begin or end in. plain: no comment may be put into it. profile: the policy it
    was read with. facts: what checks that compare articles keep of it, as `marshal` data; empty: nothing was collected,
    or no rule that is on compares; digest: of its text; signs: its sign-offs for such rules; broken: collecting failed.
    dated: another day might find something else.
    """

    skipped: str = ""
    failed: Failure | None = None
    outcome: Outcome = Outcome()
    lines: Mapping[int, str] = {}
    plain: bool = False
    profile: str = NEWS
    facts: bytes = b""
    digest: str = ""
    signs: tuple[Sign, ...] = ()
    broken: Failure | None = None
    dated: bool = False

    @property
    def lasting(self) -> bool:
        """Whether the same article would give the same result again."""
        if self.skipped or self.failed or self.broken or self.outcome.failures:
            return False
        return not any(one.rule in UNSURE for one in self.outcome.findings)


def pack(result: Result, side: Source | None) -> tuple[Any, ...]:
    """A result as plain data. side: the side file that has sign-offs for the article; who unpacks has it, too."""
    origins: list[Source] = []
    outcome = result.outcome
    return (
        result.skipped,
        _tuple(result.failed),
        tuple([pack_finding(one) for one in outcome.findings]),
        tuple((pack_finding(one.finding), _stet(one.stet, origins)) for one in outcome.signed_off),
        tuple(tuple(one) for one in outcome.failures),
        tuple(
            (_stet(one.stet, origins), one.state, one.path, one.finding and pack_finding(one.finding))
            for one in outcome.record
        ),
        tuple(result.lines.items()),
        result.plain,
        result.profile,
        result.facts,
        result.digest,
        tuple((_stet(one.stet, origins), tuple(map(tuple, one.places))) for one in result.signs),
        _tuple(result.broken),
        result.dated,
        tuple(None if one is side else (one.path, one.text) for one in origins),  # filled by the lines above
    )


def unpack(data: Sequence[Any], path: str, side: Source | None) -> Result:
    """The result of plain data. Raises ValueError, TypeError, IndexError or AssertionError where it is none."""
    skipped, failed, findings, signed, failures, record, lines, plain, profile, facts, digest, signs, *rest = data
    broken, dated, origins = rest
    sources = [_source(one, side) for one in origins]
    outcome = Outcome(
        tuple([unpack_finding(one, path) for one in findings]),
        tuple(SignedOff(unpack_finding(one, path), _unstet(stet, sources)) for one, stet in signed),
        tuple(Failure(*one) for one in failures),
        tuple(
            Recorded(_unstet(stet, sources), state, at, finding and unpack_finding(finding, path))
            for stet, state, at, finding in record
        ),
    )
    return Result(
        skipped,
        failed and Failure(*failed),
        outcome,
        dict(lines),
        plain,
        profile,
        facts,
        digest,
        _signs(signs, sources),
        broken and Failure(*broken),
        dated,
    )


def pack_finding(one: Finding) -> tuple[Any, ...]:
    """A finding as plain data."""
    *head, span, print_, edit, related = one
    packed = None if edit is None else (tuple(edit.span), edit.text, edit.safe)
    return (*head, tuple(span), print_, packed, tuple(map(tuple, related)))


def unpack_finding(data: Sequence[Any], path: str = "") -> Finding:
    """The finding of plain data; where it is of the article `path`, it shares that text."""
    at, line, column, rule, level, message, end_line, end_column, span, print_, edit, related = data
    return Finding(
        path if at == path else at, line, column, intern(rule), intern(level), message, end_line, end_column,
        Span(*span), print_, edit and Edit(Span(*edit[0]), edit[1], edit[2]), tuple([Related(*one) for one in related]),
    )  # fmt: skip


def _stet(one: Stet, origins: list[Source]) -> tuple[Any, ...]:
    """A sign-off, with the number of its origin."""
    number = next((at for at, known in enumerate(origins) if known is one.origin), len(origins))
    if number == len(origins):
        origins.append(one.origin)
    return tuple(one._replace(at=None, origin=number, reach=None, until_at=None)) + tuple(  # type: ignore[arg-type]
        span and tuple(span) for span in (one.at, one.reach, one.until_at)
    )


def _unstet(data: Sequence[Any], sources: Sequence[Source]) -> Stet:
    *fields, at, reach, until_at = data
    one = Stet(*fields)
    return one._replace(
        at=Span(*at),
        origin=sources[one.origin],  # type: ignore[call-overload]
        reach=reach and Span(*reach),
        until_at=until_at and Span(*until_at),
    )


def _signs(signs: Sequence[Any], sources: Sequence[Source]) -> tuple[Sign, ...]:
    if not signs:
        return ()
    from lint.engine.across_stet import Sign

    return tuple(Sign(_unstet(stet, sources), tuple(Span(*one) for one in places)) for stet, places in signs)


def _source(origin: Sequence[str] | None, side: Source | None) -> Source:
    if origin is None:
        assert side is not None
        return side
    return Source(*origin)


def _tuple(one: Failure | None) -> tuple[Any, ...] | None:
    return None if one is None else tuple(one)
