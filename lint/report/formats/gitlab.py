"""GitLab Code Quality: one JSON array, shown in the merge request. See docs/ci.md."""

from __future__ import annotations

from lint.finding import Finding
from lint.report.escape import json, relative
from lint.report.places import digest, numbered
from lint.report.report import Report

_SEVERITY = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(report: Report) -> str:
    """One array. Files that could not be checked are entries, too (`critical`), since the run is not whole."""
    rows = [_row(one, count) for one, count in numbered(report.findings)]
    rows += [_trouble("copydesk/skipped", one.path, one.reason) for one in report.skipped]
    rows += [_trouble("copydesk/failed", one.path, str(one), one.line) for one in report.failed]
    return json(rows, indent=1) + "\n"


def _row(one: Finding, count: int) -> dict[str, object]:
    path = relative(one.path)
    return {
        "description": one.message,
        "check_name": one.rule,
        "fingerprint": digest(path, one.rule, one.fingerprint or one.message, str(count)),
        "severity": _SEVERITY[one.level],
        "location": {"path": path, "lines": {"begin": one.line, "end": one.end_line}},
    }


def _trouble(name: str, path: str, what: str, line: int = 0) -> dict[str, object]:
    path = relative(path)
    return {
        "description": what,
        "check_name": name,
        "fingerprint": digest(path, name, what),
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": line or 1}},
    }
