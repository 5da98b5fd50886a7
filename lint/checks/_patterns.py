"""What a pattern needs: the words without which it cannot match, or all it can match where that is a short list.

A pattern is parsed with the standard library's parser and written out as *forms*: sequences of literal characters,
`EDGE` (a word edge), `STOP` (the edge of a block), `LOOK` (a look around), `GAP` (at least one character, none of them
of a word) and `ANY` (anything at all). A form with nothing but literals between edges is matched by plain string
search; a literal word that stands whole in a form must stand in the text, so an article without it needs no look.
What the parser does not know is `ANY`: looked for always, never missed.
"""

from __future__ import annotations

import re
from typing import Any

from lint.record import NamedTuple
from lint.text.later import lazy

EDGE, STOP, LOOK, GAP, ANY = "\x00", "\x01", "\x02", "\x03", "\x04"
MOST = 96  # forms of one pattern; beyond, it is searched as a pattern
_FLAGS = lazy(r"\(\?[a-zA-Z]*(?:-[a-zA-Z]+)?\)")
_SCOPED_FLAGS = lazy(r"\(\?(?=[a-zA-Z-])[a-zA-Z]*(?:-[a-zA-Z]+)?:")
_JOINS = lazy(r"\\[1-9]|\\[gk]<|\(\?P=|\(\?[a-zA-Z]*(?:-[a-zA-Z]+)?\)")
_RUN = lazy(r"\w+")


class Anchor(NamedTuple):
    """A whole word that a match must have in it, and how far from the match's start it begins (-1: unknown)."""

    word: str
    offset: int


class Needs(NamedTuple):
    """literals: all it can match, best first, `EDGE` at their ends where there must be a word edge; None: unknown.

    anchors: one of them must be in the text, of literals each its own; None: unknown. parsed: whether the pattern was
    understood.
    """

    literals: tuple[str, ...] | None
    anchors: tuple[Anchor, ...] | None
    parsed: bool = True


def needs(pattern: str, *, word: bool) -> Needs:
    """The needs of a pattern; `word`: it stands between word edges (`\\b(?:…)\\b`)."""
    if any("x" in flags for flags in _FLAGS.findall(pattern)):
        return Needs(None, None, parsed=False)
    try:
        forms = _forms(_FLAGS.sub("", pattern))
    except _TooManyError:
        return Needs(None, None)
    except (re.error, OverflowError, RecursionError):
        return Needs(None, None, parsed=False)
    forms = list(dict.fromkeys(EDGE * word + form + EDGE * word for form in forms))
    found = [_anchor(form) for form in forms]
    anchors = tuple(anchor for anchor in found if anchor)
    literals = _literals(forms, pattern)
    return Needs(literals, anchors if len(anchors) == len(found) and anchors else None)


def joins(pattern: str) -> bool:
    """Whether a pattern must stay among its neighbours: it refers to groups or sets flags for what follows."""
    return bool(_JOINS.search(pattern))


def _literals(forms: list[str], pattern: str) -> tuple[str, ...] | None:
    """The forms as plain strings with word edges at their ends, if that is what they are."""
    if joins(pattern) or _SCOPED_FLAGS.search(pattern):
        return None
    found = []
    for form in forms:
        body = form.strip(EDGE)
        if not body or not _NOT_PLAIN.isdisjoint(body):
            return None
        found.append(EDGE * form.startswith(EDGE) + body + EDGE * form.endswith(EDGE))
    return tuple(found)


def _anchor(form: str) -> Anchor | None:
    """The longest literal word of a form that is whole on both sides, best with a known place; None: there is none."""
    best: tuple[int, bool, Anchor] | None = None
    form = form.replace(LOOK, "")
    for match in _RUN.finditer(form):
        before, after = form[match.start() - 1 : match.start()], form[match.end() : match.end() + 1]
        word = match[0].lower()
        if before in ("", ANY) or after in ("", ANY) or len(match[0]) != len(word):
            continue
        ahead = form[: match.start()].replace(EDGE, "").replace(STOP, "")
        offset = -1 if GAP in ahead or ANY in ahead else len(ahead)
        if best is None or (len(word), offset >= 0) > best[:2]:
            best = (len(word), offset >= 0, Anchor(word, offset))
    return best[2] if best else None


_NOT_PLAIN = frozenset({EDGE, STOP, LOOK, GAP, ANY})
_AT = {"AT_BOUNDARY": EDGE, "AT_BEGINNING": STOP, "AT_END": STOP, "AT_BEGINNING_STRING": STOP, "AT_END_STRING": STOP}


class _TooManyError(Exception):
    pass


def _forms(pattern: str) -> list[str]:
    from re import _parser  # type: ignore[attr-defined]
    from warnings import catch_warnings, simplefilter

    with catch_warnings():
        simplefilter("ignore")  # what `re` may mean by `[[` one day is no matter here
        return _sequence(_parser.parse(pattern, re.M))


def _sequence(parsed: Any) -> list[str]:
    forms = [""]
    for operation, argument in parsed:
        forms = _joined(forms, _one(str(operation), argument))
    return forms


def _joined(heads: list[str], tails: list[str]) -> list[str]:
    if len(heads) * len(tails) > MOST:
        raise _TooManyError
    return [head + tail for head in heads for tail in tails]


def _one(operation: str, argument: Any) -> list[str]:
    """The forms of one element, in the order in which the engine tries them."""
    if operation == "LITERAL":
        return [chr(argument) if argument > 4 else ANY]
    if operation == "IN":
        return _class(argument)
    if operation == "BRANCH":
        forms = [form for branch in argument[1] for form in _sequence(branch)]
        if len(forms) > MOST:
            raise _TooManyError
        return forms
    if operation == "SUBPATTERN":
        return _sequence(argument[3])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeat(*argument, greedy=operation == "MAX_REPEAT")
    if operation == "AT":
        return [_AT.get(str(argument), LOOK)]
    if operation in ("ASSERT", "ASSERT_NOT"):
        return [LOOK]
    return [ANY]


def _repeat(low: int, high: Any, body: Any, *, greedy: bool) -> list[str]:
    inner = _sequence(body)
    if (low, high) == (1, 1):
        return inner
    if (low, high) == (0, 1):
        return [*inner, ""] if greedy else ["", *inner]
    if all(form and all(_blank(char) for char in form) for form in inner):
        return [GAP] if low else [GAP, ""]
    many = [ANY + form for form in inner]
    return many if low else [*many, ""]


def _blank(char: str) -> bool:
    return char == GAP or not (char in _NOT_PLAIN or char.isalnum() or char == "_")


def _class(items: Any) -> list[str]:
    """A character class: its characters where they are few, GAP where none is of a word, else ANY."""
    chars: list[str] = []
    for operation, argument in items:
        name, what = str(operation), str(argument)
        if name == "LITERAL" and argument > 4:
            chars.append(chr(argument))
        elif name == "CATEGORY" and what in ("CATEGORY_SPACE", "CATEGORY_NOT_WORD"):
            chars.append(GAP)
        elif name == "RANGE" and argument[1] - argument[0] < 10 and argument[0] > 4:
            chars.extend(chr(code) for code in range(argument[0], argument[1] + 1))
        else:
            return [ANY]
    if GAP in chars:
        return [GAP] if all(_blank(char) for char in chars) else [ANY]
    return chars if len(chars) <= 4 else [GAP] if all(_blank(char) for char in chars) else [ANY]
