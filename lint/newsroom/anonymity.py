"""Anonymity the story grants, and the reason it gives: concrete, conventional, rote or none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.newsroom.reading import Reader
from lint.text.lexicon import Lexicon
from lint.text.span import Span

LIST = "anonymity"
_GRANTS = ("anonymity", "naming", "record")
_APART = 60  # characters; closer grants of one sentence are one grant
_FOREGOING = 90  # characters before a grant in which fear may be told
_MARGIN = 60  # characters around a grant that may show another sense of it


class Grant(NamedTuple):
    """A grant at `Document.text[start:end]` in a sentence; because: the words that give the reason."""

    start: int
    end: int
    sentence: int
    reason: str
    because: str = ""


class Patterns:
    """The list `anonymity`: cue words, and patterns compiled when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._compiled: dict[str, re.Pattern[str]] = {}
        known = LIST in lexicon.lists
        groups = (*_GRANTS, "bar") if known else ()
        self.cues = {word: group for group in groups for word in lexicon.words(LIST, f"{group}-cues")}
        self.wishes = lexicon.words(LIST, "wishes") if known else frozenset()

    def __getitem__(self, group: str) -> re.Pattern[str]:
        found = self._compiled.get(group)
        if found is None:
            body = "|".join(self._lexicon.phrases(LIST, group)).replace(" ", r"\s+").replace("'", "['’]")
            found = self._compiled[group] = re.compile(rf"\b(?:{body})\b", re.I)
        return found


def grants(reader: Reader, at: list[int]) -> Iterator[Grant]:
    """Every grant of the document, in order. at: words to look at, among them all cue words of grants."""
    patterns = reader.document.lexicon.once(Patterns)
    cues = patterns.cues
    if reader.document.vocabulary.isdisjoint(cues):
        return
    wanted: dict[int, set[str]] = {}
    for i in at:
        group = cues.get(reader.lower[i])
        if group is None:
            continue
        reader.enter(i)
        if group != "naming" or not patterns.wishes.isdisjoint(reader.lower[reader.first : reader.last]):
            wanted.setdefault(reader.index, set()).add(group)
    for index, groups in wanted.items():
        for match in _matches(reader, patterns, index, groups):
            reason, because = _reason(reader, patterns, index, match, wanted)
            yield Grant(match.start(), match.end(), index, reason, because)


def _matches(reader: Reader, patterns: Patterns, index: int, groups: set[str]) -> list[re.Match[str]]:
    """The grants in a sentence; a bar on speaking is one where nothing else is."""
    sentence = reader.document.sentences[index]
    text = reader.words.text
    found = sorted(
        (
            match
            for group in groups
            if group != "bar"
            for match in patterns[group].finditer(text, sentence.start, sentence.end)
            if not _quoted(reader, match) and not _other_sense(text, patterns, match, sentence)
        ),
        key=lambda match: match.start(),
    )
    if not found and "bar" in groups:
        found = [
            match
            for match in patterns["bar"].finditer(text, sentence.start, sentence.end)
            if not _quoted(reader, match) and _speaker_before(reader, match.start(), sentence)
        ]
    return [one for k, one in enumerate(found) if not k or one.start() - found[k - 1].end() >= _APART]


def _quoted(reader: Reader, match: re.Match[str]) -> bool:
    return reader.quoted(reader.words.range(match.start(), match.end())[0])


def _other_sense(text: str, patterns: Patterns, match: re.Match[str], sentence: Span) -> bool:
    start, end = max(match.start() - _MARGIN, sentence.start), min(match.end() + _MARGIN, sentence.end)
    return patterns["excepted"].search(text, start, end) is not None


def _speaker_before(reader: Reader, at: int, sentence: Span) -> bool:
    """Whether a noun for a speaker stands within a few words before an offset of the sentence."""
    last = reader.words.range(at, at)[0]
    first = max(last - 14, reader.words.range(sentence.start, sentence.end)[0])
    near = reader.lower[first:last]
    return any(not reader.sets[group].isdisjoint(near) for group in ("individuals", "collectives", "bare"))


def _reason(
    reader: Reader, patterns: Patterns, index: int, match: re.Match[str], wanted: dict[int, set[str]]
) -> tuple[str, str]:
    """The class of the reason for a grant, and its words.

    It stands in the grant's sentence; else in the two after it or before it in the paragraph, where they have no
    grant of their own.
    """
    document = reader.document
    text = document.text
    here = document.sentences[index]
    found = patterns["conventional"].search(text, *here)
    if found:
        return "conventional", found[0]
    found = patterns["concrete"].search(text, match.start(), here.end)
    if not found:
        found = patterns["foregoing"].search(text, max(here.start, match.start() - _FOREGOING), match.start())
    if found and not _quoted(reader, found):
        return "concrete", found[0]
    for near in _neighbours(reader, index):
        sentence = document.sentences[near]
        if (
            near in wanted
            and any(group != "bar" for group in wanted[near])
            and _matches(reader, patterns, near, wanted[near])
        ):
            continue
        found = patterns["conventional"].search(text, *sentence) or patterns["back"].search(text, *sentence)
        if found:
            return "conventional", found[0]
    found = patterns["back"].search(text, *here)
    if found:
        return "conventional", found[0]
    found = patterns["rote"].search(text, match.end(), here.end)
    return ("rote", found[0]) if found else ("none", "")


def _neighbours(reader: Reader, index: int) -> Iterator[int]:
    """The two sentences after a sentence, and those before it in its paragraph, nearest first."""
    sentences = reader.document.sentences
    yield from range(index + 1, min(index + 3, len(sentences)))
    block = reader.document.block_at(sentences[index].start)
    for near in range(index - 1, -1, -1):
        if sentences[near].start < block.start:
            return
        yield near
