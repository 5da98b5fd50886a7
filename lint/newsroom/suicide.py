"""Suicide in a story: whether it is a topic, whether help is named, and details that may be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.newsroom.passage import Passage
from lint.text.span import Span

if TYPE_CHECKING:
    from lint.document.document import Document
    from lint.text.lexicon import Lexicon

LIST = "suicide"
_TIMES = 2  # mentions that make it a topic; one in a headline does too
_NOTE = 4  # words between a note and what it says
Sets = dict[str, frozenset[str]]


def sets(lexicon: Lexicon) -> Sets:
    """The groups of the list `suicide` as sets."""
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)}


def mentions(document: Document) -> tuple[Span, ...]:
    """Mentions of suicide and self-harm, without bombers, idioms and prevention."""
    known = document.lexicon.once(sets)
    if document.vocabulary.isdisjoint(known["topic"]):
        return ()
    words = document.words
    last = len(words) - 1
    return tuple(
        Span(words.start[i], words.end[i])
        for i, word in enumerate(words.lower)
        if word in known["topic"]
        and not (i < last and words.lower[i + 1] in known["innocent"])
        and not (i and words.lower[i - 1] in known["innocent-before"])
    )


def without_help(document: Document) -> tuple[Span, ...]:
    """The first mention in a story about suicide that names no help line; nothing otherwise."""
    found = document.once(mentions)
    known = document.lexicon.once(sets)
    if not found or not known["helplines"].isdisjoint(document.vocabulary):
        return ()
    if not known["violence"].isdisjoint(document.vocabulary):
        return ()
    body = [one for one in found if document.block_at(one.start).kind not in ("headline", "dek")]
    return (found[0],) if len(body) >= _TIMES or len(body) < len(found) else ()


def details(document: Document) -> tuple[Span, ...]:
    """Method and means of a suicide, and what a note said."""
    known = document.lexicon.once(sets)
    cues = known["methods"] | known["means"] | known["note"]
    if document.vocabulary.isdisjoint(cues) or not known["violence"].isdisjoint(document.vocabulary):
        return ()
    passage = Passage(document)
    found = []
    for i, word in enumerate(passage.lower):
        if word in cues:
            passage.enter(i)
            last = _detail(passage, known, i)
            if last > i:
                found.append(Span(passage.words.start[i], passage.words.end[last - 1]))
    return tuple(found)


def _detail(passage: Passage, known: Sets, i: int) -> int:
    """Where the detail that begins at word i ends; i where there is none."""
    word, after = passage.lower[i], passage.word(i + 1)
    if word in known["methods"]:
        told = after in known["reflexive"] and (word == "hanged" or bool(passage.document.once(mentions)))
        return i + 2 if told and known["limbs"].isdisjoint(passage.lower[i + 3 : i + 6]) else i
    start, end = passage.document.sentences[passage.index]
    if not any(start <= one.start < end for one in passage.document.once(mentions)):
        return i
    if word in known["note"]:
        last = min(i + _NOTE, passage.last)
        return i + 1 if not known["note-told"].isdisjoint(passage.lower[i + 1 : last]) else i
    return i + 1
