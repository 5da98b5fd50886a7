"""How long rules may take on one article: patterns of a newsroom's own can be such that a search never ends.

Time is counted only where patterns are searched for; the clocks are given, since the engine has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.record import NamedTuple

RULE, ARTICLE = 5.0, 60.0  # seconds, unless a config says otherwise
MEGABYTE = 1_000_000


class Limits(NamedTuple):
    """rule: seconds of one rule on an article, article: of all rules, for each megabyte begun. wall: a clock that is
    quick to ask; cpu: the clock that counts, of computing time."""

    rule: float
    article: float
    wall: Callable[[], float]
    cpu: Callable[[], float]


class Budget:
    """What is left for one article. late: rules that ran out, and where in its text they looked last."""

    __slots__ = ("_article", "_at", "_limits", "_rule", "_spent", "_until", "late")

    def __init__(self, limits: Limits, size: int) -> None:
        times = 1 + size // MEGABYTE
        self._limits = limits._replace(rule=limits.rule * times, article=limits.article * times)
        self._article = self._rule = self._until = 0.0
        self._at = 0
        self._spent = False
        self.late: list[tuple[str, int]] = []

    def begin(self) -> None:
        """The next rule starts."""
        self._until = self._rule = 0.0

    def out(self, rule: str) -> None:
        """The rule at work has run out of time; where all have, it is only counted."""
        self.late.append(("" if self._spent and self.late else rule, self._at))

    def told(self) -> Iterator[tuple[str, int]]:
        """The rules that ran out by name, and all those together that then had no time left."""
        yield from ((rule, at) for rule, at in self.late if rule)
        more = [at for rule, at in self.late if not rule]
        if more:
            yield "1 more rule" if len(more) == 1 else f"{len(more)} more rules", 0

    def left(self, at: int) -> float:
        """Seconds the rule has left to look at this place. Raises TimeoutError where there are none."""
        self._at = at
        now = self._limits.wall()
        if now >= self._until:
            self._until = now + self._counted()
        return self._until - now

    def _counted(self) -> float:
        cpu = self._limits.cpu()
        self._article = self._article or cpu + self._limits.article
        self._rule = self._rule or cpu + self._limits.rule
        self._spent = cpu >= self._article
        left = min(self._article, self._rule) - cpu
        if left <= 0:
            raise TimeoutError
        return left
