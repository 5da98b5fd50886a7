"""reviewdog's diagnostic format: one JSON object. Columns count bytes of UTF-8; edits are suggestions."""

from __future__ import annotations

from lint.finding import Finding
from lint.report.escape import json, relative
from lint.report.places import Lines, Place, edit_place, in_bytes, place
from lint.report.report import Report

SOURCE = {"name": "copydesk"}
_SEVERITY = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def render(report: Report) -> str:
    """A `DiagnosticResult`."""
    return json({"source": SOURCE, "diagnostics": diagnostics(report)}, indent=1) + "\n"


def diagnostics(report: Report) -> list[dict[str, object]]:
    """A `Diagnostic` per finding, then one per file that could not be checked."""
    rows = [_finding(one, report) for one in report.findings]
    rows += [_trouble("copydesk/skipped", one.path, one.reason) for one in report.skipped]
    rows += [_trouble("copydesk/failed", one.path, str(one), one.line) for one in report.failed]
    return rows


def _finding(one: Finding, report: Report) -> dict[str, object]:
    rule = report.rules.get(one.rule)
    code = {"value": one.rule, "url": rule.link} if rule is not None and rule.link else {"value": one.rule}
    data: dict[str, object] = {
        "message": one.message,
        "location": {"path": relative(one.path), "range": _range(one.path, place(one), report.lines)},
        "severity": _SEVERITY[one.level],
        "code": code,
    }
    at = edit_place(one, report.lines)
    exact = in_bytes(one.path, at, report.lines) if at is not None else None
    if one.edit is not None and exact is not None:
        data["suggestions"] = [{"range": _columns(exact), "text": one.edit.text}]
    if one.related:
        data["related_locations"] = [
            {
                "message": other.message,
                "location": {"path": relative(other.path), "range": {"start": {"line": other.line}}},
            }
            for other in one.related
        ]
    return data


def _range(path: str, at: Place, lines: Lines) -> dict[str, object]:
    exact = in_bytes(path, at, lines)
    return _columns(exact) if exact is not None else {"start": {"line": at.line}, "end": {"line": at.end_line}}


def _columns(at: Place) -> dict[str, object]:
    return {"start": {"line": at.line, "column": at.column}, "end": {"line": at.end_line, "column": at.end_column}}


def _trouble(code: str, path: str, what: str, line: int = 0) -> dict[str, object]:
    at = {"path": relative(path), "range": {"start": {"line": line or 1}}}
    return {"message": what, "location": at, "severity": "ERROR", "code": {"value": code}}
