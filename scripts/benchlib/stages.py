"""Where the time goes: a table of stages, each without the stages it calls, measured inside one process.

Nothing in the package knows of this. Functions are wrapped by import path where they exist; whatever a document
derives once (words, sentences, quotations, the newsroom's analyses) is seen at `Document.once`.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

from benchlib.bench import START
from benchlib.corpus import Corpus
from benchlib.measure import medians, run

# stage → module and function; a function imported elsewhere by name is replaced there too
STAGES: tuple[tuple[str | Callable[..., str], str, str], ...] = (
    ("read files", "lint.project.files", "read"),
    ("find files", "lint.project.files", "discover"),
    ("rulebook and config", "lint.project.plan", "Planner.plan"),
    ("parse", "lint.engine.lint", "read"),
    ("pick rules", "lint.rulebook.index", "WordIndex.candidates"),
    ("unpack rules", "lint.rulebook.rulebook", "unpack"),
    ("views", "lint.document.view", "_in_scope"),
    (lambda document, rule, *rest: f"rule {rule.id}", "lint.engine.lint", "_found"),
    ("settle", "lint.engine.settle", "settle"),
    ("sign-offs", "lint.engine.stet", "apply"),
    ("report", "lint.project.run", "_report"),
    ("report", "lint.report.formats.text", "render"),
)


class Clock:
    """Time per stage, exclusive: while a stage runs inside another, only the inner one's clock ticks."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.calls: dict[str, int] = defaultdict(int)
        self._stack = ["everything else"]
        self._since = perf_counter()

    def start(self) -> float:
        """Count from now on; the time now."""
        self._since = perf_counter()
        return self._since

    def enter(self, stage: str) -> None:
        """A stage begins."""
        self._tick()
        self._stack.append(stage)
        self.calls[stage] += 1

    def leave(self) -> None:
        """The innermost stage ends."""
        self._tick()
        self._stack.pop()

    def _tick(self) -> None:
        now = perf_counter()
        self.seconds[self._stack[-1]] += now - self._since
        self._since = now

    def wrapped(self, stage: str | Callable[..., str], function: Callable[..., Any]) -> Callable[..., Any]:
        """The function with its time counted to a stage."""

        def timed(*args: Any, **named: Any) -> Any:
            self.enter(stage if isinstance(stage, str) else stage(*args, **named))
            try:
                return function(*args, **named)
            finally:
                self.leave()

        return timed


def table(corpus: Corpus, count: int) -> str:
    """The table for `count` articles, all default rules, no result cache."""
    with tempfile.TemporaryDirectory(prefix="copydesk-stages-") as scratch:
        folder = Path(scratch) / "articles"
        names = corpus.write(folder, count)
        bare = medians([run(START, folder) for _ in range(5)]).wall
        begin = perf_counter()
        main = import_module("lint.cli.main")
        clock = Clock()
        _wrap(clock)
        imported = perf_counter() - begin
        os.chdir(folder)
        os.environ["XDG_CACHE_HOME"] = scratch
        begin = clock.start()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
            main.main(["check", "--isolated", "--no-cache", "--jobs", "1", "--quiet", *names])
        clock.enter("end")
        total = perf_counter() - begin
        os.chdir("/")
    return _table(clock, bare, imported, total, count)


def _wrap(clock: Clock) -> None:
    for stage, module_name, path in STAGES:
        try:
            owner: Any = import_module(module_name)
            *parents, name = path.split(".")
            for parent in parents:
                owner = getattr(owner, parent)
            function = getattr(owner, name)
        except (ImportError, AttributeError):
            continue
        _replace(owner, name, function, clock.wrapped(stage, function))
    _wrap_once(clock, import_module("lint.document.document").Document, "_once")
    _wrap_once(clock, import_module("lint.text.lexicon").Lexicon, "_derived", "word lists for ")
    _wrap_imports(clock)


def _replace(owner: Any, name: str, function: object, timed: object) -> None:
    setattr(owner, name, timed)
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith("lint.") and getattr(module, name, None) is function:
            setattr(module, name, timed)


def _wrap_once(clock: Clock, owner: Any, kept: str, prefix: str = "") -> None:
    """Count what `owner.once` makes; `kept` is the attribute that holds what is already made."""
    once = owner.once

    def timed(self: Any, make: Callable[..., Any]) -> Any:
        if make in getattr(self, kept, ()):
            return once(self, make)
        return clock.wrapped(prefix + _derived(make), once)(self, make)

    owner.once = timed


def _wrap_imports(clock: Clock) -> None:
    """Modules that are loaded only during the run."""
    plain = builtins.__import__
    first = clock.wrapped("imports during the run", plain)

    def timed(name: str, *rest: Any, **named: Any) -> Any:
        return (plain if name in sys.modules else first)(name, *rest, **named)

    builtins.__import__ = timed
    plugins: Any = import_module("lint.plugins")
    plugins.import_module = clock.wrapped("plug-ins loaded", plugins.import_module)


def _derived(make: Callable[..., Any]) -> str:
    module = getattr(make, "__module__", "").removeprefix("lint.").removeprefix("document.")
    return f"{module}: {getattr(make, '__name__', 'function').strip('_').replace('_', ' ')}"


def _table(clock: Clock, bare: float, imported: float, total: float, count: int) -> str:
    rows = [("Python start", 0, bare), ("imports", 0, imported)]
    timed = [(stage, clock.calls[stage], seconds) for stage, seconds in clock.seconds.items() if stage != "end"]
    rows += sorted(timed, key=lambda row: -row[2])
    whole = bare + imported + total
    lines = [f"{'stage':52} {'calls':>7} {'ms':>9} {'ms/article':>10} {'share':>6}"]
    for stage, calls, seconds in rows:
        figures = f"{seconds * 1000:9.1f} {seconds * 1000 / count:10.3f} {seconds / whole:6.1%}"
        lines.append(f"{stage:52} {calls or '':>7} {figures}")
    lines.append(f"{'together':52} {'':>7} {whole * 1000:9.1f} {whole * 1000 / count:10.3f}")
    return "\n".join(lines)
