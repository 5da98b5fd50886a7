"""Reading around a word: its sentence, the clause it stands in, who is speaking there, whose words they are."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lint.text.lexicon import Lexicon

if TYPE_CHECKING:
    from lint.document.document import Document

Sets = dict[str, frozenset[str]]
LIST = "verification"
_STOPS = frozenset(",;:—–()[]")
_DASHES = frozenset(";—–")


def sets(lexicon: Lexicon) -> Sets:
    """The groups of the list `verification` as sets, single words each."""
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)}


class Passage:
    """A document for a reader who works word by word: words are named by their index in `document.words`.

    Ranges of words are half-open pairs of indexes. `first` and `last` bound the sentence that `enter` chose; `word`
    is empty outside of it, so that grammar never reads over a full stop.
    """

    __slots__ = ("_marks", "document", "first", "index", "last", "lower", "sets", "words")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.lower = document.words.lower
        self.sets = document.lexicon.once(sets)
        self.index = -1
        self.first = self.last = 0
        self._marks: list[tuple[int, int]] | None = None

    def enter(self, i: int) -> None:
        """Make the sentence of word i the current one."""
        if not (self.first <= i < self.last):
            self.index = self.document.sentence_index(self.words.start[i])
            self.first, self.last = self.span_of(self.index)

    def span_of(self, index: int) -> tuple[int, int]:
        """The words of a sentence."""
        sentence = self.document.sentences[index]
        return self.words.range(sentence.start, sentence.end)

    def around(self, before: int, after: int) -> tuple[int, int]:
        """The words of the current sentence with so many sentences before and after it."""
        last = len(self.document.sentences) - 1
        return self.span_of(max(self.index - before, 0))[0], self.span_of(min(self.index + after, last))[1]

    def word(self, i: int) -> str:
        """Word i, lower case; empty outside the sentence."""
        return self.lower[i] if self.first <= i < self.last else ""

    def at(self, i: int, group: str) -> bool:
        """Whether word i of this sentence is in a group of the list."""
        return self.first <= i < self.last and self.lower[i] in self.sets[group]

    def has(self, start: int, end: int, group: str) -> bool:
        """Whether a word of the group stands in a range (of any sentences)."""
        return not self.sets[group].isdisjoint(self.lower[start:end])

    def capital(self, i: int) -> bool:
        """Whether a word is written with a capital."""
        return 0 <= i < len(self.lower) and self.words.original(i)[:1].isupper()

    def gap(self, i: int) -> str:
        """What stands before word i of the sentence; a full stop at its start and end."""
        return self.words.gap(i) if self.first < i < self.last else "."

    def quoted(self, i: int) -> bool:
        """Whether a word stands inside quotation marks."""
        if self._marks is None:
            self._marks = [(one.start, one.end) for one in self.document.quotations.spans if one.depth == 1]
        at = self.words.start[i]
        k = bisect_right(self._marks, (at, len(self.document.text))) - 1
        return k >= 0 and self._marks[k][0] <= at < self._marks[k][1]

    def back(self, i: int, group: str) -> int:
        """The first word before i that is not in the group."""
        i -= 1
        while self.at(i, group) and not self.breaks(i + 1):
            i -= 1
        return i

    def verb_start(self, i: int) -> int:
        """Where the verb group that ends at word i begins: its first auxiliary or “not” (“has long been” …)."""
        start, k = i, i - 1
        while not self.breaks(k + 1) and (self.at(k, "aux") or self.at(k, "not") or self.at(k, "adverbs")):
            if not self.at(k, "adverbs"):
                start = k
            k -= 1
        return start

    def on(self, i: int, group: str) -> int:
        """The first word from i on that is not in the group."""
        while self.at(i, group):
            i += 1
        return i

    def breaks(self, i: int) -> bool:
        """Whether a comma, dash, colon, semicolon or bracket stands before word i."""
        if not self.first < i < self.last:
            return False
        end, start = self.words.end[i - 1], self.words.start[i]
        if start - end == 1:
            return self.words.text[end] in _STOPS
        gap = self.words.text[end:start]
        return not _STOPS.isdisjoint(gap) or " - " in gap or "--" in gap

    def turns(self, i: int) -> bool:
        """Whether a new main or side clause begins at word i, so that an earlier “he said” no longer governs."""
        word = self.word(i)
        if word in self.sets["contrast"]:
            return self.word(i - 1) != "even" and (word not in self.sets["while"] or self.breaks(i))
        if self.breaks(i) and (word in self.sets["relative"] or word in self.sets["joiner"]):
            return True
        if self.breaks(i) and word == "even" and self.word(i + 1) in self.sets["while"]:
            return True
        gap = self.gap(i)
        return gap != " " and (not _DASHES.isdisjoint(gap) or " - " in gap or "--" in gap)

    def relative(self, i: int) -> bool:
        """Whether word i stands in a “, who …” or “, which …” clause."""
        while i > self.first:
            if self.breaks(i):
                return self.word(i) in self.sets["relative"] or self.word(i + 1) in self.sets["relative"]
            i -= 1
        return False

    def told(self, i: int) -> bool:
        """Whether somebody in the sentence says what stands at word i: “X said …” before it or “…, X said” after."""
        return self.told_before(i) or self.told_after(i)

    def told_before(self, i: int) -> bool:
        """Whether a verb of saying governs word i from the left."""
        if self.breaks(i) and self.at(i, "adverbs-of-hearsay") and i > self.first:
            return False
        k = i
        while k > self.first:
            if self.turns(k) or (self.breaks(k) and self.lower[k] in self.sets["amid"]):
                return False
            k -= 1
            word = self.lower[k]
            if word == "that" and self.at(k - 1, "saying-nouns"):
                return True
            if word in ("according", "per"):
                return word == "per" or self.word(k + 1) == "to"
            if self.breaks(k + 1) and self.lower[k + 1].endswith("ing") and not self.at(k + 1, "saying"):
                continue  # “…, he said, playing down …”: what he does, not what he says
            if self.says(k) and (
                "that" in self.lower[k + 1 : min(k + 4, i + 1)]
                or word not in self.sets["saying-that"]
                or self._clause(k, i)
                or self._as_told(k)
            ):
                return True
        return False

    def _clause(self, verb: int, i: int) -> bool:
        """Whether what a name reports is a clause that runs to word i: “the Gazette reported Reis is expected”."""
        object_ = self.at(verb + 1, "articles") or self.at(verb + 1, "prepositions") or not self.capital(verb - 1)
        finite = self.at(i, "be") or self.at(self.back(i, "adverbs"), "be")
        return finite and not object_ and not any(self.breaks(k) for k in range(verb + 1, i + 1))

    def _as_told(self, verb: int) -> bool:
        """Whether word `verb` closes “As Reis explained,”, or “, as Reis suggests”: somebody named or a pronoun."""
        if not self.says(verb) or not (self.capital(verb - 1) or self.at(verb - 1, "pronouns")):
            return False
        for k in range(verb - 1, max(verb - 9, self.first - 1), -1):
            if self.breaks(k) or k == self.first:
                return self.lower[k] == "as" and (verb + 1 >= self.last or self.breaks(verb + 1))
        return False

    def told_after(self, i: int) -> bool:
        """Whether the sentence is attributed after word i: “, police said on Monday”, “, according to the indictment”.

        Inside “, who …,” the first verb of saying after the clause is the noun's own, not an attribution.
        """
        if self.breaks(i) and self.at(i, "adverbs-of-hearsay") and i > self.first:
            return False
        inside = self.relative(i)
        comma = -1
        for k in range(i + 1, self.last):
            if self.breaks(k):
                if not inside or not self.says(k):
                    comma = k
                inside = False
            if ";" in self.gap(k):
                return False
            if self.word(k) == "as" and self.breaks(k) and any(map(self._as_told, range(k + 2, k + 7))):
                return True
            if self.turns(k) and self.word(k) not in self.sets["relative"]:
                comma = -1
            if self.breaks(k) and self.word(k) in self.sets["and-then"]:
                return False
            if self.word(k) == "according" and self.word(k + 1) == "to":
                return self.word(k + 2) not in self.sets["nobody"] and self.word(k + 3) not in self.sets["nobody"]
            if comma >= 0 and k - comma <= 10 and self.says(k) and self._closes(comma, k):
                return True
        return False

    def _closes(self, comma: int, verb: int) -> bool:
        """Whether “, X said” is an attribution: it has no clause or object of its own after it."""
        if self.at(comma, "subordinate"):
            return False
        after = self.word(verb + 1)
        return verb == comma or not (after == "that" or after in self.sets["pronouns"])

    def says(self, i: int) -> bool:
        """Whether word i is a verb of saying, not a noun and not in quotation marks."""
        if not self.at(i, "saying") or self.quoted(i):
            return False
        before = self.back(i, "adverbs")
        while self.word(before) == "not":
            before = self.back(before, "adverbs")
        if self.at(i - 1, "articles") or self.at(before, "be") or self.word(i + 1) == "by":
            return False
        if self.lower[i] in self.sets["saying-or-noun"]:
            return (
                not self.capital(i)
                and i > self.first
                and (self.capital(i - 1) or self.at(i - 1, "pronouns") or self.at(i - 1, "adverbs"))
            )
        return True
