"""Share counters: the figures of social networks, comments and reading time that came along with pasted copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.document.blocks import Block
from lint.document.document import Document
from lint.newsroom.furniture import SKIPPED, Found
from lint.newsroom.phrases import block_words
from lint.text.later import lazy
from lint.text.lexicon import Lexicon

_RUN = lazy(r"\d+[km]?(?![^\W\d_])|\d+|[^\W\d_]+")
_STUCK_HEAD = lazy(r"([^\W\d_]+)\d+[kKmM]?(?=[^\W\d_])(?![a-z])")
_STUCK_TAIL = lazy(r"(?<=[a-z])([A-Z][a-z]+)\d+[kKmM]?$")
_FIGURE = lazy(r"\d")
_COUNTED = ("network", "action")
_ENDING = (*_COUNTED, "reading")
_BETWEEN = lazy(r"[\s.,:|·•+()/–—-]*\Z")
_SHORT = 12  # words of a line that can be all counters


def share_counters(document: Document) -> list[Found]:
    """Counters of social networks, comments and reading time: whole lines, or glued to either end of the copy."""
    lexicon = document.lexicon
    words, ready = document.words, lexicon.once(_counter_words)
    found: list[Found] = []
    lower = words.lower
    for block, (first, last) in zip(document.blocks, document.once(block_words), strict=True):
        if first == last or block.kind in SKIPPED:
            continue
        one, other = lower[first], lower[last - 1]
        figure = (not one.isalpha() and _FIGURE.search(one)) or (not other.isalpha() and _FIGURE.search(other))
        if figure and last - first > 1 and (stuck := _stuck(document, first, last, ready)):
            found.append(stuck)
        elif figure or ready.get(one) in _COUNTED or ready.get(other) in _ENDING:
            found.extend(_counters(document, block, first, last, ready))
    return found


def _counter_words(lexicon: Lexicon) -> Mapping[str, str]:
    return {word: group for group, words in lexicon.groups("share-counters").items() for word in words}


def _stuck(document: Document, first: int, last: int, ready: Mapping[str, str]) -> Found | None:
    """`Pinterest3kThe mayor left` and `… the mayor saidTweet312`: no blank between the counter and the copy."""
    words = document.words
    head = _STUCK_HEAD.match(document.text, words.start[first], words.end[first])
    if head and ready.get(head[1].lower()) == "network":
        return Found(head.start(), head.end(), False)
    tail = _STUCK_TAIL.search(document.text, words.start[last - 1], words.end[last - 1])
    if tail and ready.get(tail[1].lower()) == "network":
        return Found(tail.start(), tail.end(), False)
    return None


def _counters(document: Document, block: Block, first: int, last: int, ready: Mapping[str, str]) -> Iterator[Found]:
    stop = _forward(document, first, last, ready)
    words = document.words
    if stop == last:
        if last - first <= _SHORT and _is_counter(document, first, last, ready):
            yield Found(words.start[first], words.end[last - 1], True)
        return
    if stop > first and _glued(document, first, stop, ready) and block.kind != "list-item":
        yield Found(words.start[first], words.end[stop - 1], False)
    begin = last
    while begin > stop and _kinds(words.lower[begin - 1], ready) and (begin == last or _touch(document, begin)):
        begin -= 1
    while begin < last and not _starts_counter(words.lower[begin], ready):
        begin += 1
    if begin < last and (_glued(document, begin, last, ready) or _reading_time(document, begin, last, ready)):
        yield Found(words.start[begin], words.end[last - 1], False)


def _forward(document: Document, first: int, last: int, ready: Mapping[str, str]) -> int:
    """One past the last word of the unbroken run of counter words that begins at `first`."""
    at = first
    while at < last and _kinds(document.words.lower[at], ready) and (at == first or _touch(document, at)):
        at += 1
    return at


def _touch(document: Document, index: int) -> bool:
    return _BETWEEN.match(document.words.gap(index)) is not None


def _kinds(token: str, ready: Mapping[str, str]) -> list[str]:
    """The groups of the parts of a token (`number` for figures), or nothing where a part is no counter word.

    `share0tweet0` has the parts share, 0, tweet, 0."""
    kinds: list[str] = []
    for part in _RUN.findall(token.replace("-", "").replace("'", "")):
        kind = "number" if part[0].isdigit() else ready.get(part, "")
        if not kind:
            return []
        kinds.append(kind)
    return kinds


def _starts_counter(token: str, ready: Mapping[str, str]) -> bool:
    kinds = _kinds(token, ready)
    return len(kinds) > 1 or kinds[:1] in (["network"], ["number"], ["action"])


def _is_counter(document: Document, first: int, last: int, ready: Mapping[str, str]) -> bool:
    """A whole line of counter words: figures and, for each, something that is counted."""
    kinds = [kind for index in range(first, last) for kind in _kinds(document.words.lower[index], ready)]
    if "number" not in kinds:
        return False
    if "reading" in kinds:
        return kinds.count("reading") >= 2
    counted = kinds.count("action") + kinds.count("network")
    year = kinds == ["network", "number"] and re.search(r"\b(?:19|20)\d\d\b", document.words.lower[last - 1])
    return counted > 0 and not year


def _glued(document: Document, first: int, last: int, ready: Mapping[str, str]) -> bool:
    """Copy touches these counters: a network and its figure are one word (`Pinterest3k`), or there are two pairs."""
    text, words = document.text, document.words
    if text[max(words.start[first] - 1, 0)] in "@#/_":
        return False
    kinds = [_kinds(words.lower[index], ready) for index in range(first, last)]
    if any("network" in one and "number" in one for one in kinds):
        return True
    flat = [kind for one in kinds for kind in one]
    return flat.count("number") >= 2 and flat.count("network") >= 2


def _reading_time(document: Document, first: int, last: int, ready: Mapping[str, str]) -> bool:
    """`· 3 min read` after a byline."""
    gap = document.words.gap(first)
    kinds = [kind for index in range(first, last) for kind in _kinds(document.words.lower[index], ready)]
    return kinds == ["number", "reading", "reading"] and any(mark in gap for mark in "|·•–—")
