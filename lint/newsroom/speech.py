"""Speech: whether a noun is the subject of a verb of saying, or of “according to”."""

from __future__ import annotations

from lint.newsroom.nounphrase import governed, loosely_governed, phrase_start
from lint.newsroom.predicates import closing, coordinate, other_subject, predicate
from lint.newsroom.reading import Reader
from lint.newsroom.saying import day, finite
from lint.record import NamedTuple

_AFTER_NOUN = ("modifiers-after", "clause", "aux", "say", "saying", "adverbs", "prepositions")
_REACH = 18  # words a noun phrase may go on after its head before the verb


class Speech(NamedTuple):
    """A speech act: the speaker's noun phrase is words `[first, last)`, its noun `head`, the verb the word `verb`.

    form: `subject` (officials said), `inverted` (said an official), `according` (according to officials),
    `citing` (citing officials), `agent` (was told by officials).
    """

    first: int
    last: int
    head: int
    verb: int
    form: str


def close(reader: Reader, head: int, verb: int) -> bool:
    """Whether the verb follows the noun with no more than adverbs between, or a short phrase without a comma."""
    return all(reader.at(i, "adverbs") or reader.at(i, "aux") or day(reader, i) for i in range(head + 1, verb))


def speech(reader: Reader, head: int, stance: str = "") -> Speech | None:
    """The speech act whose speaker has this head noun, or None."""
    first = phrase_start(reader, head)
    form = governed(reader, first)
    if form == "namer":
        return Speech(first, head + 1, head, first - 1, "agent") if reader.word(head + 1) == "as" else None
    if form == "object":
        if _opening(reader, first, head):
            return Speech(head, head + 1, head, head + 1, "subject")
        return _absolute(reader, first, head)
    if form in ("according", "citing", "agent"):
        if not _ends_noun(reader, head):
            return None
        return Speech(first, head + 1, head, first - 1, form)
    if reader.gap(head + 1)[:1] in "'’":
        return None
    verb = _verb_after(reader, head, stance)
    if verb >= 0 and not _inverted(reader, verb) and (close(reader, head, verb) or not loosely_governed(reader, first)):
        return Speech(first, head + 1, head, verb, "subject")
    verb = _verb_before(reader, first, head)
    if verb >= 0:
        return Speech(first, head + 1, head, verb, "inverted")
    return None


def _inverted(reader: Reader, verb: int) -> bool:
    """Whether the verb's subject follows it: `…, said Ana Reis`."""
    if "," not in reader.gap(verb) or reader.word(verb) in ("told", "tell", "tells"):
        return False
    name = reader.name_at(verb + 1)
    return name is not None and name.kind in ("person", "other") and name.first == verb + 1


def _opening(reader: Reader, first: int, head: int) -> bool:
    """`In the town officials said`: an adverbial without a comma opens the sentence, and the verb follows the noun."""
    if first - 1 != reader.first or reader.word(first - 1) not in ("in", "at", "on", "after", "during", "by"):
        return False
    between = head - first
    return between > 1 and reader.at(head + 1, "past") and finite(reader, head + 1, "")


def _ends_noun(reader: Reader, head: int) -> bool:
    """Whether the noun phrase ends with its head: not `an official description`, `officials’ claims`."""
    after = head + 1
    gap = reader.gap(after)
    if after >= reader.last or gap != " " or not reader.at(head, "adjectival"):
        return gap[:1] not in ("'", "’")
    return (
        any(
            reader.at(after, group)
            for group in ("modifiers-after", "clause", "aux", "say", "saying", "adverbs", "prepositions")
        )
        or day(reader, after)
        or reader.capital(after)
        or reader.lower[after].endswith(("ing", "ed"))
    )


def _absolute(reader: Reader, first: int, head: int) -> Speech | None:
    """`with officials saying the road was shut`, and `in the van and officials said`."""
    if reader.word(first - 1) == "with" and reader.at(head + 1, "saying") and reader.gap(head + 1) == " ":
        return Speech(first, head + 1, head, head + 1, "subject")
    listed = "of" in reader.lower[max(first - 4, reader.first) : first - 1]  # `a survey of men and officials`
    if (
        reader.word(first - 1) in ("and", "or")
        and not listed
        and finite(reader, head + 1, "")
        and not _inverted(reader, head + 1)
    ):
        return Speech(first, head + 1, head, head + 1, "subject")
    return None


def _verb_after(reader: Reader, head: int, stance: str) -> int:
    at = head + 1
    relative = modified = whose = helped = helping = strict = False
    while at < reader.last and at - head < _REACH:
        gap = reader.gap(at)
        if ";" in gap or ":" in gap or '"' in gap or "“" in gap:
            return -1
        if "," in gap or "(" in gap or "—" in gap or " - " in gap or "–" in gap or "--" in gap:
            closed = closing(reader, at, head, stance)
            return -1 if closed < 0 else predicate(reader, closed, stance)
        if reader.at(at, "adverbs") or day(reader, at):
            at += 1
            continue
        if finite(reader, at, "" if relative else stance) and not other_subject(reader, at, head):
            if whose:
                whose = False
                at += 1
                continue
            if not (
                (modified and not relative and reader.at(at, "participles") and reader.word(at + 1) != "that")
                or (strict and reader.at(at, "nominal"))
            ):
                return at
            at += 1
            continue
        if reader.at(at, "aux"):
            whose = False
            if not relative:
                verb = predicate(reader, at, stance)
                if verb < 0 and reader.at(at, "be"):
                    verb = coordinate(reader, at, stance)
                    return verb if reader.word(verb) in ("say", "says", "said") else -1  # `were called and told`
                return verb
            if helped and not helping and (main := predicate(reader, at, stance)) >= 0 and _after_noun(reader, at):
                return main
            helped = helping = True
            at += 2 if reader.at(at, "modal") else 1  # `who can argue` does not say it
            continue
        helping = False
        if modified and not relative and reader.at(at, "subordinate"):
            return -1
        if reader.word(at) in ("who", "that", "whose") and not modified:
            relative = modified = True
            whose = reader.word(at) == "whose"
        elif not modified:
            if not reader.at(at, "modifiers-after"):
                strict = _participle(reader, at)
                if not strict:
                    return coordinate(reader, at, stance)
            modified = True
        at += 1
    return -1


def _participle(reader: Reader, at: int) -> bool:
    """`officials tracking the ship`, `officers assigned to the case`: a participle that goes with the noun."""
    word = reader.lower[at]
    if word.endswith("ing"):
        return len(word) > 5 and not reader.at(at, "saying")
    return word.endswith("ed") and reader.word(at + 1) in ("to", "with", "by", "in", "at") and not reader.at(at, "say")


def _after_noun(reader: Reader, at: int) -> bool:
    """Whether a noun ends before the auxiliary at word `at`, so that a relative clause may end there."""
    before = at - 1
    return not any(reader.at(before, group) for group in ("subjects", "clause", "aux", "adverbs", "determiners"))


def _verb_before(reader: Reader, first: int, head: int) -> int:
    """`“…,” said a senior official`."""
    verb = first - 1
    if not reader.at(verb, "say") or reader.gap(first) != " ":
        return -1
    gap = reader.gap(verb)
    if (
        not any(mark in gap for mark in ",”\"’'?!—")
        and verb > reader.first
        and reader.word(verb - 1) not in ("as", "so", "than")
    ):
        return -1
    after = reader.gap(head + 1)
    if (
        head + 1 >= reader.last
        or after[:1] in ",.;:—()"
        or (reader.at(head + 1, "modifiers-after") and (gap.strip() != "," or not reader.at(head + 1, "adverbs")))
        or day(reader, head + 1)
    ):
        return verb
    if any(mark in gap for mark in '”"'):
        return verb
    return -1
