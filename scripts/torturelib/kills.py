"""`check --fix` on many files, killed at random moments: each file is the old text or the new one, and nothing is left
behind after the next run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

OLD = "# Ferry runs again\n\nThe harbour was open.\n"
NEW = OLD.replace("harbour", "seaport")
RULE = (
    "extends: substitution\nmessage: m\nlevel: error\nswap: {harbour: seaport}\naction: {name: replace}\n"
    'description: d\nauthority: a\nexamples: {flag: ["A [[harbour]]."], pass: ["A seaport."]}\n'
)


def kills(rounds: int, files: int) -> int:
    """Kill so many runs; 1 where a file is neither old nor new, or something is left behind."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "house/words").mkdir(parents=True)
        (folder / "house/words/harbour.yml").write_text(RULE, encoding="utf-8")
        (folder / ".copydesk.yml").write_text("rules: [house]\nselect: [words]\n", encoding="utf-8")
        paths = [folder / f"copy/{number:04}.md" for number in range(files)]
        (folder / "copy").mkdir()
        return _kills(folder, paths, rounds)


def _kills(folder: Path, paths: list[Path], rounds: int) -> int:
    rng, wrong = Random(11), 0
    ends: Counter[str] = Counter()
    _write(paths)
    whole = time.monotonic()
    _start(folder).wait()
    whole = time.monotonic() - whole
    for _ in range(rounds):
        _write(paths)
        run = _start(folder)
        time.sleep(whole * rng.uniform(0.2, 1.05))
        run.send_signal(signal.SIGKILL)
        run.wait()
        texts = {path.read_text(encoding="utf-8") for path in paths}
        wrong += not texts <= {OLD, NEW}
        ends["in the middle" if len(texts) == 2 else "before" if texts == {OLD} else "after"] += 1
    _start(folder).wait()
    left = sorted(set(os.listdir(folder / "copy")) - {path.name for path in paths})
    print(
        f"{rounds} runs over {len(paths)} files killed ({dict(ends)}): {wrong} mixtures, {len(left)} files left behind"
    )
    return int(bool(wrong or left))


def _write(paths: list[Path]) -> None:
    for path in paths:
        path.write_text(OLD, encoding="utf-8")


def _start(folder: Path) -> subprocess.Popen[bytes]:
    env = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    argv = [sys.executable, "-P", "-m", "lint.cli", "check", "--fix", "copy"]
    return subprocess.Popen(argv, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
