"""Articles × articles → findings. Facts are collected with the lint; comparing needs nothing but facts.

Of two articles the newer one gets the finding: by date, undated ones last; of one day, an article that is being checked
after one that is not; then by path. So a pair is one finding, whatever the order of the files.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from operator import itemgetter
from typing import Any, Protocol

from lint import plugins
from lint.checks._across import Around, Article, Meeting, Way
from lint.document.document import Document
from lint.engine.lint import BrokenCheckError, fill, read, told
from lint.engine.outcome import DEFAULT, Failure, Settings
from lint.finding import LEVELS, Finding
from lint.record import NamedTuple
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook
from lint.text.lexicon import Lexicon
from lint.text.span import Span

LOOKBACK = 500  # of the articles that share a key, how many before this one count
MOST = 100  # candidates that are compared with an article, the most recent
KEPT = 2048  # articles that are held as their checks restored them
_UNDATED = "9"  # after every date

Facts = Mapping[str, Any]  # name of a check → what it collected of one article


class Row(NamedTuple):
    """What an archive knows of an article that has a key: its date as the check says it, and its name."""

    date: str
    name: str


class Age(NamedTuple):
    """The order of articles, oldest first; of two files of one day, `ferry-2.md` is younger than `ferry.md`."""

    date: str
    checked: bool
    stem: str
    name: str

    @classmethod
    def of(cls, date: str, checked: bool, name: str) -> Age:
        """The age of an article."""
        return cls(date or _UNDATED, checked, name.rpartition(".")[0] or name, name)


class BrokenArchiveError(Exception):
    """An archive that cannot be read; what compares with it starts again with another."""


class Archive(Protocol):
    """Articles that are not being checked, found by the keys of their facts. Both raise BrokenArchiveError."""

    def count(self, check: str, key: str) -> int:
        """About how many articles have a key of a check."""

    def having(self, check: str, key: str, since: str) -> Sequence[Row]:
        """Those that are not older than a date, or have none; all where `since` is empty."""

    def article(self, check: str, name: str) -> Article | None:
        """What a check collected of an article; None where it is gone."""


class Nothing:
    """An archive without articles."""

    def count(self, check: str, key: str) -> int:
        """None."""
        return 0

    def having(self, check: str, key: str, since: str) -> Sequence[Row]:
        """No article."""
        return ()

    def article(self, check: str, name: str) -> Article | None:
        """None."""
        return None


class Checked(NamedTuple):
    """An article of this run. rules: those that compare articles and are on, with their level."""

    name: str
    path: str
    facts: Facts
    rules: tuple[tuple[Rule, str], ...]
    lexicon: Lexicon


class Across(NamedTuple):
    """What comparing found; lines as in Report."""

    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    lines: Mapping[tuple[str, int], str] = {}


def rules(rulebook: Rulebook, settings: Settings) -> tuple[tuple[Rule, str], ...]:
    """The rules that compare articles and are on, with their level."""
    levels = settings.levels
    found = []
    for rule in rulebook.across():
        level = levels.get(rule.id, "") if levels is not None else rule.level if rule.default else ""
        if level:
            found.append((rule, level))
    return tuple(found)


def collect(document: Document, name: str, checks: Iterable[str]) -> dict[str, Any]:
    """What checks keep of an article, as plain data. `name` is its path in the repository."""
    found = {}
    for check in checks:
        data = _module(check).collect(document, name)
        if data is not None:
            found[check] = data
    return found


def keys(facts: Facts) -> list[tuple[str, str, str]]:
    """Check, key and date of all keys that facts can be found by."""
    found = []
    for check, data in facts.items():
        module = _module(check)
        value = module.restore(data)
        date = module.date(value)
        found += [(check, key, date) for key in module.keys(value)]
    return found


def compare(checked: Sequence[Checked], archive: Archive | None = None) -> Across:
    """Findings of the checked articles among themselves and against the archive, sorted by path and place.

    Raises BrokenArchiveError.
    """
    pool = _Pool(checked, archive or Nothing())
    findings: list[Finding] = []
    failures: list[Failure] = []
    lines: dict[tuple[str, int], str] = {}
    for one in checked:
        for rule, level in one.rules:
            if rule.extends not in one.facts:
                continue
            try:
                for meeting in _meetings(one, rule, pool):
                    findings.append(_finding(one.path, rule, level, meeting))
                    lines[one.path, meeting.at.line] = meeting.at.line_text
            except BrokenArchiveError:
                raise
            except Exception as error:
                failures.append(Failure(one.path, rule.id, told(error)))
    findings.sort(key=lambda one: (one.path, one.span, one.rule, one.message))
    return Across(tuple(findings), tuple(failures), {place: text for place, text in lines.items() if text})


def _meetings(one: Checked, rule: Rule, pool: _Pool) -> Iterator[Meeting]:
    module = _module(rule.extends)
    mine = pool.article(rule.extends, one.name)
    if mine is None:
        return
    names = pool.before(rule.extends, one.name, module.date(mine.data), module.ways(mine.data, rule.params))
    others = [found for name in names if (found := pool.article(rule.extends, name)) is not None]
    if others:
        around = Around(one.lexicon, lambda key: pool.dates(rule.extends, key))
        yield from module.compare(mine, others, rule.params, around)


class _Pool:
    """The checked articles and the archive as one, ordered by age.

    Checked articles go by their rank: the number of older ones. Keys are kept as their hashes: of 20,000 articles there
    are 400,000, and of two with one hash the worst that comes is a candidate too many.
    """

    def __init__(self, checked: Sequence[Checked], archive: Archive) -> None:
        self._checked = {one.name: one for one in checked}
        self._archive = None if isinstance(archive, Nothing) else archive
        self._order: dict[str, list[Age]] = {}  # check → ages, oldest first
        self._mine: dict[int, int | list[int]] = {}  # a key → the ranks of who has it, ascending
        self._rows: dict[tuple[str, str, str], list[Age]] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._articles: dict[tuple[str, str], Article | None] = {}
        for check in sorted({check for one in checked for check in one.facts}):
            self._add(check, checked)

    def _add(self, check: str, checked: Sequence[Checked]) -> None:
        module = _module(check)
        dates = ((one, one.facts.get(check)) for one in checked)
        aged = [
            (Age.of(module.date(module.restore(data)), True, one.name), one) for one, data in dates if data is not None
        ]
        aged.sort(key=itemgetter(0))
        self._order[check] = [age for age, _ in aged]
        mine = self._mine
        for rank, (_, one) in enumerate(aged):
            for key in set(module.keys(module.restore(one.facts[check]))):
                place = hash((check, key))
                known = mine.setdefault(place, rank)
                if isinstance(known, list):
                    known.append(rank)
                elif known != rank:
                    mine[place] = [known, rank]

    def _ranks(self, check: str, key: str) -> list[int]:
        known = self._mine.get(hash((check, key)), ())
        return [known] if isinstance(known, int) else known or []

    def article(self, check: str, name: str) -> Article | None:
        """An article with what its check restored."""
        place = (check, name)
        if place not in self._articles:
            if len(self._articles) >= KEPT:
                self._articles.clear()
            one = self._checked.get(name)
            data = one.facts.get(check) if one else None
            found = self._archive.article(check, name) if one is None and self._archive else None
            if one is not None:
                found = Article(name, one.path, data)
            if found is not None:
                found = found._replace(data=_module(check).restore(found.data)) if found.data is not None else None
            self._articles[place] = found
        return self._articles[place]

    def dates(self, check: str, key: str) -> list[str]:
        """The dates of all articles with a key."""
        ages = self._having(check, key, "") if self._archive else self._ages(check, key)
        return ["" if age.date == _UNDATED else age.date for age in ages]

    def before(self, check: str, name: str, date: str, ways: Iterable[Way]) -> list[str]:
        """Names of the candidates that are older than an article, the most recent first."""
        me = Age.of(date, True, name)
        if self._archive is None:
            order = self._order[check]
            ranks: set[int] = set()
            for way in ways:
                ranks.update(self._older(check, bisect_left(order, me), way))
            return [order[rank].name for rank in sorted(ranks, reverse=True)[:MOST]]
        found: set[Age] = set()
        for way in ways:
            found.update(self._candidates(check, me, way))
        return [age.name for age in sorted(found, reverse=True)[:MOST]]

    def _rarest(self, check: str, way: Way) -> tuple[list[str], int]:
        """Who shares s of n keys has at least w of any n - s + w of them: the rarest are looked up; and w."""
        wanted = min(way.share, 3)
        rarest = sorted(way.keys, key=lambda key: (self._count(check, key), key))
        return rarest[: len(rarest) - way.share + wanted], wanted

    def _older(self, check: str, me: int, way: Way) -> list[int]:
        """The ranks of candidates among the checked articles."""
        rarest, wanted = self._rarest(check, way)
        oldest = bisect_left(self._order[check], (way.since,)) if way.since else 0
        met: Counter[int] = Counter()
        for key in rarest:
            ranks = self._ranks(check, key)
            at = bisect_left(ranks, me)
            first = bisect_left(ranks, oldest) if oldest else 0
            met.update(ranks[max(at - LOOKBACK, first) : at])
        return [rank for rank, times in met.items() if times >= wanted]

    def _candidates(self, check: str, me: Age, way: Way) -> Iterable[Age]:
        """The same where there is an archive, too."""
        rarest, wanted = self._rarest(check, way)
        met: Counter[Age] = Counter()
        for key in rarest:
            rows = self._having(check, key, way.since)
            at = bisect_left(rows, me)
            first = bisect_left(rows, (way.since,)) if way.since else 0
            met.update(rows[max(at - LOOKBACK, first) : at])
        return [age for age, times in met.items() if times >= wanted]

    def _count(self, check: str, key: str) -> int:
        if self._archive is None:
            known = self._mine.get(hash((check, key)), ())
            return 1 if isinstance(known, int) else len(known)
        place = (check, key)
        if place not in self._counts:
            self._counts[place] = len(self._ranks(check, key)) + self._archive.count(check, key)
        return self._counts[place]

    def _ages(self, check: str, key: str) -> list[Age]:
        order = self._order.get(check, [])
        return [order[rank] for rank in self._ranks(check, key)]

    def _having(self, check: str, key: str, since: str) -> list[Age]:
        """Who has a key, oldest first; of the archive, at least those since a date."""
        place = (check, key, since)
        if place not in self._rows:
            checked = self._checked
            archived = self._archive.having(check, key, since) if self._archive else ()
            rows = [Age.of(date, False, name) for date, name in archived if name not in checked]
            self._rows[place] = sorted([*self._ages(check, key), *rows])
        return self._rows[place]


def _finding(path: str, rule: Rule, level: str, meeting: Meeting) -> Finding:
    at = meeting.at
    mild = level if meeting.level is None else min(level, meeting.level, key=LEVELS.index)
    message = fill(rule.message, {"match": at.words, **meeting.values})
    made_of = (rule.id, " ".join(at.words.split()), meeting.against)
    print_ = sha256("\0".join(made_of).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Finding(
        path, at.line, at.column, rule.id, mild, message, at.end_line, at.end_column, Span(at.start, at.end), print_,
        None, meeting.related,
    )  # fmt: skip


def _module(check: str) -> Any:
    module = plugins.load("checks", check)
    if module is None:
        raise LookupError(check)
    return module


def compare_texts(texts: Mapping[str, str], rulebook: Rulebook, settings: Settings = DEFAULT) -> tuple[Finding, ...]:
    """What comparing finds among articles given as path → text; what each holds alone is not looked for."""
    on = rules(rulebook, settings)
    checks = sorted({rule.extends for rule, _ in on})
    checked = [
        Checked(path, path, collect(read(text, path, rulebook), path, checks), on, rulebook.lexicon)
        for path, text in texts.items()
    ]
    outcome = compare(checked)
    if outcome.failures:
        raise BrokenCheckError(str(outcome.failures[0]))
    return outcome.findings
