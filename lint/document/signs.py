"""What an article has besides words, for the word index: kinds of blocks, marks, faults of quotation marks. A rule that
needs one of them is not looked at without it."""

from __future__ import annotations

from lint.document.document import Document

_MARK = "\0"  # in no word
# what rules look for by itself; a text has few of them
MARKS = (
    "&",
    "</",
    "/>",
    "=",
    "[/",
    "**",
    "](",
    "\\u",
    "@@",
    ">>>",
    "<<<<<<<",
    "=======",
    "//",
    "â€",
    "Ã",
    "Â",
    "\ufffd",
)


def kind(name: str) -> str:
    """The sign of a block of this kind."""
    return f"{_MARK}kind {name}"


def mark(text: str) -> str:
    """The sign of one of MARKS in the text."""
    assert text in MARKS, text
    return _MARK + text


def fault(name: str) -> str:
    """The sign of a fault of quotation marks."""
    return f"{_MARK}fault {name}"


QUOTED = f"{_MARK}quoted"  # something is quoted
UNREAD = f"{_MARK}unread"  # something in the source could not be read
ENGINE = f"{_MARK}engine"  # no article has it: the engine finds what the rule reports

# by one character of each, which is found at once or not at all
_PRESENT = {sign: [text for text in MARKS if text[0] == sign] for sign in sorted({text[0] for text in MARKS})}


def signs(document: Document) -> set[str]:
    """All signs of a document."""
    text = document.text
    found = {mark(sign) for first, some in _PRESENT.items() if first in text for sign in some if sign in text}
    found.update([f"{_MARK}kind {name}" for name in {block.kind for block in document.blocks}])
    quotations = document.quotations
    if quotations.outer:
        found.add(QUOTED)
    if quotations.faults:
        found.update([fault(one.kind) for one in quotations.faults])
    if document.problems:
        found.add(UNREAD)
    return found


def is_sign(cue: str) -> bool:
    """Whether a cue is a sign, not a word."""
    return cue[:1] == _MARK
