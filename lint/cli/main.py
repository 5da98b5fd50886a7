"""The command."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from lint.engine.lint import lint_text
from lint.project.rules import load


def main(argv: list[str] | None = None) -> int:
    """Run the command; the exit code."""
    parser = argparse.ArgumentParser("copydesk")
    check = parser.add_subparsers(required=True).add_parser("check")
    check.add_argument("paths", nargs="*")
    check.add_argument("--isolated", action="store_true")
    check.add_argument("--no-cache", action="store_true")
    check.add_argument("--format", default="text")
    args = parser.parse_args(argv)
    rulebook = load()
    failed = False
    for path in args.paths:
        for one in lint_text(Path(path).read_bytes().decode("utf-8", "replace"), path, rulebook):
            failed |= one.level == "error"
            if args.format == "jsonl":
                row = {**one._asdict(), "related": [], "edit": None, "span": None}
                print(json.dumps(row))
            else:
                print(f"{one.path}:{one.line}:{one.column}: {one.level} {one.message} [{one.rule}]")
    return int(failed)


def run() -> None:
    """Entry point of the console script."""
    sys.exit(main())
