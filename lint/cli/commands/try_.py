"""Run one rule over an archive and show every hit in context, with the rate per 100 articles: is it right often enough?

RULE is a rule's id, or a YAML file that need not be in a folder of rules, nor have examples yet. Sign-offs, and whether
the rule is on, do not matter. A rule that is right in fewer than 85 of 100 hits should be off by default; in fewer than
95, it should be no error.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from random import Random

from lint.cli.output import tell, wants_colour, write
from lint.cli.parser import Parser, one_of
from lint.errors import UserError
from lint.project.archive_run import Shown, Trial, one_rule, read_file, trial
from lint.project.plan import Planner
from lint.project.select import Layer, Pattern, matching
from lint.report.paint import clean, clean_path, paint
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook

HELP = "run one rule over an archive and show every hit in context"
_FORMATS = ("text", "json")


def configure(parser: Parser) -> None:
    """The options of `try`."""
    add = parser.add_argument
    add("rule", metavar="RULE", help="a rule id, or the path of a rule file")
    add("paths", nargs="+", metavar="FOLDER", help="folders and files of articles")
    add("--limit", type=int, default=0, metavar="N", help="show at most N hits, drawn at random (default: all)")
    add("--seed", type=int, default=0, metavar="N", help="another draw (default: 0)")
    add("--messages", action="store_true", help="what each hit is told, too")
    add("--format", default="text", type=one_of("format", lambda: _FORMATS), metavar="NAME", help=", ".join(_FORMATS))
    add("--config", default="", metavar="FILE", help="this config file")
    add("--isolated", action="store_true", help="look for no config file")
    add("--color", default="auto", choices=("auto", "always", "never"), help="colour of the output")


def run(args: Namespace) -> int:
    """Run it, show hits, say the rate."""
    planner = Planner(Layer(), args.config, args.isolated, "")
    book = planner.plan("here.md").rulebook
    rule = _rule(book, args.rule)
    found = trial(args.paths, planner, one_rule(book, rule), rule)
    drawn = _drawn(found.hits, args.limit, args.seed)
    if args.format == "json":
        write(_json(rule, found, drawn))
    else:
        colour = wants_colour(args.color, "")
        write("".join(_line(one, colour, args.messages) for one in drawn))
    for reason in found.skipped:
        tell(f"copydesk: {clean(reason)}")
    tell(_summary(rule, found, len(drawn)))
    return 0


def _rule(book: Rulebook, said: str) -> Rule:
    if said.endswith((".yml", ".yaml")):
        path = os.path.abspath(said)
        known = next((rule for rule in book if os.path.abspath(rule.origin) == path), None)
        return known or read_file(book, said)
    ids = matching(book, Pattern(said))
    if len(ids) > 1:
        raise UserError(f"`{said}` is {len(ids)} rules", remedy=f"try one at a time, such as {ids[0]}")
    return book[ids[0]]


def _drawn(hits: Sequence[Shown], limit: int, seed: int) -> list[Shown]:
    """A fair sample in the order of the archive: the same for the same seed."""
    if not limit or limit >= len(hits):
        return list(hits)
    return [hits[at] for at in sorted(Random(seed).sample(range(len(hits)), limit))]


def _line(one: Shown, colour: bool, message: bool) -> str:
    place = f"{paint(clean_path(one.path), 'bold', colour)}:{one.line}:{one.column}"
    words = paint(clean(one.words), "bad", True) if colour else f"[[{clean(one.words)}]]"
    said = f"\n    {paint(clean(one.message), 'dim', colour)}" if message else ""
    return f"{place}\n    {clean(one.before)}{words}{clean(one.after)}{said}\n"


def _summary(rule: Rule, found: Trial, shown: int) -> str:
    count = len(found.hits)
    part = f", {shown} of them shown" if shown < count else ""
    hits = "1 hit" if count == 1 else f"{count} hits"
    return f"{rule.id}: {hits} in {found.flagged} of {found.articles} articles, {found.rate:.1f} per 100 articles{part}"


def _json(rule: Rule, found: Trial, drawn: Sequence[Shown]) -> str:
    from lint.report.escape import json

    data = {
        "rule": rule.id,
        "articles": found.articles,
        "flagged": found.flagged,
        "hits": len(found.hits),
        "per_100_articles": round(found.rate, 2),
        "shown": [one._asdict() for one in drawn],
        "skipped": list(found.skipped),
    }
    return json(data, indent=2, exact=True) + "\n"
