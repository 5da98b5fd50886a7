"""Sign-offs of findings that need two articles: read with the article, applied after the comparison."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from lint.document.document import Document
from lint.engine import stet, stet_syntax
from lint.engine.lint import may_sign_off, stet_finding
from lint.engine.outcome import Settings, SignedOff, Stet, StetFault
from lint.engine.settle import sentence_hashes
from lint.finding import Finding
from lint.record import NamedTuple
from lint.rulebook.rulebook import Rulebook
from lint.text.span import Span


class Sign(NamedTuple):
    """A sign-off, and the places of the words it quotes (none: it quotes none)."""

    stet: Stet
    places: tuple[Span, ...] = ()


def signs(document: Document, settings: Settings, ids: Collection[str]) -> tuple[Sign, ...]:
    """The sound sign-offs of an article for these rules."""
    if not (settings.stets or may_sign_off(document)):
        return ()
    given = [*stet_syntax.read(document)[0], *settings.stets]
    return tuple(
        Sign(one, stet.places(document, one) if one.quote else ())
        for one in given
        if one.rule in ids and stet.fault_of(one, settings) is None and _unchanged(document, one)
    )


def _unchanged(document: Document, one: Stet) -> bool:
    """Whether the article still has the sentence that was signed off."""
    return not one.hash or one.hash in document.once(sentence_hashes)


def apply(
    findings: Iterable[Finding], signed: Mapping[str, tuple[Sign, ...]]
) -> tuple[list[Finding], list[SignedOff], list[Stet]]:
    """Open findings, signed-off ones, and sign-offs that cover none. signed: path → sign-offs of that article."""
    kept: list[Finding] = []
    off: list[SignedOff] = []
    used: set[Stet] = set()
    for finding in findings:
        some = signed.get(finding.path, ())
        covering = [one.stet for one in some if _covers(one, finding)]
        used.update(covering)
        if covering:
            off.append(SignedOff(finding, covering[0]))
        else:
            kept.append(finding)
    unused = [one.stet for some in signed.values() for one in some if one.stet not in used]
    return kept, off, unused


def _covers(sign: Sign, finding: Finding) -> bool:
    return sign.stet.rule == finding.rule and stet.covers(sign.stet, finding, {sign.stet: sign.places})


def unused(some: Iterable[Stet], rulebook: Rulebook, settings: Settings) -> list[Finding]:
    """A finding for each sign-off that covers nothing, where that rule is on."""
    id = "stet/unused"
    if id not in rulebook:
        return []
    level = settings.levels.get(id, "") if settings.levels is not None else rulebook[id].level
    if not level:
        return []
    faults = [StetFault("unused", one.at, one.origin, {"rule": one.rule}) for one in some]
    seen: dict[str, int] = {}
    return [stet_finding(rulebook[id], level, fault, seen) for fault in faults]
