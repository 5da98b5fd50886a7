"""Why a source is unnamed, as the story tells it: a concrete or a conventional reason, a rote one, or none."""

from __future__ import annotations

from collections.abc import Iterator

from lint.newsroom.reading import Reader, Sets
from lint.text.lexicon import Lexicon

LIST = "anonymity"
_REACH = 14  # words from `because` to the harm
_FOREGOING = 16  # words before a grant in which fear may be told
_BEFORE = 12  # sentences before a grant, of its paragraph, that are read for a reason
_WINDOW = 90  # words of a sentence, and of one beside it, that are read for a reason


def sets(lexicon: Lexicon) -> Sets:
    """The groups of the list `anonymity` as sets."""
    return {name: lexicon.words(LIST, name) for name in lexicon.groups(LIST)} if LIST in lexicon.lists else {}


def reason(reader: Reader, known: Sets, grant: tuple[int, int], own: frozenset[int]) -> tuple[str, str]:
    """The class of the reason for a grant (words `[first, last)` of the current sentence), and its words.

    It stands in the grant's sentence; else in the two after it or before it in the paragraph, where they have no
    grant of their own. own: the sentences that do.
    """
    first, last = grant
    index = reader.index
    begin, end = max(reader.first, first - _WINDOW), min(reader.last, last + _WINDOW)
    found = conventional(reader, known, begin, end)
    if found:
        return "conventional", _words(reader, found)
    found = _concrete(reader, known, first, end) or _foregoing(reader, known, first)
    if found and not reader.quoted(found[0]):
        return "concrete", _words(reader, found)
    for near in _neighbours(reader, index):
        if near in own:
            continue
        begin, stop = reader.span_of(near)
        if begin == stop:  # nothing but marks
            continue
        reader.enter(begin)
        span = (begin, min(stop, begin + _WINDOW)) if near > index else (max(begin, stop - _WINDOW), stop)
        found = conventional(reader, known, *span) or _back(reader, known, *span, fear=True)
        if found:
            return "conventional", _words(reader, found)
    reader.enter(first)
    found = _back(reader, known, max(reader.first, first - _WINDOW), end, fear=False)
    if found:
        return "conventional", _words(reader, found)
    found = _spared(reader, known, first) if reader.lower[last - 2] in ("naming", "identifying") else None
    if found:
        return "conventional", _words(reader, found)
    found = _rote(reader, known, last, end)
    return ("rote", _words(reader, found)) if found else ("none", "")


def _words(reader: Reader, span: tuple[int, int]) -> str:
    return reader.words.text[reader.words.start[span[0]] : reader.words.end[span[1] - 1]]


def _neighbours(reader: Reader, index: int) -> Iterator[int]:
    """The two sentences after a sentence, and those before it in its paragraph, nearest first."""
    sentences = reader.document.sentences
    yield from range(index + 1, min(index + 3, len(sentences)))
    block = reader.document.block_at(sentences[index].start)
    for near in range(index - 1, max(index - _BEFORE, 0) - 1, -1):
        if sentences[near].start < block.start:
            return
        yield near


def conventional(reader: Reader, known: Sets, first: int, last: int) -> tuple[int, int] | None:
    """`not authorised to speak`, `lacked permission to`, `barred from speaking`."""
    for i in range(first, last):
        word = reader.lower[i]
        if word not in known["bars"]:
            continue
        after = reader.lower[i + 1] if i + 1 < last else ""
        if word in known["barred"]:
            if after in ("from", "by"):
                return i, min(i + 4, last)
        elif after in ("to", "for"):
            opens = i if word.startswith("un") else _denial(reader, known, i, first)
            if opens >= 0:
                return opens, min(i + 4, last)
    return None


def _denial(reader: Reader, known: Sets, i: int, first: int) -> int:
    for at in range(i - 1, max(i - 5, first - 1), -1):
        word = reader.lower[at]
        if word in reader.sets["negation"] or word in known["lacking"]:
            return at
        if word in reader.sets["clause"] or word in ("to", "is", "was", "are", "were"):
            return -1
    return -1


def _concrete(reader: Reader, known: Sets, first: int, last: int) -> tuple[int, int] | None:
    """`because he feared for his job`, `for fear of arrest`, `citing a court order`, `under company rules`."""
    for i in range(first, last):
        word = reader.lower[i]
        if word in known["fears"]:
            return i, min(i + 6, last)
        if word in known["links"] and (end := _harm(reader, known, i, last)):
            return i, end
        if word in ("because", "since") and (end := _circumstance(reader, known, i, last)):
            return i, end
    return None


def _circumstance(reader: Reader, known: Sets, i: int, last: int) -> int:
    """Where `because she works for the council` ends, or 0: talk and wishes are no circumstances of a source."""
    if reader.word(i + 1) not in known["relatives"] or reader.word(i + 1) == "who":
        return 0
    end = i + 2
    while end < last and end - i < _REACH and not any(mark in reader.gap(end) for mark in ",;:—("):
        end += 1
    clause = reader.lower[i + 2 : end]
    hollow = not (known["disclosing"].isdisjoint(clause) and known["hollow"].isdisjoint(clause))
    return 0 if hollow or len(clause) < 2 else end


def _spared(reader: Reader, known: Sets, first: int) -> tuple[int, int] | None:
    """Convention spares whoever was harmed in a way the sentence, or the one before, tells: `sexually abused`."""
    index = reader.index
    begin = reader.span_of(index - 1)[0] if index else reader.first
    block = reader.document.block_at(reader.words.start[first])
    for i in range(max(begin, first - _WINDOW), min(reader.last, first + _WINDOW)):
        if reader.lower[i] in known["spared"] and block.start <= reader.words.start[i]:
            return i, i + 1
    return None


def _harm(reader: Reader, known: Sets, i: int, last: int) -> int:
    """The end of the harm or bar that the word i (`because`, `for`, `as`) introduces, or 0."""
    word = reader.lower[i]
    near = known["near-harms"] if word in known["near-links"] else known["harms"]
    reach = 5 if word in known["near-links"] else _REACH
    if word == "as" and not (reader.at(i + 1, "subjects") or reader.at(i + 1, "determiners") or reader.at(i + 2, "be")):
        return 0
    if word in known["purposes"] and reader.word(i - 1) not in ("to", "not"):
        return 0
    going = False
    for at in range(i + 1, min(i + reach, last)):
        if ";" in reader.words.gap(at):
            return 0
        going = going or reader.lower[at] in known["going-on"]
        if reader.lower[at] in near:
            return at + 1
        if reader.lower[at] in known["inquiries"] and word not in known["near-links"]:
            later = reader.lower[at + 1 : min(at + 4, last)]
            if going or not known["going-on"].isdisjoint(later):
                return at + 1
    return 0


def _foregoing(reader: Reader, known: Sets, first: int) -> tuple[int, int] | None:
    """`Fearing reprisals, a clerk asked not to be named`."""
    for i in range(first - 1, max(first - _FOREGOING, reader.first) - 1, -1):
        word = reader.lower[i]
        if word in known["fears-before"] or (word == "fear" and reader.word(i - 1) in ("for", "of")):
            return i, first
        if word == "protect" and reader.word(i - 1) == "to" and reader.at(i + 1, "determiners"):
            return i, first
    return None


def _back(reader: Reader, known: Sets, first: int, last: int, *, fear: bool) -> tuple[int, int] | None:
    """`for the same reason`; and in a sentence beside the grant's, `he feared he would be fired`."""
    for i in range(first, last):
        word = reader.lower[i]
        if word in ("reason", "reasons") and reader.word(i - 1) in ("same", "very"):
            return i - 1, i + 1
        if fear and word in known["fears"] and not known["harms"].isdisjoint(reader.lower[i + 1 : min(i + 8, last)]):
            return i, min(i + 8, last)
    return None


def _rote(reader: Reader, known: Sets, last: int, end: int) -> tuple[int, int] | None:
    """`to speak candidly`, `because of the sensitivity`: words that give no reason."""
    for i in range(last, end):
        word = reader.lower[i]
        if word in known["rote-links"] or (word == "as" and reader.at(i + 1, "subjects")):
            return i, min(i + 7, reader.last)
        if word in ("to", "so") and any(reader.word(at) in known["disclosing"] for at in range(i + 1, i + 6)):
            return i, min(i + 7, reader.last)
        if word in ("in", "for") and reader.word(i + 1) in ("order", "exchange"):
            continue
    return None
