"""Each shipped rule loads strictly and is proven by its own examples: one test a rule, none written by hand."""

from __future__ import annotations

import pytest

from lint.engine.proof import prove
from lint.project.rules import load

BOOK = load(cache=False)


def test_no_shipped_rule_or_list_has_a_mistake() -> None:
    assert [str(problem) for problem in BOOK.problems] == []


@pytest.mark.parametrize("id", BOOK.ids)
def test_rule_proves_itself(id: str) -> None:
    assert [str(failure) for failure in prove(BOOK[id], BOOK)] == []
