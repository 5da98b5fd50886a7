"""Whether the accused are heard, and where quoted words were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.newsroom.names import Name, names
from lint.newsroom.passage import Passage
from lint.newsroom.verbs import LIST
from lint.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document.document import Document

_REACH = 4  # words between an accusation and the one it is about
_TAG = 40  # characters between quoted words and the name of who said them


def unanswered(document: Document) -> tuple[Span, ...]:
    """The first accusation of a named person or body in a story where nothing tells that they answered or were asked,
    and where they say nothing themselves."""
    lexicon = document.lexicon
    accusing, nouns = lexicon.words(LIST, "accusing"), lexicon.words(LIST, "accusation-nouns")
    if document.vocabulary.isdisjoint(accusing | nouns):
        return ()
    if not document.vocabulary.isdisjoint(lexicon.words(LIST, "answering")):
        return ()
    passage = Passage(document)
    for i, word in enumerate(passage.lower):
        if word in accusing or word in nouns:
            passage.enter(i)
            found = _accused(passage, i, word in nouns)
            if found is not None and not _speaks(document, found):
                return (
                    Span(passage.words.start[i], found.end)
                    if found.start > passage.words.start[i]
                    else _word(passage, i),
                )
    return ()


def _word(passage: Passage, i: int) -> Span:
    return Span(passage.words.start[i], passage.words.end[i])


def _accused(passage: Passage, i: int, noun: bool) -> Name | None:
    """Who is accused by word i: “accused Lowe of”, “Lowe was accused of”, “allegations against Lowe”."""
    words = passage.words
    people = passage.document.once(names)
    if noun and passage.word(i + 1) != "against":
        return None
    if not noun and passage.word(i + 1) == "of":
        start = passage.verb_start(i)
        if start == i:
            return None
        before = people.within(words.start[max(start - 5, passage.first)], words.start[start], "person", "organisation")
        return before[-1] if before and before[-1].last == start else None
    at = i + 1 + noun
    if at >= passage.last or passage.breaks(at):
        return None
    end = words.end[min(at + _REACH, passage.last) - 1]
    following = people.within(words.start[at], end, "person", "organisation")
    if not following or (not noun and "of" not in passage.lower[following[0].last : following[0].last + 2]):
        return None
    return following[0]


def _speaks(document: Document, name: Name) -> bool:
    """Whether the one named says something in the story."""
    lower = document.words.lower
    last = lower[name.last - 1].removesuffix("'s")
    tags = document.lexicon.words(LIST, "tags")
    return any(
        word == last and not tags.isdisjoint(lower[max(k - 2, 0) : k + 3])
        for k, word in enumerate(lower)
        if word == last
    )


def nowhere_said(document: Document) -> tuple[Span, ...]:
    """Names of people quoted directly where no sentence about them tells to whom, where or how they said it; the first
    place of each."""
    tags, occasions = document.lexicon.words(LIST, "tags"), document.lexicon.words(LIST, "occasions")
    told: set[str] = set()
    for name in _people(document):
        surname = document.words.lower[name.last - 1].removesuffix("'s")
        block = document.block_at(name.start)
        first, last = document.words.range(block.start, block.end)
        if not occasions.isdisjoint(document.words.lower[first:last]):
            told.add(surname)
    found: dict[str, Span] = {}
    for name in _people(document):
        surname = document.words.lower[name.last - 1].removesuffix("'s")
        if surname not in told and surname not in found and _tagged(document, name, tags):
            found[surname] = Span(name.start, name.end)
    return tuple(found.values())


def _people(document: Document) -> Iterator[Name]:
    return (name for name in document.once(names).within(0, len(document.text), "person"))


def _tagged(document: Document, name: Name, tags: frozenset[str]) -> bool:
    """Whether the name stands in the tag of quoted words: “…,” Reis said."""
    words = document.words
    if words.lower[name.first - 1 : name.first] and words.lower[name.first - 1] in tags:
        edge = words.start[name.first - 1]
    elif name.last < len(words) and words.lower[name.last] in tags:
        edge = name.start
    else:
        return False
    if document.quotations.at(name.start) is not None:
        return False
    quoted = document.quotations.at(max(edge - 2, 0))
    return quoted is not None and 0 <= edge - quoted.end < _TAG
