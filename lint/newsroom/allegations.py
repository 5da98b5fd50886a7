"""Accusations without an accuser: “allegedly”, “accused of”, “allegations that”, “purportedly”, “amid claims that”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.newsroom.outlets import linked, named, outlet
from lint.newsroom.passage import LIST, Passage

if TYPE_CHECKING:
    from lint.document.document import Document

COURT_WINDOW = 5
Range = tuple[int, int]


def read(passage: Passage, i: int) -> Range | None:
    """The words of an accusation whose cue is word i, or None where somebody who accuses is named near."""
    word = passage.lower[i]
    sets = passage.sets
    if word in sets["accused"]:
        found = _accused(passage, i)
    elif word in sets["accusations"]:
        found = _accusation(passage, i)
    elif word in sets["claims"]:
        found = _claims(passage, i)
    elif word in sets["purported"]:
        found = None if passage.word(i + 1) == "to" else _alleged(passage, i)
    else:
        found = _alleged(passage, i)
    return None if found is None or _accuser(passage, i) else found


def _alleged(passage: Passage, i: int) -> Range | None:
    """“Allegedly”, “an alleged”, “is alleged to”; the verb with its subject is an accuser speaking."""
    if passage.word(i).endswith("ly"):
        return (i, i + 1)
    before = passage.back(i, "adverbs")
    if passage.at(before, "be"):
        return (before, i + 2 if passage.word(i + 1) in ("to", "that") else i + 1)
    return _adjective(passage, i)


def _adjective(passage: Passage, i: int) -> Range | None:
    """Before a noun; a definite one (“the alleged theft”) points back to what the story has told."""
    follows = passage.word(i + 1)
    if not follows or passage.breaks(i + 1) or passage.at(i + 1, "articles") or passage.at(i + 1, "prepositions"):
        return None
    if follows in ("that", "to") or follows in passage.sets["pronouns"] or follows in passage.sets["suspects"]:
        return None
    before = passage.word(i - 1)
    if passage.at(i - 1, "talking-of") or (before == "about" and passage.at(i - 2, "talking-of")):
        return None
    if before in passage.sets["inquiring-into"] and _inquiry(passage, i - 1):
        return None
    if (
        before == "of"
        or before in passage.sets["definite"]
        or before in passage.sets["possessive"]
        or before.endswith(("'s", "s'"))
    ):
        return None
    fronted = i == passage.first or passage.breaks(i)
    determined = fronted or passage.at(i - 1, "articles") or passage.at(i - 1, "prepositions")
    return (
        (i, i + 2)
        if determined or (passage.word(i).endswith("ed") and i > passage.first and not _verb(passage, i))
        else None
    )


def _inquiry(passage: Passage, k: int) -> bool:
    """Whether word k says what an inquiry is into: “investigations into schools over alleged …” finds it out."""
    if passage.at(k - 1, "inquiries"):
        return True
    for at in range(k - 2, max(k - 9, passage.first - 1), -1):
        if passage.at(at, "inquiries"):
            return passage.word(at).endswith("s")  # the kind of inquiry, not the one into Reis
        if passage.breaks(at + 1):
            return False
    return False


def _verb(passage: Passage, i: int) -> bool:
    """Whether “alleged” is the verb of a subject before it."""
    return (
        passage.capital(i - 1)
        or passage.at(i - 1, "pronouns")
        or passage.at(i - 1, "aux")
        or passage.at(i + 1, "articles")
    )


def _accused(passage: Passage, i: int) -> Range | None:
    """“Was accused of”, “a man accused of”; not “X accused Y of”, “accused by Y of”, “the accused”."""
    if passage.word(i + 1) != "of":
        return None
    before = passage.back(i, "adverbs")
    start = passage.verb_start(i)
    if _by_whom(passage, i + 2):
        return None
    if passage.at(start - 1, "anybody-else") or (
        passage.at(start - 1, "relative") and passage.at(start - 2, "anybody-else")
    ):
        return None
    if passage.at(before, "be"):
        return (start, i + 2)
    return (i, i + 2) if not (passage.at(before, "articles") or passage.capital(before)) else None


def _by_whom(passage: Passage, k: int) -> bool:
    """Whether people who accuse stand after the content, which begins at word k: “of theft by two clerks”."""
    for by in range(k + 1, min(k + 14, passage.last)):
        if passage.breaks(by):
            return False
        if passage.word(by) == "by":
            if passage.word(by - 1).endswith(("ed", "en")) or passage.at(by - 1, "done-by"):
                return False  # hostages held by rebels
            end = next((at for at in range(by + 1, min(by + 8, passage.last)) if passage.breaks(at)), by + 8)
            people = any(passage.at(at, "accusers") for at in range(by + 1, min(end, passage.last)))
            return people or bool(named(passage, by + 1, min(by + 5, end, passage.last), "person", "organisation"))
    return False


def _accusation(passage: Passage, i: int) -> Range | None:
    """The noun with its content or its coming out, possessed by nobody, denied by nobody, indefinite."""
    start = passage.back(i, "allegation-adjectives") + 1
    before = passage.word(start - 1)
    if before in passage.sets["possessive"] or before.endswith(("'s", "s'")) or before in passage.sets["definite"]:
        return None
    after = passage.on(passage.on(i + 1, "aux"), "adverbs")
    surfaced = passage.at(after, "surfacing") and not passage.breaks(after)
    if surfaced:
        return (i, after + 1)
    if not passage.word(i).endswith("s") or not passage.at(i + 1, "accusing-of") or passage.breaks(i + 1):
        return None
    if passage.at(start - 1, "accusation-makers"):
        return None
    return (start, i + 2)


def _claims(passage: Passage, i: int) -> Range | None:
    """“Amid claims that”: the noun, not “she claims that”."""
    start = passage.back(i, "allegation-adjectives") + 1
    if passage.breaks(i + 1):
        return None
    after = passage.on(passage.on(i + 1, "aux"), "adverbs")
    if (
        start == i
        and passage.at(after, "surfacing")
        and not passage.at(i - 1, "articles")
        and passage.word(i) == "claims"
    ):
        return (i, after + 1)
    if not passage.at(start - 1, "accusing-openers"):
        return None
    if passage.word(i + 1) == "that" or (passage.word(i + 1) == "of" and passage.at(start - 1, "accusing-amid")):
        return (start - 1, i + 2)
    clause = passage.word(i + 1) in passage.sets["clause-subjects"]
    return (start - 1, i + 1) if clause and passage.at(start - 1, "accusing-amid") else None


def _accuser(passage: Passage, i: int) -> bool:
    """Whether who accuses stands in the sentence or the two before: the law, a document, a named accuser, an outlet."""
    first, last = passage.first, passage.last
    if passage.told(i) or linked(passage, first, last):
        return True
    if outlet(passage, first, last) and passage.has(first, last, "reporting"):
        return True
    denied = not passage.at(i, "accused") and passage.has(first, last, "denying")
    content = passage.at(i, "claims")  # what is claimed may itself be an arrest
    if denied or passage.has(first, i if content else last, "law-here"):
        return True
    window = passage.around(COURT_WINDOW if passage.document.once(_court_story) else 2, _after(passage))
    if passage.has(window[0], i if content else window[1], "law") or passage.has(*window, "accusing-nouns"):
        return True
    if any(_accuses(passage, k) for k in range(first, last) if k != i and passage.at(k, "accusing-here")):
        return True
    verbs = passage.sets["accusing"]
    return any(_accuses(passage, k) for k in range(*window) if k != i and passage.lower[k] in verbs)


def _after(passage: Passage) -> int:
    """How many sentences after this one may still name the accuser: the next of the paragraph; the lede for a
    headline."""
    document = passage.document
    block = document.block_at(document.sentences[passage.index].start)
    if block.kind in ("headline", "dek", "subhead"):
        return 8
    following = document.sentences[passage.index + 1 : passage.index + 2]
    return 1 if following and following[0].start < block.end else 0


def _court_story(document: Document) -> bool:
    """Whether headline and lede are about a case (three of its words): the law need not stand in every paragraph."""
    start = next((block.end for block in document.blocks if block.kind == "paragraph"), 0)
    last = document.words.range(0, start)[1]
    law = document.lexicon.words(LIST, "law")
    return len(law.intersection(document.words.lower[:last])) > 2


def _accuses(passage: Passage, k: int) -> bool:
    """Whether word k is an accusing verb with somebody who does it: not passive, not reduced, or with “by”."""
    lower = passage.lower
    following = lower[k + 1] if k + 1 < len(lower) else ""
    if following == "by":
        return True
    before = lower[k - 1] if k else ""
    if lower[k] in passage.sets["claims"] or lower[k] in ("claimed", "alleged", "claiming"):
        verb = passage.capital(k - 1) or before in passage.sets["pronouns"] or following in passage.sets["claimed"]
        return verb and before not in passage.sets["articles"] and following not in passage.sets["claimable"]
    if before in passage.sets["be"] or before in passage.sets["articles"] or following == "of":
        return False
    return before not in passage.sets["adverbs"] or lower[k - 2] not in passage.sets["be"]
