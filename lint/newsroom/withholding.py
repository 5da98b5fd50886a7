"""Names that a story withholds: `asked not to be named`, `declined to give her name`, `whom it did not identify`."""

from __future__ import annotations

from lint.newsroom.reading import Reader, Sets

Wording = tuple[int, int]
_AROUND = 40  # words around a name that may tell who gives it
_REACH = 11  # words between a wish and what is wished


def named(reader: Reader, known: Sets, i: int) -> Wording | None:
    """The grant whose word i is `named`, `identified`, `identify`, `naming`, `unnamed` and the like."""
    word = reader.lower[i]
    if word in ("naming", "identifying"):
        return _without_naming(reader, known, i)
    if word in ("name", "identify"):
        return _not_naming(reader, known, i)
    bare = word not in ("named", "identified", "quoted") or reader.word(i + 1) == "only"
    if word == "quoted" and (reader.word(i + 1), reader.word(i + 2)) != ("by", "name"):
        return None
    wish = _wish(reader, known, i, bare=bare)
    if wish >= 0:
        return None if _asked_by_others(reader, wish) else (wish, i + 1)
    return _not_named(reader, known, i) if word in ("named", "identified") else None


def _asked_by_others(reader: Reader, wish: int) -> bool:
    """`a girl whom her family asked not be named`: the story is about her, and somebody else asked."""
    at = wish - 1
    while at > wish - 4 and not reader.at(at, "determiners"):
        at -= 1
    return reader.at(at, "determiners") and reader.word(at - 1) in ("who", "whom")


def name(reader: Reader, known: Sets, i: int) -> Wording | None:
    """The grant whose word i is `name`, `surname`, `identity`."""
    word = reader.lower[i]
    if word == "name" and reader.word(i - 1) == "to":
        return named(reader, known, i)
    if reader.word(i - 1) == "real":
        opens = next((at for at in range(i - 2, i - 5, -1) if reader.word(at) == "not"), -1)
        if opens >= 0:
            return opens, i + 1
    if reader.at(i + 1, "aux") and "changed" in reader.lower[i + 2 : min(i + 5, reader.last)]:
        return i, reader.lower.index("changed", i) + 1
    opens = _possessor(reader, known, i)
    if opens < 0:
        return _not_naming(reader, known, i) if word == "name" else None
    return (
        _first_name_only(reader, known, i, opens)
        or _kept_back(reader, known, i, opens)
        or _refused(reader, known, i, opens)
    )


def _possessor(reader: Reader, known: Sets, i: int) -> int:
    """The `her` of `her full name`, or -1."""
    for at in range(i - 1, i - 4, -1):
        if reader.word(at) in known["possessors"]:
            return at
        if reader.word(at) not in known["name-parts"]:
            return -1
    return -1


def _wish(reader: Reader, known: Sets, i: int, *, bare: bool = False) -> int:
    """Where the wish or refusal stands that keeps word i from being done, or -1. bare: word i itself denies."""
    denied = bare
    for at in range(i - 1, i - _REACH, -1):
        word = reader.word(at)
        if not word or any(mark in reader.gap(at + 1) for mark in ",;:—("):
            return -1
        if word in known["denials"] or reader.at(at, "negation"):
            denied = True
        elif word in known["refusals"]:
            return at if "to" in reader.lower[at:i] or word.endswith("ing") else -1
        elif word in known["wishes"] or word in known["terms"]:
            if denied:
                return at
            return at - 1 if _denies(reader, known, at - 1) else -1
        elif reader.at(at, "clause") and word not in ("that", "if", "as"):
            return -1
    return -1


def _denies(reader: Reader, known: Sets, i: int) -> bool:
    return reader.at(i, "negation") or reader.word(i) in known["denials"]


def _not_named(reader: Reader, known: Sets, i: int) -> Wording | None:
    """`who cannot be named`, `could not be named for legal reasons`, `who was not identified`, `is not being named`."""
    at = i - 1
    while (reader.at(at, "adverbs") and reader.word(at) not in ("not", "only")) or reader.word(at) == "publicly":
        at -= 1
    if reader.word(at) == "being" and _denies(reader, known, at - 1):
        return at - 1, i + 1
    if reader.word(at) == "be":
        if not _denies(reader, known, at - 1):
            return None
        first = at - 2 if reader.word(at - 1) == "not" else at - 1
        if reader.at(first - 1, "clause") or reader.word(i + 1) in known["links"]:
            return first, i + 1
        return None
    if reader.word(i + 1) == "only" and reader.word(i + 2) == "as":
        sentence = reader.lower[max(reader.first, i - _AROUND) : min(reader.last, i + _AROUND)]
        told = not reader.sets["say"].isdisjoint(sentence) and known["officialdom"].isdisjoint(sentence)
        return (i, i + 3) if told and reader.word(i - 1) != "be" else None
    if reader.word(i + 1) == "only" and reader.word(i + 2) in ("by", "with"):
        return (
            (i, i + 4)
            if reader.word(i + 3) in known["possessors"] or reader.word(i + 3) in known["name-parts"]
            else None
        )
    if reader.word(at) in ("not", "only") and reader.word(at - 1) in ("was", "were", "is", "are"):
        first = at - 1
    elif reader.word(at) in ("wasn't", "weren't", "isn't", "aren't"):
        first = at
    else:
        return None
    return (first - 1, i + 1) if reader.word(first - 1) == "who" and reader.word(i + 1) != "as" else None


def _not_naming(reader: Reader, known: Sets, i: int) -> Wording | None:
    """`declined to identify himself`, `asked not to name her`, `an aide whom the Gazette did not name`."""
    if reader.word(i + 1) in known["selves"]:
        wish = _wish(reader, known, i)
        return (wish, i + 2) if wish >= 0 else None
    at = i - 1 if reader.word(i - 1) != "to" else i - 2
    if reader.word(at) in known["wishes"] or (reader.word(at) == "not" and reader.word(at - 1) in known["wishes"]):
        at = at if reader.word(at) in known["wishes"] else at - 1
        agreed = reader.word(at).startswith("agree") or reader.word(i + 1) in ("him", "her", "them")
        return (at, i + 1) if agreed and "not" in reader.lower[at:i] else None
    refuses = reader.word(at) in known["refusals"]
    if not refuses and not _denies(reader, known, at):
        return None
    at -= 2 if reader.word(at) == "not" else 1
    return _whom(reader, known, at, i)


def _whom(reader: Reader, known: Sets, at: int, i: int) -> Wording | None:
    """`whom the paper` or `officials it` that ends at word `at`, before `did not name` at word i."""
    subject = at
    while subject > at - 3 and reader.word(subject) and (reader.capital(subject) or reader.at(subject, "aux")):
        subject -= 1
    if subject == at:
        subject = at - 1 if reader.at(at, "subjects") else at - 2 if reader.word(at - 1) == "the" else at
    elif reader.word(subject) == "the":
        subject -= 1
    word = reader.word(subject)
    if subject == at or not word:
        return None
    relative = word in ("whom", "who", "that", "which")
    return (
        (subject, i + 1) if relative or word.removesuffix("s") in reader.sets["close"] | {"person", "people"} else None
    )


def _without_naming(reader: Reader, known: Sets, i: int) -> Wording | None:
    """`without naming them`, `is not naming the woman`."""
    after = reader.word(i + 1)
    if reader.word(i - 1) == "without" and (after in known["selves"] or after in ("him", "her", "them")):
        return i - 1, i + 2
    if reader.word(i - 1) == "without" and "source" in (reader.word(i + 2).removesuffix("s"), after.removesuffix("s")):
        return i - 1, i + 2
    if reader.word(i - 1) == "not" and reader.at(i - 2, "be") and after in known["withheld-from"]:
        return i - 2, i + 2
    return None


def _first_name_only(reader: Reader, known: Sets, i: int, opens: int) -> Wording | None:
    """`gave only her first name`, `gave his name only as Tom`."""
    only = reader.word(opens - 1) == "only"
    gave = opens - 2 if only else opens - 1
    if reader.word(gave) not in known["giving"]:
        return None
    return (gave, i + 1) if only or (reader.word(i + 1), reader.word(i + 2)) == ("only", "as") else None


def _kept_back(reader: Reader, known: Sets, i: int, opens: int) -> Wording | None:
    """`asked that her name not be used`, `did not want his name published`, `whose name is being withheld`."""
    last = next((at for at in range(i + 1, i + 7) if reader.word(at) in known["published"]), -1)
    kept = next((at for at in range(i + 1, i + 6) if reader.word(at) in known["kept"]), -1)
    if any(reader.at(at, "clause") for at in range(i + 1, max(last, kept))):
        return None
    wish = _wish(reader, known, opens, bare=kept >= 0 or "not" in reader.lower[i : max(last, i)])
    if wish >= 0 and max(last, kept) >= 0:
        return wish, max(last, kept) + 1
    if wish >= 0 and reader.word(i + 1) in ("to", "not", "in"):
        return wish, i + 2
    if kept >= 0 and reader.at(kept - 1, "be") and reader.word(kept + 1) not in ("by", "pending", "until"):
        return opens, kept + 1
    return None


def _refused(reader: Reader, known: Sets, i: int, opens: int) -> Wording | None:
    """`declined to give her name`, `would not give his full name`, `asked us not to use his name`."""
    verb = opens - 1
    if reader.word(verb) not in known["publishing"]:
        return None
    wish = _wish(reader, known, verb)
    if wish < 0 and _denies(reader, known, verb - 1):
        wish = verb - 2 if reader.word(verb - 1) == "not" else verb - 1
    if wish < 0 or not known["officialdom"].isdisjoint(reader.lower[max(wish - 4, reader.first) : wish]):
        return None
    return wish, i + 1
