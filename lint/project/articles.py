"""The articles of a run: which files they are, and what of them has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lint.document.readers import by_extension
from lint.project import files
from lint.project.options import Options
from lint.project.plan import Planner
from lint.project.reading import ARTICLE, read_bytes
from lint.record import NamedTuple

if TYPE_CHECKING:
    from lint.project.changes import Changes


class Articles(NamedTuple):
    """The articles of a run, the paths that are none with the reason, and what of them has changed (None: all).

    most: the most bytes of an article."""

    files: tuple[str, ...]
    missing: tuple[tuple[str, str], ...] = ()
    changes: Changes | None = None
    most: Callable[[str], int] = lambda path: ARTICLE

    @property
    def on_disk(self) -> bool:
        """Whether the articles say what their files say, not what is staged of them."""
        return self.changes is None or self.changes.texts is None

    def data(self, path: str) -> bytes:
        """What an article says: what is staged of it, where the run is about that. Raises UserError."""
        if self.changes is not None and self.changes.texts is not None:
            return self.changes.texts[path]
        return read_bytes(path, self.most(path))


def articles(named: Sequence[str], options: Options, planner: Planner) -> Articles:
    """The articles among files and folders, or those of them that have changed."""
    most = most_of(options, planner)
    if options.since or options.staged:
        from lint.project.changes import changes

        found = changes(named, options.since, options.staged, by_extension(), left_out(options, planner))
        return Articles(tuple(sorted(found.lines)), changes=found, most=most)
    if not named:
        return Articles(())
    found_there = files.discover(named, by_extension(), left_out(options, planner), options.force_exclude)
    return Articles(*found_there, most=most)


def most_of(options: Options, planner: Planner) -> Callable[[str], int]:
    """The most bytes of an article, as the command line or its config says."""
    return lambda path: options.max_size or planner.limits(path).max_bytes


def left_out(options: Options, planner: Planner) -> files.Excluded:
    """Whether the command line or the config leaves a file out."""
    by_option = files.excluder(options.exclude)
    return lambda path: by_option(path) or planner.excluded(path)
