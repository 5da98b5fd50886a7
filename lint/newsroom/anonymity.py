"""Anonymity the story grants, and the reason it gives: concrete, conventional, rote or none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.newsroom.speech import Reader
from lint.text.lexicon import Lexicon

LIST = "anonymity"


class Grant(NamedTuple):
    """A grant at `Document.text[start:end]` in sentence `index`; because: the words that give the reason."""

    start: int
    end: int
    index: int
    reason: str
    because: str = ""


class Patterns(NamedTuple):
    """Compiled forms of the list `anonymity`."""

    cues: frozenset[str]
    grant: re.Pattern[str]
    bar: re.Pattern[str]
    concrete: re.Pattern[str]
    conventional: re.Pattern[str]
    rote: re.Pattern[str]
    back: re.Pattern[str]
    excepted: re.Pattern[str]


def _patterns(lexicon: Lexicon) -> Patterns:
    def joined(group: str) -> re.Pattern[str]:
        body = "|".join(lexicon.phrases(LIST, group)).replace(" ", r"\s+").replace("'", "['’]")
        return re.compile(rf"\b(?:{body})\b", re.I)

    return Patterns(
        lexicon.words(LIST, "cues"),
        *(joined(name) for name in ("grant", "bar", "concrete", "conventional", "rote", "back", "excepted")),
    )


def grants(reader: Reader) -> Iterator[Grant]:
    """Every grant of the document, in order; one in a sentence and speaker."""
    patterns = reader.document.lexicon.once(_patterns)
    if reader.document.vocabulary.isdisjoint(patterns.cues):
        return
    done = -1
    for i, word in enumerate(reader.lower):
        if word not in patterns.cues:
            continue
        reader.enter(i)
        if reader.index == done:
            continue
        done = reader.index
        yield from _in_sentence(reader, patterns)


def _in_sentence(reader: Reader, patterns: Patterns) -> Iterator[Grant]:
    sentence = reader.document.sentences[reader.index]
    text = reader.words.text
    found = list(patterns.grant.finditer(text, sentence.start, sentence.end))
    found = [
        one
        for one in found
        if not _quoted(reader, one.start())
        and not patterns.excepted.search(text, max(one.start() - 30, sentence.start), min(one.end() + 30, sentence.end))
    ]
    if not found:
        found = [
            one
            for one in patterns.bar.finditer(text, sentence.start, sentence.end)
            if not _quoted(reader, one.start()) and _speaker(reader, one.start()) >= 0
        ]
    for position, match in enumerate(found):
        if position and match.start() - found[position - 1].end() < 60:
            continue
        reason, because = _reason(reader, patterns, match)
        yield Grant(match.start(), match.end(), reader.index, reason, because)


def _quoted(reader: Reader, at: int) -> bool:
    return reader.quoted(reader.words.range(at, at + 40)[0])


def _reason(reader: Reader, patterns: Patterns, match: re.Match[str]) -> tuple[str, str]:
    """The class of the reason for a grant, and its words."""
    document = reader.document
    text = document.text
    here = document.sentences[reader.index]
    block = document.block_at(here.start)
    last = min(reader.index + 2, len(document.sentences) - 1)
    until = document.sentences[last].end
    for kind, pattern in (("conventional", patterns.conventional), ("concrete", patterns.concrete)):
        found = pattern.search(text, here.start, here.end)
        if found:
            return kind, found[0]
    found = patterns.conventional.search(text, block.start, until) or patterns.back.search(text, block.start, until)
    if found:
        return "conventional", found[0]
    found = patterns.rote.search(text, match.end(), here.end)
    return ("rote", found[0]) if found else ("none", "")


def _speaker(reader: Reader, at: int) -> int:
    """The nearest noun for a speaker within a few words before an offset, or -1."""
    word = reader.words.range(at, at)[0] - 1
    for i in range(word, max(word - 14, reader.first) - 1, -1):
        if any(reader.at(i, group) for group in ("individuals", "collectives", "bare")):
            return i
    return -1
