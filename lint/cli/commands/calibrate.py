"""How loud the desk would be on your copy: how often each rule finds something in an archive, how hedged its articles
are, and levels to begin with.

All rules run, those that are off by default too; what compares articles does not. A level is suggested by how often a
rule speaks, not by how often it is right: read a sample of its hits (`copydesk try RULE FOLDER --limit 20`) before you
believe it, either way.
"""

from __future__ import annotations

from argparse import Namespace

from lint.cli.output import tell, write
from lint.cli.parser import Parser, one_of
from lint.project.archive_run import BUDGET, Calibration, Rate, calibrate
from lint.project.plan import Planner
from lint.project.select import Layer
from lint.report.paint import clean

HELP = "how often each rule finds something in an archive, and levels to begin with"
_FORMATS = ("text", "json")


def configure(parser: Parser) -> None:
    """The options of `calibrate`."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="FOLDER", help="folders and files of articles")
    add("--format", default="text", type=one_of("format", lambda: _FORMATS), metavar="NAME", help=", ".join(_FORMATS))
    add("--config", default="", metavar="FILE", help="this config file")
    add("--isolated", action="store_true", help="look for no config file")


def run(args: Namespace) -> int:
    """Run all rules, show the rates."""
    planner = Planner(Layer(), args.config, args.isolated, "")
    found = calibrate(args.paths, planner, planner.plan("here.md").rulebook)
    write(_json(found) if args.format == "json" else _text(found))
    for reason in found.skipped:
        tell(f"copydesk: {clean(reason)}")
    return 0


def _text(found: Calibration) -> str:
    rows = [one for one in found.rates if one.findings]
    width = max((len(one.rule) for one in rows), default=4)
    lines = [f"{found.articles} articles", "", f"{'rule':<{width}}  per 100  articles  level       suggested"]
    for one in sorted(rows, key=lambda one: (-one.rate, one.rule)):
        level = one.level if one.default else f"({one.level})"
        suggested = one.suggested if _changed(one) else ""
        lines.append(f"{one.rule:<{width}}  {one.rate:>7.1f}  {one.articles:>8}  {level:<10}  {suggested}".rstrip())
    silent = len(found.rates) - len(rows)
    lines += ["", f"({silent} rules found nothing; a level in brackets is that of a rule which is off by default)"]
    lines += ["", "hedges per 100 words, by percentile of articles:"]
    lines.append("  " + ", ".join(f"{at}%: {value:.2f}" for at, value in found.hedges.items()))
    if changes := [one for one in rows if _changed(one)]:
        budget = ", ".join(f"{level} {most:g}" for level, most in BUDGET.items())
        lines += ["", f"to begin with (more per 100 articles than {budget}), in .copydesk.yml:", "levels:"]
        lines += [f"  {one.rule}: {one.suggested}" for one in changes]
    return "\n".join(lines) + "\n"


def _changed(one: Rate) -> bool:
    return one.default and one.suggested != one.level


def _json(found: Calibration) -> str:
    from lint.report.escape import json

    data = {
        "articles": found.articles,
        "rules": [{**one._asdict(), "rate": round(one.rate, 3)} for one in found.rates],
        "hedges_per_100_words": {str(at): round(value, 3) for at, value in found.hedges.items()},
        "levels": {one.rule: one.suggested for one in found.rates if _changed(one)},
        "skipped": list(found.skipped),
    }
    return json(data, indent=2, exact=True) + "\n"
