"""What stands at the top of an article, in any format: bylines, date lines, datelines on a line of their own."""

from __future__ import annotations

from lint.document.blocks import Block
from lint.document.builder import Builder
from lint.text.later import later

_LOOK_AT = 6  # blocks of the body
_LONG = 240  # characters: the story has begun
_BYLINE = later(
    r"(?:By|BY|(?:Story|Words|Reporting|Reported|Written|Text|Report) by)[: ]\s*"
    r"[A-Z][\w.'’-]*(?:[,|]?\s+(?:and|AND|of|for|the|in|at|with|de|da|di|van|von|der|&|[|•·–—-]|[A-Z(][\w.'’)&/-]*))*,?"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = later(
    r"(?:(?:Published|Updated|Posted|First published|Last updated)(?: on| at)?:?\s+)?"
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})"
    r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[aApP]\.?[mM]\.?)?\s*(?:[A-Z]{2,4})?)?\.?"
)
_HAS_DATE = later(rf"\b{_MONTH}\s+\d{{1,2}},? \d{{4}}|\b\d{{1,2}} {_MONTH} \d{{4}}")
_DATELINE = later(r"[A-Z][A-Z .'’]{2,30}(?:, [A-Z][\w .]{1,30})?(?:,? \([A-Z][\w .]{1,20}\))?\s*[—–-]{1,2}")


def is_byline(text: str) -> bool:
    """Whether a line is a byline and nothing else (`By Ana Reis`, `By Ana Reis and Jon Lowe, Port Elm`)."""
    return len(text) <= 120 and text[:1] in "BSWRT" and " " in text and bool(_BYLINE().fullmatch(text))


def kind_of(text: str) -> str:
    """byline, date or dateline for a line that is just that, else an empty string."""
    if not text or len(text) > 120:
        return ""
    if is_byline(text):
        return "byline"
    if text[-1].isdigit() or text[-1] in "mM.TCZ":
        return "date" if _DATE().fullmatch(text) else ""
    return "dateline" if text[-1] in "—–-" and _DATELINE().fullmatch(text) else ""


def recognise(builder: Builder) -> None:
    """Give the paragraphs at the top of the body that are bylines, dates or datelines their kind."""
    seen = 0
    for index, block in enumerate(builder.blocks):
        if block.field:
            continue
        seen += 1
        size = block.end - block.start
        if seen > _LOOK_AT or (block.kind == "paragraph" and size > _LONG):
            return
        if block.kind in ("paragraph", "subhead", "byline") and size <= 120:
            text = builder.read(block)
            kind = kind_of(text) if block.kind != "byline" else "date" if _HAS_DATE().search(text) else ""
            if kind:
                builder.blocks[index] = block._replace(kind=kind, level=0)


def title_field(blocks: list[Block]) -> Block | None:
    """The front-matter or head block that holds the headline as readers see it."""
    return next((block for block in blocks if block.field and block.kind == "headline" and block.renders), None)
