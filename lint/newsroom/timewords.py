"""Words of time that lean on the day of publication, and notices that a story is not finished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.document.document import Document
from lint.newsroom.calendar import LIST, Fault, date_of, is_dated
from lint.newsroom.published import day_number, plain_name
from lint.text.lexicon import Lexicon

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # first word → phrases that begin with it, longest first
_KIND_FIELDS = frozenset(("type", "kind", "format", "layout", "template", "section", "category", "categories"))
_NOTICE = 25  # words of a notice at most
_OPENINGS = frozenset(("this", "please", "we", "the", "it", "our"))


def phrases(lexicon: Lexicon, group: str) -> Phrases:
    """A group of the list by first word; a full stop in an entry does not matter."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in sorted(lexicon.phrases(LIST, group), key=len, reverse=True):
        parts = tuple(entry.split())
        found.setdefault(parts[0], []).append(parts)
    return {word: tuple(some) for word, some in found.items()}


def relative_words(lexicon: Lexicon) -> tuple[Phrases, tuple[tuple[str, ...], ...]]:
    """Relative words by first word, and the phrases that hold one and mean something else."""
    return phrases(lexicon, "relative"), tuple(tuple(one.split()) for one in lexicon.phrases(LIST, "not-relative"))


def developing_words(lexicon: Lexicon) -> Phrases:
    """Notices that a story goes on, by first word."""
    return phrases(lexicon, "developing")


def kinds(document: Document) -> frozenset[str]:
    """What the front matter says the article is (`type`, `layout`, `section` …), in lower case."""
    said: set[str] = set()
    for name, field in document.fields.items():
        if plain_name(name) in _KIND_FIELDS:
            values = field.value if isinstance(field.value, (list, tuple)) else (field.value,)
            said |= {str(value).strip().lower().replace(" ", "-") for value in values}
    return frozenset(said)


def evergreen(document: Document) -> bool:
    """Whether the article is of a kind that is read long after publication."""
    return not kinds(document).isdisjoint(document.lexicon.words(LIST, "evergreen"))


def live(document: Document) -> bool:
    """Whether it is a live page or a newsletter."""
    return not kinds(document).isdisjoint(document.lexicon.words(LIST, "live"))


def leaning(document: Document) -> Iterator[Fault]:
    """Relative words in an article that readers cannot date, or that is of an evergreen kind."""
    timeless = evergreen(document)
    if live(document) or (
        not timeless and (document.format != "markdown" or not document.fields or is_dated(document))
    ):
        return
    why = "the article is to be read for years" if timeless else "the article has no date"
    known, other = document.lexicon.once(relative_words)
    for first, last in _found(document, known):
        if _leans(document, first, last) and not _within(document.words.lower, first, last, other):
            yield Fault(document.words.start[first], document.words.end[last - 1], why)


def _leans(document: Document, first: int, last: int) -> bool:
    """Not “today” that means nowadays, “the last month”, a day that is given beside it (“today (22 July)”)."""
    words = document.words
    before = words.lower[first - 1] if first and words.gap(first) == " " else ""
    if words.lower[first] == "today" and not before.endswith("ed") and before not in ("said", "told", "earlier"):
        return False
    return before != "the" and document.text[words.end[last - 1] : words.end[last - 1] + 2] != " ("


def _found(document: Document, known: Phrases) -> Iterator[tuple[int, int]]:
    """Words `[first, last)` of each phrase, none overlapping."""
    lower, until = document.words.lower, 0
    for at in document.words.among(known):
        if at >= until:
            for parts in known[lower[at]]:
                if tuple(lower[at : at + len(parts)]) == parts:
                    until = at + len(parts)
                    yield at, until
                    break


def _within(lower: list[str], first: int, last: int, others: tuple[tuple[str, ...], ...]) -> bool:
    """Whether words `[first, last)` are part of one of the phrases."""
    for parts in others:
        for begin in range(max(last - len(parts), 0), first + 1):
            if tuple(lower[begin : begin + len(parts)]) == parts:
                return True
    return False


def stale(document: Document, hours: int) -> Iterator[Fault]:
    """Notices that a story is developing, so many hours after publication. `options["today"]` is the ISO date of the
    run; without it, or without a date of the article, nothing is known."""
    today, when = str(document.options.get("today", "")), document.once(date_of)
    if len(today) != 10 or len(when) != 10:
        return
    days = day_number(today) - day_number(when)
    if days * 24 <= hours or live(document):
        return
    text = document.text.lower()
    if any(note in text for note in document.lexicon.phrases(LIST, "archived")):
        return
    words, told = document.words, 0
    for first, last in _found(document, document.lexicon.once(developing_words)):
        if words.start[first] < told:
            continue
        sentence = document.sentences[document.sentence_index(words.start[first])]
        begin, end = words.range(sentence.start, sentence.end)
        if end - begin <= _NOTICE and (first == begin or words.lower[begin] in _OPENINGS):
            told = sentence.end
            yield Fault(words.start[first], words.end[last - 1], f"{days} days ago" if days > 1 else "yesterday")
