"""The cases about growth: more text, longer articles, more rules, and the memory it takes."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from benchlib.bench import Bench, Row, judged, unavailable
from benchlib.corpus import body, front_matter
from benchlib.measure import Sample, together

RULES = Path(__file__).resolve().parents[2] / "rules"
_MB = 1_000_000


def _start(bench: Bench) -> Sample:
    """What a run takes before the first article: a check of a line of text."""
    folder = bench.scratch / "start"
    folder.mkdir(exist_ok=True)
    (folder / "line.md").write_text("Nothing happened.\n", encoding="utf-8")
    return bench.check(folder, ["line.md"])


def growth_total(bench: Bench) -> list[Row]:
    """CPU time per MB, start not counted, for 2 MB and for 32 MB of articles."""
    few, many = bench.size(220), bench.size(3520)
    (small, some), (large, all_names) = bench.articles(few), bench.articles(many)
    took = together(
        {
            "start": lambda: _start(bench),
            "small": lambda: bench.check(small, some),
            "large": lambda: bench.check(large, all_names),
        },
        bench.repeats,
    )
    per_small = (took["small"].cpu - took["start"].cpu) / _megabytes(small)
    per_large = (took["large"].cpu - took["start"].cpu) / _megabytes(large)
    what = f"CPU time per MB, {_megabytes(large):.0f} MB over {_megabytes(small):.1f} MB"
    note = f"{per_large:.2f} s and {per_small:.2f} s a MB, start not counted"
    return [judged("growth-total", what, per_large / per_small, 1.15, "times", note=note)]


def growth_article(bench: Bench) -> list[Row]:
    """CPU time per byte of one 10 MB article over that of 10 kB articles, start not counted."""
    pieces, sample = bench.size(1000), bench.size(200)
    folder = bench.scratch / "long"
    folder.mkdir()
    names = []
    with (folder / "long.md").open("w", encoding="utf-8") as long:
        for number in range(pieces):
            rng = Random(f"long/{number}")
            head, text = front_matter(rng, number), body(rng, 9_700)
            long.write(text + "\n" if number else head + text + "\n")
            if number < sample:
                names.append(f"short{number:04}.md")
                (folder / names[-1]).write_text(head + text, encoding="utf-8")
    took = together(
        {
            "start": lambda: _start(bench),
            "short": lambda: bench.check(folder, names),
            "long": lambda: bench.check(folder, ["long.md"]),
        },
        bench.repeats,
    )
    start, size = took["start"].cpu, (folder / "long.md").stat().st_size / _MB
    short_size = sum((folder / name).stat().st_size for name in names) / _MB
    per_short, per_long = (took["short"].cpu - start) / short_size, (took["long"].cpu - start) / size
    what = f"CPU time per byte, one {size:.0f} MB article over 10 kB ones"
    note = f"{per_long:.2f} s and {per_short:.2f} s a MB, start not counted"
    return [judged("growth-article", what, per_long / per_short, 1.5, "times", note=note)]


def growth_rules(bench: Bench) -> list[Row]:
    """Ten times as many rules: every rule nine times more, under other names, through `rules:` of a config."""
    what = "CPU time with 10 times as many rules"
    count = bench.size(200)
    bench.articles(count)
    folder = bench.fresh("rules-10")
    shutil.copytree(bench.articles(count)[0], folder)
    _copies(folder / "house")
    (folder / ".copydesk.yml").write_text("rules: [house]\n", encoding="utf-8")
    plain, names = bench.articles(count)
    ours, tenfold = bench.check(plain, names), bench.check(folder, names, isolated=False)
    if tenfold.findings < 5 * ours.findings:
        why = f"a config with `rules:` made {tenfold.findings} findings of {ours.findings}"
        return [unavailable("growth-rules", what, why)]
    took = together(
        {
            "once": lambda: bench.check(plain, names),
            "tenfold": lambda: bench.check(folder, names, cache="cache-10", isolated=False),
        },
        bench.repeats,
    )
    note = (
        f"{took['tenfold'].cpu:.2f} s and {took['once'].cpu:.2f} s CPU; {tenfold.findings} and {ours.findings} findings"
    )
    return [judged("growth-rules", what, took["tenfold"].cpu / took["once"].cpu, 3, "times", note=note)]


def _copies(folder: Path, times: int = 9) -> None:
    for topic in sorted(RULES.iterdir()):
        if topic.is_dir() and topic.name not in ("lists", "stet") and any(topic.glob("*.yml")):
            for number in range(times):
                shutil.copytree(topic, folder / f"{topic.name}-{number + 2}")


def memory(bench: Bench) -> list[Row]:
    """Peak memory of the largest process over 20,000 articles."""
    folder, names = bench.articles(bench.size(20_000))
    took = bench.check(folder, names, jobs=1)
    rows = [_peak(took, f"peak memory for {len(names):,} articles, one process")]
    if "--jobs" in bench.options:
        both = bench.check(folder, names, jobs=2)
        rows.append(_peak(both, "the same with 2 workers, the largest process"))
    return rows


def _peak(took: Sample, what: str) -> Row:
    note = f"{took.wall:.0f} s wall, {took.cpu:.0f} s CPU, {took.findings} findings"
    return judged("memory", what, took.rss, 150, "MB", note=note)


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.glob("*.md")) / _MB
