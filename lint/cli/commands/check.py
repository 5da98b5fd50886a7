"""Check articles: files, folders, or - for standard input. Findings go to standard output.

exit code: 0 nothing at or above --fail-on, 1 findings, 2 something for you to mend, 3 a bug of ours
"""

from __future__ import annotations

import os
import sys
from argparse import BooleanOptionalAction, Namespace
from types import ModuleType

from lint import plugins
from lint.cli.output import add_step_summary, outputs, tell, wants_colour, write
from lint.cli.parser import Parser, one_of
from lint.cli.progress import progress
from lint.errors import UserError
from lint.finding import LEVELS
from lint.project.run import Options, lint_paths
from lint.project.select import layer_of, suggestion
from lint.report.paint import clean

OUTPUT = "write findings to a file; NAME=FILE writes them in that format, too (repeatable)"
CROSS_FILE = "compare headlines and stories with the whole repository (default: the checked articles with each other)"
HELP = "check articles (files, folders, - for standard input)"


def configure(parser: Parser) -> None:
    """The options of `check`."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders (default: here); - is standard input")
    rules = parser.add_argument_group("rules (by id, topic or glob; comma lists; repeatable)").add_argument
    rules("--select", action="append", metavar="RULES", help="only these rules")
    rules("--extend-select", action="append", metavar="RULES", help="these rules too")
    rules("--ignore", action="append", metavar="RULES", help="not these rules")
    rules("--profile", default="", metavar="NAME", help="the policy for all articles, whatever they say of themselves")
    files = parser.add_argument_group("files").add_argument
    files("--exclude", action="append", default=[], metavar="GLOB", help="leave out files in folders (as .gitignore)")
    files("--force-exclude", action="store_true", help="leave them out even when named one by one")
    files("--max-size", type=_megabytes, default=0, metavar="MB", help="skip larger files (default: 20)")
    files("--stdin-filename", default="stdin.md", metavar="NAME", help="what standard input is called")
    files("--config", default="", metavar="FILE", help="this config file for all articles")
    files("--isolated", action="store_true", help="look for no config file and no .copydesk folder")
    files("--no-cache", action="store_true", help="neither read nor write a cache of results")
    files("--cache-dir", default="", metavar="FOLDER", help="where the cache is kept")
    files("--jobs", "-j", type=_jobs, default=0, metavar="N", help="processes that check articles (default: auto)")
    files("--today", type=_date, metavar="DATE", help="the date sign-offs expire by (YYYY-MM-DD)")
    part = parser.add_argument_group("a part of the findings").add_argument
    part("--since", default="", metavar="REV", help="only on lines changed since this branch left REV")
    part("--staged", action="store_true", help="only on lines that are staged, as they are staged")
    part("--baseline", default="", metavar="FILE", help="only those not in FILE (default: .copydesk/baseline.json)")
    part("--no-baseline", action="store_true", help="those in the baseline, too")
    mend = parser.add_argument_group("mending").add_argument
    mend("--fix", action="store_true", help="mend what is certain; never words inside a quotation")
    mend("--unsafe-fixes", action="store_true", help="with --fix or --diff: also what an editor should look at")
    mend("--diff", action="store_true", help="show how it would be mended, write nothing")
    across = parser.add_argument_group("other articles").add_argument
    across("--cross-file", action=BooleanOptionalAction, default=None, help=CROSS_FILE)
    across("--only-cross-file", action="store_true", help="only what comparing finds (implies --cross-file)")
    across("--repository", default="", metavar="ROOT", help="the folder of all articles (default: the git work tree)")
    out = parser.add_argument_group("output").add_argument
    out("--format", default="", metavar="NAME", help=f"one of {', '.join(plugins.names('formats'))} (default: text)")
    out("--output", action="append", default=[], metavar="FILE", help=OUTPUT)
    whens = ("auto", "always", "never")
    out("--color", default="auto", type=one_of("colour choice", lambda: whens), metavar="WHEN", help=", ".join(whens))
    out("--quiet", "-q", action="store_true", help="no summary line")
    out("--statistics", action="store_true", help="a table of findings per rule, on standard error")
    levels = (*LEVELS, "never")
    out("--fail-on", default="error", type=one_of("level", lambda: levels), metavar="LEVEL", help="(default: error)")
    out("--exit-zero", action="store_true", help="exit 0 even with findings")


def run(args: Namespace) -> int:
    """Check, show, count."""
    format = _format(args.format or os.environ.get("COPYDESK_FORMAT") or "text")
    targets = [(_format(name) if name else format, file) for name, file in outputs(args.output)]
    paths, options = args.paths or ["."], _options(args)
    options = options._replace(lines=any(getattr(target, "LINES", True) for target, _ in targets))
    least = 0
    if args.fix or args.diff:
        from lint.cli import mending

        if args.diff:
            return mending.shown(paths, options, args.unsafe_fixes, args.quiet, wants_colour(args.color, ""))
        least, options = mending.fixed(paths, options, args.unsafe_fixes, args.quiet)
    with progress(args.quiet) as watch:
        report = lint_paths(paths, options, watch)
    for target, file in targets:
        shown = report._replace(colour=wants_colour(args.color, file))
        if options.stdin is not None and not file:  # standard output has the mended text
            tell(target.render(shown).rstrip("\n"))
        else:
            write(target.render(shown), file)
        if hasattr(target, "step_summary"):
            add_step_summary(target.step_summary(shown))
    for skipped in report.skipped:
        tell(f"copydesk: {clean(skipped.reason)}")
    for problem in report.problems:
        tell(f"copydesk: a rule was left out: {problem}")
    for failure in report.failed:
        tell(f"copydesk: {clean(str(failure))} (a bug: please report it)")
    if args.statistics and (table := report.statistics()):
        tell(table.rstrip("\n"))
    if report.files and not args.quiet and getattr(format, "SUMMARY", False):
        tell(report.summary())
        if able := sum(one.edit is not None and one.edit.safe for one in report.findings):
            tell(f"{able} can be mended: --fix (--diff shows how)")
    if report.idle:
        tell(f"{report.idle} fixed, prune: `copydesk baseline --prune` ({report.baseline})")
    code = max(report.exit_code(args.fail_on), least)
    return 0 if code == 1 and args.exit_zero else code


def _options(args: Namespace) -> Options:
    return Options(
        layer=layer_of({"select": args.select, "extend-select": args.extend_select, "ignore": args.ignore}),
        isolated=args.isolated,
        config=args.config,
        exclude=tuple(args.exclude),
        force_exclude=args.force_exclude,
        stdin_filename=args.stdin_filename,
        today=args.today or "",
        cache_dir=args.cache_dir,
        no_cache=args.no_cache,
        cross_file=args.cross_file,
        repository=args.repository,
        since=args.since,
        staged=args.staged,
        baseline=args.baseline,
        no_baseline=args.no_baseline,
        only_across=args.only_cross_file,
        profile=args.profile,
        max_size=args.max_size,
        jobs=args.jobs,
        stdin=sys.stdin.buffer.read() if "-" in args.paths and (args.fix or args.diff) else None,
    )


def _format(name: str) -> ModuleType:
    """The module of a format, built in or of another package."""
    module = plugins.load("formats", name)
    if module is None:
        remedy = suggestion(name, plugins.names("formats")) or f"known: {', '.join(plugins.names('formats'))}"
        raise UserError(f"no format `{name}`", remedy=remedy)
    return module


def _megabytes(text: str) -> int:
    try:
        size = float(text)
    except ValueError:
        size = 0.0
    if not 0 < size < 1e6:
        raise UserError(f"`{text}` is no size", remedy="write megabytes: --max-size 20")
    return int(size * 1_000_000) or 1


def _jobs(text: str) -> int:
    if text == "auto":
        return 0
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise UserError(f"`{text}` is no number of processes", remedy="write --jobs 2, or --jobs auto")
    return int(text)


def _date(text: str) -> str:
    import time

    try:
        time.strptime(text, "%Y-%m-%d")
    except ValueError:
        raise UserError(f"`{text}` is not a date", remedy="write it as 2026-03-04") from None
    return text
