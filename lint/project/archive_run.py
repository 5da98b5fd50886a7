"""Rules over an archive, to learn about the rules: every hit of one in context, how often each finds something."""

from __future__ import annotations

import os
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import quantiles

from lint.document.document import Document
from lint.document.readers import by_extension
from lint.engine.lint import examine, read
from lint.engine.outcome import Outcome, Settings
from lint.errors import UserError
from lint.finding import Finding
from lint.newsroom.hedging import load as hedge_load
from lint.project import files
from lint.project.plan import Planner
from lint.record import NamedTuple
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook

_AROUND = 100  # characters of context on either side
PERCENTILES = (50, 75, 90, 95, 99)
# a rule that finds more an article than this is asked to be quieter: level → findings per 100 articles
BUDGET: Mapping[str, float] = {"error": 5, "warning": 30, "suggestion": 100}
_GAP = re.compile(r"\r?\n\s*\n")
_LINE = re.compile(r"\s*\n\s*")
_QUIETER = {"error": "warning", "warning": "suggestion", "suggestion": "off"}


class Shown(NamedTuple):
    """A hit in its context: the words found, and what stands before and after them in the source."""

    path: str
    line: int
    column: int
    before: str
    words: str
    after: str
    message: str


class Trial(NamedTuple):
    """One rule over an archive."""

    articles: int
    hits: tuple[Shown, ...]
    skipped: tuple[str, ...]

    @property
    def rate(self) -> float:
        """Hits per 100 articles."""
        return 100 * len(self.hits) / self.articles if self.articles else 0.0

    @property
    def flagged(self) -> int:
        """Articles with a hit."""
        return len({one.path for one in self.hits})


class Rate(NamedTuple):
    """How often a rule finds something. suggested: the level for a desk that wants to keep within the budget."""

    rule: str
    level: str
    default: bool
    findings: int
    articles: int
    rate: float
    suggested: str


class Calibration(NamedTuple):
    """Every rule over an archive. hedges: percentile → hedges per 100 words of body; an article without counts as 0."""

    articles: int
    rates: tuple[Rate, ...]
    hedges: Mapping[int, float]
    skipped: tuple[str, ...]


def one_rule(book: Rulebook, rule: Rule) -> Rulebook:
    """A rulebook of one rule, which is on, with the word lists of another."""
    return Rulebook([rule._replace(default=True)], book.lexicon)


def read_file(book: Rulebook, path: str) -> Rule:
    """The rule of a YAML file that belongs to no folder yet; it need not be proven. Raises UserError."""
    from lint.rulebook.load import RuleText, read_rule

    name = os.path.basename(path).rpartition(".")[0]
    folder = os.path.basename(os.path.dirname(os.path.abspath(path)))
    return read_rule(RuleText(f"{folder}/{name}", path, files.read(path), proof=False))


def trial(paths: Sequence[str], planner: Planner, book: Rulebook, rule: Rule) -> Trial:
    """Run one rule over articles. Sign-offs do not count. Raises UserError where there are no articles."""
    if book.across_ids:
        what = f"`{rule.id}` compares articles with each other"
        raise UserError(what, remedy=f"copydesk check --cross-file --extend-select {rule.id} FOLDER")
    hits: list[Shown] = []
    skipped: list[str] = []
    count = 0
    for document, outcome in _outcomes(paths, planner, book, {rule.id: rule.level}, skipped):
        count += 1
        found = (*outcome.findings, *(one.finding for one in outcome.signed_off))
        hits += [_shown(document, one) for one in sorted(found, key=lambda one: one.span)]
    return Trial(count, tuple(hits), tuple(skipped))


def calibrate(paths: Sequence[str], planner: Planner, book: Rulebook) -> Calibration:
    """Run every rule over articles, those that are off by default too. Raises UserError where there are none."""
    levels = {head.id: head.level for head in book.heads if head.topic != "stet" and head.id not in book.across_ids}
    findings: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    loads: list[float] = []
    skipped: list[str] = []
    for document, outcome in _outcomes(paths, planner, book, levels, skipped):
        found = [one.rule for one in (*outcome.findings, *(signed.finding for signed in outcome.signed_off))]
        findings.update(found)
        articles.update(set(found))
        load = hedge_load(document)
        loads.append(100 * len(load.hedges) / load.words if load.words else 0.0)
    rates = [_rate(book, id, findings[id], articles[id], len(loads)) for id in levels]
    return Calibration(len(loads), tuple(rates), _percentiles(loads), tuple(skipped))


def _rate(book: Rulebook, id: str, findings: int, articles: int, count: int) -> Rate:
    head = book.heads[book.ids[id]]
    rate = 100 * findings / count if count else 0.0
    level = head.level
    while level in BUDGET and rate > BUDGET[level]:
        level = _QUIETER[level]
    return Rate(id, head.level, head.default, findings, articles, rate, level)


def _percentiles(loads: Sequence[float]) -> dict[int, float]:
    if len(loads) < 2:
        return dict.fromkeys(PERCENTILES, loads[0] if loads else 0.0)
    cuts = quantiles(loads, n=100, method="inclusive")
    return {one: cuts[one - 1] for one in PERCENTILES}


def _outcomes(
    paths: Sequence[str], planner: Planner, book: Rulebook, levels: Mapping[str, str], skipped: list[str]
) -> Iterator[tuple[Document, Outcome]]:
    today = time.strftime("%Y-%m-%d")
    for path in _articles(paths, planner):
        try:
            document = read(files.read(path), path, book)
        except UserError as error:
            skipped.append(str(error))
            continue
        mine = planner.plan(path).settings
        yield document, examine(document, book, Settings(levels, today, options=mine.options, lang=mine.lang))


def _articles(paths: Sequence[str], planner: Planner) -> Iterable[str]:
    found = files.discover(paths, by_extension(), planner.excluded, False)
    if found.missing:
        raise UserError(found.missing[0][1], path=found.missing[0][0])
    if not found.files:
        raise UserError(
            f"no articles in {', '.join(paths)}", remedy=f"articles end in {', '.join(sorted(by_extension()))}"
        )
    return found.files


def _shown(document: Document, one: Finding) -> Shown:
    """The hit in its paragraph, or so much of it as fits."""
    text, (start, end) = document.source.text, one.span
    before, words, after = text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
    if start > _AROUND and not _GAP.search(before):
        before = f"…{before.partition(' ')[2]}"
    if end + _AROUND < len(text) and not _GAP.search(after):
        after = f"{after.rpartition(' ')[0]}…"
    before, after = _GAP.split(before)[-1].lstrip(), _GAP.split(after)[0].rstrip()
    before, words, after = (_LINE.sub(" ", part) for part in (before, words, after))
    return Shown(one.path, one.line, one.column, before, words, after, one.message)
