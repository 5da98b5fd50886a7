"""Where findings and their edits are, and what tells one from another, for formats that need more than lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lint.finding import LEVELS, Finding
from lint.record import NamedTuple
from lint.report.escape import relative

Lines = Mapping[tuple[str, int], str]


class Place(NamedTuple):
    """Lines and columns are 1-based, the end is exclusive. What columns count is for the maker to say."""

    line: int
    column: int
    end_line: int
    end_column: int


def place(one: Finding) -> Place:
    """The place of the words, columns in code points."""
    return Place(one.line, one.column, one.end_line, one.end_column)


def edit_place(one: Finding, lines: Lines) -> Place | None:
    """The range its edit replaces, columns in code points; None where the finding's own line cannot tell it."""
    if one.edit is None:
        return None
    span = one.edit.span
    if span == one.span:
        return place(one)
    first = one.span.start - one.column + 1  # the offset its line begins at
    line = lines.get((one.path, one.line))
    if line is None or not first <= span.start <= span.end <= first + len(line):
        return None
    return Place(one.line, span.start - first + 1, one.line, span.end - first + 1)


def in_bytes(path: str, at: Place, lines: Lines) -> Place | None:
    """The same place with columns that count bytes of UTF-8; None where the text of its lines is not known."""
    start, end = lines.get((path, at.line)), lines.get((path, at.end_line))
    if start is None or end is None:
        return None
    return Place(at.line, _bytes(start, at.column), at.end_line, _bytes(end, at.end_column))


def _bytes(line: str, column: int) -> int:
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then suggestions; within a level as they came."""
    return sorted(findings, key=lambda one: -LEVELS.index(one.level))


def by_file(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Findings per path, in the order they came."""
    files: dict[str, list[Finding]] = {}
    for one in findings:
        files.setdefault(one.path, []).append(one)
    return files


def numbered(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Each finding with how many of the same path and fingerprint came up to it (mostly 1)."""
    seen: dict[tuple[str, str], int] = {}
    for one in findings:
        key = (relative(one.path), one.fingerprint or f"{one.rule}\0{one.message}")
        seen[key] = count = seen.get(key, 0) + 1
        yield one, count


def digest(*parts: str) -> str:
    """32 hexadecimal digits made of these texts, the same on every machine."""
    from hashlib import blake2b

    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=16).hexdigest()
