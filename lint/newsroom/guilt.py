"""Who is called guilty before a court has said so, and labels that do the same in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.newsroom.names import Name, names
from lint.newsroom.passage import Passage
from lint.text.span import Span

if TYPE_CHECKING:
    from lint.document.document import Document
    from lint.text.lexicon import Lexicon

LIST = "legal"
Sets = dict[str, frozenset[str]]


def sets(lexicon: Lexicon) -> Sets:
    """The groups of the list `legal` as sets."""
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)}


def called_guilty(document: Document) -> tuple[Span, ...]:
    """Words that call a named person guilty (“the killer, Jon Lowe”) whose case is open and of whom no verdict, no
    plea of guilty and no death is told."""
    known = document.lexicon.once(sets)
    if document.vocabulary.isdisjoint(known["guilty-nouns"]) or document.vocabulary.isdisjoint(known["open-case"]):
        return ()
    passage = Passage(document)
    found = []
    for i, word in enumerate(passage.lower):
        if word in known["guilty-nouns"]:
            passage.enter(i)
            name = None if _qualified(passage, known, i) else named_beside(passage, i)
            if name is not None and _open(document, known, name):
                found.append(Span(passage.words.start[i], passage.words.end[i]))
    return tuple(found)


def _qualified(passage: Passage, known: Sets, i: int) -> bool:
    before = passage.word(i - 1)
    return before in known["accusing"] or before in known["compounds"] or passage.capital(i)


def named_beside(passage: Passage, i: int) -> Name | None:
    """The person named right after word i (“killer Jon Lowe”, “the killer, Jon Lowe,”) or before it (“Lowe, the
    killer,”)."""
    words, text = passage.words, passage.document.text
    people = passage.document.once(names)
    end = words.end[i]
    if text[end : end + 1] == " " or text[end : end + 2] == ", ":
        following = people.within(end, end + 3, "person")
        if following:
            return following[0]
    if passage.word(i - 1) in ("the", "a") and passage.gap(i - 1) == ", ":
        before = people.within(words.start[max(i - 5, passage.first)], words.start[i], "person")
        if before and before[-1].last == i - 1:
            return before[-1]
    return None


def _open(document: Document, known: Sets, name: Name) -> bool:
    """Whether the story tells of an open case against the person, and of no end of it."""
    words = document.words
    surname = words.lower[name.last - 1].removesuffix("'s")
    opened = False
    for index, sentence in enumerate(document.sentences):
        first, last = words.range(sentence.start, sentence.end)
        if surname not in words.lower[first:last] and f"{surname}'s" not in words.lower[first:last]:
            continue
        after = document.sentences[min(index + 1, len(document.sentences) - 1)]
        around = words.lower[first : words.range(after.start, after.end)[1]]
        if _closed(known, around):
            return False
        opened = opened or not known["open-case"].isdisjoint(words.lower[first:last])
    return opened


def _closed(known: Sets, lower: list[str]) -> bool:
    """Whether words tell the end of a case. “Not guilty” is a plea or a verdict that makes nobody a killer."""
    if not known["died"].isdisjoint(lower):
        return True
    plea = any(lower[k] == "guilty" and lower[k - 1] == "not" for k in range(1, len(lower)))
    ends = known["closed-case"] - {"guilty", "pleaded", "pled"} if plea else known["closed-case"]
    return not ends.isdisjoint(lower)


def labels(document: Document) -> tuple[Span, ...]:
    """Labels that sound like a verdict: “accused killer Jon Lowe”, “alleged victim”, “arrested for murder”, or
    “the suspect fled” where nobody is suspected yet."""
    known = document.lexicon.once(sets)
    if document.vocabulary.isdisjoint(label_cues(document.lexicon)):
        return ()
    passage = Passage(document)
    found = []
    for i, word in enumerate(passage.lower):
        last = i
        if word in known["accusing"]:
            passage.enter(i)
            last = _label(passage, known, i)
        elif word == "arrested":
            passage.enter(i)
            last = _arrested_for(passage, known, i)
        elif word in ("suspect", "suspects"):
            passage.enter(i)
            last = _suspect_fled(passage, known, i)
        if last > i:
            found.append(Span(passage.words.start[i], passage.words.end[last - 1]))
    return tuple(found)


def label_cues(lexicon: Lexicon) -> frozenset[str]:
    """Words of which each label has one."""
    return lexicon.words(LIST, "accusing") | {"arrested", "suspect", "suspects"}


def _label(passage: Passage, known: Sets, i: int) -> int:
    after = passage.word(i + 1)
    if passage.breaks(i + 1):
        return i
    if passage.lower[i] == "alleged" and after in ("victim", "victims"):
        return i if passage.quoted(i) or not passage.at(i - 1, "articles") else i + 2
    if after not in known["guilty-nouns"]:
        return i
    return i + 2 if named_beside(passage, i + 1) is not None else i


def _arrested_for(passage: Passage, known: Sets, i: int) -> int:
    """“Was arrested for murder”; a general or supposed case (“can be arrested for theft”) passes."""
    if passage.word(i + 1) != "for" or passage.word(i + 2) not in known["crimes"] or passage.quoted(i):
        return i
    start = passage.verb_start(i)
    group = passage.lower[start:i]
    return i if not passage.sets["modal"].isdisjoint(group) or passage.word(start) in ("are", "be") else i + 3


def _suspect_fled(passage: Passage, known: Sets, i: int) -> int:
    """“The suspect fled” in a story that names, charges and holds nobody."""
    if (
        passage.word(i + 1) not in known["fleeing"]
        or passage.word(i - 1) not in ("the", "both", "a")
        or passage.quoted(i)
    ):
        return i
    return i + 2 if known["identified"].isdisjoint(passage.document.vocabulary) else i
