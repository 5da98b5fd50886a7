"""Reading files that may be anything: only regular files, only up to a size, never a device that blocks or has no end.

What lies in a folder of the user's may be a link that a stranger put there; `outside` tells where it leads.
"""

from __future__ import annotations

import os
import stat

from lint.errors import UserError

MEGABYTE = 1_000_000
ARTICLE = 20 * MEGABYTE  # most bytes of an article, unless `limits:` or --max-size says otherwise
RULES = 10 * MEGABYTE  # most bytes of a rule, list, config, profile or side file
_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)


def read_bytes(path: str, most: int = ARTICLE) -> bytes:
    """What a file holds, at most so many bytes. Raises UserError where it is too large, no file, or not readable."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            said = os.fstat(handle)
            if not stat.S_ISREG(said.st_mode):
                raise UserError(f"this is {kind_of(said.st_mode)}, not a file", path=path, remedy=_PIPE)
            data = file.read(most + 1) if said.st_size <= most else b""
    except IsADirectoryError:
        raise UserError("this is a folder, not a file", path=path, remedy=_PIPE) from None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise UserError(getattr(error, "strerror", "") or str(error), path=path, remedy=_REMEDY) from None
    if said.st_size > most or len(data) > most:
        size = f"{max(said.st_size, len(data)) / MEGABYTE:.1f} MB"
        raise UserError(f"{size} are more than the {most / MEGABYTE:g} MB that are read", path=path, remedy=_LARGER)
    return data


_PIPE = "name a file, or give its text on standard input (`-`)"
_REMEDY = "check its name and who may read it"
_LARGER = "raise --max-size (or `limits:` in the config), or leave it out with --exclude"


def kind_of(mode: int) -> str:
    """What an entry of a folder is that is no file."""
    return next((name for test, name in _KINDS if test(mode)), "something else")


def refused(path: str, root: str) -> str | None:
    """Why what was found in a folder is not read: no file, or a link that leads out of `root` (absolute, links
    followed). Empty: it is read; None: it is not there any more."""
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISREG(mode):
            return ""
        if not stat.S_ISLNK(mode):
            return None if stat.S_ISDIR(mode) else f"this is {kind_of(mode)}, not a file"
        if outside(path, root):
            return "a link that leads out of the folder; name it to have it checked"
        mode = os.stat(path).st_mode
    except OSError as error:
        return None if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror}"
    return "" if stat.S_ISREG(mode) else None if stat.S_ISDIR(mode) else f"this is {kind_of(mode)}, not a file"


def outside(path: str, root: str) -> bool:
    """Whether a path, links followed, is not below a root (absolute, links followed)."""
    real = os.path.realpath(path)
    return not (real == root or real.startswith(root.rstrip(os.sep) + os.sep))
