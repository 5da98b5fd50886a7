"""Standard output as UTF-8, and whether it shows colour."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence

from lint.errors import UserError

_NAMED = re.compile(r"([a-z][a-z0-9_-]*)=(.+)", re.DOTALL)


def outputs(given: Sequence[str]) -> list[tuple[str, str]]:
    """(format, file) for each place findings go to: `--output sarif=out.sarif` names both.

    An empty format means that of --format, an empty file standard output, which is written to unless --output gives
    --format a file of its own. Raises UserError where two outputs would go to one file.
    """
    places = [(match[1], match[2]) if (match := _NAMED.fullmatch(text)) else ("", text) for text in given]
    if all(name for name, _ in places):
        places.insert(0, ("", ""))
    files = [os.path.abspath(file) for _, file in places if file]
    for (_, file), path in zip((place for place in places if place[1]), files, strict=True):
        if files.count(path) > 1:
            raise UserError("two outputs go to this file", path=file, remedy="give each a file of its own")
    return places


def add_step_summary(text: str) -> None:
    """To the summary of a GitHub Actions step, in the file that GITHUB_STEP_SUMMARY names; nothing without it."""
    file = os.environ.get("GITHUB_STEP_SUMMARY", "")
    if file:
        write(text, file, mode="a")


def wants_colour(choice: str, output: str) -> bool:
    """`--color` before NO_COLOR before FORCE_COLOR before what stdout is. A file is never coloured by itself."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return not output and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write(text: str, output: str = "", mode: str = "w") -> None:
    """To standard output, or to a file (mode `a` adds to it). Raises UserError where the file cannot be written."""
    if not output:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        with open(output, mode, encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
    except OSError as error:
        raise UserError(error.strerror or str(error), path=output, remedy="name a file that can be written") from None


def tell(text: str) -> None:
    """To standard error: everything that is no finding."""
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")
    print(text, file=sys.stderr)
