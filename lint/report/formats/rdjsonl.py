"""reviewdog's diagnostic format, one JSON object a line. See rdjson."""

from __future__ import annotations

from lint.report.escape import json
from lint.report.formats.rdjson import SOURCE, diagnostics
from lint.report.report import Report


def render(report: Report) -> str:
    """A `Diagnostic` a line."""
    return "".join(json({**row, "source": SOURCE}) + "\n" for row in diagnostics(report))
