"""GitHub Actions: annotations on the lines of a pull request, errors first, and a table for the step's summary."""

from __future__ import annotations

from lint.finding import Finding
from lint.report.escape import relative
from lint.report.formats.markdown import table
from lint.report.paint import clean, clean_path, plain
from lint.report.places import worst_first
from lint.report.report import Report

_COMMAND = {"error": "error", "warning": "warning", "suggestion": "notice"}
LIMIT = 10  # annotations of a kind that GitHub shows per step; it drops the others without a word
_SUMMARY = 200  # rows of the summary, which may have 1 MiB


def render(report: Report) -> str:
    """Workflow commands. Findings past GitHub's limit stand in a folded group, as plain lines."""
    lines = [_command("error", "not checked", one.reason, one.path, {}) for one in report.skipped]
    lines += [
        _command("error", one.rule or "not checked", str(one), one.path, _line(one.line)) for one in report.failed
    ]
    counts = {"error": len(lines), "warning": 0, "notice": 0}
    rest: list[Finding] = []
    for one in worst_first(report.findings):
        kind = _COMMAND[one.level]
        counts[kind] += 1
        if counts[kind] > LIMIT:
            rest.append(one)
        else:
            lines.append(_command(kind, one.rule, one.message, one.path, _range(one)))
    if rest:
        lines.append(f"::group::+{len(rest)} more findings (GitHub shows {LIMIT} of a kind per step)")
        lines += [_plain(one) for one in rest]
        lines.append("::endgroup::")
    return "".join(line + "\n" for line in lines)


def step_summary(report: Report) -> str:
    """Markdown for the step's summary: the count, and a table of findings, errors first."""
    rows = worst_first(report.findings)
    lines = ["### copydesk", "", report.summary(), ""]
    if rows:
        lines += [*table(rows[:_SUMMARY], paths=True), ""]
    if len(rows) > _SUMMARY:
        lines += [f"+{len(rows) - _SUMMARY} more", ""]
    return "\n".join([*lines, ""])


def _range(one: Finding) -> dict[str, int]:
    """Columns only where the words are on one line; GitHub takes none else."""
    if one.line != one.end_line:
        return {"line": one.line, "endLine": one.end_line}
    return {"line": one.line, "col": one.column, "endLine": one.end_line, "endColumn": one.end_column}


def _line(line: int) -> dict[str, int]:
    return {"line": line} if line else {}


def _command(kind: str, title: str, message: str, path: str, where: dict[str, int]) -> str:
    properties = {"file": relative(path), **{key: str(value) for key, value in where.items()}, "title": title}
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{kind} {told}::{_data(message)}"


def _data(text: str) -> str:
    return plain(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(one: Finding) -> str:
    return f"{clean_path(one.path)}:{one.line}:{one.column}: {one.level} {clean(one.message)} [{one.rule}]"
