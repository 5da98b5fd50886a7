"""From all that a run found to what it is asked for: what has changed, and what is not in the baseline."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
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


def new(
    report: Report,
    baseline: baselines.Baseline,
    ran: Mapping[str, Mapping[str, str]],
    folders: Sequence[str],
    across: frozenset[str],
) -> Report:
    """Only findings that are not in the baseline. across: rules of which this run could not have found all there is;
    their entries are never called idle."""
    rules = {path: frozenset(levels) - across for path, levels in ran.items()}
    parted = baseline.split(report.findings, rules, folders)
    return report._replace(findings=parted.new, baselined=parted.old, idle=len(parted.idle), baseline=baseline.path)
