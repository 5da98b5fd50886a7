"""The figures of an article against each other: percentages and points, millions and billions, parts and their sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.document.document import Document
from lint.newsroom.numbered import LIST, every
from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.numerals import Numeral, within

_NEAR = 6  # words around an amount that say what it is for
_SIGNS = lazy(r"[1-9](?:.*[1-9])?")
_CONVERSION = lazy(r"[^.!?\n]{0,12}[(\[=]|,? (?:or|about|around|equal to|equivalent to|which is)\b")
_PAUSE = lazy(r"\s*(?:[—–:(]| - )\s*")
_LAST_PART = lazy(r"(?: [\w'’-]+){1,3}\s*(?:[—–).]| - |$)")
_LONGEST = 45  # characters between a whole and its first part


class Clash(NamedTuple):
    """Two places whose figures do not go together: `Document.text[start:end]` and the earlier `[first, last)`."""

    start: int
    end: int
    first: int
    last: int
    values: dict[str, str]


def points(document: Document) -> Iterator[Clash]:
    """`rose 2% from 4% to 6%`: the difference of two percentages called per cent."""
    text, found = document.text, document.once(every)
    for at, change in enumerate(found[:-2]):
        if change.unit != "%":
            continue
        one, other = found[at + 1 : at + 3]
        way = _between(text, change, one)
        back = _between(text, one, other)
        if (way, back) not in (("from", "to"), ("to", "from")) or other.unit != "%" or one.unit not in ("%", ""):
            continue
        before, after = (one, other) if way == "from" else (other, one)
        gap = abs(after.value - before.value)
        relative = 100 * gap / before.value if before.value else 0.0
        if _changing(document, change) and abs(gap - change.value) < 0.051 < abs(relative - change.value):
            said = {"points": f"{gap:g}", "relative": f"{relative:.0f}"}
            yield Clash(change.start, change.end, before.start, before.end, said)


def _between(text: str, one: Numeral, other: Numeral) -> str:
    between = text[one.end : other.start]
    return between.strip(" ,") if len(between) <= 8 else ""


def _changing(document: Document, number: Numeral) -> bool:
    """Whether a verb of change stands just before a number."""
    words = document.words
    last = words.range(0, number.start)[1]
    verbs = document.lexicon.words(LIST, "changing")
    return any(word in verbs for word in words.lower[max(last - 4, 0) : last])


def magnitudes(document: Document) -> Iterator[Clash]:
    """The same amount as millions and as billions, or in two currencies, for the same thing."""
    amounts: dict[str, list[Numeral]] = {}
    for number in document.once(every):
        if number.scale in ("million", "billion", "trillion") and number.figure:
            amounts.setdefault(number.figure, []).append(number)
    for some in amounts.values():
        for at, later in enumerate(some[1:], 1):
            first = next((one for one in some[:at] if _clash(document, one, later)), None)
            if first is not None:
                values = {"first": document.text[first.start : first.end]}
                yield Clash(later.start, later.end, first.start, first.end, values)
                break


def _clash(document: Document, one: Numeral, other: Numeral) -> bool:
    if one.scale != other.scale:
        return one.currency == other.currency and _same_thing(document, one, other)
    if not one.currency or not other.currency or one.currency[-1] == other.currency[-1]:
        return False
    between = document.text[one.end : other.start]
    return not _CONVERSION.match(between) and _significant(one) and _same_thing(document, one, other)


def _significant(number: Numeral) -> bool:
    """Whether a figure has two digits or more that are no zeros at its edges: `1.4`, `12`, not `3`, `200`."""
    digits = _SIGNS.search(number.figure.replace(".", ""))
    return digits is not None and len(digits[0]) > 1


def _same_thing(document: Document, one: Numeral, other: Numeral) -> bool:
    """Whether two amounts are for the same thing: the same noun after both, or words of meaning around both."""
    words = document.words
    idle = document.lexicon.words("function-words")
    if document.sentence_index(one.start) == document.sentence_index(other.start):
        return False  # they stand there to be compared
    near: list[set[str]] = []
    after: list[str] = []
    for number in (one, other):
        sentence = document.sentences[document.sentence_index(number.start)]
        low, high = words.range(sentence.start, sentence.end)
        first, last = words.range(number.start, number.end)
        around = (*words.lower[max(first - _NEAR, low) : first], *words.lower[last : min(last + _NEAR, high)])
        near.append({word for word in around if word not in idle and word[0].isalpha() and len(word) > 2})
        after.append(words.lower[last] if last < high and words.gap(last) == " " else "")
    if after[0] and after[0] == after[1] and after[0] not in idle:
        return True
    return len(near[0] & near[1]) >= 2


def sums(document: Document) -> Iterator[Clash]:
    """Parts that do not add up to the whole their sentence names."""
    text, found = document.text, document.once(every)
    told = -1
    for at, whole in enumerate(found[:-2]):
        between = text[whole.end : found[at + 1].start]
        of = text[whole.start - 3 : whole.start] == "Of " or text[whole.start - 7 : whole.start] == "Of the "
        listed = len(between) <= _LONGEST and _PAUSE.search(between) is not None
        if not (of or listed) or whole.start < told or whole.unit or whole.currency:
            continue
        sentence = document.sentences[document.sentence_index(whole.start)]
        parts = within(found, found[at + 1].start, sentence.end)
        if len(parts) < 2:
            continue
        clash = _parts_of(document, whole, parts) if of else _listed(text, whole, parts, sentence.end)
        if clash:
            told = sentence.end
            yield clash


def _parts_of(document: Document, whole: Numeral, parts: Sequence[Numeral]) -> Clash | None:
    """`Of 20 members, 11 backed, 7 opposed and 4 abstained`: more parts than members."""
    verbs = document.lexicon.words(LIST, "exclusive")
    words = document.words
    for part in parts:
        last = words.range(0, part.end)[1]
        if part.unit or part.currency or verbs.isdisjoint(words.lower[last : last + 3]):
            return None
    total = sum(part.value for part in parts)
    return _sum(parts, whole, total) if total > whole.value else None


def _listed(text: str, whole: Numeral, parts: Sequence[Numeral], end: int) -> Clash | None:
    """`22 people — 10 men, 8 women and 5 children`: a list that gives all parts of the number before it."""
    between = text[whole.end : parts[0].start]
    pause = _PAUSE.search(between)
    if not pause or pause.end() != len(between) or not 1 <= len(between[: pause.start()].split()) <= 3:
        return None
    taken = _list_of(text, parts, end)
    total = sum(part.value for part in taken)
    if not taken or any(one.unit or one.currency for one in taken) or total == whole.value:
        return None
    return _sum(taken, whole, total) if max(part.value for part in taken) < whole.value else None


def _list_of(text: str, parts: Sequence[Numeral], end: int) -> list[Numeral]:
    """The numbers of a list with `and` before its last: each followed by one to three words and a comma or `and`."""
    taken = [parts[0]]
    for one, other in pairwise(parts):
        between = text[one.end : other.start]
        said = between.strip(" ,;")
        joined = between.endswith((", ", " and "))
        if not joined or not 1 <= len(said.removesuffix(" and").split()) <= 3:
            return []
        taken.append(other)
        if between.endswith(" and "):
            return taken if _LAST_PART.match(text, other.end, end) else []
    return []


def _sum(parts: Sequence[Numeral], whole: Numeral, total: float) -> Clash:
    values = {"total": f"{total:,.0f}", "whole": f"{whole.value:,.0f}"}
    return Clash(parts[0].start, parts[-1].end, whole.start, whole.end, values)
