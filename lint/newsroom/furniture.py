"""Parts of a web page that came along with the copy: “Read more” links, boxes, cookie notices.

Everything is anchored: at the edge of a block, or where a sentence begins. In the middle of a sentence the same words
are news (“the advertisement was banned”).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.document.blocks import Block
from lint.document.document import Document
from lint.newsroom.phrases import phrase_starts
from lint.record import NamedTuple
from lint.text.later import later
from lint.text.lexicon import Lexicon

SKIPPED = frozenset({"code", "embed", "table-cell", "field", "date"})
_CREDIT = 9  # blanks that a line of rights without a year has at most
_YEAR = later(r"\b(?:19|20)\d\d\b")
_SENTENCE_END = frozenset(".!?…:;|\"”’')]")
_LEAD = " \t\xa0\"'“‘[(>*→»•·|-–—©"  # what may stand before a label at the start of its line


class Found(NamedTuple):
    """`[start, end)` of Document.text holds furniture; alone: it is the whole of its block; label: what it is."""

    start: int
    end: int
    alone: bool
    label: str = "counter"


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
    """`© 2026 The Westport Gazette` as a line; a longer one without a year is the credit of a photo and its caption."""
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if (
            text.startswith("©")
            and block.kind == "paragraph"
            and len(text) < 300
            and (text.count(" ") < _CREDIT or _YEAR().search(text, 0, 50))
        ):
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
    if block.kind in SKIPPED or (document.format == "html" and block.kind in ("furniture", "caption")):
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
