"""Mending articles: which texts become which, and putting them into the files, all of them or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from lint.engine.lint import read as read_document
from lint.engine.outcome import Failure
from lint.engine.repair import RestlessError, repair
from lint.errors import UserError
from lint.finding import Finding
from lint.project import save
from lint.project.baseline import Baseline
from lint.project.plan import Planner
from lint.project.reading import read_bytes
from lint.project.run import STDIN, Articles, Options, articles, baseline_for, planner_of, standard_input
from lint.record import NamedTuple
from lint.text.encoding import decode, encode


class Change(NamedTuple):
    """An article before and after its edits, decoded and as bytes; made: what was mended."""

    path: str
    before: str
    after: str
    old: bytes
    new: bytes
    made: tuple[Finding, ...]


class Mended(NamedTuple):
    """What mending would change. skipped: articles that could not be read; left: those that were left as they are, with
    the reason (the user's to mend); failed: checks that broke; folders: where the articles are."""

    changes: tuple[Change, ...] = ()
    skipped: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    folders: frozenset[str] = frozenset()

    @property
    def total(self) -> int:
        """How many findings were mended."""
        return sum(len(one.made) for one in self.changes)


def mend(paths: Sequence[str], options: Options, unsafe: bool) -> Mended:
    """The edits of these articles; nothing is written. Findings in the baseline, or not on changed lines, stay."""
    planner = planner_of(options)
    named = [path for path in paths if path != STDIN]
    found = articles(named, options, planner)
    mender = _Mender(planner, found, baseline_for(named, options, planner), unsafe)
    for path, data in _read(mender, found, options, STDIN in paths):
        mender.add(path, data)
    missing = (f"{path}: {reason}" for path, reason in found.missing)
    folders = frozenset(os.path.dirname(os.path.realpath(path)) for path in found.files)
    skipped = (*missing, *mender.skipped)
    return Mended(tuple(mender.changes), skipped, tuple(mender.left), tuple(mender.failed), folders)


def write(changes: Sequence[Change], folders: Iterable[str] = ()) -> None:
    """Put the new texts into the files, and take away what killed runs left in these folders.

    Raises UserError, and writes nothing, where one cannot be written.
    """
    save.clean(folders)
    seen: dict[str, Change] = {}
    for one in changes:
        seen.setdefault(os.path.realpath(one.path), one)
    save.save([save.File(one.path, one.new, one.old) for one in seen.values()])


def _read(mender: _Mender, found: Articles, options: Options, stdin: bool) -> Iterator[tuple[str, bytes]]:
    if stdin:
        yield options.stdin_filename, standard_input(options)
    for path in found.files:
        try:
            data = read_bytes(path, found.most(path))
        except UserError as error:
            mender.skipped.append(str(error))
            continue
        yield path, data


class _Mender:
    def __init__(self, planner: Planner, found: Articles, baseline: Baseline | None, unsafe: bool) -> None:
        self._planner = planner
        self._found = found
        self._baseline = baseline
        self._unsafe = unsafe
        self.changes: list[Change] = []
        self.skipped: list[str] = []
        self.left: list[str] = []
        self.failed: list[Failure] = []

    def add(self, path: str, data: bytes) -> None:
        """Mend one article, in memory."""
        plan = self._planner.plan(path)
        try:
            before, encoding = decode(data, path)
            found = self._found.changes
            within = found.spans(path, before) if found is not None and path in found.lines else None
            known = self._baseline.known(path) if self._baseline is not None else frozenset()
            if plan.by_kind is not None:
                plan = plan.of(read_document(before, path, plan.rulebook))
            mended = repair(
                before,
                path,
                plan.rulebook,
                plan.settings,
                unsafe=self._unsafe,
                wanted=lambda one: (one.rule, one.fingerprint) not in known,
                within=within,
            )
            new = encode(mended.text, encoding)
        except UserError as error:
            self.skipped.append(str(error))
            return
        except RestlessError as error:
            self.left.append(f"{path}: {error}; it is left as it is")
            return
        except UnicodeEncodeError as error:
            sign = error.object[error.start]
            self.left.append(f"{path}: {encoding} has no “{sign}”; save it as UTF-8, then it can be mended")
            return
        if mended.outcome.failures:
            self.failed += mended.outcome.failures
        elif mended.text != before:
            self.changes.append(Change(path, before, mended.text, data, new, mended.made))
