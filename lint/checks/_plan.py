"""How to look for many patterns at once: worked out once per rule, when its file is decoded; plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from lint.checks._patterns import joins, needs
from lint.record import NamedTuple

T = TypeVar("T")


class PatternError(ValueError):
    """A pattern that is none; `pattern` is what the rule says."""

    def __init__(self, pattern: str, what: str) -> None:
        super().__init__(f"`{pattern}` is not a pattern: {what}")
        self.pattern = pattern


class Plan(NamedTuple):
    """How to look for patterns.

    tokens: for each, whether it is a pattern, and the one pattern or all its literals. anchors: word → where that
    starts a try: (token, which literal, how far the word is from the start). words: word → tokens that need it, its
    place unknown; always: tokens without such words. ignorecase and word (between word edges) hold for all.
    """

    tokens: tuple[tuple[bool, tuple[str, ...]], ...] = ()
    anchors: Mapping[str, tuple[tuple[int, int, int], ...]] = {}
    words: Mapping[str, tuple[int, ...]] = {}
    always: tuple[int, ...] = ()
    ignorecase: bool = False
    word: bool = True

    def needed(self) -> frozenset[str]:
        """Words of which a text has at least one if anything matches; empty: unknown."""
        return frozenset() if self.always else frozenset({*self.anchors, *self.words})


class Exceptions(NamedTuple):
    """Words that excuse a match they are inside, and phrases that excuse what stands inside them."""

    inside: Plan = Plan()
    around: Plan = Plan()


def plan(tokens: Sequence[str], *, ignorecase: bool = False, word: bool = True, apart: bool = False) -> Plan:
    """The plan for alternatives in order of preference. apart: never join them, their numbers matter.

    Raises PatternError.
    """
    if len(tokens) > 1 and not apart and any(joins(token) for token in tokens):
        tokens = ["|".join(tokens)]
    anchors: dict[str, list[tuple[int, int, int]]] = {}
    words: dict[str, list[int]] = {}
    always: list[int] = []
    made: list[tuple[bool, tuple[str, ...]]] = []
    for number, token in enumerate(tokens):
        literals, anchored, parsed = needs(token, word=word)
        if not parsed:
            proven(token)
        plain = literals is not None and not (ignorecase and any(map(_odd, literals)))
        made.append((not plain, literals if plain and literals else (token,)))
        if anchored is None:
            always.append(number)
        elif any(anchor.offset < 0 for anchor in anchored):
            for anchor in anchored:
                words.setdefault(anchor.word, []).append(number)
        else:
            for rank, anchor in enumerate(anchored):
                anchors.setdefault(anchor.word, []).append((number, rank if plain else 0, anchor.offset))
    return Plan(tuple(made), _fixed(anchors), _fixed(words), tuple(always), ignorecase, word)


def _fixed(lists: Mapping[str, Sequence[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(dict.fromkeys(some)) for key, some in lists.items()}


def proven(pattern: str) -> str:
    """The pattern. Raises PatternError where it is none."""
    if not needs(pattern, word=False).parsed:
        import regex

        try:
            regex.compile(pattern)
        except (regex.error, OverflowError) as error:
            raise PatternError(pattern, str(error)) from None
        except RecursionError:
            raise PatternError(pattern, "it is nested too deeply") from None
    return pattern


def excuses(exceptions: Sequence[str]) -> Exceptions:
    """The plan for a rule's `exceptions`: their case matters, but not that of phrases around a match."""
    longest = sorted(exceptions, key=len, reverse=True)
    return Exceptions(
        plan(longest, apart=True), plan([one for one in longest if " " in one], ignorecase=True, apart=True)
    )


def _odd(literal: str) -> bool:
    """Whether case changes its length: such a word cannot be found in lowered text."""
    return len(literal.lower()) != len(literal) or len(literal.upper()) != len(literal)
