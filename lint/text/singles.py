"""Single quotation marks: quotations in singles, apostrophes that only look like them, elisions curled wrongly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lint.record import NamedTuple
from lint.text.faults import Fault
from lint.text.later import lazy
from lint.text.lexicon import Lexicon
from lint.text.marks import SINGLE_OPENER
from lint.text.paragraphs import Pairs, Unit

_MARK = lazy(r"['‘’‚]")
_WORD = lazy(r"\w+")
_YEAR = lazy(r"\d0s|\d\ds?(?![\w%])")


class Singles(NamedTuple):
    """What the singles of one paragraph are: pairs `(start, end)`, openers that nothing closes, wrong elisions."""

    pairs: list[tuple[int, int]]
    left: list[int]
    elisions: list[int]


def singles(text: str, start: int, end: int, lexicon: Lexicon) -> Singles:
    """Read the singles of `text[start:end]`, one paragraph, in one pass."""
    known = lexicon.words("elisions") if "elisions" in lexicon.lists else frozenset()
    pairs: list[tuple[int, int]] = []
    left: list[int] = []
    elisions: list[int] = []
    opened = -1
    weak = -1  # the last closer that may be a possessive or a dropped letter
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if before.isalnum() and after.isalnum():
            continue
        if SINGLE_OPENER.match(text, at, end) and (match[0] != "’"):
            if _elided(text, at + 1, end, known):
                if match[0] == "‘" and not _closed_word(text, at + 1, end):
                    elisions.append(at)
                continue
            if opened >= 0:
                _settle(opened, weak, pairs, left)
            opened, weak = at, -1
        elif opened >= 0 and match[0] != "‚" and not before.isspace() and not after.isalnum():
            if before in '.,?!…;:—–-”")]' or after in '.,?!…;:”")]' or at + 1 >= end or before not in "sxznkld":
                pairs.append((opened, at + 1))
                opened = weak = -1
            else:
                weak = at
    if opened >= 0:
        _settle(opened, weak, pairs, left)
    return Singles(pairs, left, elisions)


def _settle(opened: int, weak: int, pairs: list[tuple[int, int]], left: list[int]) -> None:
    if weak >= 0:
        pairs.append((opened, weak + 1))
    else:
        left.append(opened)


def _closed_word(text: str, at: int, end: int) -> bool:
    """Whether a mark closes right after the word (‘bots’)."""
    word = _WORD.match(text, at, end)
    return word is not None and text[word.end() : min(end, word.end() + 1)] in ("’", "'")


def _elided(text: str, at: int, end: int, known: frozenset[str]) -> bool:
    if _YEAR.match(text, at, end):
        return True
    word = _WORD.match(text, at, end)
    return word is not None and word[0].lower() in known


def read_singles(
    text: str, units: Sequence[Unit], starts: Sequence[int], found: Pairs, faults: list[Fault], lexicon: Lexicon
) -> None:
    doubles = sorted(pair for pair in found if pair[2])
    broken = {fault.start for fault in faults}
    for unit in units:
        if bisect_left(starts, unit.start) == bisect_left(starts, unit.end):
            continue
        read = singles(text, unit.start, unit.end, lexicon)
        found += [(start, end, True) for start, end in read.pairs]
        for at in read.elisions:
            detail = "letters are left out here, so it should be an apostrophe"
            faults.append(Fault("wrong-direction", at, at + 1, detail, "suggestion", "’"))
        for at in read.left:
            index = bisect_right(doubles, (at, len(text), True)) - 1
            around = doubles[index] if index >= 0 and doubles[index][1] > at else None
            fault = _left_open(text, unit, at, around)
            if fault is not None and at not in broken:
                faults.append(fault)


def _left_open(text: str, unit: Unit, at: int, around: tuple[int, int, bool] | None) -> Fault | None:
    """A single opener that nothing closes; only where it can hardly be an apostrophe."""
    curly = text[at] == "‘"
    if around is not None:
        if curly or (text[max(unit.start, at - 2) : at].rstrip()[-1:] in (",", ":") and text[at + 1].isupper()):
            return Fault("nested-wrongly", at, at + 1, "the inner quotation is still open where the outer one ends")
        return None
    if unit.kind == "headline":
        return Fault("unclosed", at, at + 1, "the headline ends before it is closed", "warning")
    after = unit.following
    if not curly or (after is not None and text[after.start] == "‘"):
        return None
    return Fault("unclosed", at, at + 1, "no single mark closes it in this paragraph", "suggestion")
