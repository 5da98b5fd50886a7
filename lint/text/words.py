"""Words with offsets: one pass over the text, shared by every check."""

from __future__ import annotations

import re
from bisect import bisect_left

# an abbreviation with inner full stops (U.S., p.m., D.C.), or letters and digits joined by apostrophe or hyphen
_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b\.?|\w+(?:[’'‑-]\w+)*")


class Words:
    """The words of a text in order: `lower[i]` stands at `text[start[i]:end[i]]`, lower-cased, apostrophes straight.

    Hyphenated and contracted words are one word (`law-enforcement`, `don't`, `minister's`), so are `U.S.` and `p.m.`
    """

    __slots__ = ("end", "lower", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.start: list[int] = []
        self.end: list[int] = []
        self.lower: list[str] = []
        start, end, lower = self.start.append, self.end.append, self.lower.append
        for match in _WORD.finditer(text):
            first, last = match.span()
            start(first)
            end(last)
            lower(match[0].lower().replace("’", "'"))

    def __len__(self) -> int:
        return len(self.lower)

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Indexes `[first, last)` of the words that begin in `text[start:end]`."""
        return bisect_left(self.start, start), bisect_left(self.start, end)

    def original(self, index: int) -> str:
        """The word as written."""
        return self.text[self.start[index] : self.end[index]]

    def gap(self, index: int) -> str:
        """What stands between word `index - 1` and word `index` (punctuation, blanks, quotation marks)."""
        return self.text[self.end[index - 1] if index else 0 : self.start[index]]
