"""Speech: the noun phrase around a speaker, and whether it is the subject of a verb of saying."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from lint.document.document import Document
from lint.newsroom.names import Name, Names, names
from lint.text.lexicon import Lexicon
from lint.text.words import Words

LIST = "sourcing"
_REACH = 18  # words a noun phrase may go on after its head before the verb


class Speech(NamedTuple):
    """A speech act: the speaker's noun phrase is words `[first, last)`, its noun `head`, the verb the word `verb`.

    form: `subject` (officials said), `inverted` (said an official), `according` (according to officials),
    `citing` (citing officials), `agent` (was told by officials).
    """

    first: int
    last: int
    head: int
    verb: int
    form: str


Sets = dict[str, frozenset[str]]


def sets(lexicon: Lexicon) -> Sets:
    """The groups of the list `sourcing` as sets."""
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)}


class Reader:
    """A document read word by word inside the sentence that `enter` chose. Words are named by index.

    `word` is empty and `gap` a full stop outside of the sentence, so that grammar never reads over its edges.
    """

    __slots__ = ("_marks", "_opens", "document", "first", "index", "last", "lower", "names", "sets", "words")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: Words = document.words
        self.lower = document.words.lower
        self.names: Names = document.once(names)
        self.sets = document.lexicon.once(sets)
        self._marks = [one for one in document.quotations.spans if one.depth == 1]
        self._opens = [one.start for one in self._marks]
        self.index = -1
        self.first = self.last = 0

    def enter(self, i: int) -> None:
        """Make the sentence of word i the current one."""
        if not self.first <= i < self.last:
            self.index = self.document.sentence_index(self.words.start[i])
            self.first, self.last = self.span_of(self.index)

    def span_of(self, index: int) -> tuple[int, int]:
        """The words of a sentence; none where there is no such sentence."""
        if not 0 <= index < len(self.document.sentences):
            return 0, 0
        sentence = self.document.sentences[index]
        return self.words.range(sentence.start, sentence.end)

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

    def close(self, head: int, verb: int) -> bool:
        """Whether the verb follows the noun with no more than adverbs between, or a short phrase without a comma."""
        return all(self.at(i, "adverbs") or self.at(i, "aux") or self._day(i) for i in range(head + 1, verb))

    # the noun phrase

    def phrase_start(self, head: int) -> int:
        """The first word of the noun phrase with this head: back to its determiner, or over known modifiers."""
        sure = at = head
        while at > self.first and head - at < 8 and self.gap(at) in (" ", "’ ", "' "):
            before = at - 1
            if self.at(before, "determiners"):
                at = before
                while self.at(at - 1, "determiners") and self.gap(at) == " ":
                    at -= 1
                return self._quantified(at)
            if self._ends_phrase(before) and not (
                self.at(before - 1, "determiners") and self.at(before, "prepositions")
            ):
                break
            at = before
            if at == sure - 1 and self._modifies(at):
                sure = at
        return sure

    def _quantified(self, at: int) -> int:
        """`one of the`, `some of his`, `a group of`: where that begins before a determiner."""
        if self.at(at - 1, "about") or (self.at(at - 1, "than") and self.at(at - 2, "measures")):
            at -= 1 if self.at(at - 1, "about") else 2
        of = at - 2 if self.word(at - 1) == "only" else at - 1
        if self.word(of) != "of" or not self._quantity(of - 1):
            return at
        at = of - 1
        while self.at(at - 1, "determiners") or self.word(at - 1) == "only":
            at -= 1
        return at

    def _ends_phrase(self, i: int) -> bool:
        return (
            self.at(i, "prepositions")
            or self.at(i, "clause")
            or self.at(i, "aux")
            or self.at(i, "subjects")
            or self.at(i, "addressing")
            or self.at(i, "citing")
            or (self.at(i, "say") and self.lower[i] != "state")
        )

    def _modifies(self, i: int) -> bool:
        word = self.lower[i]
        return word in self.sets["modifiers"] or self.capital(i) or word.endswith(("'s", "s'", "-year-old"))

    def withheld(self, first: int, head: int) -> bool:
        """Whether `unnamed` (word `first`) withholds the name of a source: the noun is one, and is not spoken to."""
        noun = self.lower[head]
        if noun.removesuffix("s") not in self.sets["close"]:
            return False
        return not (self.at(first - 1, "addressing") or self.at(first - 2, "addressing"))

    # the verb

    def speech(self, head: int, stance: bool = False) -> Speech | None:
        """The speech act whose speaker has this head noun, or None."""
        first = self.phrase_start(head)
        form = self._governed(first)
        if form == "object":
            return self._absolute(first, head)
        if form in ("according", "citing", "agent"):
            return Speech(first, head + 1, head, first - 1, form)
        verb = self._verb_after(head, stance)
        if verb >= 0:
            return Speech(first, head + 1, head, verb, "subject")
        verb = self._verb_before(first, head)
        if verb >= 0:
            return Speech(first, head + 1, head, verb, "inverted")
        return None

    def _governed(self, first: int) -> str:
        """How the word before the noun phrase governs it: as the `object` of something else, or as a speaker."""
        before = first - 1
        word = self.word(before)
        if not word or self.gap(first) != " ":
            return ""
        if word in ("and", "or") and self.gap(before) == " ":
            return self._governed_before(before)
        if word == "to" and self.word(before - 1) == "according":
            return "according"
        if word in self.sets["citing"]:
            return "citing"
        if word == "by" and self.word(before - 1) in ("told", "confirmed"):
            return "agent"
        if word in self.sets["prepositions"] and word not in ("as", "like", "though"):
            if word == "of" and self._quantity(before - 1):
                return ""
            return "according" if self._account(before) else "object"
        if word in self.sets["addressing"] or word in self.sets["be"]:
            return "object"
        return ""

    def _account(self, preposition: int) -> bool:
        """`according to interviews with …`, `according to accounts from …`."""
        for at in range(preposition - 1, preposition - 5, -1):
            if self.word(at) == "to":
                return self.word(at - 1) == "according" and self.at(preposition - 1, "accounts")
        return False

    def _absolute(self, first: int, head: int) -> Speech | None:
        """`with officials saying the road was shut`, and `in the van and officials said`."""
        if self.word(first - 1) == "with" and self.at(head + 1, "saying"):
            return Speech(first, head + 1, head, head + 1, "subject")
        if self.word(first - 1) in ("and", "or") and self._finite(head + 1, False):
            return Speech(first, head + 1, head, head + 1, "subject")
        return None

    def _governed_before(self, conjunction: int) -> str:
        """How the first noun of `doctors and nurses` is governed."""
        for at in range(conjunction - 1, max(conjunction - 6, self.first) - 1, -1):
            if self.at(at, "prepositions") or self.at(at, "addressing") or self.at(at, "citing"):
                return self._governed(at + 1)
            if self._ends_phrase(at) or self.gap(at) != " ":
                return ""
        return ""

    def _quantity(self, i: int) -> bool:
        """`one of`, `many of`, `dozens of`, `a group of`."""
        return self.at(i, "determiners") or self.word(i) in (
            "group",
            "number",
            "handful",
            "hundreds",
            "scores",
            "couple",
        )

    def _verb_after(self, head: int, stance: bool) -> int:
        at = head + 1
        relative = modified = False
        while at < self.last and at - head < _REACH:
            gap = self.gap(at)
            if ";" in gap or ":" in gap or '"' in gap or "“" in gap:
                return -1
            if "," in gap or "(" in gap or "—" in gap or " - " in gap or "–" in gap:
                closing = self._closing(at)
                if closing < 0:
                    return -1
                return self._predicate(closing, stance)
            if self.at(at, "adverbs") or self._day(at):
                at += 1
                continue
            if self._finite(at, stance) and not self._other_subject(at, head):
                return at
            if self.at(at, "aux"):
                if not relative:
                    return self._predicate(at, stance)
                at += 1
                continue
            if self.word(at) in ("who", "that", "whose") and not modified:
                relative = modified = True
            elif not modified:
                if not self.at(at, "modifiers-after"):
                    return self._coordinate(at, stance)
                modified = True
            at += 1
        return -1

    def _day(self, i: int) -> bool:
        return (
            self.lower[i].endswith("day")
            and self.capital(i)
            or self.word(i) in ("on", "in")
            and self.lower[i + 1 : i + 2] != []
            and self.lower[i + 1].endswith("day")
        )

    def _finite(self, i: int, stance: bool) -> bool:
        """Whether word i is a verb of saying with a subject, not a noun."""
        if not (self.at(i, "say") or (stance and self.at(i, "stance"))):
            return False
        before = self.word(i - 1)
        if self.word(i + 1) in ("for", "on", "upon", "police", "a") and self.lower[i].startswith("call"):
            return False
        return (
            before not in self.sets["determiners"]
            and before not in ("to", "of", "for", "by", "in")
            and not self.at(i - 1, "be")
        )

    def _other_subject(self, verb: int, head: int) -> bool:
        """Whether somebody else says it: `officials in towns where Reis said`, `officials he said`."""
        at = verb - 1
        while at > head and (self.at(at, "adverbs") or self.at(at, "aux")):
            at -= 1
        if at == head:
            return False
        if self.at(at, "subjects"):
            return True
        name = self.name_ending(at)
        if name is None or name.kind != "person" or name.first <= head:
            return False
        before = name.first - 1
        while before > head and self.capital(before):
            before -= 1
        return not self.at(before, "prepositions")

    def _predicate(self, at: int, stance: bool) -> int:
        """The verb of saying that stands at word `at` after auxiliaries and adverbs, or -1."""
        passive = False
        while at < self.last and (self.at(at, "aux") or self.at(at, "adverbs")):
            if self.at(at, "negation") and not self._confirms(at):
                return -1
            passive = self.at(at, "be")
            at += 1
        if passive:
            return at if self.at(at, "saying") else -1
        return at if self._finite(at, stance) else -1

    def _confirms(self, at: int) -> bool:
        """`could not immediately confirm`: who cannot confirm has spoken."""
        return any(self.word(i) == "confirm" for i in range(at + 1, at + 4))

    def _closing(self, at: int) -> int:
        """The word after the comma (dash, bracket) that closes a parenthesis begun before word `at`, or -1."""
        end = min(self.last, at + 34)
        listed = False
        for k in range(at, end):
            gap = self.gap(k)
            if k == at:
                continue
            if self.word(k) in ("and", "or") and k - at < 5:
                listed = True
            elif listed and k - at < 9 and self._finite(k, False) and not self._other_subject(k, at - 1):
                return k
            if "," in gap or ")" in gap or "—" in gap or " - " in gap or "–" in gap:
                if self._predicate(k, False) >= 0:
                    return k
            elif ";" in gap or ":" in gap:
                return -1
        return -1

    def _coordinate(self, at: int, stance: bool) -> int:
        """`… fled their homes and told reporters`: the verb after `and` has the same subject."""
        for k in range(at + 1, min(self.last, at + 14)):
            gap = self.gap(k)
            if any(mark in gap for mark in ',;:—“"('):
                return -1
            if self.word(k) in self.sets["clause"] and self.word(k) != "and":
                return -1
            if self.word(k) == "and" and self._finite(k + 1, stance):
                return k + 1
        return -1

    def _verb_before(self, first: int, head: int) -> int:
        """`“…,” said a senior official`."""
        verb = first - 1
        if not self.at(verb, "say") or self.gap(first) != " ":
            return -1
        gap = self.gap(verb)
        if (
            not any(mark in gap for mark in ",”\"’'?!—")
            and verb > self.first
            and self.word(verb - 1) not in ("as", "so", "than")
        ):
            return -1
        after = self.gap(head + 1)
        if (
            head + 1 >= self.last
            or after[:1] in ",.;:—()"
            or self.at(head + 1, "modifiers-after")
            or self._day(head + 1)
        ):
            return verb
        if any(mark in gap for mark in '”"'):
            return verb
        return -1

    def embedded(self, first: int) -> bool:
        """Whether a named speaker or a pronoun tells what the noun phrase says: `Reis said officials told him`."""
        at = first - 1
        if self.word(at) == "that":
            at -= 1
        if not (self.at(at, "say") or self.at(at, "stance")) or self.gap(at + 1) != " " or self.gap(at) != " ":
            return False
        at -= 1
        while self.at(at, "adverbs") or self.at(at, "aux"):
            at -= 1
        return self.at(at, "subjects") or self.name_ending(at) is not None
