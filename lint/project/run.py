"""A run: paths → report. Files are found, read and linted one after the other; a bad one does not stop the others."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.document.readers import by_extension
from lint.engine.lint import examine, told
from lint.engine.lint import read as read_document
from lint.engine.outcome import Failure, Outcome
from lint.errors import UserError
from lint.project import files, rulecache
from lint.project.plan import Plan, Planner
from lint.project.select import Layer
from lint.report.report import Report, Skipped
from lint.text.encoding import decode

if TYPE_CHECKING:
    from lint.project.across import Comparison

STDIN = "-"


class Options(NamedTuple):
    """What the user asked for. layer: rule choices of the command line; config: a config file to use for all
    articles; isolated: look for no config and no side file of sign-offs; today: ISO date, empty for the clock's;
    cache_dir: where decoded rules and the archive index are kept, empty for the user's cache folder; no_cache: keep no
    index. cross_file: compare articles with those of the whole repository (None: those of the run with each other);
    repository: its root, where it is not the work tree."""

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


class _Run:
    """What grows while articles are checked."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.outcomes: list[Outcome] = []
        self.skipped: list[Skipped] = []
        self.failed: list[Failure] = []
        self.lines: dict[tuple[str, int], str] = {}
        self.plain: set[str] = set()
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
        outcome = examine(document, plan.rulebook, plan.settings)
        self.files.append(path)
        self.outcomes.append(outcome)
        source = document.source
        if document.format == "plain":
            self.plain.add(path)
        if self.comparison is not None:
            self.comparison.add(document, plan, on_disk)
        for finding in outcome.findings:
            if finding.path == path:
                for line in {finding.line, finding.end_line}:
                    self.lines.setdefault((path, line), source.line(line))


def lint_paths(paths: Sequence[str], options: Options) -> Report:
    """Check files and folders (`-` is standard input). Raises UserError where nothing could be checked at all."""
    today = options.today or time.strftime("%Y-%m-%d")
    planner = Planner(options.layer, options.config, options.isolated, today, options.cache_dir)
    run = _Run()
    named = [path for path in paths if path != STDIN]
    found = _discover(named, options, planner)
    run.skipped += [Skipped(path, f"{path}: {reason}") for path, reason in found.missing]
    if options.cross_file is not False:
        run.comparison = _comparison(paths, found.files, options, planner)
    if STDIN in paths:
        _add(run, options.stdin_filename, planner, stdin=True)
    for path in found.files:
        _add(run, path, planner)
    if not run.files and not run.skipped and not run.failed and not options.force_exclude:
        endings = ", ".join(sorted(by_extension()))
        raise UserError(f"no articles in {', '.join(paths)}", remedy=f"articles end in {endings}")
    if run.comparison is not None:
        outcome, lines = run.comparison.finish()
        run.outcomes.append(outcome)
        run.lines.update(lines)
    return _report(run, planner)


def _comparison(paths: Sequence[str], found: Sequence[str], options: Options, planner: Planner) -> Comparison | None:
    """What compares the articles of the run; None where there is but one and no repository was asked for."""
    if len(found) + (STDIN in paths) < 2 and not (options.cross_file or options.repository):
        return None
    from lint.project.across import Comparison
    from lint.project.repository import chosen

    cache = "" if options.no_cache else options.cache_dir or rulecache.folder()
    by_option = files.excluder(options.exclude)
    repository = chosen(
        [path for path in paths if path != STDIN],
        options.cross_file,
        options.repository,
        cache,
        by_extension(),
        lambda path: by_option(path) or planner.excluded(path),
    )
    return Comparison(repository, planner.rulebook_for)


def _discover(named: Sequence[str], options: Options, planner: Planner) -> files.Found:
    if not named:
        return files.Found((), ())
    by_option = files.excluder(options.exclude)
    return files.discover(
        named, by_extension(), lambda path: by_option(path) or planner.excluded(path), options.force_exclude
    )


def _add(run: _Run, path: str, planner: Planner, *, stdin: bool = False) -> None:
    try:
        text = decode(sys.stdin.buffer.read(), path)[0] if stdin else files.read(path)
    except UserError as error:
        run.skipped.append(Skipped(path, str(error)))
        return
    run.add(path, text, planner.plan(path), not stdin)


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
        rules=planner.rules(finding.rule for finding in (*findings, *(one.finding for one in signed))),
    )


def folder_of(path: str) -> str:
    """The absolute folder a file is in."""
    return os.path.dirname(os.path.abspath(path))
