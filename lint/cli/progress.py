"""How far a long run has come, on standard error: only for somebody who sits at a terminal and waits."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from lint.project.checker import Watch

SILENCE = 2.0  # seconds before anything is said
_OFTEN = 0.2  # seconds between two lines
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(quiet: bool) -> Iterator[Watch | None]:
    """What a run tells how far it has come; None where nobody wants to know. The line is gone at the end."""
    if quiet or not wanted():
        yield None
        return
    line = Line()
    try:
        yield line
    finally:
        line.clear()


def wanted() -> bool:
    """Whether standard error is a terminal that can take a line back. COPYDESK_NO_PROGRESS and CI say no."""
    if os.environ.get("COPYDESK_NO_PROGRESS") or os.environ.get("CI") or os.environ.get("TERM", "dumb") == "dumb":
        return False
    return sys.stderr.isatty()


class Line:
    """The line: articles done, findings so far, time left."""

    def __init__(self) -> None:
        self._begin = time.monotonic()
        self._next = self._begin + SILENCE
        self._shown = False

    def __call__(self, done: int, total: int, findings: int) -> None:
        """Show it, if it is time."""
        now = time.monotonic()
        if now < self._next or done >= total:
            return
        self._next = now + _OFTEN
        self._shown = True
        sys.stderr.write(_CLEAR + told(done, total, findings, now - self._begin))
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line back."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
            self._shown = False


def told(done: int, total: int, findings: int, seconds: float) -> str:
    """`1,200 of 20,000 articles, 315 findings, 1:05 left`."""
    left = round(seconds / done * (total - done)) if done else 0
    minutes, rest = divmod(left, 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f"{done:,} of {total:,} articles, {findings:,} findings, {clock} left"
