"""The many who have no name: “some say”, “many restrictionists claim”, “seen by many as”, “to some, …”."""

from __future__ import annotations

from lint.newsroom.opinions import after_parenthesis, after_phrase, predicate
from lint.newsroom.outlets import named
from lint.newsroom.passage import LIST, Passage
from lint.text.lexicon import Lexicon

Range = tuple[int, int]
_EDGES = (
    "articles",
    "possessive",
    "prepositions",
    "pronouns",
    "aux",
    "opining",
    "clause-openers",
    "joiner",
    "adverbs",
    "fronting",
    "opining-now",
)
_REACH = 5  # words of a noun phrase after its quantifier


def premodified(passage: Passage, i: int) -> int:
    """Where the noun phrase that ends at word i begins; adjectives are an open class, so it goes up to four words
    back to whatever cannot stand between an article and its noun."""
    start = i
    while i - start < 4 and not passage.breaks(start) and passage.word(start - 1) and not _edge(passage, start - 1):
        start -= 1
    return start


def edges(lexicon: Lexicon) -> frozenset[str]:
    """Words that cannot stand between an article and its noun."""
    return frozenset().union(*(lexicon.words(LIST, group) for group in _EDGES))


def _edge(passage: Passage, i: int) -> bool:
    word = passage.word(i)
    return word in passage.document.lexicon.once(edges) or word.endswith(("'s", "s'"))


def opens(passage: Passage, i: int) -> bool:
    """Whether word i lets a new clause begin after it; “and” not after a person (“Reis and others say”)."""
    if passage.word(i) in ("and", "or"):
        return passage.breaks(i) or not (passage.at(i - 1, "pronouns") or _person(passage, i - 1))
    return (
        passage.at(i, "clause-openers")
        or passage.at(i, "fronting")
        or passage.at(i, "opining")
        or passage.at(i, "adverbs")
    )


def _person(passage: Passage, i: int) -> bool:
    """Whether a person's name ends at word i."""
    if not passage.capital(i) or (i == passage.first and passage.word(i).endswith("s")):
        return False
    return any(one.last == i + 1 for one in named(passage, max(i - 3, passage.first), i + 1, "person", "other"))


def to_many(passage: Passage, i: int) -> Range | None:
    """“To some, it seemed …”, “it seemed, to many, …”."""
    if passage.word(i - 1) != "to" or passage.at(i, "open-only"):
        return None
    if passage.word(i - 2) == "according":
        return (i - 2, i + 1) if passage.breaks(i + 1) or i + 1 >= passage.last else None
    front = i - 1 == passage.first or passage.breaks(i - 1)
    return (i - 1, i + 1) if front and passage.breaks(i + 1) and passage.word(i + 1) != "including" else None


def keeping(passage: Passage, i: int) -> Range | None:
    """“Left many to wonder”, “leaving some wondering”, “has many asking”, “left experts puzzled”."""
    if not passage.at(i - 1, "keeping") or passage.breaks(i + 1):
        return None
    if passage.word(i + 1) == "to":
        mind = passage.at(i + 2, "claiming") or passage.at(i + 2, "concluding")
        return (i - 1, i + 3) if mind and passage.at(i - 1, "leaving") else None
    k = passage.on(i + 1, "adverbs")
    mind = passage.at(k, "opining-now") or passage.at(k, "states-of-mind")
    return (i - 1, k + 1) if mind else None


def believers(passage: Passage, i: int) -> Range | None:
    """“There are those who believe”, “there are many who say”: word i is the pronoun."""
    if not passage.at(passage.back(i, "adverbs"), "aux") or passage.breaks(i + 1):
        return None
    if "there" not in passage.lower[max(i - 5, passage.first) : i]:
        return None
    who = next((k for k in range(i + 1, i + 6) if passage.word(k) == "who"), -1)
    verb = predicate(passage, who + 1) if who > 0 else -1
    return (i, verb + 1) if verb >= 0 and passage.at(verb, "claiming") else None


def by_many(passage: Passage, start: int, i: int = -1) -> Range | None:
    """“Is seen by many as”, “were viewed as racist by some”, “is considered by most experts”: the passive of a view
    whose agent is the phrase of words `start` to i."""
    if passage.word(start - 1) != "by" or (i < 0 and passage.at(start, "open-only")):
        return None
    seen = next((k for k in range(start - 2, max(passage.first - 1, start - 8), -1) if passage.at(k, "regarding")), -1)
    if seen < 0 and i >= 0:
        seen = start - 2 if passage.at(start - 2, "judging") and not passage.at(i, "anybody") else -1
    if seen < 0:
        return None
    if not passage.at(passage.back(seen, "adverbs"), "be"):
        adjacent = (
            (seen == start - 2 or seen == passage.first or passage.breaks(seen))
            and not passage.at(seen - 1, "aux")
            and passage.word(seen) != "called"
        )
        named_as = i >= 0 or passage.word(start + 1) in ("as", "to", "the", "a")
        return (seen, max(i, start) + 1) if adjacent and named_as else None
    return (passage.verb_start(seen), max(i, start) + 1)


def many(passage: Passage, i: int) -> Range | None:
    """“Some say”, “many believe”, “many restrictionists claim”, “what some call”, “led many to assume”."""
    kept = keeping(passage, i) or believers(passage, i)
    if kept:
        return kept
    if passage.at(i - 1, "leading") and passage.word(i + 1) == "to":
        return (i - 1, i + 3) if passage.at(i + 2, "claiming") or passage.at(i + 2, "concluding") else None
    if passage.word(i - 1) == "of" and passage.at(i - 2, "in-the-eyes") and passage.word(i - 3) == "the":
        return (i - 2, i + 1)
    if passage.word(i - 1) == "with" and passage.at(i + 1, "opining-now") and not passage.breaks(i + 1):
        return (i, i + 2)
    if not (i == passage.first or passage.breaks(i) or opens(passage, i - 1)):
        held = passage.at(i + 1, "claiming") and passage.at(i + 2, "finite") and not _edge(passage, i - 1)
        return (i, i + 2) if held and not passage.breaks(i + 2) else None  # the folly some say is weak
    if not passage.at(i, "open-only"):
        verb = _bare(passage, i)
        if verb >= 0:
            return (i, verb + 1)
    verb = _open(passage, i)
    return (i, verb + 1) if verb >= 0 else None


def _bare(passage: Passage, i: int) -> int:
    """The verb of “some say”, or -1; acts (“some voiced”) and findings (“some found”) are not opinions of nobody."""
    verb = -1 if passage.breaks(i + 1) else predicate(passage, i + 1)
    if verb < 0 and passage.breaks(i + 1) and passage.at(i + 1, "aside") and passage.breaks(i + 2):
        verb = predicate(passage, i + 2)
    elif verb < 0 and passage.breaks(i + 1):
        verb = after_parenthesis(passage, i + 1)
        return verb if passage.at(verb, "claiming") and not _remainder(passage, i) else -1
    if verb < 0 and passage.at(i + 1, "located"):
        verb = after_phrase(passage, i + 1)
        wish = "rather" in passage.lower[i : max(verb, i)]  # what some in power would rather see
        return verb if passage.at(verb, "claiming") and not wish else -1
    if verb < 0 or passage.at(verb, "opining-acts") or _remainder(passage, i):
        return -1
    if not passage.at(verb, "saying") and {"may", "might"} & set(passage.lower[i:verb]):
        return -1
    if passage.at(verb, "showing") and not passage.at(verb, "saying"):
        return -1
    return verb


def _open(passage: Passage, i: int) -> int:
    """The verb of “many (adjective) NOUNS claim”, where the nouns are people of any kind, or -1. Groups that the
    sourcing rules read (officials, residents) are left to them."""
    k = i + 1
    while k < min(i + 1 + _REACH, passage.last) and not passage.breaks(k):
        if k > i + 1 and _people(passage, k - 1):
            verb = predicate(passage, k)
            if verb >= 0:
                claims = passage.at(verb, "claiming") or passage.at(verb, "opining-now")
                return verb if claims and not passage.has(k, verb, "modal") else -1
        if _edge(passage, k):
            return -1
        k += 1
    return -1


def _people(passage: Passage, i: int) -> bool:
    """Whether word i can be the plural of people, as far as grammar tells."""
    word = passage.lower[i]
    if word in passage.sets["plural-people"]:
        return True
    if not word.endswith("s") or word.endswith(("ss", "us", "'s")) or word in passage.sets["timely"]:
        return False
    if word in passage.sets["authorities"] or word in passage.sets["partisans"]:
        return False
    return word not in passage.document.lexicon.words("sourcing", "collectives")


def _remainder(passage: Passage, i: int) -> bool:
    """Whether “others” are the rest of a group named before: “some patients left, others said”."""
    if passage.lower[i] != "others":
        return False
    lower, sets = passage.lower, passage.sets
    some = (k for k in range(max(passage.around(1, 0)[0], i - 40), i) if lower[k] in sets["partial"])
    return any(lower[k + 1] not in sets["opining"] for k in some)
