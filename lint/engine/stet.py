"""Sign-offs: which findings somebody let stand, and which sign-offs are themselves at fault.

Unused, unknown, expired, unreasoned and unreadable sign-offs become findings of the rules `stet/…`. A faulty one
signs nothing off. The engine never asks for the date: `Settings.today` says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lint.document.document import Document
from lint.engine import stet_syntax
from lint.engine.outcome import Settings, SignedOff, Stet, StetFault
from lint.finding import Finding
from lint.text.span import Span

Applied = tuple[list[Finding], list[SignedOff], list[StetFault]]


def apply(
    document: Document,
    findings: Iterable[Finding],
    settings: Settings,
    known: frozenset[str],
    ran: Mapping[str, str],
) -> Applied:
    """Part the findings into open and signed-off ones, and say which sign-offs are at fault.

    known: all rule ids; ran: those that ran (a sign-off for a rule that did not run is not unused).
    """
    stets, faults = stet_syntax.read(document)
    faults += settings.faults
    sound = [stet for stet in [*stets, *settings.stets] if not _at_fault(stet, known, settings.today, faults)]
    where = {stet: places(document, stet) for stet in sound if stet.quote}
    by_rule: dict[str, list[Stet]] = {}
    for stet in sound:
        by_rule.setdefault(stet.rule, []).append(stet)
    kept: list[Finding] = []
    signed: list[SignedOff] = []
    used: set[Stet] = set()
    for finding in findings:
        covering = [one for one in by_rule.get(finding.rule, ()) if covers(one, finding, where)]
        if covering:
            used.update(covering)
            signed.append(SignedOff(finding, covering[0]))
        else:
            kept.append(finding)
    for stet in sound:
        if stet not in used and stet.rule in ran:
            faults.append(StetFault("unused", stet.at, stet.origin, {"rule": stet.rule}))
    return kept, signed, faults


def _at_fault(stet: Stet, known: frozenset[str], today: str, faults: list[StetFault]) -> bool:
    if stet.rule not in known:
        from difflib import get_close_matches

        near = get_close_matches(stet.rule, known, 1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        faults.append(StetFault("unknown-rule", stet.at, stet.origin, {"rule": stet.rule, "hint": hint}))
        return True
    if stet.until and today > stet.until:
        values = {"rule": stet.rule, "until": stet.until}
        faults.append(StetFault("expired", stet.until_at or stet.at, stet.origin, values))
        return True
    return False


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
