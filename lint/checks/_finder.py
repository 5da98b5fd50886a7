"""Finds the patterns of a plan as one alternation would, without building one.

For an article only the patterns whose words it has are looked for: plain words by string search, others with `regex`,
compiled then. Their matches are merged: at each place the first that matches wins, and none overlap.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from lint.checks._patterns import EDGE
from lint.checks._plan import Plan

Search = Callable[[str, int], "tuple[int, int] | None"]  # a text, a position → the next match from there


class Match(NamedTuple):
    """`text[start:end]` matched token number `token` of the plan."""

    start: int
    end: int
    token: int


class Finder:
    """A plan made ready: what it had to compile is kept."""

    __slots__ = ("_searches", "plan")

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._searches: dict[int, list[tuple[bool, Search]]] = {}

    def find(self, text: str, lowered: Callable[[], str], words: frozenset[str] | None = None) -> Iterator[Match]:
        """All matches in order, none of them empty.

        lowered: gives the text in lower case, of the same length. words: those of the text with their pieces, to look
        only for what can be there (None: look for everything).
        """
        queue: list[tuple[int, int, int, int, Search, str]] = []
        for number in self._wanted(words):
            for rank, (plain, search) in enumerate(self._of(number)):
                where = lowered() if plain and self.plan.ignorecase else text
                _push(queue, 0, number, rank, search, where)
        at = 0
        while queue:
            start, number, rank, end, search, where = heapq.heappop(queue)
            if start >= at:
                yield Match(start, end, number)
                at = end
            _push(queue, at, number, rank, search, where)

    def _wanted(self, words: frozenset[str] | None) -> Iterable[int]:
        plan = self.plan
        if words is None:
            return range(len(plan.tokens))
        found = set(plan.always)
        for word in plan.words.keys() & words:
            found.update(plan.words[word])
        return found

    def _of(self, number: int) -> list[tuple[bool, Search]]:
        """The searches of a token, and whether they are plain: one for each literal, or one for its pattern."""
        searches = self._searches.get(number)
        if searches is None:
            is_pattern, sources = self.plan.tokens[number]
            made = [self._pattern(sources[0])] if is_pattern else [self._literal(source) for source in sources]
            searches = self._searches[number] = [(not is_pattern, search) for search in made]
        return searches

    def _pattern(self, source: str) -> Search:
        pattern = compiled(rf"\b(?:{source})\b" if self.plan.word else f"(?:{source})", self.plan.ignorecase)

        def search(text: str, at: int) -> tuple[int, int] | None:
            match = pattern.search(text, at)
            while match is not None and match.end() == match.start():
                match = pattern.search(text, match.end() + 1) if match.end() < len(text) else None
            return match.span() if match is not None else None

        return search

    def _literal(self, source: str) -> Search:
        literal = source.strip(EDGE).lower() if self.plan.ignorecase else source.strip(EDGE)
        left, right, length = source.startswith(EDGE), source.endswith(EDGE), len(literal)

        def search(text: str, at: int) -> tuple[int, int] | None:
            start = text.find(literal, at)
            while start >= 0:
                end = start + length
                if (not left or _edge(text, start)) and (not right or _edge(text, end)):
                    return start, end
                start = text.find(literal, start + 1)
            return None

        return search


def compiled(source: str, ignorecase: bool) -> Any:
    """A pattern in Vale's sense: `^` and `$` are edges of lines."""
    import regex

    return regex.compile(source, regex.M | (regex.I if ignorecase else 0))


def _push(queue: list[Any], at: int, number: int, rank: int, search: Search, where: str) -> None:
    found = search(where, at)
    if found:
        heapq.heappush(queue, (found[0], number, rank, found[1], search, where))


def _edge(text: str, at: int) -> bool:
    """Whether a word begins or ends here (`\\b`)."""
    before = at > 0 and of_word(text[at - 1])
    after = at < len(text) and of_word(text[at])
    return before != after


def of_word(char: str) -> bool:
    """Whether a character is of a word: letter, digit, underscore, combining mark."""
    if char.isalnum() or char == "_":
        return True
    if char < "\u0300":
        return False
    from unicodedata import category

    return category(char)[0] == "M"
