"""`extends: archive`: a headline or a story that another article has already.

Candidates by headline, verdict by body. Compared are facts that were kept when the other article was read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any, Literal

from lint.checks._across import Around, Article, Meeting, Place, Way
from lint.document.document import Document
from lint.finding import Related
from lint.newsroom import archive, pairs, standing
from lint.newsroom.archive import Facts
from lint.newsroom.published import days_apart, month_before
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

LISTS = archive.LISTS
_SHARED = 3  # runs of the sketch that two tellings of a story share at least
_LEAST_TITLE = 0.5  # no rule may ask for less: the index would not find the candidates


class Params(NamedTuple):
    """match: `exact` (the same headline), `near` (nearly the same headline, the same story) or `story` (another
    headline, the same story).

    title: how alike headlines of `near` are at least (0.5-1). body: how much of the shorter opening the longer shares
    where it is the same story; unsure: where it may be (a suggestion). days: how far apart the articles are at most
    (0: any time); an exact headline further apart is a warning. archive: days after which it is only a suggestion.
    """

    match: Literal["exact", "near", "story"] = "exact"
    title: float = 0.6
    body: float = 0.5
    unsure: float = 0.3
    days: int = 30
    archive: int = 365


class Story(NamedTuple):
    """The facts of an article and the place of its headline."""

    facts: Facts
    place: Place


def collect(document: Document, name: str) -> Any:
    """The facts and the place of the headline as plain data; None where there is no headline."""
    block = archive.headline_block(document)
    facts = archive.facts(document, name)
    if block is None or facts is None:
        return None
    return [list(facts), list(Place.of(document, block.start, block.end))]


def restore(data: Any) -> Story:
    """What `collect` gave, or what came back of it."""
    facts, place = data
    return Story(Facts.of(facts), Place(*place))


def date(story: Story) -> str:
    """When the article was published: ISO date or empty."""
    return story.facts.date


def keys(story: Story) -> list[str]:
    """All keys an article can be found by: its headline, the words of it, the sketch of its story."""
    facts = story.facts
    return [_title(facts), *_words(facts), *_sketch(facts)]


def ways(story: Story, params: Params) -> list[Way]:
    """How to find what may meet an article."""
    facts = story.facts
    if params.match == "exact":
        return [Way((_title(facts),))]
    since = month_before(facts.date, params.days) if params.days else ""
    if params.match == "story":
        return [Way(tuple(_sketch(facts)), _SHARED, since)] if pairs.long_enough(facts) else []
    if standing.generic(facts):
        return []
    words = tuple(_words(facts))
    return [Way(words, max(ceil(max(params.title, _LEAST_TITLE) * len(words) - 1e-9), 1), since)]


def _title(facts: Facts) -> str:
    return f"title:{facts.key}"


def _words(facts: Facts) -> list[str]:
    return [f"word:{word}" for word in facts.words]


def _sketch(facts: Facts) -> list[str]:
    return [f"run:{run}" for run in archive.sketch(facts.body)]


def compare(mine: Article, others: Sequence[Article], params: Params, around: Around) -> Iterator[Meeting]:
    """At most one meeting: with the article that is nearest in time among those met at the worst level."""
    story: Story = mine.data
    if params.match != "exact" and standing.begins_standing(story.facts, around.lexicon):
        return
    met = []
    for other in others:
        verdict = _verdict(story.facts, other.data.facts, params, around.lexicon)
        if verdict:
            met.append((verdict, other))
    if params.match == "exact" and met:
        if standing.stands(story.facts, around.lexicon):
            met = [one for one in met if one[0].day]
        met = standing.without_column(met, story.facts, around.dates(_title(story.facts)), params.unsure)
    if met:
        yield _meeting(story, met)


def _verdict(mine: Facts, other: Facts, params: Params, lexicon: Lexicon) -> pairs.Verdict | None:
    if params.match == "exact":
        return pairs.exact(
            mine, other, body=params.body, unsure=params.unsure, days=params.days, archive=params.archive
        )
    apart = days_apart(mine.date, other.date)
    if params.days and apart is not None and apart > params.days:
        return None
    if params.match == "near":
        return pairs.near(mine, other, title=params.title, body=params.body, unsure=params.unsure, lexicon=lexicon)
    return pairs.same_story(mine, other, title=params.title, body=params.body, archive=params.archive)


_MILD = {None: 0, "error": 0, "warning": 1, "suggestion": 2}


def _meeting(story: Story, met: list[tuple[pairs.Verdict, Article]]) -> Meeting:
    """The finding about the worst pair; the other articles are related places."""
    met = sorted(met, key=lambda one: _MILD[one[0].level])  # stable: the most recent first
    verdict, other = met[0]
    there: Story = other.data
    values = {
        "other": f"{other.path}:{there.place.line}",
        "date": f" ({there.facts.date})" if there.facts.date else "",
        "title": there.facts.title,
        "verdict": verdict.said,
        "score": f"{verdict.body:.0%}",
        "likeness": f"{verdict.title:.0%}",
        "more": _more(len(met) - 1),
        "hint": verdict.hint,
    }
    related = tuple(_related(one, its) for its, one in met[:10])
    return Meeting(story.place, values, related, there.facts.key, verdict.level)


def _more(number: int) -> str:
    return "" if not number else f" and {number} more" if number > 1 else " and one more"


def _related(other: Article, verdict: pairs.Verdict) -> Related:
    there: Story = other.data
    when = f"{there.facts.date}: " if there.facts.date else ""
    return Related(other.path, there.place.line, there.place.column, f"{when}{there.facts.title} ({verdict.scores})")
