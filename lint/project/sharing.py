"""How many processes pay, and which articles each of them gets at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

MANY = 16  # articles, and
MUCH = 800_000  # bytes: below, a second process starts for less than it takes over
_MOST = 32  # processes without being asked
_SHARE = 1_000_000  # bytes given out at once, at most; towards the end less
_LEAST = 50_000
_FILES = 250


def workers_for(jobs: int, paths: Sequence[str]) -> int:
    """How many processes check these articles; jobs: as many as that, 0: as many as pay."""
    if jobs == 1 or len(paths) < 2:
        return 1
    if jobs > 1:
        return min(jobs, len(paths) - 1)
    if len(paths) < MANY or (free := processors()) < 2 or sum(map(_size, paths)) < MUCH:
        return 1
    return min(free, _MOST, len(paths) - 1)


def shares(paths: Sequence[str], workers: int) -> Iterator[list[str]]:
    """The articles in pieces of like size, in order: large ones first, small ones at the end, so that all processes
    end at about the same time."""
    sizes = [_size(path) for path in paths]
    left = sum(sizes)
    share: list[str] = []
    held = 0
    for path, size in zip(paths, sizes, strict=True):
        share.append(path)
        held += size
        if held >= min(max(left // (workers * 4), _LEAST), _SHARE) or len(share) == _FILES:
            yield share
            left -= held
            share, held = [], 0
    if share:
        yield share


def processors() -> int:
    """How many processors this process may use: those of the machine, less what a container allows."""
    try:
        count = len(os.sched_getaffinity(0))
    except AttributeError:
        count = os.cpu_count() or 1
    try:
        with open("/sys/fs/cgroup/cpu.max", encoding="ascii") as file:
            quota, period = file.read().split()[:2]
        return min(count, max(int(quota) // int(period), 1))
    except (OSError, ValueError):
        return count


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
