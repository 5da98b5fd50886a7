"""Authorities without a name: “experts say”, “critics argue”, “many believe”, “studies show”, “widely seen as”."""

from __future__ import annotations

from lint.newsroom.outlets import linked, named
from lint.newsroom.passage import Passage

Range = tuple[int, int]
_THINKING = ("opining", "opining-acts", "states-of-mind")
_EDGES = ("articles", "possessive", "prepositions", "pronouns", "aux", "opining", "clause-openers", "joiner", "adverbs")


def read(passage: Passage, i: int) -> Range | None:
    """The words of an unnamed authority whose cue is word i, or None where one of them is named near."""
    word = passage.lower[i]
    if word in passage.sets["authorities"]:
        found = _group(passage, i)
    elif word in passage.sets["unnamed-many"]:
        found = _many(passage, i)
    elif word == "widely":
        found = _widely(passage, i)
    else:
        found = _research(passage, i)
    if found is None or passage.told_before(found[0]):
        return None
    return None if _named_near(passage, i, word) else found


def _group(passage: Passage, i: int) -> Range | None:
    """A group that speaks or thinks: not “the experts”, not “its critics”, not “experts at Norfall University”."""
    start = _premodified(passage, i)
    if any(one.first > passage.first or one.last - one.first > 1 for one in named(passage, start, i, "organisation")):
        return None
    before = passage.word(start - 1)
    if before == "to" and passage.word(start - 2) == "according":
        return (start - 2, i + 1)
    if before == "to" and start - 2 < passage.first and passage.breaks(i + 1):
        return (start - 1, i + 1)
    if before == "by" and passage.at(start - 2, "regarding"):
        return (passage.verb_start(start - 2), i + 1)
    if passage.at(start - 1, "governors"):
        return None
    if passage.at(start - 1, "opining") and passage.breaks(start - 1):
        return (start - 1, i + 1)
    verb = _opinion(passage, i)
    if verb < 0 or (before and not passage.breaks(start) and not _opens(passage, start - 1)):
        return None
    return (start, verb + 1)


def _premodified(passage: Passage, i: int) -> int:
    """Where the noun phrase that ends at word i begins; adjectives are an open class, so it goes up to four words
    back to whatever cannot stand between an article and its noun."""
    start = i
    while i - start < 4 and not passage.breaks(start) and passage.word(start - 1) and not _edge(passage, start - 1):
        start -= 1
    return start


def _edge(passage: Passage, i: int) -> bool:
    return any(passage.at(i, group) for group in _EDGES) or passage.word(i).endswith(("'s", "s'"))


def _opens(passage: Passage, i: int) -> bool:
    """Whether word i lets a new clause begin after it; “and” not after a name (“Reis and others say”)."""
    if passage.word(i) in ("and", "or"):
        return passage.breaks(i) or not (passage.capital(i - 1) or passage.at(i - 1, "pronouns"))
    return passage.at(i, "clause-openers") or passage.at(i, "opining") or passage.at(i, "adverbs")


def _opinion(passage: Passage, i: int) -> int:
    """The verb of opinion that follows word i in its clause, or -1: not passive, not after “could”."""
    k = i + 1
    while passage.at(k, "adverbs") or passage.at(k, "aux"):
        if passage.breaks(k) or passage.at(k, "able"):
            return -1
        k += 1
    if passage.breaks(k) or not any(passage.at(k, group) for group in _THINKING):
        return -1
    passive = passage.at(k - 1, "be") and passage.word(k).endswith("ed") and not passage.at(k, "states-of-mind")
    return -1 if passive else k


def _remainder(passage: Passage, i: int) -> bool:
    """Whether “others” are the rest of a group named before: “some patients left, others said”."""
    if passage.lower[i] != "others":
        return False
    lower, sets = passage.lower, passage.sets
    some = (k for k in range(max(passage.around(1, 0)[0], i - 40), i) if lower[k] in sets["partial"])
    return any(lower[k + 1] not in sets["opining"] for k in some)


def _many(passage: Passage, i: int) -> Range | None:
    """“Some say”, “many believe”, “what some call”, “seen by many as”; quantifiers of a noun are not it."""
    before = passage.word(i - 1)
    verb = _opinion(passage, i + 1 if passage.word(i + 1) == "people" else i)
    if passage.at(verb, "opining-acts"):
        return None
    if (passage.at(verb, "showing") and not passage.at(verb, "saying")) or _remainder(passage, i):
        return None
    if before == "by":
        seen = next((k for k in range(i - 2, max(passage.first, i - 8), -1) if passage.at(k, "regarding")), -1)
        return (
            (passage.verb_start(seen), i + 1) if seen >= 0 and passage.at(passage.back(seen, "adverbs"), "be") else None
        )
    if passage.at(i - 1, "leading") and passage.word(i + 1) == "to":
        return (i - 1, i + 3)
    if verb < 0 or not (i == passage.first or passage.breaks(i) or _opens(passage, i - 1)):
        return None
    return (i, verb + 1)


def _widely(passage: Passage, i: int) -> Range | None:
    """“It is widely believed”, “widely regarded as”."""
    if not passage.at(i + 1, "regarding") or not passage.at(i - 1, "be"):
        return None
    if passage.told(i) or passage.word(i + 2) == "by":
        return None
    return (i - 1, i + 2)


def _research(passage: Passage, i: int) -> Range | None:
    """“Studies show”, “research suggests”, without article and without owner."""
    start = _premodified(passage, i)
    if start > passage.first and not passage.breaks(start) and not _opens(passage, start - 1):
        return None
    verb = _opinion(passage, i)
    return (start, verb + 1) if verb > 0 and passage.at(verb, "showing") else None


def _named_near(passage: Passage, i: int, word: str) -> bool:
    """Whether a member of the group is named in this or the next two sentences, or what is cited is linked."""
    if linked(passage, passage.first, passage.last):
        return True
    open_group = word in passage.sets["unnamed-many"] or word in passage.sets["anybody"]
    last = passage.around(0, 2)[1]
    people = named(passage, i, last, "person")
    if word in passage.sets["research"]:
        return bool(named(passage, passage.first, last, "organisation", "outlet"))
    bare = "some" not in passage.lower[_premodified(passage, i) : i]
    if bare and word in passage.sets["students"] and passage.has(*passage.around(2, 2), "study-words"):
        return True
    for person in people:
        if open_group and _speaks(passage, person.first, person.last):
            return True
        if not open_group and _described(passage, person.first, person.last):
            return True
    return False


def _speaks(passage: Passage, first: int, last: int) -> bool:
    lower = passage.lower
    return not passage.sets["saying"].isdisjoint(lower[max(first - 2, 0) : first] + lower[last : last + 2])


def _described(passage: Passage, first: int, last: int) -> bool:
    """Whether words beside a name say that its bearer knows the field: “a professor of”, “chief economist at”."""
    start = next((k for k in range(first, max(first - 6, 0), -1) if "," in passage.words.gap(k)), first - 6)
    if passage.has(max(start, 0), first, "expertise"):
        return True
    aside = last < len(passage.lower) and "," in passage.words.gap(last)
    return aside and passage.has(last, last + 12, "expertise")
