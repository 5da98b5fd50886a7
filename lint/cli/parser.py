"""Command-line parsing with one manner for all commands: short errors, a remedy, exit code 2."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from lint.errors import UserError


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """A fixed width: asking the terminal would import `shutil` on every run, help or not."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=100)


class Parser(argparse.ArgumentParser):
    """argparse that raises UserError, suggests, and knows no abbreviations."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Options and paths in any order."""
        if not {"-h", "--help"}.intersection(args or ()):
            self.usage = ""  # which would be written out here, for nobody to see
        return self.parse_intermixed_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """A wrong option or value: the user's mistake."""
        word, _, rest = message.partition(": ")
        remedy = f"see `{self.prog} --help`"
        if word == "unrecognized arguments":
            from lint.project.select import suggestion

            given = rest.split()[0]
            message = f"no option {given}"
            remedy = suggestion(given.partition("=")[0], self._option_string_actions) or remedy
        raise UserError(message, remedy=remedy)


def one_of(kind: str, names: Callable[[], Iterable[str]]) -> Callable[[str], str]:
    """A type for argparse: one of these names, with a suggestion where it is none."""

    def convert(text: str) -> str:
        known = list(names())
        if text not in known:
            from lint.project.select import suggestion

            remedy = suggestion(text, known) or f"known: {', '.join(known)}"
            raise UserError(f"no {kind} `{text}`", remedy=remedy)
        return text

    return convert
