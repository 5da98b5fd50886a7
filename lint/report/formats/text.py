"""`path:line:column: level message [rule]`, one finding a line, which editors and terminals make clickable."""

from __future__ import annotations

from lint.report.paint import clean, clean_path, paint
from lint.report.report import Report

SUMMARY = True
LINES = False  # it shows no lines of the articles, so that a run need not keep them


def render(report: Report) -> str:
    """One line a finding."""
    colour = report.colour
    return "".join(
        f"{paint(clean_path(one.path), 'bold', colour)}:{one.line}:{one.column}: {paint(one.level, one.level, colour)} "
        f"{clean(one.message)} {paint(f'[{one.rule}]', 'dim', colour)}\n"
        for one in report.findings
    )
