"""Headlines that come again: columns a newsroom lists, labels that name no news, titles that recur like clockwork."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from lint.newsroom.archive import Facts
from lint.newsroom.headlines import key
from lint.newsroom.published import interval
from lint.text.lexicon import Lexicon

if TYPE_CHECKING:
    from lint.newsroom.pairs import Verdict

A = TypeVar("A")
_GENERIC = 2  # words of meaning that a label has at most


def generic(facts: Facts) -> bool:
    """Whether a headline has too few words of meaning to be told from others (“In pictures”)."""
    return len(facts.words) <= _GENERIC


def stands(facts: Facts, lexicon: Lexicon) -> bool:
    """Whether the headline is a standing title."""
    return facts.key in lexicon.once(_standing)


def begins_standing(facts: Facts, lexicon: Lexicon) -> bool:
    """Whether it begins with one (“Letters to the editor: the bridge”)."""
    words = facts.key.split()
    titles = lexicon.once(_standing)
    return any(" ".join(words[:end]) in titles for end in range(2, len(words) + 1))


def _standing(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(key(title, lexicon) for title in lexicon.phrases("standing-titles"))


def without_column(
    met: list[tuple[Verdict, A]], mine: Facts, dates: Sequence[str], unsure: float
) -> list[tuple[Verdict, A]]:
    """Take out other issues of a column: the headline recurs at a steady interval over different stories. The newest
    issue keeps one suggestion, to list the title as a standing one."""
    every = interval(list(dates))
    if not every:
        return met
    columns = [one for one in met if 0 <= one[0].body < unsure and not one[0].day]
    kept = [one for one in met if one not in columns]
    if kept or not columns or mine.date != max(dates):
        return kept
    verdict, other = columns[0]
    hint = f"; it heads {len(dates)} pieces, one about every {every} days: put a column on the list `standing-titles`"
    return [(verdict._replace(level="suggestion", hint=hint), other)]
