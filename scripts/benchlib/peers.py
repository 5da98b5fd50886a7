"""Other prose linters, timed on the same files side by side with ours."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchlib import styles
from benchlib.bench import Bench, Row, judged, say
from benchlib.measure import BrokenError, Sample, medians, run, together

PROGRAMS: Mapping[str, tuple[str, ...]] = {
    "vale": ("vale",),
    "harper": ("harper-cli", "harper"),
    "proselint": ("proselint",),
    "write-good": ("write-good",),
    "alex": ("alex",),
    "textlint": ("textlint",),
}
TARGETS = {"proselint": 8, "vale": 5}  # our CPU time must be at most one part in so many of theirs
TEXTLINT_RULES = ("write-good", "alex", "common-misspellings", "stop-words", "diacritics", "terminology", "no-todo")
SUBSET = 20


class Peer(NamedTuple):
    """A linter: its program, the command to which file names are added, what it runs with."""

    name: str
    program: tuple[str, ...]
    command: tuple[str, ...]
    setup: str


class Timing(NamedTuple):
    """cpu, wall: seconds for all files, medians; measured: how many of them were really run (else scaled up)."""

    name: str
    version: str
    setup: str
    files: int
    measured: int
    cpu: float
    wall: float
    rss: float
    findings: int
    note: str = ""


def find(given: Mapping[str, Sequence[str]], folder: Path) -> list[Peer]:
    """Peers on PATH, and those given by name: a known one by its program, another by its whole command."""
    found = []
    for name, programs in PROGRAMS.items():
        where = next((path for program in programs if (path := shutil.which(program))), None)
        program = tuple(given.get(name, (where,) if where else ()))
        if program:
            command, setup = _known(name, program, folder / name)
            found.append(Peer(name, program, command, setup))
    others = [name for name in given if name not in PROGRAMS]
    return found + [Peer(name, tuple(given[name])[:1], tuple(given[name]), "as given") for name in others]


def _known(name: str, program: tuple[str, ...], folder: Path) -> tuple[tuple[str, ...], str]:
    if name == "vale":
        ini, rules = styles.write(folder, program)
        return (*program, "--config", str(ini), "--output=line", "--no-exit"), f"{rules} rules like ours"
    if name == "textlint":
        rules_there = _textlint_rules(program[0])
        folder.mkdir(parents=True)
        config = folder / "textlintrc.json"
        config.write_text(json.dumps({"rules": dict.fromkeys(rules_there, True)}), encoding="utf-8")
        return (*program, "--config", str(config), "--format", "unix"), "rules " + ", ".join(rules_there)
    more = {
        "harper": ("lint", "--no-color", "--format", "compact"),
        "proselint": ("-o", "compact", "check"),
        "write-good": ("--parse",),
    }
    return (*program, *more.get(name, ())), "as installed"


def _textlint_rules(program: str) -> list[str]:
    """Those of the usual English rules that are installed beside textlint."""
    real = Path(shutil.which(program) or program).resolve()
    modules = next((folder for folder in real.parents if folder.name == "node_modules"), real.parent)
    return [name for name in TEXTLINT_RULES if (modules / f"textlint-rule-{name}").is_dir()]


def compare(bench: Bench, peers: Sequence[Peer], per_run: float) -> tuple[list[Timing], list[Row]]:
    """Time ours and every peer on the same articles; a peer above `per_run` seconds is run on fewer and scaled up."""
    folder, names = bench.articles(bench.size(200))
    bench.check(folder, names)
    ours = medians([bench.check(folder, names) for _ in range(bench.repeats)])
    timings = [_timing(Peer("copydesk", bench.copydesk, (), "all default rules"), ours, len(names), len(names))]
    for peer in peers:
        say(f"peer {peer.name}")
        try:
            timings.append(_peer(bench, peer, folder, names, per_run))
        except BrokenError as error:
            timings.append(Timing(peer.name, version(peer), peer.setup, len(names), 0, 0, 0, 0, 0, str(error)))
    return timings, [_verdict(timings[0], one) for one in timings if one.name in TARGETS and one.measured]


def _peer(bench: Bench, peer: Peer, folder: Path, names: list[str], per_run: float) -> Timing:
    def lint(which: Sequence[str]) -> Sample:
        return run([*peer.command, *which], folder, env=bench.env(folder), limit=bench.limit, codes=None)

    few = names[:: max(len(names) // SUBSET, 1)]
    lint(few[:1])
    probe = {size: lint(few[:size]) for size in (1, len(few))}
    each = max((probe[len(few)].wall - probe[1].wall) / max(len(few) - 1, 1), 1e-6)
    if not probe[len(few)].findings:
        raise BrokenError("it found nothing: " + probe[len(few)].output.decode("utf-8", "replace").strip()[:200])
    if each * len(names) <= per_run:
        return _timing(peer, medians([lint(names) for _ in range(bench.repeats)]), len(names), len(names))
    few = names[:: -(-len(names) // max(int(per_run / each), 2))]
    took = together({"one": lambda: lint(few[:1]), "few": lambda: lint(few)}, bench.repeats)
    return _timing(peer, _scaled(took["one"], took["few"], len(few), len(names)), len(names), len(few))


def _scaled(one: Sample, few: Sample, measured: int, files: int) -> Sample:
    """What all files would take: the start once, the rest in proportion."""
    times = (files - 1) / max(measured - 1, 1)
    return few._replace(wall=one.wall + (few.wall - one.wall) * times, cpu=one.cpu + (few.cpu - one.cpu) * times)


def _timing(peer: Peer, took: Sample, files: int, measured: int) -> Timing:
    note = "" if measured == files else f"timed on {measured} articles and scaled to {files}"
    figures = (took.cpu, took.wall, took.rss, took.findings)
    return Timing(peer.name, version(peer), peer.setup, files, measured, *figures, note)


def _verdict(ours: Timing, peer: Timing) -> Row:
    what = f"CPU time of {peer.name} on the same {peer.files} articles over ours"
    note = f"{peer.cpu:.2f} s and {ours.cpu:.2f} s CPU"
    return judged("peers", what, peer.cpu / ours.cpu, TARGETS[peer.name], "times", most=False, note=note)


def version(peer: Peer) -> str:
    """The version a peer says it has; for a Go program that does not know, the module version it was built from."""
    for argument in ("--version", "version"):
        done = subprocess.run([*peer.program, argument], capture_output=True, text=True, check=False)
        said = re.search(r"\d+\.\d+(?:\.\d+)?", done.stdout + done.stderr)
        if said and done.returncode == 0:
            return said[0]
    go, program = shutil.which("go"), shutil.which(peer.program[0])
    if go and program:
        built = subprocess.run([go, "version", "-m", program], capture_output=True, text=True, check=False).stdout
        module = re.search(r"^\s*mod\s+\S+\s+v(\S+)", built, re.M)
        return module[1] if module else "unknown"
    return "unknown"
