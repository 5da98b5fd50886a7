"""JUnit XML: a test suite per article, a failed test case per finding, a passed one for a clean article."""

from __future__ import annotations

from lint.engine.outcome import SignedOff
from lint.finding import Finding
from lint.record import NamedTuple
from lint.report.escape import relative, xml
from lint.report.places import by_file
from lint.report.report import Report


class _Case(NamedTuple):
    """A test case: what came of it is `failure`, `error`, `skipped` or empty."""

    name: str
    outcome: str = ""
    type: str = ""
    message: str = ""
    text: str = ""


def render(report: Report) -> str:
    """One document. Signed-off findings are skipped cases, unreadable files and broken checks cases in error."""
    suites: dict[str, list[_Case]] = {path: [] for path in report.files}
    for path, findings in by_file(report.findings).items():
        suites.setdefault(path, []).extend(_finding(one) for one in findings)
    for signed in report.signed_off:
        suites.setdefault(signed.finding.path, []).append(_signed(signed))
    for skipped in report.skipped:
        suites.setdefault(skipped.path, []).append(_Case("reading", "error", "skipped", skipped.reason))
    for failed in report.failed:
        case = _Case(failed.rule or "reading", "error", "failed", failed.what, str(failed))
        suites.setdefault(failed.path, []).append(case)
    for cases in suites.values():
        if not cases:
            cases.append(_Case("no findings"))
    head = f'<testsuites name="copydesk" {_counts([case for cases in suites.values() for case in cases])}>'
    body = [line for path, cases in suites.items() for line in _suite(relative(path), cases)]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *body, "</testsuites>", ""])


def _counts(cases: list[_Case]) -> str:
    outcomes = [case.outcome for case in cases]
    return f'tests="{len(cases)}" failures="{outcomes.count("failure")}" errors="{outcomes.count("error")}"'


def _suite(path: str, cases: list[_Case]) -> list[str]:
    skipped = sum(case.outcome == "skipped" for case in cases)
    head = f'  <testsuite name="{xml(path)}" {_counts(cases)} skipped="{skipped}">'
    return [head, *(_case(path, case) for case in cases), "  </testsuite>"]


def _case(path: str, case: _Case) -> str:
    head = f'    <testcase classname="{xml(path)}" name="{xml(case.name)}"'
    if not case.outcome:
        return head + "/>"
    inner = f'<{case.outcome} type="{xml(case.type)}" message="{xml(case.message)}">{xml(case.text)}</{case.outcome}>'
    return f"{head}>{inner}</testcase>"


def _finding(one: Finding) -> _Case:
    text = f"{one.path}:{one.line}:{one.column}: {one.level} {one.message} [{one.rule}]"
    return _Case(_name(one), "failure", one.level, one.message, text)


def _signed(one: SignedOff) -> _Case:
    by = f", {one.stet.by}" if one.stet.by else ""
    return _Case(_name(one.finding), "skipped", "stet", f"signed off: {one.stet.because}{by}")


def _name(one: Finding) -> str:
    return f"{one.rule} ({one.line}:{one.column})"
