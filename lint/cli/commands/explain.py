"""Explain rules: what each looks for, why, who says so, examples, options, how it was measured, how to satisfy it, how
to let a finding stand. With --profile: what a policy profile changes.
"""

from __future__ import annotations

from argparse import Namespace

from lint.cli.explained import profile_explained, rule_explained
from lint.cli.output import wants_colour, write
from lint.cli.parser import Parser
from lint.errors import UserError
from lint.project.catalogue import entries
from lint.project.plan import Planner
from lint.project.select import Layer, Pattern, matching

HELP = "explain rules and profiles, with examples and how to sign a finding off"
_SHOWN = 3  # examples of each kind, unless --all


def configure(parser: Parser) -> None:
    """The options of `explain`."""
    add = parser.add_argument
    add("rules", nargs="*", metavar="RULE", help="rule ids, topics or globs")
    add("--all", action="store_true", help="all examples")
    add("--profile", default="", metavar="NAME", help="what this profile changes; rules as they are in it")
    add("--config", default="", metavar="FILE", help="this config file")
    add("--isolated", action="store_true", help="look for no config file")
    add("--color", default="auto", choices=("auto", "always", "never"), help="colour of the output")


def run(args: Namespace) -> int:
    """Explain."""
    if not args.rules and not args.profile:
        raise UserError("what is to be explained?", remedy="name a rule, or --profile NAME")
    planner = Planner(Layer(), args.config, args.isolated, "")
    colour = wants_colour(args.color, "")
    parts = [profile_explained(planner, args.profile, colour)] if args.profile else []
    book = planner.plan("here.md").rulebook
    ids = dict.fromkeys(id for text in args.rules for id in matching(book, Pattern(text)))
    shown = None if args.all else _SHOWN
    parts += [rule_explained(one, colour, shown) for one in entries(planner, ids, args.profile)]
    write("\n".join(parts))
    return 0
