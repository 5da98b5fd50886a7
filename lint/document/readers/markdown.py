"""Markdown: CommonMark with GitHub's tables, strikethrough, task lists, footnotes; front matter; HTML in it.

What is read: the words readers see. Image texts (alt, title) are not: readers do not see them. A paragraph of italics
right after an image, a `<figcaption>` and the words of `[caption]` are captions. The first level-1 heading is the
headline, unless front matter has a title and the heading is one section among several.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast

from lint.document import frontmatter
from lint.document.builder import Builder
from lint.document.document import MASK, Document
from lint.document.html_tokens import START, one, scan
from lint.document.markup import Markup
from lint.document.offsets import CodePoints
from lint.document.shortcodes import hide
from lint.document.titles import settle
from lint.document.top import recognise
from lint.text.later import later
from lint.text.source import Source

EXTENSIONS = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
SAMPLE = """---
title: NEEDLE in the front matter
layout: HIDDEN
---
# NEEDLE heading

NEEDLE *paragraph* with `HIDDEN code` and a [NEEDLE link](https://example.org/HIDDEN "HIDDEN").
{{< figure src="HIDDEN.jpg" caption="HIDDEN" >}}
<!-- HIDDEN comment -->

![HIDDEN alt](HIDDEN.jpg)

- NEEDLE item

<div class="HIDDEN">NEEDLE in a block <script>HIDDEN()</script></div>

```
HIDDEN
```
"""

_BROKEN = later("[\ud800-\udfff]")
_PLAIN_TAGS = frozenset(
    f"<{close}{tag}>" for close in ("", "/") for tag in ("i", "b", "em", "strong", "u", "sup", "sub")
)
_MASKS = later(f"{MASK}+")
_LEVELS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}
_CONTAINERS = {"Item": "list-item", "BlockQuote": "block-quote", "TableCell": "table-cell"}
Events = Iterable[tuple[Any, dict[str, int]]]


def read(source: Source) -> Document:
    """Read a Markdown article. Never fails; what cannot be read is in `Document.problems`."""
    builder = Builder(source)
    start = frontmatter.read(builder)
    reading = _Reading(builder, start)
    reading.run()
    settle(builder, reading.emphasised, reading.after_image)
    recognise(builder)
    return builder.document("markdown")


def _events(body: str) -> Events:
    """The parser's events; half surrogate pairs, which no parser takes, are other characters of three bytes."""
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
    )
    try:
        events: Any = events_with_range(body, options=options)
    except UnicodeEncodeError:
        events = events_with_range(_BROKEN().sub("\ufffd", body), options=options)
    return cast("Events", events)


class _Reading:
    """One pass over the parser's events."""

    def __init__(self, builder: Builder, start: int) -> None:
        self.builder = builder
        self.markup = Markup(builder)
        self.start = start
        self.source = builder.source.text
        self.text = hide(self.source, start)  # with shortcodes masked
        self.masked = self.text is not self.source
        self.containers: list[tuple[str, int]] = []
        self.links: list[tuple[int, str, bool]] = []
        self.depth = 0  # of emphasis in this paragraph
        self.images: list[int] = []  # where those begin that are open
        self.code = False
        self.outermost = ""
        self.emphasised: set[int] = set()  # indexes of the blocks that are all bold or italic
        self.after_image: set[int] = set()  # indexes of the blocks, not bold, that follow an image
        self.at: Callable[[int], int] = CodePoints("").at
        self.plain = False
        self.pictured = False
        self.html_until = -1

    def run(self) -> None:
        """Read the body."""
        body = self.text[self.start :] if self.start else self.text
        at = self.at = CodePoints(body, self.start).at
        text, builder, markup = self.source, self.builder, self.markup
        known, point = -1, 0  # a place in bytes whose code point is known: where the last text ended
        for event, where in _events(body):
            if event.__class__ is str:
                start = where["start"]
                self.line_break(event, point if start == known else at(start), at(where["end"]))
                continue
            ((name, value),) = event.items()
            if name == "Text":
                if self.images or self.code or markup.stack[-1].hidden:
                    continue
                if not builder.is_open:
                    self.open()
                if not self.depth:
                    self.plain = True
                begin = where["start"]
                start = point if begin == known else at(begin)
                end = start + len(value)
                if (text.startswith(value, start) and value != "&") or len(value) == at(where["end"]) - start:
                    if self.links or (self.masked and MASK in value):
                        self.copy(start, end)
                    else:
                        builder.copy(start, end)
                    if value.isascii() and where["end"] - begin == len(value):
                        known, point = where["end"], end
                else:
                    builder.replace(start, at(where["end"]), value)
            elif name == "Start":
                if value == "Paragraph":
                    if builder.is_open:
                        self.close()
                elif value in ("Emphasis", "Strong"):
                    self.outermost = value if not self.depth else self.outermost
                    self.depth += 1
                else:
                    self.enter(value, where["start"], where["end"])
            elif name == "End":
                if value == "Paragraph":
                    self.close()
                elif value in ("Emphasis", "Strong"):
                    self.depth -= 1
                else:
                    self.leave(value, where["end"] if value == "Image" else 0)
            elif name == "InlineHtml":
                if value == "</a>":
                    markup.end("a")
                elif value not in _PLAIN_TAGS:
                    self.tag(at(where["start"]), at(where["end"]))
            elif name == "Code" and not (self.images or self.markup.hidden):
                if not builder.is_open:
                    self.open()
                self.plain = True
                builder.mask(at(where["start"]), at(where["end"]))
        builder.finish()

    def copy(self, start: int, end: int) -> None:
        """Copy text, its shortcodes masked."""
        if self.links and self.links[-1][2]:
            self.builder.mask(start, end)
        elif not self.masked:
            self.builder.copy(start, end)
        else:
            at = start
            for match in _MASKS().finditer(self.text, start, end):
                self.builder.copy(at, match.start())
                self.builder.mask(*match.span())
                at = match.end()
            self.builder.copy(at, end)

    def open(self) -> None:
        """Begin the block of this place."""
        kind, level = self.markup.kind
        self.builder.begin(kind, level=level)
        if self.pictured:
            self.after_image.add(len(self.builder.blocks))
            self.pictured = False

    def line_break(self, name: str, start: int, end: int) -> None:
        """A soft or hard line break, or a rule."""
        if name == "Rule":
            self.close()
        elif self.builder.is_open and not self.images and not self.markup.hidden:
            if end <= start:
                return
            self.builder.blank(start, end)

    def tag(self, start: int, end: int) -> None:
        """A tag or a comment within a line."""
        token = one(self.source, start, end)
        if token is None:
            return
        if token.kind == START and token.tag == "img":
            self.pictured = not self.builder.is_open
        self.markup.feed(token)

    def enter(self, value: Any, start: int, end: int) -> None:
        """The start of a block or span; places in bytes."""
        name = value if value.__class__ is str else next(iter(value))
        if name == "Link":
            link = value["Link"]
            self.links.append((self.builder.length, link["dest_url"], link["link_type"] in ("Autolink", "Email")))
        elif name == "Image":
            self.images.append(self.at(start))
        elif name == "HtmlBlock":
            self.close()
            self.html(self.at(start), self.at(end))
        elif name == "CodeBlock":
            self.close()
            self.code = True
            if not self.markup.hidden:
                self.builder.begin("code")
                self.builder.mask(self.at(start), self.at(end))
        elif name == "Strikethrough":
            pass
        else:
            self.close()
            self.contain(name, value)

    def contain(self, name: str, value: Any) -> None:
        """The start of a paragraph, heading, list item, block quote or table cell."""
        if name == "Heading":
            level = _LEVELS[value["Heading"]["level"]]
            self.push("headline" if level == 1 else "subhead", level)
        elif name in _CONTAINERS:
            kind = _CONTAINERS[name]
            depth = 0 if kind == "table-cell" else 1 + sum(one[0] == kind for one in self.containers[-8:])
            self.push(kind, depth)

    def push(self, kind: str, level: int) -> None:
        """Blocks are of this kind from here."""
        self.containers.append((kind, level))
        self.markup.default = (kind, level)

    def leave(self, value: Any, end: int) -> None:
        """The end of a block or span; place in bytes."""
        name = value if value.__class__ is str else next(iter(value))
        if name == "Link":
            begin, url, _ = self.links.pop()
            if self.builder.is_open and not self.images:
                self.builder.link(max(begin, self.builder.block_start), self.builder.length, url)
        elif name == "Image":
            self.picture(self.images.pop(), self.at(end))
        elif name == "CodeBlock":
            self.code = False
            self.close()
        elif name not in ("HtmlBlock", "Strikethrough"):
            self.close()
            if name in _CONTAINERS or name == "Heading":
                self.containers.pop()
                self.markup.default = self.containers[-1] if self.containers else ("paragraph", 0)

    def picture(self, start: int, end: int) -> None:
        """An image: one mark in the middle of a line, nothing where it stands alone."""
        if self.images:
            return
        if self.builder.is_open and not self.builder.is_empty:
            self.builder.replace(start, end, MASK)
        else:
            self.pictured = True

    def close(self) -> None:
        """End the open block."""
        if self.builder.is_open:
            index = len(self.builder.blocks)
            block = self.builder.finish()
            if block and not self.plain and not self.depth:
                self.emphasised.add(index)
                if self.outermost == "Strong":
                    self.after_image.discard(index)
        self.plain = False

    def html(self, start: int, end: int) -> None:
        """A block of HTML: its text is prose."""
        markup = self.markup
        for token in scan(self.source, start, end):
            if token.kind == START and token.tag == "img":
                self.pictured = True
            markup.feed(token)
        self.plain = True
        self.close()
