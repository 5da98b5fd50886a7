"""`check --fix` and `check --diff`: mend what is certain, or show how it would be mended."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from lint.cli.output import tell, write
from lint.errors import UserError
from lint.project.fix import Change, mend
from lint.project.fix import write as write_changes
from lint.project.run import STDIN, Options
from lint.report.paint import clean, paint


def fixed(paths: Sequence[str], options: Options, unsafe: bool, quiet: bool) -> tuple[int, Options]:
    """Mend the articles; the text of standard input goes to standard output.

    The exit code that mending alone deserves, and the options to check the mended articles with. Raises UserError
    where nothing could be written.
    """
    _refuse(options)
    mended = mend(paths, options, unsafe)
    _tell(mended.left)
    changes = [one for one in mended.changes if not _is_stdin(one, paths, options)]
    write_changes(changes, mended.folders)
    if options.stdin is not None:
        text = next((one.new for one in mended.changes if _is_stdin(one, paths, options)), options.stdin)
        sys.stdout.buffer.write(text)
        sys.stdout.buffer.flush()
        options = options._replace(stdin=text)
    if mended.total and not quiet:
        tell(f"{_count(mended.total, 'finding')} mended in {_count(len(mended.changes), 'article')}")
    return 2 if mended.left else 0, options


def shown(paths: Sequence[str], options: Options, unsafe: bool, quiet: bool, colour: bool) -> int:
    """Print what mending would change as a unified diff, and write nothing. 1 where there is a difference."""
    _refuse(options)
    mended = mend(paths, options, unsafe)
    _tell([*mended.skipped, *mended.left, *(f"{one} (a bug: please report it)" for one in mended.failed)])
    write("".join(line for one in mended.changes for line in _diff(one, colour)))
    if not quiet:
        would = f"{_count(mended.total, 'finding')} would be mended in {_count(len(mended.changes), 'article')}"
        tell(would if mended.total else "nothing would be mended")
    return 3 if mended.failed else 2 if mended.left or mended.skipped else int(bool(mended.changes))


def _tell(reasons: Iterable[str]) -> None:
    for reason in reasons:
        tell(f"copydesk: {clean(reason)}")


def _refuse(options: Options) -> None:
    if options.staged:
        remedy = "mend the files (--since HEAD), then stage them"
        raise UserError("what is staged cannot be mended", remedy=remedy)


def _is_stdin(change: Change, paths: Sequence[str], options: Options) -> bool:
    return STDIN in paths and change.path == options.stdin_filename and change.old == options.stdin


def _diff(change: Change, colour: bool) -> Iterator[str]:
    """Unified, as `patch -p1` and `git apply` read it."""
    from difflib import unified_diff

    name = change.path.replace(os.sep, "/").lstrip("/")
    lines = unified_diff(_lines(change.before), _lines(change.after), f"a/{name}", f"b/{name}")
    for line in lines:
        ending = "" if line.endswith("\n") else "\n\\ No newline at end of file\n"
        style = {"+": "good", "-": "bad", "@": "dim"}.get(line[0], "")
        yield (paint(line.rstrip("\n"), style, colour) + "\n" if style and not ending else line) + ending


def _lines(text: str) -> list[str]:
    """Lines with their line feeds; nothing else ends a line of a diff."""
    *whole, rest = text.split("\n")
    return [*(f"{line}\n" for line in whole), *([rest] if rest else [])]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
