"""The ledger of sign-offs: `stet list` shows each with what became of it, `stet add` writes one.

copydesk stet list [PATH…] [--format text|json] [--state STATE]
copydesk stet add FILE:LINE RULE --by NAME --because REASON [--until DATE]

states: used, unused, lapsed (its sentence has changed), expired, unknown-rule, not-allowed, not-run (its rule is off),
no-file (its article is gone); list exits 1 where --state is given and any has it
"""

from __future__ import annotations

import re
import time
from argparse import Namespace
from collections import Counter

from lint.cli.output import tell, write
from lint.cli.parser import Parser, one_of
from lint.engine.outcome import Recorded
from lint.engine.stet import refusal
from lint.errors import UserError
from lint.project.run import Options, lint_paths, planner_of
from lint.report.paint import clean

HELP = "list sign-offs with what became of them, or add one"
STATES = ("used", "unused", "lapsed", "expired", "unknown-rule", "not-allowed", "not-run", "no-file")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def configure(parser: Parser) -> None:
    """The options of `stet`."""
    add = parser.add_argument
    add("what", type=one_of("thing to do", lambda: ("list", "add")), metavar="list|add", help="show all, or add one")
    add("rest", nargs="*", metavar="…", help="list: files and folders (default: here); add: FILE:LINE RULE")
    add("--format", default="text", type=one_of("format", lambda: ("text", "json")), metavar="NAME", help="text, json")
    add("--state", type=one_of("state", lambda: STATES), metavar="STATE", help="list only those")
    add("--by", default="", metavar="NAME", help="who lets it stand")
    add("--because", default="", metavar="REASON", help="why, in three words at least")
    add("--until", default="", metavar="DATE", help="the last day it holds (YYYY-MM-DD)")
    add("--config", default="", metavar="FILE", help="this config file for all articles")
    add("--today", default="", metavar="DATE", help="the date sign-offs are made on and expire by (YYYY-MM-DD)")
    add("--cache-dir", default="", metavar="FOLDER", help="where the cache is kept")


def run(args: Namespace) -> int:
    """List or add."""
    options = Options(config=args.config, today=args.today, cache_dir=args.cache_dir, no_baseline=True)
    return _list(args, options) if args.what == "list" else _add(args, options)


def _list(args: Namespace, options: Options) -> int:
    report = lint_paths(args.rest or ["."], options)
    found = [one for one in report.record if args.state in (None, one.state)]
    found.sort(key=lambda one: (one.path, one.stet.origin.path, one.stet.at, one.stet.rule))
    write(_json(found) if args.format == "json" else "".join(_line(one) for one in found))
    for skipped in report.skipped:
        tell(f"copydesk: {clean(skipped.reason)}")
    if args.format == "text":
        counts = Counter(one.state for one in found)
        kinds = ", ".join(f"{counts[state]} {state}" for state in STATES if counts[state])
        tell(f"{len(found)} sign-off{'s' * (len(found) != 1)}" + (f" ({kinds})" if kinds else ""))
    return 3 if report.failed else 2 if report.skipped else int(bool(args.state and found))


def _line(one: Recorded) -> str:
    """`path:line:column: state rule, by whom on when, until when: why`."""
    stet = one.stet
    at = stet.origin.position(stet.at.start)
    who = f", by {stet.by}" if stet.by else ""
    dates = (f" on {stet.on}" if stet.on else "") + (f", until {stet.until}" if stet.until else "")
    about = f" in {one.path}" if stet.origin.path != one.path else ""
    return (
        clean(f"{stet.origin.path}:{at.line}:{at.column}: {one.state} {stet.rule}{about}{who}{dates}: {stet.because}")
        + "\n"
    )


def _json(found: list[Recorded]) -> str:
    from json import JSONEncoder

    return JSONEncoder(ensure_ascii=False, indent=2).encode([_row(one) for one in found]) + "\n"


def _row(one: Recorded) -> dict[str, object]:
    stet, finding = one.stet, one.finding
    at = stet.origin.position(stet.at.start)
    return {
        "article": one.path,
        "rule": stet.rule,
        "state": one.state,
        "by": stet.by,
        "because": stet.because,
        "on": stet.on,
        "until": stet.until,
        "hash": stet.hash,
        "path": stet.origin.path,
        "line": at.line,
        "column": at.column,
        "finding": finding
        and {
            "line": finding.line,
            "column": finding.column,
            "message": finding.message,
            "fingerprint": finding.fingerprint,
        },
    }


def _add(args: Namespace, options: Options) -> int:
    from lint.project.stet_add import Signature, add

    path, line = _place(args.rest)
    if len(args.because.split()) < 3:
        raise UserError("a sign-off needs a reason of three words at least", remedy='add --because "…"')
    for name in ("until", "today"):
        if getattr(args, name) and not _DATE.match(getattr(args, name)):
            raise UserError(f"`{getattr(args, name)}` is not a date", remedy="write it as 2026-03-04")
    signature = Signature(args.because, args.by, args.today or time.strftime("%Y-%m-%d"), args.until)
    planner = planner_of(options)
    rule = args.rest[1]
    plan = planner.plan(path)
    if rule not in plan.rulebook:
        from lint.project.select import Pattern, matching

        matching(plan.rulebook, Pattern(rule))
        raise UserError(f"`{rule}` is more than one rule", remedy="sign off one rule at a time")
    told = refusal(rule, args.by, plan.settings.policy)
    if told:
        raise UserError(f"this sign-off for {rule} would not count: {told}", remedy="ask one who may")
    tell(add(path, line, rule, signature, planner))
    return 0


def _place(rest: list[str]) -> tuple[str, int]:
    usage = "write `copydesk stet add FILE:LINE RULE --by NAME --because REASON`"
    if len(rest) != 2:
        raise UserError("`stet add` takes a place and a rule", remedy=usage)
    match = re.fullmatch(r"(.+?):(\d+)(?::\d+)?:?", rest[0], re.DOTALL)
    if not match:
        raise UserError(f"`{rest[0]}` is no place", remedy=usage)
    return match[1], int(match[2])
