"""The shape of an HTML page: tokens with exact places, elements, how much prose each holds, where the article is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from lint.document.html_tokens import COMMENT, END, REFERENCE, START, TEXT, Token
from lint.document.markup import BLOCK, HIDDEN, VOID
from lint.document.titles import words
from lint.text.later import lazy
from lint.text.source import Source

_DROPPED = lazy(r"</>")
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "template", "svg"})
_INLINE = frozenset({"span", "a"})  # what may be a byline
_LEAST = 200  # characters of prose an article has
_MOST_OF = 0.7  # the part of the prose that the article's element holds


def tokens(source: Source) -> list[Token]:
    """All tokens of a page in source order. Character references come by themselves."""
    from turbohtml import TokenType, tokenize

    kinds = {
        TokenType.TEXT: TEXT,
        TokenType.START_TAG: START,
        TokenType.END_TAG: END,
        TokenType.CHARACTER_REFERENCE: REFERENCE,
        TokenType.COMMENT: COMMENT,
    }
    text, starts = source.text, source.line_starts
    raw = [
        (kinds.get(one.type, ""), starts[one.line - 1] + one.col, one)
        for one in tokenize(text, resolve_references=False)
    ]
    found: list[Token] = []
    for index, (kind, start, one) in enumerate(raw):
        end = raw[index + 1][1] if index + 1 < len(raw) else len(text)
        if kind == TEXT:
            found.extend(_texts(text, start, end, one.data or ""))
        elif kind == START:
            found.append(
                Token(START, start, end, one.tag or "", {name: value or "" for name, value in one.attrs or ()})
            )
        elif kind == END:
            found.append(Token(END, start, end, one.tag or ""))
        elif kind == REFERENCE:
            found.append(Token(REFERENCE, start, min(end, start + len(one.source or "")), data=one.data or ""))
        elif kind == COMMENT and text.startswith("<!--", start):
            found.append(Token(COMMENT, start, end, data=one.data or ""))
    return found


def _texts(text: str, start: int, end: int, data: str) -> Iterator[Token]:
    """The places of one run of text. The tokenizer drops `</>`, and what an unfinished tag leaves at the end."""
    left = len(data)
    for match in (*_DROPPED.finditer(text, start, end), None):
        stop = match.start() if match else end
        size = stop - start - text.count("\r\n", start, stop)
        if size > left:
            stop = start + left + text.count("\r\n", start, start + left)
            size = left
        if stop > start:
            yield Token(TEXT, start, stop)
        left -= size
        if match:
            start = match.end()


class Page:
    """The elements of a page. `close[i]` is the index of the token that ends the element token `i` starts."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.tokens = tokens(source)
        self.close: dict[int, int] = {}
        self.parents: dict[int, int] = {}
        self._prose = self._measure()
        self.whole = any(token.tag in ("html", "head", "body") for token in self.tokens[:400] if token.kind == START)

    def prose(self, index: int) -> int:
        """Characters of prose inside the element that token `index` starts."""
        return self._prose[self.close[index]] - self._prose[index]

    def prose_between(self, first: int, last: int) -> int:
        """Characters of prose in the tokens `[first, last)`."""
        return self._prose[last] - self._prose[first]

    def _measure(self) -> list[int]:
        """Match start and end tags; count the characters in paragraphs up to each token."""
        stack: list[tuple[str, int]] = []
        counts: dict[str, int] = {}
        sizes = [0] * (len(self.tokens) + 1)
        hidden = paragraphs = 0
        for index, token in enumerate(self.tokens):
            kind, tag = token.kind, token.tag
            if kind == TEXT:
                if paragraphs and not hidden:
                    sizes[index + 1] = token.end - token.start
            elif (
                kind == START
                and (tag in BLOCK or (tag in _INLINE and token.attrs) or tag == "time")
                and tag not in VOID
            ):
                if stack and (stack[-1][0] == "p" or (tag == "li" and stack[-1][0] == "li")):
                    self._shut(stack, counts, index)
                self.parents[index] = stack[-1][1] if stack else -1
                stack.append((tag, index))
                counts[tag] = counts.get(tag, 0) + 1
            elif kind == END and counts.get(tag):
                while self._shut(stack, counts, index) != tag:
                    pass
            if tag == "p":
                paragraphs = counts.get("p", 0)
            if tag in HIDDEN:
                hidden = sum(counts.get(one, 0) for one in HIDDEN)
        while stack:
            self._shut(stack, counts, len(self.tokens))
        return list(accumulate(sizes))

    def _shut(self, stack: list[tuple[str, int]], counts: dict[str, int], index: int) -> str:
        tag, opened = stack.pop()
        counts[tag] -= 1
        self.close[opened] = index
        return tag

    def words(self, index: int) -> list[str]:
        """The words of the element that token `index` starts, lower-cased."""
        inside = self.tokens[index : self.close[index]]
        said = [
            self.source.text[one.start : one.end] if one.kind == TEXT else one.data
            for one in inside
            if one.kind != COMMENT
        ]
        return words("".join(said))

    def article(self) -> tuple[int, int]:
        """The tokens `[first, last)` of the article: the element that says it is, else the one with the prose."""
        total = self._prose[-1]
        if not self.whole:
            return 0, len(self.tokens)
        for wanted in (_is_body, _is_article, _is_main):
            found = [index for index in self.close if wanted(self.tokens[index])]
            best = max(found, key=lambda index: (self.prose(index), -index), default=-1)
            if best >= 0 and self.prose(best) >= max(_LEAST, 0.25 * total):
                return best, self.close[best]
        return self._densest(total)

    def _densest(self, total: int) -> tuple[int, int]:
        """The smallest element that holds most of the prose."""
        children: dict[int, list[int]] = {}
        for index, parent in self.parents.items():
            children.setdefault(parent, []).append(index)
        at = -1
        while True:
            best = max(children.get(at, ()), key=self.prose, default=-1)
            if best < 0 or self.tokens[best].tag == "p" or self.prose(best) < max(_MOST_OF * total, 1):
                break
            at = best
        return (at, self.close[at]) if at >= 0 else (0, len(self.tokens))


def _is_body(token: Token) -> bool:
    return "articlebody" in token.attrs.get("itemprop", "").lower()


def _is_article(token: Token) -> bool:
    return token.tag == "article"


def _is_main(token: Token) -> bool:
    return token.tag == "main" or token.attrs.get("role") == "main"
