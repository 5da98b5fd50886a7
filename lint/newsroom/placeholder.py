"""What a writer left to fill in later: TK, [insert quote], lorem ipsum, {{name}}."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.document.blocks import Block
from lint.document.document import Document
from lint.newsroom.phrases import phrase_starts
from lint.text.later import lazy
from lint.text.lexicon import Lexicon
from lint.text.span import Span

_SKIPPED = frozenset({"code", "embed", "field"})
_BRACKET = lazy(r"\[([^\[\]\n]{2,60})\]")
_TEMPLATE = lazy(r"\{\{[^{}\n]{1,60}\}\}|<<[^<>\n]{1,60}>>|\$\{\w{1,40}\}|\{%[^%\n]{1,80}%\}")
_QUERIES = lazy(r"(?<=[(\[])\?{3,}(?=[)\]])|(?<=[\s(])\?{3,}(?=,? \w)|^\?{3,}$", re.M)
_CHECK = lazy(r"[(\[](?:PLS |PLEASE )?CHECK(?: [A-Z]+)?[)\]]")


def placeholders(document: Document) -> list[Span]:
    """Ranges of Document.text that hold a placeholder, in order, none inside another."""
    found = sorted({*_words(document), *_titles(document), *_marks(document)}, key=lambda one: (one.start, -one.end))
    kept: list[Span] = []
    for one in found:
        if (not kept or one.start >= kept[-1].end) and document.block_at(one.start).kind not in _SKIPPED:
            kept.append(one)
    return kept


def _index(lexicon: Lexicon) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group in ("codes", "schedule", "phrases", "labels"):
        for phrase in lexicon.phrases("placeholders", group):
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), group))
    return found


def _words(document: Document) -> Iterator[Span]:
    index = document.lexicon.once(_index)
    words = document.words
    for at in document.once(phrase_starts):
        for rest, group in index.get(words.lower[at], ()):
            end = at + 1 + len(rest)
            if tuple(words.lower[at + 1 : end]) == rest:
                block = document.block_at(words.start[at])
                if words.end[end - 1] <= block.end and GROUPS[group](document, at, end, block):
                    yield Span(words.start[at], words.end[end - 1])
                    break


def _titles(document: Document) -> Iterator[Span]:
    """`Untitled` as the whole headline."""
    titles = document.lexicon.words("placeholders", "titles")
    for block in document.blocks:
        if block.kind == "headline" and block.end - block.start < 40:
            text = document.text[block.start : block.end]
            name = text.strip(" .:-–—0123456789()")
            if name.lower() in titles:
                start = block.start + text.index(name)
                yield Span(start, start + len(name))


def _code(document: Document, at: int, end: int, block: Block) -> bool:
    """TK, XXX: in capitals; not as a name, a numeral or an abbreviation the article explains."""
    words = document.words
    word = words.original(at)
    lexicon = document.lexicon
    if not word.isupper() or _defined(document, word):
        return False
    first, last = words.range(block.start, block.end)
    following = words.original(at + 1) if at + 1 < last else ""
    previous = words.original(at - 1) if at > first else ""
    if following and not words.gap(at + 1).strip():
        if following[0].isdigit() or following.lower() in lexicon.words("placeholders", "after"):
            return False
        if following[0].isupper() and not following.isupper():
            return False
    if word[0] == "X":
        named = previous[:1].isupper() and at - 1 > first and not words.gap(at).strip()
        return not named and document.quotations.at(words.start[at]) is None
    return True


def _schedule(document: Document, at: int, end: int, block: Block) -> bool:
    """TBC, TBD: not where they are news (a listing, a time, a venue)."""
    words = document.words
    word = words.original(at)
    if not word.isupper() or block.kind in ("list-item", "table-cell", "caption") or _defined(document, word):
        return False
    first, last = words.range(block.start, block.end)
    if last - first <= 8 or document.text[words.start[at] - 1 : words.end[at] + 1] == f"({word})":
        return False
    before = words.lower[max(at - 4, first) : at]
    return document.lexicon.words("placeholders", "listing").isdisjoint(before)


def _phrase(document: Document, at: int, end: int, block: Block) -> bool:
    """A phrase, unless somebody is quoted with it."""
    return document.quotations.at(document.words.start[at]) is None


def _label(document: Document, at: int, end: int, block: Block) -> bool:
    """`HED:` at the start of a line."""
    words = document.words
    after = document.text[words.end[end - 1] : words.end[end - 1] + 1]
    before = document.text[block.start : words.start[at]]
    return after == ":" and not before.strip() and words.original(at)[:1].isupper()


GROUPS = {"codes": _code, "schedule": _schedule, "phrases": _phrase, "labels": _label}


def _defined(document: Document, code: str) -> bool:
    """Whether the article explains the letters: “the Tern Keepers (TK)”."""
    at = document.text.find(f"({code})")
    if at < 0:
        return False
    words = document.words
    last = words.range(at, at)[0]
    initials = "".join(words.lower[index][:1] for index in range(max(last - len(code), 0), last))
    return initials == code.lower()


def _marks(document: Document) -> Iterator[Span]:
    text = document.text
    if "[" in text:
        yield from _brackets(document)
    if "{" in text or "<<" in text:
        generator = document.format == "markdown"  # its own tags, filled in when the site is built
        for match in _TEMPLATE.finditer(text):
            if not (generator and match[0].startswith(("{{", "{%"))):
                yield Span(*match.span())
    if "???" in text:
        yield from (Span(*match.span()) for match in _QUERIES.finditer(text))
    if "CHECK" in text:
        yield from (Span(*match.span()) for match in _CHECK.finditer(text))


def _brackets(document: Document) -> Iterator[Span]:
    """`[insert quote]`, `[name]`: not the editor's own brackets, `[sic]` and `[the council]`."""
    whole = document.lexicon.words("placeholders", "brackets")
    starts = document.lexicon.words("placeholders", "bracket-starts")
    for match in _BRACKET.finditer(document.text):
        inner = " ".join(match[1].lower().replace("’", "'").split()).strip(" .:?…")
        meant = (
            inner in whole or inner.endswith(" tk") or (" " in inner and inner.partition(" ")[0].rstrip(":") in starts)
        )
        if meant and not _formula(document, match.start(), match.end()):
            yield Span(*match.span())


def _formula(document: Document, start: int, end: int) -> bool:
    """Whether the brackets are linked words, or blanks of a quoted formula: “[insert user] needs [insert need]”."""
    if any(link.start <= end and link.end >= start for link in document.links):
        return True
    quotation = document.quotations.at(start)
    return quotation is not None and document.text.count("[", quotation.start, quotation.end) > 1
