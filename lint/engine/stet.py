"""Sign-offs: which findings somebody let stand, and which sign-offs are themselves at fault.

Unused, unknown, expired, unreasoned and unreadable sign-offs become findings of the rules `stet/…`. A faulty one
signs nothing off. The engine never asks for the date: `Settings.today` says it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from lint.document.document import Document
from lint.engine import stet_syntax
from lint.engine.outcome import Policy, Recorded, Settings, SignedOff, Stet, StetFault
from lint.engine.settle import sentence_hash
from lint.finding import Finding
from lint.record import NamedTuple
from lint.text.span import Span


class Applied(NamedTuple):
    """Open findings, signed-off ones, sign-offs at fault, and all sign-offs with what became of them."""

    kept: list[Finding]
    signed: list[SignedOff]
    faults: list[StetFault]
    record: list[Recorded]


def apply(
    document: Document,
    findings: Iterable[Finding],
    settings: Settings,
    known: frozenset[str],
    ran: Mapping[str, str],
    *,
    across: Container[str] = (),
    no_names: Container[str] = (),
) -> Applied:
    """Part the findings into open and signed-off ones, and say which sign-offs are at fault.

    known: all rule ids; ran: those that ran (a sign-off for a rule that did not run is not unused); across: those that
    compare articles; no_names: what is no name in `by`, in lower case.
    """
    stets, faults = stet_syntax.read(document)
    applied = Applied([], [], [*faults, *settings.faults], [])
    by_rule: dict[str, list[Stet]] = {}
    where: dict[Stet, tuple[Span, ...]] = {}
    for stet in (*stets, *settings.stets):
        fault = fault_of(stet, settings, known, no_names)
        if fault is not None:
            applied.faults.append(fault)
            applied.record.append(Recorded(stet, fault.kind, document.source.path))
            continue
        by_rule.setdefault(stet.rule, []).append(stet)
        if stet.quote:
            where[stet] = places(document, stet)
    meant: dict[Stet, Finding] = {}
    lapsed: dict[Stet, tuple[Finding, str]] = {}
    for finding in findings:
        covering = [one for one in by_rule.get(finding.rule, ()) if covers(one, finding, where)]
        valid = [one for one in covering if _holds(document, one, finding, lapsed)]
        for one in valid:
            meant.setdefault(one, finding)
        if valid:
            applied.signed.append(SignedOff(finding, valid[0]))
        else:
            applied.kept.append(finding)
    for stet in (one for some in by_rule.values() for one in some):
        _settle(document, stet, meant, lapsed, ran, across, applied)
    return applied


def _holds(document: Document, stet: Stet, finding: Finding, lapsed: dict[Stet, tuple[Finding, str]]) -> bool:
    """Whether the sentence is the one that was signed off; if not, the first such is kept in `lapsed`."""
    if not stet.hash:
        return True
    now = sentence_hash(document, finding)
    if now != stet.hash:
        lapsed.setdefault(stet, (finding, now))
    return now == stet.hash


def _settle(
    document: Document,
    stet: Stet,
    meant: Mapping[Stet, Finding],
    lapsed: Mapping[Stet, tuple[Finding, str]],
    ran: Mapping[str, str],
    across: Container[str],
    applied: Applied,
) -> None:
    """What became of a sound sign-off, and its fault if that is one."""
    state, finding = "used", meant.get(stet)
    if finding is None and stet in lapsed:
        finding, now = lapsed[stet]
        state = "lapsed"
        values = {"rule": stet.rule, "by": stet.by or "somebody", "hash": now}
        applied.faults.append(StetFault("lapsed", stet.at, stet.origin, values))
    elif finding is None and stet.rule in ran:
        state = "unused"
        applied.faults.append(StetFault("unused", stet.at, stet.origin, {"rule": stet.rule}))
    elif finding is None:
        state = "across" if stet.rule in across else "not-run"
    applied.record.append(Recorded(stet, state, document.source.path, finding))


def fault_of(
    stet: Stet, settings: Settings, known: Container[str] | None = None, no_names: Container[str] = ()
) -> StetFault | None:
    """Why a sign-off counts for nothing, whatever was found. known: all rule ids (None: not looked at)."""
    if known is not None and stet.rule not in known:
        from difflib import get_close_matches

        near = get_close_matches(stet.rule, known, 1) if isinstance(known, Iterable) else []
        hint = f"; did you mean `{near[0]}`?" if near else ""
        return StetFault("unknown-rule", stet.at, stet.origin, {"rule": stet.rule, "hint": hint})
    if stet.until and settings.today > stet.until:
        values = {"rule": stet.rule, "until": stet.until}
        return StetFault("expired", stet.until_at or stet.at, stet.origin, values)
    what = refusal(stet.rule, stet.by, settings.policy, no_names)
    return StetFault("not-allowed", stet.at, stet.origin, {"rule": stet.rule, "what": what}) if what else None


def refusal(rule: str, by: str, policy: Policy, no_names: Container[str] = ()) -> str:
    """Why the newsroom does not let this person sign this rule off, or nothing."""
    by = " ".join(by.split())
    may = policy.may_sign.get(rule)
    if by and by.lower() in no_names:
        return f"“{by}” is no name"
    if not by and (may is not None or rule in policy.require_by):
        return "it needs a name in `by`"
    if may is not None and by.casefold() not in {name.casefold() for name in may}:
        return f"{by} may not sign it off; {' or '.join(may) or 'nobody'} may"
    return ""


def covers(stet: Stet, finding: Finding, places: Mapping[Stet, tuple[Span, ...]]) -> bool:
    """Whether a sign-off means a finding. places: where the words stand that sign-offs quote."""
    start, end = finding.span
    if stet.fingerprint:
        return stet.fingerprint == finding.fingerprint
    if stet.quote:
        return any(place.start < end and start < place.end for place in places[stet])
    return stet.reach is None or stet.reach.start <= start < stet.reach.end


def places(document: Document, stet: Stet) -> tuple[Span, ...]:
    """Where the article has the words a side file quotes, whatever blanks or line ends stand between them."""
    words = stet.quote.split()
    pattern = r"\s+".join(re.escape(word) for word in words)
    return tuple(Span(*match.span()) for match in re.finditer(pattern, document.source.text))
