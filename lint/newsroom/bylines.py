"""Who signs an article: bylines that name nobody, and front matter without one."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.blocks import Block
from lint.document.document import Document, Field
from lint.newsroom.published import plain_name
from lint.text.lexicon import Lexicon

LIST = "bylines"
_KINDS = ("type", "kind", "layout", "section", "category", "categories", "genre", "articletype")


def generic(document: Document) -> list[Block]:
    """The bylines of an article, where none of them names anybody."""
    found = [block for block in document.blocks if block.kind == "byline"]
    known = document.lexicon.words(LIST, "generic")
    return found if all(_bare(document, block) in known for block in found) else []


def _bare(document: Document, block: Block) -> str:
    """A byline without `By`, marks and the number of a user."""
    said = " ".join(document.text[block.start : block.end].lower().split()).strip(" .,:|@_-\"'")
    for label in document.lexicon.phrases(LIST, "labels"):
        rest = said.removeprefix(label)
        if rest != said and rest[:1] in (" ", ":"):
            said = rest.strip(" :")
            break
    return said.rstrip("0123456789 ")


def empty(document: Document) -> Field | None:
    """A byline field of the front matter with nothing in it, where nothing else says who signs."""
    if document.format != "markdown" or not document.fields or _signed(document):
        return None
    fields = _by_name(document)
    found = (fields[name] for name in document.lexicon.once(_fields) if name in fields)
    return min((field for field in found if not field.value), key=lambda field: field.key.start, default=None)


def unsigned(document: Document) -> Block | None:
    """The front-matter headline of an article with a date and no byline, unless it is credited or of a kind that goes
    unsigned. Pages of HTML pass: templates hold names in places that no reader knows."""
    if document.format != "markdown" or not document.fields or _signed(document):
        return None
    fields = _by_name(document)
    if not any(name.startswith(("date", "publish", "pubdate")) for name in fields):
        return None
    if not document.lexicon.words(LIST, "unsigned").isdisjoint(_kinds(fields)):
        return None
    return next((block for block in document.blocks if block.kind == "headline" and block.field), None)


def _signed(document: Document) -> bool:
    """Whether a byline stands anywhere, or a field tells where the text comes from."""
    if any(block.kind == "byline" for block in document.blocks):
        return True
    fields, lexicon = _by_name(document), document.lexicon
    return any(name in fields and fields[name].value for name in lexicon.once(_fields) | lexicon.once(_credits))


def _by_name(document: Document) -> dict[str, Field]:
    return {plain_name(name): field for name, field in document.fields.items()}


def _kinds(fields: dict[str, Field]) -> Iterator[str]:
    for name in _KINDS:
        if name in fields:
            value = fields[name].value
            for one in value if isinstance(value, list | tuple) else (value,):
                yield str(one).lower()


def _fields(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(plain_name, lexicon.phrases(LIST, "fields")))


def _credits(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(plain_name, lexicon.phrases(LIST, "credits")))
