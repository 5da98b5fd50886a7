"""Checkstyle XML by what Checkstyle's own report schema (checkstyle-report-1.0.0.xsd) allows."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from samples import EMPTY, HOSTILE, WHOLE, hostile, render

from lint.report.report import Report


def parse(report: Report = WHOLE) -> ElementTree.Element:
    root = ElementTree.fromstring(render("checkstyle", report).encode())
    assert root.tag == "checkstyle" and set(root.attrib) <= {"version"}
    for file in root:
        assert file.tag == "file" and set(file.attrib) == {"name"}
        for error in file:
            assert error.tag == "error" and not len(error)
            assert set(error.attrib) <= {"line", "column", "message", "severity", "source"}
            assert error.attrib["severity"] in ("error", "warning", "info")
            assert all(int(error.attrib[key]) > 0 for key in ("line", "column") if key in error.attrib)
    return root


@pytest.mark.parametrize("report", [WHOLE, EMPTY, *map(hostile, HOSTILE.values())], ids=["whole", "empty", *HOSTILE])
def test_it_keeps_the_schema(report: Report) -> None:
    parse(report)


def test_a_finding_is_an_error_of_its_file() -> None:
    root = parse()
    assert [file.attrib["name"] for file in root] == ["copy/a.md", "copy/b.md", "copy/d.md", "copy/e.md"]
    assert root[0][0].attrib == {
        "line": "3", "column": "1", "severity": "error", "message": "who is “a source”?",
        "source": "sourcing/bare-source",
    }  # fmt: skip
    assert [error.attrib["severity"] for file in root for error in file] == [
        "error", "warning", "info", "error", "error",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["]]><x/>", "a\"b' <c> & d", "one\ntwo\tthree\r", "𝔸👍🏽"])
def test_text_comes_back_as_it_was(text: str) -> None:
    file = parse(hostile(text))[0]
    assert (file.attrib["name"], file[0].attrib["message"]) == (f"copy/{text}.md", text)
