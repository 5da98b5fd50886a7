"""Rules that do not hold what their examples promise are told so, in words."""

from __future__ import annotations

import pytest

from lint.engine.proof import prove
from lint.rulebook.load import rulebook

RULE = "extends: existence\nmessage: m\nignorecase: true\ntokens: [very, quite late]\n"


def said(examples: str, rule: str = RULE) -> list[str]:
    book = rulebook({"a/b": rule + "examples:\n" + examples}, {})
    return [str(failure) for failure in prove(book["a/b"], book)]


CLAIMS = [
    ('  flag: ["It is [[very]] late."]\n  pass: ["It is late."]\n', []),
    (
        '  flag: ["It is very [[late]]."]\n',
        [
            "a/b: flag example 1: expected a finding at “late” (line 1, column 12), found nothing there",
            "a/b: flag example 1: found “very” (line 1, column 7), where no mark is: m",
        ],
    ),
    (
        '  flag: ["It is [[very]].", "It is [[very late]]."]\n',
        [
            "a/b: flag example 2: expected a finding at “very late” (line 1, column 7), "
            "found “very” (line 1, column 7) instead"
        ],
    ),
    (
        '  pass: ["Fine.", "It is\\nnot very."]\n',
        ["a/b: pass example 2: flagged at “very” (line 2, column 5), should pass: m"],
    ),
    ('  flag: [{text: "It is [[very]].", format: plain}, {text: "<p>It is [[very]].</p>", format: html}]\n', []),
    ('  flag: [{text: "Head", format: word}]\n', "cannot be `word`"),
]


@pytest.mark.parametrize(("examples", "failures"), CLAIMS, ids=range(len(CLAIMS)))
def test_failures_in_words(examples: str, failures: list[str] | str) -> None:
    if isinstance(failures, str):
        with pytest.raises(Exception, match=failures):
            said(examples)
    elif "format: plain" in examples:  # the first line of plain text is the headline
        assert (
            said(examples.replace('"It is [[very]].", format: plain', '"H\\n\\nIt is [[very]].", format: plain')) == []
        )
    else:
        assert said(examples) == failures


def test_fixes_are_proven() -> None:
    rule = "extends: substitution\nmessage: m\nswap: {utilize: use}\n"
    good = '  flag: [{text: "[[utilize]] it", fixed: "use it"}]\n  fix: [{before: "utilize", after: "use"}]\n'
    assert said(good, rule) == []
    bad = '  fix: [{before: "utilize it", after: "employ it"}]\n'
    assert said(bad, rule) == ["a/b: fix example 1: the fix gives “use it”, should give “employ it”"]


def test_a_rule_off_by_default_is_proven_too() -> None:
    assert said('  flag: ["It is [[very]] late."]\n', RULE + "default: off\n") == []


@pytest.mark.parametrize(
    ("keys", "example", "why"),
    [
        (
            "",
            "He said: “It is [[very]] late.”",
            "the words are quoted, which the rule reads only with `in-quotes: true`",
        ),
        ("scope: [body]\n", "# It is [[very]] late", "it stands outside `scope: [body]`"),
        ("", "It is [[late]].", "found nothing there"),
    ],
)
def test_what_keeps_a_rule_from_seeing_a_mark(keys: str, example: str, why: str) -> None:
    (failure,) = said(f"  flag: ['{example}']\n", RULE + keys)
    assert failure.endswith(why)


def test_examples_are_in_the_language_of_the_rule() -> None:
    rule = "extends: existence\nmessage: m\nlang: de\ntokens: [sogenannte]\n"
    assert said('  flag: ["Die [[sogenannte]] Reform."]\n  pass: ["Die Reform."]\n', rule) == []
    english = "---\\nlang: en\\n---\\n\\nDie sogenannte Reform."
    assert said(f'  pass: ["{english}"]\n', rule) == []
