"""Which articles and which of their lines a run is about, when it is about what has changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from lint.errors import UserError
from lint.finding import Finding
from lint.project import files, git
from lint.project.reading import read_bytes, refused
from lint.text.source import Source
from lint.text.span import Span


class Changes:
    """The changed articles below the paths of a run: path as shown → changed lines (None: all of them).

    texts: the staged content of each, where the run is about that; else None.
    """

    def __init__(self, lines: Mapping[str, git.Lines | None], texts: Mapping[str, bytes] | None = None) -> None:
        self.lines = lines
        self.texts = texts

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is about what has changed: it stands on a changed line, or it is about the whole of a
        changed article and another one."""
        lines = self.lines.get(finding.path, ())
        if lines is None:
            return True
        if any(one.path != finding.path for one in finding.related):
            return finding.path in self.lines
        return any(first <= finding.end_line and finding.line <= last for first, last in lines)

    def spans(self, path: str, text: str) -> list[Span] | None:
        """The changed lines of an article as source spans; None: all of it."""
        lines = self.lines.get(path, ())
        if lines is None:
            return None
        starts = [*Source(path, text).line_starts, len(text) + 1]
        return [Span(starts[min(a, len(starts)) - 1], starts[min(b, len(starts) - 1)]) for a, b in lines]


def changes(
    paths: Sequence[str], since: str, staged: bool, endings: Iterable[str], excluded: files.Excluded
) -> Changes:
    """What has changed below these paths. Raises UserError without git, a work tree or such a revision."""
    if since and staged:
        raise UserError("--since and --staged do not go together", remedy="choose one")
    first = next((path for path in paths if path), ".")
    top = git.tree(first if os.path.isdir(first) else os.path.dirname(first))
    found = git.staged(top) if staged else git.changed_since(top, since)
    known = tuple(endings)
    wanted = [_real(path, top) for path in paths]
    shown: dict[str, str] = {}
    for name in sorted(found):
        path = _shown(top, name)
        inside = any(one in ("", name) or name.startswith(one + "/") for one in wanted)
        if inside and name.lower().endswith(known) and not excluded(path):
            shown[path] = name
    if not staged:
        lines = {path: found[name] for path, name in shown.items() if refused(path, top.top) == ""}
        return Changes({path: _countable(path, some) for path, some in lines.items()})
    names = {name: path for path, name in shown.items()}
    texts = {names[name]: text for name, text in git.staged_texts(top, list(names))}
    return Changes({path: found[shown[path]] for path in texts}, texts)


def _real(path: str, top: git.Tree) -> str:
    """A path of the run as git names it: relative to the top, empty for the top itself."""
    absolute = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
    if os.path.isdir(path):
        absolute = os.path.realpath(path)
    relative = os.path.relpath(absolute, top.top).replace(os.sep, "/")
    if relative == ".." or relative.startswith("../"):
        if top.top.startswith(absolute.rstrip(os.sep) + os.sep):
            return ""
        raise UserError(f"{path} is not in the git work tree {top.top}", remedy="check each repository by itself")
    return "" if relative == "." else relative


def _shown(top: git.Tree, name: str) -> str:
    """A name of git's as a path from here."""
    return os.path.relpath(os.path.join(top.top, name), os.path.realpath(".")).replace(os.sep, "/")


def _countable(path: str, lines: git.Lines | None) -> git.Lines | None:
    """The lines; all of them where git counts lines in another way (a lone carriage return ends one of ours)."""
    if not lines:
        return lines
    try:
        data = read_bytes(path)
    except UserError:  # its reading will tell
        return lines
    alone = data.count(b"\r") != data.count(b"\r\n")
    return None if alone or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) else lines
