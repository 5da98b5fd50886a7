"""One JSON object a line, one line a finding. See docs/formats.md."""

from __future__ import annotations

from lint.report.report import Report
from lint.report.rows import row


def render(report: Report) -> str:
    """One object a line."""
    from json import JSONEncoder

    encode = JSONEncoder(ensure_ascii=False).encode
    return "".join(_line_safe(encode(row(finding))) + "\n" for finding in report.findings)


def _line_safe(text: str) -> str:
    """Characters that some readers take for line ends are escaped, so that a line stays a line."""
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
