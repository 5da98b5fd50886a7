"""People whom a story must not make known: children in a case, and those said to have suffered a sexual offence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.newsroom.guilt import Sets, sets
from lint.newsroom.names import Name, names
from lint.newsroom.passage import Passage
from lint.text.later import lazy
from lint.text.span import Span

if TYPE_CHECKING:
    from lint.document.document import Document

_AGE_AFTER = lazy(r", (?:aged? )?(\d{1,2})(?=[,.;) ])| \((\d{1,2})\)")
_AGE_BEFORE = lazy(r"\b(\d{1,2})-year-old $")
_AGE = lazy(r"\b(?:\d|1[0-7])(?:-year-old|(?=[,.;)]))")
_REACH = 6  # words from the offence to the one who suffered it
_ADULT = 18


def named_minors(document: Document) -> tuple[Span, ...]:
    """Names of children under 18 beside words of crime, court or abuse; not of the dead, of sport, exams and arts."""
    known = document.lexicon.once(sets)
    if document.vocabulary.isdisjoint(known["case-words"]) or not _AGE.search(document.text):
        return ()
    people = document.once(names).within(0, len(document.text), "person")
    return tuple(Span(one.start, one.end) for one in people if _young(document, one) and _in_case(document, known, one))


def _young(document: Document, name: Name) -> bool:
    text = document.text
    after = _AGE_AFTER.match(text, name.end)
    before = _AGE_BEFORE.search(text, max(name.start - 14, 0), name.start)
    age = (after[1] or after[2]) if after else before[1] if before else ""
    return bool(age) and int(age) < _ADULT


def _in_case(document: Document, known: Sets, name: Name) -> bool:
    """Whether the sentence or the next tells of a case, and neither of what a child may well be named for."""
    words, sentences = document.words, document.sentences
    index = document.sentence_index(name.start)
    first = words.range(sentences[index].start, sentences[index].end)[0]
    end = sentences[min(index + 1, len(sentences) - 1)].end
    near = words.lower[first : words.range(0, end)[1]]
    return not known["case-words"].isdisjoint(near) and known["harmless"].isdisjoint(near)


def identifiable_victims(document: Document) -> tuple[Span, ...]:
    """“Assaulted his stepdaughter”: who suffered a sexual offence is told by kinship to an accused who is named."""
    known = document.lexicon.once(sets)
    if document.vocabulary.isdisjoint(known["sexual"]) or document.vocabulary.isdisjoint(known["kin"]):
        return ()
    if not known["consent"].isdisjoint(document.vocabulary):
        return ()
    passage = Passage(document)
    found = []
    for i, word in enumerate(passage.lower):
        if word in known["kin"]:
            passage.enter(i)
            if passage.word(i - 1) in ("his", "her", "own") and _suffers(passage, known, i) and _accused_named(passage):
                found.append(Span(passage.words.start[i - 1], passage.words.end[i]))
    return tuple(found)


def _suffers(passage: Passage, known: Sets, i: int) -> bool:
    """Whether a sexual offence stands right before word i, with no new clause between."""
    for k in range(i - 1, max(i - 1 - _REACH, passage.first - 1), -1):
        if passage.lower[k] in known["sexual"]:
            return True
        if passage.breaks(k) or passage.lower[k] in ("told", "and", "with", "by", "before", "while"):
            return False
    return False


def _accused_named(passage: Passage) -> bool:
    """Whether a person is named in the sentence or the two before."""
    start, _ = passage.around(2, 0)
    people = passage.document.once(names)
    return bool(people.within(passage.words.start[start], passage.words.end[passage.last - 1], "person"))
