"""Words set without quotation marks that are somebody else's: posts that end in an account, labelled answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.document.document import Document

_ACCOUNT = re.compile(r"[—–-] ?[^—–\n]{1,60}\(@\w{1,30}\)")  # “— Ana Reis (@reis)”
_LABEL = re.compile(r"\(\([^()\n]{1,60}\)\)|[A-Z][^\s:]*(?: [A-Z][^\s:]*){0,3}:")  # “((Ana Reis))”, “Ana Reis:”
_POST = 280  # characters of a post at most
_TURNS = 4  # paragraphs that begin with a speaker's label make a transcript


def borrowed(document: Document) -> tuple[tuple[int, int], ...]:
    """Where somebody else speaks without marks, in order and apart: ranges of `Document.text`."""
    text = document.text
    found = _answers(document) if "))" in text or ":" in text else []
    if "(@" in text:
        found += _posts(document)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _posts(document: Document) -> list[tuple[int, int]]:
    """What stands before the account it was posted from, back to the start of its paragraph or the post before it."""
    found, before = [], 0
    for match in _ACCOUNT.finditer(document.text):
        start = max(before, document.block_at(match.start()).start, match.start() - _POST)
        found.append((start, match.end()))
        before = match.end()
    return found


def _answers(document: Document) -> list[tuple[int, int]]:
    """The paragraphs of a transcript that begin with who speaks: two people or more, who take turns."""
    turns, labels = [], set()
    for block in document.of_kind("paragraph"):
        if label := _LABEL.match(document.text, block.start):
            turns.append((block.start, block.end))
            labels.add(label.group())
    return turns if len(turns) >= _TURNS and 1 < len(labels) <= len(turns) // 2 else []
