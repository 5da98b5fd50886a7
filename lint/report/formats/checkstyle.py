"""Checkstyle XML, which Jenkins, Bitbucket and many review bots read."""

from __future__ import annotations

from lint.finding import Finding
from lint.report.escape import relative, xml
from lint.report.places import by_file
from lint.report.report import Report

_SEVERITY = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(report: Report) -> str:
    """One document. `source` is the rule; files that could not be checked are errors of `copydesk/…`."""
    files = {path: [_error(one) for one in findings] for path, findings in by_file(report.findings).items()}
    for skipped in report.skipped:
        files.setdefault(skipped.path, []).append(_trouble("skipped", skipped.reason))
    for failure in report.failed:
        files.setdefault(failure.path, []).append(_trouble("failed", str(failure)))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">']
    for path, errors in files.items():
        lines += [f'  <file name="{xml(relative(path))}">', *errors, "  </file>"]
    return "\n".join([*lines, "</checkstyle>", ""])


def _error(one: Finding) -> str:
    return (
        f'    <error line="{one.line}" column="{one.column}" severity="{_SEVERITY[one.level]}" '
        f'message="{xml(one.message)}" source="{xml(one.rule)}"/>'
    )


def _trouble(kind: str, what: str) -> str:
    return f'    <error line="1" severity="error" message="{xml(what)}" source="copydesk/{kind}"/>'
