"""The baseline: findings that were there when copydesk came, so that only new ones count. It may only get smaller.

One finding a line, in the order of paths, so that versions of the file merge as text does:

    {"copydesk-baseline": 1, "findings": [
    "405cb6faf9a0fc7b sourcing/bare-source copy/harbour.md",
    ""]}
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from lint.errors import UserError
from lint.finding import Finding
from lint.project import files
from lint.project.reading import outside
from lint.project.repository import work_tree
from lint.record import NamedTuple

NAME = ".copydesk/baseline.json"
_HEAD = '{"copydesk-baseline": 1, "findings": [\n'
_ANEW = "write it anew with `copydesk baseline --force`"
_TAIL = '""]}\n'


class Entry(NamedTuple):
    """A finding of the baseline. path: relative to the baseline's root."""

    path: str
    rule: str
    fingerprint: str


class Split(NamedTuple):
    """Findings parted by the baseline: new ones, and those in it. used: the entries of those; idle: entries that
    nothing was found for, though it was looked for."""

    new: tuple[Finding, ...]
    old: tuple[Finding, ...]
    used: frozenset[Entry]
    idle: tuple[Entry, ...]


class Baseline:
    """The entries of one file. root: the absolute folder its paths are relative to."""

    def __init__(self, path: str, root: str, entries: Iterable[Entry]) -> None:
        self.path = path
        self.root = root
        self.entries = frozenset(entries)
        self._gone: frozenset[Entry] | None = None
        self._known: dict[str, set[tuple[str, str]]] = {}

    @property
    def gone(self) -> frozenset[Entry]:
        """The entries of articles that are not there any more."""
        if self._gone is None:
            names = {one.path for one in self.entries}
            there = {name for name in names if os.path.exists(os.path.join(self.root, name))}
            self._gone = frozenset(one for one in self.entries if one.path not in there)
        return self._gone

    def known(self, path: str) -> frozenset[tuple[str, str]]:
        """Rule and fingerprint of what may be found in an article without being new."""
        if not self._known:
            for one in self.entries:
                self._known.setdefault("" if one in self.gone else one.path, set()).add((one.rule, one.fingerprint))
        return frozenset(self._known.get(self.name(path), set()) | self._known.get("", set()))

    def name(self, path: str) -> str:
        """A path of the run as the baseline has it."""
        absolute = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
        return os.path.relpath(absolute, self.root).replace(os.sep, "/")

    def split(self, findings: Iterable[Finding], ran: Mapping[str, frozenset[str]], folders: Iterable[str]) -> Split:
        """Part findings. ran: path → rules that ran on that article; folders: those the run went through whole.

        An article that has moved keeps its entries: what is not found under its own name may stand under one that is
        gone, each once.
        """
        names = {path: self.name(path) for path in ran}
        used: set[Entry] = set()
        new: list[Finding] = []
        old: list[Finding] = []
        moved = _Moved(self.gone)
        for one in findings:
            entry = Entry(names.get(one.path) or self.name(one.path), one.rule, one.fingerprint)
            known = entry if entry in self.entries else moved.take(one)
            if known is None:
                new.append(one)
            else:
                used.add(known)
                old.append(one)
        whole = [self.below(folder) for folder in folders]
        rules = {names[path]: some for path, some in ran.items()}
        idle = [one for one in self.entries - used if self._idle(one, rules, whole)]
        return Split(tuple(new), tuple(old), frozenset(used), tuple(sorted(idle)))

    def below(self, folder: str) -> str:
        """The name of a folder, with which the names of all articles below begin: empty, where it holds the root."""
        name = self.name(os.path.join(folder, ""))
        return "" if name == "." or name.rpartition("/")[2] == ".." else name

    def _idle(self, entry: Entry, rules: Mapping[str, frozenset[str]], whole: Iterable[str]) -> bool:
        """Whether a run would have found this, had it been there still."""
        if entry.path in rules:
            return entry.rule in rules[entry.path]
        return entry in self.gone and any(not name or entry.path.startswith(name + "/") for name in whole)


class _Moved:
    """Entries of articles that are gone, to be found again by what they say."""

    def __init__(self, gone: Iterable[Entry]) -> None:
        self._left: dict[tuple[str, str], list[Entry]] = {}
        for entry in sorted(gone, reverse=True):
            self._left.setdefault((entry.rule, entry.fingerprint), []).append(entry)

    def take(self, finding: Finding) -> Entry | None:
        """An entry for a finding, each but once."""
        left = self._left.get((finding.rule, finding.fingerprint))
        return left.pop() if left else None


def entries_of(findings: Iterable[Finding], baseline: Baseline) -> frozenset[Entry]:
    """What a baseline that holds just these findings would list."""
    names: dict[str, str] = {}
    found: set[Entry] = set()
    for one in findings:
        if one.path not in names:
            names[one.path] = baseline.name(one.path)
        found.add(Entry(names[one.path], one.rule, one.fingerprint))
    return frozenset(found)


def render(entries: Iterable[Entry]) -> str:
    """The text of a baseline file."""
    from json import dumps

    lines = (f"{one.fingerprint} {one.rule} {one.path}" for one in sorted(set(entries)))
    return _HEAD + "".join(f"{dumps(line, ensure_ascii=_odd(line))},\n" for line in lines) + _TAIL


def _odd(text: str) -> bool:
    """Whether a file name holds bytes that are no text."""
    return any("\ud800" <= char <= "\udfff" for char in text)


def root_of(path: str) -> str:
    """The folder that paths in a baseline file are relative to: the one that holds `.copydesk`, else its own."""
    folder = os.path.dirname(os.path.realpath(path))
    return os.path.dirname(folder) if os.path.basename(folder) == ".copydesk" else folder


def read(path: str) -> Baseline:
    """The baseline of a file. Raises UserError, with the place, where it is none."""
    from json import JSONDecodeError, loads

    text = files.read(path)
    try:
        data = loads(text)
    except RecursionError:
        raise UserError("not a baseline: nested too deeply", path=path, line=1, column=1, remedy=_ANEW) from None
    except JSONDecodeError as error:
        remedy = _ANEW
        if any(line.startswith(("<<<<<<<", ">>>>>>>")) for line in text.splitlines()):
            remedy = "a merge left its marks here: keep the lines of both sides"
        place = {"line": error.lineno, "column": error.colno}
        raise UserError(f"not a baseline: {error.msg}", path=path, remedy=remedy, **place) from None
    if not isinstance(data, dict) or data.get("copydesk-baseline") != 1 or not isinstance(data.get("findings"), list):
        newer = isinstance(data, dict) and "copydesk-baseline" in data
        what = "a baseline of another version of copydesk" if newer else "not a baseline of copydesk"
        raise UserError(what, path=path, line=1, column=1, remedy="name another file, or write it anew with --force")
    return Baseline(path, root_of(path), _entries(data["findings"], text, path))


def _entries(listed: list[object], text: str, path: str) -> list[Entry]:
    found: list[Entry] = []
    for one in listed:
        if one == "":
            continue
        parts = one.split(" ", 2) if isinstance(one, str) else []
        if len(parts) != 3 or len(parts[0]) != 16 or "/" not in parts[1]:
            raise _bad(one, text, path)
        found.append(Entry(parts[2], parts[1], parts[0]))
    return found


def _bad(one: object, text: str, path: str) -> UserError:
    from json import dumps

    written = dumps(one, ensure_ascii=False)
    at = max(text.find(written), 0)
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    remedy = "a line is “FINGERPRINT RULE PATH”; mend it, or write the file anew with --force"
    return UserError(f"{written[:60]} is no finding", path=path, line=line, column=column, remedy=remedy)


def find(folder: str) -> str:
    """The closest baseline file upwards from a folder, or nothing. Raises UserError where it is a link elsewhere."""
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, NAME)
        if os.path.isfile(path):
            if outside(path, work_tree(folder)):
                raise UserError("the baseline leads out of the repository", path=path, remedy="name it: --baseline")
            return os.path.relpath(path).replace(os.sep, "/")
        parent = os.path.dirname(folder)
        if parent == folder:
            return ""
        folder = parent
