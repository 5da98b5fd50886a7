"""Double quotation marks one by one: what each glyph says, and which way its neighbours say it points."""

from __future__ import annotations

from lint.record import NamedTuple
from lint.text.later import lazy

COUNTED = ('"', "“", "”")  # double marks whose number tells whether all of them pair
SINGLE_OPENER = lazy(r"['‘‚](?<![^\s(\[{—–/“”\"„`].)(?=[\w\[$£€(…“\"])")
CURLY = "“”„‟"
_DOUBLES = tuple('"“”„‟″＂«»「」『』')
_HEAD = " \t\u00a0\u200b\u200c\u200d\u2060\ufeff\u00ad([{—–-….*_>‘'`"
_SKIPPED = frozenset("\"“”„‟″＂'‘’`\u200b\u200c\u200d\u2060\ufeff\u00ad")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
_STOPS = frozenset(".?!…")
_DASHES = frozenset("—–-−―")
_AFTER = frozenset(".,;:!?)]}»")
_BEFORE = frozenset("([{/|«<*_>")
_GLYPH = {"“": "open", "„": "open", "‟": "open", "``": "open", "‘‘": "open", "”": "close", "’’": "close"}
_SPACED = {"«": "open", "»": "close"}  # French sets blanks inside its marks; no language sets them the other way round
_FOREIGN_GLYPH = {"„": "open", "「": "open", "『": "open", "」": "close", "』": "close"}

_ENGLISH = lazy(r"[\"“”„‟″＂]|''|``|‘‘|’’")
_FOREIGN = lazy(r"[\"“”„‟″＂«»「」『』]|''|``|‘‘|’’")
_ATTRIBUTE = lazy(r"=[\"“”][^\"“”\n]{0,2000}[\"“”]|[\"“”](?=(?:\s+[\w-]+=[\"“”][^\"“”\n]{0,2000}[\"“”])*\s*/?>)")
_NUMBER = lazy(r"(?<![\w.,])(?:\d{1,2}|\d{1,3}['’′]\s?\d{1,2})(?:[.½¼¾]\d?|\s?\d/\d)?$")


class Mark(NamedTuple):
    """One mark of the double family at `[start, end)`.

    glyph: which way the character points (`open`, `close`, or `""` where it points both ways). place: which way
    its neighbours say (`open`, `close`, `glued` between punctuation and a word, `inside` a word, `lone` between
    blanks). prime: it may stand for inches or seconds. twin: it touches the mark before it. renewed: 2 after the end
    of a sentence and before a capital, 1 after the end of a sentence, else 0.
    """

    start: int
    end: int
    glyph: str
    place: str
    prime: bool
    twin: bool
    renewed: int


def english(lang: str) -> bool:
    """Whether quotation marks follow English use; an unknown language does."""
    return lang[:2].lower() in ("", "en")


def marks(text: str, start: int, end: int, lang: str) -> list[Mark]:
    """The marks of the double family in `text[start:end]`, one paragraph."""
    at_home = english(lang)
    glyphs = _GLYPH if at_home else _FOREIGN_GLYPH
    low = "„" in text[start:end]
    found: list[Mark] = []
    markup = _markup(text, start, end)
    for match in (_ENGLISH if at_home else _FOREIGN).finditer(text, start, end):
        first, last = match.span()
        if (first, last) == (start, end):
            continue  # a ditto mark in a table
        if first in markup or text[max(start, first - 2) : first] == "â€" or text[max(start, first - 1)] in "¬Ãâ¢":
            continue  # left-over markup; a character decoded wrongly
        glyph = glyphs.get(match[0], "")
        if low and glyph and match[0] != "„":
            glyph = ""
        left, before = _left(text, first, start)
        place = _place(before, *_right(text, last, end))
        prime = (
            place == "close"
            and match[0] in "\"″''"
            and before.isdigit()
            and bool(_NUMBER.search(text, max(start, first - 9), first))
        )
        twin = bool(found) and found[-1].end == first
        if place == "lone" and not at_home and match[0] in _SPACED:
            place = _SPACED[match[0]]
        elif place == "lone":
            place = _leaning(
                glyph, text[max(start, first - 3) : first].rstrip(), text[last : min(end, last + 3)].lstrip()
            )
        renewed = 0
        if not twin and place == "open":
            renewed = _renewed(text, left, first, start, last, end)
        found.append(Mark(first, last, glyph, place, prime, twin, renewed))
    return found


def opens(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins with an opening mark (after a bracket, a dash, an ellipsis or blanks)."""
    head = text[start : min(end, start + 8)].lstrip(_HEAD)
    if head[:1].isdigit():  # a numbered list: 7. “…
        head = head.lstrip("0123456789").lstrip(_HEAD)
    return head[:1] in _DOUBLES or text.startswith(("''", "‘‘", "``"), start)


def _markup(text: str, start: int, end: int) -> frozenset[int]:
    """Where marks belong to left-over markup (`target="_blank">`)."""
    if text.find("=", start, end) < 0 and text.find(">", start, end) < 0:
        return frozenset()
    found: set[int] = set()
    for match in _ATTRIBUTE.finditer(text, start, end):
        found.update(range(match.start(), match.end()) if match[0][0] == "=" else (match.start(),))
    return frozenset(found)


def _left(text: str, at: int, start: int) -> tuple[int, str]:
    """Where the neighbour before a mark stands, and what it is; other marks that touch it are looked through."""
    at -= 1
    for _ in range(4):
        if at < start or text[at] not in _SKIPPED:
            break
        at -= 1
    return (at, text[at]) if at >= start else (start - 1, " ")


def _right(text: str, at: int, end: int) -> tuple[str, str]:
    for _ in range(4):
        if at >= end or text[at] not in _SKIPPED:
            break
        at += 1
    if at >= end:
        return "", ""
    return text[at], text[at + 1 : min(end, at + 2)]


def _place(before: str, after: str, beyond: str) -> str:
    blank_after = not after or after.isspace()
    ends = blank_after or (after in _AFTER and not (after == "." and beyond == "."))
    if before.isspace() or before in _BEFORE:
        if not ends:
            return "open"
        if not blank_after and before in _BEFORE:
            return "open"
        return "close" if not after else "lone" if blank_after else "close"
    if ends:
        return "close"
    if after in _DASHES and before not in _DASHES:
        return "close"
    if before in _DASHES or before in ":;=":
        return "open"
    if after in "([{/":
        return "close"
    return "inside" if before.isalnum() and after.isalnum() else "glued"


def _leaning(glyph: str, before: str, after: str) -> str:
    """Where a mark between blanks belongs: behind a stop or comma (“we go, ” he said), before words, or nowhere."""
    last = before[-1:]
    if last in ("’", "'", ",", ".", "?", "!", "…") and (glyph == "close" or (after[:1].islower() and glyph != "open")):
        return "close"
    if last in (",", ":", ".", "?", "!", "…") and (glyph == "open" or (last == ":" and not glyph)):
        return "open"
    return "lone"


def _renewed(text: str, left: int, first: int, start: int, last: int, end: int) -> int:
    at = left
    for _ in range(4):
        if at < start or not (text[at].isspace() or text[at] in _SKIPPED or text[at] in ")]"):
            break
        at -= 1
    wide = first - 3 >= start and text[first - 3 : first].isspace()  # a scraper's join
    if at >= start and text[at] not in _STOPS and not wide:
        return 0
    after = _right(text, last, end)[0]
    return 1 if after.islower() else 2


def single_openers(text: str) -> list[int]:
    """Where a single may open a quotation, in the whole text, in order (a quick first look)."""
    found: list[int] = []
    for mark in "'‘‚":
        at = text.find(mark)
        while at >= 0:
            if not text[at - 1 : at].isalnum() and SINGLE_OPENER.match(text, at):
                found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found
