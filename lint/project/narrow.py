"""From all that a run found to what it is asked for: what has changed, and what is not in the baseline."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.errors import UserError
from lint.project import baseline as baselines
from lint.report.report import Report

if TYPE_CHECKING:
    from lint.project.changes import Changes


def baseline_of(paths: Sequence[str], named: str, configured: str) -> baselines.Baseline | None:
    """The baseline of a run: the file of the option, of the config, or the closest one upwards of the first path.

    Raises UserError where a file that is named is not there, or is none.
    """
    path = named or configured
    if path and not os.path.isfile(path):
        where = "--baseline" if named else "`baseline:` in the config"
        raise UserError(f"no such baseline, named by {where}", path=path, remedy="`copydesk baseline` writes one")
    if not path:
        first = next(iter(paths), ".")
        path = baselines.find(first if os.path.isdir(first) else os.path.dirname(first) or ".")
    return baselines.read(path) if path else None


def changed(report: Report, changes: Changes) -> Report:
    """Only findings about what has changed."""
    return report._replace(
        findings=tuple(one for one in report.findings if changes.shows(one)),
        signed_off=tuple(one for one in report.signed_off if changes.shows(one.finding)),
    )


def across(report: Report, ids: frozenset[str]) -> Report:
    """Only findings that comparing articles gave."""
    return report._replace(
        findings=tuple(one for one in report.findings if one.rule in ids),
        signed_off=tuple(one for one in report.signed_off if one.finding.rule in ids),
        ran={path: {id: level for id, level in ran.items() if id in ids} for path, ran in report.ran.items()},
    )


def new(report: Report, baseline: baselines.Baseline, parted: baselines.Split) -> Report:
    """Only findings that are not in the baseline."""
    return report._replace(findings=parted.new, baselined=parted.old, idle=len(parted.idle), baseline=baseline.path)


def split(
    report: Report, baseline: baselines.Baseline, paths: Sequence[str], across: frozenset[str], *, part: bool
) -> baselines.Split:
    """Findings and baseline against each other.

    across: rules that compare articles; only a run over the whole can say that there is nothing to be found any more.
    part: the run looked at a part of its articles, so that nothing can be said to be gone.
    """
    folders = [path for path in paths if os.path.isdir(path)]
    if part:
        return baseline.split(report.findings, {}, ())
    unsure = frozenset() if any(not baseline.below(folder) for folder in folders) else across
    ran = {path: frozenset(levels) - unsure for path, levels in report.ran.items()}
    return baseline.split(report.findings, ran, folders)
