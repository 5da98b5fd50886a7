"""Which blocks of a page's article are the site's, not the story's: link lists, tags, teasers of other stories."""

from __future__ import annotations

from lint.document.blocks import PROSE, Block
from lint.document.builder import Builder
from lint.text.later import later

_STOP = later(r"[.!?…:;,][\"'”’)\]]*$")
_LONGEST_LINK = 140  # characters of a block that is all link
_LONG = 120  # characters: a paragraph of the story
_TEASERS = 0.3  # of the prose at most are teasers of other stories


def mark(builder: Builder) -> None:
    """Give such blocks the kind furniture."""
    linked = _linked(builder)
    story = [index for index, block in enumerate(builder.blocks) if not block.field and index not in linked]
    for index in linked:
        block = builder.blocks[index]
        if block.kind not in ("headline", "byline", "caption", "table-cell", "dek", "date"):
            builder.blocks[index] = block._replace(kind="furniture")
    if story:
        _tail(builder, linked)


def _linked(builder: Builder) -> set[int]:
    """The blocks of the body that are one short link, or several and nothing else."""
    found: set[int] = set()
    links = iter(sorted(builder.links))
    link = next(links, None)
    for index, block in enumerate(builder.blocks):
        covered = 0
        while link and link.end <= block.end:
            if link.start >= block.start:
                covered += len(builder.text(link.start, link.end).strip())
            link = next(links, None)
        short = block.end - block.start <= _LONGEST_LINK
        if short and not block.field and covered and covered >= block.end - block.start - 6:
            found.add(index)
    return found


def _tail(builder: Builder, linked: set[int]) -> None:
    """What follows the story: from the heading of the first teaser, and short lines after the last paragraph."""
    blocks = builder.blocks
    first = _first_teaser(blocks, linked)
    last = max((i for i in range(first) if _is_story(builder, blocks[i])), default=-1)
    if last < 0:
        return
    for index in range(last + 1, len(blocks)):
        block = blocks[index]
        if not block.field and block.kind not in ("caption", "table-cell", "code"):
            blocks[index] = block._replace(kind="furniture")


def _first_teaser(blocks: list[Block], linked: set[int]) -> int:
    """The first of two linked headings or more behind most of the prose; the number of blocks where there is none."""
    total = sum(block.end - block.start for block in blocks if block.kind in PROSE)
    behind = 0
    headings: list[int] = []
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.kind in PROSE:
            behind += block.end - block.start
        if behind > _TEASERS * total:
            break
        if index in linked and block.level in (2, 3, 4, 5, 6) and not block.field:
            headings.append(index)
    return headings[-1] if len(headings) > 1 else len(blocks)


def _is_story(builder: Builder, block: Block) -> bool:
    """Whether a block is certainly a part of the story."""
    if block.field or block.kind not in PROSE:
        return False
    text = builder.read(block)
    return len(text) >= _LONG or (len(text.split()) > 4 and bool(_STOP().search(text)))
