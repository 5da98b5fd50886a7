"""On whom a story's claim rests: the unnamed source who alone carries the words of the headline."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.blocks import PROSE
from lint.document.document import Document
from lint.newsroom.anonymous import Range, sets, speakers
from lint.newsroom.reading import Reader, Sets

_SHARED = 3  # words of the claim that a sentence must share to carry it
_STEM = 5  # letters by which two words are the same


def single(document: Document) -> Iterator[Range]:
    """The one unnamed source on whom the story's claim rests: the only one who carries words of the headline."""
    known = document.lexicon.once(sets)
    found = document.once(speakers)
    if not known or not found:
        return
    claim = _claim(document)
    at = [document.sentence_index(one.start) for one in found]
    carriers = [one for one, index in zip(found, at, strict=True) if len(_shared(document, claim, index)) >= _SHARED]
    lower = document.words.lower
    if not carriers or len({lower[one.head] for one in carriers}) > 1:
        return
    first = carriers[0]
    if first.kind == "collective" or lower[first.head].endswith("s"):
        return
    if _uncorroborated(document, known, {document.sentence_index(one.start) for one in carriers}, claim):
        yield first.start, first.end


def _claim(document: Document) -> set[str]:
    """The words of the headline, by their first letters; of the first paragraph where there is no headline."""
    block = next(
        (one for one in document.blocks if one.kind in ("headline", "paragraph") and one.end > one.start), None
    )
    if block is None:
        return set()
    first, last = document.words.range(block.start, block.end)
    return {word[:_STEM] for word in document.words.lower[first:last] if len(word) > 3}


def _shared(document: Document, claim: set[str], sentence: int) -> set[str]:
    span = document.sentences[sentence]
    first, last = document.words.range(span.start, span.end)
    return claim & {word[:_STEM] for word in document.words.lower[first:last]}


def _uncorroborated(document: Document, known: Sets, carriers: set[int], claim: set[str]) -> bool:
    """Whether nobody and nothing speaks for the claim but in these sentences."""
    reader = Reader(document)
    for index, sentence in enumerate(document.sentences):
        if index in carriers or document.block_at(sentence.start).kind not in PROSE:
            continue
        first, last = document.words.range(sentence.start, sentence.end)
        lower = reader.lower[first:last]
        shared = len(_shared(document, claim, index))
        beside = index - 1 in carriers
        if (shared or beside) and not known["documents"].isdisjoint(lower):
            return False
        speaks = not reader.sets["say"].isdisjoint(lower) or "according" in lower
        if speaks and known["declines"].isdisjoint(lower) and (shared >= _SHARED or beside):
            return False
    return True
