"""What every case needs: the command, the corpus, a scratch folder, sizes and how to say a result."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from benchlib.corpus import Corpus
from benchlib.measure import Sample, run

START = (sys.executable, "-c", "pass")


class Row(NamedTuple):
    """One line of the table. value: the figure in `unit`; passed is None where there is no target or no figure."""

    case: str
    what: str
    target: str
    figure: str
    passed: bool | None = None
    value: float | None = None
    unit: str = ""
    note: str = ""


def judged(case: str, what: str, value: float, limit: float, unit: str, *, most: bool = True, note: str = "") -> Row:
    """A row with a verdict: the value must be at most (most=False: at least) the limit."""
    target = f"{'≤' if most else '≥'} {limit:g} {unit}"
    passed = value <= limit if most else value >= limit
    digits = 0 if unit in ("ms", "MB") else 2
    return Row(case, what, target, f"{value:.{digits}f} {unit}", passed, value, unit, note)


def unavailable(case: str, what: str, why: str) -> Row:
    """A row for a case that this version of the command cannot run."""
    return Row(case, what, "", "not available", note=why)


class Bench:
    """One run of the script. `copydesk` is the command as a list; `scratch` is thrown away at the end."""

    def __init__(
        self, copydesk: Sequence[str], corpus: Corpus, scratch: Path, *, repeats: int, quick: bool, limit: float
    ) -> None:
        self.copydesk = tuple(copydesk)
        self.corpus = corpus
        self.scratch = scratch
        self.repeats = repeats
        self.quick = quick
        self.limit = limit

    def size(self, full: int) -> int:
        """A number of articles or kilobytes, a tenth of it in a quick run."""
        return max(full // 10, 1) if self.quick else full

    @cached_property
    def options(self) -> frozenset[str]:
        """The long options that `copydesk check` knows."""
        said = subprocess.run([*self.copydesk, "check", "--help"], capture_output=True, text=True, check=False).stdout
        return frozenset(re.findall(r"--[a-z][a-z-]+", said))

    def articles(self, count: int) -> tuple[Path, list[str]]:
        """A folder with `count` articles (made once a run) and their names."""
        folder = self.scratch / f"articles-{count}"
        if folder.exists():
            return folder, sorted(path.name for path in folder.glob("*.md"))
        say(f"writing {count} articles")
        return folder, self.corpus.write(folder, count)

    def fresh(self, name: str) -> Path:
        """A folder that does not exist yet."""
        folder = self.scratch / name
        shutil.rmtree(folder, ignore_errors=True)
        return folder

    def check(
        self,
        folder: Path,
        names: Sequence[str],
        *,
        cache: str = "cache",
        jobs: int | None = 1,
        results: bool = False,
        isolated: bool = True,
    ) -> Sample:
        """Run `copydesk check`. results: with the result cache; jobs: number of workers where that can be said."""
        where = self.scratch / cache
        wanted = {
            "--isolated": [] if isolated else None,
            "--no-cache": None if results else [],
            "--jobs": None if jobs is None else [str(jobs)],
            "--cache-dir": [str(where)],
        }
        given = [
            part
            for name, value in wanted.items()
            if value is not None and name in self.options
            for part in (name, *value)
        ]
        return run([*self.copydesk, "check", *given, *names], folder, env=self.env(where), limit=self.limit)

    @staticmethod
    def env(cache: Path) -> Mapping[str, str]:
        """The environment of a run: its own cache folder, no colours, Python as a user has it."""
        plain = {"PYTHONUNBUFFERED": "", "PYTHONDONTWRITEBYTECODE": ""}
        return {"XDG_CACHE_HOME": str(cache), "NO_COLOR": "1", **plain}


Case = Callable[[Bench], "list[Row]"]


def say(what: str) -> None:
    """Tell how far the work is, on stderr."""
    print(f"bench: {what}", file=sys.stderr, flush=True)
