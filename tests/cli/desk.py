"""A newsroom's folder for tests: a config, two house rules, and the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.cli.main import main

HOUSE = """\
extends: existence
message: "“{match}” again"
level: %s
tokens: [%s]
description: A word this newsroom does not want.
authority: The Westport Gazette, style book
examples:
  flag: ["Nothing but [[%s]] here."]
  pass: ["Nothing here."]
"""
CONFIG = "rules: [house]\nselect: [words]\n"
CLEAN = "# Ferry runs again\n\nThe ferry sailed on Tuesday.\n"
BAD = "# Ferry runs again\n\nThe harbour was open.\n"
MILD = "# Ferry runs again\n\nThe mayor was there.\n"


class Out:
    """What a run printed, and how it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def places(self) -> list[str]:
        """`path:line:column` of each finding."""
        return [line.split(": ")[0] for line in self.out.splitlines()]

    @property
    def rules(self) -> list[str]:
        """The rule of each finding."""
        return [line.rpartition("[")[2].rstrip("]") for line in self.out.splitlines()]

    @property
    def levels(self) -> list[str]:
        """`level rule` of each finding."""
        return [
            f"{line.split(': ')[1].split()[0]} {rule}"
            for line, rule in zip(self.out.splitlines(), self.rules, strict=True)
        ]


class Desk:
    """A folder with a config and two house rules (`words/harbour` error, `words/mayor` warning), and the command."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.put(".copydesk.yml", CONFIG)
        self.put("house/words/harbour.yml", HOUSE % ("error", "harbour", "harbour"))
        self.put("house/words/mayor.yml", HOUSE % ("warning", "mayor", "mayor"))

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run(self, *argv: str) -> Out:
        try:
            code = main(list(argv))
        except SystemExit as end:
            code = int(end.code or 0)
        said = self.capsys.readouterr()
        return Out(code, said.out, said.err)
