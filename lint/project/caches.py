"""All that is kept in the cache folder, to be thrown away."""

from __future__ import annotations

import os
import re
from contextlib import suppress

from lint.errors import UserError
from lint.project import rulecache
from lint.record import NamedTuple

# ours, and what SQLite keeps beside its files; anything else in the folder is somebody else's
_OURS = re.compile(
    r"rulebook-[0-9a-f]{24}\.bin|rulebook-\w+\.tmp|(?:results|archive-[0-9a-f]{24})\.sqlite(?:-wal|-shm|-journal)?"
)


class Cleaned(NamedTuple):
    """What was removed. bytes: all of it together."""

    folder: str
    files: int = 0
    bytes: int = 0


def clean(folder: str = "") -> Cleaned:
    """Remove our files from a cache folder (empty: the user's), and the folder if nothing else is in it.

    Raises UserError for a file that cannot be removed.
    """
    folder = folder or rulecache.folder()
    files = size = 0
    try:
        with os.scandir(folder) as entries:
            ours = [entry for entry in entries if _OURS.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)]
    except OSError:  # there is none
        return Cleaned(folder)
    for entry in ours:
        try:
            kept = entry.stat(follow_symlinks=False).st_size
            os.remove(entry.path)
        except FileNotFoundError:
            continue
        except OSError as error:
            remedy = "end what uses it, or remove it yourself"
            raise UserError(error.strerror or str(error), path=entry.path, remedy=remedy) from None
        files, size = files + 1, size + kept
    if files:
        with suppress(OSError):
            os.rmdir(folder)
    return Cleaned(folder, files, size)
