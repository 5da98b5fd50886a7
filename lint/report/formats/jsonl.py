"""One JSON object a line, one line a finding. See docs/formats.md."""

from __future__ import annotations

from lint.report.escape import json
from lint.report.report import Report
from lint.report.rows import row


def render(report: Report) -> str:
    """One object a line."""
    return "".join(json(row(finding, report.profiles), exact=True) + "\n" for finding in report.findings)
