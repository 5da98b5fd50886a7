"""Which heading is the headline, which line under it the dek, which after an image the caption."""

from __future__ import annotations

from lint.document.builder import Builder
from lint.document.top import title_field
from lint.text.later import lazy

_WORD = lazy(r"\w+")
_DEK_WORDS = (5, 45)


def settle(builder: Builder, emphasised: set[int], after_image: set[int]) -> None:
    """Give headings, deks and captions of the body their kinds, now that all of it is known."""
    _headlines(builder)
    blocks = builder.blocks
    for index in sorted(emphasised & after_image):
        if blocks[index].kind == "paragraph":
            blocks[index] = blocks[index]._replace(kind="caption")
    _dek(builder, emphasised)


def _headlines(builder: Builder) -> None:
    """One heading of the body is the headline at most."""
    blocks = builder.blocks
    first = [i for i, block in enumerate(blocks) if block.kind == "headline" and not block.field]
    body = next((i for i, block in enumerate(blocks) if not block.field), len(blocks))
    title = title_field(blocks)
    if not first and title is None and body < len(blocks) - 1 and blocks[body].kind == "subhead":
        blocks[body] = blocks[body]._replace(kind="headline")
        return
    named = _named(builder)
    keep = named if named >= 0 else first[0] if first else -1
    if named >= 0 and named not in first:
        blocks[named] = blocks[named]._replace(kind="headline")
    if title is not None and first and (len(first) > 1 or _prose_before(builder, keep)):
        said = words(builder.read(title))
        keep = next((i for i in first[:2] if alike(said, words(builder.read(blocks[i])))), -1)
    for index in first:
        if index != keep:
            blocks[index] = blocks[index]._replace(kind="subhead")


def _named(builder: Builder) -> int:
    """The heading that says what the page's own title field says, where the first level-1 heading does not."""
    said = [
        words(builder.read(block))
        for block in builder.blocks
        if block.kind == "headline" and block.field and not block.renders
    ][:4]
    if not said:
        return -1
    blocks = builder.blocks
    headings = [i for i, one in enumerate(blocks) if one.kind in ("headline", "subhead") and one.level in (1, 2)][:6]
    alikes = [i for i in headings if any(alike(words(builder.read(blocks[i])), one) for one in said)]
    return alikes[0] if alikes else -1


def _prose_before(builder: Builder, index: int) -> bool:
    return any(block.kind in ("paragraph", "list-item") and not block.field for block in builder.blocks[:index])


def _dek(builder: Builder, emphasised: set[int]) -> None:
    """A line of bold or italics, or a lesser heading, between headline and story is the dek."""
    blocks = builder.blocks
    index = next((i for i, block in enumerate(blocks) if block.kind == "headline" and not block.field), -1) + 1
    if not 0 < index < len(blocks) - 1:
        return
    block = blocks[index]
    lesser = block.kind == "subhead" and blocks[index + 1].kind == "paragraph" and index + 1 not in emphasised
    if not (lesser or (block.kind == "paragraph" and index in emphasised)):
        return
    said = words(builder.read(block))
    enough = 8 if lesser else _DEK_WORDS[0]
    if enough <= len(said) <= _DEK_WORDS[1] and not alike(said, words(builder.read(blocks[index - 1]))):
        blocks[index] = block._replace(kind="dek")


def words(text: str) -> list[str]:
    """The words of a line, lower-cased."""
    return _WORD.findall(text.lower())


def alike(one: list[str], other: list[str]) -> bool:
    """Whether two lines say the same, or nearly so: they share six of ten words."""
    first, second = set(one), set(other)
    return bool(first and second) and len(first & second) >= 0.6 * len(first | second)
