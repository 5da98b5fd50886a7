"""Running a command and counting what it took: wall time, CPU time of it and its children, peak memory."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

_FINDING = re.compile(rb"^\s*(?:\S+?:)?\d+:\d+[:\s-]", re.M)
_COLOUR = re.compile(rb"\x1b\[[0-9;]*m")


class BrokenError(Exception):
    """A command did not do its work; the message says how it ended."""


class Sample(NamedTuple):
    """wall, cpu: seconds (cpu: user and system, children included); rss: peak of the largest process in MB."""

    wall: float
    cpu: float
    rss: float
    code: int
    output: bytes

    @property
    def findings(self) -> int:
        """Lines of the output that name a line and a column."""
        return len(_FINDING.findall(_COLOUR.sub(b"", self.output)))


def run(
    command: Sequence[str],
    folder: Path,
    *,
    env: Mapping[str, str] | None = None,
    limit: float = 600,
    codes: Sequence[int] | None = (0, 1),
) -> Sample:
    """Run a command in a folder.

    Raises BrokenError for an exit code not in `codes` (None: any) or after `limit` seconds.
    """
    with tempfile.TemporaryFile() as output:
        begin = perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        late = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
        late.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            wall = perf_counter() - begin
            in_time = late.is_alive()
            late.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read()
    if not in_time:
        raise BrokenError(f"stopped after {limit:.0f} s")
    if codes is not None and process.returncode not in codes:
        last = " / ".join(said.decode("utf-8", "replace").strip().splitlines()[-3:])
        raise BrokenError(f"exit code {process.returncode}: {last[-300:]}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode, said)


def together(runs: Mapping[str, Callable[[], Sample]], repeats: int) -> dict[str, Sample]:
    """Medians of several commands run in turn (a, b, a, b, …), so that a busy moment hits all of them alike."""
    samples: dict[str, list[Sample]] = {name: [] for name in runs}
    for _ in range(repeats):
        for name, one in runs.items():
            samples[name].append(one())
    return {name: medians(taken) for name, taken in samples.items()}


def medians(samples: Sequence[Sample]) -> Sample:
    """The median of each figure; code and output of the last sample."""
    wall, cpu, rss = (median(getattr(sample, field) for sample in samples) for field in ("wall", "cpu", "rss"))
    return Sample(wall, cpu, rss, samples[-1].code, samples[-1].output)
