"""Twenty thousand articles: how many are looked at, counted, not timed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from random import Random
from typing import Any

from lint.checks._across import Article
from lint.engine import across
from lint.engine.outcome import DEFAULT
from lint.rulebook.rulebook import Rulebook

SIZE = 20_000
WORDS = [f"word{n}" for n in range(4000)]


def facts(title: Sequence[str], seed: int, date: str) -> list[Any]:
    """Facts as the check collects them; a seed is a story."""
    random = Random(seed)
    body = "".join(sorted(f"{random.getrandbits(32):08x}" for _ in range(147)))
    key = " ".join(title)
    found = [key, key, sorted(set(title)), [], "", "", date, "news", body, {}]
    return [found, [0, len(key), 1, 1, 1, len(key) + 1, key, key]]


def iso(day: int) -> str:
    """A date; months have 28 days here."""
    return f"{2010 + day // 336}-{1 + day // 28 % 12:02}-{1 + day % 28:02}"


def title(random: Random) -> list[str]:
    """Words as newspapers use them: some all the time, most seldom."""
    return [WORDS[min(int(random.paretovariate(0.35)), len(WORDS) - 1)] for _ in range(8)]


class Counting:
    """An archive in memory that counts the articles that are fetched."""

    def __init__(self, articles: dict[str, Any]) -> None:
        self.articles, self.fetched, self.asked = articles, 0, 0
        self.rows: dict[tuple[str, str], list[across.Row]] = defaultdict(list)
        for name, data in articles.items():
            for check, key, date in across.keys({"archive": data}):
                self.rows[check, key].append(across.Row(date, name))

    def count(self, check: str, key: str) -> int:
        return len(self.rows.get((check, key), ()))

    def having(self, check: str, key: str, since: str) -> Sequence[across.Row]:
        self.asked += 1
        return [row for row in self.rows.get((check, key), ()) if row.date >= since or not row.date]

    def article(self, check: str, name: str) -> Article | None:
        self.fetched += 1
        return Article(name, name, self.articles[name])


def archive(size: int, a_day: int) -> dict[str, Any]:
    """So many articles, so many of them a day."""
    random = Random(7)
    return {f"{n:05}.md": facts(title(random), n, iso(n // a_day)) for n in range(size)}


def test_three_of_twenty_thousand_look_at_few(book: Rulebook) -> None:
    known = archive(SIZE, 5)
    shelf = Counting(known)
    old = known["19990.md"][0]
    changed = {
        "x.md": facts(old[1].split(), 19990, "2021-12-28"),  # word for word
        "y.md": facts([*old[1].split()[:7], "other"], 19990, "2021-12-28"),
        "z.md": facts(["quite", "another", "headline", "altogether"], 19991, "2021-12-28"),
    }
    rules = across.rules(book, DEFAULT)
    checked = [across.Checked(name, name, {"archive": data}, rules, book.lexicon) for name, data in changed.items()]
    found = across.compare(checked, shelf)
    assert [(one.path, one.rule) for one in found.findings] == [
        ("x.md", "headlines/duplicate"),
        ("y.md", "headlines/near-duplicate"),
        ("z.md", "structure/duplicate-story"),
    ]
    assert shelf.asked <= 3 * (1 + 8 + 16)
    assert shelf.fetched <= 3 * 20  # of 20,000


def test_work_grows_with_the_archive_not_with_its_square(book: Rulebook) -> None:
    rules = across.rules(book, DEFAULT)
    looked = []
    for size in (1000, 4000):
        checked = [
            across.Checked(name, name, {"archive": data}, rules, book.lexicon)
            for name, data in archive(size, 5).items()
        ]
        pool = across._Pool(checked, across.Nothing())
        module = across._module("archive")
        total = 0
        for one in checked:
            value = module.restore(one.facts["archive"])
            for rule, _ in rules:
                total += len(pool.before("archive", one.name, module.date(value), module.ways(value, rule.params)))
        looked.append(total)
    assert looked[1] < 5 * looked[0]  # the square would be 16 times
