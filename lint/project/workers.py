"""Processes that check articles. They are given paths and answer with plain data; nothing else is shared.

Where a process can be forked safely (Linux, one thread) it starts with the rules loaded, else with none. A process that
dies is replaced, and its articles are given out one by one; one that kills its process again is told, not tried here.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator
from marshal import dumps, loads
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

from lint.engine.outcome import Failure
from lint.project.checker import Checker
from lint.project.options import Options
from lint.record import NamedTuple

_PATIENCE = 5.0  # seconds for a process to end by itself
Answer = Any  # packed result and stamp; None: ask again here; a text: how the process died


class Given(NamedTuple):
    """What a process needs. checker: as it is, where that can be inherited; root: of the repository; keep: whether
    results come with the stamps of their files."""

    checker: Checker | None
    options: Options
    root: str | None
    keep: bool


class _Worker:
    """One process and what it is doing."""

    def __init__(self, given: Given, others: Iterable[_Worker]) -> None:
        fork = can_fork()
        context = get_context("fork" if fork else "spawn")
        self.here, there = context.Pipe()
        ends = [self.here, *(one.here for one in others)] if fork else []  # a fork has them all and must not hold them
        arguments = (there, given if fork else given._replace(checker=None), ends)
        self.process = context.Process(target=_serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        there.close()
        self.share: list[str] = []

    def ask(self, share: list[str]) -> None:
        """Give it articles. A process that is dead by now is found out when its answer is waited for."""
        self.share = share
        try:
            self.here.send_bytes(dumps(share))
        except OSError:
            return

    def answer(self) -> list[Answer] | None:
        """What it says about them; None where it died."""
        try:
            answers: list[Answer] = loads(self.here.recv_bytes())
        except (OSError, EOFError, ValueError, TypeError):
            return None
        return answers

    def end(self, *, now: bool) -> str:
        """Let it end, or make it; how it ended."""
        self.here.close()
        if now:
            self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        code = self.process.exitcode
        self.process.close()
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


def can_fork() -> bool:
    """Whether a copy of this process is sound: macOS and Windows cannot, and other threads may hold locks."""
    import threading

    return sys.platform not in ("darwin", "win32", "cygwin") and threading.active_count() == 1


def run(shares: Iterator[list[str]], count: int, given: Given) -> Iterator[tuple[str, Answer]]:
    """The answers for all articles, in any order. Whatever happens, no process outlives the call."""
    pool: list[_Worker] = []
    again: list[list[str]] = []  # articles of processes that died, one by one
    if can_fork():
        import gc

        gc.collect()
        gc.freeze()  # what is there already is not looked at again, so that it stays shared
    try:
        for _ in range(count):
            if (share := next(shares, None)) is None:
                break
            pool.append(_Worker(given, pool))
            pool[-1].ask(share)
        while busy := {one.here: one for one in pool if one.share}:
            for connection in wait(list(busy)):
                worker = busy[connection]  # type: ignore[index]
                share, worker.share = worker.share, []
                answers = worker.answer()
                if answers is None:
                    pool.remove(worker)
                    how = worker.end(now=True)
                    if len(share) == 1:
                        yield share[0], how
                    else:
                        again += [[path] for path in share]
                else:
                    yield from zip(share, answers, strict=True)
                if more := next(shares, None) or (again.pop() if again else None):
                    if answers is None:
                        worker = _Worker(given, pool)
                        pool.append(worker)
                    worker.ask(more)
    except BaseException:
        while pool:
            pool.pop().end(now=True)
        raise
    finally:
        for one in pool:
            one.end(now=False)


def died(path: str, how: str) -> Failure:
    """What is said of an article whose process died."""
    return Failure(path, "", f"the process that read it ended ({how})")


def _serve(connection: Connection, given: Given, ends: Iterable[Connection]) -> None:
    """Answer until nobody asks any more. Ctrl-C is for the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for end in ends:
        end.close()
    checker = given.checker or Checker.of(given.options, given.root)
    try:
        while True:
            paths = loads(connection.recv_bytes())
            connection.send_bytes(dumps([_one(checker, path, given.keep) for path in paths]))
    except (EOFError, OSError):  # all is done, or the other one is gone
        return


def _one(checker: Checker, path: str, keep: bool) -> Answer:
    try:
        return checker.packed(path, keep)
    except Exception:  # a mistake in a profile, or what cannot be packed
        return None
