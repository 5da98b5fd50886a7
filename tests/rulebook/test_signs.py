"""The word index leaves out no rule that would find something: with it and without it, all findings are the same."""

from __future__ import annotations

import pytest

from lint.document.signs import is_sign
from lint.engine.lint import lint_text
from lint.finding import Finding
from lint.project import rules
from lint.rulebook.index import ACROSS, WordIndex, words_of

BOOK = rules.load(cache=False)
SIGNED = [rule.id for rule in BOOK if any(map(is_sign, words_of(rule, BOOK.lexicon) - {ACROSS}))]


def found(text: str, path: str, id: str, *, index: bool) -> tuple[Finding, ...]:
    book = BOOK.only(id)
    if not index:
        book._index = WordIndex({}, tuple(range(len(book))))
    return lint_text(text, path, book)


def test_signs_spare_rules() -> None:
    assert len(SIGNED) > 20
    text = "# Ferry runs again\n\nThe ferry runs again from Monday, Ana Reis said.\n"
    from lint.document.signs import signs
    from lint.engine.lint import read

    document = read(text, "a.md", BOOK)
    looked_at = {rule.id for rule in BOOK.candidates(document.vocabulary, signs(document))}
    assert {"headlines/end-stop", "structure/truncated"} <= looked_at
    assert looked_at.isdisjoint({"quotations/unclosed", "structure/markup-leak", "stet/unused"})
    assert "quotations/unclosed" in {rule.id for rule in BOOK.candidates(document.vocabulary)}, "no signs given: any"


@pytest.mark.parametrize("id", SIGNED)
def test_the_same_with_the_index_and_without_it(id: str) -> None:
    for example in (*BOOK[id].examples.flag, *BOOK[id].examples.pass_):
        path = {"markdown": "a.md", "plain": "a.txt", "html": "a.html"}[example.format]
        assert found(example.text, path, id, index=True) == found(example.text, path, id, index=False)
