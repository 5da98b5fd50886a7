"""Whatever an article or a file name holds, no format lets it do anything."""

from __future__ import annotations

import json
import re

import pytest
from samples import EMPTY, HOSTILE, WHOLE, hostile, render

from lint import plugins
from lint.report.paint import clean, clean_path

FORMATS = plugins.names("formats")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_that_a_terminal_obeys_or_a_file_cannot_hold(name: str, text: str) -> None:
    out = render(name, hostile(text))
    assert not CONTROL.search(out)
    out.encode("utf-8")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", ["text", "full"])
def test_no_line_is_a_command_of_a_runner(name: str, text: str) -> None:
    out = render(name, hostile(text))
    assert "##[" not in out
    assert not [line for line in out.splitlines() if line.lstrip().startswith("::")]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", ["json", "gitlab", "rdjson", "sarif"])
def test_json_stays_json(name: str, text: str) -> None:
    json.loads(render(name, hostile(text)))


@pytest.mark.parametrize("report", [WHOLE, EMPTY], ids=["whole", "empty"])
@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_bytes(name: str, report: object) -> None:
    assert render(name, report) == render(name, report)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("plain", "plain"), ("::error::x", ": :error::x"), ("  ::x", ": :x"), ("a::b", "a::b"), ("a\nb", "a\ufffdb")],
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(("path", "shown"), [("a.md", "a.md"), ("::error::.md", "./::error::.md")])
def test_a_path_stays_the_name_of_its_file(path: str, shown: str) -> None:
    assert clean_path(path) == shown
