"""What a run is asked to do, and the plans that follow from it."""

from __future__ import annotations

import sys
import time

from lint.project.plan import Planner
from lint.project.select import Layer
from lint.record import NamedTuple

STDIN = "-"


class Options(NamedTuple):
    """What the user asked for. layer: rule choices of the command line; config: a config file to use for all articles;
    isolated: look for no config and no side file of sign-offs; today: ISO date, empty for the clock's; cache_dir: where
    decoded rules, results and the archive index are kept, empty for the user's cache folder; no_cache: neither results
    nor the index. cross_file: compare articles with those of the whole repository (None: those of the run with each
    other); repository: its root, where it is not the work tree. since, staged: only what has changed since that
    revision, or is staged; baseline: its file, empty for the one that is found; no_baseline: none; only_across: only
    what comparing articles finds; stdin: what standard input said, None: it is yet to be read. profile: the policy for
    all articles, whatever they say of themselves. max_size: most bytes of an article; 0: as the config says. jobs: how
    many processes check articles; 0: as many as pay. lines: whether the
    report has the lines that findings stand on.
    """

    layer: Layer = Layer()
    isolated: bool = False
    config: str = ""
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    stdin_filename: str = "stdin.md"
    today: str = ""
    cache_dir: str = ""
    no_cache: bool = False
    cross_file: bool | None = None
    repository: str = ""
    since: str = ""
    staged: bool = False
    baseline: str = ""
    no_baseline: bool = False
    only_across: bool = False
    profile: str = ""
    stdin: bytes | None = None
    max_size: int = 0
    jobs: int = 1
    lines: bool = True


def planner_of(options: Options) -> Planner:
    """The maker of plans for a run."""
    return Planner(options.layer, options.config, options.isolated, day_of(options), options.cache_dir, options.profile)


def day_of(options: Options) -> str:
    """The ISO date that a run goes by."""
    return options.today or time.strftime("%Y-%m-%d")


def standard_input(options: Options) -> bytes:
    """What standard input says; it can be read but once."""
    return sys.stdin.buffer.read() if options.stdin is None else options.stdin
