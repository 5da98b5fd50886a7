"""List the rules: id, level, whether on by default, and what each looks for.

With PATTERNs (ids, topics, globs) only those. Rules of a newsroom's own are listed where its config names them.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping

from lint.cli.output import write
from lint.cli.parser import Parser, one_of
from lint.project.plan import Planner
from lint.project.select import Layer, Pattern, matching
from lint.rulebook.rule import Rule

HELP = "list the rules"
_WIDTH = 120


def configure(parser: Parser) -> None:
    """The options of `rules`."""
    add = parser.add_argument
    add("patterns", nargs="*", metavar="PATTERN", help="rule ids, topics or globs (default: all)")
    add("--format", default="text", type=one_of("format", lambda: ("text", "json")), metavar="NAME", help="text, json")
    add("--config", default="", metavar="FILE", help="this config file")
    add("--isolated", action="store_true", help="look for no config file")


def run(args: Namespace) -> int:
    """List."""
    planner = Planner(Layer(), args.config, args.isolated, "")
    plan = planner.plan("here.md")
    levels = plan.settings.levels or {}
    book = plan.rulebook
    ids = [id for text in args.patterns or ["all"] for id in matching(book, Pattern(text))]
    rules = [book.rules[id] for id in dict.fromkeys(ids)]
    write(_json(rules, levels) if args.format == "json" else _text(rules, levels))
    return 0


def _text(rules: list[Rule], levels: Mapping[str, str]) -> str:
    width = max((len(rule.id) for rule in rules), default=0)
    lines = (f"{rule.id:<{width}}  {levels.get(rule.id, 'off'):<10}  {summary(rule)}" for rule in rules)
    return "".join(f"{line if len(line) <= _WIDTH else line[: _WIDTH - 1].rstrip() + '…'}\n" for line in lines)


def _json(rules: list[Rule], levels: Mapping[str, str]) -> str:
    from json import JSONEncoder

    data = [
        {
            "id": rule.id,
            "topic": rule.topic,
            "extends": rule.extends,
            "level": levels.get(rule.id, rule.level),
            "on": rule.id in levels,
            "message": rule.message,
            "description": rule.description,
            "authority": rule.authority,
            "link": rule.link,
        }
        for rule in rules
    ]
    return JSONEncoder(ensure_ascii=False, indent=2).encode(data) + "\n"


def summary(rule: Rule) -> str:
    """The first sentence of what a rule is about."""
    text = " ".join((rule.description or rule.message).split())
    return text.partition(". ")[0].rstrip(".")
