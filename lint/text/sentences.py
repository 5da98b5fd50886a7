"""Sentences of news English with offsets."""

from __future__ import annotations

import re

from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.lexicon import Lexicon
from lint.text.span import Span

LIST = "abbreviations"
_QUOTES = "\"'“‘«„"
_CLOSERS = "\"'”’)\\]»"
_OPENERS = "\"'“‘(\\[«„¿¡"
# stops, closing marks and footnote numbers, then a blank before anything but a small letter (or `iPhone`); or no blank
# where one was lost (`went on.Later`); or a line end
_END = lazy(
    rf"[.!?…\n](?:(?<=\n)|[.!?…]*[{_CLOSERS}]*(?:\[\d+\])*"
    rf"(?:[^\S\n]+(?=[{_OPENERS}]*(?:[^\W_a-zß-öø-ÿ]|[a-z][A-Z]))|(?<=[a-z]{{2}}[.!?])(?=[A-Z][a-z])|(?<=[.!?][”\"])(?=[A-Z“])))"
)
_WORD = lazy(r"\w[\w'’.]*")
# `“Why?” Ana Reis asked`: a name of up to four words and the word after it
_SPEAKER = lazy(r"(?!The |An? |One |This |That )(?:[^\W\da-zß-öø-ÿ][\w.’'-]* ){1,4}([a-z]+)\b")
_REACH = 14  # the longest abbreviation
_LONGEST = (
    1500  # characters: what is longer is no sentence, but a file without stops; whoever looks around in one must end
)
_BETWEEN = lazy(r"[^\w'’.\-]")  # where words may be parted


class _Index(NamedTuple):
    """Abbreviation → how it behaves, and the words that tell what follows it."""

    kinds: dict[str, str]
    openers: frozenset[str]
    after_hours: frozenset[str]
    saying: frozenset[str]


def _index(lexicon: Lexicon) -> _Index:
    if LIST not in lexicon.lists:
        return _Index({}, frozenset(), frozenset(), frozenset())
    groups = lexicon.groups(LIST)
    kinds: dict[str, str] = {}
    for name in ("exclaiming", "bodies", "places", "hours", "dates", "numbers", "never", "titles", "house"):
        kinds.update(dict.fromkeys(groups.get(name, ()), "titles" if name == "house" else name))
    openers, hours, saying = (frozenset(groups.get(name, ())) for name in ("openers", "after-hours", "saying"))
    return _Index(kinds, openers, hours, saying)


def split(text: str, lexicon: Lexicon) -> list[Span]:
    """Spans of the sentences of a text, in order, without the blanks between them. A line end ends a sentence."""
    index = lexicon.once(_index)
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] != "\n" and not _ends(text, start, match, index):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    body = piece.strip()
    if body:
        first = start if text[start] == body[0] else start + len(piece) - len(piece.lstrip())
        last = first + len(body)
        if len(body) > _LONGEST:
            first = _cut(spans, text, first, last)
        spans.append(Span(first, last))


def _cut(spans: list[Span], text: str, first: int, last: int) -> int:
    """Put spans for all but the last part of what is too long; where that begins."""
    while last - first > _LONGEST:
        gap = _BETWEEN.search(text, first + _LONGEST, last)
        if gap is None:
            break
        spans.append(Span(first, gap.start()))
        first = gap.start() + 1
        while first < last and text[first].isspace():
            first += 1
    return first


def _ends(text: str, start: int, match: re.Match[str], index: _Index) -> bool:
    """Whether the stop at a match ends the sentence that began at `start`."""
    at, end = match.span()
    stops = match[0].rstrip()
    if stops[0] in "!?":
        return _ends_loudly(text, start, at, end, stops, index)
    if stops != ".":
        return not stops.startswith(("..", "…")) or text[end : end + 2] not in ("I ", "I’", "I'")
    word = _before(text, start, at)
    if not word:
        return True
    following = _WORD.match(text, end)
    after = following[0].lower().replace("’", "'").rstrip(".") if following else text[end : end + 1].strip(_QUOTES)
    kind = index.kinds.get(word, "")
    if len(word) == 1 and word.isalpha():
        return after in index.openers and at - 1 > start and text[at - 2] == " " and text[at - 3] != "."
    if not kind and "." in word and word.replace(".", "").isalpha() and len(word) <= 2 * word.count(".") + 1:
        kind = "bodies"
    if not kind:
        return not (word.isdigit() and at - len(word) == start)
    return _kind_ends(kind, after, index)


def _kind_ends(kind: str, after: str, index: _Index) -> bool:
    """Whether an abbreviation of a kind ends the sentence, given the word after it (empty: a quotation mark)."""
    if kind in ("titles", "never"):
        return False
    if kind in ("numbers", "dates"):
        return not after[:1].isdigit()
    if kind == "hours":
        return after not in index.after_hours
    return after in index.openers or not after


def _ends_loudly(text: str, start: int, at: int, end: int, stops: str, index: _Index) -> bool:
    """The same for `!` and `?`, which may belong to a name, or to a quotation that the sentence goes on after."""
    if len(stops) == 1:
        following = _WORD.match(text, end)
        named = index.kinds.get(_before(text, start, at)) == "exclaiming"
        return not (named and following and following[0].lower() not in index.openers)
    speaker = _SPEAKER.match(text, end)
    return not (speaker and speaker[1] in index.saying)


def _before(text: str, start: int, at: int) -> str:
    """The word before a stop, lower case."""
    first = at
    floor = max(start, at - _REACH)
    while first > floor and (text[first - 1].isalnum() or text[first - 1] in ".&-'’"):
        first -= 1
    return text[first:at].lower().lstrip(".-'’")
