"""The central type: an article as text that readers see, with an exact map back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from lint.document.blocks import Block
from lint.record import NamedTuple
from lint.text import sentences as sentence_splitter
from lint.text.lexicon import EMPTY, Lexicon
from lint.text.quotations import Quotations, scan
from lint.text.source import Source
from lint.text.span import Span
from lint.text.words import Words

T = TypeVar("T")
MASK = "\ufffc"


class Link(NamedTuple):
    """A hyperlink: the linked words are `Document.text[start:end]`."""

    start: int
    end: int
    url: str


class Comment(NamedTuple):
    """A comment of the source format, which readers do not see: its inner text and where the whole of it stands.

    `before` is the index of the first block that follows it.
    """

    span: Span
    text: str
    before: int


class Field(NamedTuple):
    """A front-matter value: decoded, with the place of the key and of the value in the source."""

    value: object
    key: Span
    span: Span


class Problem(NamedTuple):
    """Something in the source that could not be read (bad front matter); the article is read all the same."""

    span: Span
    what: str
    remedy: str = ""


class OffsetMap(NamedTuple):
    """Pieces in order: what stands at `text[i]` of Document.text comes from `source[i]`, `length[i]` long there.

    A piece ends in the text where the next begins (or at `ends[i]`); `copied[i]`: the characters are the source's
    own, else they replace it (an entity, a soft line break, a mask).
    """

    text: list[int]
    ends: list[int]
    source: list[int]
    length: list[int]
    copied: list[bool]


class Document:
    """One article.

    text: all blocks, joined by one line feed each; no block contains a line feed, so `^` and `$` in multi-line mode
    are block edges. What a rule must not see (code, URLs) is U+FFFC there, one for one.
    Offsets of blocks, words, sentences and quotations are into `text`; `span` turns them into source spans.
    lang: the language it says it is in; language: the one it is read in, which may be the newsroom's, or a guess.
    left: place → seconds that the rule at work may still search for patterns from there (raises TimeoutError); None:
    as long as it takes.
    """

    def __init__(
        self,
        source: Source,
        text: str,
        blocks: Iterable[Block],
        pieces: OffsetMap,
        *,
        format: str,
        comments: Iterable[Comment] = (),
        links: Iterable[Link] = (),
        fields: Mapping[str, Field] | None = None,
        lang: str = "",
        problems: Iterable[Problem] = (),
    ) -> None:
        self.source = source
        self.text = text
        self.blocks = tuple(blocks)
        self.pieces = pieces
        self.format = format
        self.comments = tuple(comments)
        self.links = tuple(links)
        self.fields: Mapping[str, Field] = fields or {}
        self.lang = self.language = lang
        self.problems = tuple(problems)
        self.lexicon: Lexicon = EMPTY
        self.options: Mapping[str, object] = {}
        self.left: Callable[[int], float] | None = None
        self._once: dict[object, object] = {}
        self._starts: list[int] = [block.start for block in self.blocks]

    # positions

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]` (start < end). Whole replacements are taken in; edges in a block
        separator move to the nearest block text inside the range."""
        pieces = self.pieces
        first = bisect_right(pieces.text, start) - 1
        if first < 0 or start >= pieces.ends[first]:
            first = min(first + 1, len(pieces.text) - 1)
            start = max(start, pieces.text[first])
        last = max(bisect_right(pieces.text, end - 1) - 1, 0)
        end = min(end, pieces.ends[last])
        if pieces.copied[first]:
            begin = pieces.source[first] + min(max(start - pieces.text[first], 0), pieces.length[first])
        else:
            begin = pieces.source[first]
        if pieces.copied[last]:
            finish = pieces.source[last] + min(max(end - pieces.text[last], 0), pieces.length[last])
        else:
            finish = pieces.source[last] + pieces.length[last]
        return Span(begin, max(begin, finish))

    # structure

    def block_at(self, offset: int) -> Block:
        """The block that holds an offset of `text`."""
        return self.blocks[self.block_index(offset)]

    def block_index(self, offset: int) -> int:
        """Its index in `blocks`."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def block_text(self, block: Block) -> str:
        """What the block says."""
        return self.text[block.start : block.end]

    def of_kind(self, *kinds: str) -> list[Block]:
        """Blocks of these kinds, in order."""
        return [block for block in self.blocks if block.kind in kinds]

    # derived once, shared by all checks

    def once(self, make: Callable[[Document], T]) -> T:
        """What `make` derives from this document, made at the first call and kept. `make` is its own key."""
        once = self._once
        if make not in once:
            once[make] = make(self)
        return once[make]  # type: ignore[return-value]

    def forget(self) -> None:
        """Drop what was derived. Much of it points back to the document, which the garbage collector would have to
        find out; so a long run needs no more memory than its longest article."""
        self._once.clear()
        for name in ("words", "vocabulary", "sentences", "quotations", "_sentence_starts"):
            self.__dict__.pop(name, None)

    @cached_property
    def words(self) -> Words:
        """All words of `text`, with offsets."""
        return self.once(_words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The set of lower-case words, for the word index."""
        return self.once(_vocabulary)

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences of every block, in order, as ranges of `text`."""
        return self.once(_sentences)

    def sentence_index(self, offset: int) -> int:
        """Index in `sentences` of the sentence that holds (or is nearest before) an offset of `text`."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def quotations(self) -> Quotations:
        """Quotations and what is wrong with their marks (offsets into `text`)."""
        return self.once(_quotations)


def _words(document: Document) -> Words:
    return Words(document.text)


def _vocabulary(document: Document) -> frozenset[str]:
    return frozenset(document.words.lower)


def _sentences(document: Document) -> list[Span]:
    return sentence_splitter.split(document.text, document.lexicon)


def _quotations(document: Document) -> Quotations:
    return scan(document.text, document.blocks, document.lexicon, document.language)
