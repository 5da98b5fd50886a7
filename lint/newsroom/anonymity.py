"""Anonymity the story grants, told by the words around a few cues, and the reason it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.newsroom.reading import Reader, Sets
from lint.newsroom.reasons import LIST, reason, sets
from lint.newsroom.withholding import name, named
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_APART = 60  # characters; closer grants of one sentence are one grant
_MARKS = ',;:—("“'

Wording = tuple[int, int]  # words `[first, last)`


class Grant(NamedTuple):
    """A grant at `Document.text[start:end]` in a sentence; because: the words that give the reason."""

    start: int
    end: int
    sentence: int
    reason: str
    because: str = ""


def cue_words(lexicon: Lexicon) -> frozenset[str]:
    """Words of which an article has one if it grants anonymity."""
    return frozenset(lexicon.once(_readers))


def grants(reader: Reader, at: list[int]) -> Iterator[Grant]:
    """Every grant of the document, in order. at: words to look at, among them all cue words of grants."""
    lexicon = reader.document.lexicon
    cues = lexicon.once(_readers)
    if reader.document.vocabulary.isdisjoint(cues):
        return
    known = lexicon.once(sets)
    found: dict[int, list[Wording]] = {}
    bars: list[int] = []
    lower = reader.lower
    for i in at:
        if lower[i] not in cues:
            continue
        read = cues[lower[i]]
        reader.enter(i)
        if read is _bar:
            bars.append(i)
            continue
        wording = read(reader, known, i)
        if wording is not None and not reader.quoted(i) and not _offered(reader, known, wording):
            found.setdefault(reader.index, []).append(wording)
    own = frozenset(found)
    for i in bars:
        reader.enter(i)
        wording = _bar(reader, known, i)
        if wording is not None and reader.index not in own and not reader.quoted(i):
            found.setdefault(reader.index, []).append(wording)
    for index in sorted(found):
        for first, last in _apart(reader, sorted(found[index])):
            start, end = reader.words.start[first], reader.words.end[last - 1]
            reader.enter(first)
            yield Grant(start, end, index, *reason(reader, known, (first, last), own))


def _readers(lexicon: Lexicon) -> dict[str, Callable[[Reader, Sets, int], Wording | None]]:
    """Cue word → what reads the words around it."""
    if LIST not in lexicon.lists:
        return {}
    groups = {"anonymity": _anonymity, "naming": named, "names": name, "record": _record, "bar": _bar}
    return {word: read for group, read in groups.items() for word in lexicon.words(LIST, f"{group}-cues")}


def _apart(reader: Reader, wordings: list[Wording]) -> Iterator[Wording]:
    """The wordings of one sentence less those that go on with the one before."""
    end = -_APART
    for first, last in wordings:
        if reader.words.start[first] - end >= _APART:
            yield first, last
        end = reader.words.end[last - 1]


def _anonymity(reader: Reader, known: Sets, i: int) -> Wording | None:
    """`on condition of anonymity`, `asked for anonymity`, `remain anonymous`, `spoke anonymously`."""
    word = reader.lower[i]
    if word == "anonymously":
        return _anonymously(reader, known, i)
    if word == "anonymous":
        return _anonymous(reader, known, i)
    if reader.word(i + 1) == "of":
        return None
    if reader.word(i + 1) in ("was", "is", "were", "be") and reader.word(i + 2) in known["seeking"]:
        return i, i + 3
    for at in range(i - 1, i - 8, -1):
        if any(mark in reader.gap(at + 1) for mark in _MARKS):
            return None
        if reader.word(at) in known["terms"]:
            return _from_speech(reader, known, at), i + 1
        if reader.word(at) in known["seeking"]:
            return (at, i + 1) if known["others"].isdisjoint(reader.lower[at:i]) else None
    return None


def _offered(reader: Reader, known: Sets, wording: Wording) -> bool:
    """Whether it is offered: `those who wish to remain anonymous can call`, `if you do not want to be named`."""
    first, last = wording
    if not known["addressed"].isdisjoint(reader.lower[max(first - 4, reader.first) : last]):
        return True
    who = next((at for at in range(first, first - 4, -1) if reader.word(at) in ("who", "wishing", "wanting")), -1)
    if who < 0 or reader.word(who - 1) not in known["anybody"]:
        return False
    return reader.word(who - 1) in known["whoever"] or reader.at(last, "modal")


def _from_speech(reader: Reader, known: Sets, at: int) -> int:
    """The first word of `spoke to the Gazette only on condition`, whose word `at` is `condition`."""
    first = at
    while reader.word(first - 1) in known["term-openers"]:
        first -= 1
    for k in range(first - 1, first - 5, -1):
        if any(mark in reader.gap(k + 1) for mark in _MARKS):
            break
        if reader.word(k) in known["talking"]:
            return k
    return first


def _anonymous(reader: Reader, known: Sets, i: int) -> Wording | None:
    before = reader.lower[max(i - 12, reader.first) : i]
    if reader.word(i + 1) in known["others"] or not known["others"].isdisjoint(before):
        return None
    stays = next((at for at in range(i - 1, i - 4, -1) if reader.word(at) in known["staying"]), -1)
    if stays < 0:
        return None
    for at in range(stays - 1, stays - 8, -1):
        if any(mark in reader.gap(at + 1) for mark in ";:"):
            break
        if reader.word(at) in known["wishes"] or reader.word(at) in known["terms"]:
            return at, i + 1
    subject = next((at for at in range(stays - 1, stays - 4, -1) if reader.word(at) in known["relatives"]), -1)
    return (subject, i + 1) if subject >= 0 and reader.word(stays) in known["remaining"] else None


def _anonymously(reader: Reader, known: Sets, i: int) -> Wording | None:
    """`spoke to the Gazette anonymously`, `anonymously told the Gazette`, `provided anonymously by officials`."""
    if not known["online"].isdisjoint(reader.lower[max(i - 8, reader.first) : i + 4]):
        return None
    for at in range(i - 1, i - 9, -1):
        if not reader.word(at) or any(mark in reader.gap(at + 1) for mark in _MARKS):
            break
        if reader.word(at) in known["talking"] or reader.at(at, "say"):
            return at, i + 1
    if reader.gap(i + 1) == " " and (reader.word(i + 1) in known["talking"] or reader.at(i + 1, "say")):
        return i, i + 2
    return None


def _record(reader: Reader, known: Sets, i: int) -> Wording | None:
    """`not for attribution`, `speaking without attribution`, `on deep background`, `off the record`, `a pseudonym`."""
    word = reader.lower[i]
    if word in ("pseudonym", "pseudonyms"):
        at = i - 1 if reader.word(i - 1) in ("a", "the") else i
        return (at - 1, i + 1) if reader.word(at - 1) in ("using", "use", "used", "uses", "given", "giving") else None
    if word == "attribution" and reader.word(i - 1) == "for" and reader.word(i - 2) == "not":
        return i - 2, i + 1
    if word == "attribution":
        opens = i - 1 if reader.word(i - 1) == "without" else reader.first
    elif word == "background":
        opens = i - 2 if reader.word(i - 1) == "deep" else i - 1
        opens = opens if reader.word(opens) in ("on", "for") else reader.first
    else:
        opens = i - 2 if reader.word(i - 1) == "the" and reader.word(i - 2) == "off" else reader.first
    for at in range(opens - 1, max(opens - 7, reader.first - 1), -1):
        if reader.word(at) in known["talking"]:
            return at, i + 1
    return None


def _bar(reader: Reader, known: Sets, i: int) -> Wording | None:
    """`who was not authorised to speak`: a bar on speaking of a speaker that stands before it."""
    opens = negated(reader, i) if not reader.lower[i].startswith("un") else i
    if opens < 0 or reader.word(i + 1) != "to":
        return None
    last = i + 3 if reader.at(i + 2, "adverbs") or reader.word(i + 2) == "be" else i + 2
    if reader.word(last) not in known["disclosing"]:
        return None
    near = reader.lower[max(opens - 14, reader.first) : opens]
    speaker = any(not reader.sets[group].isdisjoint(near) for group in ("individuals", "collectives", "bare"))
    return (opens, last + 1) if speaker else None


def negated(reader: Reader, i: int) -> int:
    """Where the negation stands that governs word i over adverbs and auxiliaries, or -1."""
    for at in range(i - 1, i - 5, -1):
        if reader.at(at, "negation") or reader.word(at) in ("nor", "neither", "without"):
            return at
        if not (reader.at(at, "aux") or reader.at(at, "adverbs") or reader.word(at).endswith("ly")):
            return -1
    return -1
