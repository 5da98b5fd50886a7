"""rdjson and rdjsonl by reviewdog's JSON schemas; byte columns and suggestions by applying them to bytes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft4Validator
from samples import BARE, EMPTY, HOSTILE, LINE, LONG, SCHEMAS, STOP, TEXT, WHOLE, hostile, render

from lint.report.report import Report


def validator(name: str) -> Any:
    return Draft4Validator(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))


def diagnostics(report: Report = WHOLE) -> list[Any]:
    data = json.loads(render("rdjson", report))
    assert [error.message for error in validator("rdjson").iter_errors(data)] == []
    return list(data["diagnostics"])


@pytest.mark.parametrize("report", [WHOLE, EMPTY, *map(hostile, HOSTILE.values())], ids=["whole", "empty", *HOSTILE])
def test_they_are_valid_and_say_the_same(report: Report) -> None:
    rows = [json.loads(line) for line in render("rdjsonl", report).splitlines()]
    assert [error.message for row in rows for error in validator("rdjsonl").iter_errors(row)] == []
    assert [{key: row[key] for key in row if key != "source"} for row in rows] == diagnostics(report)


def test_the_validator_sees_faults() -> None:
    assert list(validator("rdjson").iter_errors({"diagnostics": [{"severity": "NOTE"}]}))


def test_a_finding_is_a_diagnostic() -> None:
    one = diagnostics(WHOLE._replace(findings=(BARE,)))[0]
    assert one["code"] == {"value": "sourcing/bare-source", "url": "https://example.org/sources"}
    assert one["location"]["range"] == {"start": {"line": 3, "column": 1}, "end": {"line": 3, "column": 5}}
    assert one["related_locations"][0]["location"] == {"path": "copy/b.md", "range": {"start": {"line": 2}}}
    assert [row["severity"] for row in diagnostics()] == ["ERROR", "WARNING", "INFO", "ERROR", "ERROR"]


def test_suggestions_applied_to_the_bytes_mend_the_line() -> None:
    (suggestion,) = diagnostics(WHOLE._replace(findings=(STOP,)))[0]["suggestions"]
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    assert start["line"] == end["line"] == 3
    line = TEXT.encode().split(b"\n")[2]
    fixed = line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
    assert fixed.decode() == LINE.replace("“", "”")


def test_lines_only_where_the_text_is_not_known() -> None:
    (one, *_) = diagnostics(WHOLE._replace(findings=(LONG,), lines={}))
    assert one["location"]["range"] == {"start": {"line": 2}, "end": {"line": 4}}
    (blind, *_) = diagnostics(WHOLE._replace(findings=(STOP,), lines={}))
    assert "suggestions" not in blind
