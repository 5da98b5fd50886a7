"""Where the shipped rules are: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

from lint.errors import UserError
from lint.rulebook.load import rulebook
from lint.rulebook.rulebook import Rulebook


def folder() -> Path:
    """The folder of the shipped rules."""
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "rules", package.parent / "rules"):
        if candidate.is_dir():
            return candidate
    raise UserError("the shipped rules are missing", path=str(package / "rules"), remedy="install copydesk again")


def load() -> Rulebook:
    """The shipped rules and word lists."""
    root = folder()
    rules, lists = {}, {}
    for path in sorted(root.rglob("*.yml")):
        name = path.relative_to(root).as_posix().removesuffix(".yml")
        if name.startswith("lists/"):
            lists[name.removeprefix("lists/")] = path.read_text(encoding="utf-8")
        elif "/" in name:
            rules[name] = path.read_text(encoding="utf-8")
    return rulebook(rules, lists)
