"""What the lexical checks share: many patterns at once, found as one alternation would find them.

A Plan is worked out once per rule, when its file is decoded, and is plain data. For an article only the patterns
whose words it has are looked for; those that are plain words by string search, others with `regex`, compiled then.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from lint.checks._patterns import EDGE, joins, needs
from lint.document.document import MASK, Document
from lint.document.view import View

T = TypeVar("T")
_PIECE = re.compile(r"\w+")
_kept: dict[int, tuple[object, dict[Hashable, Any]]] = {}


class Plan(NamedTuple):
    """How to look for patterns.

    tokens: for each, whether it is a pattern, and the one pattern or all its literals. words: word → numbers of the
    tokens that need it; always: tokens without such words. ignorecase and word (between word edges) hold for all.
    """

    tokens: tuple[tuple[bool, tuple[str, ...]], ...] = ()
    words: Mapping[str, tuple[int, ...]] = {}
    always: tuple[int, ...] = ()
    ignorecase: bool = False
    word: bool = True


class Action(NamedTuple):
    """What mends a match: `replace` (by the first of params), `remove`, or another of Vale's, which does nothing."""

    name: str = ""
    params: tuple[str, ...] = ()


class Match(NamedTuple):
    """`text[start:end]` matched token number `token` of the plan."""

    start: int
    end: int
    token: int


def plan(tokens: Sequence[str], *, ignorecase: bool = False, word: bool = True, apart: bool = False) -> Plan:
    """The plan for alternatives in order of preference. apart: never join them, their numbers matter."""
    if len(tokens) > 1 and not apart and any(joins(token) for token in tokens):
        tokens = ["|".join(tokens)]
    index: dict[str, list[int]] = {}
    always: list[int] = []
    made: list[tuple[bool, tuple[str, ...]]] = []
    for number, token in enumerate(tokens):
        literals, words = needs(token, word=word)
        plain = literals is not None and not (ignorecase and any(map(_odd, literals)))
        made.append((not plain, literals if plain and literals else (token,)))
        if words is None:
            always.append(number)
        for needed in words or ():
            index.setdefault(needed, []).append(number)
    return Plan(tuple(made), {key: tuple(some) for key, some in index.items()}, tuple(always), ignorecase, word)


def _odd(literal: str) -> bool:
    return len(literal.lower()) != len(literal) or len(literal.upper()) != len(literal)


def find(plan: Plan, text: str, words: frozenset[str], lowered: Callable[[], str]) -> Iterator[Match]:
    """All matches in order, none overlapping, none empty: at each place the first token that matches wins.

    words: the words of the text with their pieces. lowered: the text in lower case, of the same length.
    """
    numbers = set(plan.always)
    for word in plan.words.keys() & words:
        numbers.update(plan.words[word])
    queue: list[tuple[int, int, int, int, Callable[[int], tuple[int, int] | None]]] = []
    for number in numbers:
        for rank, search in enumerate(_searches(plan, number, text, lowered)):
            _push(queue, search, 0, number, rank)
    heapq.heapify(queue)
    at = 0
    while queue:
        start, number, rank, end, search = heapq.heappop(queue)
        if start >= at:
            yield Match(start, end, number)
            at = end
        _push(queue, search, at, number, rank)


def _push(queue: list[Any], search: Callable[[int], tuple[int, int] | None], at: int, number: int, rank: int) -> None:
    found = search(at)
    if found:
        heapq.heappush(queue, (found[0], number, rank, found[1], search))


def _searches(
    plan: Plan, number: int, text: str, lowered: Callable[[], str]
) -> Iterator[Callable[[int], tuple[int, int] | None]]:
    """One search per literal of a token, or one for its pattern: position → next match from there."""
    is_pattern, sources = plan.tokens[number]
    if is_pattern:
        pattern = compiled(plan, sources[0])
        yield lambda at: _next_match(pattern, text, at)
        return
    where = lowered() if plan.ignorecase else text
    for source in sources:
        literal = source.strip(EDGE)
        left, right = source.startswith(EDGE), source.endswith(EDGE)
        yield _literal_search(literal.lower() if plan.ignorecase else literal, where, left, right)


def _next_match(pattern: Any, text: str, at: int) -> tuple[int, int] | None:
    match = pattern.search(text, at)
    while match is not None and match.end() == match.start():
        match = pattern.search(text, match.end() + 1) if match.end() < len(text) else None
    return None if match is None else cast("tuple[int, int]", match.span())


def _literal_search(literal: str, text: str, left: bool, right: bool) -> Callable[[int], tuple[int, int] | None]:
    def search(at: int) -> tuple[int, int] | None:
        start = text.find(literal, at)
        while start >= 0:
            end = start + len(literal)
            if (not left or _edge(text, start)) and (not right or _edge(text, end)):
                return start, end
            start = text.find(literal, start + 1)
        return None

    return search


def _edge(text: str, at: int) -> bool:
    """Whether a word begins or ends here (`\\b`)."""
    before = at > 0 and of_word(text[at - 1])
    after = at < len(text) and of_word(text[at])
    return before != after


def of_word(char: str) -> bool:
    """Whether a character is of a word: letter, digit, underscore, combining mark."""
    if char.isalnum() or char == "_":
        return True
    if char < "\u0300":
        return False
    from unicodedata import category

    return category(char)[0] == "M"


def compiled(plan: Plan, source: str) -> Any:
    """A pattern of a plan, compiled at first use and kept with it."""

    def make() -> Any:
        import regex

        flags = regex.M | (regex.I if plan.ignorecase else 0)
        return regex.compile(rf"\b(?:{source})\b" if plan.word else f"(?:{source})", flags)

    return kept(plan, ("pattern", source), make)


def kept(owner: object, key: Hashable, make: Callable[[], T]) -> T:
    """What `make` gives, made once per owner (a rule's Params or Plan, compared by identity) and key."""
    entry = _kept.get(id(owner))
    if entry is None or entry[0] is not owner:
        if len(_kept) > 8192:
            _kept.clear()
        entry = _kept[id(owner)] = (owner, {})
    if key not in entry[1]:
        entry[1][key] = make()
    return cast("T", entry[1][key])


def matches(view: View, plan: Plan) -> Iterator[Match]:
    """All matches of a plan in what a rule sees; what is nothing but masked text is no match."""
    text, document = view.text, view.document
    for match in find(plan, text, pieces(document), lambda: lowered(document, text)):
        if text[match.start] != MASK or text[match.start : match.end].strip(MASK):
            yield match


def pieces(document: Document) -> frozenset[str]:
    """The words of a document, and the parts of those with hyphens, apostrophes and full stops."""
    return document.once(_pieces)


def _pieces(document: Document) -> frozenset[str]:
    return with_pieces(document.vocabulary)


_last: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def with_pieces(vocabulary: frozenset[str]) -> frozenset[str]:
    """Words with their parts: `law-enforcement` also as `law` and `enforcement`. The last answer is kept."""
    global _last
    if _last[0] is not vocabulary:
        _last = (vocabulary, _with_pieces(vocabulary))
    return _last[1]


def _with_pieces(vocabulary: frozenset[str]) -> frozenset[str]:
    found = set(vocabulary)
    for word in vocabulary:
        if not word.isalnum():
            found.update(_PIECE.findall(word))
    return frozenset(found)


def lowered(document: Document, text: str) -> str:
    """A text of a document in lower case, as long as before; made once."""
    table = document.once(_lowered)
    if text not in table:
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
        table[text] = lower
    return table[text]


def _lowered(document: Document) -> dict[str, str]:
    return {}


def excepted(view: View, start: int, end: int, exceptions: Plan) -> bool:
    """Whether an exception stands inside a match, or is a phrase that the match stands inside."""
    if not exceptions.tokens:
        return False
    text = view.text[start:end]
    every = exceptions._replace(words={}, always=tuple(range(len(exceptions.tokens))))
    if next(find(kept(exceptions, "every", lambda: every), text, frozenset(), text.lower), None):
        return True
    phrases = kept(exceptions, "phrases", lambda: _phrases(exceptions))
    if not phrases.tokens:
        return False
    within = view.document.once(_within).setdefault((id(exceptions), view.text), [])
    if not within:
        within.append([(match.start, match.end) for match in matches(view, phrases)])
    return any(first <= start and end <= last for first, last in within[0])


def _phrases(exceptions: Plan) -> Plan:
    """The exceptions of several words; as context their case does not matter."""
    sources = [source for _, some in exceptions.tokens for source in some if " " in source]
    return plan([source.strip(EDGE) for source in sources], ignorecase=True)


def _within(document: Document) -> dict[tuple[int, str], list[list[tuple[int, int]]]]:
    return {}


def replaced(action: Action, observed: str) -> str | None:
    """The text an action puts in the place of a match; None where there is no certain one."""
    if action.name == "remove":
        return ""
    if action.name == "replace" and len(action.params) == 1:
        return action.params[0]
    return None
