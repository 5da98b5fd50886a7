"""`extends: sourcing`: somebody speaks in the story and readers are not told who."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import MASK
from lint.document.view import View
from lint.finding import Hit
from lint.newsroom.sourcing import Mention, cue_words, mentions, spokespeople
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

ARGUMENTS = ("match", "reason")


class When(NamedTuple):
    """Which mentions a rule is about.

    kind: `grant`, `bare`, `person`, `collective`, `passive`. reason: of a grant, `concrete`, `conventional`, `rote`,
    `none`; empty for any.
    """

    kind: tuple[str, ...] = ()
    reason: tuple[str, ...] = ()


class Params(NamedTuple):
    """when: which unnamed speakers count."""

    when: When = When()


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """Words without which there is no such mention."""
    return frozenset().union(*(cue_words(lexicon, kind) for kind in params.when.kind))


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every unnamed speaker of the kind in scope is a hit. `{reason}` is the reason the story gives."""
    kinds, reasons = params.when
    for one in view.document.once(mentions):
        if one.kind in kinds and (not reasons or one.reason in reasons) and view.text[one.start] != MASK:
            yield _hit(one)
    policy = view.document.options.get("spokespersons")
    if "person" in kinds and policy in ("named", "warn"):
        found = [one for one in view.document.once(spokespeople) if view.text[one.start] != MASK]
        yield from map(_hit, found if policy == "named" else found[:1])


def _hit(one: Mention) -> Hit:
    return Hit(one.start, one.end, {"reason": one.because})
