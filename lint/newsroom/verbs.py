"""Verbs that judge while they attribute: doubt, confession, quarrel, proof by word alone, minds read, smiles.

One pass over the cue words of an article. A verb counts where somebody is its subject and a statement follows it or
quoted words stand beside it; its other senses (claimed a life, admitted to hospital, noted chef) do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.newsroom.names import names
from lint.newsroom.passage import Passage
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

if TYPE_CHECKING:
    from lint.document.document import Document

LIST = "attribution"
STATING = ("doubting", "confessing", "heated", "endorsing")
GROUPS = (*STATING, "attacking", "refuting", "believing", "gestures")
_CLAUSE = 9  # words a subject of a clause without “that” may take before its verb
_CLOSERS = frozenset("”\"’'")
Sets = dict[str, frozenset[str]]


class Verb(NamedTuple):
    """A verb that judges: `Document.text[start:end]`, of one of the groups of the list."""

    group: str
    start: int
    end: int


def _sets(lexicon: Lexicon) -> Sets:
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)}


def _cues(lexicon: Lexicon) -> dict[str, str]:
    """Verb → its group."""
    return {word: group for group in GROUPS for word in lexicon.words(LIST, group)}


def verbs(document: Document) -> tuple[Verb, ...]:
    """All such verbs of a document in order. Quoted words are their speaker's."""
    if LIST not in document.lexicon.lists:
        return ()
    cues = document.lexicon.once(_cues)
    if document.vocabulary.isdisjoint(cues):
        return ()
    reading = Reading(Passage(document))
    passage = reading.passage
    found = []
    for i in document.words.among(cues):
        if not passage.quoted(i):
            passage.enter(i)
            group = cues[passage.lower[i]]
            last = reading.last(i, group)
            if last > i:
                found.append(Verb(group, passage.words.start[i], passage.words.end[last - 1]))
    return tuple(found)


class Reading:
    """Reads around one verb of a passage that has been entered there."""

    __slots__ = ("passage", "sets")

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.sets = passage.document.lexicon.once(_sets)

    def last(self, i: int, group: str) -> int:
        """Where the verb at word i ends (the word after it); i where it is used in another sense."""
        if group in STATING:
            found = self.subject(i) and self.states(i) and not (group == "doubting" and self.disproved(i))
            return i + 1 + (self.passage.lower[i] in ("pointed", "points")) if found else i
        if group == "attacking":
            return i + (self.subject(i) and self.attacks(i))
        if group == "refuting":
            return i + (self.subject(i) and self.denies(i))
        if group == "believing":
            return i + self.reads_mind(i)
        return i + self.speaks(i)

    def at(self, i: int, group: str) -> bool:
        """Whether word i of the sentence is in a group of the list."""
        return self.passage.word(i) in self.sets[group]

    def subject(self, i: int) -> bool:
        """Whether somebody before word i can be its subject, or after it beside quoted words (“…,” claimed Lowe)."""
        passage = self.passage
        if self.beside_quote(i):
            return True
        at = passage.back(i, "adverbs")
        if "'" in passage.gap(i) or "’" in passage.gap(i) or passage.word(at).endswith("'s"):  # the firms’ claims
            return False
        if at < passage.first or self.at(at, "things") or (passage.breaks(i) and not passage.relative(i)):
            return at >= passage.first and self.after_apposition(i)
        if passage.word(i) == "claims" and not self.starts_clause(at):
            return False
        return not self.at(at, "not-subjects") or passage.word(at) in ("who", "has", "have", "had")

    def disproved(self, i: int) -> bool:
        """Whether the sentence itself shows the doubt: “falsely claimed”, “claimed …, when in fact …”."""
        if self.at(i - 1, "disproving") or self.at(i + 1, "disproving"):
            return True
        passage = self.passage
        return any(
            passage.lower[k : k + 2] == ["in", "fact"] and passage.word(k - 1) in self.sets["contrasting"]
            for k in range(i + 2, passage.last - 1)
        )

    def starts_clause(self, i: int) -> bool:
        """Whether the subject that ends at word i may begin a clause (“denied Norfall claims that” has a noun)."""
        passage = self.passage
        word = passage.word(i)
        if word in passage.sets["pronouns"]:
            return True
        if word == "and":
            return self.at(i + 2, "clause-subjects")
        if not passage.capital(i):
            noun = not word.endswith(("ed", "ing")) and word not in passage.sets["adverbs"]
            return noun and any(passage.at(k, "articles") for k in range(i - 3, i))
        while i > passage.first and passage.capital(i) and not passage.breaks(i):
            i -= 1
        return passage.capital(i) or passage.breaks(i + 1) or self.at(i, "joints")

    def after_apposition(self, i: int) -> bool:
        """“Lowe, the mayor, claimed …”: a comma closes what stands beside a name."""
        passage = self.passage
        if passage.gap(i).strip() != ",":
            return False
        k = i - 1
        while k > passage.first and not passage.breaks(k):
            k -= 1
        return passage.gap(k).strip() == "," and passage.capital(k - 1)

    def beside_quote(self, i: int) -> bool:
        """Whether a quotation ends right before the verb, with its subject after it."""
        gap = self.passage.words.gap(i)
        return self.comma_before(i) and not _CLOSERS.isdisjoint(gap) and self.passage.quoted(i - 1)

    def states(self, i: int) -> bool:
        """Whether the verb has a statement: quoted words beside it, “that …”, or a clause of its own."""
        passage = self.passage
        word, after = passage.lower[i], passage.word(i + 1)
        if word in ("pointed", "points"):
            return after == "out" and (passage.word(i + 2) == "that" or self.tagged(i + 1))
        if self.beside_quote(i) or self.tagged(i):
            return True
        if not after or passage.breaks(i + 1):
            return False
        if after == "that":
            return not self.demands(i)
        if after in self.sets["clause-subjects"] or after in ("the", "a", "an") or passage.capital(i + 1):
            return self.clause(i + 1)
        return False

    def demands(self, i: int) -> bool:
        """“Insisted that the focus be on the club”: a demand, with a bare verb in its clause."""
        if not self.at(i, "insisting"):
            return False
        for k in range(i + 2, min(i + 2 + _CLAUSE, self.passage.last)):
            if self.at(k, "finite") or self.passage.word(k) == "to":
                return False
            if self.at(k, "bare-verbs"):
                return True
        return False

    def tagged(self, i: int) -> bool:
        """Whether word i ends a tag to quoted words: “…,” Lowe claimed. / Lowe claimed: “…”"""
        passage = self.passage
        following = self.gap_after(i)
        if ("“" in following or '"' in following) and passage.quoted(i + 1):
            return "," in following or ":" in following
        if following[:1] not in (".", ","):
            return False
        for k in range(i, max(i - 7, passage.first), -1):
            if passage.quoted(k - 1):
                gap = passage.words.gap(k)
                return "," in gap and not _CLOSERS.isdisjoint(gap)
            if passage.breaks(k):
                return False
        return False

    def clause(self, i: int) -> bool:
        """Whether words from i on are a clause: a subject and, before anything stops it, a finite verb."""
        passage = self.passage
        for k in range(i, min(i + _CLAUSE, passage.last)):
            word = passage.lower[k]
            if k > i and (passage.breaks(k) or word in passage.sets["relative"] or word in self.sets["clause-ends"]):
                return False
            if word in self.sets["finite"] and k > i:
                return True
            if "'" in word and word in self.sets["clause-subjects"]:
                return True
        return passage.lower[i] in ("he", "she", "they", "i", "we", "there")

    def attacks(self, i: int) -> bool:
        """“Slammed the plan as …”, “blasted Lowe for …”: an object and what it is blamed for."""
        passage = self.passage
        if not (passage.at(i + 1, "articles") or passage.capital(i + 1)) or passage.breaks(i + 1):
            return False
        for k in range(i + 2, min(i + 10, passage.last)):
            if passage.breaks(k):
                return False
            if passage.lower[k] in ("as", "for", "over"):
                return True
        return False

    def denies(self, i: int) -> bool:
        """“Refuted the claim”: something disputed, no proof in this sentence or the next, no “did not”."""
        passage = self.passage
        disputed = any(self.at(k, "disputed") or passage.word(k) == "that" for k in range(i + 1, i + 5))
        window = passage.lower[slice(*passage.around(0, 1))]
        before = passage.lower[max(i - 3, passage.first) : i]
        return disputed and self.sets["proof"].isdisjoint(window) and passage.sets["not"].isdisjoint(before)

    def reads_mind(self, i: int) -> bool:
        """“Reis fears the levee will fail”: a person's name or he, she right before; nobody has told it."""
        passage = self.passage
        at = i - 1
        if passage.breaks(i) or not self.someone(at) or self.at(passage.back(at, "adverbs"), "reporting-clause"):
            return False
        after = i + 1 + (passage.word(i + 1) == "that")
        if not self.clause(after):
            return False
        start, end = passage.around(1, 1)
        return self.sets["telling"].isdisjoint(passage.lower[start:end])

    def someone(self, i: int) -> bool:
        """Whether word i is he or she, or the end of a person's name."""
        passage = self.passage
        if self.at(i, "persons"):
            return True
        begin, end = passage.words.start[max(i - 3, passage.first)], passage.words.end[i]
        found = passage.document.once(names).within(begin, end, "person")
        return any(name.last == i + 1 for name in found)

    def speaks(self, i: int) -> bool:
        """“…,” she smiled: a gesture does the work of “said” right after quoted words."""
        passage = self.passage
        if i and self.beside_quote(i):
            return passage.capital(i + 1) or passage.at(i + 1, "articles")
        k = i - 1
        while k > passage.first and i - k < 4 and not passage.quoted(k - 1):
            k -= 1
        if k <= passage.first or not passage.quoted(k - 1) or not self.comma_before(k):
            return False
        return (self.someone(i - 1) or passage.at(k, "articles")) and self.gap_after(i)[:1] in (".", ",", "!", ":", ";")

    def gap_after(self, i: int) -> str:
        """What stands after word i."""
        words = self.passage.words
        return words.gap(i + 1) if i + 1 < len(words) else words.text[words.end[i] :] or "."

    def comma_before(self, i: int) -> bool:
        """Whether quoted words end before word i with a comma, question or exclamation mark that the tag completes."""
        words = self.passage.words
        return any(mark in words.gap(i) for mark in (",", "?", "!"))
