"""Words with offsets: one pass over the text, shared by every check."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from itertools import accumulate, compress

from lint.text.later import lazy

# letters and digits joined by apostrophe or hyphen, or an abbreviation with inner full stops (U.S., p.m., D.C.)
_WORD = lazy(r"(\w++(?:[’'‑-]\w++(?:[’'‑-]\w++)*|\.(?<=\b[^\W\d_]\.)[^\W\d_](?:\.[^\W\d_])*\b\.?|))")


class Words:
    """The words of a text in order: `lower[i]` stands at `text[start[i]:end[i]]`, lower-cased, apostrophes straight.

    Hyphenated and contracted words are one word (`law-enforcement`, `don't`, `minister's`), so are `U.S.` and `p.m.`
    """

    __slots__ = ("_lowered", "end", "lower", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._lowered = text.lower().replace("’", "'")
        # İ in lower case is two characters, and what a final Σ becomes depends on what follows its word
        whole = len(self._lowered) == len(text) and "Σ" not in text
        # no loop in Python: `split` gives gap, word, gap, word …, gap; the sums of their lengths are their places
        parts = _WORD.split(self._lowered if whole else text)
        edges = list(accumulate(map(len, parts)))
        self.lower: list[str] = parts[1::2]
        self.start: list[int] = edges[:-1:2]
        self.end: list[int] = edges[1::2]
        if not whole:
            self.lower = [word.lower().replace("’", "'") for word in self.lower]
            pairs = zip(self.lower, parts[1::2], strict=True)
            parts[1::2] = [lower if len(lower) == len(word) else word for lower, word in pairs]
            self._lowered = "".join(parts)

    def __len__(self) -> int:
        return len(self.lower)

    def among(self, wanted: Container[str]) -> list[int]:
        """Indexes of the words that are in a set, in order: half the time of a loop."""
        return list(compress(range(len(self.lower)), map(wanted.__contains__, self.lower)))

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Indexes `[first, last)` of the words that begin in `text[start:end]`."""
        return bisect_left(self.start, start), bisect_left(self.start, end)

    def original(self, index: int) -> str:
        """The word as written."""
        return self.text[self.start[index] : self.end[index]]

    def gap(self, index: int) -> str:
        """What stands between word `index - 1` and word `index` (punctuation, blanks, quotation marks)."""
        return self.text[self.end[index - 1] if index else 0 : self.start[index]]

    def places(self, run: str) -> list[int]:
        """Where a run of letters, digits and underscores stands that no other such character touches: `law` is in
        `law-enforcement`, not in `lawful`. Lower case. It takes a search for it, not one of all words."""
        text = self._lowered
        found: list[int] = []
        at, size, last = text.find(run), len(run), len(text)
        while at >= 0:
            end = at + size
            if (end == last or not _of_word(text[end])) and (not at or not _of_word(text[at - 1])):
                found.append(at)
            at = text.find(run, end)
        return found


def _of_word(char: str) -> bool:
    return char.isalnum() or char == "_"
