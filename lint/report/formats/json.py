"""The whole run as one JSON object: findings, sign-offs, files, and what could not be checked. See docs/formats.md."""

from __future__ import annotations

from collections.abc import Mapping

from lint.engine.outcome import SignedOff
from lint.report.escape import json
from lint.report.report import Report
from lint.report.rows import row


def render(report: Report) -> str:
    """One object."""
    data = {
        "findings": [row(finding, report.profiles) for finding in report.findings],
        "signed_off": [_signed(one, report.profiles) for one in report.signed_off],
        "files": list(report.files),
        "profiles": dict(report.profiles),
        "skipped": [one._asdict() for one in report.skipped],
        "failed": [one._asdict() for one in report.failed],
    }
    return json(data, indent=2, exact=True) + "\n"


def _signed(one: SignedOff, profiles: Mapping[str, str]) -> dict[str, object]:
    stet = one.stet
    told = {key: getattr(stet, key) for key in ("by", "on", "because", "until") if getattr(stet, key)}
    at = stet.origin.position(stet.at.start)
    where = {"path": stet.origin.path, "line": at.line, "column": at.column}
    return {**row(one.finding, profiles), "stet": {**told, **where}}
