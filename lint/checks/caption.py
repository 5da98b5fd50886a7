"""`extends: caption`: captions that say what stands above or beside them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.signs import kind
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.headlines import lede, opening, tokens
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_LEAST = 3  # words: a name alone may stand in both


class Params(NamedTuple):
    """No keys."""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Captions."""
    return frozenset({kind("caption")})


def check(view: View, params: Params) -> Iterator[Hit]:
    """Each caption with the words of the headline, or of the first paragraph."""
    document = view.document
    captions = [block for block in document.blocks if block.kind == "caption"]
    if not captions:
        return
    first = lede(document)
    told = [(one.tokens, one.block, "the headline") for one in document.once(opening).headlines]
    if first:
        told.append((tokens(document.block_text(first), document.lexicon), first, "the first paragraph"))
    for block in captions:
        said = tokens(document.block_text(block), document.lexicon)
        same = next((one for one in told if one[0] == said), None)
        if same and len(said) >= _LEAST:
            yield Hit(block.start, block.end, {"what": same[2]}, related=((same[1].start, same[1].end, same[2]),))
