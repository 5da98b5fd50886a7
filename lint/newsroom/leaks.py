"""Markup that readers see: entities, tags, short codes, and characters that were decoded twice."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping

from lint.document.document import Document
from lint.record import NamedTuple
from lint.text.later import later

LIST = "markup"
_SKIPPED = frozenset({"code", "embed", "field"})
# ’ “ – é in UTF-8, read as Windows-1252: a lead byte with one continuation byte of its own, or â€ with one
_TWICE = later(
    "â€[\u0080-\u009f\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u0152\u0153\u0161"
    "\u0178\u017e\u02c6\u02dc\u2122]|[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u2018-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u02c6\u02dc]"
)
_RUN = later(
    "[\u0080-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020-\u2022\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018-\u201d\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]+"
)
_ENTITY = later(r"&(?:amp;)?(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_TAG = later(r"</[a-zA-Z][a-zA-Z0-9]{0,11}\s*>|<[a-zA-Z][a-zA-Z0-9]{0,11}(?:\s+[\w:-]+=[^<>\n]{0,300})?\s*/?>")
_CODE = later(r"\[/?([a-zA-Z_-]{1,20})(?:(?:\s+[\w-]+)?=[^\]\n]{0,300})?\]")
_BOLD = later(r"(?<![\w*])\*\*(?=[^\W_])[^*\n]{1,120}?\*\*(?![\w*])")
_LINK = later(r"\[[^\[\]\n]{1,120}\]\(")
_ESCAPE = later(r"\\u(?:00a0|00[c-f][0-9a-fA-F]|20[0-3][0-9a-fA-F])(?![0-9a-fA-F])")


class Leak(NamedTuple):
    """`[start, end)` of Document.text shows what should have become text; kind: what it is, in words; mend: what it
    stands for, or None where nobody but the writer knows."""

    start: int
    end: int
    kind: str
    mend: str | None = None


def leaks(document: Document) -> Iterator[Leak]:
    """All leaks, kind by kind; stories about markup show it on purpose, so there only broken characters count."""
    for find in _signed(document, BROKEN):
        yield from _shown(document, find(document))
    found = _signed(document, MARKUP)
    if found and document.lexicon.words(LIST, "subjects").isdisjoint(document.vocabulary):
        for find in found:
            yield from _set(document, _shown(document, find(document)))


def _signed(document: Document, finders: Mapping[Finder, tuple[str, ...]]) -> list[Finder]:
    text = document.text
    return [find for find, signs in finders.items() if any(sign in text for sign in signs)]


def _shown(document: Document, found: Iterator[Leak]) -> Iterator[Leak]:
    return (one for one in found if document.block_at(one.start).kind not in _SKIPPED)


def _set(document: Document, found: Iterator[Leak]) -> Iterator[Leak]:
    """Without what a site generator makes of front matter, and what a writer of Markdown wrote as an entity to show."""
    generator, source = document.format == "markdown", document.source.text
    for one in found:
        span = document.span(one.start, one.end)
        copied = source[span.start] == document.text[one.start]
        if copied if generator and not document.block_at(one.start).field else not generator:
            yield one


def _twice(document: Document) -> Iterator[Leak]:
    text, reached = document.text, 0
    for match in _TWICE().finditer(text):
        if match.start() < reached:
            continue
        run = _RUN().match(text, match.start())
        for found in (run, match):
            mend = _decoded(found[0]) if found else None
            if found and mend is not None:
                yield Leak(found.start(), found.end(), "a character decoded twice", mend)
                reached = found.end()
                break
        else:
            if match[0].startswith("â€"):
                yield Leak(match.start(), match.end(), "a character decoded twice")


def _decoded(run: str) -> str | None:
    """What was meant, however many times it was decoded wrongly; None where the characters are meant as they are."""
    said = None
    while True:
        try:
            run = said = run.encode("cp1252").decode()
        except UnicodeError:
            return said


def _lost(document: Document) -> Iterator[Leak]:
    text, at = document.text, document.text.find("\ufffd")
    while at >= 0:
        end = at + 1
        while text[end : end + 1] == "\ufffd":
            end += 1
        yield Leak(at, end, "a character that was lost in decoding")
        at = text.find("\ufffd", end)


def _entities(document: Document) -> Iterator[Leak]:
    for match in _ENTITY().finditer(document.text):
        said = html.unescape(html.unescape(match[0]))
        if said == "&" or (said[0] not in "&;" and not said.endswith(";")):
            yield Leak(match.start(), match.end(), "an entity", said if said not in '<>&"' else None)


def _tags(document: Document) -> Iterator[Leak]:
    names = document.lexicon.words(LIST, "tags")
    for match in _TAG().finditer(document.text):
        name = match[0].strip("</> ").split()[0].lower()
        if name in names:
            yield Leak(match.start(), match.end(), "an HTML tag")


def _codes(document: Document) -> Iterator[Leak]:
    names = document.lexicon.words(LIST, "codes")
    for match in _CODE().finditer(document.text):
        if match[1].lower() in names and ("=" in match[0] or match[0][1] == "/"):
            yield Leak(match.start(), match.end(), "a short code")


def _bold(document: Document) -> Iterator[Leak]:
    for match in _BOLD().finditer(document.text):
        yield Leak(match.start(), match.end(), "Markdown")


def _links(document: Document) -> Iterator[Leak]:
    source = document.source.text
    for match in _LINK().finditer(document.text):
        if source.startswith(("http", "www.", "/"), document.span(match.start(), match.end()).end):
            yield Leak(match.start(), match.end(), "a Markdown link")


def _escapes(document: Document) -> Iterator[Leak]:
    for match in _ESCAPE().finditer(document.text):
        yield Leak(match.start(), match.end(), "an escaped character", chr(int(match[0][2:], 16)))


Finder = Callable[[Document], Iterator[Leak]]
# who looks, and signs of which a text has one, or there is no such leak
BROKEN: dict[Finder, tuple[str, ...]] = {_twice: ("â€", "Ã", "Â"), _lost: ("\ufffd",)}
MARKUP: dict[Finder, tuple[str, ...]] = {
    _entities: ("&",),
    _tags: ("</", "/>"),
    _codes: ("=", "[/"),
    _bold: ("**",),
    _links: ("](",),
    _escapes: ("\\u",),
}
