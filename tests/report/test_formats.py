"""What the formats print, character by character."""

from __future__ import annotations

import json
from importlib import import_module

import pytest

from lint import plugins
from lint.engine.outcome import Failure, SignedOff, Stet
from lint.finding import Edit, Finding, Related
from lint.report.formats.full import excerpt
from lint.report.report import Report, Skipped
from lint.rulebook.rule import Rule
from lint.text.source import Source
from lint.text.span import Span

ONE = Finding(
    "copy/a.md", 3, 5, "sourcing/bare-source", "error", "who “a source” is is not said", 3, 13, Span(14, 22), "f00d"
)
TWO = ONE._replace(line=9, level="warning", rule="headlines/end-stop", message="a stop", end_line=9)
RULE = Rule(
    "sourcing/bare-source", "sourcing", "error", "m",
    description="A source is a person. More of it.", authority="AP, Anonymous sources",
)  # fmt: skip
REPORT = Report(
    ("copy/a.md",), (ONE, TWO), lines={("copy/a.md", 3): "And a source said"}, rules={"sourcing/bare-source": RULE}
)


def render(name: str, report: Report = REPORT) -> str:
    text: str = import_module(f"lint.report.formats.{name}").render(report)
    return text


def test_text_is_one_clickable_line_a_finding() -> None:
    assert render("text") == (
        "copy/a.md:3:5: error who “a source” is is not said [sourcing/bare-source]\n"
        "copy/a.md:9:5: warning a stop [headlines/end-stop]\n"
    )


def test_full_shows_the_line_the_words_why_and_how() -> None:
    assert render("full", REPORT._replace(findings=(ONE,))) == (
        "copy/a.md:3:5: error [sourcing/bare-source]\n"
        "    3 | And a source said\n"
        "      |     ^^^^^^^^\n"
        "      who “a source” is is not said\n"
        "      why: A source is a person. – AP, Anonymous sources\n"
        '      to let it stand: <!-- stet: sourcing/bare-source because="…" --> before the paragraph\n'
    )


def test_full_knows_that_plain_text_takes_no_comment() -> None:
    assert ".copydesk/stet.yml" in render("full", REPORT._replace(plain=frozenset({"copy/a.md"})))


def test_full_tells_related_places() -> None:
    one = ONE._replace(related=(Related("copy/a.md", 1, 1, "the headline"),))
    assert "      see copy/a.md:1:1: the headline\n" in render("full", REPORT._replace(findings=(one,)))


@pytest.mark.parametrize("name", ["text", "full"])
def test_colour_only_when_asked(name: str) -> None:
    assert "\x1b[" not in render(name)
    assert "\x1b[" in render(name, REPORT._replace(colour=True))


@pytest.mark.parametrize("name", ["text", "full"])
def test_no_control_characters_come_out(name: str) -> None:
    bad = ONE._replace(path="a\x1b[2J.md", message="“\x1b]0;x\x07”\nsecond")
    lines = {(bad.path, 3): "And \x1b[31msource"}
    out = render(name, REPORT._replace(findings=(bad,), lines=lines))
    assert "\x1b" not in out and "\x07" not in out
    assert out.count("\n") == (1 if name == "text" else 6)


def marked(line: str, words: str) -> tuple[str, str]:
    start = line.index(words)
    return excerpt(line, start, start + len(words))


@pytest.mark.parametrize(
    ("line", "words", "shown", "carets"),
    [
        ("one two", "two", "one two", "    ^^^"),
        ("\ttwo", "two", "    two", "    ^^^"),
        ("東京 two", "two", "東京 two", "     ^^^"),
        ("one 東京 two", "東京", "one 東京 two", "    ^^^^"),
        ("cafe\u0301 two", "two", "cafe\u0301 two", "     ^^^"),
        ("a cafe\u0301 two", "cafe\u0301", "a cafe\u0301 two", "  ^^^^"),
        ("x\u200b two", "two", "x two", "  ^^^"),
        ("x\x07 two", "two", "x\ufffd two", "   ^^^"),
        ("👍 two", "two", "👍 two", "   ^^^"),
        ("one", "", "one", "^"),
    ],
    ids=[
        "plain",
        "tab",
        "wide before",
        "wide",
        "combining before",
        "combining",
        "invisible",
        "control",
        "emoji",
        "nil",
    ],
)
def test_carets_stand_under_the_words(line: str, words: str, shown: str, carets: str) -> None:
    assert marked(line, words) == (shown, carets)


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "word " * 100 + "needle" + " word" * 100
    shown, carets = marked(line, "needle")
    assert shown.startswith("…") and shown.endswith("…") and len(shown) <= 102
    assert shown[carets.index("^") :].startswith("needle")
    assert carets.strip() == "^^^^^^"


def test_words_longer_than_the_width_are_cut_too() -> None:
    shown, carets = excerpt("x" * 500, 100, 400)
    assert len(carets) <= len(shown)


def test_a_place_at_the_end_of_the_line() -> None:
    assert excerpt("abc", 3, 3) == ("abc", "   ^")


KEYS = [
    "path", "line", "column", "end_line", "end_column", "level", "rule", "message", "fingerprint", "related",
]  # fmt: skip


def test_jsonl_has_these_keys_and_one_line_a_finding() -> None:
    rows = [json.loads(line) for line in render("jsonl").splitlines()]
    assert [list(row) for row in rows] == [KEYS, KEYS]
    assert (rows[0]["line"], rows[0]["column"], rows[0]["end_column"], rows[0]["related"]) == (3, 5, 13, [])


def test_jsonl_tells_edits_and_related_places() -> None:
    one = ONE._replace(edit=Edit(Span(3, 4), "“", True), related=(Related("b.md", 1, 2, "there"),))
    row = json.loads(render("jsonl", REPORT._replace(findings=(one,))))
    assert row["edit"] == {"start": 3, "end": 4, "text": "“", "safe": True}
    assert row["related"] == [{"path": "b.md", "line": 1, "column": 2, "message": "there"}]


@pytest.mark.parametrize("odd", ["\u2028", "\x85", "\u2029", "\n"])
def test_a_line_of_jsonl_is_a_line_for_every_reader(odd: str) -> None:
    out = render("jsonl", REPORT._replace(findings=(ONE._replace(message=f"a{odd}b"),)))
    assert len(out.splitlines()) == 1
    assert json.loads(out)["message"] == f"a{odd}b"


def test_json_tells_the_whole_run() -> None:
    source = Source("copy/a.md", "x" * 30)
    stet = Stet("sourcing/bare-source", "court order bars naming", Span(2, 9), source, by="L. Marsh")
    data = json.loads(
        render(
            "json",
            REPORT._replace(
                findings=(TWO,),
                signed_off=(SignedOff(ONE, stet),),
                skipped=(Skipped("b.md", "not UTF-8"),),
                failed=(Failure("a.md", "x/y", "ValueError: z", 1, 2),),
            ),
        )
    )
    assert list(data) == ["findings", "signed_off", "files", "profiles", "skipped", "failed"]
    assert [list(row) for row in data["findings"]] == [KEYS]
    assert data["signed_off"][0]["stet"] == {
        "by": "L. Marsh", "because": "court order bars naming", "path": "copy/a.md", "line": 1, "column": 3,
    }  # fmt: skip
    assert data["skipped"] == [{"path": "b.md", "reason": "not UTF-8"}]
    assert data["failed"][0]["rule"] == "x/y"


@pytest.mark.parametrize("name", plugins.names("formats"))
def test_every_format_renders_nothing_and_something(name: str) -> None:
    assert isinstance(render(name, Report()), str)
    assert "bare-source" in render(name)


@pytest.mark.parametrize(
    ("report", "fail_on", "code"),
    [
        (Report(), "suggestion", 0),
        (REPORT, "error", 1),
        (REPORT._replace(findings=(TWO,)), "error", 0),
        (REPORT._replace(findings=(TWO,)), "warning", 1),
        (REPORT._replace(findings=(TWO,)), "suggestion", 1),
        (REPORT, "never", 0),
        (REPORT._replace(skipped=(Skipped("b", "x"),)), "error", 2),
        (REPORT._replace(skipped=(Skipped("b", "x"),), failed=(Failure("a", "b", "c"),)), "never", 3),
    ],
)
def test_exit_codes(report: Report, fail_on: str, code: int) -> None:
    assert report.exit_code(fail_on) == code


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (Report(("a",)), "1 article checked, no findings"),
        (REPORT, "1 article checked, 2 findings (1 error, 1 warning)"),
        (Report(("a", "b"), skipped=(Skipped("c", "x"),)), "2 articles checked, no findings, 1 file not checked"),
    ],
)
def test_summary(report: Report, said: str) -> None:
    assert report.summary() == said


def test_statistics_count_signed_off_findings() -> None:
    stet = Stet("r", "b", Span(0, 1), Source("a", "x"))
    report = REPORT._replace(signed_off=(SignedOff(ONE, stet), SignedOff(TWO._replace(rule="z/z"), stet)))
    rows = [line.split() for line in report.statistics().splitlines()[1:]]
    assert rows == [
        ["1", "0", "1", "headlines/end-stop"],
        ["1", "1", "1", "sourcing/bare-source"],
        ["0", "1", "1", "z/z"],
    ]
