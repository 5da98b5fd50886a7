"""What a check that compares articles is told and answers. See lint/checks/__init__.py for the contract."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lint.document.document import Document
from lint.finding import Related
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon


class Place(NamedTuple):
    """A place in an article that outlives its document: offsets into the source, lines and columns, and the words.

    line_text: the source line it begins in, empty where that is very long.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    words: str
    line_text: str

    @classmethod
    def of(cls, document: Document, start: int, end: int) -> Place:
        """The place of `Document.text[start:end]`."""
        source = document.source
        span = document.span(start, end)
        first, last = source.position(span.start), source.position(span.end)
        line = source.line(first.line)
        return cls(*span, *first, *last, document.text[start:end], line if len(line) <= 2000 else "")


class Article(NamedTuple):
    """An article as the archive knows it: its name (path in the repository), the path to show, its facts, restored."""

    name: str
    path: str
    data: Any


class Way(NamedTuple):
    """A way to candidates: older articles that share at least `share` of these keys.

    since: none that are older than this date (ISO, or the beginning of it); undated ones count.
    """

    keys: tuple[str, ...]
    share: int = 1
    since: str = ""


class Around(NamedTuple):
    """What else a comparison may ask. dates(key): the dates of all articles with a key, this one's too."""

    lexicon: Lexicon
    dates: Callable[[str], Sequence[str]]


class Meeting(NamedTuple):
    """A hit that needs two articles: where it stands in this one, the words that fill the message, the other places.

    against: what the finding is about besides its own words, for the fingerprint (the other headline).
    """

    at: Place
    values: dict[str, str]
    related: tuple[Related, ...]
    against: str = ""
    level: str | None = None
