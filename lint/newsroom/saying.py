"""Whether a word is a verb of saying with a subject: no noun, no participle, and no deed told with such a verb."""

from __future__ import annotations

from lint.newsroom.reading import Reader


def day(reader: Reader, i: int) -> bool:
    """Whether a day or the like stands at word i: `Monday`, `on Monday`, `this week`."""
    word = reader.lower[i]
    if word not in reader.sets["dating"]:
        return word.endswith("day") and reader.capital(i)
    if word in ("this", "last"):
        return reader.at(i + 1, "periods")
    if word in ("late", "early"):
        return i + 1 < reader.last and day(reader, i + 1)
    if reader.at(i, "periods"):
        return reader.word(i - 1) in ("this", "last")
    return i + 1 < reader.last and reader.lower[i + 1].endswith("day")


def finite(reader: Reader, i: int, stance: str) -> bool:
    """Whether word i is a verb of saying with a subject, not a noun."""
    if not (
        reader.at(i, "say")
        or (stance and (reader.at(i, "stance") or (stance == "outlook" and reader.at(i, "outlook"))))
    ):
        return reader.word(i) in ("put", "puts") and reader.word(i + 1) == "it"  # `as one aide put it`
    before = reader.word(i - 1)
    after = reader.word(i + 1)
    if (
        (after in ("of", "by", "as") and reader.gap(i + 1) == " " and not _spoken(reader, i, after))
        or (after == "to" and reader.lower[i] == "said")
        or (after == "with" and reader.lower[i].startswith(("conten", "argu")))
        or (reader.lower[i].startswith("add") and reader.at(i + 1, "determiners"))
    ):
        return False
    if reader.at(i, "nominal") and before.endswith("ing"):
        return False
    if _deed(reader, i):
        return False
    if before in ("and", "or") and reader.lower[i - 2] in reader.sets["collectives"]:
        return False
    if reader.lower[i].startswith("call") and (reader.at(i + 1, "calling") or reader.word(i - 2) in ("a", "an")):
        return False
    return (
        (
            before not in reader.sets["determiners"]
            or (before in reader.sets["elliptic"] and reader.at(i, "elliptic-verbs"))
        )
        and before not in ("to", "of", "for", "by", "in", "with", "from", "at")
        and not reader.at(i - 1, "be")
    )


def _spoken(reader: Reader, i: int, after: str) -> bool:
    """`complained of a smell`, `said by telephone`, `what officials described as`."""
    if after == "of":
        return reader.at(i, "told-of")
    if after == "by":
        return reader.at(i + 2, "means")
    return reader.word(i).startswith("describe") and "what" in reader.lower[max(i - 4, reader.first) : i]


def _deed(reader: Reader, i: int) -> bool:
    """Whether the verb of saying tells what was done: `told him to leave`, `denied the request`, `maintain power`."""
    word = reader.lower[i]
    after = reader.word(i + 1)
    if reader.at(i + 1, "selves") or (word in reader.sets["intended"] and after == "to"):
        return True
    if word in reader.sets["adding"]:
        return reader.gap(i + 1) == " " and not reader.at(i + 1, "added-on") and not day(reader, i + 1)
    if word in reader.sets["with-clause"]:
        name = reader.name_at(i + 1)
        return reader.gap(i + 1) == " " and not reader.at(i + 1, "clause-start") and name is None
    if word in reader.sets["with-that"] and reader.gap(i + 1) == " ":
        dated = day(reader, i + 1) and "to" not in reader.lower[i + 1 : i + 5]
        return not reader.at(i + 1, "that") and not dated
    if word.startswith("respond"):
        return True
    if word.startswith("express") and reader.at(i + 1, "willing"):
        return True
    if word.startswith("point") and after == "to":
        return any(reader.at(at, "shown") for at in range(i + 2, i + 9))
    if word in reader.sets["with-that"] and reader.gap(i + 1) == ", ":
        return not after.endswith("ing")
    if word.startswith("claim") and reader.at(i + 1, "claimable"):
        return True
    if reader.word(i - 1) in ("and", "or") and "to" in reader.lower[max(i - 5, reader.first) : i - 1]:
        return not word.endswith("d")  # `likely to spot and report abuse`
    if word in ("told", "tell", "tells"):
        return reader.at(i + 1, "subjects") and (after == "you" or reader.word(i + 2) == "to")
    return word.startswith("den") and any(reader.at(at, "deniable") for at in range(i + 1, i + 4))
