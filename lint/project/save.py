"""Writing files so that whatever happens each holds its old text or its new one, and never half of either.

All new texts are first written beside their files and brought to the disk; only when each of them is there are they
put in place, one rename each. What a killed run leaves behind is locked by nobody, and the next run takes it away.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from tempfile import mkstemp

from lint.errors import UserError
from lint.record import NamedTuple

_PREFIX, _SUFFIX = ".copydesk-", ".tmp"
_STALE = 600  # seconds after which a file of ours is a leftover, where locks are not to be had


class File(NamedTuple):
    """A file to write. old: what it must still hold; None: it is new, or what it holds does not matter."""

    path: str
    new: bytes
    old: bytes | None = None


class _Ready(NamedTuple):
    target: str
    temporary: str
    handle: int
    file: File


def save(files: Sequence[File]) -> None:
    """Write these files, each by one rename, after all of them are ready. Links are followed, mode and owner kept.

    Raises UserError where one cannot be written or has changed meanwhile; then nothing has been written.
    """
    ready: list[_Ready] = []
    try:
        for file in files:
            ready.append(_prepare(file))
        for one in ready:
            _unchanged(one)
        for one in ready:
            try:
                os.replace(one.temporary, one.target)
            except OSError as error:
                raise _cannot(one.file.path, error) from None
        for folder in {os.path.dirname(one.target) for one in ready}:
            _sync_folder(folder)
    finally:
        for one in ready:
            os.close(one.handle)
            with suppress(OSError):
                os.unlink(one.temporary)


def _prepare(file: File) -> _Ready:
    """The new text beside its file, locked, with its mode and owner, on the disk."""
    target = os.path.realpath(file.path)
    temporary = ""
    try:
        before = os.stat(target) if os.path.exists(target) else None
        if before is not None and not os.access(target, os.W_OK):
            raise PermissionError(13, "Permission denied")
        handle, temporary = mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=os.path.dirname(target))
        try:
            _lock(handle)
            with os.fdopen(os.dup(handle), "wb") as stream:
                stream.write(file.new)
                stream.flush()
                os.fsync(stream.fileno())
            if before is not None and hasattr(os, "fchown"):
                with suppress(OSError):
                    os.fchown(handle, before.st_uid, before.st_gid)
            os.chmod(temporary, stat.S_IMODE(before.st_mode) if before else 0o666 & ~_umask())
        except BaseException:
            os.close(handle)
            os.unlink(temporary)
            raise
    except OSError as error:
        raise _cannot(file.path, error) from None
    return _Ready(target, temporary, handle, file)


def _unchanged(one: _Ready) -> None:
    if one.file.old is None:
        return
    try:
        with open(one.target, "rb") as stream:
            same = stream.read() == one.file.old
    except OSError as error:
        raise _cannot(one.file.path, error) from None
    if not same:
        raise UserError("the file has changed meanwhile", path=one.file.path, remedy="nothing was written; run again")


def _cannot(path: str, error: OSError) -> UserError:
    return UserError(f"cannot be written: {error.strerror or error}", path=path, remedy="nothing was written")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: str) -> None:
    """Bring the rename itself to the disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _lock(handle: int) -> bool:
    """Hold a file as long as this process lives; False where another holds it."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass  # a file system without locks
    return True


def clean(folders: Iterable[str]) -> None:
    """Take away what killed runs left in these folders."""
    for folder in folders:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            for entry in entries:
                if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                    _remove_stray(entry.path)


def _remove_stray(path: str) -> None:
    with suppress(OSError):
        if os.name == "nt":
            if time.time() - os.stat(path).st_mtime > _STALE:
                os.unlink(path)
            return
        handle = os.open(path, os.O_RDWR)
        try:
            if _lock(handle):
                os.unlink(path)
        finally:
            os.close(handle)
