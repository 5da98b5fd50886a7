"""Members of a nameless group: whether one of the experts, the critics, the many has a name near."""

from __future__ import annotations

from lint.document.document import Document
from lint.newsroom.names import Name, bare, names
from lint.newsroom.outlets import linked, named
from lint.newsroom.passage import Passage

_REACH = 9  # words of apposition between a name and its verb


def member_near(passage: Passage, start: int, i: int, after: int) -> bool:
    """Whether a member of the group whose noun is word i (its phrase begins at `start`) is named in this or the next
    two sentences, from word `after` on, or what is cited is linked."""
    if linked(passage, passage.first, passage.last) or _listed(passage, i):
        return True
    word = passage.lower[i]
    if word in passage.sets["research"]:
        return _published(passage)
    if word in passage.sets["students"] and start == i and passage.has(*passage.around(2, 2), "study-words"):
        return True
    people = named(passage, after, passage.around(0, 2)[1], "person")
    if word in passage.sets["anybody"] or word in passage.sets["unnamed-many"]:
        return any(_speaks(passage, one) and not _answers(passage, one) and _new(passage, i, one) for one in people)
    return any(_qualified(passage, start, i, one) and not _against(passage, one) for one in people)


def _listed(passage: Passage, i: int) -> bool:
    """“Experts such as Reis”, “critics, including Reis”, “critics led by Reis”."""
    for k in range(i + 1, min(i + 6, passage.last)):
        word = passage.lower[k]
        if word in ("like", "including", "among", "notably") or (word == "as" and passage.word(k - 1) == "such"):
            return bool(named(passage, k, min(k + 8, passage.last)))
        if word == "by" and passage.word(k - 1) in ("led", "headed"):
            return True
    return False


def _published(passage: Passage) -> bool:
    """Whether research has its institution or journal in the sentence, or in the next where that speaks of it."""
    if named(passage, passage.first, passage.last, "organisation", "outlet"):
        return True
    start, end = passage.last, passage.around(0, 1)[1]
    return passage.has(start, end, "study-words") and bool(named(passage, start, end, "organisation", "outlet"))


def _speaks(passage: Passage, name: Name) -> bool:
    """Whether a name is the subject of a verb of saying: “Reis said”, “Reis, a baker, said”, “, says Reis”."""
    lower, saying = passage.lower, passage.sets["saying"]
    end = min(name.last + _REACH, len(lower))
    if lower[name.last : name.last + 1] and lower[name.last] in saying:
        return True
    if name.first and lower[name.first - 1] in saying:
        gap = passage.words.gap(name.first - 1)
        return any(mark in gap for mark in ",”\"’'?!")
    if name.last >= len(lower) or "," not in passage.words.gap(name.last):
        return any(word in saying for word in lower[name.last : name.last + 3] if word not in passage.sets["pronouns"])
    closed = (k for k in range(name.last + 1, end) if "," in passage.words.gap(k))
    return any(lower[k] in saying for k in closed)


def _new(passage: Passage, i: int, name: Name) -> bool:
    """Whether a person comes into the story after word i: members of a group are introduced where it is."""
    first = passage.document.once(_first_named).get(bare(passage.lower[name.last - 1]))
    return first is None or first >= passage.words.start[i]


def _first_named(document: Document) -> dict[str, int]:
    """Last word of a name → where the article first has it."""
    lower = document.words.lower
    found: dict[str, int] = {}
    for one in document.once(names).all:
        if one.kind in ("person", "other"):
            found.setdefault(bare(lower[one.last - 1]), one.start)
    return found


def _answers(passage: Passage, name: Name) -> bool:
    """Whether a name answers the group: “But Reis said …”, “Reis, a spokesman for …”."""
    low, high = max(name.first - 5, 0), min(name.last + 5, len(passage.lower))
    if passage.has(low, high, "spokesmen"):
        return True
    return _against(passage, name)


def _against(passage: Passage, name: Name) -> bool:
    """Whether the sentence of a name, a later one, begins with “But …”."""
    document = passage.document
    index = document.sentence_index(name.start)
    if index == passage.index:
        return False
    first = passage.words.range(document.sentences[index].start, name.end)[0]
    return passage.lower[first] in passage.sets["contrast"]


def _qualified(passage: Passage, start: int, i: int, name: Name) -> bool:
    """Whether words beside a name say that its bearer is of the group: “a professor of”, “chief economist at”."""
    if _described(passage, i, name, "expertise"):
        return True
    if passage.lower[i] in passage.sets["market-watchers"] and _described(passage, i, name, "market-expertise"):
        return True
    return passage.has(start, i + 1, "lawful") and _described(passage, i, name, "lawful-expertise")


def _described(passage: Passage, i: int, name: Name, group: str) -> bool:
    """Whether a word of the group stands before a name without a comma between, or after it in an apposition; word i
    of the nameless group itself and what stands before it do not count."""
    first, last = name.first, name.last
    low = max(first - 6, i + 1)
    start = next((k for k in range(first, low, -1) if "," in passage.words.gap(k)), low)
    if passage.has(start, first, group):
        return True
    if last >= len(passage.lower):
        return False
    gap = passage.words.gap(last)
    aside = "," in gap or "(" in gap or passage.lower[last] in ("of", "at", "from", "who", "with")
    return aside and passage.has(last, min(last + 12, len(passage.lower)), group)
