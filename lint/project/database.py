"""SQLite files in the cache folder: nothing in them is worth an error message, whoever broke them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


def own(path: str) -> bool:
    """Make the file if it is not there; whether it is the user's own. Raises OSError.

    One that others may write is not trusted: it is thrown away first.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    stat = os.fstat(handle)
    os.close(handle)
    if os.name == "nt":
        return True
    if stat.st_uid != os.geteuid():
        return False
    if stat.st_mode & 0o022:
        remove(path)
        return own(path)
    return True


def remove(path: str) -> None:
    """Delete a database and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        try:
            os.remove(path + ending)
        except OSError:
            continue


def is_broken(error: BaseException) -> bool:
    """Whether the file is at fault, not the moment or the folder."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code not in (
        sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM,
    )  # fmt: skip


def number(connection: sqlite3.Connection, query: str) -> int:
    """The one number that a query answers."""
    found: int = connection.execute(query).fetchone()[0]
    return found


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is written inside, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
