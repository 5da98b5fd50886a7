"""Plain text: the first line is the headline; paragraphs are set apart by blank lines, are a line each, or are wrapped.

Which of these a file uses is seen from its lines: in wrapped copy the next word would not have fitted in the line.
"""

from __future__ import annotations

from itertools import pairwise

from lint.document.builder import Builder
from lint.document.document import Document
from lint.document.top import is_byline, recognise
from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.source import Source

EXTENSIONS = (".txt", ".text")
SAMPLE = "NEEDLE headline\n\nBy Ana NEEDLE\n\nNEEDLE paragraph, see https://example.org/HIDDEN for more.\n"

_WIDEST = 110  # nobody wraps wider
_SLACK = 4
_HEADLINE = 220  # characters, at most
_SENTENCE = 160  # the same for a headline that ends like a sentence
_SENTENCES = 120  # the same for one of two sentences
_ALONE = 90  # a headline without a story is shorter
_END = lazy(r"[.!?…:][\"'”’)\]]*$")
_TWO_SENTENCES = lazy(r"[a-z0-9]{2,}[.!?][\"'”’)]* +[\"'“‘(]?[A-Z]")
_DATELINE = lazy(r"[A-Z][A-Z .'’]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?(?: \([A-Za-z ]{2,20}\))? ?(?:[—–]|--?) ?\S")
_BULLET = lazy(r"[•‣▪●◦*][ \t]+(?=\S)")


class Line(NamedTuple):
    """A line that is not blank: the place of its text without blanks at the edges, how far in it begins."""

    start: int
    end: int
    indent: int

    @property
    def size(self) -> int:
        """Its length with the indent."""
        return self.indent + self.end - self.start


def read(source: Source) -> Document:
    """Read a plain-text article."""
    builder = Builder(source)
    chunks = _chunks(source)
    width = _wrap_width(source.text, chunks)
    paragraphs = [paragraph for chunk in chunks for paragraph in _paragraphs(source.text, chunk, width)]
    headline = _headline(source.text, paragraphs)
    for index, lines in enumerate(paragraphs):
        _block(builder, lines, index == headline)
    recognise(builder)
    return builder.document("plain")


def _chunks(source: Source) -> list[list[Line]]:
    """The lines of the file, in groups that blank lines set apart."""
    chunks: list[list[Line]] = []
    group: list[Line] = []
    starts, text = source.line_starts, source.text
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text[start:stop]
        body = line.strip()
        if body:
            indent = len(line) - len(line.lstrip())
            group.append(Line(start + indent, start + indent + len(body), indent))
        elif group:
            chunks.append(group)
            group = []
    return [*chunks, group] if group else chunks


def _wrap_width(text: str, chunks: list[list[Line]]) -> int:
    """The width the file is wrapped at; 0 where its lines end because paragraphs do."""
    breaks = [(one, two) for chunk in chunks for one, two in pairwise(chunk)]
    if not breaks:
        return 0
    width = max(one.size for one, _ in breaks)
    if width > _WIDEST or width < 30:
        return 0
    full = sum(_is_full(text, one, two, width) for one, two in breaks)
    running = sum(not _END.search(text, one.start, one.end) for one, _ in breaks)
    lower = sum(text[two.start].islower() for _, two in breaks)
    few = len(breaks) < 3 and lower < len(breaks)
    return width if full >= 0.6 * len(breaks) <= 1.2 * running and lower >= 0.4 * len(breaks) and not few else 0


def _is_full(text: str, one: Line, two: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted in this one."""
    word = text[two.start : min(two.end, two.start + width)].split(None, 1)[0]
    return one.size + 1 + len(word) > width - _SLACK


def _paragraphs(text: str, chunk: list[Line], width: int) -> list[list[Line]]:
    """The paragraphs of a chunk, each as its lines."""
    found = [[chunk[0]]]
    for one, two in pairwise(chunk):
        if _goes_on(text, one, two, width):
            found[-1].append(two)
        else:
            found.append([two])
    return found


def _goes_on(text: str, one: Line, two: Line, width: int) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    if _BULLET.match(text, two.start):
        return False
    ends = bool(_END.search(text, one.start, one.end))
    if not width:
        return not ends and text[two.start].islower() and text[one.end - 1] not in "|•" and one.size > 25
    if two.indent > one.indent + 1 and ends:
        return False
    return not ends or _is_full(text, one, two, width)


def _headline(text: str, paragraphs: list[list[Line]]) -> int:
    """The index of the paragraph that is the headline; -1 where the text begins with the story."""
    for index, lines in enumerate(paragraphs[:2]):
        said = " ".join(text[line.start : line.end] for line in lines)
        if is_byline(said):
            continue
        stops = bool(_END.search(said))
        if len(said) > (_SENTENCE if stops else _HEADLINE) or len(lines) > 3 or _BULLET.match(said):
            return -1
        if len(said) > _ALONE and _DATELINE.match(said):
            return -1
        if stops and len(said) > _SENTENCES and _TWO_SENTENCES.search(said):
            return -1
        if len(paragraphs) == 1 and (len(said) > _ALONE or stops):
            return -1
        return index
    return -1


def _block(builder: Builder, lines: list[Line], headline: bool) -> None:
    text = builder.source.text
    bullet = _BULLET.match(text, lines[0].start, lines[0].end)
    kind = "headline" if headline else "list-item" if bullet else "paragraph"
    builder.begin(kind, level=1 if headline or bullet else 0)
    at = bullet.end() if bullet and not headline else lines[0].start
    for line in lines:
        builder.blank(at, line.start)
        at = max(at, line.start)
        builder.copy(at, line.end)
        at = line.end
    builder.finish()
