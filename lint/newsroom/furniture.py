"""Parts of a web page that came along with the copy: share counters, “Read more” links, boxes, cookie notices.

Everything is anchored: at the edge of a block, or where a sentence begins. In the middle of a sentence the same words
are news (“the advertisement was banned”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.document.blocks import Block
from lint.document.document import Document
from lint.newsroom.phrases import block_words, phrase_starts
from lint.text.lexicon import Lexicon

_RUN = re.compile(r"\d+[km]?(?![^\W\d_])|\d+|[^\W\d_]+")
_STUCK_HEAD = re.compile(r"([^\W\d_]+)\d+[kKmM]?(?=[^\W\d_])(?![a-z])")
_STUCK_TAIL = re.compile(r"(?<=[a-z])([A-Z][a-z]+)\d+[kKmM]?$")
_FIGURE = re.compile(r"\d")
_COUNTED = ("network", "action")
_ENDING = (*_COUNTED, "reading")
_BETWEEN = re.compile(r"[\s.,:|·•+()/–—-]*\Z")
_SKIPPED = frozenset({"code", "embed", "table-cell", "field", "date"})
_SENTENCE_END = frozenset(".!?…:;|\"”’')]")
_LEAD = " \t\xa0\"'“‘[(>*→»•·|-–—©"  # what may stand before a label at the start of its line
_SHORT = 12  # words of a line that can be all counters


class Found(NamedTuple):
    """`[start, end)` of Document.text holds furniture; alone: it is the whole of its block; label: what it is."""

    start: int
    end: int
    alone: bool
    label: str = "counter"


def share_counters(document: Document) -> list[Found]:
    """Counters of social networks, comments and reading time: whole lines, or glued to either end of the copy."""
    lexicon = document.lexicon
    words, ready = document.words, lexicon.once(_counter_words)
    found: list[Found] = []
    lower = words.lower
    for block, (first, last) in zip(document.blocks, document.once(block_words), strict=True):
        if first == last or block.kind in _SKIPPED:
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


# phrases


class Phrase(NamedTuple):
    """A phrase of a word list: its words after the first, and the group that says where it counts."""

    rest: tuple[str, ...]
    group: str


def _index(lexicon: Lexicon) -> Mapping[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for group, phrases in lexicon.groups("web-furniture").items():
        for phrase in phrases:
            first, *rest = phrase.split()
            found.setdefault(first, []).append(Phrase(tuple(rest), group))
    for ready in found.values():
        ready.sort(key=lambda one: -len(one.rest))
    return found


def web_furniture(document: Document) -> list[Found]:
    """Labels, invitations and notices of a page, at the start of a line or of a sentence that ends one.

    Blocks that an HTML page itself tags as furniture are its own business."""
    index = document.lexicon.once(_index)
    words = document.words
    found: list[Found] = []
    done = -1
    for at in document.once(phrase_starts):
        phrases = index.get(words.lower[at])
        if phrases and words.start[at] >= done and (place := _place(document, at)):
            hit = _furniture_at(document, at, phrases, place)
            if hit and not _own(document, hit):
                found.append(hit)
                done = hit.end
    if "©" in document.text:
        lines = list(_rights(document))
        inside = {one for one in found for line in lines if line.start <= one.start < line.end}
        found = sorted([one for one in found if one not in inside] + lines)
    return found


def _rights(document: Document) -> Iterator[Found]:
    """`© 2026 The Westport Gazette` as a line."""
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if text.startswith("©") and block.kind == "paragraph" and len(text) < 300:
            yield Found(block.start, block.end, True, "copyright")


def _own(document: Document, found: Found) -> bool:
    """Whether the words, or the list they introduce, are linked: a box that the newsroom itself has set. Copy that was
    pasted has lost its links."""
    links = document.links
    if not links:
        return False
    end = found.end
    following = document.block_index(found.start) + 1
    if found.alone and following < len(document.blocks):
        block = document.blocks[following]
        if block.kind == "list-item" or document.text[end - 1 : end + 1].rstrip().endswith(":"):
            end = block.end
    return any(link.start < end and link.end > found.start for link in links)


def _place(document: Document, at: int) -> str:
    """`line` at the start of a block, `tail` after the end of a sentence, else nothing."""
    words, text = document.words, document.text
    before = text[words.end[at - 1] : words.start[at]] if at else "\n" + text[: words.start[0]]
    _, line, lead = before.rpartition("\n")
    if line:
        return "line" if not lead.strip(_LEAD) else ""
    before = before.strip()
    return "tail" if before and before[-1] in _SENTENCE_END else ""


def _furniture_at(document: Document, at: int, phrases: list[Phrase], place: str) -> Found | None:
    block = document.block_at(document.words.start[at])
    if block.kind in _SKIPPED or (document.format == "html" and block.kind in ("furniture", "caption")):
        return None
    words = document.words
    for phrase in phrases:
        end = at + 1 + len(phrase.rest)
        if tuple(words.lower[at + 1 : end]) != phrase.rest or words.end[end - 1] > block.end:
            continue
        if not _one_phrase(document, at, end):
            continue
        after = document.text[words.end[end - 1] : block.end]
        if _counts(phrase.group, place, after, block):
            rest = block.end if phrase.group != "line" or place == "line" else words.end[end - 1]
            stop = _end_of_line(document, words.start[at], rest)
            alone = place == "line" and stop >= block.end - 1
            return Found(words.start[at], stop, alone, " ".join(words.lower[at:end]))
    return None


def _one_phrase(document: Document, first: int, end: int) -> bool:
    gap = document.words.gap
    return all(not gap(index).strip(" ,-–’'") for index in range(first + 1, end))


def _counts(group: str, place: str, after: str, block: Block) -> bool:
    """Whether a phrase counts here: `line` must be the whole line, `label` carries a colon or is the whole line,
    `start` begins a line or its last sentence, `rights` stands before © or a year."""
    rest = after.strip(" .!)]→»›>*|\"”’'")
    if group == "start":
        return True
    if group == "line":
        return not rest and place == "line" and block.kind not in ("subhead", "headline")
    if group == "label":
        return rest[:1] in (":", "|") or (not rest and place == "line")
    if group == "rights":
        return rest[:1] in ("©", "(") or rest[:4].isdigit()
    if group == "credit":
        return rest[:1] in (":", ",", "|", "©") or (not rest and place == "line")
    return not rest  # tail: the last words of the line


def _end_of_line(document: Document, start: int, end: int) -> int:
    """The end of the sentence, at most of the block."""
    sentences = document.sentences
    stop = sentences[document.sentence_index(start)].end
    return min(max(stop, start + 1), end) if stop > start else end
