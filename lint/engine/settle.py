"""Many checks may stumble over the same words; the writer gets one query per mention, the worst one.

Findings mean the same mention when they are of one topic and have identical or nested spans. A span that covers a
whole block (a duplicated paragraph, a repeated headline) is about the block, not about the words inside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from lint.document.document import Document
from lint.finding import LEVELS, Finding
from lint.record import NamedTuple
from lint.text.digest import sha256

_LONG = 2000  # characters of a sentence or line that count: a line may be megabytes, with a finding in each word
_RANK = {level: rank for rank, level in enumerate(LEVELS)}
_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")


class Found(NamedTuple):
    """A finding and where it stands in `Document.text` (-1, -1: outside any block)."""

    finding: Finding
    start: int
    end: int


def settle(document: Document, found: Iterable[Found]) -> list[Finding]:
    """Order, drop duplicates, keep the worst finding per mention, and give each its fingerprint."""
    kept = sorted(_worst(document, sorted(set(found), key=_by_topic)), key=_by_place)
    return _stamped(document, kept)


def order(finding: Finding) -> tuple[object, ...]:
    """The sort key of findings in one article."""
    return (finding.span, finding.rule, finding.message)


def _by_place(one: Found) -> tuple[object, ...]:
    return order(one.finding)


def _by_topic(one: Found) -> tuple[object, ...]:
    finding = one.finding
    start, end = finding.span
    return (_topic(finding), start, -end, -_RANK[finding.level], finding.rule, finding.message)


def _topic(finding: Finding) -> str:
    return finding.rule.partition("/")[0]


def _worst(document: Document, found: list[Found]) -> list[Found]:
    """`found` is in the order of topics and, within a topic, outer spans before inner ones."""
    kept: list[Found | None] = []
    around: list[int] = []  # indexes into `kept` of the mentions that may hold the next one
    topic = ""
    for one in found:
        if _topic(one.finding) != topic:
            topic, around = _topic(one.finding), []
        if _whole_block(document, one):
            kept.append(one)
            continue
        start, end = one.finding.span
        while around and (outer := kept[around[-1]]) is not None and outer.finding.span.end <= start:
            around.pop()
        outer = kept[around[-1]] if around else None
        if outer is None or outer.finding.span.end < end:
            around.append(len(kept))
            kept.append(one)
        elif _RANK[one.finding.level] > _RANK[outer.finding.level]:
            kept[around[-1]] = one
    return [one for one in kept if one is not None]


def _whole_block(document: Document, one: Found) -> bool:
    if one.start < 0:
        return False
    block = document.block_at(one.start)
    return one.start <= block.start and block.end <= one.end


def _stamped(document: Document, found: list[Found]) -> list[Finding]:
    """Fingerprints: rule, sentence around the place, and how often that pair came before. Lines do not matter."""
    seen: dict[tuple[str, str], int] = {}
    stamped = []
    for one in found:
        key = (one.finding.rule, _around(document, one))
        seen[key] = count = seen.get(key, 0) + 1
        stamped.append(one.finding._replace(fingerprint=fingerprint(*key, count)))
    return stamped


def fingerprint(rule: str, words: str, count: int) -> str:
    """16 hexadecimal digits for the `count`th finding of a rule about these words."""
    return sha256(f"{rule}\0{words}\0{count}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def sentence_hash(document: Document, finding: Finding) -> str:
    """8 hexadecimal digits for the sentence a finding stands in, whatever its blanks and quotation marks."""
    pieces = document.pieces
    at = finding.span.start
    start = -1
    for index, begin in enumerate(pieces.source):
        if begin <= at < begin + pieces.length[index]:
            start = pieces.text[index] + (at - begin if pieces.copied[index] else 0)
            break
    return _hashed(_around(document, Found(finding, start, start)))


def sentence_hashes(document: Document) -> frozenset[str]:
    """The hashes of all sentences of an article."""
    return frozenset(
        _hashed(_alike(document.text[start : min(end, start + _LONG)])) for start, end in document.sentences
    )


def _hashed(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _around(document: Document, one: Found) -> str:
    """The sentence a finding stands in (of a very long one, the beginning), blanks and quotation marks made alike."""
    sentences = document.sentences
    if one.start < 0 or not sentences:
        text, line = document.source.text, one.finding.line
        starts = document.source.line_starts
        start, end = starts[max(line - 1, 0)], starts[line] if line < len(starts) else len(text)
    else:
        text, (start, end) = document.text, sentences[document.sentence_index(one.start)]
    known = document.once(_known)
    key = (start, text is document.text)
    if key not in known:
        known[key] = _alike(text[start : min(end, start + _LONG)])
    return known[key]


def _known(document: Document) -> dict[tuple[int, bool], str]:
    return {}


def _alike(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).split())
