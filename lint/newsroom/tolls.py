"""Counts of the dead, the injured and the arrested: what an article says of each, exactly and of the same event."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.blocks import PROSE
from lint.document.document import Document
from lint.newsroom.figures import Clash
from lint.newsroom.headlines import opening
from lint.newsroom.numbered import LIST, every
from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.lexicon import Lexicon
from lint.text.numerals import Numeral

_REACH = 4  # words between number and verb
_TOP = 3  # paragraphs that tell the news itself
_MOST = 2.0  # two figures further apart are of two events
_RANGE_AFTER = lazy(r" (?:to|or|and) \d")
_RANGE_BEFORE = lazy(r"(?:\d (?:to|or|and)|between|from) \Z")


class Words(NamedTuple):
    """What counts, and what says that another figure is right too."""

    groups: dict[str, str]
    about: frozenset[str]
    other: frozenset[str]


def words_of(lexicon: Lexicon) -> Words:
    """Made once per lexicon."""
    groups = {word: group for group in ("killed", "wounded", "arrested") for word in lexicon.words(LIST, group)}
    about = frozenset(word.split()[-1] for word in lexicon.phrases(LIST, "about"))
    return Words(groups, about, lexicon.words(LIST, "other-count"))


class Toll(NamedTuple):
    """A count: which group, how many, which number says it, and whether its sentence says whose count it is."""

    group: str
    value: float
    number: Numeral
    attributed: bool


def tolls(document: Document) -> Iterator[Toll]:
    """Exact counts in the headline and the first paragraphs, in sentences that tell of nothing else."""
    known = document.lexicon.once(words_of)
    words = document.words
    ranges = _top(document)
    for number in document.once(every):
        if number.unit or number.currency or number.scale or number.value % 1:
            continue
        if not any(start <= number.start < end for start, end in ranges) or _in_range(document.text, number):
            continue
        sentence = document.sentences[document.sentence_index(number.start)]
        low, high = words.range(sentence.start, sentence.end)
        first, last = words.range(number.start, number.end)
        if not known.other.isdisjoint(words.lower[low:high]) or not known.about.isdisjoint(
            words.lower[max(first - 2, low) : first]
        ):
            continue
        group = _group(words.lower[last : min(last + _REACH, high)], words.lower[max(first - 2, low) : first], known)
        if group:
            headline = document.block_at(number.start).kind == "headline"  # it answers for what the story says
            said = not document.lexicon.words("sourcing", "say").isdisjoint(words.lower[low:high])
            yield Toll(group, number.value, number, not headline and (said or "according" in words.lower[low:high]))


def _in_range(text: str, number: Numeral) -> bool:
    """Whether a number is one end of a range (`between 10 and 14`, `10 to 14`)."""
    return bool(
        _RANGE_AFTER.match(text, number.end) or _RANGE_BEFORE.search(text, max(number.start - 12, 0), number.start)
    )


def _group(after: list[str], before: list[str], known: Words) -> str:
    """killed, wounded or arrested: `12 people were killed`, `killing 12`, `left 12 dead`."""
    for word in after:
        if word in known.groups:
            return known.groups[word]
        if word in ("and", "who", "that", "in", "of", "after"):
            break
    verb = before[-1] if before else ""
    return {"killing": "killed", "killed": "killed", "injuring": "wounded", "wounding": "wounded"}.get(verb, "")


def _top(document: Document) -> list[tuple[int, int]]:
    """The headline and the first paragraphs."""
    start = document.once(opening)
    blocks = [headline.block for headline in start.headlines]
    if start.first >= 0:
        body = (one for one in document.blocks[start.first :] if one.kind in PROSE and not one.field)
        blocks += [block for block, _ in zip(body, range(_TOP), strict=False)]
    return [(block.start, block.end) for block in blocks]


def clashes(document: Document) -> Iterator[Clash]:
    """A later count of the same group that differs."""
    first: dict[str, Toll] = {}
    told: set[str] = set()
    for toll in tolls(document):
        known = first.setdefault(toll.group, toll)
        two_voices = known.attributed and toll.attributed
        if known.value != toll.value and toll.group not in told and _close(known.value, toll.value) and not two_voices:
            told.add(toll.group)
            one, other = known.number, toll.number
            values = {"first": document.text[one.start : one.end], "what": toll.group}
            yield Clash(other.start, other.end, one.start, one.end, values)


def _close(one: float, other: float) -> bool:
    return min(one, other) > 1 and max(one, other) <= _MOST * min(one, other)
