"""All articles of a run → their results: kept ones from the cache, the others checked here or by workers.

Whoever checks an article, and whether it was checked now or before, its result is the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lint.project.article import Names, checked, side_of
from lint.project.articles import Articles, most_of
from lint.project.options import Options, planner_of
from lint.project.plan import Planner
from lint.project.result import Result, pack, unpack
from lint.project.stamp import Stamp
from lint.text.encoding import decode

if TYPE_CHECKING:
    from lint.project.memory import Memory

Watch = Callable[[int, int, int], None]  # told after each few articles: done, of how many, findings so far
FEW = 8  # articles for which opening the cache takes longer than checking them
_AT_ONCE = 500


class Checker:
    """Checks one article after the other. names: what they are called in their repository, None: they are compared
    with nothing. counts: articles that were read."""

    def __init__(self, planner: Planner, articles: Articles, names: Names | None) -> None:
        self.planner = planner
        self.articles = articles
        self.names = names
        self.read = 0

    @classmethod
    def of(cls, options: Options, root: str | None) -> Checker:
        """A checker of files in a process of its own."""
        planner = planner_of(options)
        articles = Articles((), most=most_of(options, planner))
        return cls(planner, articles, None if root is None else Names(root))

    def name(self, path: str) -> str | None:
        """What an article is called where it is compared with others."""
        return None if self.names is None else self.names(path)

    def check(self, path: str) -> Result:
        """Check an article. Raises UserError for mistakes in the profile it asks for."""
        self.read += 1
        return checked(
            path, lambda: decode(self.articles.data(path), path)[0], self.planner.plan(path), self.name(path)
        )

    def stamped(self, path: str) -> tuple[Result, Stamp | None]:
        """Check an article; what tells its file from its later self, where it could be read."""
        stamp: Stamp | None = None

        def text() -> str:
            nonlocal stamp
            stat = os.stat(path)
            data = self.articles.data(path)
            stamp = Stamp.of(stat, data)
            return decode(data, path)[0]

        self.read += 1
        result = checked(path, text, self.planner.plan(path), self.name(path))
        return result, stamp

    def packed(self, path: str, keep: bool) -> tuple[Any, Any]:
        """The same as plain data. keep: with the stamp."""
        result, stamp = self.stamped(path) if keep else (self.check(path), None)
        return pack(result, side_of(self.planner.plan(path))), stamp and tuple(stamp)


def results(
    checker: Checker, options: Options, memory: Memory | None, watch: Watch | None = None
) -> Iterator[tuple[str, Result]]:
    """The results of all articles, in their order. Raises UserError for mistakes in the config or profile of one."""
    paths = checker.articles.files
    for path in paths:
        checker.planner.plan(path)  # what is wrong with a config is told before anything is checked
    done: dict[str, Result] = {}
    progress = _Progress(len(paths), watch)
    for begin in range(0, len(paths) if memory else 0, _AT_ONCE):
        for path, result in memory.known(checker, paths[begin : begin + _AT_ONCE]) if memory else ():
            done[path] = result if options.lines else result._replace(lines={})
            progress.add(result)
    todo = [path for path in paths if path not in done]
    for path, result in _checked(checker, todo, options, memory):
        done[path] = result if options.lines else result._replace(lines={})
        progress.add(result)
    for path in paths:
        yield path, done.pop(path)


def _checked(
    checker: Checker, paths: Sequence[str], options: Options, memory: Memory | None
) -> Iterator[tuple[str, Result]]:
    """Articles that must be read, in any order."""
    from lint.project.sharing import shares, workers_for

    workers = workers_for(options.jobs, paths) if checker.articles.on_disk else 1
    if workers < 2:
        for path in paths:
            yield path, _here(checker, path, memory)
        return
    from lint.project import workers as pool

    yield paths[0], _here(checker, paths[0], memory)  # what all of them need is loaded once
    given = pool.Given(checker, options, None if checker.names is None else checker.names.root, memory is not None)
    for path, answer in pool.run(shares(paths[1:], workers), workers, given):
        if isinstance(answer, str):
            yield path, Result(failed=pool.died(path, answer))
            continue
        if answer is None:  # it can tell itself what is wrong
            yield path, _here(checker, path, memory)
            continue
        packed, stamp = answer
        plan = checker.planner.plan(path)
        result = unpack(packed, path, side_of(plan))
        if memory and stamp and result.lasting:
            memory.keep(path, plan, checker.name(path), packed, Stamp(*stamp), result.dated)
        yield path, result


def _here(checker: Checker, path: str, memory: Memory | None) -> Result:
    """An article checked in this process."""
    if memory is None:
        return checker.check(path)
    result, stamp = checker.stamped(path)
    if stamp is not None and result.lasting:
        plan = checker.planner.plan(path)
        memory.keep(path, plan, checker.name(path), pack(result, side_of(plan)), stamp, result.dated)
    return result


class _Progress:
    def __init__(self, total: int, watch: Watch | None) -> None:
        self._total, self._watch = total, watch
        self._done = self._findings = 0

    def add(self, result: Result) -> None:
        self._done += 1
        self._findings += len(result.outcome.findings)
        if self._watch is not None:
            self._watch(self._done, self._total, self._findings)
