"""Comparing articles in a run: which with which, what is known of the others, and what is remembered.

Without a repository the articles of the run are compared with each other. With one, also with everything below its
root: only the articles of the run are read, and those that are new to the index or have changed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from marshal import loads
from typing import TYPE_CHECKING, Any

from lint.engine import across, across_stet
from lint.engine.lint import read as read_document
from lint.engine.outcome import Failure, Outcome, Stet
from lint.errors import UserError
from lint.finding import Finding
from lint.project import files
from lint.project.article import Names
from lint.project.plan import Plan
from lint.project.repository import Repository, digest_of, made_by
from lint.project.result import Result, pack_finding, unpack_finding
from lint.record import NamedTuple
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook

if TYPE_CHECKING:
    from lint.project.archive import Index, Kept, Stamp
    from lint.project.memory import Memory

_FRESH = 2_000_000_000  # ns: a file changed so shortly ago may change again within one tick of its clock


class Entry(NamedTuple):
    """An article of the run: its name, facts as `marshal` data, the rules that compare it, with their level."""

    name: str
    path: str
    facts: bytes
    rules: tuple[tuple[Rule, str], ...]
    plan: Plan

    def checked(self) -> across.Checked:
        """The article as it is compared."""
        return across.Checked(self.name, self.path, _Facts(self.facts), self.rules, self.plan.rulebook.lexicon)


class _Facts(Mapping[str, Any]):
    """Facts that are unpacked whenever they are asked for: packed, those of 20,000 articles are 30 MB."""

    __slots__ = ("_packed",)

    def __init__(self, packed: bytes) -> None:
        self._packed = packed

    def __getitem__(self, check: str) -> Any:
        return loads(self._packed)[check]

    def __iter__(self) -> Iterator[str]:
        return iter(loads(self._packed))

    def __len__(self) -> int:
        return len(loads(self._packed))


class Comparison:
    """Collects facts as articles are linted, then compares.

    rulebook: path → the rulebook that holds for an article of the repository that is not linted. names: what articles
    are called there. memory: of what earlier comparisons found.
    """

    def __init__(
        self, repository: Repository | None, rulebook: Callable[[str], Rulebook], memory: Memory | None = None
    ) -> None:
        self._repository = repository
        self._rulebook = rulebook
        self._memory = memory
        self._entries: list[Entry] = []
        self._signs: dict[str, tuple[across_stet.Sign, ...]] = {}
        self._plans: dict[str, Plan] = {}
        self._digests: dict[str, str] = {}
        self._made: dict[int, str] = {}
        self._rules: dict[int, tuple[tuple[Rule, str], ...]] = {}
        self.names = Names(repository.root if repository else "")
        self.failed: list[Failure] = []
        self.read = self.queries = 0  # articles read besides those of the run, questions to the index

    def add(self, path: str, result: Result, plan: Plan, on_disk: bool = True) -> None:
        """An article of the run, just linted. on_disk: its text is that of the file, not an editor's."""
        key = id(plan.settings.levels)
        if key not in self._rules:
            self._rules[key] = across.rules(plan.rulebook, plan.settings)
        if result.broken is not None:
            self.failed.append(result.broken)
        if not self._rules[key] or not result.facts:
            return
        name = self.names(path)
        self._entries.append(Entry(name, path, result.facts, self._rules[key], plan))
        self._plans[path] = plan
        if result.signs:
            self._signs[path] = result.signs
        if self._repository and on_disk:
            self._digests[name] = result.digest

    def finish(self) -> tuple[Outcome, dict[tuple[str, int], str]]:
        """What comparing found, sign-offs applied; and the text of lines that findings begin in."""
        if not self._entries:
            return Outcome(failures=tuple(self.failed)), {}
        found = self._compare()
        kept, off, idle = across_stet.apply(found.findings, self._signs)
        kept += self._unused(idle)
        return Outcome(tuple(kept), tuple(off), (*self.failed, *found.failures)), dict(found.lines)

    def _unused(self, idle: Sequence[Stet]) -> list[Finding]:
        findings: list[Finding] = []
        for path, signs in self._signs.items():
            mine = [one.stet for one in signs if one.stet in idle]
            plan = self._plans[path]
            findings += across_stet.unused(mine, plan.rulebook, plan.settings)
        return findings

    def _compare(self) -> across.Across:
        repository = self._repository
        if repository is None:
            return self._alone()
        from sqlite3 import DatabaseError

        from lint.project.archive import Index
        from lint.project.database import is_broken, remove

        for _ in range(2):
            index = Index.open(repository.cache, repository.root)
            try:
                return self._with(index, repository)
            except (DatabaseError, across.BrokenArchiveError) as error:
                index.close()
                if not (index.path and is_broken(error.__cause__ or error)):
                    break
                remove(index.path)  # and made anew
        return self._with(Index.open("", repository.root), repository)

    def _alone(self) -> across.Across:
        """The articles of the run among themselves: what was found the last time, where nothing that counts has
        changed since."""
        memory = self._memory
        if memory is None:
            return across.compare(self._checked())
        how = {id(plan): memory.made.how(plan) for plan in self._plans.values()}
        print_ = sha256()
        for one in self._entries:
            parts = (one.name, one.path, how[id(one.plan)], sha256(one.facts).digest())
            print_.update(repr(parts).encode("utf-8", "surrogatepass"))
        known = memory.results.comparison(print_.digest())
        if known is not None:
            findings, lines = known
            return across.Across(tuple(unpack_finding(one) for one in findings), (), dict(lines))
        found = across.compare(self._checked())
        if not found.failures:
            rows = (tuple(pack_finding(one) for one in found.findings), tuple(found.lines.items()))
            memory.results.put_comparison(print_.digest(), rows)
        return found

    def _checked(self) -> list[across.Checked]:
        return [one.checked() for one in self._entries]

    def _with(self, index: Index, repository: Repository) -> across.Across:
        from lint.project.archive import Shelf

        checks = sorted({rule.extends for some in self._rules.values() for rule, _ in some})
        stamps = index.stamps()
        fresh, again = self._mine(stamps, checks)
        names = repository.names
        if names is not None:
            self._others(stamps, names, checks, fresh, again)
        here = {one.name for one in self._entries}.union(names or ())
        gone = [name for name in stamps if name not in here and not os.path.isfile(self._path(name))]
        index.update(fresh, gone, again)
        shelf = Shelf(index, names, self._shown) if names is not None else None
        try:
            return self._alone() if shelf is None else across.compare(self._checked(), shelf)
        finally:
            self.queries = index.queries
            index.close()

    def _mine(self, stamps: dict[str, Stamp], checks: list[str]) -> tuple[dict[str, Kept], dict[str, Stamp]]:
        """Entries of the articles of this run that the index lacks, and new times of those it has."""
        from lint.project.archive import Kept

        fresh: dict[str, Kept] = {}
        again: dict[str, Stamp] = {}
        for one in self._entries:
            digest = self._digests.get(one.name)
            book = one.plan.rulebook
            stamp = self._stamp(one.name, digest, self._how(book, checks)) if digest else None
            if stamp is None:
                continue
            known = stamps.get(one.name)
            if known is None or known[2:] != stamp[2:]:
                fresh[one.name] = Kept(stamp, loads(one.facts))
            elif known != stamp:
                again[one.name] = stamp
        return fresh, again

    def _others(
        self,
        stamps: dict[str, Stamp],
        names: Iterable[str],
        checks: list[str],
        fresh: dict[str, Kept],
        again: dict[str, Stamp],
    ) -> None:
        """The same for the rest of the repository: a look at size and time, and reading only where these differ."""
        from lint.project.archive import Kept

        mine = {one.name for one in self._entries}
        hows: dict[str, str] = {}
        for name in names:
            if name in mine:
                continue
            folder = name.rpartition("/")[0]
            path = self._path(name)
            if folder not in hows:
                hows[folder] = self._how(self._rulebook(path), checks)
            known = stamps.get(name)
            try:
                stat = os.stat(path)
            except OSError:
                continue
            if known and known.made == hows[folder] and known[:2] == (stat.st_size, stat.st_mtime_ns):
                continue
            text = self._text(path)
            stamp = self._stamp(name, digest_of(text), hows[folder])
            if stamp is None:
                continue
            if known and known[2:] == stamp[2:]:
                again[name] = stamp
            else:
                fresh[name] = Kept(stamp, self._facts(name, path, text, checks))

    def _text(self, path: str) -> str:
        self.read += 1
        try:
            return files.read(path)
        except UserError:
            return ""

    def _facts(self, name: str, path: str, text: str, checks: list[str]) -> across.Facts:
        """Facts of an article that is not linted; none where it cannot be read."""
        try:
            return across.collect(read_document(text, path, self._rulebook(path)), name, checks)
        except Exception:  # its own run will tell
            return {}

    def _stamp(self, name: str, digest: str, made: str) -> Stamp | None:
        from lint.project.archive import Stamp

        try:
            stat = os.stat(self._path(name))
        except OSError:
            return None
        settled = time.time_ns() - stat.st_mtime_ns > _FRESH
        return Stamp(stat.st_size, stat.st_mtime_ns if settled else 0, digest, made)

    def _how(self, book: Rulebook, checks: list[str]) -> str:
        if id(book) not in self._made:
            self._made[id(book)] = made_by(book.lexicon, checks)
        return self._made[id(book)]

    # paths

    def _path(self, name: str) -> str:
        assert self._repository is not None
        return f"{self._repository.root}/{name}"

    def _shown(self, name: str) -> str:
        return os.path.relpath(self._path(name)).replace(os.sep, "/")
