"""The word lists of the desk, as data. They are YAML files under `rules/lists/`; editors change them, not programmers.

A list is one of: words or phrases (a YAML sequence), or groups of them (a YAML mapping of name to sequence).
Everything is lower case with straight apostrophes, except lists whose file says `case: keep`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

T = TypeVar("T")
Groups = Mapping[str, tuple[str, ...]]


class Lexicon:
    """All word lists by name (`speech-verbs` is `rules/lists/speech-verbs.yml`).

    `words(name)` gives a frozenset, `phrases(name)` the entries in file order, `groups(name)` a mapping of group name
    to entries. A name that is no list raises KeyError.
    """

    __slots__ = ("_derived", "_sets", "lists")

    def __init__(self, lists: Mapping[str, Groups]) -> None:
        self.lists = lists
        self._sets: dict[tuple[str, str], frozenset[str]] = {}
        self._derived: dict[object, object] = {}

    def groups(self, name: str) -> Groups:
        """Group name to entries; a list without groups has the one group `""`."""
        return self.lists[name]

    def phrases(self, name: str, group: str | None = None) -> tuple[str, ...]:
        """The entries of a list in file order: of one group, or of all."""
        groups = self.lists[name]
        if group is not None:
            return groups[group]
        return tuple(entry for entries in groups.values() for entry in entries)

    def words(self, name: str, group: str | None = None) -> frozenset[str]:
        """The same as a set, made once."""
        key = (name, group or "")
        if key not in self._sets:
            self._sets[key] = frozenset(self.phrases(name, group))
        return self._sets[key]

    def extended(self, more: Mapping[str, Iterable[str]]) -> Lexicon:
        """A new lexicon with a newsroom's own entries added (config `lists:`): those of a list in the group `house`,
        those of a mapping of groups at the end of each group."""
        lists = {name: dict(groups) for name, groups in self.lists.items()}
        for name, entries in more.items():
            groups = lists.setdefault(name, {})
            added: Mapping[str, Iterable[str]] = entries if isinstance(entries, Mapping) else {"house": entries}
            for group, words in added.items():
                groups[group] = (*groups.get(group, ()), *words)
        return Lexicon(lists)

    def once(self, make: Callable[[Lexicon], T]) -> T:
        """What `make` derives from the lists (an index, a trie), made once per lexicon."""
        if make not in self._derived:
            self._derived[make] = make(self)
        return cast("T", self._derived[make])


EMPTY = Lexicon({})
