"""The kinds of block, and which of them a scope means."""

from __future__ import annotations

from lint.record import NamedTuple

PROSE = frozenset({"paragraph", "list-item", "block-quote", "pull-quote"})
KINDS = PROSE | {
    "headline",
    "dek",
    "byline",
    "dateline",
    "date",
    "subhead",
    "caption",
    "table-cell",
    "code",
    "embed",
    "furniture",
    "field",
}


class Block(NamedTuple):
    """One piece of reader-visible text: `Document.text[start:end]`.

    kind: one of KINDS (`field` is any other front-matter value). level: heading level 1-6 of a headline or subhead
    in the body, depth of a list item or block quote, else 0. field: name of the front-matter or head field the text
    comes from (`title`, `description`, `og:title`, …), empty for text of the body. renders: whether readers see it
    in the article itself (a front-matter title does, where the site prints it; `og:title` does not).
    """

    kind: str
    start: int
    end: int
    level: int = 0
    field: str = ""
    renders: bool = True
