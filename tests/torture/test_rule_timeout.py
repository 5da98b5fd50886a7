"""Patterns that never end: the rule that runs out is told, the run goes on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from lint.engine.limits import Budget, Limits
from lint.engine.lint import TIMEOUT, examine, read
from lint.engine.outcome import Outcome, Settings
from lint.project.rules import shipped
from lint.rulebook.load import rulebook

HOUSE = "extends: existence\nmessage: “{match}”\nlevel: error\n"
BAD = HOUSE + "nonword: true\ntokens: ['(?:\\w|\\w\\w|\\s)+[;!]']\n"
GOOD = HOUSE + "tokens: [harbour]\n"
ARTICLE = "# Port Elm\n\nThe harbour was open.\n\nNow " + "aaaaaaaa " * 30 + "and the harbour.\n"
BAD_RULES = {
    "existence": BAD,
    "substitution": "extends: substitution\nmessage: m\nnonword: true\nswap: {'(?:\\w|\\w\\w|\\s)+[;!]': b}\n",
    "occurrence": "extends: occurrence\nmessage: m\nmax: 1\ntoken: '(?:\\w|\\w\\w|\\s)+[;!]'\n",
    "occurrence min": "extends: occurrence\nmessage: m\nmin: 1\ntoken: '(?:\\w|\\w\\w|\\s)+[;!]'\n",
    "repetition": "extends: repetition\nmessage: m\ntokens: ['(?:\\w|\\w\\w|\\s)+[;!]']\n",
    "conditional": "extends: conditional\nmessage: m\nfirst: '(?:\\w|\\w\\w|\\s)+[;!]'\nsecond: x\n",
    "conditional second": "extends: conditional\nmessage: m\nfirst: harbour\nsecond: '(?:\\w|\\w\\w|\\s)+[;!]'\n",
    "consistency": "extends: consistency\nmessage: m\nnonword: true\neither: {'(?:\\w|\\w\\w|\\s)+[;!]': x}\n",
    "capitalization": "extends: capitalization\nmessage: m\nmatch: '(?:\\w|\\w\\w|\\s)+[;!]'\nscope: paragraph\n",
    "exceptions": HOUSE + "nonword: true\ntokens: ['Now.*harbour']\nexceptions: ['(?:\\w|\\w\\w|\\s)+[;!]']\n",
}


def run(rules: dict[str, str], seconds: float = 0.05, article: float = 60.0) -> Outcome:
    import time

    with open(f"{shipped()}/internal/rule-timeout.yml", encoding="utf-8") as file:
        book = rulebook({**rules, TIMEOUT: file.read()}, {})
    limits = Limits(seconds, article, time.perf_counter, time.process_time)
    return examine(read(ARTICLE, "a.md", book), book, Settings(limits=limits))


@pytest.mark.parametrize("rule", BAD_RULES.values(), ids=BAD_RULES)
def test_it_is_told_and_the_others_go_on(rule: str) -> None:
    outcome = run({"house/a-bad": rule, "house/b-good": GOOD})
    assert not outcome.failures
    late = [one for one in outcome.findings if one.rule == TIMEOUT]
    assert len(late) == 1 and "house/a-bad" in late[0].message and late[0].line >= 1
    assert [one.line for one in outcome.findings if one.rule == "house/b-good"] == [3, 5]


def test_it_is_told_whatever_rules_are_chosen() -> None:
    with open(f"{shipped()}/internal/rule-timeout.yml", encoding="utf-8") as file:
        book = rulebook({"house/bad": BAD, TIMEOUT: file.read()}, {})
    ticks = iter(count(0, 10))
    limits = Limits(5, 60, lambda: next(ticks), lambda: next(ticks))
    settings = Settings({"house/bad": "error"}, limits=limits)
    assert [one.rule for one in examine(read(ARTICLE, "a.md", book), book, settings).findings] == [TIMEOUT]


def test_when_the_article_has_no_time_left_the_rest_is_told_together() -> None:
    outcome = run({f"house/bad-{n}": BAD for n in range(5)}, seconds=0.2, article=0.2)
    late = [one.message.partition(" ran")[0] for one in outcome.findings if one.rule == TIMEOUT]
    assert late == ["house/bad-0", "4 more rules"] or sorted(late) == ["4 more rules", "house/bad-0"]


def test_the_place_is_where_it_looked_last() -> None:
    outcome = run({"house/bad": HOUSE + "nonword: true\ntokens: ['\\bNow (?:\\w|\\w\\w|\\s)+[;!]']\n"})
    assert [(one.line, one.column) for one in outcome.findings] == [(5, 1)]


def clocks(*cpu: float) -> Limits:
    wall, computing = iter(count(0.0, 1000.0)), iter(cpu)
    return Limits(5, 12, lambda: next(wall), lambda: next(computing))


def test_a_machine_that_slept_costs_a_rule_nothing() -> None:
    budget = Budget(clocks(0.0, 0.1, 0.2), 1000)
    assert [budget.left(0) > 4 for _ in range(3)] == [True] * 3


def test_limits_grow_with_the_article() -> None:
    assert Budget(clocks(0.0), 3_500_000).left(0) == 20
    assert Budget(clocks(0.0), 3_500).left(0) == 5


def test_each_rule_has_its_own_time_and_all_share_the_article() -> None:
    budget = Budget(clocks(0, 4, 4, 8, 8, 11), 10)

    def left() -> Iterator[float]:
        for _ in range(3):
            budget.begin()
            yield budget.left(0)
            yield budget.left(0)

    assert list(left()) == [5, 1, 5, 1, 4, 1]


def test_a_pattern_that_is_not_used_to_search_needs_no_time() -> None:
    assert not [one for one in run({"house/good": GOOD}).findings if one.rule == TIMEOUT]
