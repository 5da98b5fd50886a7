"""Authorities without a name: “experts say”, “critics argue”, “many believe”, “studies show”, “widely seen as”."""

from __future__ import annotations

from lint.newsroom.crowds import believers, by_many, keeping, many, opens, premodified, to_many
from lint.newsroom.members import member_near
from lint.newsroom.opinions import opinion, predicate
from lint.newsroom.outlets import named
from lint.newsroom.passage import Passage

Range = tuple[int, int]
_LONG = 5  # words of a parenthesis between a group and its verb


def read(passage: Passage, i: int) -> Range | None:
    """The words of an unnamed authority whose cue is word i, or None where one of them is named near."""
    word = passage.lower[i]
    start = i
    if word in passage.sets["authorities"]:
        start = premodified(passage, i)
        found = _group(passage, start, i)
    elif word in passage.sets["unnamed-many"]:
        found = to_many(passage, i) or by_many(passage, i) or many(passage, i)
    elif word in passage.sets["widely"]:
        return _widely(passage, i)
    elif word in passage.sets["beliefs"]:
        return _belief(passage, i)
    elif word == "those":
        found = believers(passage, i)
    else:
        start = premodified(passage, i)
        found = _research(passage, start, i)
    if found is None or (_told(passage, i, *found) and not _closing(passage, *found)):
        return None
    after = found[1] if found[1] - i > _LONG else i  # who stands inside of a parenthesis is no member
    return None if member_near(passage, start, i, after) else _crisp(passage, i, *found)


def _crisp(passage: Passage, i: int, start: int, end: int) -> Range:
    """The range up to a long parenthesis: “critics of the plan”, not “critics of the plan, which …, say”."""
    if end - i > _LONG:
        return start, next((k for k in range(i + 1, end) if passage.breaks(k)), end)
    return start, end


def _told(passage: Passage, i: int, start: int, end: int) -> bool:
    """Whether somebody in the sentence says it of them: “Okoro said experts disagree”, “Some see …, Okoro said”."""
    if passage.told_before(start) or (passage.at(i, "unnamed-many") and _counted(passage, start)):
        return True
    return passage.at(i, "unnamed-many") and end < passage.last and passage.told_after(end)


def _counted(passage: Passage, start: int) -> bool:
    """Whether figures or findings tell it: “polls show most voters …”, “the report found that …, many said”."""
    for k in range(start - 1, max(start - 26, passage.first), -1):
        if passage.turns(k + 1):
            return False
        if passage.at(k, "finding") and (passage.word(k + 1) == "that" or k + 1 == start):
            return passage.at(k - 1, "figures") or passage.at(k - 1, "found-in")
    return False


def _closing(passage: Passage, start: int, end: int) -> bool:
    """Whether the words are themselves the attribution of their sentence: “…, observers say.”"""
    return passage.breaks(start) and (end >= passage.last or passage.breaks(end))


def _group(passage: Passage, start: int, i: int) -> Range | None:
    """A group that speaks or thinks: not “the experts”, not “its critics”, not “experts at Norfall University”."""
    if any(one.first > passage.first or one.last - one.first > 1 for one in named(passage, start, i, "organisation")):
        return None
    if _titled(passage, i):
        return None
    start = _coordinated(passage, start)
    before = passage.word(start - 1)
    if before == "to":
        return _to_group(passage, start, i)
    if before == "by":
        return by_many(passage, start, i)
    if passage.word(i + 1) == "to" and passage.at(i + 2, "opining"):
        led = next((k for k in range(i - 1, start - 2, -1) if passage.at(k, "leading")), -1)
        return (led, i + 3) if led >= 0 else None
    for k in range(start, i + 1):
        if passage.at(k - 1, "keeping") and (kept := keeping(passage, i) if k == i else _kept(passage, k, i)):
            return kept
    if before == "with" and passage.at(i + 1, "opining-now") and not passage.breaks(i + 1):
        return (start, i + 2)
    if before in ("of", "among", "for") and passage.at(start - 2, "in-the-eyes"):
        return (start - 2, i + 1)
    verb = opinion(passage, i)
    if passage.at(i, "students") and passage.at(verb, "studying"):
        return None
    relative = verb == i + 1 and passage.at(verb + 1, "aux") and not passage.breaks(verb + 1)
    if relative and not passage.breaks(i) and not passage.at(i - 1, "articles"):
        return (i, verb + 1)  # the hills experts say are safe
    if before == "of" and passage.at(start - 2, "quantities") and verb >= 0:
        return (start - 2, verb + 1)
    if passage.word(start - 2) == "of" and passage.at(start - 3, "unnamed-many") and passage.at(verb, "claiming"):
        return (start - 3, verb + 1)  # some of his critics say
    if passage.at(start - 1, "governors"):
        return None
    if passage.at(start - 1, "opining") and not passage.breaks(start):
        return (start - 1, i + 1) if passage.breaks(start - 1) and predicate(passage, i + 1) < 0 else None
    if verb < 0 or not _heads(passage, start):
        return None
    return (start, verb + 1)


def _to_group(passage: Passage, start: int, i: int) -> Range | None:
    """“According to experts”, “To critics, …”."""
    if passage.word(start - 2) == "according":
        placed = passage.at(i + 1, "placed") and named(passage, i + 1, min(i + 6, passage.last))
        return None if placed or passage.at(i + 1, "polled") else (start - 2, i + 1)
    return (start - 1, i + 1) if start - 2 < passage.first and passage.breaks(i + 1) else None


def _heads(passage: Passage, start: int) -> bool:
    """Whether a clause can begin at word `start`: also after a fronted phrase (“On the other hand experts say”)."""
    if start <= passage.first or passage.breaks(start) or opens(passage, start - 1):
        return True
    if not passage.at(passage.first, "prepositions") or start - passage.first > 8 or passage.at(start - 1, "articles"):
        return False
    return not (
        passage.has(passage.first + 1, start, "aux")
        or passage.has(passage.first + 1, start, "saying")
        or passage.at(start - 1, "possessive")
        or passage.word(start - 1).endswith(("'s", "s'"))
    )


def _titled(passage: Passage, i: int) -> bool:
    """Whether the group's name follows it: “said market analysts Norfall Data”."""
    return passage.capital(i + 1) and not passage.breaks(i + 1) and not passage.at(i + 1, "days")


def _coordinated(passage: Passage, start: int) -> int:
    """Where “liberal and conservative critics” begins, if a sentence or clause does; else `start`."""
    if passage.word(start - 1) not in ("and", "or") or passage.breaks(start - 1):
        return start
    front = start - 2
    adjective = not passage.word(front).endswith("s") and not named(passage, front, front + 1, "person")
    return front if adjective and (front == passage.first or passage.breaks(front)) else start


def _kept(passage: Passage, start: int, i: int) -> Range | None:
    """“Leaving flood experts puzzled”: the phrase of words `start` to i after a verb of leaving."""
    mind = passage.at(i + 1, "states-of-mind") and not passage.breaks(i + 1)
    return (start - 1, i + 2) if mind else None


def _belief(passage: Passage, i: int) -> Range | None:
    """“The widespread assumption that”, “conventional wisdom holds”, “the general view is that”: a belief of nobody."""
    if not passage.at(i - 1, "common") or passage.told(i):
        return None
    after = passage.on(i + 1, "aux")
    content = passage.word(after) == "that" or (passage.word(i) == "wisdom" and passage.at(after, "holding"))
    return (i - 1, after + 1) if content and not passage.breaks(after) else None


def _widely(passage: Passage, i: int) -> Range | None:
    """“It is widely believed”, “widely regarded as”, “is generally considered”."""
    group = "regarding" if passage.at(i, "truly-widely") else "regarding-commonly"
    before = passage.back(i, "adverbs")
    if not passage.at(i + 1, group) or passage.told(i) or passage.word(i + 2) == "by":
        return None
    if passage.word(i + 1) == "known" and passage.at(i + 2, "known-as"):
        return None  # fame, not belief
    if any(passage.word(k) == "by" for k in range(i + 2, min(i + 8, passage.last))):
        return None
    if passage.at(before, "be"):
        return (before, i + 2)
    reduced = passage.at(i + 1, "regarding-commonly") and passage.word(i + 2) in ("as", "to")
    return (i, i + 3) if reduced and not passage.at(before, "aux") and not passage.at(before, "pronouns") else None


def _research(passage: Passage, start: int, i: int) -> Range | None:
    """“Studies show”, “research suggests”, without article and without owner."""
    if passage.capital(i) and i > passage.first:
        return None  # Norfall Research
    if passage.word(start - 1) == "to" and passage.word(start - 2) == "according":
        owned = start < i and not passage.at(start, "report-adjectives")  # according to harbour statistics
        return (start - 2, i + 1) if not owned and (passage.breaks(i + 1) or i + 1 >= passage.last) else None
    if passage.word(start - 1) == "of" and passage.at(start - 2, "quantities"):
        start -= 2
        start -= passage.at(start - 1, "articles")
    if passage.word(start - 1) == "that" and passage.at(start - 2, "prepositions"):
        return None  # sketches of that research reveal
    if start > passage.first and not passage.breaks(start) and not opens(passage, start - 1):
        return None
    verb = opinion(passage, i)
    return (start, verb + 1) if verb > 0 and passage.at(verb, "showing") else None
