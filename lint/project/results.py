"""Results kept between runs, so that an article that has not changed is not checked again. SQLite in the cache folder.

A row counts for one article as it is called here, checked in one way (rules, words, config, profile, version, code);
as long as its content is the same. Size and times of the file stand for the content where they are safe to. What is no
cache of ours, or broken, is made anew; where the folder cannot be used, there is none. Parallel runs write in short
transactions, and write the same.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from marshal import dumps, loads
from typing import Any

from lint.project.database import is_broken, number, own, remove, transaction
from lint.project.stamp import Stamp
from lint.record import NamedTuple

NAME = "results.sqlite"
MARKS = (0x636F7079, 101)  # in the header of our files: `copy`, and the version of the schema
WAIT = 5.0  # seconds for another run's transaction
MOST = 256 * 1024 * 1024  # bytes of rows; the oldest go first
KEPT = 60  # days that a row stays without being asked for
BATCH = 500  # rows asked for at once, or written at once
_DAY = 86_400
_SCHEMA = (
    "CREATE TABLE results (id BLOB PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, "
    "content BLOB NOT NULL, today TEXT NOT NULL, used INTEGER NOT NULL, sum BLOB NOT NULL, body BLOB NOT NULL)",
    "CREATE INDEX results_used ON results (used)",
    "CREATE TABLE compared (id BLOB PRIMARY KEY, used INTEGER NOT NULL, sum BLOB NOT NULL, body BLOB NOT NULL)",
    f"PRAGMA application_id = {MARKS[0]}",
    f"PRAGMA user_version = {MARKS[1]}",
)
_ROWS = "SELECT id, size, changed, content, today, used, sum, body FROM results WHERE id IN ({})"
_FEW = "DELETE FROM compared WHERE id NOT IN (SELECT id FROM compared ORDER BY used DESC LIMIT 16)"


class Row(NamedTuple):
    """A kept result. today: the day it holds for, empty: any."""

    stamp: Stamp
    today: str
    data: Any


class Results:
    """The kept results. Nothing here raises for what is wrong with the file or the folder.

    counts: rows that were asked for and there, and rows written.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._path = path
        self._healed = False
        self._waiting: dict[bytes, tuple[Any, ...]] = {}
        self._seen: list[bytes] = []
        self._day = int(time.time()) // _DAY
        self.found = self.written = 0

    @classmethod
    def open(cls, folder: str) -> Results | None:
        """The results kept in a cache folder; None where nothing can be kept there."""
        path = os.path.join(folder, NAME)
        for _ in range(2):
            try:
                os.makedirs(folder, mode=0o700, exist_ok=True)
                return cls(_connected(path), path) if own(path) else None
            except sqlite3.DatabaseError as error:
                if not is_broken(error):
                    return None
                remove(path)
            except OSError:
                return None
        return None

    def rows(self, ids: Sequence[bytes]) -> dict[bytes, Row]:
        """Those of the rows that there are."""
        asked: list[tuple[Any, ...]] = []
        with self._guarded() as connections:
            for connection in connections:
                for begin in range(0, len(ids), BATCH):
                    some = ids[begin : begin + BATCH]
                    asked += connection.execute(_ROWS.format(",".join("?" * len(some))), some).fetchall()
        found: dict[bytes, Row] = {}
        for id, size, when, content, today, used, sum_, body in asked:
            if isinstance(body, bytes) and _sum(id, (size, when, content, today), body) == sum_:
                found[id] = Row(Stamp(size, when, content), today, loads(body))
                if used < self._day:
                    self._seen.append(id)
        self.found += len(found)
        return found

    def put(self, id: bytes, row: Row) -> None:
        """Keep a row, now or a little later."""
        body = dumps(row.data)
        told = (*row.stamp, row.today)
        self._waiting[id] = (id, *told, self._day, _sum(id, told, body), body)
        if len(self._waiting) >= BATCH:
            self._write()

    def comparison(self, id: bytes) -> Any:
        """What a comparison found, or None."""
        with self._guarded() as connections:
            for connection in connections:
                rows = connection.execute("SELECT sum, body FROM compared WHERE id = ?", (id,)).fetchall()
                if rows and isinstance(rows[0][1], bytes) and _sum(id, (), rows[0][1]) == rows[0][0]:
                    return loads(rows[0][1])
        return None

    def put_comparison(self, id: bytes, data: Any) -> None:
        """Keep what a comparison found; a few of the last ones stay."""
        body = dumps(data)
        with self._guarded() as connections:
            for connection in connections:
                with transaction(connection):
                    row = (id, time.time_ns(), _sum(id, (), body), body)
                    connection.execute("INSERT OR REPLACE INTO compared VALUES (?, ?, ?, ?)", row)
                    connection.execute(_FEW)

    def close(self) -> None:
        """Write what waits, let the oldest rows go, and let go of the file."""
        self._write()
        with self._guarded() as connections:
            for connection in connections:
                _age(connection, self._day)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _write(self) -> None:
        waiting, self._waiting = list(self._waiting.values()), {}
        seen, self._seen = self._seen, []
        with self._guarded() as connections:
            for connection in connections if waiting or seen else ():
                with transaction(connection):
                    connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?, ?, ?)", waiting)
                    connection.executemany("UPDATE results SET used = ? WHERE id = ?", [(self._day, id) for id in seen])
                    self.written += len(waiting)

    @contextmanager
    def _guarded(self) -> Iterator[Iterable[sqlite3.Connection]]:
        """The connection, if there still is one. Whatever is wrong with the file, the run goes on; a broken one is
        made anew, once."""
        try:
            yield () if self._connection is None else (self._connection,)
        except sqlite3.Error as error:
            if is_broken(error) and self._connection is not None:
                self._connection.close()
                remove(self._path)
                self._connection = None if self._healed else _again(self._path)
                self._healed = True


def _again(path: str) -> sqlite3.Connection | None:
    """A new file in the place of a broken one."""
    try:
        return _connected(path) if own(path) else None
    except (OSError, sqlite3.Error):
        return None


def _connected(path: str) -> sqlite3.Connection:
    """A file that can be read and written. Raises sqlite3.DatabaseError where it is something else, or another's."""
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if not number(connection, "SELECT count(*) FROM sqlite_master"):
            with transaction(connection):
                if not number(connection, "SELECT count(*) FROM sqlite_master"):  # no other run was faster
                    for statement in _SCHEMA:
                        connection.execute(statement)
        if (number(connection, "PRAGMA application_id"), number(connection, "PRAGMA user_version")) != MARKS:
            raise sqlite3.DatabaseError("no cache of ours")
    except BaseException:
        connection.close()
        raise
    return connection


def _sum(id: bytes, told: Iterable[object], body: bytes) -> bytes:
    """The checksum of a row."""
    sum_ = sha256(repr((id, *told)).encode())
    sum_.update(body)
    return sum_.digest()[:16]


def _age(connection: sqlite3.Connection, day: int) -> None:
    """Drop rows nobody has asked for, then the oldest while they are too many."""
    oldest = number(connection, "SELECT ifnull(min(used), 0) FROM results")
    if oldest and oldest < day - KEPT:
        with transaction(connection):
            connection.execute("DELETE FROM results WHERE used < ?", (day - KEPT,))
    pages = number(connection, "PRAGMA page_count") - number(connection, "PRAGMA freelist_count")
    if pages * number(connection, "PRAGMA page_size") > MOST:
        with transaction(connection):
            share = number(connection, "SELECT count(*) FROM results") // 4
            connection.execute(
                "DELETE FROM results WHERE id IN (SELECT id FROM results ORDER BY used, rowid LIMIT ?)", (share,)
            )
