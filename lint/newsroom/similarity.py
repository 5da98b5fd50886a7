"""How alike two pieces of text are, by their words. Character ratios are of no use here: “Rovers win 2-1” and
“Rovers win 3-1” are nearly the same string and not the same story."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet


def jaccard(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Shared words ÷ all words of both: 1.0 for equal sets, 0.0 where either is empty."""
    if not one or not other:
        return 0.0
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def overlap(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Shared members ÷ the smaller set; 0.0 where either is empty."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def share(part: AbstractSet[str], whole: AbstractSet[str]) -> float:
    """How much of `part` stands in `whole` too."""
    return len(part & whole) / len(part) if part else 0.0


def shingles(tokens: Sequence[str], size: int = 4) -> frozenset[tuple[str, ...]]:
    """All runs of `size` words; one shorter run where there are fewer words."""
    if len(tokens) <= size:
        return frozenset([tuple(tokens)]) if tokens else frozenset()
    return frozenset(tuple(tokens[at : at + size]) for at in range(len(tokens) - size + 1))


def numerals(tokens: Sequence[str]) -> frozenset[str]:
    """The tokens with a digit: scores, years, sums, part numbers. Different ones mean different news."""
    return frozenset(token for token in tokens if any(char.isdigit() for char in token))
