"""What earlier runs found, asked before an article is checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

from lint.errors import UserError
from lint.project import rulecache
from lint.project.article import side_of
from lint.project.checker import Checker
from lint.project.made import Made
from lint.project.options import Options, day_of
from lint.project.plan import Plan
from lint.project.result import Result, unpack
from lint.project.results import Results, Row
from lint.project.stamp import Stamp, changed


class Memory:
    """The results of earlier runs. today: the day of this one."""

    def __init__(self, results: Results, made: Made, today: str) -> None:
        self.results = results
        self.made = made
        self.today = today

    @classmethod
    def open(cls, options: Options) -> Memory | None:
        """That of a cache folder; None where nothing can be kept."""
        results = Results.open(options.cache_dir or rulecache.folder())
        return None if results is None else cls(results, Made(), day_of(options))

    def known(self, checker: Checker, paths: Sequence[str]) -> Iterator[tuple[str, Result]]:
        """The articles among these that are as they were."""
        plans = {path: checker.planner.plan(path) for path in paths}
        ids = {path: self.made.id(plan, path, checker.name(path)) for path, plan in plans.items()}
        rows = self.results.rows(list(ids.values()))
        for path, id in ids.items():
            row = rows.get(id)
            if row is None or row.today not in ("", self.today):
                continue
            stamp = self._same(checker, path, row.stamp)
            if stamp is not None:
                yield path, unpack(row.data, path, side_of(plans[path]))
                if stamp != row.stamp:
                    self.results.put(id, row._replace(stamp=stamp))

    def _same(self, checker: Checker, path: str, known: Stamp) -> Stamp | None:
        """The stamp of an article that says what it said; None where it says something else."""
        try:
            stat = os.stat(path)
            if stat.st_size != known.size or stat.st_size > checker.articles.most(path):
                return None
            if known.changed and known.changed == changed(stat):
                return known
            checker.read += 1
            stamp = Stamp.of(stat, checker.articles.data(path))
        except (OSError, UserError):
            return None
        return stamp if stamp.content == known.content else None

    def keep(self, path: str, plan: Plan, name: str | None, packed: Any, stamp: Stamp, dated: bool) -> None:
        """Keep a lasting result."""
        self.results.put(self.made.id(plan, path, name), Row(stamp, self.today if dated else "", packed))
