"""Claims that rest on nameless posts: “videos circulating online”, “social media users said”."""

from __future__ import annotations

from lint.newsroom.outlets import named
from lint.newsroom.passage import Passage

Range = tuple[int, int]


def read(passage: Passage, i: int) -> Range | None:
    """The words of a claim sourced to the network whose cue is word i, or None where an account is named."""
    word = passage.lower[i]
    if word in passage.sets["social-people"]:
        found = _people(passage, i)
    elif word in passage.sets["social-things"]:
        found = _things(passage, i)
    else:
        found = None
    if found is None or passage.told(i):
        return None
    return None if named(passage, passage.first, passage.last, "person", "outlet") else found


def _people(passage: Passage, i: int) -> Range | None:
    """“Social media users said”, “netizens mocked”."""
    word = passage.word(i)
    start = i
    if word != "netizens":
        start = passage.back(i, "social-places") + 1
        if start == i or passage.word(start - 1) in ("of", "percent", "cent") or passage.word(start).isdigit():
            return None
    after = passage.on(passage.on(i + 1, "adverbs"), "aux")
    return (start, after + 1) if passage.at(after, "posting") and not passage.breaks(after) else None


def _things(passage: Passage, i: int) -> Range | None:
    """“Videos circulating online show”, “posts on social media claim”."""
    k = i + 1
    spread = place = False
    while k < min(i + 9, passage.last) and not passage.breaks(k):
        if place and passage.at(k, "posting"):
            return (i, k + 1)
        if passage.at(k, "circulating"):
            spread = True
        elif passage.at(k, "social-places"):
            place = place or passage.word(k) != "on"
        elif not (passage.at(k, "adverbs") or passage.at(k, "prepositions") or passage.at(k, "articles")):
            break
        k += 1
    return (i, k) if spread and place else None
