"""Remove what copydesk keeps between runs: decoded rules, results, indexes of archives. The next run makes it anew."""

from __future__ import annotations

from argparse import Namespace

from lint.cli.output import write
from lint.cli.parser import Parser
from lint.project.caches import clean

HELP = "remove what is kept between runs"


def configure(parser: Parser) -> None:
    """The options of `clean`."""
    parser.add_argument("--cache-dir", default="", metavar="FOLDER", help="where it is kept (default: the user's)")


def run(args: Namespace) -> int:
    """Remove, and say how much that was."""
    done = clean(args.cache_dir)
    what = "1 file" if done.files == 1 else f"{done.files} files"
    write(
        f"{what}, {done.bytes / 1_000_000:.1f} MB, removed from {done.folder}\n" if done.files else "nothing is kept\n"
    )
    return 0
