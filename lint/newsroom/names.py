"""Proper names in an article: which capitalised words are a person, an organisation, a place, an outlet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from lint.document.document import Document
from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.lexicon import Lexicon
from lint.text.words import Words

_JOINS = frozenset(("of", "for", "and"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PEOPLES = ("ians", "ans", "ists", "ese", "ish")
_DIGIT = lazy(r"\d")
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
    """All names of an article in order of their place. A name is told what it is when it is first asked for: most are
    not, and telling costs more than finding."""

    __slots__ = ("_as_surname", "_ending", "_known", "_settled", "_spans", "_starts", "_told", "_words")

    def __init__(self, words: Words, known: Lists) -> None:
        self._words = words
        self._known = known
        self._spans = [match.span() for match in known.run.finditer(words.text)]  # rows of capitalised words
        self._starts = [start for start, _ in self._spans]
        self._told: dict[int, tuple[Name, ...]] = {}
        self._settled: dict[int, tuple[Name, ...]] = {}
        self._ending: dict[str, list[int]] | None = None
        self._as_surname: dict[str, bool] = {}

    @property
    def all(self) -> tuple[Name, ...]:
        """Every name."""
        return tuple(name for row in range(len(self._spans)) for name in self._names(row))

    def within(self, start: int, end: int, *kinds: str) -> list[Name]:
        """Names that begin in `text[start:end]`, in order; of these kinds, or of any."""
        rows = range(max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end))
        return [
            name
            for row in rows
            for name in self._names(row)
            if start <= name.start < end and (not kinds or name.kind in kinds)
        ]

    def _names(self, row: int) -> tuple[Name, ...]:
        """The names of a row; single words that are the surname of a person named elsewhere are that person."""
        found = self._settled.get(row)
        if found is None:
            found = self._settled[row] = tuple(
                name._replace(kind="person")
                if name.last - name.first == 1 and name.kind in ("other", "place") and self._is_surname(name)
                else name
                for name in self._in_row(row)
            )
        return found

    def _in_row(self, row: int) -> tuple[Name, ...]:
        found = self._told.get(row)
        if found is None:
            first, last = self._words.range(*self._spans[row])
            found = self._told[row] = tuple(_of_row(self._words, self._known, first, last, self._spans[row]))
        return found

    def _is_surname(self, name: Name) -> bool:
        """Whether a word, or the word without its possessive ending, ends the name of a person."""
        word = self._words.lower[name.first]
        told = self._as_surname.get(word)
        if told is None:
            told = self._as_surname[word] = self._ends_person(word) or self._ends_person(bare(word))
        return told

    def _ends_person(self, surname: str) -> bool:
        if surname in _SUFFIXES:
            return False
        if self._ending is None:
            self._ending = self._rows_by_word()
        lower = self._words.lower
        return any(
            name.kind == "person" and bare(lower[name.last - 1]) == surname
            for row in self._ending.get(surname, ())
            for name in self._in_row(row)
        )

    def _rows_by_word(self) -> dict[str, list[int]]:
        """Word without possessive ending → the rows of several words that have it: there are persons in no others."""
        found: dict[str, list[int]] = {}
        lower, text = self._words.lower, self._words.text
        for row, (start, end) in enumerate(self._spans):
            if " " in text[start:end] or "." in text[start:end]:
                first, last = self._words.range(start, end)
                for word in lower[first:last]:
                    found.setdefault(bare(word) if "'" in word else word, []).append(row)
        return found


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
    return Names(document.words, document.lexicon.once(lists))


def _of_row(words: Words, known: Lists, first: int, last: int, span: tuple[int, int]) -> list[Name]:
    """The names of one row of capitalised words."""
    found: list[Name] = []
    original = words.text[span[0] : span[1]]
    if last - first == 1:
        word = words.lower[first]
        if word not in known.idle:
            found.append(_name(words, first, last, _kind_of_word(word, original, known)))
    elif last > first:
        _add_run(found, words, known, first, last, original)
    return found


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
