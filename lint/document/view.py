"""What one rule sees of a document: the text of its scope, everything else masked one for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lint.document.blocks import KINDS, PROSE, Block
from lint.document.document import MASK, Document

# scope name → which blocks; our own names first, then Vale's
SCOPES: dict[str, Callable[[Block], bool]] = {
    "text": lambda block: block.kind not in ("code", "embed", "field", "furniture") and not block.field,
    "body": lambda block: block.kind in PROSE and not block.field,
    "article": lambda block: block.kind in PROSE or block.kind in ("headline", "dek", "subhead", "caption"),
    "everything": lambda block: True,
    "heading": lambda block: block.kind in ("headline", "subhead") and not block.field,
    "list": lambda block: block.kind == "list-item",
    "blockquote": lambda block: block.kind == "block-quote",
    "raw": lambda block: True,
    "summary": lambda block: block.kind in PROSE,
    "sentence": lambda block: block.kind in PROSE,
}
for _kind in KINDS:
    SCOPES.setdefault(_kind, lambda block, kind=_kind: block.kind == kind)  # type: ignore[misc]


def known(scope: str) -> bool:
    """Whether a scope name means something. Vale's `a & b` and `~a` do where their parts do."""
    if "&" in scope or scope[:1] == "~":
        return all(known(part.strip(" ~")) for part in scope.split("&"))
    scope = scope.removeprefix("text.")
    head, _, tail = scope.partition(".")
    return scope in SCOPES or (head == "heading" and tail[:1] == "h") or (head == "frontmatter" and bool(tail))


def selects(scope: str, block: Block) -> bool:
    """Whether a block is in a scope (`heading.h2` and `frontmatter.title` carry a detail)."""
    if "&" in scope:
        return all(selects(part.strip(), block) for part in scope.split("&"))
    if scope[:1] == "~":
        return SCOPES["text"](block) and not selects(scope[1:].strip(), block)
    scope = scope.removeprefix("text.")
    if scope in SCOPES:
        return SCOPES[scope](block)
    head, _, tail = scope.partition(".")
    if head == "frontmatter":
        return block.field == tail
    return head == "heading" and not block.field and f"h{block.level}" == tail and block.kind in ("headline", "subhead")


class View:
    """A document as one rule sees it: the blocks of its scopes, and their text without quoted words unless `in_quotes`.

    What a rule does not look at is not made: most rules look at places that were found in the whole document.
    """

    __slots__ = ("_blocks", "_text", "document", "in_quotes", "scopes")

    def __init__(self, document: Document, scopes: tuple[str, ...] = ("text",), in_quotes: bool = False) -> None:
        self.document = document
        self.scopes = scopes
        self.in_quotes = in_quotes
        self._blocks: tuple[Block, ...] | None = None
        self._text: str | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in scope, in order."""
        if self._blocks is None:
            scopes, blocks = self.scopes, self.document.blocks
            if len(scopes) == 1 and scopes[0] in SCOPES:
                self._blocks = tuple(filter(SCOPES[scopes[0]], blocks))
            else:
                self._blocks = tuple(block for block in blocks if any(selects(scope, block) for scope in scopes))
        return self._blocks

    @property
    def text(self) -> str:
        """Text of the length of `document.text`; what the rule must not see is U+FFFC, line ends stay."""
        if self._text is None:
            text = _in_scope(self.document.text, self.blocks)
            self._text = text if self.in_quotes else _without_quotations(self.document, text)
        return self._text


def view(document: Document, scopes: Iterable[str], in_quotes: bool) -> View:
    """The view of a document for these scopes; quoted words are masked unless `in_quotes`. Made once per document."""
    cache = document.once(_views)
    key = (tuple(scopes), in_quotes)
    found = cache.get(key)
    if found is None:
        found = cache[key] = View(document, *key)
    return found


def _views(document: Document) -> dict[tuple[tuple[str, ...], bool], View]:
    return {}


def _in_scope(text: str, blocks: Iterable[Block]) -> str:
    parts: list[str] = []
    begin = at = 0  # of what was not copied yet: blocks in scope with nothing but a line end between them
    for block in blocks:
        if block.start - at > 1 or (block.start > at and text[at] != "\n"):
            parts += (text[begin:at], _hidden(text, at, block.start))
            begin = block.start
        at = block.end
    parts += (text[begin:at], _hidden(text, at, len(text)))
    return "".join(parts)


def _hidden(text: str, start: int, end: int) -> str:
    if end - start == 1 and text[start] == "\n":  # between two blocks in scope
        return "\n"
    return "\n".join(MASK * len(line) for line in text[start:end].split("\n"))


def _without_quotations(document: Document, text: str) -> str:
    parts: list[str] = []
    at = 0
    for quotation in document.quotations.outer:
        if quotation.start >= at:
            parts.append(text[at : quotation.start])
            parts.append(MASK * (quotation.end - quotation.start))  # no line end in it
            at = quotation.end
    parts.append(text[at:])
    return "".join(parts)
