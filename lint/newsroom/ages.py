"""Ages: what an article says of a person's age, in two places or against a year of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document.document import Document
from lint.newsroom.calendar import date_of
from lint.newsroom.figures import Clash
from lint.newsroom.numbered import numbered
from lint.record import NamedTuple
from lint.text.later import lazy

_AFTER = lazy(r",|;|\)|\.(?:\s|$)| (?:and|who|of|from|was|has|said|told) ")
_AGED = lazy(r"(?:, | \()(?:aged |age )?\Z")
_OWNER = lazy(r" ([A-ZÀ-ÖØ-Þ][\w'’.-]*(?: [A-ZÀ-ÖØ-Þ][\w'’-]*){1,3})")
_BORN = lazy(r"\bborn (?:in |on [^.;()\n]{0,24}?)?((?:19|20)\d\d)\b|\(born ((?:19|20)\d\d)\)")
_NAME = lazy(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*[ ])*[A-ZÀ-ÖØ-Þ][\w'’-]+\Z")
_PAST = lazy(
    r"\b(?:then|at the time|when|was (?:just |only )?\d|in (?:19|20)\d\d|years? ago|earlier|later|turned|birthday)\b",
    re.I,
)
_LOOK = 60  # characters of a name at most


class Age(NamedTuple):
    """An age written after a name: `Document.text[start:end]` is name and age."""

    start: int
    end: int
    name: tuple[str, ...]
    years: int


def ages(document: Document) -> list[Age]:
    """Ages beside a name (`Ana Reis, 40, …`, `Ana Reis (40)`, `40-year-old Ana Reis`), in order."""
    words, text = document.words, document.text
    found: list[Age] = []
    for at in document.once(numbered)[0]:
        word, start, end = words.lower[at], words.start[at], words.end[at]
        if word.endswith("-year-old") and word[:2].isdigit():
            owner = _OWNER.match(text, end)
            if owner:
                found.append(Age(start, owner.end(), tuple(owner[1].split()), int(word[:2])))
        elif len(word) < 3 and word.isdigit() and text[end : end + 1] in ",;). ":
            aged = _AGED.search(text, max(start - 7, 0), start)
            age = _named(text, aged.start(), end, int(word)) if aged and _AFTER.match(text, end) else None
            if age:
                found.append(age)
    return found


def _named(text: str, at: int, end: int, years: int) -> Age | None:
    """The age that ends at `end`, with the name that ends at `at`."""
    name = _NAME.search(text, max(at - _LOOK, text.rfind("\n", 0, at) + 1), at)
    return Age(name.start(), end + (text[end : end + 1] == ")"), tuple(name[0].split()), years) if name else None


def conflicts(document: Document) -> Iterator[Clash]:
    """Two ages for one person, and ages that the year of birth contradicts."""
    found = document.once(ages)
    whole = {age.name for age in found if len(age.name) > 1}
    first: dict[str, Age] = {}
    for age in found:
        before = first.setdefault(age.name[-1], age)
        if (
            before.years != age.years
            and _same(before, age, whole)
            and not (_past(document, age) or _past(document, before))
        ):
            said = {"why": f"the story also says {before.years}"}
            yield Clash(age.start, age.end, before.start, before.end, said)
    yield from _born(document, found)


def _same(one: Age, other: Age, whole: set[tuple[str, ...]]) -> bool:
    """Whether two ages are of one person: the same full name, or it and its surname alone, which nobody else has."""
    if one.name == other.name:
        return len(one.name) > 1
    return 1 in (len(one.name), len(other.name)) and sum(name[-1] == one.name[-1] for name in whole) == 1


def _past(document: Document, age: Age) -> bool:
    sentence = document.sentences[document.sentence_index(age.start)]
    return _PAST.search(document.text, sentence.start, sentence.end) is not None


def _born(document: Document, found: list[Age]) -> Iterator[Clash]:
    when = document.once(date_of)
    text = document.text
    if not when or "born" not in document.vocabulary:
        return
    for born in _BORN.finditer(text):
        sentence = document.sentences[document.sentence_index(born.start())]
        inside = [age for age in found if sentence.start <= age.start < sentence.end]
        if len(inside) != 1 or inside[0].start > born.start():
            continue
        year = int(born[1] or born[2])
        expected = int(when[:4]) - year
        age = inside[0]
        between = text[age.end : born.start()]
        if abs(age.years - expected) > 1 and _subject(between):
            why = f"born in {year} makes {expected - 1} or {expected} in {when[:4]}"
            yield Clash(age.start, age.end, born.start(), born.end(), {"why": why})


def _subject(between: str) -> bool:
    """Whether “born” is said of the person with the age: nobody else is named between."""
    return not re.search(r"\b(?:his|her|their|whose|to)\b|[a-z,] [A-Z]\w+ (?:and|was|is)\b", between)
