"""A run: paths → report. Articles are found, checked one by one, and compared; a bad one does not stop the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lint.document.readers import by_extension
from lint.engine.outcome import Failure, Outcome, Recorded, SignedOff
from lint.errors import UserError
from lint.project import rulecache
from lint.project.article import checked
from lint.project.articles import Articles, articles, left_out
from lint.project.checker import FEW, Checker, Watch, results
from lint.project.options import STDIN, Options, planner_of, standard_input
from lint.project.plan import Plan, Planner
from lint.project.profile import NEWS
from lint.project.result import Result
from lint.report.report import Report, Skipped
from lint.text.encoding import decode

if TYPE_CHECKING:
    from lint.project.across import Comparison
    from lint.project.baseline import Baseline
    from lint.project.memory import Memory

__all__ = ["STDIN", "Articles", "Options", "articles", "baseline_for", "lint_paths", "planner_of", "standard_input"]


class _Run:
    """What grows while articles are checked."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.outcomes: list[Outcome] = []
        self.skipped: list[Skipped] = []
        self.failed: list[Failure] = []
        self.lines: dict[tuple[str, int], str] = {}
        self.plain: set[str] = set()
        self.ran: dict[str, Mapping[str, str]] = {}
        self.profiles: dict[str, str] = {}
        self.comparison: Comparison | None = None

    def add(self, path: str, result: Result, plan: Plan, on_disk: bool = True) -> None:
        """What came of an article. plan: before its own profile is known."""
        if result.skipped:
            self.skipped.append(Skipped(path, result.skipped))
            return
        if result.failed is not None:
            self.failed.append(result.failed)
            return
        plan = plan.as_(result.profile)
        self.files.append(path)
        if plan.profile != NEWS:
            self.profiles[path] = plan.profile
        self.outcomes.append(result.outcome)
        self.ran[path] = plan.settings.levels or {}
        if result.plain:
            self.plain.add(path)
        if self.comparison is not None:
            self.comparison.add(path, result, plan, on_disk)
        for line, text in result.lines.items():
            self.lines[path, line] = text


def lint_paths(paths: Sequence[str], options: Options, watch: Watch | None = None) -> Report:
    """Check files and folders (`-` is standard input). Raises UserError where nothing could be checked at all.

    watch: told how far the run has come.
    """
    planner = planner_of(options)
    run = _Run()
    named = [path for path in paths if path != STDIN]
    found = articles(named, options, planner)
    run.skipped += [Skipped(path, f"{path}: {reason}") for path, reason in found.missing]
    if (found.changes is not None or options.only_across) and options.cross_file is None:
        options = options._replace(cross_file=True)  # what has changed is compared with everything
    memory = _memory(found, options)
    try:
        if options.cross_file is not False:
            run.comparison = _comparison(paths, found.files, options, planner, memory)
        for path, result, on_disk in _results(paths, found, options, planner, run.comparison, memory, watch):
            run.add(path, result, planner.plan(path), on_disk)
        if not (run.files or run.skipped or run.failed or options.force_exclude) and found.changes is None:
            endings = ", ".join(sorted(by_extension()))
            raise UserError(f"no articles in {', '.join(paths)}", remedy=f"articles end in {endings}")
        if run.comparison is not None:
            outcome, lines = run.comparison.finish()
            run.outcomes.append(outcome)
            run.lines.update(lines)
    finally:
        if memory is not None:
            memory.results.close()
    return _narrowed(_report(run, planner), named, found, options, planner)


def _results(
    paths: Sequence[str],
    found: Articles,
    options: Options,
    planner: Planner,
    comparison: Comparison | None,
    memory: Memory | None,
    watch: Watch | None,
) -> Iterator[tuple[str, Result, bool]]:
    """What came of the articles, standard input first; and whether an article is what its file says."""
    names = None if comparison is None else comparison.names
    if STDIN in paths:
        path = options.stdin_filename
        name = None if names is None else names(path)
        yield path, checked(path, lambda: decode(standard_input(options), path)[0], planner.plan(path), name), False
    for path, result in results(Checker(planner, found, names), options, memory, watch):
        yield path, result, found.on_disk


def _memory(found: Articles, options: Options) -> Memory | None:
    """What earlier runs found; not asked for a few articles, which are checked sooner."""
    if options.no_cache or not found.on_disk or len(found.files) < FEW:
        return None
    from lint.project.memory import Memory

    return Memory.open(options)


def _narrowed(report: Report, named: Sequence[str], found: Articles, options: Options, planner: Planner) -> Report:
    """The report without what has not changed and what is in the baseline."""
    from lint.project import narrow

    if options.only_across:
        report = narrow.across(report, planner.across_ids())
    if found.changes is not None:
        report = narrow.changed(report, found.changes)
    baseline = baseline_for(named, options, planner)
    if baseline is None:
        return report
    part = found.changes is not None
    return narrow.new(report, baseline, narrow.split(report, baseline, named, planner.across_ids(), part=part))


def baseline_for(named: Sequence[str], options: Options, planner: Planner) -> Baseline | None:
    """The baseline that holds for a run, if any. Raises UserError for one that cannot be read."""
    if options.no_baseline or (options.isolated and not options.baseline):
        return None
    from lint.project import narrow

    return narrow.baseline_of(named, options.baseline, planner.baseline(next(iter(named), ".")))


def _comparison(
    paths: Sequence[str], found: Sequence[str], options: Options, planner: Planner, memory: Memory | None
) -> Comparison | None:
    """What compares the articles of the run; None where there is but one and no repository was asked for."""
    if len(found) + (STDIN in paths) < 2 and not (options.cross_file or options.repository):
        return None
    from lint.project.across import Comparison
    from lint.project.repository import chosen

    cache = "" if options.no_cache else options.cache_dir or rulecache.folder()
    repository = chosen(
        [path for path in paths if path != STDIN],
        options.cross_file,
        options.repository,
        cache,
        by_extension(),
        left_out(options, planner),
    )
    return Comparison(repository, planner.rulebook_for, memory)


def _report(run: _Run, planner: Planner) -> Report:
    findings = [finding for outcome in run.outcomes for finding in outcome.findings]
    findings.sort(key=lambda one: (one.path, one.span, one.rule, one.message))
    signed = [one for outcome in run.outcomes for one in outcome.signed_off]
    return Report(
        files=tuple(sorted(run.files)),
        findings=tuple(findings),
        signed_off=tuple(signed),
        skipped=tuple(run.skipped),
        failed=(*run.failed, *(failure for outcome in run.outcomes for failure in outcome.failures)),
        problems=tuple(planner.problems()),
        lines=run.lines,
        plain=frozenset(run.plain),
        ran=run.ran,
        profiles=run.profiles,
        record=_record(run, signed, planner),
        rules=planner.rules(finding.rule for finding in (*findings, *(one.finding for one in signed))),
    )


def _record(run: _Run, signed: Iterable[SignedOff], planner: Planner) -> tuple[Recorded, ...]:
    """All sign-offs of the run; those for rules that compare articles are known only now."""
    used = {(one.finding.path, one.stet): one.finding for one in signed}
    left = "not-run" if run.comparison is None else "unused"
    found = []
    for one in (one for outcome in run.outcomes for one in outcome.record):
        if one.state == "across":
            finding = used.get((one.path, one.stet))
            one = one._replace(state=left if finding is None else "used", finding=finding)
        found.append(one)
    return (*found, *planner.stray_stets())


def folder_of(path: str) -> str:
    """The absolute folder a file is in."""
    return os.path.dirname(os.path.abspath(path))
