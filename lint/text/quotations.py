"""Quotations: which words somebody else said, and which quotation marks are wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from lint.text.lexicon import Lexicon


class BlockLike(Protocol):
    """What the scanner needs of a block (offsets into the text)."""

    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Quotation(NamedTuple):
    """Quoted words with their marks: `[start, end)`.

    depth 1 is the outermost. An unclosed one ends where it is bounded.
    """

    start: int
    end: int
    depth: int = 1
    closed: bool = True


class Fault(NamedTuple):
    """A wrong mark at `[start, end)`.

    kind is the rule's last part (`unclosed`, `unopened`, …); detail fills its message; `insert` is where one mark would mend it (or -1), `mark` the mark.
    """

    kind: str
    start: int
    end: int
    detail: str = ""
    insert: int = -1
    mark: str = ""


class Quotations(NamedTuple):
    """All quotations of a text in order of their start, and all faults in order."""

    spans: tuple[Quotation, ...]
    faults: tuple[Fault, ...]

    def at(self, offset: int) -> Quotation | None:
        """The outermost quotation that holds an offset."""
        return next((one for one in self.spans if one.start <= offset < one.end and one.depth == 1), None)


def scan(text: str, blocks: Sequence[BlockLike], lexicon: Lexicon, lang: str = "") -> Quotations:
    """Read the quotation marks of a text."""
    return Quotations((), ())
