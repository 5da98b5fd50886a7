"""Who is heard in a paragraph: two speakers, one who is named late or never, a voice that goes on without marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise

from lint.document.blocks import PROSE
from lint.document.document import Document
from lint.newsroom.quoting import LIST, PRONOUNS, Quote, quotes
from lint.newsroom.voice import interview
from lint.record import NamedTuple
from lint.text.span import Span

_AT_START = 3  # words of a sentence among which its subject stands
_SENTENCE = 4  # words
_MARKS = "”\"’' "
_STOPS = ("", ".", "?", "!", "…")
_FEW = 3  # paragraphs with a first person outside of quotation marks; in more the writer speaks


class Pair(NamedTuple):
    """A quotation, and an earlier place that belongs to the finding."""

    quote: Quote
    first: int
    last: int


def outside(document: Document) -> Iterator[Span]:
    """Sentences in the first person that follow an attributed quotation in its paragraph without marks of their own, in
    a story whose writer says *I* and *we* nowhere else."""
    words, text = document.words, document.text
    first_person = document.lexicon.words(LIST, "first-person")
    if document.vocabulary.isdisjoint(first_person):
        return
    found: dict[int, int] = {}
    for at in _places(words.lower, first_person & document.vocabulary):
        if _spoken(document, at):
            found.setdefault(document.block_index(words.start[at]), at)
            if len(found) > _FEW:
                return
    spoken = {document.block_index(one.start) for one in document.quotations.outer} if found else set[int]()
    if not found.keys() <= spoken or document.once(interview):
        return
    voices = {paragraph[0].block: paragraph for paragraph in document.once(quotes)} if found else {}
    for block, at in found.items():
        before = [one for one in voices.get(block, ()) if one.end <= words.start[at]]
        index = document.sentence_index(words.start[at])
        sentence = document.sentences[index]
        if before and _goes_on(document, before[-1], index, at) and text[sentence.start].isalpha():
            yield sentence


def _goes_on(document: Document, one: Quote, index: int, at: int) -> bool:
    """Whether a sentence with a first person among its first words comes right after the one that tells who spoke, and
    has no verb of saying of its own."""
    words, sentence = document.words, document.sentences[index]
    if not one.full or one.verb < 0 or not one.end <= words.start[one.verb] < sentence.start:
        return False
    first, last = words.range(sentence.start, sentence.end)
    saying = document.lexicon.words("quotation-tags")
    own = saying.isdisjoint(words.lower[first:last]) and document.quotations.at(sentence.end - 1) is None
    return own and at - first < _AT_START and document.sentence_index(words.start[one.verb]) == index - 1


def _places(lower: list[str], sought: frozenset[str]) -> list[int]:
    """Where these words stand, in order."""
    return list(compress(range(len(lower)), map(sought.__contains__, lower)))


def _spoken(document: Document, at: int) -> bool:
    """Whether a word of the first person stands in prose outside quotation marks, and is no numeral (World War I)."""
    words = document.words
    start = words.start[at]
    if document.quotations.at(start) is not None:
        return False
    block = document.block_at(start)
    if block.kind not in PROSE or block.field:
        return False
    if words.lower[at] != "i":
        return True
    return words.original(at) == "I" and not (at and words.original(at - 1)[:1].isupper() and words.gap(at) == " ")


def together(document: Document) -> Iterator[Pair]:
    """Whole sentences of a second speaker in the paragraph of a first one, both named there."""
    for paragraph in document.once(quotes):
        said = [one for one in paragraph if one.full and one.speaker and not PRONOUNS & set(one.speaker)]
        for one, other in pairwise(said):
            if one.after and other.after and not set(one.speaker) & set(other.speaker):
                yield Pair(other, one.start, one.end)
                break


def late(document: Document, sentences: int, words: int) -> Iterator[Quote]:
    """Quotations that begin a paragraph and run over so many sentences or words before somebody is named, who was not
    speaking just before."""
    blocks, text = document.blocks, document.text
    voices = {paragraph[0].block: paragraph for paragraph in document.once(quotes)}
    for index, paragraph in voices.items():
        one = paragraph[0]
        if not one.full or not one.after or not one.speaker or PRONOUNS & set(one.speaker):
            continue
        if (
            text[blocks[index].start : one.start].strip()
            or text[blocks[index - 1].start : one.start].rstrip()[-1:] == ":"
        ):
            continue
        if one.sentences < sentences and one.last - one.first < words:
            continue
        if index - 1 in voices and _same(voices[index - 1], one.speaker, document, index):
            continue
        if not _named(document, index - 1, one.speaker):
            yield one


def _same(before: Sequence[Quote], speaker: tuple[str, ...], document: Document, index: int) -> bool:
    return any(set(one.speaker) & set(speaker) for one in before) or not before[-1].end


def _named(document: Document, index: int, speaker: tuple[str, ...]) -> bool:
    """Whether one of the two paragraphs up to a block names a speaker."""
    for block in document.blocks[max(index - 1, 0) : index + 1]:
        first, last = document.words.range(block.start, block.end)
        if not set(speaker).isdisjoint(document.words.lower[first:last]):
            return True
    return False


def nobody(document: Document) -> Iterator[Quote]:
    """Whole quoted sentences that stand alone with nobody to say them: no verb of saying in the paragraph, nor in the
    one before it or after it, and no quotation there whose speaker may go on."""
    if document.once(interview):
        return
    saying = document.lexicon.words("quotation-tags") | document.lexicon.words(LIST, "telling")
    text = document.text
    numbers = {paragraph[0].block for paragraph in document.once(quotes)}
    for paragraph in document.once(quotes):
        one = paragraph[0]
        block = document.blocks[one.block]
        before, after = text[block.start : one.start].rstrip(), text[one.end : block.end].strip()
        alone = (
            one.full and one.last - one.first >= _SENTENCE and text[one.start : one.end].rstrip(_MARKS)[-1:] in ".?!"
        )
        if not alone or before[-1:] not in _STOPS or (after and not after[0].isupper()) or len(paragraph) > 1:
            continue
        if not before and not after:  # a quotation set by itself: a motto, a pull quote, a letter
            continue
        near = document.blocks[max(one.block - 1, 0) : one.block + 2]
        low, high = document.words.range(near[0].start, near[-1].end)
        if numbers.isdisjoint((one.block - 1, one.block + 1)) and saying.isdisjoint(document.words.lower[low:high]):
            yield one
