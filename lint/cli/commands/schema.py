"""Print the JSON Schema of a file that people write, for editors that complete and check YAML by one."""

from __future__ import annotations

from argparse import Namespace

from lint.cli.output import write
from lint.cli.parser import Parser, one_of

HELP = "print the JSON Schema of rule, list, config or profile files"
NAMES = ("rule", "list", "config", "profile")


def configure(parser: Parser) -> None:
    """The options of `schema`."""
    parser.add_argument("file", type=one_of("schema", lambda: NAMES), metavar="FILE", help=", ".join(NAMES))
    parser.add_argument("--output", default="", metavar="PATH", help="write it to a file")


def run(args: Namespace) -> int:
    """Print."""
    from lint.project.schemas import ALL
    from lint.report.escape import json

    write(json(ALL[args.file](), indent=2) + "\n", args.output)
    return 0
