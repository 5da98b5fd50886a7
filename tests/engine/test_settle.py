"""One query per mention, the worst one; the same order every time; fingerprints that survive edits elsewhere."""

from __future__ import annotations

import random

import pytest

from lint.engine.lint import lint_text
from lint.engine.settle import Found, settle
from lint.finding import Finding
from lint.rulebook.load import rulebook
from lint.text.source import Source

TEXT = "Harbour news\n\nThe mayor of Port Elm said so. The mayor left.\n"


def book(**rules: str):  # type: ignore[no-untyped-def]
    """Rule name → `level token`, all of the topic before `__`."""
    made = {}
    for name, said in rules.items():
        level, _, token = said.partition(" ")
        made[name.replace("__", "/")] = (
            f"extends: existence\nmessage: m\nlevel: {level}\nnonword: true\ntokens: ['{token}']"
        )
    return rulebook(made, {})


def found(text: str = TEXT, **rules: str) -> list[str]:
    return [one.rule for one in lint_text(text, "a.txt", book(**rules))]


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        ({"t__a": "warning Port Elm", "t__b": "error Port Elm"}, ["t/b"]),
        ({"t__a": "error Port Elm", "t__b": "warning Elm"}, ["t/a"]),
        ({"t__a": "warning Port Elm", "t__b": "error Elm"}, ["t/b"]),
        ({"t__a": "warning Port Elm", "t__b": "warning Elm"}, ["t/a"]),
        ({"t__a": "warning Port Elm", "u__b": "error Elm"}, ["t/a", "u/b"]),
        ({"t__a": "warning of Port", "t__b": "error Port Elm"}, ["t/a", "t/b"]),
        ({"t__a": "warning Port", "t__b": "error Elm"}, ["t/a", "t/b"]),
        ({"t__a": "warning Harbour news", "t__b": "suggestion news"}, ["t/a", "t/b"]),
    ],
    ids=[
        "the same words: the worse",
        "inside: the outer is worse",
        "inside: the inner is worse",
        "equal levels: the longer",
        "two topics: both",
        "they only overlap: both",
        "side by side: both",
        "a whole block is about the block",
    ],
)
def test_mentions(rules: dict[str, str], kept: list[str]) -> None:
    assert found(**rules) == kept


def test_exact_duplicates_are_one() -> None:
    one = lint_text(TEXT, "a.txt", book(t__a="error Elm"))
    doubled = rulebook({"t/a": "extends: existence\nmessage: m\nlevel: error\nnonword: true\ntokens: [Elm, Elm]"}, {})
    assert lint_text(TEXT, "a.txt", doubled) == one


def test_order_does_not_depend_on_the_order_of_arrival() -> None:
    from lint.document.readers.plain import read

    document = read(Source("a.txt", TEXT))
    findings = [
        Found(one, one.span.start, one.span.end)
        for one in lint_text(TEXT, "a.txt", book(t__a="error mayor", u__b="warning mayor", v__c="error Elm"))
    ]
    expected = settle(document, findings)
    for seed in range(5):
        random.Random(seed).shuffle(findings)
        assert settle(document, findings) == expected


def prints(text: str, path: str = "a.txt") -> list[str]:
    return [one.fingerprint for one in lint_text(text, path, book(t__a="error mayor"))]


def test_fingerprints_survive_line_shifts() -> None:
    assert prints("Harbour news\n\nA new first paragraph.\n\n\n" + TEXT.partition("\n")[2]) == prints(TEXT)


def test_fingerprints_survive_wrapping_and_curly_marks() -> None:
    before = 'News\n\nThe "mayor" of Port Elm said so.\n'
    after = "News\n\nThe “mayor”\nof Port  Elm said so.\n"
    md = [one.fingerprint for one in lint_text(before, "a.md", book(t__a="error mayor"))]
    assert [one.fingerprint for one in lint_text(after, "a.md", book(t__a="error mayor"))] == md


def test_fingerprints_change_with_the_sentence_and_the_rule() -> None:
    assert not set(prints(TEXT)) & set(prints(TEXT.replace("said so", "denied it").replace("left", "stayed")))
    other = [one.fingerprint for one in lint_text(TEXT, "a.txt", book(t__other="error mayor"))]
    assert not set(prints(TEXT)) & set(other)


def test_the_same_sentence_twice_has_two_fingerprints() -> None:
    text = "News\n\nThe mayor left.\n\nThe mayor left.\n"
    assert len(set(prints(text))) == 2


def test_finding_is_plain() -> None:
    (one,) = lint_text("News\n\nThe mayor left.\n", "a.txt", book(t__a="error mayor"))
    assert isinstance(one, Finding)
    assert (one.line, one.column, one.end_line, one.end_column) == (3, 5, 3, 10)
