"""Proper names in an article: which capitalised words are a person, an organisation, a place, an outlet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint.document.document import Document
from lint.text.lexicon import Lexicon
from lint.text.words import Words

_JOINS = frozenset(("of", "for", "and"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PEOPLES = ("ians", "ans", "ists", "ese", "ish")
_DIGIT = re.compile(r"\d")
_CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĐĒĘĚĞĪİŁŃŌŐŒŘŚŞŠŪŮŹŻŽΑ-ΩА-Я]"


class Name(NamedTuple):
    """A proper name: `Document.text[start:end]`, words `[first, last)`.

    kind: `person`, `organisation`, `place`, `outlet`, or `other` (capitalised, but unknown what).
    """

    start: int
    end: int
    first: int
    last: int
    kind: str


class Names:
    """All names of an article in order of their place."""

    __slots__ = ("_starts", "all")

    def __init__(self, found: Iterable[Name]) -> None:
        self.all = tuple(found)
        self._starts = [name.start for name in self.all]

    def within(self, start: int, end: int, *kinds: str) -> list[Name]:
        """Names that begin in `text[start:end]`, in order; of these kinds, or of any."""
        some = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [name for name in some if name.kind in kinds] if kinds else list(some)


class Lists(NamedTuple):
    """The word lists that names are told by."""

    run: re.Pattern[str]
    first: frozenset[str]
    titles: frozenset[str]
    openers: frozenset[str]
    calendar: frozenset[str]
    places: frozenset[str]
    outlets: frozenset[str]
    outlet_heads: frozenset[str]
    heads: frozenset[str]
    starts: frozenset[str]
    organisations: frozenset[str]
    no_person: frozenset[str]
    abbreviations: frozenset[str]
    idle: frozenset[str]
    single: dict[str, str]


def lists(lexicon: Lexicon) -> Lists:
    """The lists of a lexicon; an absent list is empty."""

    def words(name: str, *groups: str) -> frozenset[str]:
        if name not in lexicon.lists:
            return frozenset()
        if not groups:
            return lexicon.words(name)
        return frozenset().union(*(lexicon.words(name, group) for group in groups if group in lexicon.groups(name)))

    heads, organisations = words("organisations", "heads"), words("organisations", "names")
    single = dict.fromkeys(heads | organisations, "organisation")
    single.update(dict.fromkeys(words("places"), "place"))
    single.update(dict.fromkeys(words("outlets", "names"), "outlet"))
    return Lists(
        run=_run_pattern(words("particles")),
        first=words("first-names"),
        titles=words("titles"),
        openers=words("openers"),
        calendar=words("calendar"),
        places=words("places"),
        outlets=words("outlets", "names"),
        outlet_heads=words("outlets", "heads"),
        heads=heads,
        starts=words("organisations", "starts"),
        organisations=organisations,
        no_person=heads
        | organisations
        | words("organisations", "words")
        | words("calendar", "days")
        | words("outlets", "heads"),
        abbreviations=words("titles", "abbreviations"),
        idle=words("openers") | words("calendar"),
        single=single,
    )


def _run_pattern(particles: Iterable[str]) -> re.Pattern[str]:
    """Capitalised words in a row, with particles between; a possessive ends the row."""
    between = "|".join(sorted(particles)) or "of"
    one = rf"{_CAPITAL}\w*(?:[-'’‑.]\w+)*"
    return re.compile(rf"{one}(?:(?<!['’]s)\.? (?:(?:{between}) (?:the )?)?{one})*")


def names(document: Document) -> Names:
    """The names of a document, found once: `document.once(names)`."""
    known = document.lexicon.once(lists)
    words = document.words
    starts, ends, lower = words.start, words.end, words.lower
    found: list[Name] = []
    last = 0
    for match in known.run.finditer(words.text):
        first = bisect_left(starts, match.start(), last)
        last = bisect_left(starts, match.end(), first)
        if last - first == 1:
            word = lower[first]
            if word not in known.idle:
                found.append(Name(starts[first], ends[first], first, last, _kind_of_word(word, match[0], known)))
        elif last > first:
            _add_run(found, words, known, first, last, match[0])
    return Names(_with_surnames(words, found))


def bare(word: str) -> str:
    """A lower-case word without its possessive ending."""
    return word[:-2] if word.endswith("'s") else word.removesuffix("'")


def _kind_of_word(word: str, original: str, known: Lists) -> str:
    kind = known.single.get(word) or known.single.get(bare(word))
    if kind is not None:
        return kind
    size = len(original)
    if 2 <= size <= 8 and original[:2].isupper():
        original = original[:-2] if original.endswith(("'s", "’s")) else original
        if original.isupper() and original.isalpha() and len(original) <= 6:
            return "organisation"
    return "other"


def _add_run(found: list[Name], words: Words, known: Lists, first: int, last: int, original: str) -> None:
    """Add the names of a run of several words."""
    if ". " in original:
        for begin, end in _at_stops(words, known, first, last):
            _add(found, words, known, begin, end)
    elif " of " in original or " for " in original or " and " in original:
        for begin, end in _parts(words.lower, known, first, last):
            _add(found, words, known, begin, end)
    else:
        _add(found, words, known, first, last)


def _at_stops(words: Words, known: Lists, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run cut at full stops, but not after an initial or an abbreviated title (`Gov. J. Reis`)."""
    begin = first
    for at in range(first, last - 1):
        word = words.lower[at]
        if words.text[words.end[at]] == "." and len(word) > 1 and word not in known.abbreviations:
            yield from _parts(words.lower, known, begin, at + 1)
            begin = at + 1
    yield from _parts(words.lower, known, begin, last)


def _parts(lower: list[str], known: Lists, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run cut at `of`, `for`, `and`, where they do not join one organisation (`Bank of Norfall and the Isles`)."""
    at = next((index for index in range(first + 1, last - 1) if lower[index] in _JOINS), last)
    if at == last or (lower[at] != "and" and lower[at - 1] in known.starts):
        yield first, last
        return
    yield first, at
    rest = at + 1 + (lower[at + 1] == "the")
    if rest < last:
        yield from _parts(lower, known, rest, last)


def _add(found: list[Name], words: Words, known: Lists, first: int, last: int) -> None:
    """Add the names of one run: sentence openers and dates are none, a title splits off the person after it."""
    lower = words.lower
    while first < last and lower[first] in known.openers and not (last - first > 1 and lower[first] in known.first):
        first += 1
    while first < last and lower[last - 1] in known.calendar:
        last -= 1
    while first < last and lower[first] in known.calendar and lower[first] not in known.first:
        first += 1
    if first >= last:
        return
    for at in range(last - 2, first - 1, -1):
        if lower[at] in known.titles:
            if lower[at + 1] not in _JOINS and bare(lower[last - 1]) not in known.heads:
                if at > first:
                    _add_one(found, words, known, first, at)
                found.append(_name(words, at + 1, last, "person"))
                return
            break
    _add_one(found, words, known, first, last)


def _add_one(found: list[Name], words: Words, known: Lists, first: int, last: int) -> None:
    kind = _kind(words, known, first, last)
    if last - first > 2 and kind in ("other", "organisation"):
        given = _given(words, known, first, last)
        if given > 0:
            found.append(_name(words, first, given, "other" if kind == "other" else _kind(words, known, first, given)))
            first, kind = given, "person"
    found.append(_name(words, first, last, kind))


def _name(words: Words, first: int, last: int, kind: str) -> Name:
    return Name(words.start[first], words.end[last - 1], first, last, kind)


def _kind(words: Words, known: Lists, first: int, last: int) -> str:
    lower = words.lower
    if last - first == 1:
        return _kind_of_word(lower[first], words.original(first), known)
    final = bare(lower[last - 1])
    whole = " ".join((*lower[first : last - 1], final))
    if whole in known.outlets:
        return "outlet"
    if whole in known.places:
        return "place"
    if final in known.outlet_heads:
        return "outlet"
    if lower[first] in known.first and final not in known.heads:
        return "person"
    if final in known.heads or final in known.organisations or not known.heads.isdisjoint(lower[first:last]):
        return "organisation"
    if lower[first] in known.starts and "of" in lower[first:last]:
        return "organisation"
    return "person" if _looks_personal(words, known, first, last) else "other"


def _given(words: Words, known: Lists, first: int, last: int) -> int:
    """Where in a run a given name with a word after it stands, or -1 (`State Jon Lowe`)."""
    if bare(words.lower[last - 1]) in known.heads or bare(words.lower[last - 1]) in known.outlet_heads:
        return -1
    return next((at for at in range(first + 1, last - 1) if words.lower[at] in known.first), -1)


def _looks_personal(words: Words, known: Lists, first: int, last: int) -> bool:
    """Two to four capitalised words that are no place, office or thing."""
    if last - first > 4 or words.text[words.start[first] : words.end[last - 1]].isupper():
        return False
    for at in range(first, last):
        word = bare(words.lower[at])
        if word in known.no_person or word in known.places or word in known.titles or word in _JOINS:
            return False
        if word.endswith(_PEOPLES) or _DIGIT.search(word):
            return False
    return True


def _with_surnames(words: Words, found: list[Name]) -> list[Name]:
    """Single words that are the last word of a person named elsewhere are that person."""
    lower = words.lower
    surnames = {bare(lower[name.last - 1]) for name in found if name.kind == "person"} - _SUFFIXES
    if surnames:
        for position, (start, end, first, last, kind) in enumerate(found):
            if last - first == 1 and kind in ("other", "place"):
                word = lower[first]
                if word in surnames or bare(word) in surnames:
                    found[position] = Name(start, end, first, last, "person")
    return found
