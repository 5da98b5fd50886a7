"""List the rules: id, level here, and what each looks for. `--format json` and `markdown` tell all there is to know.

With PATTERNs (ids, topics, globs) only those. Rules of a newsroom's own are listed where its config names them.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from lint.cli.output import write
from lint.cli.parser import Parser, one_of
from lint.project.catalogue import Entry, entries, first_sentence, precision
from lint.project.plan import Planner
from lint.project.select import OFF, Layer, Pattern, matching
from lint.rulebook.rule import Example

HELP = "list the rules"
_WIDTH = 120
_FORMATS = ("text", "json", "markdown")


def configure(parser: Parser) -> None:
    """The options of `rules`."""
    add = parser.add_argument
    add("patterns", nargs="*", metavar="PATTERN", help="rule ids, topics or globs (default: all)")
    add("--format", default="text", type=one_of("format", lambda: _FORMATS), metavar="NAME", help=", ".join(_FORMATS))
    add("--profile", default="", metavar="NAME", help="with the levels of this profile")
    add("--config", default="", metavar="FILE", help="this config file")
    add("--isolated", action="store_true", help="look for no config file")


def run(args: Namespace) -> int:
    """List."""
    planner = Planner(Layer(), args.config, args.isolated, "")
    book = planner.plan("here.md").rulebook
    ids = [id for text in args.patterns or ["all"] for id in matching(book, Pattern(text))]
    found = entries(planner, dict.fromkeys(ids), args.profile)
    if args.format == "markdown":
        from lint.cli.catalogue import markdown

        write(markdown(found))
    else:
        write(_json(found) if args.format == "json" else _text(found))
    return 0


def _text(found: Sequence[Entry]) -> str:
    width = max((len(one.rule.id) for one in found), default=0)
    lines = (f"{one.rule.id:<{width}}  {one.level:<10}  {first_sentence(one.rule)}" for one in found)
    return "".join(f"{line if len(line) <= _WIDTH else line[: _WIDTH - 1].rstrip() + '…'}\n" for line in lines)


def _json(found: Sequence[Entry]) -> str:
    from json import JSONEncoder

    return JSONEncoder(ensure_ascii=False, indent=2).encode([_data(one) for one in found]) + "\n"


def _data(one: Entry) -> dict[str, Any]:
    rule = one.rule
    return {
        "id": rule.id,
        "topic": rule.topic,
        "extends": rule.extends,
        "level": rule.level if one.level == OFF else one.level,
        "on": one.level != OFF,
        "default": rule.default,
        "message": rule.message,
        "description": rule.description,
        "authority": rule.authority,
        "link": rule.link,
        "lang": list(rule.lang),
        "scope": list(rule.scope),
        "in-quotes": rule.in_quotes,
        "limit": rule.limit,
        "options": [option._asdict() for option in one.options],
        "profiles": dict(one.profiles),
        "measured": {**rule.measured._asdict(), "precision": precision(rule)},
        "examples": {
            "flag": [_example(example) for example in rule.flag],
            "pass": [_example(example) for example in rule.passes],
            "fix": [fix._asdict() for fix in rule.examples.fix],
        },
    }


def _example(example: Example) -> dict[str, Any]:
    return {"text": example.text, "marks": [list(mark) for mark in example.marks], "format": example.format}
