"""Which speakers go without a name: a bare source, one person, a group; and which do not count."""

from __future__ import annotations

from lint.newsroom.collectives import collective
from lint.newsroom.introductions import apposed, bound, named_before, named_near, titles
from lint.newsroom.nounphrase import embedded
from lint.newsroom.reading import Reader
from lint.newsroom.saying import day
from lint.newsroom.speech import Speech, close

MANY = ("parties", "officialdom", "groups", "narrow", "collectives")  # groups of the list that name groups of people


def kind_of(reader: Reader, act: Speech, group: str, seen: set[str]) -> str:
    """`bare`, `person` or `collective`; empty for a speaker who is named, or does not count. group: of the list, in
    which the head stands; seen: heads of speakers found before."""
    if (
        reader.word(act.first) in (("my", "your", "no") if group == "bare" else ("my", "your", "our", "no"))
        or reader.word(act.verb - 1) == "would"
    ):
        return ""
    if (act.form == "subject" and embedded(reader, act.first)) or apposed(reader, act) or titles(reader, act):
        return ""
    if not _agrees(reader, act, group):
        return ""
    if group == "elliptic":
        return "person" if _one_of_many(reader, act) else ""
    if group == "bare":
        return _source(reader, act, seen)
    if group == "individuals" and _accounts(reader, act):
        return "collective"
    if group in MANY:
        if not collective(reader, act, group) or named_near(reader, act, group):
            return ""
        return "person" if reader.word(act.first) == "one" and reader.word(act.first + 1) == "of" else "collective"
    return "" if named_near(reader, act, group) or not _individual(reader, act) else "person"


def _one_of_many(reader: Reader, act: Speech) -> bool:
    """`One told the Gazette`, `said another`: one of a group that the sentence or the three before speak of."""
    if act.last - act.first > 1 or act.form not in ("subject", "inverted"):
        return False
    if act.form == "subject" and not close(reader, act.head, act.verb):
        return False
    if reader.word(act.last) == "of":
        return False  # `said one of the sources`
    if act.form == "inverted" and reader.gap(act.last) == " " and not reader.at(act.last, "modifiers-after"):
        return False  # `said one nurse`
    begin, _ = reader.span_of(max(reader.index - 3, 0))
    groups = (reader.sets[group] for group in ("collectives", "narrow"))
    return any(not group.isdisjoint(reader.lower[begin : act.head]) for group in groups)


def _accounts(reader: Reader, act: Speech) -> bool:
    """`according to witness accounts`."""
    return act.form == "according" and reader.at(act.head, "accounting") and reader.at(act.head + 1, "accounts")


def _agrees(reader: Reader, act: Speech, group: str) -> bool:
    """Whether verb and speaker agree in number, else the “verb” is a noun: `a conservative estimate`; and whether more
    is done than naming or supposing: `which lawmakers called “the lifeline”`, `when a clerk says no`."""
    one_of = reader.word(act.first) == "one" and reader.word(act.first + 1) == "of"
    if group == "individuals" and one_of:
        return False
    if act.form not in ("subject", "inverted"):
        return True
    verb = reader.word(act.verb)
    if verb.startswith("call") and reader.word(act.first - 1) in ("which", "what"):
        return False
    if verb.endswith("ed") or verb in reader.sets["past"]:
        return True
    if act.form == "subject" and reader.at(act.first - 1, "supposing"):
        return False
    if act.verb - act.last > 1:
        return True
    alone = act.verb == act.head + 1 or act.form == "inverted"
    single = one_of or group == "individuals" or not reader.word(act.head).endswith("s")
    if single and reader.word(act.head) not in reader.sets["many-by-sense"]:
        return not alone or verb.endswith("s") or reader.at(act.verb, "saying")
    return not alone or not verb.endswith("s") or verb in ("discuss", "stress")


def _source(reader: Reader, act: Speech, seen: set[str]) -> str:
    """A source: bare where nothing but empty adjectives stands about it, else by number."""
    words = [reader.lower[i] for i in range(act.first, act.head)]
    after = reader.word(act.head + 1)
    plural = reader.lower[act.head].endswith("s")
    if after == "of" and reader.word(act.head + 2) not in ("mine", "ours", "his", "hers", "theirs"):
        return ""  # `the best source of news reports`: a thing
    described = after in reader.sets["matter"] or (
        after in ("with", "who", "inside", "in", "within", "linked", "at", "supportive", "from", "working")
        and not reader.gap(act.head + 1).strip()
    )
    described = described or (after == "on" and not day(reader, act.head + 1))  # `a source on the call`
    definite = reader.word(act.first) in reader.sets["definite"]
    if described or (definite and not plural and _tied(reader, act.head + 1)):
        return "collective" if plural else "person"
    if plural:
        if any(word not in reader.sets["empty"] for word in words):
            return "collective"
        known = seen or reader.lower.index(reader.lower[act.head]) != act.head
        return "" if definite and len(words) == 1 and known else "bare"
    first = act.first == act.head - 1 and reader.lower.index(reader.lower[act.head]) == act.head  # nothing told before
    return "" if definite and not (first and reader.word(act.first) == "the") else "bare"


def _tied(reader: Reader, i: int) -> bool:
    """`the source, who has close ties to …`: a fresh description after the noun."""
    return reader.gap(i) == ", " and reader.word(i) == "who" and reader.word(i + 1) in ("has", "had", "is", "was")


def _possessed(reader: Reader, act: Speech) -> bool:
    """`Reis’s top aide`, `her closest adviser`: described, and never so that everybody knows who it is."""
    if not reader.at(act.head, "definite-persons") or act.head == act.first:
        return False
    owner = reader.lower[act.first]
    return (owner in ("his", "her", "their") and act.head - act.first > 1) or any(
        reader.lower[i].endswith("'s") or reader.lower[i].endswith("s'") for i in range(act.first, act.head)
    )


def _individual(reader: Reader, act: Speech) -> bool:
    """An individual counts with an indefinite determiner, or with a definite one and a fresh description."""
    determiner = reader.word(act.first)
    if reader.word(act.head) in ("someone", "somebody"):
        return act.head == act.first and reader.gap(act.head + 1) == " " and reader.at(act.head + 1, "matter")
    if reader.word(act.verb - 1) == "who" and reader.word(act.verb) not in ("said", "says", "told"):
        return False
    if not reader.sets["protected"].isdisjoint(reader.lower[act.head : max(act.verb, act.head)]):
        return False
    if _possessed(reader, act):
        return not named_before(reader, act)
    if determiner in ("a", "an", "one", "another"):
        return act.form != "subject" or reader.lower[act.verb] not in reader.sets["faint"]
    if (
        determiner == "the"
        and reader.word(act.head + 1) == "of"
        and reader.word(act.head + 2) in ("a", "an", "one", "another")
    ):
        return True
    told = act.head - act.first > 1 or bound(reader, act)
    near = reader.at(act.head, "definite-persons") or bound(reader, act)
    fresh = determiner == "the" and told and near
    return fresh and not named_before(reader, act)
