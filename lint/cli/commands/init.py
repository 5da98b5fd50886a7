"""Look at a repository of articles and write what copydesk needs there: a commented .copydesk.yml, the pre-commit entry
and a CI file. What is there already is only changed when you say yes.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from lint.cli.output import tell, write
from lint.cli.parser import Parser
from lint.cli.starter import Planned, planned
from lint.errors import UserError
from lint.project import save
from lint.project.survey import Survey, survey

HELP = "write a commented .copydesk.yml, the pre-commit entry and a CI file"
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

# What kind of copy this is, for articles whose front matter does not say (`type: column`): news, breaking, feature,
# opinion, press-release, fact-check, live, obituary. `copydesk explain --profile opinion` prints what one changes.
# Overrides may have a profile, too.
# profile: news

# Folders with profiles of your own, relative to this file:
# profiles: [house-profiles]

# The language of articles that do not say theirs:
# lang: en

# How much one article may cost: larger files are skipped, rules that run out of time are told (per megabyte begun):
# limits: {file-megabytes: 20, rule-seconds: 5, article-seconds: 60}

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
    parser.add_argument("--yes", "-y", action="store_true", help="change existing files without asking")
    parser.add_argument("--force", action="store_true", help="the same as --yes")


def run(args: Namespace) -> int:
    """Look, then write, after asking where something would be lost."""
    if not os.path.isdir(args.folder):
        raise UserError("no such folder", path=args.folder, remedy="name the folder that holds the articles")
    found = survey(args.folder)
    plans = planned(args.folder, found, TEMPLATE)
    if args.dry_run:
        first, *rest = plans
        write(first.text + "".join(f"\n# --- {one.path} ---\n{one.text}" for one in rest))
        return 0
    tell(told(found))
    written = [_write(one, args.yes or args.force) for one in plans]
    if written[0] and found.articles:
        tell("next: `copydesk check`; on an old archive `copydesk baseline` first")
    return 0 if written[0] else 2


def told(found: Survey) -> str:
    """What the repository looks like, in a line."""
    articles = f"{found.articles} article{'s' * (found.articles != 1)}"
    where = f" in {', '.join(found.content)}" if found.content else ""
    keys = ", ".join(key for key, _ in found.fields[:8])
    front = f"; front matter has {keys}" if keys else ""
    return f"{found.generator or 'plain folders'}: {articles}{where}{front}"


def _write(one: Planned, yes: bool) -> bool:
    """Write a file; whether that was agreed to."""
    old = None
    if os.path.exists(one.path):
        if not one.text:
            tell(f"{one.path}: {one.note}")
            return True
        if not yes and not _agreed(one):
            tell(f"copydesk: {one.path} is left as it is")
            return False
        with open(one.path, "rb") as file:
            old = file.read()
    try:
        os.makedirs(os.path.dirname(one.path) or ".", exist_ok=True)
    except OSError as error:
        raise UserError(f"cannot be made: {error.strerror}", path=os.path.dirname(one.path)) from None
    save.save([save.File(one.path, one.text.encode(), old)])
    tell(f"{one.path} written; {one.note}")
    return True


def _agreed(one: Planned) -> bool:
    if not sys.stdin.isatty():
        if not one.needed:
            return False
        raise UserError("there is one already", path=one.path, remedy="use --yes (or --force) to replace it")
    sys.stderr.write(f"{one.path} exists. {'Add to it' if one.adds else 'Replace it'}? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
