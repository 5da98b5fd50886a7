"""A comment for a pull or merge request: one folded table per article. Nothing in an article can become markup."""

from __future__ import annotations

from collections.abc import Iterable

from lint.finding import LEVELS, Finding
from lint.report.escape import markdown, relative
from lint.report.places import by_file, worst_first
from lint.report.report import Report

MARK = "<!-- copydesk -->"  # by this a bot finds the comment it wrote before
_LIMIT = 60_000  # GitHub takes 65,536 characters


def render(report: Report) -> str:
    """The comment, cut to what GitHub takes: whole articles are left out and counted."""
    parts = [f"{MARK}\n### copydesk\n\n{report.summary()}\n"]
    parts += _troubles(report)
    size = sum(map(len, parts))
    left = 0
    for path, findings in by_file(report.findings).items():
        part = _file(path, findings)
        if left or size + len(part) > _LIMIT:
            left += len(findings)
            continue
        parts.append(part)
        size += len(part)
    if left:
        parts.append(f"+{left} more findings\n")
    return "\n".join(parts)


def _troubles(report: Report) -> list[str]:
    lines = [f"- not checked: {markdown(one.reason)}\n" for one in report.skipped]
    lines += [f"- a check broke: {markdown(str(one))}\n" for one in report.failed]
    more = [f"- and {len(lines) - 20} more\n"] if len(lines) > 20 else []
    return ["".join([*lines[:20], *more])] if lines else []


def _file(path: str, findings: list[Finding]) -> str:
    levels = [one.level for one in findings]
    counts = ", ".join(f"{levels.count(level)} {level}" for level in reversed(LEVELS) if level in levels)
    head = f"<details><summary><code>{markdown(relative(path))}</code>: {counts}</summary>"
    return "\n".join([head, "", *table(worst_first(findings)), "", "</details>", ""])


def table(findings: Iterable[Finding], paths: bool = False) -> list[str]:
    """The rows of a table: place, level, query, rule. With `paths` the place names its file."""
    lines = ["| place | level | query | rule |", "| --- | --- | --- | --- |"]
    for one in findings:
        where = f"{markdown(relative(one.path))}&#58;{one.line}" if paths else f"{one.line}"
        lines.append(f"| {where} | {one.level} | {markdown(one.message)} | {markdown(one.rule)} |")
    return lines
