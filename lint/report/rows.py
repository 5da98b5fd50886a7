"""A finding as the plain mapping that the machine formats share. docs/formats.md describes its keys."""

from __future__ import annotations

from collections.abc import Mapping

from lint.finding import Edit, Finding


def row(finding: Finding, profiles: Mapping[str, str] | None = None) -> dict[str, object]:
    """Lines and columns are 1-based, columns count code points, ends are exclusive. `edit` only where there is one,
    `profile` only where the article was read with another than `news`.
    """
    data: dict[str, object] = {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "level": finding.level,
        "rule": finding.rule,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "related": [place._asdict() for place in finding.related],
    }
    if finding.edit is not None:
        data["edit"] = _edit(finding.edit)
    if profiles and finding.path in profiles:
        data["profile"] = profiles[finding.path]
    return data


def _edit(edit: Edit) -> dict[str, object]:
    """start and end are code-point offsets into the decoded file."""
    return {"start": edit.span.start, "end": edit.span.end, "text": edit.text, "safe": edit.safe}
