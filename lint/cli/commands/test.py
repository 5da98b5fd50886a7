"""Test rules by their own examples: each flag example is flagged exactly at its marks, each pass example is not.

exit code: 0 all proven, 1 some are not
"""

from __future__ import annotations

from argparse import Namespace
from textwrap import indent

from lint.cli.output import tell, write
from lint.cli.parser import Parser
from lint.engine.proof import Failure, prove
from lint.project.plan import Planner
from lint.project.select import Layer, Pattern, matching
from lint.rulebook.rule import Rule

HELP = "test rules by their own examples"


def configure(parser: Parser) -> None:
    """The options of `test`."""
    parser.add_argument("rules", nargs="*", metavar="RULES", help="rule ids, topics or globs (default: all)")
    parser.add_argument("--config", default="", metavar="FILE", help="this config file")
    parser.add_argument("--isolated", action="store_true", help="look for no config file")
    parser.add_argument("--quiet", "-q", action="store_true", help="no summary line, no examples")


def run(args: Namespace) -> int:
    """Prove each rule; failures go to standard output."""
    rulebook = Planner(Layer(), args.config, args.isolated, "").plan("here.md").rulebook
    ids = dict.fromkeys(id for text in args.rules or ["all"] for id in matching(rulebook, Pattern(text)))
    failures = [str(problem) for problem in rulebook.problems]
    for id in ids:
        failures += _told(rulebook[id], prove(rulebook[id], rulebook), args.quiet)
    write("".join(f"{failure}\n" for failure in failures))
    if not args.quiet:
        count = sum(len(rulebook[id].flag) + len(rulebook[id].passes) for id in ids)
        rules = "1 rule" if len(ids) == 1 else f"{len(ids)} rules"
        tell(f"{rules}, {count} examples, {len(failures) or 'no'} failure{'s' * (len(failures) != 1)}")
    return int(bool(failures))


def _told(rule: Rule, failures: list[Failure], quiet: bool) -> list[str]:
    """Each failure, and below the last of an example what it says, with its marks."""
    told = []
    for number, one in enumerate(failures):
        last = [other[:3] for other in failures[number + 1 : number + 2]] != [one[:3]]
        told.append(f"{one}\n{indent(_example(rule, one), '    ')}" if last and not quiet else str(one))
    return told


def _example(rule: Rule, failure: Failure) -> str:
    if failure.kind == "fix":
        return rule.examples.fix[failure.number - 1].before.rstrip()
    one = (rule.flag if failure.kind == "flag" else rule.passes)[failure.number - 1]
    text, at, parts = one.text, 0, list[str]()
    for start, end in one.marks:
        if start >= at:
            parts.append(f"{text[at:start]}[[{text[start:end]}]]")
            at = end
    return "".join([*parts, text[at:]]).rstrip()
