"""Whether a story ends, or was cut off: a last sentence without an end, `[…]`, `(more)`, a bracket never closed."""

from __future__ import annotations

from lint.document.blocks import Block
from lint.document.document import MASK, Document
from lint.newsroom.headlines import told
from lint.record import NamedTuple
from lint.text.later import later

LIST = "endings"
_STOPS = ".!?…:\"”’'»*]"
_TAIL = later(r"[(\[]\s*([^()\[\]\n]{1,25}?)\s*[)\]]?\s*\Z")
_LEAST = 8  # words of a paragraph that is a sentence, not a sign-off
_LOOK_BACK = 4  # blocks at the end that may be lists, credits, furniture


class Cut(NamedTuple):
    """`[start, end)` of Document.text is where a story breaks off; how: in words."""

    start: int
    end: int
    how: str


def cut(document: Document) -> Cut | None:
    """Where the last paragraph of an article breaks off, or None where it ends."""
    block = _last(document)
    if block is None:
        return None
    text = document.text[block.start : block.end].rstrip()
    tail = _TAIL().search(text)
    words = document.words
    first, last = words.range(block.start, block.end)
    if tail and tail[1].strip(" .").lower() in document.lexicon.words(LIST, "tails") | {""}:
        return Cut(block.start + tail.start(), block.start + len(text), "the rest is missing")
    if last - first < _LEAST or MASK in text[-20:] or _linked(document, block):
        return None
    if text[-1] in ",;-–—" or (
        text[-1].isalnum() and words.lower[last - 1] in document.lexicon.words(LIST, "dangling")
    ):
        return Cut(words.start[last - 1], block.start + len(text), "the sentence breaks off")
    opening = text.rfind("(")
    if opening > text.rfind(")") and opening > 0 and text[opening + 1 : opening + 2].isalnum():
        return Cut(block.start + opening, block.start + opening + 1, "the bracket is never closed")
    return None


def _last(document: Document) -> Block | None:
    """The last paragraph of the body; None where a list, a table or code ends the article."""
    for block in document.blocks[: -_LOOK_BACK - 1 : -1]:
        if block.field or block.kind in ("furniture", "caption", "embed", "byline", "date"):
            continue
        if block.kind != "paragraph":
            return None
        if told(document, block):
            return block
    return None


def _linked(document: Document, block: Block) -> bool:
    """Whether the paragraph ends with a link."""
    return any(link.end >= block.end - 2 and link.start >= block.start for link in document.links)
