"""Random input by mutation: no crash, no hang, exact places."""

from __future__ import annotations

import signal
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from random import Random

from torturelib.mutate import mutated
from torturelib.targets import Target, Targets

SECONDS = 20  # of one input, after which it hangs


class HangError(BaseException):
    """An input took too long."""


def fuzz(minutes: float, seed: int, only: Sequence[str], found: Path) -> int:
    """Attack the targets in turn; print how many inputs there were, and what broke. 1 where something did."""
    rng = Random(f"torture/{seed}")
    targets = {name: one for name, one in Targets().all.items() if not only or name in only}
    signal.signal(signal.SIGPROF, _hang)  # computing time: a busy machine is no hang
    counts: Counter[str] = Counter()
    broken: dict[str, str] = {}
    start = told = time.monotonic()
    while time.monotonic() - start < minutes * 60:
        name = rng.choice(list(targets))
        target, texts = targets[name]
        text = mutated(rng.choice(texts), rng, texts)
        counts[name] += 1
        wrong = attempt(target, text)
        kind = wrong.partition(":")[0] + wrong.rpartition("(")[2]
        if wrong and kind not in broken:
            broken[kind] = keep(found, name, text, wrong)
            print(f"{name}: {wrong}\n  {broken[kind]}", flush=True)
        if time.monotonic() - told > 300:
            told = time.monotonic()
            print(f"{(told - start) / 60:.0f} min, {sum(counts.values()):,} inputs, {len(broken)} broken", flush=True)
    took = (time.monotonic() - start) / 60
    print(f"{took:.1f} min, {sum(counts.values()):,} inputs, {len(broken)} kinds of breakage")
    print("".join(f"  {name:18}{count:>9,}\n" for name, count in sorted(counts.items())), end="")
    return int(bool(broken))


def attempt(target: Target, text: str) -> str:
    """What broke, in one line; empty where nothing did."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        target(text)
    except HangError as error:
        return f"hangs: {_place(error)}"
    except (Exception, RecursionError) as error:
        return f"{type(error).__name__}: {str(error).splitlines()[0][:200] if str(error) else ''} ({_place(error)})"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def keep(found: Path, name: str, text: str, wrong: str) -> str:
    """Write down an input that broke something; the path."""
    found.mkdir(parents=True, exist_ok=True)
    path = found / f"{name}-{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    path.with_suffix(".why").write_text(wrong + "\n", encoding="utf-8", errors="backslashreplace")
    return str(path)


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/lint/" in frame.filename] or frames
    return f"{ours[-1].filename.rpartition('/')[2]}:{ours[-1].lineno}"


def _hang(number: int, frame: object) -> None:
    raise HangError
