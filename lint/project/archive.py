"""The archive index: facts of all articles of a repository, so that a few changed ones can be compared with everything
without reading everything. SQLite in the user's cache folder, one file a repository.

An index is only a memory of the files: an entry counts as long as size and time of its file are those it was made of
(or the content is), the same code and word lists would make it, and the article is still there. A file that is no
index, or a broken one, is made anew; where the folder cannot be written, the index lives in memory for one run.
Parallel runs write in short transactions, and write the same.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from json import dumps, loads
from typing import Any

from lint.checks._across import Article
from lint.engine import across
from lint.project.database import is_broken, number, remove, transaction
from lint.record import NamedTuple

MARKS = (0x636F7079, 2)  # in the header of our files: `copy`, and the version of the schema
WAIT = 10.0  # seconds for another run's transaction
_SCHEMA = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, changed INTEGER NOT NULL,
    digest TEXT NOT NULL, made TEXT NOT NULL, facts TEXT NOT NULL);
CREATE TABLE keys (
    key BLOB NOT NULL, article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, date TEXT NOT NULL,
    PRIMARY KEY (key, article)) WITHOUT ROWID;
CREATE INDEX keys_of ON keys (article);
"""


class Stamp(NamedTuple):
    """What an entry was made of: size and time (ns; 0: not to be trusted) of the file, its content, code and lists."""

    size: int
    changed: int
    digest: str
    made: str


class Kept(NamedTuple):
    """An entry: the stamp, and what each check collected."""

    stamp: Stamp
    facts: across.Facts


class Index:
    """The index of one repository. Articles go by their path below its root, with forward slashes.

    `queries` counts what was asked of the database. Methods raise `sqlite3.DatabaseError` where it is broken.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self.path = path
        self.queries = 0

    @classmethod
    def open(cls, folder: str, root: str) -> Index:
        """The index kept for a repository in a cache folder (empty: in memory)."""
        if not folder:
            return cls(_memory(), "")
        path = os.path.join(folder, f"archive-{sha256(os.fsencode(root)).hexdigest()[:24]}.sqlite")
        for _ in range(2):
            try:
                os.makedirs(folder, mode=0o700, exist_ok=True)
                return cls(_file(path), path)
            except sqlite3.OperationalError as error:
                if not is_broken(error):  # locked, read-only, no room
                    break
                remove(path)
            except sqlite3.DatabaseError:
                remove(path)
            except OSError:
                break
        return cls(_memory(), "")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def stamps(self) -> dict[str, Stamp]:
        """Name → stamp of all entries."""
        rows = self._ask("SELECT name, size, changed, digest, made FROM articles")
        return {_text(name): Stamp(*rest) for name, *rest in rows}

    def update(
        self, fresh: Mapping[str, Kept], gone: Iterable[str] = (), again: Mapping[str, Stamp] | None = None
    ) -> None:
        """Put entries, drop those of files that are gone, and note new times of files with the same content.

        Where the file cannot be written, the index goes on in memory.
        """
        gone = sorted(gone)
        if not (fresh or gone or again):
            return
        try:
            self._write(fresh, gone, again or {})
        except sqlite3.OperationalError as error:
            if is_broken(error) or not self.path:
                raise
            self._connection = _copy(self._connection)
            self.path = ""
            self._write(fresh, gone, again or {})

    def count(self, check: str, key: str) -> int:
        """How many articles have a key."""
        number: int = self._ask("SELECT count(*) FROM keys WHERE key = ?", _bytes(f"{check} {key}"))[0][0]
        return number

    def having(self, check: str, key: str, since: str = "") -> list[across.Row]:
        """The articles with a key that are not older than a date, or have none."""
        rows = self._ask(
            "SELECT keys.date, articles.name FROM keys JOIN articles ON articles.id = keys.article "
            "WHERE keys.key = ? AND (keys.date >= ? OR keys.date = '')",
            _bytes(f"{check} {key}"),
            since,
        )
        return [across.Row(date, _text(name)) for date, name in rows]

    def facts(self, name: str) -> across.Facts:
        """What checks collected of an article; nothing where it is not there."""
        rows = self._ask("SELECT facts FROM articles WHERE name = ?", _bytes(name))
        try:
            facts: across.Facts = loads(rows[0][0]) if rows else {}
        except (ValueError, RecursionError) as error:
            raise sqlite3.DatabaseError(f"facts of {name} are broken: {error}") from None
        return facts

    def _ask(self, query: str, *values: object) -> list[Any]:
        self.queries += 1
        return self._connection.execute(query, values).fetchall()

    def _write(self, fresh: Mapping[str, Kept], gone: Sequence[str], again: Mapping[str, Stamp]) -> None:
        connection = self._connection
        with transaction(connection):
            connection.executemany("DELETE FROM articles WHERE name = ?", [(_bytes(name),) for name in (*gone, *fresh)])
            number = connection.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0]
            for number, name in enumerate(sorted(fresh), number + 1):  # noqa: B020
                stamp, facts = fresh[name]
                entry = (number, _bytes(name), *stamp, dumps(facts, separators=(",", ":")))
                connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", entry)
                keys = {(_bytes(f"{check} {key}"), number, date) for check, key, date in across.keys(facts)}
                connection.executemany("INSERT OR REPLACE INTO keys VALUES (?, ?, ?)", sorted(keys))
            connection.executemany(
                "UPDATE articles SET size = ?, changed = ? WHERE name = ?",
                [(stamp.size, stamp.changed, _bytes(name)) for name, stamp in sorted(again.items())],
            )


class Shelf:
    """The articles of an index that belong to a run, as the engine asks for them."""

    def __init__(self, index: Index, names: Collection[str], shown: Callable[[str], str]) -> None:
        self._index, self._names, self._shown = index, frozenset(names), shown

    def count(self, check: str, key: str) -> int:
        """About how many articles have a key of a check."""
        with _told():
            return self._index.count(check, key)

    def having(self, check: str, key: str, since: str) -> Sequence[across.Row]:
        """Those that are not older than a date, or have none."""
        with _told():
            names = self._names
            return [row for row in self._index.having(check, key, since) if row.name in names]

    def article(self, check: str, name: str) -> Article | None:
        """What a check collected of an article."""
        with _told():
            data = self._index.facts(name).get(check)
        return None if data is None else Article(name, self._shown(name), data)


@contextmanager
def _told() -> Iterator[None]:
    """A broken database as the engine knows it."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise across.BrokenArchiveError(str(error)) from error


def _bytes(text: str) -> bytes:
    """Text as it is kept: file names may hold what is no UTF-8."""
    return text.encode("utf-8", "surrogatepass")


def _text(kept: bytes) -> str:
    return kept.decode("utf-8", "surrogatepass")


def _memory() -> sqlite3.Connection:
    connection = _connected(":memory:")
    connection.executescript(_SCHEMA)
    return connection


def _connected(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _file(path: str) -> sqlite3.Connection:
    """An index file that can be read and written. Raises sqlite3.DatabaseError where it is something else."""
    connection = _connected(path)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if not number(connection, "SELECT count(*) FROM sqlite_master"):
            with transaction(connection):
                if not number(connection, "SELECT count(*) FROM sqlite_master"):  # no other run was faster
                    _create(connection)
        if (number(connection, "PRAGMA application_id"), number(connection, "PRAGMA user_version")) != MARKS:
            raise sqlite3.DatabaseError("not an index of ours")
        if os.name != "nt":
            os.chmod(path, 0o600)
    except BaseException:
        connection.close()
        raise
    return connection


def _create(connection: sqlite3.Connection) -> None:
    for statement in _SCHEMA.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {MARKS[0]}")
    connection.execute(f"PRAGMA user_version = {MARKS[1]}")


def _copy(connection: sqlite3.Connection) -> sqlite3.Connection:
    """An index in memory with the same entries."""
    memory = _connected(":memory:")
    connection.backup(memory)
    connection.close()
    return memory
