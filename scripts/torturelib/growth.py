"""Worst cases, doubled: computing time must grow as the text does. And one line of megabytes."""

from __future__ import annotations

import signal
import time
from resource import RUSAGE_SELF, getrusage

from lint.project.rules import load
from tests.torture.worst import CASES, PROSE, linted

SMALL, MOST = 50_000, 2.9  # characters; times for twice the text
LONGEST = 60  # seconds for one text


class LateError(BaseException):
    """A text took too long; no check may take this for a fault of its own."""


def growth(megabytes: float, only: str = "", small: int = SMALL) -> int:
    """Print what each case takes at a size and at twice that; 1 where one grows faster than its text."""
    book = load()
    linted(book, ".md", PROSE)
    signal.signal(signal.SIGPROF, _late)
    wrong = 0
    for name, (ending, make) in CASES.items():
        if only in name:
            wrong += _grows(book, name, ending, make, small)
    if megabytes:
        start = time.process_time()
        text = PROSE * int(megabytes * 1_000_000 / len(PROSE))
        outcome = linted(book, ".txt", text)
        took, peak = time.process_time() - start, getrusage(RUSAGE_SELF).ru_maxrss / 1000
        print(
            f"a line of {len(text) / 1e6:.0f} MB: {took:.0f} s, {len(outcome.findings):,} findings, {peak:.0f} MB peak"
        )
    print(f"{len(CASES)} cases, {wrong} grow faster than their text")
    return int(bool(wrong))


def _grows(book: object, name: str, ending: str, make: object, small: int) -> bool:
    try:
        times = [_time(book, ending, make(size)) for size in (small, 2 * small)]  # type: ignore[operator]
        if times[1] > MOST * times[0]:  # perhaps the machine was busy
            times = [min(_time(book, ending, make(size)) for _ in range(2)) for size in (small, 2 * small)]  # type: ignore[operator]
    except LateError:
        print(f"{name:24} more than {LONGEST} s", flush=True)
        return True
    ratio = times[1] / max(times[0], 0.005)
    grows = ratio > MOST and times[1] > 0.05
    print(f"{name:24}{times[0]:8.3f}{times[1]:8.3f} s {ratio:6.1f} times{' TOO MUCH' if grows else ''}", flush=True)
    return grows


def _time(book: object, ending: str, text: str) -> float:
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    start = time.process_time()
    try:
        linted(book, ending, text)  # type: ignore[arg-type]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _late(number: int, frame: object) -> None:
    raise LateError
