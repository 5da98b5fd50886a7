"""`rules`, `explain` and `test`."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

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


README = Path(__file__).resolve().parents[2] / "rules" / "README.md"


def test_the_catalogue_is_fresh(desk: Desk) -> None:
    """`COPYDESK_WRITE_DOCS=1 python -m pytest tests/cli/test_rules_commands.py` writes it anew."""
    page = desk.run("rules", "--format", "markdown", "--isolated").out
    if os.environ.get("COPYDESK_WRITE_DOCS"):
        README.write_text(page, encoding="utf-8")
    assert page == README.read_text(encoding="utf-8")


def test_the_catalogue_leads_to_every_rule() -> None:
    text = README.read_text(encoding="utf-8")
    links = set(re.findall(r"\]\(#([a-z-]+)\)", text))
    assert links == {id.replace("/", "") for id in re.findall(r"^### (\S+)$", text, re.MULTILINE)}
    assert len(links) > 60


def test_json_has_all_of_a_rule(desk: Desk) -> None:
    path = desk.folder / "house/words/mayor.yml"
    measured = "measured: {articles: 50, findings: 4, read: 4, right: 3, date: 2026-03-04, note: one was a horse}\n"
    path.write_text(path.read_text(encoding="utf-8") + measured + "nonword: true\n", encoding="utf-8")
    (rule,) = json.loads(desk.run("rules", "words/mayor", "--format", "json").out)
    assert rule["measured"]["precision"] == 0.75
    assert rule["examples"]["flag"] == [{"text": "Nothing but mayor here.", "marks": [[12, 17]], "format": "markdown"}]
    options = {option["name"]: option for option in rule["options"]}
    assert (options["tokens"]["value"], options["nonword"]["value"]) == (["mayor"], True)
    assert all(option["meaning"] for option in options.values())
    said = " ".join(desk.run("explain", "words/mayor").out.split())
    assert "measured: 4 findings in 50 articles, 3 of 4 read in context were right (75%), 2026-03-04; one was" in said
    assert "nonword: true (no word edges)" in said


def test_json_and_catalogue_of_all_rules_name_profiles(desk: Desk) -> None:
    rules = {rule["id"]: rule for rule in json.loads(desk.run("rules", "--format", "json", "--isolated").out)}
    assert rules["sourcing/anonymity-without-reason"]["profiles"]["breaking"] == "warning"
    assert rules["language/editorialising"]["profiles"]["opinion"] == "off"


def test_explain_needs_something(desk: Desk) -> None:
    run = desk.run("explain")
    assert (run.code, "name a rule" in run.err) == (2, True)


def test_explain_tells_the_level_here(desk: Desk) -> None:
    desk.put(".copydesk.yml", "rules: [house]\nlevels: {words/mayor: error}\nignore: [words/harbour]\n")
    assert "words/mayor (error here, warning by itself, on)" in desk.run("explain", "words/mayor").out
    assert "words/harbour (error, off here)" in desk.run("explain", "words/harbour").out
