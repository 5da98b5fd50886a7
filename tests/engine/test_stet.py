"""Sign-offs: what they cover, when they lapse, and what is said about those at fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.engine.lint import examine, read
from lint.engine.outcome import Outcome, Settings
from lint.rulebook.load import rulebook

ROOT = Path(__file__).resolve().parents[2]
RULES = {
    "words/harbour": "extends: existence\nmessage: “{match}” again\nlevel: error\ntokens: [harbour]",
    "words/mayor": "extends: existence\nmessage: “{match}” again\nlevel: warning\ntokens: [mayor]",
    **{f"stet/{path.stem}": path.read_text(encoding="utf-8") for path in (ROOT / "rules" / "stet").glob("*.yml")},
}
BOOK = rulebook(RULES, {})
SIGNED = 'because="the proper name of the place"'


def run(text: str, path: str = "a.md", today: str = "2026-03-04", **settings: object) -> Outcome:
    return examine(read(text, path, BOOK), BOOK, Settings(today=today, **settings))  # type: ignore[arg-type]


def open_(text: str, path: str = "a.md", **settings: object) -> list[str]:
    """`rule line:column` of the open findings."""
    return [f"{one.rule} {one.line}:{one.column}" for one in run(text, path, **settings).findings]  # type: ignore[arg-type]


def test_a_sign_off_holds_for_the_next_block_only() -> None:
    text = f"<!-- stet: words/harbour {SIGNED} -->\n\nThe harbour.\n\nThe harbour."
    assert open_(text) == ["words/harbour 5:5"]


def test_a_sign_off_holds_for_its_rule_only() -> None:
    text = f"<!-- stet: words/harbour {SIGNED} -->\n\nThe mayor saw the harbour."
    assert open_(text) == ["words/mayor 3:5"]


def test_several_rules_in_one_comment() -> None:
    text = f"<!-- stet: words/harbour, words/mayor {SIGNED} -->\n\nThe mayor saw the harbour."
    assert open_(text) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"The harbour.\n\nThe harbour. <!-- stet: words/harbour {SIGNED} -->\n\nThe harbour.", "a.md"),
        (f"<p>The harbour.</p>\n<p>The harbour.</p> <!-- stet: words/harbour {SIGNED} -->\n<p>The harbour.", "a.html"),
        (f"<p>The harbour.</p>\n<p>The harbour. <!-- stet: words/harbour {SIGNED} --></p>\n<p>The harbour.", "a.html"),
    ],
)
def test_a_trailing_sign_off_holds_for_its_own_line(text: str, path: str) -> None:
    assert [place.partition(":")[0] for place in open_(text, path)] == [
        "words/harbour 1",
        f"words/harbour {text.count(chr(10)) + 1}",
    ]


def test_between_two_blocks_on_one_line_it_holds_for_the_next() -> None:
    text = f"<p>The harbour.</p><!-- stet: words/harbour {SIGNED} --><p>The harbour.</p>"
    assert open_(text, "a.html") == ["words/harbour 1:8"]


def test_a_pair_holds_for_the_blocks_between() -> None:
    text = (
        f"The harbour.\n\n<!-- stet-block: words/harbour {SIGNED} -->\n\nThe harbour.\n\nOne harbour.\n\n"
        "<!-- /stet-block -->\n\nThe harbour."
    )
    assert open_(text) == ["words/harbour 1:5", "words/harbour 11:5"]


def test_pairs_nest() -> None:
    text = (
        f"<!-- stet-block: words/harbour {SIGNED} -->\n\nThe harbour.\n\n<!-- stet-block: words/mayor {SIGNED} -->\n\n"
        "The mayor.\n\n<!-- /stet-block -->\n\nThe mayor at the harbour.\n\n<!-- /stet-block -->"
    )
    assert open_(text) == ["words/mayor 11:5"]


def test_front_matter_signs_off_the_whole_article() -> None:
    text = (
        "---\ntitle: News\nstet:\n  - rule: words/harbour\n    by: L. Marsh\n    on: 2026-03-01\n"
        "    because: the proper name of the place\n---\n\nThe harbour.\n\nThe mayor at the harbour.\n"
    )
    assert open_(text) == ["words/mayor 12:5"]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{rule: words/harbour}", "stet/no-reason"),
        ("{because: the proper name here}", "stet/malformed"),
        ("{rule: words/harbour, why: the proper name here}", "stet/malformed"),
        ("words/harbour", "stet/malformed"),
        ("{rule: words/harbor, because: the proper name here}", "stet/unknown-rule"),
    ],
)
def test_front_matter_at_fault_is_said_at_its_key(entry: str, said: str) -> None:
    found = open_(f"---\ntitle: News\nstet: [{entry}]\n---\n\nThe harbour.\n")
    assert found == [f"{said} 3:1", "words/harbour 6:5"]


def test_signed_off_findings_are_kept_for_the_record() -> None:
    outcome = run(f'<!-- stet: words/harbour by="L. Marsh" on=2026-03-01 {SIGNED} -->\n\nThe harbour.')
    (one,) = outcome.signed_off
    assert one.finding.rule == "words/harbour"
    assert (one.stet.by, one.stet.on, one.stet.because) == ("L. Marsh", "2026-03-01", "the proper name of the place")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-05-31", []),
        ("2026-06-01", []),
        ("2026-06-02", ["stet/expired 1:65", "words/harbour 3:5"]),
        ("", []),
    ],
)
def test_until_is_the_last_day(today: str, expected: list[str]) -> None:
    text = f"<!-- stet: words/harbour {SIGNED} until=2026-06-01 -->\n\nThe harbour."
    assert open_(text, today=today) == expected


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ('stet: words/harbour because="no idea"', "no-reason"),
        ("stet: words/harbour", "no-reason"),
        (f"stet: words/harbor {SIGNED}", "unknown-rule"),
        (f"stet: words {SIGNED}", "unknown-rule"),
        (f"stet: all {SIGNED}", "unknown-rule"),
        (f"stet: {SIGNED}", "malformed"),
        (f"stet words/harbour {SIGNED}", "malformed"),
        ("stet", "malformed"),
        (f"stet: words/harbour reason=x {SIGNED}", "malformed"),
        (f"stet: words/harbour on=4/3/2026 {SIGNED}", "malformed"),
        (f"stet: words/harbour until=2026-13-01 {SIGNED}", "malformed"),
        (f'stet: words/harbour {SIGNED} "more"', "malformed"),
        (f"stet-block: words/harbour {SIGNED}", "malformed"),
        ("/stet-block", "malformed"),
    ],
)
def test_a_faulty_sign_off_signs_nothing_off(comment: str, said: str) -> None:
    rules = [one.rule for one in run(f"<!-- {comment} -->\n\nThe harbour.").findings]
    assert rules == [f"stet/{said}", "words/harbour"]


def test_a_near_miss_is_suggested() -> None:
    (finding, _) = run(f"<!-- stet: words/harbor {SIGNED} -->\n\nThe harbour.").findings
    assert "did you mean `words/harbour`?" in finding.message


def test_an_unused_sign_off_is_said_while_its_rule_runs() -> None:
    text = f"<!-- stet: words/harbour {SIGNED} -->\n\nThe sea."
    assert open_(text) == ["stet/unused 1:12"]
    assert open_(text, levels={"words/mayor": "error", "stet/unused": "error"}) == []
    assert open_(text, levels={"words/harbour": "error"}) == []


@pytest.mark.parametrize("comment", ["stetson hats", "photo: stet.jpg", "let it stand: stet", "todo"])
def test_other_comments_are_none(comment: str) -> None:
    assert open_(f"<!-- {comment} -->\n\nThe sea.") == []


def test_curly_and_single_quotation_marks_do() -> None:
    text = "<!-- stet: words/harbour by='L. Marsh' because=“the proper name here” -->\n\nThe harbour."
    assert open_(text) == []


def test_a_sign_off_over_several_lines() -> None:
    text = '<!-- stet: words/harbour\n     because="the proper\n     name here"\n-->\n\nThe harbour.'
    assert open_(text) == []


def test_a_stet_finding_cannot_be_signed_off() -> None:
    text = f"<!-- stet: stet/unused {SIGNED} -->\n<!-- stet: words/harbour {SIGNED} -->\n\nThe sea."
    assert "stet/unused" in {one.rule for one in run(text).findings}


@pytest.mark.parametrize(
    "front",
    [
        '+++\ntitle = "News"\n[[stet]]\nrule = "words/harbour"\non = 2026-03-01\nbecause = "the proper name"\n+++\n',
        '+++\ntitle = "News"\nstet = [{rule = "words/harbour", because = "the proper name here"}]\n+++\n',
        '{"title": "News", "stet": [{"rule": "words/harbour", "because": "the proper name here"}]}\n',
        '---\nstet: {rule: "words/harbour, words/mayor", because: the proper name here}\n---\n',
        "---\nstet:\n- rule: [words/harbour, words/mayor]\n  because: the proper name here\n---\n",
    ],
    ids=["toml tables", "toml inline", "json", "one entry", "rules as a list"],
)
def test_front_matter_of_any_kind(front: str) -> None:
    outcome = run(f"{front}\nThe harbour.\n")
    assert [one.rule for one in outcome.findings if one.rule != "stet/unused"] == []
    assert len(outcome.signed_off) == 1
