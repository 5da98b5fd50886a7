"""SARIF by the schema that OASIS publishes, and what code scanning makes of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator
from samples import BARE, EMPTY, HOSTILE, LINE, SCHEMAS, WHOLE, hostile, render

from lint.finding import Edit
from lint.report.report import Report
from lint.text.span import Span

VALIDATOR = Draft7Validator(json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))


def log(report: Report = WHOLE) -> Any:
    data = json.loads(render("sarif", report))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    (run,) = data["runs"]
    return run


@pytest.mark.parametrize("report", [WHOLE, EMPTY, *map(hostile, HOSTILE.values())], ids=["whole", "empty", *HOSTILE])
def test_it_is_valid(report: Report) -> None:
    log(report)


def test_the_validator_sees_faults() -> None:
    data = json.loads(render("sarif"))
    data["runs"][0]["results"][0]["level"] = "suggestion"
    data["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(list(VALIDATOR.iter_errors(data))) == 2


def test_each_result_points_at_its_rule_with_its_level() -> None:
    run = log()
    rules = run["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note", "error"]
    assert [rule["id"] for rule in rules] == sorted({one["ruleId"] for one in run["results"]})


def test_a_rule_explains_itself() -> None:
    (rule,) = [one for one in log()["tool"]["driver"]["rules"] if one["id"] == "sourcing/bare-source"]
    assert rule["shortDescription"]["text"] == "A source is a person."
    assert rule["helpUri"] == "https://example.org/sources"
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "[AP, Anonymous sources](https://example.org/sources)" in rule["help"]["markdown"]
    assert "- “Yes,” said a <b>source</b>." in rule["help"]["markdown"]
    assert "[Not]" not in rule["help"]["markdown"]


def test_columns_are_code_points_and_ends_exclusive() -> None:
    run = log()
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert LINE[region["startColumn"] - 1 : region["endColumn"] - 1] == "“"
    assert region["startLine"] == region["endLine"] == 3


def test_fingerprints_tell_results_apart_and_survive_shifted_lines() -> None:
    twice = WHOLE._replace(findings=(BARE, BARE, BARE._replace(path="copy/b.md")))
    shifted = WHOLE._replace(findings=tuple(one._replace(line=9, end_line=9) for one in twice.findings))
    marks = [one["partialFingerprints"] for one in log(twice)["results"]]
    assert marks == [one["partialFingerprints"] for one in log(shifted)["results"]]
    assert len({mark["copydesk/v1"] for mark in marks}) == 4
    assert [mark["primaryLocationLineHash"] for mark in marks] == [
        "f00d0001:1", "f00d0001:2", "f00d0001:1", "f00d0004:1",
    ]  # fmt: skip


def test_related_places_fixes_and_sign_offs() -> None:
    results = log()["results"]
    (related,) = results[0]["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"] == {"uri": "copy/b.md", "uriBaseId": "SRCROOT"}
    (change,) = results[1]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"]["text"] == "”"
    assert replacement["deletedRegion"] == results[1]["locations"][0]["physicalLocation"]["region"]
    (suppression,) = results[3]["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    assert suppression["justification"] == "court order (by L. Marsh)"
    assert not [one for one in results[:3] if "suppressions" in one]


def test_an_edit_elsewhere_on_the_line_is_placed_and_one_that_cannot_be_is_left_out() -> None:
    near = BARE._replace(edit=Edit(Span(13, 15), "x"))
    (fix,) = log(WHOLE._replace(findings=(near,)))["results"][0]["fixes"]
    region = fix["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert (region["startColumn"], region["endColumn"]) == (5, 7)
    far = BARE._replace(edit=Edit(Span(0, 400), "x"))
    assert "fixes" not in log(WHOLE._replace(findings=(far,)))["results"][0]


def test_trouble_is_told() -> None:
    (run,) = log()["invocations"]
    assert run["executionSuccessful"] is False
    assert [note["descriptor"]["id"] for note in run["toolExecutionNotifications"]] == [
        "copydesk/skipped", "copydesk/failed",
    ]  # fmt: skip
    assert run["toolConfigurationNotifications"][0]["message"]["text"] == "rules/x.yml: no message"
    assert log(EMPTY)["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.parametrize(
    ("path", "uri", "inside"),
    [
        ("copy/a.md", "copy/a.md", True),
        ("./copy/a.md", "copy/a.md", True),
        ("copy/a b#c?d%.md", "copy/a%20b%23c%3Fd%25.md", True),
        ("a:b.md", "a%3Ab.md", True),
        ("köpi/東.md", "k%C3%B6pi/%E6%9D%B1.md", True),
        ("bad\udcff.md", "bad%FF.md", True),
        ("half\ud83d.md", "half%3F.md", True),
        ("../b.md", "../b.md", False),
        ("/news/a.md", "file:///news/a.md", False),
    ],
)
def test_paths_are_uris(path: str, uri: str, inside: bool) -> None:
    result = log(WHOLE._replace(findings=(BARE._replace(path=path),)))["results"][0]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == ({"uri": uri, "uriBaseId": "SRCROOT"} if inside else {"uri": uri})


def test_no_text_of_an_article_is_a_placeholder_or_a_link() -> None:
    one = BARE._replace(message="“{0}” and [this](http://evil.example)")
    text = log(WHOLE._replace(findings=(one,)))["results"][0]["message"]["text"]
    assert text == r"“{{0}}” and \[this\](http://evil.example)"
