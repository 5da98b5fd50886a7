"""The people of an article: who is named in full, who by surname only, and by which titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lint.document.document import Document
from lint.newsroom.figures import Clash
from lint.newsroom.names import Name, bare, names
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

LIST = "persons"
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


class Person(NamedTuple):
    """One mention: given name and surname in lower case (given is empty where the surname stands alone)."""

    given: str
    surname: str
    name: Name


def persons(document: Document) -> list[Person]:
    """All mentions of people in order: `document.once(persons)`. Who is named by given name only is a surname here."""
    return people_of(document, document.once(names).all)


def people_of(document: Document, some: Iterable[Name]) -> list[Person]:
    """The people among some names, in their order."""
    lower = document.words.lower
    found: list[Person] = []
    for name in some:
        if name.kind == "person":
            parts = [word for word in lower[name.first : name.last] if word not in _SUFFIXES]
            if parts:
                found.append(Person(parts[0] if len(parts) > 1 else "", bare(parts[-1]), name))
    return found


def speaks(document: Document, name: Name) -> bool:
    """Whether a verb of saying stands beside a name."""
    lower = document.words.lower
    return not document.lexicon.words("sourcing", "say").isdisjoint(
        (*lower[max(name.first - 1, 0) : name.first], *lower[name.last : name.last + 1])
    )


def surname_only(document: Document) -> Iterator[Name]:
    """The first mention of a person by courtesy title and surname (`Mr Lowe`) before any full name. The person speaks
    or comes again, so it is no figure of speech and no part in a play."""
    lower = document.words.lower
    courtesy, public = document.lexicon.words(LIST, "courtesy"), document.lexicon.words(LIST, "public-figures")
    people = document.once(persons)
    count = Counter(surname for _, surname, _ in people)
    seen: set[str] = set()
    for given, surname, name in people:
        titled = not given and name.first and lower[name.first - 1] in courtesy
        if titled and surname not in seen and surname not in public and (count[surname] > 1 or speaks(document, name)):
            yield name
        seen.add(surname)
        if given:
            seen.update(lower[name.first : name.last])


def drifting(document: Document) -> Iterator[Clash]:
    """A rank or office before a name that differs from the one the same person had before."""
    words = document.words
    lower = words.lower
    roles = document.lexicon.once(exclusive_roles)
    whole: dict[str, set[str]] = {}
    for given, surname, _ in document.once(persons):
        whole.setdefault(surname, set()).add(given)
    first: dict[str, tuple[str, Name]] = {}
    for _, surname, name in document.once(persons):
        role = lower[name.first - 1] if name.first and words.gap(name.first) in (" ", ". ") else ""
        group = roles.get(role)
        if group is None or len(whole[surname] - {""}) > 1 or _changes(document, name):
            continue
        before, place = first.setdefault(surname, (role, name))
        if roles[before] != group and roles[before][0] == group[0]:
            values = {"role": role, "before": before}
            yield Clash(words.start[name.first - 1], name.end, place.start, place.end, values)


def exclusive_roles(lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    """Role → (group of roles of which a person has one at a time, the role without its short form)."""
    found: dict[str, tuple[str, str]] = {}
    for group, entries in lexicon.groups(LIST).items():
        if group.startswith("roles-"):
            for entry in entries:
                name, _, short = entry.partition(" ")
                for word in (name, *short.split()):
                    found[word] = (group, name)
    return found


def _changes(document: Document, name: Name) -> bool:
    """Whether the sentence tells of another time or a change of role."""
    sentence = document.sentences[document.sentence_index(name.start)]
    first, last = document.words.range(sentence.start, sentence.end)
    return not document.lexicon.words(LIST, "changes").isdisjoint(document.words.lower[first:last])
