"""Test rules by their own examples: each flag example is flagged exactly at its marks, each pass example is not.

exit code: 0 all proven, 1 some are not
"""

from __future__ import annotations

from argparse import Namespace

from lint.cli.output import tell, write
from lint.cli.parser import Parser
from lint.project.plan import Planner
from lint.project.select import Layer, Pattern, matching

HELP = "test rules by their own examples"


def configure(parser: Parser) -> None:
    """The options of `test`."""
    parser.add_argument("rules", nargs="*", metavar="RULES", help="rule ids, topics or globs (default: all)")
    parser.add_argument("--config", default="", metavar="FILE", help="this config file")
    parser.add_argument("--isolated", action="store_true", help="look for no config file")
    parser.add_argument("--quiet", "-q", action="store_true", help="no summary line")


def run(args: Namespace) -> int:
    """Prove each rule; failures go to standard output."""
    from lint.engine.proof import prove

    rulebook = Planner(Layer(), args.config, args.isolated, "").plan("here.md").rulebook
    ids = dict.fromkeys(id for text in args.rules or ["all"] for id in matching(rulebook, Pattern(text)))
    failures = [str(problem) for problem in rulebook.problems]
    failures += [str(failure) for id in ids for failure in prove(rulebook[id], rulebook)]
    write("".join(f"{failure}\n" for failure in failures))
    if not args.quiet:
        count = sum(len(rulebook[id].flag) + len(rulebook[id].passes) for id in ids)
        rules = "1 rule" if len(ids) == 1 else f"{len(ids)} rules"
        tell(f"{rules}, {count} examples, {len(failures) or 'no'} failure{'s' * (len(failures) != 1)}")
    return int(bool(failures))
