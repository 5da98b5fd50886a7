"""What tells a file from its later self."""

from __future__ import annotations

import os
import time

from lint.record import NamedTuple

_FRESH = 2_000_000_000  # ns: a file changed so shortly ago may change again within one tick of its clock


class Stamp(NamedTuple):
    """What tells a file from its later self: size in bytes, time of the last change in ns (0: not to be trusted), and
    the checksum of its bytes."""

    size: int
    changed: int
    content: bytes

    @classmethod
    def of(cls, stat: os.stat_result, data: bytes) -> Stamp:
        """The stamp of a file; `stat` is older than `data`."""
        from hashlib import sha256  # as it takes a while to load: only for runs that keep results

        return cls(len(data), changed(stat) if len(data) == stat.st_size else 0, sha256(data).digest())


def changed(stat: os.stat_result) -> int:
    """When a file was changed, in ns: its words or whatever else of it. 0 where that was just now, so that it could
    change once more without another time."""
    last = max(stat.st_mtime_ns, stat.st_ctime_ns)
    return last if time.time_ns() - last > _FRESH else 0
