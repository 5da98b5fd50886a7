"""Reading an article word by word inside one sentence: words, what stands between them, names, quotation marks."""

from __future__ import annotations

from bisect import bisect_right

from lint.document.document import Document
from lint.newsroom.names import Name, Names, names
from lint.text.lexicon import Lexicon
from lint.text.words import Words

LIST = "sourcing"
Sets = dict[str, frozenset[str]]


def sets(lexicon: Lexicon) -> Sets:
    """The groups of the list `sourcing` as sets."""
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)}


class Reader:
    """A document read word by word inside the sentence that `enter` chose. Words are named by index.

    `word` is empty and `gap` a full stop outside of the sentence, so that grammar never reads over its edges.
    """

    __slots__ = ("_marks", "_opens", "_spans", "document", "first", "index", "last", "lower", "names", "sets", "words")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: Words = document.words
        self.lower = document.words.lower
        self.names: Names = document.once(names)
        self.sets = document.lexicon.once(sets)
        self._marks = [one for one in document.quotations.spans if one.depth == 1]
        self._opens = [one.start for one in self._marks]
        self._spans: dict[int, tuple[int, int]] = {}
        self.index = -1
        self.first = self.last = 0

    def enter(self, i: int) -> None:
        """Make the sentence of word i the current one."""
        if not self.first <= i < self.last:
            self.index = self.document.sentence_index(self.words.start[i])
            self.first, self.last = self.span_of(self.index)

    def span_of(self, index: int) -> tuple[int, int]:
        """The words of a sentence; none where there is no such sentence."""
        found = self._spans.get(index)
        if found is None:
            if not 0 <= index < len(self.document.sentences):
                return 0, 0
            found = self._spans[index] = self.words.range(*self.document.sentences[index])
        return found

    def word(self, i: int) -> str:
        """Word i, empty outside the sentence."""
        return self.lower[i] if self.first <= i < self.last else ""

    def at(self, i: int, group: str) -> bool:
        """Whether word i of the sentence is in a group."""
        return self.first <= i < self.last and self.lower[i] in self.sets[group]

    def gap(self, i: int) -> str:
        """What stands before word i."""
        return self.words.gap(i) if self.first < i < self.last else "."

    def capital(self, i: int) -> bool:
        """Whether word i is written with a capital."""
        return self.words.text[self.words.start[i]].isupper()

    def quoted(self, i: int) -> bool:
        """Whether word i stands inside quotation marks."""
        at = self.words.start[i]
        k = bisect_right(self._opens, at) - 1
        return k >= 0 and at < self._marks[k].end

    def name_ending(self, i: int) -> Name | None:
        """The name whose last word is word i of the sentence."""
        if not self.first <= i < self.last:
            return None
        begin = self.words.start[max(i - 7, self.first)]
        return next((name for name in self.names.within(begin, self.words.end[i]) if name.last == i + 1), None)

    def name_at(self, i: int) -> Name | None:
        """The name that begins at word i (or whose title does)."""
        if not self.first <= i < self.last:
            return None
        found = self.names.within(self.words.start[i], self.words.end[i])
        return found[0] if found else None
