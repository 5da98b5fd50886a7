"""The dateline of a story: the place it was filed from, before its first words."""

from __future__ import annotations

from lint.document.document import Document
from lint.newsroom.headlines import lede
from lint.text.later import later
from lint.text.span import Span

LIST = "headline-labels"
_DATELINE = later(
    r"(?P<all>(?P<place>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3}"
    r"|[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2}(?=[^—–\n]{0,40}\())"
    r"(?:, [A-Z][\w. ]{1,24})?(?:,? \([^()\n]{2,30}\))?)\s*(?:—|–|--| - )\s*"
)


def dateline(document: Document) -> Span | None:
    """The dateline the story begins with, without its dash: `PORT ELM (Wire)`."""
    block = next((one for one in document.blocks if one.kind == "dateline"), None) or lede(document)
    match = _DATELINE().match(document.text, block.start, block.end) if block else None
    if match is None or match["place"].lower() in document.lexicon.words(LIST, "kickers"):
        return None
    return Span(match.start("all"), match.end("all"))
