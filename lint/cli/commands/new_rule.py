"""Write a commented template for a rule of your own. Nothing is overwritten.

It goes into the first folder that `rules:` names in the config, or into --folder.
"""

from __future__ import annotations

import os
import re
from argparse import Namespace

from lint import plugins
from lint.cli.output import tell
from lint.cli.parser import Parser, one_of
from lint.errors import UserError
from lint.project import rules
from lint.project.configs import Configs
from lint.project.template import template

ENGINES_OWN = ("limit", "stet")  # checks the engine feeds by itself: nobody writes a second rule of these
HELP = "write a commented template for a rule of your own"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")


def configure(parser: Parser) -> None:
    """The options of `new-rule`."""
    add = parser.add_argument
    add("id", metavar="TOPIC/FAULT", help="what it is called, such as sourcing/palace-sources")
    kinds = one_of("check", lambda: (name for name in plugins.names("checks") if name not in ENGINES_OWN))
    add("--extends", default="existence", type=kinds, metavar="CHECK", help="the kind of check (default: existence)")
    add("--folder", default="", metavar="FOLDER", help="the folder of rules (default: the first of the config)")
    add("--config", default="", metavar="FILE", help="this config file")


def run(args: Namespace) -> int:
    """Write it, where there is none."""
    if not _ID.fullmatch(args.id):
        what = f"`{args.id}` is no id for a rule"
        raise UserError(what, remedy="write topic/fault in small letters and hyphens, such as sourcing/palace-sources")
    folder = args.folder or _folder(args.config)
    path = os.path.join(folder, f"{args.id}.yml")
    if os.path.exists(path):
        raise UserError("there is such a rule already", path=path, remedy="choose another id, or edit it")
    book = rules.load()
    if args.id in book:
        raise UserError(f"a rule `{args.id}` ships already", remedy="choose another id, or copy its file to change it")
    _write(path, template(args.id, args.extends, book))
    tell(f"{path} written. Write its examples, then: copydesk test {args.id}")
    if args.folder and os.path.abspath(folder) not in map(os.path.abspath, _folders(args.config)):
        tell(f"the config does not know this folder yet; add to .copydesk.yml: rules: [{args.folder}]")
    return 0


def _folder(config: str) -> str:
    folders = _folders(config)
    if not folders:
        remedy = "write `rules: [house-rules]` into .copydesk.yml and make the folder, or use --folder house-rules"
        raise UserError("the config names no folder of rules", remedy=remedy)
    return os.path.relpath(folders[0])


def _folders(config: str) -> tuple[str, ...]:
    return Configs(config, False).for_file("here.md").rules


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UserError(error.strerror or str(error), path=path, remedy="name a folder that can be written") from None
