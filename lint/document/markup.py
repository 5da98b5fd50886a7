"""HTML elements over a Builder: which open blocks, of which kind, what readers do not see, links, blanks collapsed."""

from __future__ import annotations

import re

from lint.document.builder import Builder
from lint.document.html_tokens import COMMENT, END, REFERENCE, START, TEXT, Token
from lint.record import NamedTuple
from lint.text.later import later, lazy


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
BLOCK = _names(
    "address article aside blockquote body center caption dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul title video audio iframe"
)
HIDDEN = _names(
    "script style nav aside footer form template noscript svg iframe button select textarea dialog object video audio "
    "canvas math head title"
)
KINDS = {
    "li": "list-item",
    "dd": "list-item",
    "dt": "list-item",
    "blockquote": "block-quote",
    "td": "table-cell",
    "th": "table-cell",
    "caption": "caption",
    "figcaption": "caption",
    "h1": "headline",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subhead"),
}
_INLINE_WORTH = frozenset({"a", "span", "small", "code", "kbd", "samp", "cite", "time", "font", "label"})
_TELLING = frozenset({"hidden", "aria-hidden", "style", "class"})
_UNSEEN_STYLE = later(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN_CLASS = later(r"(?<![\w-])(?:visually-?hidden|sr-only|screen-reader(?:-text)?|offscreen|hidden)(?![\w-])")
_BLANKS = lazy(r"[ \t\n\r\f]+")


class Element(NamedTuple):
    """An open element: what blocks inside it are, and whether readers see it."""

    tag: str
    kind: str
    level: int
    hidden: bool
    code: bool
    link: tuple[int, str] | None = None


ROOT = Element("", "", 0, False, False)


class Markup:
    """Feeds HTML tokens into a builder. `default` is the kind of block where no element says better.

    Only elements that are closed later may hide text: an `<aside>` that is never closed must not swallow the article.
    """

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.text = builder.source.text
        self.stack: list[Element] = [ROOT]
        self.default = ("paragraph", 0)
        self._counts: dict[str, int] = {}
        self._closes: dict[str, int] = {}  # tag → where its next end tag stands, len(text) for nowhere
        self._breaks = 0

    @property
    def hidden(self) -> bool:
        """Whether readers do not see what stands here."""
        return self.stack[-1].hidden

    @property
    def kind(self) -> tuple[str, int]:
        """Kind and level of a block that would begin here."""
        top = self.stack[-1]
        return (top.kind, top.level) if top.kind else self.default

    def feed(self, token: Token) -> None:
        """Take one token in."""
        kind = token.kind
        if kind == TEXT:
            self.characters(token.start, token.end)
        elif kind == START:
            self.start(token)
        elif kind == END:
            self.end(token.tag)
        elif kind == REFERENCE:
            self.reference(token.start, token.end, token.data)
        elif kind == COMMENT:
            self.builder.comment(token.start, token.end, token.data)

    def open(self) -> None:
        """Begin a block of the kind of this place, if none is open."""
        if not self.builder.is_open:
            kind, level = self.kind
            self.builder.begin(kind, level=level)

    def characters(self, start: int, end: int) -> None:
        """Text of the source, its blanks collapsed to one each."""
        top = self.stack[-1]
        if top.hidden:
            return
        text, builder = self.text, self.builder
        at = start
        if not builder.is_open:
            first = _BLANKS.match(text, start, end)
            at = first.end() if first else start
            if at == end:
                return
            self.open()
        if top.code:
            builder.mask(at, end)
            return
        self._breaks = 0 if self._breaks and text[at:end].strip() else self._breaks
        for found in _BLANKS.finditer(text, at, end):
            begin, last = found.span()
            if last - begin == 1 and text[begin] == " " and not (begin == at and builder.ends_blank()):
                continue
            builder.copy(at, begin)
            if not builder.ends_blank():
                builder.blank(begin, last)
            at = last
        builder.copy(at, end)

    def reference(self, start: int, end: int, data: str) -> None:
        """A character reference."""
        if not self.hidden:
            self.open()
            self._breaks = 0
            self.builder.replace(start, end, data)

    def start(self, token: Token) -> None:
        """A start tag."""
        tag = token.tag
        if tag in BLOCK:
            self._close_implied(tag)
            self.builder.finish()
        if tag == "br":
            self._line_break(token)
        if tag in VOID:
            return
        top = self.stack[-1]
        hides = self._hides(token) and self._is_closed(tag, token.end)
        if not (hides or top.hidden or tag in BLOCK or tag in _INLINE_WORTH):
            return
        self.push(self._element(token, top, hides))

    def push(self, element: Element) -> None:
        """Open an element."""
        self.stack.append(element)
        self._counts[element.tag] = self._counts.get(element.tag, 0) + 1

    def _element(self, token: Token, top: Element, hides: bool) -> Element:
        tag = token.tag
        kind, level = top.kind, top.level
        if tag in KINDS and not (tag == "blockquote" and kind == "list-item"):
            kind = KINDS[tag]
            level = int(tag[1]) if tag[0] == "h" else top.level + 1 if top.kind == kind else 1
            if kind in ("caption", "table-cell"):
                level = 0
        elif tag == "p" and kind == "table-cell":  # a table for the layout
            kind, level = "", 0
        link = (self.builder.length, token.attrs.get("href", "")) if tag == "a" else None
        code = top.code or tag in ("pre", "code", "kbd", "samp")
        return Element(tag, "code" if tag == "pre" else kind, level, top.hidden or hides, code, link)

    def end(self, tag: str) -> None:
        """An end tag. One without its start is nothing, but `</p>` still ends a paragraph."""
        if tag in BLOCK:
            self.builder.finish()
        if not self._counts.get(tag):
            return
        while True:
            element = self.pop()
            if element.tag == tag:
                return

    def pop(self) -> Element:
        """Close the innermost element."""
        element = self.stack.pop()
        self._counts[element.tag] -= 1
        if element.link and self.builder.is_open and not element.hidden:
            start, url = element.link
            self.builder.link(max(start, self.builder.block_start), self.builder.length, url)
        return element

    def _close_implied(self, tag: str) -> None:
        """A paragraph ends where a block begins, a list item where the next one does."""
        top = self.stack[-1].tag
        same = (
            ("li",)
            if tag == "li"
            else ("dd", "dt")
            if tag in ("dd", "dt")
            else ("td", "th")
            if tag in ("td", "th")
            else ()
        )
        if top == "p" or top in same:
            self.pop()

    def _line_break(self, token: Token) -> None:
        """One line break is a blank, two are a new paragraph."""
        if self.hidden or not self.builder.is_open:
            return
        self._breaks += 1
        if self._breaks > 1:
            self.builder.finish()
            self._breaks = 0
        elif not self.builder.ends_blank():
            self.builder.blank(token.start, token.end)

    def _hides(self, token: Token) -> bool:
        if token.tag in HIDDEN:
            return True
        attrs = token.attrs
        if not attrs or _TELLING.isdisjoint(attrs):
            return False
        if "hidden" in attrs and attrs["hidden"] != "until-found":
            return True
        if attrs.get("aria-hidden") == "true":
            return True
        return bool(_UNSEEN_STYLE().search(attrs.get("style", "")) or _UNSEEN_CLASS().search(attrs.get("class", "")))

    def _is_closed(self, tag: str, at: int) -> bool:
        if self._closes.get(tag, -1) < at:
            match = re.compile(f"</{re.escape(tag)}", re.IGNORECASE).search(self.text, at)
            self._closes[tag] = match.start() if match else len(self.text) + 1
        return self._closes[tag] <= len(self.text)
