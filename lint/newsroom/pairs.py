"""Two articles of an archive: whether they are the same news twice. The headline proposes, the body disposes.

Characters in common say nothing (“Rovers win 2-1”, “Rovers win 3-1”); words of meaning and runs of words do.
"""

from __future__ import annotations

from lint.newsroom.archive import Facts, shingles
from lint.newsroom.kinship import belong, same_series
from lint.newsroom.published import days_apart
from lint.newsroom.similarity import jaccard, overlap
from lint.newsroom.standing import generic
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_NO_BODY = 0.8  # likeness of headlines where there are no bodies to compare
_FEWEST = 12  # runs of words a body must have to be compared
_FEWEST_STORY = 30  # … to be the same story under another headline
_LOPSIDED = 0.5  # a brief inside a digest is not the same story: sizes must not differ more


class Verdict(NamedTuple):
    """What two articles have in common. level: milder than the rule's (None: the rule's own); said: in words.

    title, body: how alike headlines are and how much of the shorter body is shared (0-1; body -1: not known).
    hint: what else to do; day: whether both are of one day.
    """

    level: str | None
    title: float
    body: float
    said: str
    hint: str = ""
    day: bool = False

    @property
    def scores(self) -> str:
        """`headline 83% alike, body 61% shared`."""
        shared = f"body {self.body:.0%} shared" if self.body >= 0 else "body not compared"
        return f"headline {self.title:.0%} alike, {shared}"


def body_overlap(one: Facts, other: Facts, fewest: int = _FEWEST) -> float:
    """Shared runs of words ÷ those of the shorter opening; -1 where one of them is too short to say."""
    if min(len(one.body), len(other.body)) < 8 * fewest:
        return -1.0
    if one.body == other.body:
        return 1.0
    return overlap(shingles(one.body), shingles(other.body))


def same_desk(one: Facts, other: Facts) -> bool:
    """Whether both are of one section, or lie in one folder where no section is named."""
    return one.desk == other.desk


def same_day(one: Facts, other: Facts) -> bool:
    """Whether both are known to be of one day."""
    return len(one.date) == 10 and one.date == other.date


def exact(one: Facts, other: Facts, *, body: float, unsure: float, days: int, archive: int) -> Verdict | None:
    """The verdict on two articles with the same headline."""
    if belong(one.marks, other.marks, same_desk(one, other)):
        return None
    shared = body_overlap(one, other)
    if shared < body and (same_series(one.marks, other.marks) or (generic(one) and not same_day(one, other))):
        return None
    apart = days_apart(one.date, other.date)
    if apart is not None and apart > archive:
        level = "suggestion"
    elif shared >= body and same_desk(one, other) and apart is not None and apart <= days:
        level = "error"
    elif unsure <= shared < body:
        level = "suggestion"
    else:
        level = "warning"
    return Verdict(level, 1.0, shared, _said(shared, body, unsure), day=same_day(one, other))


def _said(shared: float, body: float, unsure: float) -> str:
    if shared < 0:
        return "the bodies are too short to compare"
    if shared >= body:
        return f"over the same story ({shared:.0%} of the body is shared)"
    if shared >= unsure:
        return f"over a story that is partly the same ({shared:.0%} of the body is shared)"
    return f"over a different story ({shared:.0%} of the body is shared)"


def near(one: Facts, other: Facts, *, title: float, body: float, unsure: float, lexicon: Lexicon) -> Verdict | None:
    """The verdict on two articles with nearly the same headline."""
    mine, theirs = frozenset(one.words), frozenset(other.words)
    alike = jaccard(mine, theirs)
    if alike < title or one.key == other.key or generic(one) or generic(other) or other_numbers(one, other):
        return None
    if belong(one.marks, other.marks, same_desk(one, other)) or same_series(one.marks, other.marks):
        return None
    label = frozenset(one.label.split())
    if label and one.label == other.label and jaccard(mine - label, theirs - label) < title:
        return None  # two issues of a column
    shared = body_overlap(one, other)
    if shared < 0:
        if alike < _NO_BODY or reversed_sense(mine, theirs, lexicon):
            return None
        return Verdict("suggestion", alike, shared, "the bodies are too short to compare")
    if shared < unsure:
        return None
    sure = shared >= body
    said = f"{shared:.0%} of the body is shared"
    return Verdict(None if sure else "suggestion", alike, shared, said)


def same_story(one: Facts, other: Facts, *, title: float, body: float, archive: int) -> Verdict | None:
    """The verdict on two articles with different headlines and perhaps the same body."""
    alike = jaccard(frozenset(one.words), frozenset(other.words))
    if one.key == other.key or (alike >= title and not other_numbers(one, other)):
        return None
    if (one.label and one.label == other.label) or instances(one, other) or not _same_size(one, other):
        return None
    if belong(one.marks, other.marks, same_desk(one, other)) or same_series(one.marks, other.marks):
        return None
    shared = body_overlap(one, other, _FEWEST_STORY)
    if shared < body:
        return None
    apart = days_apart(one.date, other.date)
    level = "suggestion" if apart is not None and apart > archive else None
    return Verdict(level, alike, shared, f"{shared:.0%} of the body is shared")


def long_enough(facts: Facts) -> bool:
    """Whether a body can be the same story as another under another headline."""
    return len(facts.body) >= 8 * _FEWEST_STORY


def _same_size(one: Facts, other: Facts) -> bool:
    small, large = sorted((len(one.body), len(other.body)))
    return small >= _LOPSIDED * large


def other_numbers(one: Facts, other: Facts) -> bool:
    """Different numerals in the headlines: another score, another year, another part."""
    return one.figures != other.figures or one.part != other.part


def instances(one: Facts, other: Facts) -> bool:
    """Whether headlines differ in their numbers only: two of a series, or an update of a figure."""
    if not other_numbers(one, other):
        return False
    return jaccard(_without_numbers(one), _without_numbers(other)) >= _NO_BODY


def _without_numbers(facts: Facts) -> frozenset[str]:
    """The words of a headline that are no numerals, no months beside them, no part numbers (words are folded)."""
    numbers = (*facts.figures, facts.part)
    return frozenset(word for word in facts.words if not any(number.startswith(word) for number in numbers))


def reversed_sense(mine: frozenset[str], theirs: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether one word in the place of another, or a “not”, makes it other news (charged/cleared). Asked only where
    the bodies cannot be compared: many a true duplicate has one word changed."""
    negations = lexicon.words("part-labels", "negations")
    added, gone = mine - theirs, theirs - mine
    return (len(added) == 1 and len(gone) == 1) or bool((added ^ gone) & negations)
