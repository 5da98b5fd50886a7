"""All rules and word lists together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.rulebook.rule import Rule
from lint.text.lexicon import Lexicon


class Rulebook:
    """Rules by id, and the lexicon they share."""

    def __init__(self, rules: Iterable[Rule], lexicon: Lexicon) -> None:
        self.rules = {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}
        self.lexicon = lexicon

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules.values())

    def candidates(self, vocabulary: frozenset[str]) -> Iterator[Rule]:
        """Rules that can hit an article with this vocabulary; a rule without needed words always can."""
        for rule in self.rules.values():
            if not rule.words or not rule.words.isdisjoint(vocabulary):
                yield rule
