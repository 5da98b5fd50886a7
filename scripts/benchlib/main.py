"""The command line of `scripts/bench`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import shutil
import signal
import sys
import tempfile
from collections.abc import Mapping, Sequence
from compileall import compile_dir
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import lint
from benchlib import docs, peers
from benchlib.bench import Bench, Row, say
from benchlib.cases import CASES
from benchlib.corpus import Corpus
from benchlib.measure import BrokenError

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the cases; 0 when every case with a figure passes, 1 when one does not, 2 for a mistake in the call."""
    parser = _parser()
    args = parser.parse_args(argv)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stopped either way: no child, no scratch is left
    signal.signal(signal.SIGINT, signal.default_int_handler)
    compile_dir(Path(lint.__file__).parent, quiet=2)  # as pip does when it installs; a checkout may not have it yet
    if args.stages:
        from benchlib.stages import table

        print(table(Corpus(args.folder, args.seed), 20 if args.quick else 200))
        return 0
    if args.write_docs and args.write_docs is not True:
        return _write_page(json.loads(Path(args.write_docs).read_text(encoding="utf-8")))
    wanted = args.only.split(",") if args.only else [*CASES, "peers"]
    if unknown := set(wanted) - {*CASES, "peers"}:
        parser.error(f"no case {', '.join(sorted(unknown))}; there are {', '.join([*CASES, 'peers'])}")
    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as scratch:
        corpus = Corpus(args.folder, args.seed)
        command = shlex.split(args.copydesk) if args.copydesk else _installed()
        repeats = args.repeats or (1 if args.quick else 5)
        bench = Bench(command, corpus, Path(scratch), repeats=repeats, quick=args.quick, limit=args.limit)
        data = _measure(bench, wanted, args)
    print(docs.cases_text(data["cases"]))
    if data["peers"]:
        print("\n" + docs.peers_text(data["peers"]))
    if args.json:
        args.json.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if args.write_docs:
        _write_page(data)
    return int(any(row["passed"] is False for row in data["cases"]))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("bench", description="How fast copydesk is, against targets and against peers.")
    parser.add_argument("folder", nargs="?", type=Path, help="Markdown articles to measure on (default: invented ones)")
    parser.add_argument("--only", metavar="CASES", help=f"of {', '.join(CASES)}, peers; comma list")
    parser.add_argument("--quick", action="store_true", help="a tenth of the sizes, one repeat: to try the script")
    parser.add_argument("--repeats", type=int, help="runs of each command; medians count (default 5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures")
    parser.add_argument("--write-docs", nargs="?", const=True, metavar="JSON", help="write docs/performance.md")
    parser.add_argument("--stages", action="store_true", help="a table of where the time goes, measured in-process")
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND", help="a peer not on PATH")
    parser.add_argument("--peer-seconds", type=float, default=20, help="longest run of a peer before it is scaled up")
    parser.add_argument("--copydesk", metavar="COMMAND", help="the command to measure (default: the one beside Python)")
    parser.add_argument("--articles-are", metavar="TEXT", help="what to call the folder's articles in the page")
    parser.add_argument("--seed", type=int, default=1, help="of the invented articles")
    parser.add_argument("--limit", type=float, default=300, help="seconds after which a run is stopped")
    return parser


def _measure(bench: Bench, wanted: Sequence[str], args: argparse.Namespace) -> dict[str, Any]:
    rows: list[Row] = []
    for name, case in CASES.items():
        if name in wanted:
            say(f"case {name}")
            try:
                rows += case(bench)
            except BrokenError as error:
                rows.append(Row(name, (case.__doc__ or "").strip(), "", "broken", False, note=str(error)))
    timings: list[peers.Timing] = []
    if "peers" in wanted:
        given = {name: shlex.split(command) for name, _, command in (one.partition("=") for one in args.peer)}
        found = peers.find(given, bench.scratch / "peers")
        timings, verdicts = peers.compare(bench, found, args.peer_seconds / 10 if args.quick else args.peer_seconds)
        rows += verdicts
    return {
        "version": 1,
        "date": date.today().isoformat(),
        "machine": _machine(),
        "versions": _versions(),
        "corpus": _articles(bench, args.articles_are),
        "repeats": bench.repeats,
        "quick": bench.quick,
        "cases": [row._asdict() for row in rows],
        "peers": [timing._asdict() for timing in timings],
    }


def _articles(bench: Bench, called: str | None) -> Mapping[str, Any]:
    invented = f"invented news articles of 9 kB, the same for everyone (seed {bench.corpus.seed})"
    if not bench.corpus.folder:
        return {"what": invented, "seed": bench.corpus.seed, "real": 0}
    real = bench.corpus.real(1_000_000)
    what = f"{real} {called or 'Markdown articles of a folder'}; cases that need more add {invented}"
    return {"what": what, "seed": bench.corpus.seed, "real": real}


def _machine() -> Mapping[str, Any]:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {platform.machine()}"
    return {"cpu": _cpu(), "cores": os.cpu_count(), "memory": f"{memory:.0f} GB", "system": system}


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown processor"
    )


def _versions() -> Mapping[str, str]:
    found = {"Python": platform.python_version()}
    for name in ("copydesk", "pyromark", "regex", "turbohtml"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _installed() -> tuple[str, ...]:
    beside = Path(sys.executable).with_name("copydesk")
    found = str(beside) if beside.exists() else shutil.which("copydesk")
    return (found,) if found else (sys.executable, "-m", "lint.cli")


def _write_page(data: Mapping[str, Any]) -> int:
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(docs.page(data), encoding="utf-8")
    say(f"wrote {PAGE.name}")
    return 0
