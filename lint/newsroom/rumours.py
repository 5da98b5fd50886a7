"""Rumour told as news: “rumoured to”, “amid speculation that”, “is tipped to”, “word is that”."""

from __future__ import annotations

from lint.newsroom.passage import Passage

Range = tuple[int, int]


def read(passage: Passage, i: int) -> Range | None:
    """The words of a rumour whose cue is word i, or None."""
    word = passage.lower[i]
    sets = passage.sets
    if word in sets["rumour-participles"]:
        return None if passage.told(i) or _repaired(passage, i) else _with_auxiliaries(passage, i)
    if word in sets["rumour-nouns"]:
        return _noun(passage, i)
    if word in sets["speculation"]:
        return _speculation(passage, i)
    if word == "word":
        return _word_is(passage, i)
    if word == "grapevine":
        return (i, i + 1) if passage.word(i - 1) == "the" else None
    return _tipped(passage, i)


def _with_auxiliaries(passage: Passage, i: int) -> Range:
    return (passage.verb_start(i), i + 2 if passage.word(i + 1) == "to" else i + 1)


def _repaired(passage: Passage, i: int) -> bool:
    """Whether the sentence denies or settles the rumour, or the next of its paragraph: “he dismissed the claims”."""
    if passage.has(max(passage.first, i - 10), min(passage.last, i + 10), "repairing"):
        return True
    document = passage.document
    following = document.sentences[passage.index + 1 : passage.index + 2]
    if not following or following[0].start >= document.block_at(passage.words.start[i]).end:
        return False
    first, last = passage.span_of(passage.index + 1)
    return any(
        passage.lower[k] in passage.sets["rumour-again"] and passage.lower[k - 1] in passage.sets["definite"]
        for k in range(first + 1, last)
    ) and passage.has(first, last, "repairing")


def _noun(passage: Passage, i: int) -> Range | None:
    word = passage.word(i)
    if word.startswith("rumo") and passage.word(i + 1) in ("has", "had") and passage.word(i + 2) == "it":
        return (i, i + 3)
    if passage.capital(i) and i > passage.first and not passage.breaks(i):
        return None
    if passage.at(i + 1, "rumour-terms") or _repaired(passage, i) or passage.told(i):
        return None
    return _relayed(passage, i, passage.at(i + 1, "that"))


def _speculation(passage: Passage, i: int) -> Range | None:
    before = passage.word(i - 1)
    if before in passage.sets["trading"] or passage.word(i + 1) == "in" or _repaired(passage, i) or passage.told(i):
        return None
    later = any(passage.at(k, "days") or passage.at(k, "periods") for k in range(i + 1, i + 6))
    content = later and any(passage.word(k) == "that" and not passage.breaks(k) for k in range(i + 2, i + 8))
    found = _relayed(passage, i, content or passage.at(i + 1, "that"))
    return (i, i + 1) if found and content and found[1] > i + 1 else found


def _relayed(passage: Passage, i: int, content: bool) -> Range | None:
    """A rumour noun is a rumour told where it spreads, stirs, or where its content follows."""
    k = i - 1
    while k >= max(passage.first, i - 4) and not passage.breaks(k + 1):
        if passage.at(k, "makers") and not passage.at(k - 1, "aux"):
            return None
        if passage.at(k, "stirring") and not passage.at(i, "loose-talk"):
            back = passage.word(i - 1) == "the" and not content  # with the speculation: what was told before
            return None if back and not passage.at(i + 1, "accusing-of") else (k, i + 1)
        k -= 1
    after = passage.on(passage.on(passage.on(i + 1, "adverbs"), "aux"), "adverbs")
    if passage.at(after, "spreading") and not passage.breaks(after):
        return (i, after + 1)
    if passage.word(i - 1) == "of" and not passage.at(i - 2, "amounts"):
        return None
    possessed = passage.at(i - 1, "possessive") or passage.word(i - 1).endswith("'s")
    if content and not possessed and passage.word(i).endswith(("s", "speculation")):
        return (i, i + 2)
    return None


def _word_is(passage: Passage, i: int) -> Range | None:
    """“Word is that …”, “word has it”, at the head of a clause without an article."""
    if i > passage.first and not passage.breaks(i) and passage.word(i - 1) not in ("the", "and", "but"):
        return None
    if passage.word(i + 1) == "has" and passage.word(i + 2) == "it":
        return (i, i + 3)
    if i == passage.first and passage.word(i + 1) == "is" and (passage.word(i + 2) in ("that", "he", "she", "they")):
        return (i, i + 3 if passage.word(i + 2) == "that" else i + 2)
    return None


def _tipped(passage: Passage, i: int) -> Range | None:
    """“Is tipped to”, “tipped for”, “widely touted as”: passive, and nobody who does it."""
    before = passage.back(i, "adverbs")
    follows = passage.word(i + 1)
    if follows not in (("to", "for", "as") if passage.word(i) == "tipped" else ("as", "to")) or passage.told(i):
        return None
    passive = passage.at(before, "be")
    if passage.word(i) != "tipped" and not passive:
        return None
    if not passive and not (passage.breaks(i) or before < i - 1) and follows not in ("to", "as"):
        return None
    if any(passage.word(k) == "by" for k in range(i + 2, min(i + 8, passage.last))):
        return None
    return (passage.verb_start(i) if passive else before + 1, i + 2)
