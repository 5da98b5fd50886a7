"""Who speaks without a name: one pass over the words for speakers, each judged in its sentence and the two after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from lint.document.document import Document
from lint.newsroom.anonymity import Grant, grants
from lint.newsroom.anonymity import cue_words as grant_cues
from lint.newsroom.introductions import apposed, named_before, named_near, titles
from lint.newsroom.nounphrase import LONGEST, withheld
from lint.newsroom.passive import CUES, passives
from lint.newsroom.reading import LIST, Reader
from lint.newsroom.speech import Speech, speech
from lint.newsroom.unnamed import MANY, kind_of
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_PARTISANS = frozenset(
    ("republican", "democrat", "conservative", "liberal", "mp", "mps", "ceo")
)  # nouns though written like names
_ONE = frozenset(("a", "an", "one", "another"))
_AROUND = 700  # characters around a grant in which its speaker stands
_BESIDE = frozenset((" ", ' "', " “", '" ', "” "))  # between an adjective and its noun, either in quotation marks
_GROUPS = ("bare", *MANY, "individuals", "elliptic")


class Mention(NamedTuple):
    """An unnamed speaker: point at `Document.text[start:end]`.

    kind: `grant` (the story says it withholds the name), `bare`, `person`, `collective` or `passive`. reason: of a
    grant, `concrete`, `conventional`, `rote` or `none`; because: the words that give it. head: the word (its index)
    that says who speaks, -1 where none does.
    """

    start: int
    end: int
    kind: str
    reason: str = ""
    because: str = ""
    head: int = -1


def mentions(document: Document) -> tuple[Mention, ...]:
    """All unnamed speakers of a document in order, one mention each."""
    lexicon = document.lexicon
    if LIST not in lexicon.lists:
        return ()
    reader = Reader(document)
    at = reader.words.among(lexicon.once(_cues))
    found = _granted(reader, list(_speakers(reader, at)), list(grants(reader, at)))
    found.extend(Mention(start, end, "passive") for start, end in passives(reader, at))
    found.sort()
    return tuple(found)


def cue_words(lexicon: Lexicon, kind: str) -> frozenset[str]:
    """Words of which an article has one if it has a mention of the kind."""
    if LIST not in lexicon.lists:
        return frozenset()
    if kind == "passive":
        return CUES
    if kind == "grant":
        return grant_cues(lexicon) | lexicon.words(LIST, "nameless")
    groups = {
        "person": ("individuals", "elliptic", "bare", "institution-words"),
        "collective": (*MANY, "bare"),
        "bare": ("bare",),
    }[kind]
    return frozenset().union(*(lexicon.words(LIST, group) for group in groups))


def _cues(lexicon: Lexicon) -> frozenset[str]:
    """Every word at which a mention may be found."""
    kinds = ("passive", "grant", "person", "collective")
    return frozenset().union(*(cue_words(lexicon, kind) for kind in kinds)) - lexicon.words(LIST, "institution-words")


def _heads(lexicon: Lexicon) -> dict[str, str]:
    """Word → the group of speakers it heads."""
    return {word: group for group in reversed(_GROUPS) for word in lexicon.words(LIST, group)}


def _acts(lexicon: Lexicon) -> frozenset[str]:
    """Words without one of which a sentence tells of no speech."""
    groups = ("say", "stance", "outlook", "saying", "citing", "told-by", "named-by", "in-the")
    return frozenset().union({"according", "put", "puts"}, *(lexicon.words(LIST, group) for group in groups))


def _speakers(reader: Reader, at: list[int]) -> Iterator[Mention]:
    heads = reader.document.lexicon.once(_heads)
    seen: set[str] = set()
    withholding = not reader.sets["nameless"].isdisjoint(reader.document.vocabulary)
    acts = reader.document.lexicon.once(_acts)
    sentence, spoken = -1, False
    for i in at:
        word = reader.lower[i]
        if word not in heads:
            continue
        if not withholding and _idle(reader, i, heads[word]):
            continue
        reader.enter(i)
        if reader.index != sentence:
            sentence, spoken = reader.index, not acts.isdisjoint(reader.lower[reader.first : reader.last])
        if not spoken and not withholding:
            continue
        if reader.capital(i) and heads[word] != "parties" and word not in _PARTISANS and _in_name(reader, i):
            continue
        nameless = _nameless(reader, i) if withholding else -1
        if reader.quoted(i) and (nameless < 0 or reader.quoted(nameless)):
            continue
        act = speech(reader, i, stance=_stance(reader, i, heads[word]))
        if nameless >= 0 and (_tells(reader, act) or withheld(reader, nameless, i)):
            yield Mention(reader.words.start[nameless], reader.words.end[i], "grant", "none", "", i)
            continue
        if act is None:
            continue
        kind = kind_of(reader, act, heads[word], seen)
        if kind:
            seen.add(word)
            yield _mention(reader, act, kind)


def _idle(reader: Reader, i: int, group: str) -> bool:
    """A first, quick look: whether word i cannot head an unnamed speaker, for want of `a` before it or the like."""
    lower, sets = reader.lower, reader.sets
    if group == "elliptic":
        return lower[i - 1] not in sets["say"] and sets["say"].isdisjoint(lower[i + 1 : i + 3])
    before = lower[max(i - LONGEST - 1, 0) : i]
    if group == "groups":
        return sets["causes"].isdisjoint(before)
    if group != "individuals" or lower[i] in sets["definite-persons"] or lower[i] in sets["accounting"]:
        return False
    return _ONE.isdisjoint(before) and (
        i + 1 == len(lower) or (lower[i + 1] != "of" and lower[i + 1] not in sets["matter"])
    )


def _tells(reader: Reader, act: Speech | None) -> bool:
    """Whether somebody speaks; not `the anonymous insider who wrote the book`."""
    if act is None or (act.form == "subject" and _in_company(reader, act.verb)):
        return False
    return reader.word(act.verb - 1) != "who" or reader.word(act.verb) in ("said", "says", "told")


def _in_company(reader: Reader, verb: int) -> bool:
    """Whether a scene is told, in which people speak with each other: `boasted to a colleague`, `told his wife`."""
    at = verb + 2 if reader.word(verb + 1) == "to" else verb + 1
    if not (reader.word(at) in _ONE or reader.word(at) in ("his", "her", "their")):
        return False
    return reader.at(at + 1, "company") or (reader.gap(at + 2) == " " and reader.at(at + 2, "company"))


def spokespeople(document: Document) -> tuple[Mention, ...]:
    """Spokespersons who speak without a name in the sentence or the next two, in order."""
    if LIST not in document.lexicon.lists:
        return ()
    reader = Reader(document)
    found = []
    for i, word in enumerate(reader.lower):
        if word not in reader.sets["institution-words"]:
            continue
        reader.enter(i)
        act = None if reader.quoted(i) or reader.capital(i) else speech(reader, i)
        if act and not (
            apposed(reader, act)
            or titles(reader, act)
            or named_near(reader, act, "spokespersons")
            or named_before(reader, act)
        ):
            found.append(_mention(reader, act, "spokesperson"))
    return tuple(found)


def _stance(reader: Reader, i: int, group: str) -> str:
    """The verbs that count as speech of such a speaker (word i) besides those of saying."""
    word = reader.lower[i]
    if group in ("individuals", "bare"):
        if reader.at(i + 1, "matter"):
            return "outlook"
        return "stance" if reader.at(i, "close") or group == "bare" else ""
    if group not in ("collectives", "groups") or word == "leaders":
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


def _granted(reader: Reader, speakers: list[Mention], granted: list[Grant]) -> list[Mention]:
    """Grants and speakers, less the speakers whose anonymity the same sentence grants: for each grant the nearest."""
    found: list[Mention] = []
    speakers.sort()
    starts = [one.start for one in speakers]
    taken: set[int] = set()
    for grant in granted:
        around = range(bisect_left(starts, grant.start - _AROUND), bisect_left(starts, grant.end + _AROUND))
        free = [i for i in around if i not in taken]
        sentence = reader.document.sentences[grant.sentence]
        near = [i for i in free if sentence.start <= starts[i] < sentence.end and _together(reader, speakers[i], grant)]
        if not near:
            near = [i for i in free if _goes_on(reader, speakers[i], grant)]
        head = -1
        if near:
            nearest = min(near, key=lambda i: _apart(speakers[i], grant))
            head = speakers[nearest].head
            if starts[nearest] >= sentence.start:  # who spoke in the sentence before did so without a grant
                taken.add(nearest)
        found.append(Mention(grant.start, grant.end, "grant", grant.reason, grant.because, head))
    return found + [one for i, one in enumerate(speakers) if i not in taken]


def _apart(speaker: Mention, grant: Grant) -> int:
    return min(abs(speaker.end - grant.start), abs(speaker.start - grant.end))


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
    return Mention(words.start[first], words.end[last - 1], kind, "", "", act.head)


def _in_name(reader: Reader, i: int) -> bool:
    """Whether a capitalised word is part of a longer name (`Business Insider`)."""
    at = reader.words.start[max(i - 4, 0)]
    return any(name.first < i < name.last for name in reader.names.within(at, reader.words.end[i]))
