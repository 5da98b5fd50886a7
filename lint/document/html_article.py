"""HTML: fragments as a CMS keeps them, and full pages, of which only the article is read.

A page's article is the element that says it is (`articleBody`, `<article>`, `<main>`), else the one with most of the
prose; its first `<h1>`, byline and date may stand before it. Title, Open Graph and meta fields are blocks that do not
render.
"""

from __future__ import annotations

from lint.document import html_head
from lint.document.builder import Builder
from lint.document.document import Document
from lint.document.furniture import mark
from lint.document.html_page import Page
from lint.document.html_tokens import COMMENT, START, Token
from lint.document.markup import BLOCK, Element, Markup
from lint.document.titles import alike, settle, words
from lint.document.top import recognise
from lint.text.later import lazy
from lint.text.source import Source

_WORDS = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# class and id words of what is on a page but not in its article
_FURNITURE = frozenset(
    word
    for line in (
        "share sharing social related newsletter promo promotion advert advertisement ad ads sponsor sponsored",
        "comment comments sidebar nav navigation menu breadcrumb breadcrumbs cookie signup subscribe subscription",
        "recirc recirculation recommended recommendations popular trending taglist tags credit copyright toolbar modal",
        "popup paywall outbrain taboola disqus footer bio readmore tooltip skip noprint mailto",
    )
    for word in line.split()
)
_KINDS = {
    "byline": "byline",
    "dek": "dek",
    "deck": "dek",
    "standfirst": "dek",
    "subtitle": "dek",
    "subheadline": "dek",
    "pullquote": "pull-quote",
}
_MOST_HIDDEN = 0.25  # of the article's prose: what holds more is no furniture
_LONGEST_BYLINE = 200


def read(source: Source) -> Document:
    """Read an HTML article. Never fails."""
    builder = Builder(source)
    page = Page(source)
    first, last = page.article()
    html_head.read(builder, page.tokens)
    markup = _PageMarkup(builder, page, first, last)
    if first:
        markup.before()
    markup.inside()
    settle(builder, set(), set())
    recognise(builder)
    if page.whole:
        mark(builder)
    return builder.document("html")


class _PageMarkup(Markup):
    """Markup that knows the page: what is furniture, a byline, a dek."""

    def __init__(self, builder: Builder, page: Page, first: int, last: int) -> None:
        super().__init__(builder)
        self.page = page
        self.first, self.last = first, last
        self.index = first
        self.body = max(page.prose(first) if first in page.close else page.prose_between(first, last), 1)

    def before(self) -> None:
        """Read the headline, dek, byline and date that stand before the article's element."""
        heading = self._heading_before()
        if heading < 0:
            return
        index = heading
        while index < self.first:
            token = self.page.tokens[index]
            stop = self.page.close.get(index, index)
            said = token.kind == START and index in self.page.close
            if said and (index == heading or (stop < self.first and self._worth(token, index))):
                self._feed(index, stop + 1)
                index = stop
            index += 1

    def _heading_before(self) -> int:
        """The last `<h1>` before the article's element; -1 where the article has its headline itself."""
        page, said = self.page, [words(self.builder.read(block)) for block in self.builder.blocks][:6]
        for index in range(self.first, self.last):
            token = page.tokens[index]
            if token.kind != START or token.tag not in ("h1", "h2") or index not in page.close:
                continue
            if token.tag == "h1" or any(alike(page.words(index), one) for one in said):
                return -1
        for index in range(self.first - 1, -1, -1):
            token = page.tokens[index]
            if token.kind == START and token.tag == "h1" and index in page.close and not self._under_hidden(index):
                return index
        return -1

    def _under_hidden(self, index: int) -> bool:
        while index >= 0:
            if super()._hides(self.page.tokens[index]):
                return True
            index = self.page.parents.get(index, -1)
        return False

    def _worth(self, token: Token, index: int) -> bool:
        """Whether an element between headline and article is its byline, dek or date."""
        if self._under_hidden(index):
            return False
        return bool(_kind(token)) or token.tag == "time"

    def inside(self) -> None:
        """Read the article."""
        self._feed(self.first, self.last)
        self.builder.finish()

    def _feed(self, first: int, last: int) -> None:
        for index in range(first, min(last, len(self.page.tokens))):
            token = self.page.tokens[index]
            self.index = index
            if token.kind == START and token.tag == "time" and self.stack[-1].tag not in ("p", "li", "td", "span", "a"):
                self.builder.finish()
            if token.kind != COMMENT or not token.data.startswith("["):
                self.feed(token)

    def _hides(self, token: Token) -> bool:
        if super()._hides(token):
            return not (token.tag in ("header", "footer", "form") and self._is_main_part())
        if not self.page.whole or not token.attrs or token.tag in ("html", "body", "main", "article", "h1"):
            return False
        named = f"{token.attrs.get('class', '')} {token.attrs.get('id', '')}"
        if named == " ":
            return False
        words = {word.lower() for word in _WORDS.findall(named)}
        return not words.isdisjoint(_FURNITURE) and not self._is_main_part() and not _kind(token)

    def _is_main_part(self) -> bool:
        """Whether the element holds a good part of the article."""
        return self.index in self.page.close and self.page.prose(self.index) > _MOST_HIDDEN * self.body

    def _element(self, token: Token, top: Element, hides: bool) -> Element:
        element = super()._element(token, top, hides)
        if not token.attrs and token.tag != "time":
            return element
        kind = _kind(token)
        if token.tag == "time" and element.kind == "" and not self.builder.is_open:
            kind = "date"
        if not kind or element.kind in ("headline", "subhead", "caption") or self._is_main_part():
            return element
        if token.tag not in BLOCK and self.builder.is_open:
            return element
        return element._replace(kind=kind, level=0)


def _kind(token: Token) -> str:
    """The kind of block an element's attributes tell: byline, dek, pull quote; empty for none."""
    attrs = token.attrs
    if attrs.get("rel") == "author" or attrs.get("itemprop") == "author":
        return "byline"
    named = attrs.get("class", "")
    if not named:
        return ""
    joined = named.lower().replace("-", "").replace("_", "")
    for word, kind in _KINDS.items():
        if word in joined and len(joined) < _LONGEST_BYLINE:
            return kind
    return ""
