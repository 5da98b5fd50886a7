"""Standard output as UTF-8, and whether it shows colour."""

from __future__ import annotations

import os
import sys

from lint.errors import UserError


def wants_colour(choice: str, output: str) -> bool:
    """`--color` before NO_COLOR before FORCE_COLOR before what stdout is. A file is never coloured by itself."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return not output and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write(text: str, output: str = "") -> None:
    """To standard output, or to a file. Raises UserError where the file cannot be written."""
    if not output:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        with open(output, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
    except OSError as error:
        raise UserError(error.strerror or str(error), path=output, remedy="name a file that can be written") from None


def tell(text: str) -> None:
    """To standard error: everything that is no finding."""
    if hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors="backslashreplace")
    print(text, file=sys.stderr)
