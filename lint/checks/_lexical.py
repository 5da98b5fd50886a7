"""What the lexical checks share: matches in what a rule sees, exceptions, the parts of an article they count in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lint.checks._finder import Finder, Left, Match, compiled
from lint.checks._plan import Exceptions, Plan
from lint.document.document import MASK, Document
from lint.document.view import View
from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.lexicon import Lexicon
from lint.text.words import Words

_PIECE = lazy(r"\w+")


class Action(NamedTuple):
    """What mends a match: `replace` (by the first of params), `remove`, or another of Vale's, which does nothing."""

    name: str = ""
    params: tuple[str, ...] = ()


def matches(view: View, plan: Plan) -> Iterator[Match]:
    """All matches of a plan in what a rule sees; what is nothing but masked text is no match."""
    if plan.tokens:
        text, document = view.text, view.document
        for match in finder(view, plan).find(text, lambda: lowered(document, text), document.once(runs), document.left):
            if text[match.start] != MASK or text[match.start : match.end].strip(MASK):
                yield match


def finder(view: View, plan: Plan) -> Finder:
    """The finder of a plan, kept as long as the rulebook's lexicon."""
    made = view.document.lexicon.once(_finders)
    if id(plan) not in made:
        made[id(plan)] = Finder(plan)  # which holds the plan, so that its id stays its own
    return made[id(plan)]


def _finders(lexicon: Lexicon) -> dict[int, Finder]:
    return {}


class Timed:
    """A pattern that searches no longer than the rule has time. groups: how many it has."""

    __slots__ = ("_left", "_pattern", "groups")

    def __init__(self, pattern: Any, left: Left | None) -> None:
        self._pattern, self._left, self.groups = pattern, left, int(pattern.groups)

    def match(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The match that begins at `start`, or None."""
        return self._pattern.match(text, start, end, timeout=self._left(start) if self._left else None)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The first match, or None."""
        return self._pattern.search(text, start, end, timeout=self._left(start) if self._left else None)

    def fullmatch(self, text: str) -> Any:
        """The match of all of a text that is taken out of the article, or None."""
        return self._pattern.fullmatch(text, timeout=self._left(0) if self._left else None)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
        """All matches in order."""
        return self._pattern.finditer(text, start, end, timeout=self._left(start) if self._left else None)  # type: ignore[no-any-return]


def pattern(view: View, source: str, ignorecase: bool = False) -> Timed:
    """A pattern as it is, compiled once and kept as long as the rulebook's lexicon."""
    made = view.document.lexicon.once(_compiled)
    if (source, ignorecase) not in made:
        made[source, ignorecase] = compiled(source, ignorecase)
    return Timed(made[source, ignorecase], view.document.left)


def _compiled(lexicon: Lexicon) -> dict[tuple[str, bool], Any]:
    return {}


def excepted(view: View, exceptions: Exceptions) -> Callable[[int, int], bool]:
    """Whether `text[start:end]` is excused: by an exception inside it, or a phrase around it."""
    if not exceptions.inside.tokens:
        return lambda start, end: False
    inside = finder(view, exceptions.inside)
    around = list(matches(view, exceptions.around))
    starts = [match.start for match in around]

    def excused(start: int, end: int) -> bool:
        nearest = bisect_right(starts, start) - 1
        if nearest >= 0 and end <= around[nearest].end:
            return True
        text, left = view.text[start:end], view.document.left
        found = inside.find(text, text.lower, None, (lambda at: left(start + at)) if left else None)
        return next(found, None) is not None

    return excused


class Runs(Mapping[str, list[int]]):
    """Where each run of letters and digits of a document stands, in lower case: `law-enforcement` is two. A place is
    looked for when it is asked for."""

    __slots__ = ("_places", "_runs", "_words")

    def __init__(self, words: Words) -> None:
        self._words = words
        self._runs = with_pieces(frozenset(words.lower))
        self._places: dict[str, list[int]] = {}

    def keys(self) -> frozenset[str]:  # type: ignore[override]
        """The runs themselves."""
        return self._runs

    def __getitem__(self, run: str) -> list[int]:
        if run not in self._places:
            self._places[run] = self._words.places(run)
        return self._places[run]

    def __iter__(self) -> Iterator[str]:
        return iter(self._runs)

    def __len__(self) -> int:
        return len(self._runs)


def runs(document: Document) -> Runs:
    """The runs of a document."""
    return Runs(document.words)


def with_pieces(vocabulary: frozenset[str]) -> frozenset[str]:
    """Words with their parts: `law-enforcement` also as `law` and `enforcement`."""
    compound = "\n".join([word for word in vocabulary if not word.isalnum()])
    return vocabulary.union(_PIECE.findall(compound)) if compound else vocabulary


def lowered(document: Document, text: str) -> str:
    """A text of a document in lower case, as long as before; made once."""
    table = document.once(_lowered)
    if text not in table:
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
        table[text] = lower
    return table[text]


def _lowered(document: Document) -> dict[str, str]:
    return {}


def units(view: View) -> Iterator[tuple[int, int]]:
    """The parts of an article that a rule counts in: its blocks, or their sentences where that is its scope."""
    if "sentence" not in view.scopes:
        yield from ((block.start, block.end) for block in view.blocks)
        return
    sentences = view.document.sentences
    for block in view.blocks:
        at = view.document.sentence_index(block.start)
        while at < len(sentences) and sentences[at].start < block.end:
            if sentences[at].end > block.start:
                yield sentences[at]
            at += 1


def mended(action: Action, observed: str) -> str | None:
    """The text an action puts in the place of a match; None where there is no certain one."""
    if action.name == "remove":
        return ""
    if action.name == "replace" and len(action.params) == 1:
        return action.params[0]
    return None
