"""Newsrooms in a story: its own voice (“the Gazette could not verify”), and outlets, links and documents it cites."""

from __future__ import annotations

from bisect import bisect_left

from lint.newsroom.names import Name, names
from lint.newsroom.passage import Passage


def named(passage: Passage, first: int, last: int, *kinds: str) -> list[Name]:
    """Proper names that begin in a range of words."""
    words = passage.words
    if first >= last:
        return []
    return passage.document.once(names).within(words.start[first], words.end[last - 1], *kinds)


def own_voice(passage: Passage, verb: int, independently: bool) -> bool:
    """Whether the newsroom is the subject just before word `verb`.

    Any capitalised name but a person's will do where it “could not independently” verify: only newsrooms write so.
    """
    subject = verb - 1
    while passage.at(subject, "adverbs"):
        subject -= 1
    if passage.at(subject, "own"):
        return True
    if passage.at(subject, "newsroom-nouns") and passage.at(subject - 1, "articles"):
        return True
    for name in named(passage, max(passage.first, subject - 4), subject + 1):
        if name.last == subject + 1:
            masthead = passage.lower[subject] in passage.document.lexicon.words("outlets", "heads")
            return masthead or name.kind == "outlet" or (independently and name.kind != "person")
    return False


def outlet(passage: Passage, first: int, last: int) -> bool:
    """Whether a range of words names an outlet."""
    return bool(named(passage, first, last, "outlet"))


def linked(passage: Passage, first: int, last: int) -> bool:
    """Whether words of a range carry a link."""
    links = passage.document.links
    if not links or first >= last:
        return False
    start, end = passage.words.start[first], passage.words.end[last - 1]
    k = bisect_left(links, (start, start, ""))
    return (k < len(links) and links[k].start < end) or (k > 0 and links[k - 1].end > start)
