"""The word index: which rules can hit an article at all, from the words it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from lint import plugins
from lint.checks._plan import Plan
from lint.document.signs import ENGINE, is_sign
from lint.rulebook.rule import Rule
from lint.text.lexicon import Lexicon
from lint.text.words import Words

ALWAYS: frozenset[str] = frozenset()
ACROSS = "\0across"  # a word no article has: the rules that compare articles are looked up by it


def words_of(rule: Rule, lexicon: Lexicon) -> frozenset[str]:
    """Words of which an article has at least one if the rule hits it; empty: no such words are known.

    A check says it (`cues(params, lexicon) -> frozenset[str] | None`; the signs of `document.signs` are as good as
    words), or its Params have a prepared Plan; of several plans the first is what it seeks.
    """
    module = plugins.load("checks", rule.extends)
    if hasattr(module, "compare"):
        return frozenset({ACROSS})
    cues = getattr(module, "cues", None)
    if cues is not None:
        found = cues(rule.params, lexicon)
        return ALWAYS if not found else frozenset(_telling(cue) for cue in found)
    prepared = getattr(rule.params, "prepared", None)
    sought = prepared if isinstance(prepared, Plan) else prepared[0] if type(prepared) is tuple else None
    return sought.needed() if isinstance(sought, Plan) else ALWAYS


def _telling(cue: str) -> str:
    """One word of a cue that is a phrase: its longest, the later of two. A sign stays what it is."""
    if is_sign(cue):
        return cue
    words = Words(cue).lower
    return max(reversed(words), key=len) if words else cue


class WordIndex:
    """word → numbers of the rules that need it (one word of theirs is enough), and the rules always looked at."""

    __slots__ = ("always", "numbers")

    def __init__(self, numbers: dict[str, tuple[int, ...]], always: tuple[int, ...]) -> None:
        self.numbers = numbers
        self.always = always

    @classmethod
    def of(cls, needed: Iterable[frozenset[str]]) -> WordIndex:
        """The index of rules in order, given the words each needs."""
        numbers: dict[str, list[int]] = {}
        always: list[int] = []
        for number, words in enumerate(needed):
            if not words:
                always.append(number)
            for word in words:
                numbers.setdefault(word, []).append(number)
        same: dict[tuple[int, ...], tuple[int, ...]] = {}
        shared = {word: same.setdefault(tuple(some), tuple(some)) for word, some in numbers.items()}
        return cls(shared, tuple(always))

    def changed(self, needed: Mapping[int, frozenset[str]]) -> WordIndex:
        """The index after some rules need other words."""
        numbers = {word: some for word, old in self.numbers.items() if (some := _without(old, needed))}
        always = set(_without(self.always, needed))
        for number, words in needed.items():
            if not words:
                always.add(number)
            for word in words:
                numbers[word] = (*numbers.get(word, ()), number)
        return WordIndex(numbers, tuple(sorted(always)))

    def candidates(self, words: frozenset[str], signs: AbstractSet[str] | None = None) -> Sequence[int]:
        """Numbers of the rules that can hit a text with these words (with their pieces) and signs (None: any), in
        order."""
        numbers = self.numbers
        if signs is None:
            signs = {cue for cue in numbers if is_sign(cue)} - {ACROSS, ENGINE}
        found = {*self.always}.union(*map(numbers.__getitem__, numbers.keys() & words))
        return sorted(found.union(*map(numbers.__getitem__, numbers.keys() & signs)))


def _without(numbers: tuple[int, ...], gone: Mapping[int, object]) -> tuple[int, ...]:
    return numbers if gone.keys().isdisjoint(numbers) else tuple(one for one in numbers if one not in gone)
