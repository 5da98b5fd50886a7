"""The decoded rulebook, kept between runs in the user's cache folder: reading YAML takes fifty times as long.

A file holds one rulebook as `marshal` data. Since marshal trusts its bytes, a file counts only if it is the user's
own, nobody else may write it, and its checksum holds; anything else is as if it were not there.
"""

from __future__ import annotations

import os
import sys
from binascii import crc32
from collections.abc import Iterable
from marshal import dumps, loads
from typing import Any

from lint import __version__
from lint.text.digest import sha256

MAGIC = b"copydesk rulebook 2\n"
KEPT = 8  # rulebooks of other configs and versions that stay
_HEAD = len(MAGIC) + 32 + 4


def folder() -> str:
    """The user's cache folder for copydesk; it need not exist."""
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "copydesk")


def key_of(parts: Iterable[object]) -> bytes:
    """The key of a rulebook: what it was made of, this version of copydesk, this Python."""
    made_of = (__version__, sys.implementation.cache_tag, sys.hexversion, *parts)
    return sha256(repr(made_of).encode("utf-8", "surrogatepass")).digest()


def read(cache: str, key: bytes) -> Any:
    """The data kept under a key, or None."""
    try:
        with open(_path(cache, key), "rb") as stream:
            if not _trusted(os.fstat(stream.fileno())):
                return None
            held = stream.read()
        body = memoryview(held)[_HEAD:]
        if held[:_HEAD] != MAGIC + key + _checksum(body):
            return None
        return loads(body)
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _checksum(body: bytes | memoryview) -> bytes:
    """Tells a file that was damaged. It cannot tell one that was forged, nor need it: the file is the user's own."""
    return crc32(body).to_bytes(4, "big")


def write(cache: str, key: bytes, data: Any) -> None:
    """Keep data under a key, at once or not at all; a folder that cannot be written is no mistake."""
    from tempfile import mkstemp

    body = dumps(data)
    temporary = ""
    try:
        os.makedirs(cache, mode=0o700, exist_ok=True)
        handle, temporary = mkstemp(prefix="rulebook-", suffix=".tmp", dir=cache)
        with os.fdopen(handle, "wb") as stream:
            stream.write(MAGIC + key + _checksum(body) + body)
        os.replace(temporary, _path(cache, key))
        _tidy(cache)
    except OSError:
        if temporary:
            _remove(temporary)


def _path(cache: str, key: bytes) -> str:
    return os.path.join(cache, f"rulebook-{key.hex()[:24]}.bin")


def _trusted(stat: os.stat_result) -> bool:
    """Whether the user owns a file and nobody else may write it (where the system can say)."""
    if sys.platform == "win32":
        return True
    return stat.st_uid == os.geteuid() and not stat.st_mode & 0o022


def _tidy(cache: str) -> None:
    """Drop the oldest rulebooks beyond those that may stay, and left-over temporary files of an hour ago."""
    with os.scandir(cache) as entries:
        mine = [(entry.stat().st_mtime, entry.path) for entry in entries if entry.name.startswith("rulebook-")]
    books = sorted((one for one in mine if one[1].endswith(".bin")), reverse=True)
    newest = books[0][0] if books else 0.0
    stale = [path for changed, path in mine if path.endswith(".tmp") and changed < newest - 3600]
    for path in [*(path for _, path in books[KEPT:]), *stale]:
        _remove(path)


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        return
