"""What a site generator replaces before readers see the page: Hugo shortcodes, Liquid, Kramdown, WordPress tags."""

from __future__ import annotations

import re

from lint.document.document import MASK
from lint.text.later import later

# one set of characters at the start, which `re` looks for fast
_OPEN = later(r"[{\[](?:(?<=\{)(?:\{[<%]?|%|:)|(?<=\[)/?(?:caption|gallery|embed|video|audio|playlist)\b)")
_MARKS = ("{{", "{%", "{:", "[caption", "[gallery", "[embed", "[video", "[audio", "[playlist")
_CLOSE = {"{{<": ">}}", "{{%": "%}}", "{%": "%}", "{{": "}}", "{:": "}"}
# tags whose inside is not prose
_PAIRED = later(r"[{<% -]*(comment|highlight|schema|javascript|stylesheet|style|script|rawhtml)\b")
_ALONE = later(rf"[ \t]*{MASK}[{MASK} \t]*(?=[\r\n]|\Z)")
_LONGEST = 5000
_NO_LINE_END = later(r"[^\r\n]")


def hide(text: str, start: int = 0) -> str:
    """`text` with its shortcodes and tags from `start` on masked one for one; blanks where nothing else is on the line.

    Line ends stay. The same text comes back where there are none.
    """
    if not any(mark in text for mark in _MARKS):
        return text
    parts: list[str] = []
    at, search = 0, start
    unclosed: set[str] = set()
    while match := _OPEN().search(text, search):
        end = _end(text, match, unclosed)
        if end < 0:
            search = match.end()
            continue
        parts += text[at : match.start()], _NO_LINE_END().sub(MASK, text[match.start() : end])
        at = search = end
    if not parts:
        return text
    return _blank_lines("".join(parts) + text[at:], start)


def _blank_lines(text: str, start: int) -> str:
    """Masks that are all there is on a line become blanks."""
    parts: list[str] = []
    done, at = 0, text.find(MASK, start)
    while at >= 0:
        line = max(text.rfind("\n", start, at), text.rfind("\r", start, at), start - 1) + 1
        alone = _ALONE().match(text, max(line, done))
        if alone:
            parts += text[done : alone.start()], " " * len(alone[0])
            done = at = alone.end()
        else:
            stop = text.find("\n", at)
            at = len(text) if stop < 0 else stop
        at = text.find(MASK, at)
    return "".join(parts) + text[done:]


def _end(text: str, match: re.Match[str], unclosed: set[str]) -> int:
    """Where the tag that opens here ends; -1 where it does not."""
    first = match.start()
    stop = min(len(text), first + _LONGEST)
    if text[first] == "[":
        end = text.find("]", first, stop)
        return end + 1 if end > 0 and "\n" not in text[first:end] else -1
    close = _CLOSE[match[0]]
    end = text.find(close, match.end(), stop)
    if end < 0 or (close == "}" and "\n" in text[first:end]):
        return -1
    end += len(close)
    return _pair_end(text, first, end, unclosed)


def _pair_end(text: str, first: int, end: int, unclosed: set[str]) -> int:
    """The end of the closing tag, where the tag `text[first:end]` opens what is not prose.

    `unclosed`: names for which no closing tag is left; the search for those is not made again.
    """
    name = _PAIRED().match(text, first, end)
    if not name or name[1] in unclosed:
        return end
    closing = re.compile(r"\{[{<% -]*(?:end|/)\s*" + name[1] + r"\b[^}]{0,20}\}+").search(text, end)
    if not closing:
        unclosed.add(name[1])
        return end
    return closing.end()
