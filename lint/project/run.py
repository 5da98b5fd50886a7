"""A run: paths → report. Files are found, read and linted one after the other; a bad one does not stop the others."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from lint.document.readers import by_extension
from lint.engine.lint import examine, told
from lint.engine.lint import read as read_document
from lint.engine.outcome import Failure, Outcome, Recorded, SignedOff
from lint.errors import UserError
from lint.project import files, rulecache
from lint.project.plan import Plan, Planner
from lint.project.profile import NEWS
from lint.project.reading import ARTICLE
from lint.project.select import Layer
from lint.record import NamedTuple
from lint.report.report import Report, Skipped
from lint.text.encoding import decode

if TYPE_CHECKING:
    from lint.project.across import Comparison
    from lint.project.baseline import Baseline
    from lint.project.changes import Changes

STDIN = "-"


class Options(NamedTuple):
    """What the user asked for. layer: rule choices of the command line; config: a config file to use for all
    articles; isolated: look for no config and no side file of sign-offs; today: ISO date, empty for the clock's;
    cache_dir: where decoded rules and the archive index are kept, empty for the user's cache folder; no_cache: keep no
    index. cross_file: compare articles with those of the whole repository (None: those of the run with each other);
    repository: its root, where it is not the work tree. since, staged: only what has changed since that revision, or is
    staged; baseline: its file, empty for the one that is found; no_baseline: none; only_across:
    only what comparing articles finds; stdin: what standard input said,
    None: it is yet to be read.
    profile: the policy for all articles, whatever they say of themselves. max_size: most bytes of an article; 0: as
    the config says."""

    layer: Layer = Layer()
    isolated: bool = False
    config: str = ""
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    stdin_filename: str = "stdin.md"
    today: str = ""
    cache_dir: str = ""
    no_cache: bool = False
    cross_file: bool | None = None
    repository: str = ""
    since: str = ""
    staged: bool = False
    baseline: str = ""
    no_baseline: bool = False
    only_across: bool = False
    profile: str = ""
    stdin: bytes | None = None
    max_size: int = 0


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

    def add(self, path: str, text: str, plan: Plan, on_disk: bool = True) -> None:
        try:
            document = read_document(text, path, plan.rulebook)
        except UserError as error:
            self.skipped.append(Skipped(path, str(error)))
            return
        except Exception as error:
            self.failed.append(Failure(path, "", told(error)))
            return
        plan = plan.of(document)
        outcome = examine(document, plan.rulebook, plan.settings)
        self.files.append(path)
        if plan.profile != NEWS:
            self.profiles[path] = plan.profile
        self.outcomes.append(outcome)
        self.ran[path] = plan.settings.levels or {}
        source = document.source
        if document.format == "plain":
            self.plain.add(path)
        if self.comparison is not None:
            self.comparison.add(document, plan, on_disk)
        for finding in outcome.findings:
            if finding.path == path:
                for line in {finding.line, finding.end_line}:
                    self.lines.setdefault((path, line), source.line(line))
        document.forget()


class Articles(NamedTuple):
    """The articles of a run, the paths that are none with the reason, and what of them has changed (None: all)."""

    files: tuple[str, ...]
    missing: tuple[tuple[str, str], ...] = ()
    changes: Changes | None = None
    most: Callable[[str], int] = lambda path: ARTICLE

    def text(self, path: str) -> str:
        """What an article says: what is staged of it, where the run is about that. Raises UserError."""
        if self.changes is not None and self.changes.texts is not None:
            return decode(self.changes.texts[path], path)[0]
        return files.read(path, self.most(path))


def planner_of(options: Options) -> Planner:
    """The maker of plans for a run."""
    today = options.today or time.strftime("%Y-%m-%d")
    return Planner(options.layer, options.config, options.isolated, today, options.cache_dir, options.profile)


def lint_paths(paths: Sequence[str], options: Options) -> Report:
    """Check files and folders (`-` is standard input). Raises UserError where nothing could be checked at all."""
    planner = planner_of(options)
    run = _Run()
    named = [path for path in paths if path != STDIN]
    found = articles(named, options, planner)
    run.skipped += [Skipped(path, f"{path}: {reason}") for path, reason in found.missing]
    if (found.changes is not None or options.only_across) and options.cross_file is None:
        options = options._replace(cross_file=True)  # what has changed is compared with everything
    if options.cross_file is not False:
        run.comparison = _comparison(paths, found.files, options, planner)
    if STDIN in paths:
        _add(run, options.stdin_filename, planner, lambda path: decode(standard_input(options), path)[0], False)
    for path in found.files:
        _add(run, path, planner, found.text, not options.staged)
    if not run.files and not run.skipped and not run.failed and not options.force_exclude and found.changes is None:
        endings = ", ".join(sorted(by_extension()))
        raise UserError(f"no articles in {', '.join(paths)}", remedy=f"articles end in {endings}")
    if run.comparison is not None:
        outcome, lines = run.comparison.finish()
        run.outcomes.append(outcome)
        run.lines.update(lines)
    return _narrowed(_report(run, planner), named, found, options, planner)


def standard_input(options: Options) -> bytes:
    """What standard input says; it can be read but once."""
    return sys.stdin.buffer.read() if options.stdin is None else options.stdin


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


def _comparison(paths: Sequence[str], found: Sequence[str], options: Options, planner: Planner) -> Comparison | None:
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
    return Comparison(repository, planner.rulebook_for)


def left_out(options: Options, planner: Planner) -> files.Excluded:
    """Whether the command line or the config leaves a file out."""
    by_option = files.excluder(options.exclude)
    return lambda path: by_option(path) or planner.excluded(path)


def articles(named: Sequence[str], options: Options, planner: Planner) -> Articles:
    """The articles among files and folders, or those of them that have changed."""

    def most(path: str) -> int:
        return options.max_size or planner.limits(path).max_bytes

    if options.since or options.staged:
        from lint.project.changes import changes

        found = changes(named, options.since, options.staged, by_extension(), left_out(options, planner))
        return Articles(tuple(sorted(found.lines)), changes=found, most=most)
    if not named:
        return Articles(())
    found_there = files.discover(named, by_extension(), left_out(options, planner), options.force_exclude)
    return Articles(*found_there, most=most)


def _add(run: _Run, path: str, planner: Planner, read: Callable[[str], str], on_disk: bool) -> None:
    try:
        text = read(path)
    except UserError as error:
        run.skipped.append(Skipped(path, str(error)))
        return
    run.add(path, text, planner.plan(path), on_disk)


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
