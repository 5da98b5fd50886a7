"""GitLab Code Quality by the fields its documentation asks for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator
from samples import BARE, EMPTY, HOSTILE, WHOLE, hostile, render

from lint.report.report import Report

# docs.gitlab.com, "Code Quality report format": which fields, of which type, and how paths begin
CONTRACT = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}


def rows(report: Report = WHOLE) -> list[Any]:
    data = json.loads(render("gitlab", report))
    assert [error.message for error in Draft7Validator(CONTRACT).iter_errors(data)] == []
    return list(data)


@pytest.mark.parametrize("report", [WHOLE, EMPTY, *map(hostile, HOSTILE.values())], ids=["whole", "empty", *HOSTILE])
def test_it_keeps_the_contract(report: Report) -> None:
    marks = [row["fingerprint"] for row in rows(report)]
    assert len(set(marks)) == len(marks)


def test_a_finding_is_an_entry() -> None:
    entry = rows()[0]
    assert (entry["description"], entry["check_name"]) == ("who is “a source”?", "sourcing/bare-source")
    assert entry["location"] == {"path": "copy/a.md", "lines": {"begin": 3, "end": 3}}
    assert [row["severity"] for row in rows()] == ["major", "minor", "info", "critical", "critical"]
    assert rows(EMPTY) == []


def test_fingerprints_are_stable_and_unique() -> None:
    found = (BARE, BARE, BARE._replace(path="copy/b.md"), BARE._replace(rule="a/b"))
    shifted = tuple(one._replace(line=8, end_line=8, path=f"./{one.path}") for one in found)
    marks = [row["fingerprint"] for row in rows(WHOLE._replace(findings=found))]
    assert len(set(marks)) == len(marks)
    assert marks == [row["fingerprint"] for row in rows(WHOLE._replace(findings=shifted))]
