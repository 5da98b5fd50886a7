"""The cases: throughput, start, workers, result cache. Each returns its rows of the table."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from benchlib.bench import START, Bench, Case, Row, judged, unavailable
from benchlib.growth import growth_article, growth_rules, growth_total, memory
from benchlib.measure import Sample, run, together

# what any linter must at least do, in one process: read the files, parse the Markdown, find the words
FLOOR = """
import sys, pyromark, regex
words = regex.compile(r"\\w+(?:['’-]\\w+)*")
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    for event in pyromark.events_with_range(text):
        pass
    words.findall(text)
"""


def floor(bench: Bench) -> list[Row]:
    """200 articles in one process against the least work there is."""
    folder, names = bench.articles(bench.size(200))
    bench.check(folder, names)
    took = together(
        {
            "floor": lambda: run([sys.executable, "-c", FLOOR, *names], folder),
            "copydesk": lambda: bench.check(folder, names),
        },
        bench.repeats,
    )
    ours, least = took["copydesk"], took["floor"]
    note = f"{ours.cpu:.2f} s CPU against a floor of {least.cpu:.2f} s; {ours.findings} findings; aim: 3 times"
    what = f"{len(names)} articles, all default rules, one process, no result cache: CPU time over the floor"
    return [judged("floor", what, ours.cpu / least.cpu, 4, "times", note=note)]


def one(bench: Bench) -> list[Row]:
    """One article that was just changed, rulebook cache warm, from a cold shell."""
    numbers = count()
    draft = _draft(bench)
    _edited(bench, draft, next(numbers))
    took = together(
        {"bare": lambda: run(START, bench.scratch), "copydesk": lambda: _edited(bench, draft, next(numbers))},
        max(bench.repeats, 1 if bench.quick else 15),
    )
    ours, bare = took["copydesk"].wall, took["bare"].wall
    what = "one 9 kB article from a cold shell, rulebook cache warm"
    note = f"bare `python -c pass` takes {bare * 1000:.0f} ms"
    return [
        judged("one", what, ours * 1000, 80, "ms", note=note),
        judged("one", "the same over a bare Python start", ours / bare, 5.5, "times"),
    ]


def _draft(bench: Bench) -> Path:
    folder = bench.scratch / "one"
    folder.mkdir(exist_ok=True)
    return folder / "draft.md"


def _edited(bench: Bench, draft: Path, number: int, cache: str = "cache-one") -> Sample:
    text = next(iter(bench.corpus._replace(folder=None).texts(1)))
    draft.write_text(f"{text}\nThe council meets again in {number} days.\n", encoding="utf-8")
    return bench.check(draft.parent, [draft.name], cache=cache, jobs=None, results=True)


def first(bench: Bench) -> list[Row]:
    """The first run ever: no cache of any kind."""
    draft = _draft(bench)

    def cold() -> Sample:
        bench.fresh("cache-first")
        return _edited(bench, draft, 0, "cache-first")

    took = together({"first": cold}, bench.repeats)["first"]
    return [judged("first", "the same, first run ever (no caches)", took.wall * 1000, 350, "ms")]


def workers(bench: Bench) -> list[Row]:
    """2,000 articles with one worker and with two."""
    what = "2,000 articles: 2 workers over 1"
    if "--jobs" not in bench.options:
        return [unavailable("workers", what, "`check` has no `--jobs`")]
    folder, names = bench.articles(bench.size(2000))
    took = together(
        {"1": lambda: bench.check(folder, names, jobs=1), "2": lambda: bench.check(folder, names, jobs=2)},
        bench.repeats,
    )
    if took["1"].output != took["2"].output:
        return [Row("workers", what, "", "wrong", False, note="two workers said something else than one")]
    alone, both = took["1"].wall, took["2"].wall
    note = f"{alone:.2f} s and {both:.2f} s wall"
    return [judged("workers", what, alone / both, 1.7, "times", most=False, note=note)]


def cache(bench: Bench) -> list[Row]:
    """2,000 articles again, unchanged, then with three changed."""
    what = "2,000 articles unchanged, result cache warm, over a cold cache"
    if "--cache-dir" not in bench.options:
        return [unavailable("cache", what, "`check` has no `--cache-dir`")]
    folder, names = bench.articles(bench.size(2000))
    numbers = count()

    def check(which: list[str]) -> Sample:
        return bench.check(folder, which, cache="cache-results", jobs=None, results=True)

    def cold() -> Sample:
        bench.fresh("cache-results")
        return check(names)

    def changed() -> Sample:
        for name in names[5::600][:3]:
            with (folder / name).open("a", encoding="utf-8") as file:
                file.write(f"\nThe ferry left {next(numbers)} minutes late.\n")
        return check(names)

    before, after = cold(), check(names)
    if after.cpu > before.cpu * 0.8:
        why = f"a second run is no faster ({after.wall:.2f} s after {before.wall:.2f} s): there is no result cache"
        return [unavailable("cache", what, why)]
    took = together(
        {"cold": cold, "warm": lambda: check(names), "changed": changed, "start": lambda: check(names[:1])},
        bench.repeats,
    )
    if took["warm"].output != took["cold"].output:
        return [Row("cache", what, "", "wrong", False, note="the warm run said something else than the cold one")]
    extra = took["changed"].wall - took["start"].wall
    note = f"cold {took['cold'].wall:.2f} s, warm {took['warm'].wall:.2f} s wall"
    start = f"{took['changed'].wall:.2f} s; one unchanged article takes {took['start'].wall:.2f} s"
    return [
        judged("cache", what, took["warm"].wall / took["cold"].wall, 0.15, "times", note=note),
        judged("cache", "3 of 2,000 articles changed: time over start", extra, 0.2, "s", note=start),
    ]


CASES: dict[str, Case] = {
    "floor": floor,
    "one": one,
    "first": first,
    "workers": workers,
    "cache": cache,
    "growth-total": growth_total,
    "growth-article": growth_article,
    "growth-rules": growth_rules,
    "memory": memory,
}
