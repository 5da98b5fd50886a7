"""SARIF 2.1.0, for code scanning on GitHub and many other services. See docs/ci.md."""

from __future__ import annotations

from typing import Any

from lint import __version__
from lint.engine.outcome import SignedOff
from lint.finding import Finding
from lint.report.escape import json, relative, uri
from lint.report.places import Lines, Place, digest, edit_place, numbered, place
from lint.report.report import Report
from lint.report.sarif_rules import LEVELS, descriptor, message

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "SRCROOT"
Json = dict[str, Any]


def render(report: Report) -> str:
    """One log with one run. Signed-off findings are suppressed results; trouble is told as notifications."""
    everything = (*report.findings, *(one.finding for one in report.signed_off))
    ids = sorted({one.rule for one in everything})
    index = {id: number for number, id in enumerate(ids)}
    stets = [None] * len(report.findings) + list(report.signed_off)
    results = [
        _result(one, count, index[one.rule], stet, report.lines)
        | ({"properties": {"profile": report.profiles[one.path]}} if one.path in report.profiles else {})
        for (one, count), stet in zip(numbered(everything), stets, strict=True)
    ]
    driver = {
        "name": "copydesk",
        "fullName": "copydesk, an editorial quality linter for news articles",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [descriptor(id, report.rules.get(id)) for id in ids],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that copydesk was run in."}}},
        "invocations": [_invocation(report)],
        "results": results,
    }
    return json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _result(one: Finding, count: int, index: int, signed: SignedOff | None, lines: Lines) -> Json:
    mark = one.fingerprint or digest(one.rule, one.message)
    data: Json = {
        "ruleId": one.rule,
        "ruleIndex": index,
        "level": LEVELS[one.level],
        "message": message(one.message),
        "locations": [_location(one.path, _region(place(one)))],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{mark}:{count}",
            "copydesk/v1": digest(relative(one.path), one.rule, mark, str(count)),
        },
    }
    if one.related:
        data["relatedLocations"] = [
            {
                "id": number,
                "message": message(other.message),
                **_location(other.path, {"startLine": other.line, "startColumn": other.column}),
            }
            for number, other in enumerate(one.related)
        ]
    if one.edit is not None and (at := edit_place(one, lines)) is not None:
        replacement = {"deletedRegion": _region(at), "insertedContent": {"text": one.edit.text}}
        change = {"artifactLocation": _artifact(one.path), "replacements": [replacement]}
        safe = "safe" if one.edit.safe else "unsafe: look at it before you take it"
        data["fixes"] = [{"description": {"text": safe}, "artifactChanges": [change]}]
    if signed is not None:
        data["suppressions"] = [_suppression(signed)]
    return data


def _suppression(signed: SignedOff) -> Json:
    stet = signed.stet
    told = [f"{key} {value}" for key in ("by", "on", "until") if (value := getattr(stet, key))]
    start, end = stet.origin.position(stet.at.start), stet.origin.position(stet.at.end)
    return {
        "kind": "inSource" if stet.origin.path == signed.finding.path else "external",
        "status": "accepted",
        "justification": f"{stet.because} ({', '.join(told)})" if told else stet.because,
        "location": _location(stet.origin.path, _region(Place(*start, *end))),
    }


def _location(path: str, region: Json | None = None) -> Json:
    physical: Json = {"artifactLocation": _artifact(path)}
    if region is not None:
        physical["region"] = region
    return {"physicalLocation": physical}


def _artifact(path: str) -> Json:
    """Relative to the folder of the run, but for absolute paths and those that lead out of it."""
    path = relative(path)
    outside = path.startswith(("/", "../"))
    return {"uri": uri(path)} if outside else {"uri": uri(path), "uriBaseId": ROOT}


def _region(at: Place) -> Json:
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }


def _invocation(report: Report) -> Json:
    """Whether all went well, and what did not: files not read, checks that broke, shipped rules left out."""
    notes = [_note("copydesk/skipped", one.reason, one.path, 0) for one in report.skipped]
    notes += [_note("copydesk/failed", str(one), one.path, one.line) for one in report.failed]
    data: Json = {"executionSuccessful": not notes}
    if notes:
        data["toolExecutionNotifications"] = notes
    if report.problems:
        data["toolConfigurationNotifications"] = [
            {"level": "warning", "descriptor": {"id": "copydesk/rule"}, "message": message(problem)}
            for problem in report.problems
        ]
    return data


def _note(id: str, what: str, path: str, line: int) -> Json:
    region = {"startLine": line} if line else None
    return {
        "level": "error",
        "descriptor": {"id": id},
        "message": message(what),
        "locations": [_location(path, region)],
    }
