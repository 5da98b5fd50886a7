"""What a copy desk knows of headlines: which of an article's headlines readers see, when two of them are the same
line, and what the line says once kickers, site names and style are taken off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from lint.document.blocks import PROSE, Block
from lint.document.document import MASK, Document
from lint.newsroom.counters import share_counters
from lint.newsroom.furniture import web_furniture
from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.lexicon import Lexicon

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-", "—": "-", "\xad": None})
_SEPARATOR = lazy(r"\s*(?:[:|]|-{1,2}(?=\s)|(?<=\s)-)\s*")
_NUMBERED = lazy(r"\s*\d{1,2}\s*[:|-]\s*")
_TOKEN = lazy(r"[^\W_]+(?:[.,:'&-][^\W_]+)*|[%$£€&+]")
_DATELINE = lazy(r"[^\W\d_a-z][^\d\n—–-]{1,40}?(?:\([^()\n]{1,30}\)\s*)?\s*(?:—|–|--|-)\s+(?=\S)")
_SKIPPED = frozenset({"byline", "dateline", "date", "dek", "caption", "furniture", "embed", "field", "code"})


class Headline(NamedTuple):
    """A headline that readers see: its block, its words as `key` compares them, and whether front matter holds it."""

    block: Block
    tokens: tuple[str, ...]
    field: bool


class Opening(NamedTuple):
    """How an article begins.

    headlines: those that render, in order. first: index of the first body block after them that is no byline, date,
    dek, caption or furniture (-1: there is none).
    """

    headlines: tuple[Headline, ...]
    first: int


def opening(document: Document) -> Opening:
    """The visible headlines and the block the body begins with."""
    blocks = document.blocks
    headlines: list[Headline] = []
    first = -1
    for index, block in enumerate(blocks):
        if block.kind == "headline":
            words = tokens(document.text[block.start : block.end], document.lexicon) if block.renders else ()
            if words:
                headlines.append(Headline(block, words, bool(block.field)))
        elif first < 0 and not block.field and block.kind not in _SKIPPED and told(document, block):
            first = index
        if first >= 0 and index > first + 2:
            break
    return Opening(tuple(headlines), first)


def told(document: Document, block: Block) -> bool:
    """Whether a block has words that are no page furniture."""
    if any(one.alone and block.start <= one.start < block.end for one in document.once(share_counters)):
        return False
    if any(one.alone and block.start <= one.start < block.end for one in document.once(web_furniture)):
        return False
    return any(char.isalnum() for char in document.text[block.start : block.end])


def lede(document: Document) -> Block | None:
    """The first paragraph of the body, without bylines, dates, deks, subheads and furniture before it."""
    first = document.once(opening).first
    if first < 0:
        return None
    return next((one for one in document.blocks[first : first + 4] if one.kind in PROSE and not one.field), None)


def tokens(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a headline, as two headlines are compared: case, marks, kickers (`Breaking:`), endings (`– live`),
    the site's name (`| Gazette`), possessive *'s* and punctuation off; numerals, names and negations stay."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_STRAIGHT)
    text = " ".join(text.replace(MASK, " ").casefold().split())
    text = _without_site(text)
    text = _without_kicker(text, lexicon)
    text = _without_ending(text, lexicon)
    return tuple(word.removesuffix("'s") for word in _TOKEN.findall(text))


def key(text: str, lexicon: Lexicon) -> str:
    """`tokens` as one string: equal keys are the same headline."""
    return " ".join(tokens(text, lexicon))


def _without_site(text: str) -> str:
    head, bar, site = text.rpartition(" | ")
    return head if bar and len(head.split()) >= 3 and len(site.split()) <= 5 else text


def _without_kicker(text: str, lexicon: Lexicon) -> str:
    words = lexicon.once(_kickers)
    first = text.partition(" ")[0].rstrip(":|-")
    for kicker in words.get(first, ()):
        if text.startswith(kicker):
            split = _NUMBERED.match(text, len(kicker)) or _SEPARATOR.match(text, len(kicker))
            if split and split.end() < len(text):
                return text[split.end() :]
    return text


def _without_ending(text: str, lexicon: Lexicon) -> str:
    text = text.rstrip(" .!?…")
    for ending in lexicon.once(_endings).get(re.split(r"[\s(-]", text)[-1].rstrip(")"), ()):
        body = text.rstrip(")")
        if body.endswith(ending):
            head = body[: -len(ending)].rstrip()
            if head.endswith((" -", "(", ":", "|")):
                return head.rstrip(" -(:|")
    return text


def _kickers(lexicon: Lexicon) -> Mapping[str, list[str]]:
    return _by_word(lexicon, "kickers", 0)


def _endings(lexicon: Lexicon) -> Mapping[str, list[str]]:
    return _by_word(lexicon, "endings", -1)


def _by_word(lexicon: Lexicon, group: str, index: int) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for phrase in sorted(lexicon.phrases("headline-labels", group), key=len, reverse=True):
        found.setdefault(phrase.split()[index], []).append(phrase)
    return found


def without_dateline(text: str) -> str:
    """The first paragraph without `PORT ELM (Wire) —` before it."""
    match = _DATELINE.match(text)
    return text[match.end() :] if match and text[: match.end()].split("(")[0].isupper() else text


def content(words: tuple[str, ...], lexicon: Lexicon) -> frozenset[str]:
    """The words that carry meaning, folded so that *closes*, *closed* and *close* are one; negations stay."""
    function_words = lexicon.words("function-words")
    return frozenset(_fold(word) for word in words if word not in function_words and (len(word) > 1 or word.isdigit()))


def _fold(word: str) -> str:
    if len(word) < 5 or not word.isalpha():
        return word
    for suffix, rest in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 and not word.endswith("ss"):
            return (word[: -len(suffix)] + rest).rstrip("e")
    return word.rstrip("e")
