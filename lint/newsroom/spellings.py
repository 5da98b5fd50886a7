"""Two spellings of one name in an article."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, compress
from typing import TYPE_CHECKING

from lint.document.document import Document
from lint.newsroom.figures import Clash
from lint.newsroom.names import Lists, Name, bare, lists, names
from lint.text import spelling
from lint.text.later import lazy
from lint.text.lexicon import Lexicon

if TYPE_CHECKING:
    from lint.newsroom.persons import Person

_SHORTEST = 5  # letters of a name whose spellings are compared
_CROWD = 40  # words that begin alike: more are a list
_LONGEST = 60  # characters of a name
_CAPITALISED = lazy(r"[A-ZÀ-Þ]\w{4,}")
_SENTENCE = 3  # words in small letters a sentence has at least


def misspelt(document: Document) -> Iterator[Clash]:
    """Later or rarer spellings of a name that differ by one letter from another of the article."""
    suspects = _suspects(document)
    if not suspects:
        return
    from lint.newsroom.persons import people_of  # few articles have any

    known = document.lexicon.once(lists)
    mentions = _mentions(document, suspects)
    people = people_of(document, mentions)
    told: set[str] = set()
    found = (
        *_by_part(people, known, True),
        *_by_part(people, known, False),
        *_alone(document, mentions, people, known),
    )
    for rare, common in found:
        word = document.text[rare.start : rare.end]
        if word not in told:
            told.add(word)
            values = {"other": document.text[common.start : common.end]}
            yield Clash(rare.start, rare.end, common.start, common.end, values)


def _suspects(document: Document) -> set[str]:
    """Capitalised words, in lower case, that are one letter apart from another. Cheap, so that only where there are
    any it is asked what they name."""
    groups: dict[str, list[str]] = {}
    written = set(_CAPITALISED.findall(document.text))
    for word in {word.lower() for word in written} - document.lexicon.once(_no_names):
        groups.setdefault(word[:2], []).append(word)  # one letter apart and the second letter the same,
        groups.setdefault(word[0] + word[-3:], []).append(word)  # or the last three
    found: set[str] = set()
    for group in groups.values():
        if 1 < len(group) <= _CROWD:
            for one, other in combinations(group, 2):
                if -2 < len(one) - len(other) < 2 and spelling.one_apart(one, other) and not _inflected(one, other):
                    found |= {one, other}
    return found


def _no_names(lexicon: Lexicon) -> frozenset[str]:
    """Words that are capitalised without being a person's name."""
    known = lexicon.once(lists)
    return lexicon.words("function-words") | known.openers | known.calendar | known.places | known.no_person


def _mentions(document: Document, wanted: set[str]) -> list[Name]:
    """The names in which one of these words stands, in order."""
    words, all_names = document.words, document.once(names)
    found: dict[Name, None] = {}
    spelt = {form for word in wanted for form in (word, f"{word}'s", f"{word}'")}
    for at in compress(range(len(words)), map(spelt.__contains__, words.lower)):
        start = words.start[at]
        for name in all_names.within(max(start - _LONGEST, 0), start + 1):
            if name.first <= at < name.last:
                found[name] = None
    return sorted(found)


def _inflected(one: str, other: str) -> bool:
    """Whether one word is a plural, a people or a language of the other (`Brannocks`, `Russian`)."""
    short, long = sorted((one, other), key=len)
    return long[:-1] == short and long[-1] in "sin"


def _by_part(people: list[Person], known: Lists, surnames: bool) -> Iterator[tuple[Name, Name]]:
    """Full names whose given names are the same and whose surnames are one letter apart, or the other way round."""
    groups: dict[str, dict[str, list[Name]]] = {}
    for given, surname, name in people:
        if given and name.last - name.first == 2:
            same, differs = (given, surname) if surnames else (surname, given)
            groups.setdefault(same, {}).setdefault(differs, []).append(name)
    for group in groups.values():
        if len(group) > 1:
            near = spelling.index(word for word in group if len(word) >= _SHORTEST)
            for word, mentions in group.items():
                for other in spelling.close(word, near) if len(word) >= _SHORTEST else ():
                    if _slip(word, other, known, surnames) and _rarer(mentions, group[other]):
                        yield mentions[0], group[other][0]


def _rarer(some: list[Name], others: list[Name]) -> bool:
    """Whether the first spelling is the one to ask about: rarer, or as rare and later."""
    return len(some) < len(others) or (len(some) == len(others) == 1 and some[0].start > others[0].start)


def _slip(one: str, other: str, known: Lists, surnames: bool) -> bool:
    """Whether two words one letter apart look like one name spelled twice: same first letter, no plural, no accents,
    not two given names that both exist."""
    if one[0] != other[0] or _plain(one) == _plain(other) or _inflected(one, other):
        return False
    return surnames or _doubled(one, other) or not (one in known.first and other in known.first)


def _doubled(one: str, other: str) -> bool:
    """Whether all that differs is a doubled letter (`Mohammed`, `Mohamed`)."""
    short, long = sorted((one, other), key=len)
    return any(long == short[:at] + short[at - 1] + short[at:] for at in range(1, len(short) + 1))


def _plain(word: str) -> str:
    """A word without accents."""
    return word if word.isascii() else unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()


def _alone(document: Document, mentions: list[Name], people: list[Person], known: Lists) -> Iterator[tuple[Name, Name]]:
    """Surnames alone (`Ms Okora`) one letter apart from the surname of somebody who is named in full."""
    full: dict[str, Name] = {}
    parts: set[str] = set()
    for given, surname, name in people:
        if given:
            full.setdefault(surname, name)
            parts |= {bare(word) for word in document.words.lower[name.first : name.last]}
    near = spelling.index(word for word in full if len(word) >= _SHORTEST)
    if not near:
        return
    lower = document.words.lower
    single = [name for name in mentions if name.last - name.first == 1]
    count = Counter(bare(lower[name.first]) for name in single)
    for name in single:
        word = bare(lower[name.first])
        if len(word) < _SHORTEST or word in parts or name.kind not in ("person", "other"):
            continue
        for other in spelling.close(word, near):
            slip = _slip(word, other, known, True) and count[word] <= count[other] + 1
            if slip and _is_person(document, name, full[other], known) and not _common(document, word):
                yield name, full[other]


def _is_person(document: Document, name: Name, whole: Name, known: Lists) -> bool:
    """Whether a word alone is meant as a person: it speaks, or stands inside a sentence and is long enough, and the
    person it may be has a given name that we know."""
    if not _in_copy(document, name) or document.text[whole.start : whole.end].split()[-1].isupper():
        return False
    from lint.newsroom.persons import speaks

    titled = name.first and document.words.lower[name.first - 1] in known.titles
    if titled or speaks(document, name):
        return True
    sentence = document.sentences[document.sentence_index(name.start)]
    inside = name.start > sentence.start and document.text[name.start - 1] not in "“\"‘'(["
    long = name.end - name.start > _SHORTEST
    return inside and long and document.words.lower[whole.first] in known.first


def _in_copy(document: Document, name: Name) -> bool:
    """Whether a name stands in a sentence, not in a list of names or in a longer name (`Brannick’s Tavern`)."""
    words, text = document.words, document.text
    if words.gap(min(name.last, len(words) - 1)) == " " and text[name.end + 1 : name.end + 2].isupper():
        return False
    sentence = document.sentences[document.sentence_index(name.start)]
    first, last = words.range(sentence.start, sentence.end)
    return sum(text[words.start[at]].islower() for at in range(first, last)) >= _SENTENCE


def _common(document: Document, word: str) -> bool:
    """Whether the article has the word in small letters too: it is no name."""
    return re.search(rf"\b{re.escape(word)}\b", document.text) is not None
