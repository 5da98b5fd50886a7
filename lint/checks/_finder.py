"""Finds the patterns of a plan as one alternation would, without building one.

For an article only the patterns whose words it has are looked for, and where it can be, only around those words: plain
words by comparison, others with `regex`, compiled then. At each place the first that matches wins, and none overlap.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lint.checks._patterns import EDGE
from lint.checks._plan import Plan
from lint.record import NamedTuple

Runs = Mapping[str, Sequence[int]]  # lower-case run of word characters → where it stands
Left = Callable[[int], float]  # a position → seconds there are to look from there; raises TimeoutError
Try = Callable[[str, int, "Left | None"], int]  # a text, a position → where a match from there ends (-1: none)
Search = Callable[[str, int, "Left | None"], "tuple[int, int] | None"]
Entry = tuple[int, int, int, int, Callable[[int], "tuple[int, int, int, int] | None"]]


class Match(NamedTuple):
    """`text[start:end]` matched token number `token` of the plan."""

    start: int
    end: int
    token: int


class Finder:
    """A plan made ready: what it had to compile is kept."""

    __slots__ = ("_tries", "plan")

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._tries: dict[tuple[int, int], tuple[Try, Search]] = {}

    def find(
        self, text: str, lowered: Callable[[], str], runs: Runs | None = None, left: Left | None = None
    ) -> Iterator[Match]:
        """All matches in order, none of them empty.

        lowered: gives the text in lower case, of the same length. runs: the words of the text, to look only for what
        can be there (None: look for everything). left: the time there is, where it is bounded.
        """
        queue: list[Entry] = []
        if runs is not None and (starts := self._starts(runs)):
            _push(queue, self._anchored(text, starts, left), 0)
        for number in self._loose(runs):
            for rank in range(len(self.plan.tokens[number][1])):
                _push(queue, self._searched(text, lowered, number, rank, left), 0)
        at = 0
        while queue:
            start, number, _, end, following = heapq.heappop(queue)
            if start >= at:
                yield Match(start, end, number)
                at = end
            _push(queue, following, at)

    def _starts(self, runs: Runs) -> list[tuple[int, int, int]]:
        """Where a match may begin, and of which token and literal, in order."""
        anchors = self.plan.anchors
        starts = [
            (place - offset, number, rank)
            for word in anchors.keys() & runs.keys()
            for number, rank, offset in anchors[word]
            for place in runs[word]
        ]
        starts.sort()
        return starts

    def _loose(self, runs: Runs | None) -> list[int]:
        """The tokens to search the whole text for."""
        plan = self.plan
        if runs is None:
            return list(range(len(plan.tokens)))
        return sorted(
            {*plan.always, *(number for word in plan.words.keys() & runs.keys() for number in plan.words[word])}
        )

    def _anchored(
        self, text: str, starts: list[tuple[int, int, int]], left: Left | None
    ) -> Callable[[int], tuple[int, int, int, int] | None]:
        index = 0

        def following(at: int) -> tuple[int, int, int, int] | None:
            nonlocal index
            while index < len(starts):
                start, number, rank = starts[index]
                index += 1
                if start >= at:
                    end = self._of(number, rank)[0](text, start, left)
                    if end > start:
                        return start, number, rank, end
            return None

        return following

    def _searched(
        self, text: str, lowered: Callable[[], str], number: int, rank: int, left: Left | None
    ) -> Callable[[int], tuple[int, int, int, int] | None]:
        search = self._of(number, rank)[1]
        where = lowered() if self.plan.ignorecase and not self.plan.tokens[number][0] else text

        def following(at: int) -> tuple[int, int, int, int] | None:
            found = search(where, at, left)
            return (found[0], number, rank, found[1]) if found else None

        return following

    def _of(self, number: int, rank: int) -> tuple[Try, Search]:
        """How to try a token (one of its literals) at a place, and how to search for it."""
        made = self._tries.get((number, rank))
        if made is None:
            is_pattern, sources = self.plan.tokens[number]
            make = self._pattern if is_pattern else self._literal
            made = self._tries[number, rank] = make(sources[rank])
        return made

    def _pattern(self, source: str) -> tuple[Try, Search]:
        pattern = compiled(rf"\b(?:{source})\b" if self.plan.word else f"(?:{source})", self.plan.ignorecase)

        def attempt(text: str, at: int, left: Left | None) -> int:
            match = pattern.match(text, at, timeout=left(at) if left else None) if at >= 0 else None
            return -1 if match is None else int(match.end())

        def search(text: str, at: int, left: Left | None) -> tuple[int, int] | None:
            match = pattern.search(text, at, timeout=left(at) if left else None)
            while match is not None and match.end() == match.start():
                at = match.end() + 1
                match = pattern.search(text, at, timeout=left(at) if left else None) if at <= len(text) else None
            return match.span() if match is not None else None

        return attempt, search

    def _literal(self, source: str) -> tuple[Try, Search]:
        lower = self.plan.ignorecase
        literal = source.strip(EDGE).lower() if lower else source.strip(EDGE)
        left, right, length = source.startswith(EDGE), source.endswith(EDGE), len(literal)
        after_word, before_word = not of_word(literal[0]), not of_word(literal[-1])  # what an edge there asks for

        def edged(text: str, start: int, end: int) -> bool:
            return (not left or (start > 0 and of_word(text[start - 1])) == after_word) and (
                not right or (end < len(text) and of_word(text[end])) == before_word
            )

        def attempt(text: str, at: int, left: Left | None) -> int:
            end = at + length
            there = at >= 0 and (text[at:end].lower() == literal if lower else text.startswith(literal, at))
            return end if there and edged(text, at, end) else -1

        def search(text: str, at: int, left: Left | None) -> tuple[int, int] | None:
            start = text.find(literal, at)
            while start >= 0 and not edged(text, start, start + length):
                start = text.find(literal, start + 1)
            return (start, start + length) if start >= 0 else None

        return attempt, search


def compiled(source: str, ignorecase: bool) -> Any:
    """A pattern in Vale's sense: `^` and `$` are edges of lines."""
    import regex

    return regex.compile(source, regex.M | (regex.I if ignorecase else 0))


def _push(queue: list[Entry], following: Callable[[int], tuple[int, int, int, int] | None], at: int) -> None:
    found = following(at)
    if found:
        heapq.heappush(queue, (*found, following))


def of_word(char: str) -> bool:
    """Whether a character is of a word: letter, digit, underscore, combining mark."""
    if char.isalnum() or char == "_":
        return True
    if char < "\u0300":
        return False
    from unicodedata import category

    return category(char)[0] == "M"
