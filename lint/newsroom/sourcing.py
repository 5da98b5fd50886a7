"""Who speaks without a name: one pass over the words for speakers, each judged in its sentence and the two after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.document.document import Document
from lint.newsroom.anonymity import Grant, Patterns, grants
from lint.newsroom.names import Name
from lint.newsroom.nounphrase import embedded, withheld
from lint.newsroom.passive import CUES, passives
from lint.newsroom.reading import LIST, Reader
from lint.newsroom.speech import Speech, close, speech
from lint.text.lexicon import Lexicon

_BESIDE = frozenset((" ", ' "', " “", '" ', "” "))  # between an adjective and its noun, either in quotation marks
_GROUPS = ("bare", "collectives", "individuals")


class Mention(NamedTuple):
    """An unnamed speaker: point at `Document.text[start:end]`.

    kind: `grant` (the story says it withholds the name), `bare`, `person`, `collective` or `passive`. reason: of a
    grant, `concrete`, `conventional`, `rote` or `none`; because: the words that give it.
    """

    start: int
    end: int
    kind: str
    reason: str = ""
    because: str = ""


def mentions(document: Document) -> tuple[Mention, ...]:
    """All unnamed speakers of a document in order, one mention each."""
    lexicon = document.lexicon
    if LIST not in lexicon.lists:
        return ()
    reader = Reader(document)
    granted = list(grants(reader))
    found = [Mention(one.start, one.end, "grant", one.reason, one.because) for one in granted]
    found.extend(_without_granted(reader, list(_speakers(reader)), granted))
    found.extend(Mention(start, end, "passive") for start, end in passives(reader))
    found.sort()
    return tuple(found)


def cue_words(lexicon: Lexicon, kind: str) -> frozenset[str]:
    """Words of which an article has one if it has a mention of the kind."""
    if LIST not in lexicon.lists:
        return frozenset()
    if kind == "passive":
        return CUES
    if kind == "grant":
        return frozenset(lexicon.once(Patterns).cues) | lexicon.words(LIST, "nameless")
    groups = {"person": ("individuals", "bare"), "collective": ("collectives", "bare"), "bare": ("bare",)}[kind]
    return frozenset().union(*(lexicon.words(LIST, group) for group in groups))


def _heads(lexicon: Lexicon) -> dict[str, str]:
    """Word → the group of speakers it heads."""
    return {word: group for group in reversed(_GROUPS) for word in lexicon.words(LIST, group)}


def _speakers(reader: Reader) -> Iterator[Mention]:
    heads = reader.document.lexicon.once(_heads)
    seen: set[str] = set()
    for i in [k for k, word in enumerate(reader.lower) if word in heads]:
        word = reader.lower[i]
        if reader.capital(i) and _in_name(reader, i):
            continue
        reader.enter(i)
        nameless = _nameless(reader, i)
        if reader.quoted(i) and (nameless < 0 or reader.quoted(nameless)):
            continue
        act = speech(reader, i, stance=_stance(reader, word, heads[word]))
        if nameless >= 0 and (act or withheld(reader, nameless, i)):
            yield Mention(reader.words.start[nameless], reader.words.end[i], "grant", "none")
            continue
        if act is None:
            continue
        kind = _kind(reader, act, heads[word], seen)
        if kind:
            seen.add(word)
            yield _mention(reader, act, kind)


def _stance(reader: Reader, word: str, group: str) -> str:
    """The verbs that count as speech of such a speaker besides those of saying."""
    if group != "collectives" or word == "leaders":
        return ""
    return "outlook" if word in reader.sets["public"] else "stance"


def _nameless(reader: Reader, head: int) -> int:
    """Where `anonymous`, `unnamed` or `unidentified` stands before a noun for a speaker, or -1."""
    first = max(head - 5, reader.first)
    for at in range(head - 1, first - 1, -1):
        if reader.at(at, "nameless"):
            return at
        if reader.gap(at + 1) not in _BESIDE or reader.at(at, "prepositions"):
            return -1
    return -1


def _without_granted(reader: Reader, speakers: list[Mention], granted: list[Grant]) -> list[Mention]:
    """The speakers less those whose anonymity the same sentence grants: for each grant the nearest."""
    for grant in granted:
        sentence = reader.document.sentences[grant.sentence]
        near = [one for one in speakers if sentence.start <= one.start < sentence.end and _together(reader, one, grant)]
        if not near:
            near = [one for one in speakers if _goes_on(reader, one, grant)]
        if near:
            speakers.remove(min(near, key=lambda one: min(abs(one.end - grant.start), abs(one.start - grant.end))))
    return speakers


def _goes_on(reader: Reader, speaker: Mention, grant: Grant) -> bool:
    """Whether the grant's sentence goes on about a speaker of the one before: `The aides asked not to be named.`"""
    sentences = reader.document.sentences
    if not grant.sentence or not sentences[grant.sentence - 1].start <= speaker.start < sentences[grant.sentence].start:
        return False
    first, _ = reader.span_of(grant.sentence)
    opening = reader.lower[first : first + 4]
    said = reader.lower[slice(*reader.words.range(speaker.start, speaker.end))]
    return opening[:1] in (["they"], ["all"], ["both"], ["he"], ["she"]) or (
        opening[:1] in (["the"], ["both"], ["all"]) and not set(opening[1:]).isdisjoint(said)
    )


def _together(reader: Reader, speaker: Mention, grant: Grant) -> bool:
    """Whether no “but” or “while” parts a speaker from a grant."""
    first, last = reader.words.range(min(speaker.end, grant.end), max(speaker.start, grant.start))
    return reader.sets["contrast"].isdisjoint(reader.lower[first:last])


def _mention(reader: Reader, act: Speech, kind: str) -> Mention:
    """Points at the noun phrase with its verb, where they stand close together."""
    words = reader.words
    first, last = act.first, act.last
    if act.form == "subject" and act.verb - act.last < 3:
        last = act.verb + 1
    elif act.form == "according":
        first = next((at for at in range(first - 2, first - 8, -1) if reader.word(at) == "according"), first)
    elif act.form != "subject" and reader.word(first - 1) not in ("and", "or"):
        first = act.verb
    return Mention(words.start[first], words.end[last - 1], kind)


def _in_name(reader: Reader, i: int) -> bool:
    """Whether a capitalised word is part of a longer name (`Business Insider`)."""
    at = reader.words.start[max(i - 4, 0)]
    return any(name.first < i < name.last for name in reader.names.within(at, reader.words.end[i]))


def _kind(reader: Reader, act: Speech, group: str, seen: set[str]) -> str:
    if reader.word(act.first) in ("my", "our", "no") or reader.word(act.verb - 1) == "would":
        return ""
    if (act.form == "subject" and embedded(reader, act.first)) or _apposition(reader, act) or _titled(reader, act):
        return ""
    if group == "bare":
        return _source(reader, act, seen)
    if group == "collectives":
        return "" if _named(reader, act, group) or not _collective(reader, act) else "collective"
    return "" if _named(reader, act, group) or not _individual(reader, act) else "person"


def _apposition(reader: Reader, act: Speech) -> bool:
    """Whether a name stands beside the noun phrase: `Ana Reis, an official,` or `a senior official, Ana Reis,`."""
    first, head = act.first, act.head
    direct = act.form != "subject" or close(reader, head, act.verb)
    if "," in reader.gap(first) and not direct:
        name = reader.name_ending(first - 1)
        if name is not None and name.kind in ("person", "other") and not reader.lower[first - 1].endswith("day"):
            return True
    until = act.verb if act.verb > head else reader.last
    for at in range(head + 1, min(head + 8, until)):
        if reader.gap(at).startswith((",", " (")):
            name = _person_at(reader, at)
            if name is not None:
                return act.form != "according" or reader.gap(name.last)[:1] in ",.)"
            break
    return any(reader.at(i, "naming") and reader.name_at(i + 1) for i in range(head + 1, min(head + 5, reader.last)))


def _person_at(reader: Reader, at: int) -> Name | None:
    """The person whose name, or whose title before it (`state Rep. Jon Lowe`), begins at a word."""
    if at >= reader.last:
        return None
    end = reader.words.end[min(at + 4, reader.last - 1)]
    for name in reader.names.within(reader.words.start[at], end, "person"):
        titles = all(
            reader.at(i, "modifiers") or reader.at(i, "offices") or reader.capital(i) for i in range(at, name.first)
        )
        return name if titles else None
    return None


def _titled(reader: Reader, act: Speech) -> bool:
    """Whether the noun is a title before a name: `official Ana Reis said`."""
    head = act.head
    return (
        reader.gap(head + 1) == " "
        and head + 1 < reader.last
        and reader.capital(head + 1)
        and not reader.lower[head + 1].endswith("day")
    )


def _source(reader: Reader, act: Speech, seen: set[str]) -> str:
    """A source: bare where nothing but empty adjectives stands about it, else by number."""
    words = [reader.lower[i] for i in range(act.first, act.head)]
    after = reader.word(act.head + 1)
    plural = reader.lower[act.head].endswith("s")
    described = after in reader.sets["matter"] or (
        after in ("with", "who", "inside", "in", "within", "linked") and not reader.gap(act.head + 1).strip()
    )
    definite = reader.word(act.first) in reader.sets["definite"]
    if described:
        return "collective" if plural else "person"
    if plural:
        if any(word not in reader.sets["empty"] for word in words):
            return "collective"
        return "" if definite and len(words) == 1 and seen else "bare"
    return "" if definite else "bare"


def _collective(reader: Reader, act: Speech) -> bool:
    word = reader.lower[act.head]
    if reader.at(act.first, "nobody"):
        return False
    if word in ("people", "those", "persons", "individuals", "figures") or (
        word == "members" and not reader.at(act.first, "indefinite")
    ):
        after = {reader.word(i) for i in range(act.head + 1, act.head + 5)}
        if word in ("people", "those") and reader.word(act.head + 1) == "who" and act.verb - act.head > 2:
            return True
        return not after.isdisjoint(reader.sets["matter"])
    return True


def _individual(reader: Reader, act: Speech) -> bool:
    """An individual counts with an indefinite determiner, or with a definite one and a fresh description."""
    determiner = reader.word(act.first)
    if reader.word(act.verb - 1) == "who" and reader.word(act.verb) not in ("said", "says", "told"):
        return False
    if not reader.sets["protected"].isdisjoint(reader.lower[act.head : max(act.verb, act.head)]):
        return False
    if determiner in ("a", "an", "one", "another"):
        return act.form != "subject" or reader.lower[act.verb] not in reader.sets["faint"]
    fresh = determiner == "the" and act.head - act.first > 1 and reader.at(act.head, "definite-persons")
    return fresh and not _named_before(reader, act)


def _named_before(reader: Reader, act: Speech) -> bool:
    """Whether somebody of this description was named in the three sentences before."""
    sentences = reader.document.sentences
    start = sentences[max(reader.index - 3, 0)].start
    people = reader.names.within(start, sentences[reader.index].start, "person")
    return any(reader.lower[act.head] in _introduction(reader, name) for name in people)


def _named(reader: Reader, act: Speech, group: str) -> bool:
    """Whether the speaker, or a member of the group, is named: in this sentence or the next two somebody speaks by
    full name who is introduced as one of them."""
    sentences = reader.document.sentences
    here = sentences[reader.index]
    until = sentences[min(reader.index + 2, len(sentences) - 1)].end
    people = [name for name in reader.names.within(here.start, until, "person") if name.last - name.first > 1]
    return any(_member(reader, act, name, group) for name in people)


def _member(reader: Reader, act: Speech, name: Name, group: str) -> bool:
    if (name.first >= act.first and name.last <= act.head + 1) or not _speaks(reader, name.first, name.last):
        return False
    lower = reader.lower
    head = lower[act.head]
    around = _introduction(reader, name)
    if not {head, head.removesuffix("s"), head + "s"}.isdisjoint(around):
        return True
    if group != "collectives":
        return False
    office = not reader.sets["offices"].isdisjoint(around)
    if head in reader.sets["public"]:
        described = {word for word in lower[act.first : act.head] if word not in reader.sets["determiners"]}
        return office and not described.isdisjoint(around)
    return not office


def _introduction(reader: Reader, name: Name) -> set[str]:
    """The words that introduce a name: those before it in its row, and the apposition after it."""
    words, lower = reader.words, reader.lower
    around: set[str] = set()
    if name.first > 1 and words.gap(name.first) == ", " and lower[name.first - 1] not in reader.sets["say"]:
        around.add(lower[name.first - 1])
    for k in range(name.first - 1, max(name.first - 7, 0), -1):
        if words.gap(k + 1).strip(" .’'") or lower[k] in reader.sets["prepositions"] or lower[k] in reader.sets["say"]:
            break
        around.add(lower[k])
    if name.last < len(lower) and words.gap(name.last) in (", ", " (") and lower[name.last] not in reader.sets["say"]:
        for k in range(name.last, min(name.last + 12, len(lower))):
            if k > name.last and any(mark in words.gap(k) for mark in ",.;\n"):
                break
            around.add(lower[k])
    return around


def _speaks(reader: Reader, first: int, last: int) -> bool:
    words, lower = reader.words, reader.lower
    say = reader.sets["say"]
    if first and lower[first - 1] in say:
        return True
    if first > 1 and lower[first - 1] == "to" and lower[first - 2] == "according":
        return True
    for k in range(last, min(last + 3, len(lower))):
        if lower[k] in say:
            return True
    if last < len(lower) and "," in words.gap(last):
        for k in range(last + 1, min(last + 20, len(lower))):
            gap = words.gap(k)
            if "." in gap:
                return False
            if "," in gap and lower[k] in say:
                return True
    return False
