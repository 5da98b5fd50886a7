"""The noun phrase of a speaker: where it begins, and how the words before it govern it."""

from __future__ import annotations

from lint.newsroom.reading import Reader

LONGEST = 8  # words before the head noun


def phrase_start(reader: Reader, head: int) -> int:
    """The first word of the noun phrase with this head: back to its determiner, or over known modifiers."""
    sure = at = head
    while at > reader.first and head - at < LONGEST and reader.gap(at) in (" ", "’ ", "' "):
        before = at - 1
        if reader.at(before, "determiners") or reader.lower[before][0].isdigit():
            at = before
            while reader.at(at - 1, "determiners") and reader.gap(at) == " ":
                at -= 1
            return _quantified(reader, at)
        if (
            ends_phrase(reader, before)
            and not (reader.at(before - 1, "determiners") and reader.at(before, "prepositions"))
            and not (reader.lower[before] == "of" and _in_title(reader, before))
        ):
            return at if _cited(reader, before) else sure
        at = before
        if at == sure - 1 and _modifies(reader, at):
            sure = at
    return sure


def _in_title(reader: Reader, of: int) -> bool:
    """Whether `of` joins the words of a name that stands before the noun: `a Department of State official`."""
    return reader.gap(of) == reader.gap(of + 1) == " " and reader.capital(of - 1) and reader.capital(of + 1)


def _cited(reader: Reader, i: int) -> bool:
    """Whether what follows word i, whatever adjectives it begins with, is who speaks: `according to`, `, said`."""
    word = reader.lower[i]
    if word == "to":
        return reader.word(i - 1) == "according"
    if word == "by":
        return reader.at(i - 1, "told-by") or reader.at(i - 1, "named-by")
    return word in reader.sets["citing"]


def _quantified(reader: Reader, at: int) -> int:
    """`one of the`, `some of his`, `a group of`: where that begins before a determiner."""
    if reader.gap(at) != " ":
        return at
    if reader.at(at - 1, "about") or (reader.at(at - 1, "than") and reader.at(at - 2, "measures")):
        at -= 1 if reader.at(at - 1, "about") else 2
    of = at - 2 if reader.word(at - 1) == "only" else at - 1
    if reader.word(of) != "of" or not quantity(reader, of - 1):
        return at
    at = of - 1
    while reader.gap(at) == " " and (reader.at(at - 1, "determiners") or reader.word(at - 1) == "only"):
        at -= 1
    return at


def ends_phrase(reader: Reader, i: int) -> bool:
    return (
        reader.at(i, "prepositions")
        or reader.at(i, "clause")
        or reader.at(i, "aux")
        or reader.at(i, "subjects")
        or reader.at(i, "addressing")
        or reader.at(i, "citing")
        or reader.at(i, "say")
        or reader.at(i, "when")
        or (reader.lower[i].endswith("day") and reader.capital(i) and i > reader.first)
    )


def _modifies(reader: Reader, i: int) -> bool:
    word = reader.lower[i]
    if word == "of":
        return _in_title(reader, i)
    return word in reader.sets["modifiers"] or reader.capital(i) or word.endswith(("'s", "s'", "-year-old"))


def governed(reader: Reader, first: int) -> str:
    """How the word before the noun phrase governs it: as the `object` of something else, or as a speaker."""
    before = first - 1
    word = reader.word(before)
    if not word or reader.gap(first) != " ":
        return ""
    if word in ("and", "or") and reader.gap(before) == " ":
        return _governed_before(reader, before)
    if word == "to" and reader.word(before - 1) == "according":
        return "according"
    if word in reader.sets["citing"]:
        return "citing"
    if word == "by" and (reader.at(before - 1, "told-by") or _told_to(reader, before)):
        return "agent"
    if word == "by" and reader.at(before - 1, "named-by"):
        return "namer"
    if word in reader.sets["prepositions"] and word not in ("as", "like", "though"):
        if word == "of" and quantity(reader, before - 1):
            return ""
        return "according" if _account(reader, before) else "object"
    if word in reader.sets["addressing"] or word in reader.sets["be"] or word in reader.sets["causing"]:
        return "object"
    if word in reader.sets["adverbs"] and reader.at(before - 1, "be"):
        return "object"  # `is now an adviser`
    return ""


def loosely_governed(reader: Reader, first: int) -> bool:
    """Whether a preposition stands a word or two before, or the object of `losing her parents` is meant."""
    if reader.gap(first) == " " and reader.word(first - 1).endswith("ing"):
        return True
    for at in range(first - 1, first - 3, -1):
        if reader.gap(at + 1) != " " or reader.at(at, "clause") or reader.at(at, "say"):
            return False
        if reader.at(at, "prepositions"):
            return at < first - 1
    return False


def _told_to(reader: Reader, by: int) -> bool:
    """`confirmed to the Gazette by`."""
    return any(reader.word(i) == "to" and reader.at(i - 1, "told-by") for i in range(by - 2, by - 6, -1))


def _account(reader: Reader, preposition: int) -> bool:
    """`according to interviews with …`, `according to accounts from …`, `in the words of …`."""
    if reader.word(preposition) == "of" and reader.at(preposition - 1, "in-the"):
        return reader.word(preposition - 2) == "the" and reader.word(preposition - 3) == "in"
    for at in range(preposition - 1, preposition - 5, -1):
        if reader.word(at) == "to":
            return reader.word(at - 1) == "according" and reader.at(preposition - 1, "accounts")
    return False


def _governed_before(reader: Reader, conjunction: int) -> str:
    """How the first noun of `doctors and nurses` is governed."""
    for at in range(conjunction - 1, max(conjunction - 6, reader.first) - 1, -1):
        if reader.at(at, "prepositions") or reader.at(at, "addressing") or reader.at(at, "citing"):
            return governed(reader, at + 1)
        if (ends_phrase(reader, at) and not reader.at(at, "accounts")) or reader.gap(at) != " ":
            return ""
    return ""


def quantity(reader: Reader, i: int) -> bool:
    """`one of`, `many of`, `dozens of`, `a group of`."""
    return reader.at(i, "determiners") or reader.word(i) in (
        "group",
        "number",
        "handful",
        "hundreds",
        "scores",
        "couple",
    )


def withheld(reader: Reader, first: int, head: int) -> bool:
    """Whether `unnamed` (word `first`) withholds the name of a source: the noun is one, and is not spoken to."""
    noun = reader.lower[head]
    if noun.removesuffix("s") not in reader.sets["close"]:
        return False
    if not reader.sets["tips"].isdisjoint(reader.lower[max(first - 4, reader.first) : first]):
        return False
    at = first - 1 if reader.at(first - 1, "prepositions") else first - 2
    if reader.word(at) == "from" and not reader.sets["receiving"].isdisjoint(reader.lower[reader.first : at]):
        return False  # `received the papers from an anonymous source`
    if reader.word(at) == "by" and not (reader.at(at - 1, "told-by") or reader.at(at - 1, "named-by")):
        return False  # `leaked by an anonymous official`: a deed the story tells
    before = first - 1 if reader.at(first - 1, "addressing") else first - 2
    governing = any(reader.at(i, "citing") or reader.at(i, "prepositions") for i in range(max(first - 3, 0), first))
    return reader.at(before, "citing") or (governing and not reader.at(before, "addressing"))


def embedded(reader: Reader, first: int) -> bool:
    """Whether a named speaker or a pronoun tells what the noun phrase says: `Reis said officials told him`."""
    at = first - 1
    if reader.word(at) == "that":
        verb = next((i for i in range(at - 1, at - 9, -1) if reader.at(i, "say")), -1)
        return verb >= 0 and not _outlet(reader, verb - 1)
    if not (reader.at(at, "say") or reader.at(at, "stance")) or reader.gap(at + 1) != " ":
        return False
    gap = reader.gap(at)
    if "," in gap:
        return not any(mark in gap for mark in "\"”’'")
    if gap != " ":
        return False
    at -= 1
    while reader.at(at, "adverbs") or reader.at(at, "aux"):
        at -= 1
    return reader.at(at, "subjects") or (reader.name_ending(at) is not None and not _outlet(reader, at))


def _outlet(reader: Reader, i: int) -> bool:
    """Whether the name of an outlet ends at word i: whom it quotes without a name is a source all the same."""
    name = reader.name_ending(i)
    return name is not None and name.kind == "outlet"
