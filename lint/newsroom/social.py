"""Claims that rest on nameless posts: “videos circulating online”, “social media users said”, “some on Twitter”."""

from __future__ import annotations

from lint.newsroom.outlets import named
from lint.newsroom.passage import Passage

Range = tuple[int, int]
_REACH = 9  # words from a clip or post to where it spreads and what it shows


def read(passage: Passage, i: int) -> Range | None:
    """The words of a claim sourced to the network whose cue is word i, or None where an account is named."""
    word = passage.lower[i]
    if word in passage.sets["social-people"]:
        found = _people(passage, i)
        return None if found is None or _elsewhere(passage, found) else found
    if word in passage.sets["social-crowd"]:
        found = _crowd(passage, i)
        return None if found is None or _elsewhere(passage, found) else found
    if word in passage.sets["social-networks"]:
        found = _network(passage, i)
    elif word in passage.sets["social-things"]:
        found = _things(passage, i)
    else:
        found = None
    return None if found is None or passage.told_before(found[0]) or passage.told_after(found[1] - 1) else found


def _elsewhere(passage: Passage, found: Range) -> bool:
    """Whether somebody else in the sentence tells what the crowd says; not where the crowd closes a quotation."""
    if any(mark in passage.gap(found[0]) for mark in ("”", "’’", '"')):
        return False
    return passage.told_before(found[0])


def _verb(passage: Passage, k: int, group: str = "posting") -> int:
    """The verb of the group that a predicate beginning at word k has, or -1."""
    while (passage.at(k, "adverbs") or passage.at(k, "aux")) and not passage.breaks(k):
        k += 1
    return k if passage.at(k, group) and not passage.breaks(k) else -1


def _people(passage: Passage, i: int) -> Range | None:
    """“Social media users said”, “one Twitter user wrote”, “netizens mocked”, “another commenter said”."""
    word = passage.word(i)
    start = i
    if word not in passage.sets["social-alone"]:
        while passage.at(start - 1, "social-places") and passage.word(start - 1) not in ("on", "the", "across"):
            start -= 1
        after = _place(passage, i + 1)
        if start == i and after < 0:
            return None
        if passage.word(start - 1) in ("of", "percent", "cent") or passage.word(start).isdigit():
            return None
    else:
        after = _place(passage, i + 1)
    if passage.word(i + 1) in ("named", "called") or (passage.capital(i + 1) and after < 0):
        return None
    if passage.word(start - 1) == "to" and passage.word(start - 2) == "according":
        return (start - 2, i + 1)
    after = after if after >= 0 else i + 1
    verb = _verb(passage, after)
    if verb < 0 and passage.word(after) == "took" and passage.word(after + 1) == "to":
        verb = after
    if verb < 0 or "@" in passage.gap(i + 1):
        return None
    if passage.word(passage.first) == "what" and verb + 1 >= passage.last and not passage.quoted(passage.first):
        return None  # a heading: What the Twitterverse said
    if passage.word(start - 1) in ("a", "one", "another") and not passage.breaks(start):
        start -= 1
    return (start, verb + 1)


def _place(passage: Passage, k: int) -> int:
    """The word after “on social media”, “online”, “across the internet” that begins at word k, or -1."""
    first = k
    while passage.at(k, "social-places") and not (passage.breaks(k) and k > first):
        k += 1
    placed = any(passage.at(at, "social-networks") or passage.word(at) in ("media", "x") for at in range(first, k))
    return k if k > first and placed else -1


def _crowd(passage: Passage, i: int) -> Range | None:
    """“Some on Twitter said”, “fans took to social media”, “people online claim”."""
    if passage.word(i + 1) == "took" and passage.word(i + 2) == "to":
        end = _place(passage, i + 3)
        return (i, end) if end > 0 else None
    after = _place(passage, i + 1)
    if after < 0:
        return None
    verb = _verb(passage, after)
    return (i, verb + 1) if verb >= 0 else None


def _network(passage: Passage, i: int) -> Range | None:
    """“Twitter erupted”, “the internet reacted”: a network as a crowd."""
    if not (passage.at(i + 1, "erupting") and not passage.breaks(i + 1)) or _company(passage, i):
        return None
    start = i - 1 if passage.word(i - 1) == "the" else i
    return (
        (start, i + 2) if start <= passage.first or passage.breaks(start) or passage.at(start - 1, "joiner") else None
    )


def _company(passage: Passage, i: int) -> bool:
    """Whether what the network does is what a firm does: “WhatsApp went on to launch …”, “Twitter responded”."""
    if passage.word(i + 1) == "went":
        return not passage.at(i + 2, "wild")
    return passage.at(i + 1, "answering") and passage.word(i) not in ("internet", "web")


def _things(passage: Passage, i: int) -> Range | None:
    """“Videos circulating online show”, “posts on social media claim”, “social media posts suggest”."""
    start = i
    while passage.at(start - 1, "social-places") and passage.word(start - 1) not in ("on", "the", "across"):
        start -= 1
    before = passage.word(start - 1)
    if before in passage.sets["possessive"] or before.endswith(("'s", "s'")) or _own(passage, start):
        return None
    place = start < i
    spread = False
    k = i + 1
    while k < min(i + _REACH, passage.last) and not passage.breaks(k) and passage.word(k) != "that":
        if place and passage.at(k, "showing-up"):
            return None if _owner(passage, i, k) else (start, k + 1)
        if passage.at(k, "circulating"):
            spread = True
        elif passage.at(k, "social-places"):
            place = place or passage.word(k) not in ("on", "the", "across")
        elif not any(passage.at(k, group) for group in ("adverbs", "prepositions", "articles", "aux", "days")):
            break
        k += 1
    cited = before == "to" and passage.word(start - 2) == "according"
    if place and cited:
        return None if _owner(passage, i, k + 3) else (start - 2, max(k, i + 1))
    if not (spread and place) or _owner(passage, i, k + 3):
        return None
    rests = passage.word(k - 1) not in ("on", "the", "across", "in", "of", "by")
    return (start, k) if rests else None


def _own(passage: Passage, start: int) -> bool:
    """Whether somebody with a name or a pronoun made or shared what begins at word `start`: “Reis posted videos”."""
    for k in range(start - 1, max(start - 7, passage.first), -1):
        if passage.at(k, "sharing"):
            subject = passage.back(k, "adverbs")
            return passage.at(subject, "pronouns") or bool(named(passage, max(subject - 3, passage.first), subject + 1))
        if passage.breaks(k):
            return False
    return False


def _owner(passage: Passage, i: int, k: int) -> bool:
    """Whether a post has somebody it is by or from."""
    for at in range(i + 1, min(k, passage.last)):
        if passage.word(at) in ("by", "from", "of") and named(
            passage, at, min(at + 5, passage.last), "person", "outlet"
        ):
            return True
        if passage.word(at) == "by" or (passage.word(at) == "of" and passage.word(at - 1).startswith("account")):
            return True
    return False
