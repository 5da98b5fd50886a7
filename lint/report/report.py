"""What a run found, ready to be shown: the one thing that formats know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lint.engine.outcome import Failure, Recorded, SignedOff
from lint.finding import LEVELS, Finding
from lint.record import NamedTuple
from lint.rulebook.rule import Rule


class Skipped(NamedTuple):
    """A file that could not be checked, and why (the user's to mend)."""

    path: str
    reason: str


class Report(NamedTuple):
    """All of a run.

    files: the articles checked. findings: open ones, by path and place. signed_off: those somebody let stand.
    skipped: unreadable files; failed: checks that broke; problems: shipped rules that were left out, and why.
    lines: (path, line) → text of the lines findings begin and end in. plain: articles no comment may be put into.
    rules: id → rule, for formats that explain. colour: whether the output goes to a terminal that shows it.
    baselined: findings that the file `baseline` has, which do not count; idle: how many of its entries are no more.
    ran: path → the rules that ran on an article, with their level. record: all sign-offs, with what became of them.
    profiles: path → the policy profile that an article was read with, where that is not `news`.
    """

    files: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    signed_off: tuple[SignedOff, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[Failure, ...] = ()
    problems: tuple[str, ...] = ()
    lines: Mapping[tuple[str, int], str] = {}
    plain: frozenset[str] = frozenset()
    rules: Mapping[str, Rule] = {}
    colour: bool = False
    baselined: tuple[Finding, ...] = ()
    idle: int = 0
    baseline: str = ""
    ran: Mapping[str, Mapping[str, str]] = {}
    profiles: Mapping[str, str] = {}
    record: tuple[Recorded, ...] = ()

    def levels(self) -> Counter[str]:
        """How many open findings there are of each level."""
        return Counter(finding.level for finding in self.findings)

    def exit_code(self, fail_on: str) -> int:
        """3 where a check broke, 2 where a file could not be read, 1 where a finding is at or above `fail_on`, else 0.

        fail_on is a level or `never`.
        """
        if self.failed:
            return 3
        if self.skipped:
            return 2
        if fail_on == "never":
            return 0
        least = LEVELS.index(fail_on)
        return int(any(LEVELS.index(finding.level) >= least for finding in self.findings))

    def summary(self) -> str:
        """One line for people: `12 articles checked, 3 findings (1 error, 2 warnings), 1 signed off`."""
        levels = self.levels()
        kinds = ", ".join(_count(levels[level], level) for level in reversed(LEVELS) if levels[level])
        found = _count(len(self.findings), "finding") + (f" ({kinds})" if kinds else "")
        policies = Counter(self.profiles.values())
        others = ", ".join(f"{policies[name]} as {name}" for name in sorted(policies))
        checked = f"{_count(len(self.files), 'article')} checked" + (f" ({others})" if others else "")
        parts = [checked, found if self.findings else "no findings"]
        if self.signed_off:
            parts.append(f"{len(self.signed_off)} signed off")
        if self.baselined:
            parts.append(f"+ {len(self.baselined)} in the baseline")
        if self.skipped:
            parts.append(f"{_count(len(self.skipped), 'file')} not checked")
        if self.failed:
            parts.append(f"{_count(len(self.failed), 'check')} broken")
        return ", ".join(parts)

    def statistics(self) -> str:
        """A table: findings, signed-off findings and articles per rule, most findings first."""
        counts = Counter(finding.rule for finding in self.findings)
        signed = Counter(one.finding.rule for one in self.signed_off)
        articles = {rule: set[str]() for rule in counts | signed}
        for finding in (*self.findings, *(one.finding for one in self.signed_off)):
            articles[finding.rule].add(finding.path)
        rows = [("findings", "signed off", "articles", "rule")]
        for rule in sorted(articles, key=lambda rule: (-counts[rule], rule)):
            rows.append((str(counts[rule]), str(signed[rule]), str(len(articles[rule])), rule))
        return "".join(f"{a:>8}  {b:>10}  {c:>8}  {rule}\n" for a, b, c, rule in rows) if len(rows) > 1 else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
