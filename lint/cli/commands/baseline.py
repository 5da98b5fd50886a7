"""Write down the findings there are, so that from now on only new ones count. What is written may only get smaller.

The first run writes the file. Later ones take out what is mended (so does --prune); they refuse to add to it.
exit code: 0 done, 2 something for you to mend, 3 a bug of ours
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Sequence

from lint.cli.output import tell
from lint.cli.parser import Parser
from lint.errors import UserError
from lint.project import baseline as baselines
from lint.project import narrow, save
from lint.project.run import Options, lint_paths, planner_of
from lint.report.paint import clean
from lint.report.report import Report

HELP = "write down the findings there are; from now on only new ones count"
_MARKS = (".copydesk.yml", ".copydesk.yaml", ".git")


def configure(parser: Parser) -> None:
    """The options of `baseline`."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders (default: here)")
    add("--baseline", default="", metavar="FILE", help="the file to write (default: .copydesk/baseline.json)")
    add("--prune", action="store_true", help="only take out what is mended")
    add("--force", action="store_true", help="take new findings in, too, or replace a file that cannot be read")
    add("--config", default="", metavar="FILE", help="this config file for all articles")
    add("--exclude", action="append", default=[], metavar="GLOB", help="leave out files in folders (as .gitignore)")
    add("--no-cache", action="store_true", help="neither read nor write a cache of results")
    add("--cache-dir", default="", metavar="FOLDER", help="where the cache is kept")
    add("--today", default="", metavar="DATE", help="the date sign-offs expire by (YYYY-MM-DD)")
    add("--quiet", "-q", action="store_true", help="say nothing but errors")


def run(args: Namespace) -> int:
    """Check everything, then write."""
    paths = args.paths or ["."]
    options = Options(
        config=args.config,
        exclude=tuple(args.exclude),
        today=args.today,
        cache_dir=args.cache_dir,
        no_cache=args.no_cache,
        no_baseline=True,
    )
    planner = planner_of(options)
    file = args.baseline or planner.baseline(paths[0]) or _place(paths[0])
    old = _old(file, args.prune, args.force)
    report = lint_paths(paths, options)
    for reason in (*(one.reason for one in report.skipped), *(f"{one} (a bug)" for one in report.failed)):
        tell(f"copydesk: {clean(reason)}")
    if report.failed:
        tell("copydesk: nothing was written")
        return 3
    planner.plan(paths[0])
    across = frozenset(id for id in planner.across_ids())
    told = _write(file, old, report, paths, args, across)
    if not args.quiet:
        tell(told)
    return 2 if report.skipped else 0


def _place(path: str) -> str:
    """The closest baseline upwards; else where one belongs: beside the config, or at the top of the repository."""
    folder = os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path))
    found = baselines.find(folder)
    top = folder
    while not found:
        if any(os.path.exists(os.path.join(top, mark)) for mark in _MARKS):
            break
        parent = os.path.dirname(top)
        if parent == top:
            top = folder
            break
        top = parent
    return found or os.path.relpath(os.path.join(top, baselines.NAME)).replace(os.sep, "/")


def _old(file: str, prune: bool, force: bool) -> baselines.Baseline | None:
    if not os.path.exists(file):
        if prune:
            raise UserError("there is no baseline to prune", path=file, remedy="`copydesk baseline` writes one")
        return None
    try:
        return baselines.read(file)
    except UserError:
        if force:
            return None
        raise


def _write(
    file: str,
    old: baselines.Baseline | None,
    report: Report,
    paths: Sequence[str],
    args: Namespace,
    across: frozenset[str],
) -> str:
    """Write the file; what to tell about it. Raises UserError where it would grow."""
    if old is None:
        blank = baselines.Baseline(file, baselines.root_of(file), ())
        entries = baselines.entries_of(report.findings, blank)
        _save(file, entries)
        articles = len({one.path for one in entries})
        return f"{_count(len(entries), 'finding')} in {_count(articles, 'article')} written to {file}"
    parted = narrow.split(report, old, paths, across, part=False)
    if parted.new and not (args.prune or args.force):
        raise UserError(
            f"{_count(len(parted.new), 'new finding')}, and a baseline may only get smaller",
            path=file,
            remedy="mend them or sign them off (`copydesk check` shows them); --force takes them in",
        )
    known = baselines.entries_of(parted.old, old)
    kept = known | (old.entries - parted.used).difference(parted.idle)
    added = baselines.entries_of(parted.new, old) if args.force else frozenset()
    _save(file, kept | added)
    more = f", {len(added)} taken in" if added else ""
    return f"{len(old.entries) - len(kept)} fixed, taken out{more}; {len(kept | added)} left in {file}"


def _save(file: str, entries: Iterable[baselines.Entry]) -> None:
    folder = os.path.dirname(file)
    try:
        os.makedirs(folder or ".", exist_ok=True)
    except OSError as error:
        raise UserError(f"cannot be made: {error.strerror}", path=folder) from None
    save.save([save.File(file, baselines.render(entries).encode())])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
