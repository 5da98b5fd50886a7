"""`rules`, `explain` and `test`."""

from __future__ import annotations

import json

from desk import Desk


def test_rules_lists_all_with_their_level_here(desk: Desk) -> None:
    lines = [line.split() for line in desk.run("rules").out.splitlines()]
    assert ["words/harbour", "error"] in [line[:2] for line in lines]
    assert ["stet/unused", "off"] in [line[:2] for line in lines]


def test_rules_of_a_pattern(desk: Desk) -> None:
    assert [line.split()[0] for line in desk.run("rules", "words").out.splitlines()] == ["words/harbour", "words/mayor"]


def test_rules_as_json(desk: Desk) -> None:
    (rule, _) = json.loads(desk.run("rules", "words", "--format", "json").out)
    assert (rule["id"], rule["level"], rule["on"]) == ("words/harbour", "error", True)
    assert rule["authority"] == "The Westport Gazette, style book"


def test_explain_tells_all(desk: Desk) -> None:
    out = desk.run("explain", "words/harbour").out
    for said in (
        "words/harbour (error, on)",
        "A word this newsroom does not want.",
        "authority: The Westport Gazette, style book",
        "Nothing but [[harbour]] here.",
        "<!-- stet: words/harbour by=",
    ):
        assert said in out


def test_explain_every_shipped_rule(desk: Desk) -> None:
    run = desk.run("explain", "all", "--all")
    assert run.code == 0
    assert "stet/unused (warning" in run.out


def test_test_proves_rules(desk: Desk) -> None:
    run = desk.run("test", "words")
    assert (run.code, run.out, run.err) == (0, "", "2 rules, 4 examples, no failures\n")


def test_test_tells_what_is_not_proven(desk: Desk) -> None:
    path = desk.folder / "house/words/mayor.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("[[mayor]]", "[[may]]or"), encoding="utf-8")
    run = desk.run("test", "words")
    assert run.code == 1
    assert "mayor.yml" in run.out or "words/mayor" in run.out


def test_the_shipped_rules_about_sign_offs_are_proven(desk: Desk) -> None:
    run = desk.run("test", "stet", "--isolated")
    assert (run.code, run.out) == (0, "")
