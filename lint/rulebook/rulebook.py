"""All rules and word lists together; those that run, and which of them an article can need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from lint.checks._lexical import with_pieces
from lint.errors import UserError
from lint.record import NamedTuple
from lint.rulebook.index import ACROSS, WordIndex, words_of
from lint.rulebook.packed import pack, unpack
from lint.rulebook.rule import Rule
from lint.text.lexicon import Lexicon


class Head(NamedTuple):
    """What there is to know of a rule without unpacking it."""

    id: str
    level: str
    default: bool

    @property
    def topic(self) -> str:
        """The first part of the id."""
        return self.id.partition("/")[0]


class Rules(Mapping[str, Rule]):
    """Rules by id, unpacked when asked for; ids cost nothing."""

    __slots__ = ("_book",)

    def __init__(self, book: Rulebook) -> None:
        self._book = book

    def __getitem__(self, id: str) -> Rule:
        return self._book[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._book.ids)

    def __len__(self) -> int:
        return len(self._book)

    def __contains__(self, id: object) -> bool:
        return id in self._book.ids


class Rulebook:
    """Rules by id, and the lexicon they share.

    Rules are unpacked when first asked for, so that a run makes only those it needs. `problems` are mistakes in
    shipped files that were left out or lack proof (a newsroom's own mistakes are raised instead). `made`: a checksum of
    the files it was read from, whatever was changed since; empty where there are none.
    """

    __slots__ = ("_index", "_rows", "_rules", "_running", "ids", "lexicon", "made", "on", "problems")

    def __init__(self, rules: Iterable[Rule], lexicon: Lexicon, problems: Iterable[UserError] = ()) -> None:
        made = sorted(rules, key=lambda rule: rule.id)
        self._rules: list[Rule | None] = list(made)
        self._rows: tuple[tuple[Any, ...], ...] = ()
        self._running: tuple[Mapping[str, str] | None, frozenset[int]] | None = None
        self._index = WordIndex.of(words_of(rule, lexicon) for rule in made)
        self.ids = {rule.id: number for number, rule in enumerate(made)}
        self.on: frozenset[int] | None = None
        self.lexicon = lexicon
        self.problems = tuple(problems)
        self.made = b""

    def packed(self) -> dict[str, Any]:
        """The rulebook as plain data that `marshal` can hold."""
        return {
            "rows": tuple(pack(rule) for rule in self),
            "words": self._index.numbers,
            "always": self._index.always,
            "lists": {name: dict(groups) for name, groups in self.lexicon.lists.items()},
            "problems": tuple((one.what, one.remedy, one.path, one.line, one.column) for one in self.problems),
        }

    @classmethod
    def unpacked(cls, data: Mapping[str, Any]) -> Rulebook:
        """The rulebook of packed data; its rules stay packed until asked for."""
        problems = (
            UserError(what, remedy=remedy, path=path, line=line, column=column)
            for what, remedy, path, line, column in data["problems"]
        )
        book = cls((), Lexicon(data["lists"]), problems)
        book._rows = data["rows"]
        book._rules = [None] * len(book._rows)
        book._index = WordIndex(data["words"], data["always"])
        book.ids = {row[0]: number for number, row in enumerate(book._rows)}
        return book

    def __iter__(self) -> Iterator[Rule]:
        """All rules, on or off, in order of their ids."""
        return (self._rule(number) for number in range(len(self._rules)))

    def __len__(self) -> int:
        return len(self._rules)

    def __contains__(self, id: object) -> bool:
        return id in self.ids

    def __getitem__(self, id: str) -> Rule:
        return self._rule(self.ids[id])

    @property
    def rules(self) -> Mapping[str, Rule]:
        """All rules by id."""
        return Rules(self)

    @property
    def heads(self) -> list[Head]:
        """Id, level and default of all rules, without unpacking them."""
        rows = self._rows
        return [
            Head(*rows[number][:3]) if rule is None else Head(rule.id, rule.level, rule.default)
            for number, rule in enumerate(self._rules)
        ]

    @property
    def index(self) -> WordIndex:
        """The word index over all rules."""
        return self._index

    def _rule(self, number: int) -> Rule:
        rule = self._rules[number]
        if rule is None:
            rule = self._rules[number] = unpack(self._rows[number])
        return rule

    def candidates(
        self,
        vocabulary: frozenset[str],
        signs: AbstractSet[str] | None = None,
        running: AbstractSet[int] | None = None,
    ) -> Iterator[Rule]:
        """The rules that can hit an article with these words and signs (None: any), in order of their ids (of `only`
        some, just those); running: of these numbers.

        A rule may be among them and find nothing; none that would find something is missing.
        """
        on, rules = self.on, self._rules
        for number in self._index.candidates(with_pieces(vocabulary), signs):
            if (on is None or number in on) and (running is None or number in running):
                yield rules[number] or self._rule(number)

    def running(self, levels: Mapping[str, str] | None) -> frozenset[int]:
        """Numbers of the rules that have a level there; None: of those that are on by default. Kept for the next
        article."""
        if self._running is None or self._running[0] is not levels:
            ids = {head.id for head in self.heads if head.default} if levels is None else levels.keys()
            self._running = (levels, frozenset(number for id, number in self.ids.items() if id in ids))
        return self._running[1]

    def across(self) -> list[Rule]:
        """The rules that compare articles, in order of their ids. They are never candidates of one article."""
        on = self.on
        return [self._rule(number) for number in self._index.numbers.get(ACROSS, ()) if on is None or number in on]

    @property
    def across_ids(self) -> frozenset[str]:
        """Their ids."""
        ids = list(self.ids)
        return frozenset(ids[number] for number in self._index.numbers.get(ACROSS, ()))

    def always(self) -> list[str]:
        """Ids of the rules that are looked at in every article, since no words of theirs are known."""
        ids = list(self.ids)
        return [ids[number] for number in self._index.always]

    def only(self, *ids: str) -> Rulebook:
        """The same rulebook where just these rules are candidates, and are on."""
        numbers = [self.ids[id] for id in ids]
        book = self.changed(self._rule(number)._replace(default=True) for number in numbers)
        book.on = frozenset(numbers)
        return book

    def changed(self, rules: Iterable[Rule]) -> Rulebook:
        """The same rulebook with some rules replaced by others of the same ids."""
        book = Rulebook((), self.lexicon, self.problems)
        book.ids, book.on, book._rows, book._rules = self.ids, self.on, self._rows, list(self._rules)
        book.made = self.made
        needed = {}
        for rule in rules:
            number = self.ids[rule.id]
            book._rules[number] = rule
            needed[number] = words_of(rule, self.lexicon)
        book._index = self._index.changed(needed) if needed else self._index
        return book

    def with_lists(self, more: Mapping[str, Iterable[str]]) -> Rulebook:
        """The same rulebook with a newsroom's own entries in the word lists."""
        book = self.changed(())
        if more:
            book.lexicon = self.lexicon.extended(more)
            book._index = WordIndex.of(words_of(self._rule(number), book.lexicon) for number in range(len(self)))
        return book
