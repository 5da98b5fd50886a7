"""Write a commented .copydesk.yml into a folder. An existing one is replaced only when you say yes (or --force)."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from lint.cli.output import tell, write
from lint.cli.parser import Parser
from lint.errors import UserError

HELP = "write a commented .copydesk.yml"
TEMPLATE = """\
# How copydesk reads this newsroom's copy. The closest .copydesk.yml upwards from an article holds for it.
# Every key may be left out. Rules are named by id (sourcing/bare-source), topic (sourcing) or glob (*/repeated-*).
# `copydesk rules` lists them, `copydesk explain RULE` explains one.

# Another config file to lay this one over:
# extends: ../.copydesk.yml

# Only these rules (default: all that are on by default); these too; and never these:
# select: [headlines, quotations, sourcing]
# extend-select: [verification/hedge-load]
# ignore: [headlines/end-stop]

# How loud: suggestion, warning, error or off.
# levels:
#   sourcing/anonymity-granted: suggestion
#   verification: warning

# Other choices for some files (globs as in .gitignore, relative to this file):
# overrides:
#   - files: [opinion/**]
#     ignore: [verification/hedged-passive]

# Files in folders that are no articles:
# exclude: [drafts/, README.md]

# The newsroom's own words for the word lists:
# lists:
#   abbreviations: [Cllr.]

# Unnamed spokespersons: allow, named (they should be named) or warn.
# spokespersons: allow

# Quotation marks of the house: american, british, straight or curly.
# quotation-style: american

# Folders with rules of your own, relative to this file:
# rules: [house-rules]

# Findings that were there before (`copydesk baseline` writes the file; this is its default place):
# baseline: .copydesk/baseline.json

# Who may let findings stand: rules whose sign-offs need a name, and whose name it must be.
# sign-off:
#   require-by: [sourcing]
#   may-sign: {"verification/*": [L. Marsh]}
"""


def configure(parser: Parser) -> None:
    """The options of `init`."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where (default: here)")
    parser.add_argument("--dry-run", action="store_true", help="show it, write nothing")
    parser.add_argument("--force", action="store_true", help="replace an existing file without asking")


def run(args: Namespace) -> int:
    """Write, after asking where something would be lost."""
    if args.dry_run:
        write(TEMPLATE)
        return 0
    path = os.path.join(args.folder, ".copydesk.yml").removeprefix("./")
    if os.path.exists(path) and not args.force and not _agreed(path):
        tell(f"copydesk: {path} is left as it is")
        return 2
    write(TEMPLATE, path)
    tell(f"{path} written; every key in it is a comment until you take the # away")
    return 0


def _agreed(path: str) -> bool:
    if not sys.stdin.isatty():
        raise UserError("there is one already", path=path, remedy="use --force to replace it")
    sys.stderr.write(f"{path} exists. Replace it? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
