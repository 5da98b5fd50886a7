"""Whether a speaker is named near: in apposition, as a title, in the next two sentences, or before."""

from __future__ import annotations

from lint.document.blocks import Block
from lint.newsroom.names import Name
from lint.newsroom.reading import Reader
from lint.newsroom.speech import Speech, close


def apposed(reader: Reader, act: Speech) -> bool:
    """Whether a name stands beside the noun phrase: `Ana Reis, an official,` or `a senior official, Ana Reis,`."""
    first, head = act.first, act.head
    direct = act.form != "subject" or close(reader, head, act.verb)
    aged = reader.lower[first - 1].isdigit() and "," in reader.gap(first - 1) and first - 1 > reader.first
    if "," in reader.gap(first) and aged and reader.name_ending(first - 2) is not None:
        return True  # `Ana Reis, 27, a student said`
    if "," in reader.gap(first) and not direct:
        name = reader.name_ending(first - 1)
        if name is not None and name.kind in ("person", "other") and not reader.lower[first - 1].endswith("day"):
            return True
    if reader.word(first - 1) in ("and", "or") and (
        reader.word(first) in ("his", "her", "their") or "other" in reader.lower[first:head]
    ):
        name = reader.name_ending(first - 2)
        if name is not None and name.kind in ("person", "other"):
            return True  # `Reis and her colleagues`, `Reis and five other senators`
    until = act.verb if act.verb > head else reader.last
    for at in range(head + 1, min(head + 8, until)):
        if reader.gap(at).startswith((",", " (", "—", " —", " –", " - ")):
            name = _person_at(reader, at) or _alone(reader, at)
            if name is not None:
                return act.form != "according" or reader.gap(name.last)[:1] in ",.)"
            break
    if act.verb > head and "," in reader.gap(act.verb):
        name = reader.name_ending(act.verb - 1)  # `a former official, now a lawyer, Ana Reis, said`
        if name is not None and name.kind == "person" and name.first > head and "," in reader.gap(name.first):
            return True
    return any(
        reader.at(i, "naming") and reader.name_at(i + 1 + (reader.word(i + 1) == "by"))
        for i in range(head + 1, min(head + 5, reader.last))
    )


def _alone(reader: Reader, at: int) -> Name | None:
    """The name that is all that stands between two commas: `another witness, Ana, said`."""
    name = reader.name_at(at)
    if name is None or name.first != at or name.kind not in ("person", "other"):
        return None
    return name if reader.gap(name.last)[:1] == "," else None


def _person_at(reader: Reader, at: int) -> Name | None:
    """The person whose name, or whose title before it (`state Rep. Jon Lowe`), begins at a word."""
    if at >= reader.last:
        return None
    end = reader.words.end[min(at + 4, reader.last - 1)]
    for name in reader.names.within(reader.words.start[at], end, "person"):
        titles = all(
            reader.at(i, "modifiers") or reader.at(i, "offices") or reader.capital(i) for i in range(at, name.first)
        )
        return name if titles else None
    return None


def titles(reader: Reader, act: Speech) -> bool:
    """Whether the noun is a title before a name: `official Ana Reis said`."""
    head = act.head
    return (
        reader.gap(head + 1) == " "
        and head + 1 < reader.last
        and reader.capital(head + 1)
        and not reader.lower[head + 1].endswith("day")
        and not reader.at(head + 1, "subjects")
    )


def named_near(reader: Reader, act: Speech, group: str) -> bool:
    """Whether the speaker, or a member of the group, is named: in this sentence or the next two somebody speaks by
    full name who is introduced as one of them."""
    sentences = reader.document.sentences
    here = sentences[reader.index]
    until = sentences[min(reader.index + 2, len(sentences) - 1)].end
    head = reader.lower[act.head]
    if act.head - act.first == 1 and reader.word(act.first) == "the" and group != "individuals":
        start = sentences[max(reader.index - 2, 0)].start
        if (
            head.removesuffix("s") not in reader.sets["definite-persons"]
            and len({name.last for name in reader.names.within(start, here.start, "person")}) > 1
        ):
            return True  # `the legislators`, two of whom the story has just named
    if group != "individuals" and _exemplified(reader):
        return True
    if head in reader.sets["seated"]:
        first, last = reader.words.range(sentences[max(reader.index - 2, 0)].start, until)
        if not reader.sets["bodies"].isdisjoint(reader.lower[first:last]):
            return True
    if group == "officialdom":
        first, last = reader.words.range(sentences[max(reader.index - 1, 0)].start, until)
        return not reader.sets["institutions"].isdisjoint(reader.lower[first:last])
    people = [name for name in reader.names.within(here.start, until, "person") if name.last - name.first > 1]
    return any(_member(reader, act, name, group) for name in people)


def _exemplified(reader: Reader) -> bool:
    """Whether the next sentence names one of the group: `Lowe, for example, tried …`, `For instance, Lowe tried …`."""
    if reader.index + 1 >= len(reader.document.sentences):
        return False
    first, last = reader.span_of(reader.index + 1)
    for i in range(first + 1, min(first + 6, last)):
        if reader.lower[i] in ("example", "instance") and reader.lower[i - 1] == "for":
            end = reader.words.end[min(i + 3, last - 1)] if i - 2 < first else reader.words.start[i]
            return any(name.kind == "person" for name in reader.names.within(reader.words.start[first], end))
    return False


def speaker_near(reader: Reader) -> bool:
    """Whether anybody speaks by name in this sentence or the next two."""
    sentences = reader.document.sentences
    until = sentences[min(reader.index + 2, len(sentences) - 1)].end
    people = reader.names.within(sentences[reader.index].start, until, "person")
    say = reader.sets["say"]
    return any(
        _speaks(reader, name.first, name.last) or not say.isdisjoint(reader.lower[max(name.first - 3, 0) : name.first])
        for name in people
    )


def bound(reader: Reader, act: Speech) -> bool:
    """Whether people are bound to the matter: `familiar with`, `briefed on`, `with knowledge of`."""
    return not reader.sets["matter"].isdisjoint(reader.lower[act.head + 1 : min(act.head + 5, reader.last)])


def named_before(reader: Reader, act: Speech) -> bool:
    """Whether somebody of this description was named in the three sentences before."""
    sentences = reader.document.sentences
    start = sentences[max(reader.index - 3, 0)].start
    people = reader.names.within(start, sentences[reader.index].start, "person")
    return any(reader.lower[act.head] in _introduction(reader, name) for name in people)


def _member(reader: Reader, act: Speech, name: Name, group: str) -> bool:
    if name.first >= act.first and name.last <= act.head + 1:
        return False
    sole = reader.at(act.head, "offices") and not reader.at(act.head, "close")
    opens = sole or (group == "individuals" and reader.words.gap(name.first)[:1] in '.!?”"\n')
    if not opens and not _speaks(reader, name.first, name.last):
        return False
    lower = reader.lower
    head = lower[act.head]
    around = _introduction(reader, name)
    if not {head, head.removesuffix("s"), head + "s"}.isdisjoint(around):
        return True
    office = not reader.sets["offices"].isdisjoint(around)
    if group == "individuals":
        return name.start > words_end(reader, act) and (
            (head in reader.sets["anybody"] and not office)
            or (
                head not in reader.sets["close"]
                and reader.document.block_at(reader.words.start[act.head]) == lede(reader)
            )
        )
    if group == "parties":
        return office
    if group == "spokespersons":
        return not reader.sets["institution-words"].isdisjoint(around)
    if head in reader.sets["public"]:
        described = {word for word in lower[act.first : act.head] if word not in reader.sets["determiners"]}
        return office and not described.isdisjoint(around)
    if head in reader.sets["people"] and (act.form == "according" or bound(reader, act)):
        return False  # a name beside them need not be one of those who know
    return not office and (head in reader.sets["any-trade"] or reader.sets["individuals"].isdisjoint(around))


def lede(reader: Reader) -> Block | None:
    """The first paragraph of the story, which may hold a name back that the next sentence gives."""
    return next((block for block in reader.document.blocks if block.kind == "paragraph"), None)


def words_end(reader: Reader, act: Speech) -> int:
    """Where the speaker's noun phrase ends in the text."""
    return reader.words.end[act.head]


def _introduction(reader: Reader, name: Name) -> set[str]:
    """The words that introduce a name: those before it in its row, and the apposition after it."""
    words, lower = reader.words, reader.lower
    around: set[str] = set()
    if name.first > 1 and words.gap(name.first) == ", " and lower[name.first - 1] not in reader.sets["say"]:
        around.add(lower[name.first - 1])
    for k in range(name.first - 1, max(name.first - 7, 0), -1):
        if words.gap(k + 1).strip(" .’'") or lower[k] in reader.sets["prepositions"] or lower[k] in reader.sets["say"]:
            break
        around.add(lower[k])
    if name.last < len(lower) and words.gap(name.last) in (", ", " (") and lower[name.last] not in reader.sets["say"]:
        for k in range(name.last, min(name.last + 12, len(lower))):
            if k > name.last and any(mark in words.gap(k) for mark in ",.;\n"):
                break
            around.add(lower[k])
    return around


def _speaks(reader: Reader, first: int, last: int) -> bool:
    words, lower = reader.words, reader.lower
    say = reader.sets["say"]
    if first and lower[first - 1] in say:
        return True
    if first > 1 and lower[first - 1] == "to" and lower[first - 2] == "according":
        return True
    for k in range(last, min(last + 3, len(lower))):
        if lower[k] in say:
            return True
    if last < len(lower) and "," in words.gap(last):
        for k in range(last + 1, min(last + 20, len(lower))):
            gap = words.gap(k)
            if "." in gap:
                return False
            if "," in gap and lower[k] in say:
                return True
    return False
