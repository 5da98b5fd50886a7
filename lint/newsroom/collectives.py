"""Which groups of people are speakers without a name: officials, parties that argue, people in the know."""

from __future__ import annotations

from lint.newsroom.introductions import bound, speaker_near
from lint.newsroom.reading import Reader
from lint.newsroom.saying import day
from lint.newsroom.speech import Speech, close

_LETTER = 6  # sentences over which a letter told of is what somebody wrote
_WRITTEN = 250  # words, at most


def collective(reader: Reader, act: Speech, group: str) -> bool:
    word = reader.lower[act.head]
    if reader.at(act.first, "nobody") or _surveyed(reader, act) or _silent(reader, act):
        return False
    counted = any(reader.at(i, "counted") for i in range(act.first, act.head))
    if _relative(reader, act) or (group == "groups" and reader.word(act.first) == "the"):
        return False
    if word == "allies" and act.head - act.first == 1 and reader.word(act.first) == "the":
        return False  # states
    if reader.at(act.head, "titled") and reader.word(act.first) == "the":
        return False
    if _documented(reader, act):
        return False
    if group == "parties":
        return counted or _argues(reader, act)
    if group == "narrow":
        return (counted or act.form != "subject") and reader.at(act.head + 1, "modifiers-after")
    if group == "groups":
        return any(reader.at(i, "causes") for i in range(act.head - 2, act.head))
    if word == "those" and reader.word(act.head + 1) == "around":
        return True
    if word in ("people", "persons", "individuals") and counted and act.form == "subject":
        return reader.at(act.verb, "say") and reader.lower[act.first] not in ("some", "many", "few")
    if word == "members":
        return reader.at(act.first, "indefinite") or _folded(reader, act) or bound(reader, act)
    return word not in reader.sets["people"] or _in_the_know(reader, act)


def _documented(reader: Reader, act: Speech) -> bool:
    """Whether a document is the source: `officials said in their letter`, and `officials wrote` after a letter."""
    written = reader.sets["documents"]
    if reader.word(act.verb) in ("wrote", "write"):
        begin, _ = reader.span_of(max(reader.index - _LETTER, 0))
        return not written.isdisjoint(reader.lower[max(begin, act.verb - _WRITTEN) : reader.last])
    if act.form not in ("subject", "inverted"):
        return False
    last = act.verb + 4 if reader.word(act.verb) in ("told", "tell", "tells") else act.verb + 2
    while last <= reader.last and day(reader, last - 1):
        last += 1
    opens = (_inside(reader, i) for i in range(reader.first, reader.last) if reader.lower[i] in written)
    return any(
        act.verb < at < last or (0 <= at < act.first and (at == reader.first or "," in reader.gap(at))) for at in opens
    )


def _inside(reader: Reader, document: int) -> int:
    """Where `in a new court filing`, `in their letter`, `in one such report` begins whose noun is a document, or -1."""
    for at in range(document - 1, max(document - 6, reader.first - 1), -1):
        if reader.gap(at + 1) != " ":
            return -1
        if reader.lower[at] == "in":
            return at if reader.at(at + 1, "determiners") or reader.lower[at + 1] == "court" else -1
        if (reader.at(at, "prepositions") and reader.lower[at] != "such") or reader.at(at, "aux"):
            return -1
    return -1


def _in_the_know(reader: Reader, act: Speech) -> bool:
    """`people familiar with the talks`, `those in the room said`, `these people said`."""
    who = reader.word(act.head + 1)
    if reader.lower[act.head] in ("people", "those") and who == "who" and act.verb - act.head > 2:
        return True
    if bound(reader, act):
        return True
    told = ("said", "told", "recalled", "described")
    if act.form not in ("according", "inverted") and reader.word(act.verb) not in told:
        return False
    return reader.word(act.head - 1) in ("these", "those") or reader.at(act.head + 1, "placed")


def _asked(reader: Reader) -> bool:
    """Whether the sentence is a question."""
    end = reader.document.sentences[reader.index].end
    return reader.document.text[end - 1 : end] == "?"


def _folded(reader: Reader, act: Speech) -> bool:
    """`family members`, `members of the crowd`: of a body that does not speak as one."""
    head = act.head
    return reader.at(head - 1, "folds") or (reader.word(head + 1) == "of" and reader.at(head + 3, "folds"))


def _argues(reader: Reader, act: Speech) -> bool:
    """Whether a party argues as one (`Democrats say the bill is a sham`), and nobody is quoted beside it."""
    if act.form != "subject" or act.head - act.first > 1 or reader.at(act.first, "determiners"):
        return False
    if bound(reader, act) or reader.word(act.head + 1) == "interviewed":
        return True
    if not close(reader, act.head, act.verb):
        return False
    if "they" in reader.lower[act.verb + 1 : act.verb + 4] or _asked(reader):
        return False  # what they intend themselves; what they are asked
    return reader.at(act.verb, "arguing") and not speaker_near(reader)


def _relative(reader: Reader, act: Speech) -> bool:
    """Whether the verb stands in a relative clause: `bankers who have predicted a fall`."""
    at = act.verb - 1
    while at > act.head and (reader.at(at, "aux") or reader.at(at, "adverbs")):
        at -= 1
    return at > act.head and reader.word(at) == "who"


def _silent(reader: Reader, act: Speech) -> bool:
    """`said little about the sale`, `are saying nothing`."""
    at = act.verb + 1
    if act.form != "subject" or reader.word(at) not in ("little", "nothing"):
        return False
    return at + 1 >= reader.last or reader.gap(at + 1) != " " or reader.at(at + 1, "prepositions")


def _surveyed(reader: Reader, act: Speech) -> bool:
    """Whether a share or a throng speaks: `36% of anglers said`, `two million people replied`."""
    first = act.first
    while first > max(act.first - 4, reader.first) and "," not in reader.gap(first):
        first -= 1
    for i in range(reader.first, act.first):
        if reader.at(i, "surveys") and "in" in reader.lower[max(i - 3, reader.first) : i]:
            return True  # `in a survey by the union, doctors say`
    return any("%" in reader.gap(i) for i in range(first, act.head)) or (
        not reader.sets["throngs"].isdisjoint(reader.lower[first : act.head])
        and "dozen" not in reader.lower[first : act.head]
    )
