"""JUnit XML by Jenkins' schema and by a parser that CI tools use."""

from __future__ import annotations

import pytest
from samples import EMPTY, HOSTILE, SCHEMAS, WHOLE, hostile, render

from lint.report.report import Report

xmlschema = pytest.importorskip("xmlschema")
junitparser = pytest.importorskip("junitparser")
SCHEMA = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))


@pytest.mark.parametrize("report", [WHOLE, EMPTY, *map(hostile, HOSTILE.values())], ids=["whole", "empty", *HOSTILE])
def test_it_is_valid(report: Report) -> None:
    SCHEMA.validate(render("junit", report))


def test_a_parser_reads_the_run() -> None:
    suites = junitparser.JUnitXml.fromstring(render("junit").encode())
    assert (suites.tests, suites.failures, suites.errors) == (7, 3, 2)
    told = {suite.name: (suite.tests, suite.failures, suite.errors, suite.skipped) for suite in suites}
    assert told == {
        "copy/a.md": (2, 2, 0, 0),
        "copy/b.md": (1, 1, 0, 0),
        "copy/c.md": (1, 0, 0, 1),
        "copy/clean.md": (1, 0, 0, 0),
        "copy/d.md": (1, 0, 1, 0),
        "copy/e.md": (1, 0, 1, 0),
    }


def test_a_finding_is_a_failed_case() -> None:
    case = next(iter(next(iter(junitparser.JUnitXml.fromstring(render("junit").encode())))))
    assert (case.classname, case.name) == ("copy/a.md", "sourcing/bare-source (3:1)")
    (failure,) = case.result
    assert (failure.type, failure.message) == ("error", "who is “a source”?")
    assert failure.text == "copy/a.md:3:1: error who is “a source”? [sourcing/bare-source]"


def test_counts_are_those_of_the_cases() -> None:
    before = junitparser.JUnitXml.fromstring(render("junit").encode())
    after = junitparser.JUnitXml.fromstring(render("junit").encode())
    after.update_statistics()
    assert [(one.tests, one.failures, one.errors) for one in before] == [
        (one.tests, one.failures, one.errors) for one in after
    ]


@pytest.mark.parametrize("text", ["]]><x/>", 'a "b" <c> & d', "one\ntwo\tthree\r", "𝔸👍🏽"])
def test_text_comes_back_as_it_was(text: str) -> None:
    suite = next(iter(junitparser.JUnitXml.fromstring(render("junit", hostile(text)).encode())))
    failure = next(iter(suite)).result[0]
    assert (suite.name, failure.message) == (f"copy/{text}.md", text)
