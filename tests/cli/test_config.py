"""`.copydesk.yml` and `.copydesk/stet.yml`: which one holds, what it changes, and how mistakes in it are said."""

from __future__ import annotations

import pytest
from desk import BAD, CLEAN, CONFIG, Desk

from lint.project.plan import Planner
from lint.project.select import Layer
from lint.text.lexicon import Lexicon

TWO = "# Ferry runs again\n\nThe mayor saw the harbour.\n"


def test_the_closest_config_holds_and_is_not_merged(desk: Desk) -> None:
    desk.put("sport/.copydesk.yml", "rules: [../house]\nselect: [words/mayor]\n")
    desk.put("a.md", TWO)
    desk.put("sport/deep/b.md", TWO)
    assert desk.run("check").rules == ["words/mayor", "words/harbour", "words/mayor"]


def test_extends_is_explicit(desk: Desk) -> None:
    desk.put("sport/.copydesk.yml", "extends: ../.copydesk.yml\nignore: [words/mayor]\n")
    desk.put("sport/b.md", TWO)
    assert desk.run("check", "sport").rules == ["words/harbour"]


def test_a_ring_of_configs(desk: Desk) -> None:
    desk.put(".copydesk.yml", "extends: b.yml\n")
    desk.put("b.yml", "extends: .copydesk.yml\n")
    desk.put("a.md", CLEAN)
    run = desk.run("check", "a.md")
    assert run.code == 2 and "in a ring" in run.err


def test_isolated_and_config(desk: Desk) -> None:
    desk.put("a.md", BAD)
    desk.put("other.yml", "rules: [house]\nselect: [words]\nlevels: {words/harbour: suggestion}\n")
    assert desk.run("check", "a.md", "--isolated").out == ""
    assert "suggestion" in desk.run("check", "a.md", "--config", "other.yml").out


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        ("{words/harbour: warning}", ["warning words/mayor", "warning words/harbour"]),
        ("{words: suggestion}", ["suggestion words/mayor", "suggestion words/harbour"]),
        ("{words/harbour: error, words: suggestion}", ["suggestion words/mayor", "error words/harbour"]),
        ("{words/mayor: off}", ["error words/harbour"]),
        ("{'*/may*': off}", ["error words/harbour"]),
    ],
)
def test_levels(desk: Desk, levels: str, found: list[str]) -> None:
    desk.put(".copydesk.yml", f"{CONFIG}levels: {levels}\n")
    desk.put("a.md", TWO)
    assert desk.run("check", "a.md").levels == found


def test_the_command_line_has_the_last_word(desk: Desk) -> None:
    desk.put(".copydesk.yml", f"{CONFIG}ignore: [words/mayor]\nlevels: {{words/harbour: warning}}\n")
    desk.put("a.md", TWO)
    assert desk.run("check", "a.md").levels == ["warning words/harbour"]
    assert desk.run("check", "a.md", "--select", "words").levels == ["warning words/mayor", "warning words/harbour"]


def test_overrides_by_file(desk: Desk) -> None:
    desk.put(
        ".copydesk.yml",
        f"{CONFIG}overrides:\n"
        "  - files: opinion/**\n    ignore: words/mayor\n"
        "  - files: ['*.txt', wire/]\n    levels: {words: suggestion}\n",
    )
    for name in ("a.md", "opinion/deep/b.md", "wire/c.md"):
        desk.put(name, TWO)
    assert desk.run("check").levels == [
        "warning words/mayor", "error words/harbour",
        "error words/harbour",
        "suggestion words/mayor", "suggestion words/harbour",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("selct: [words]\n", ".copydesk.yml:1:1: unknown key `selct` in the config; did you mean `select`?"),
        (
            "select: [words/harbor]\nrules: [house]\n",
            ".copydesk.yml:1:10: no rule or topic `words/harbor`; did you mean",
        ),
        ("levels: {words: eror}\nrules: [house]\n", ".copydesk.yml:1:17: no level `eror`; did you mean `error`?"),
        ("levels: [words]\n", ".copydesk.yml:1:9: `levels` must be rules with levels"),
        ("levels:\n  nothing/here: off\n", ".copydesk.yml:2:3: no rule or topic `nothing/here`"),
        ("overrides: [{ignore: words}]\n", ".copydesk.yml:1:13: an entry of `overrides` has no `files`"),
        ("spokespersons: perhaps\n", ".copydesk.yml:1:16: `spokespersons` cannot be `perhaps`"),
        ("rules: [houses]\n", ".copydesk.yml: no folder of rules `houses`"),
        ("lists: {abbrevations: [Cllr.]}\n", ".copydesk.yml: no word list called `abbrevations`"),
        (
            "lists: {outlets: {name: [Echo]}}\n",
            ".copydesk.yml: no group in `outlets` called `name`; did you mean",
        ),
        ("- select\n", ".copydesk.yml:1:1: a config file is keys with values"),
        ("select: [words\n", ".copydesk.yml:2:1: this is not YAML"),
        ("extends: base.yml\n", "base.yml: No such file or directory"),
    ],
)
def test_mistakes_in_a_config_have_their_place(desk: Desk, config: str, said: str) -> None:
    desk.put(".copydesk.yml", config)
    desk.put("a.md", CLEAN)
    run = desk.run("check", "a.md")
    assert run.code == 2
    assert said in run.err


def test_all_mistakes_at_once(desk: Desk) -> None:
    desk.put(".copydesk.yml", "selct: x\nlevels: {words: loud}\n")
    desk.put("a.md", CLEAN)
    err = desk.run("check", "a.md").err
    assert ".copydesk.yml:1:1:" in err and ".copydesk.yml:2:17:" in err


def test_init_writes_a_config_that_loads(desk: Desk) -> None:
    (desk.folder / ".copydesk.yml").unlink()
    assert desk.run("init").code == 0
    desk.put("a.md", CLEAN)
    assert desk.run("check", "a.md").code == 0


def test_every_key_of_the_template_is_one(desk: Desk) -> None:
    from lint.cli.commands.init import TEMPLATE
    from lint.decode import fields_of, key_of
    from lint.project.config import File

    keys = {
        key_of(line[2:].partition(":")[0])
        for line in TEMPLATE.splitlines()
        if line.startswith("# ") and ": " in line + " " and line[2:].partition(":")[0].replace("-", "").islower()
        and " " not in line[2:].partition(":")[0]
    }  # fmt: skip
    assert keys == {key_of(field) for field in fields_of(File)}


def test_init_asks_before_it_replaces(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.folder / ".copydesk.yml"
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    run = desk.run("init")
    assert (run.code, path.read_text(encoding="utf-8")) == (2, CONFIG)
    assert "--force" in run.err
    assert desk.run("init", "--dry-run").out.startswith("# How copydesk reads")
    assert path.read_text(encoding="utf-8") == CONFIG
    assert desk.run("init", "--force").code == 0
    assert path.read_text(encoding="utf-8") != CONFIG


def lists(desk: Desk, said: str) -> Lexicon:
    desk.put(".copydesk.yml", said)
    return Planner(Layer(), "", False, "").plan(str(desk.folder / "a.md")).rulebook.lexicon


def test_house_words_are_written_as_the_list_writes_its_own(desk: Desk) -> None:
    lexicon = lists(desk, "lists: {abbreviations: [Cllr., Ald]}\n")
    assert lexicon.groups("abbreviations")["house"] == ("cllr", "ald")


def test_house_words_for_a_group(desk: Desk) -> None:
    shipped = lists(desk, "").groups("outlets")
    lexicon = lists(desk, "lists: {outlets: {names: [Norfall Observer’s Eye]}}\n")
    assert lexicon.groups("outlets")["names"] == (*shipped["names"], "norfall observer's eye")
    assert lexicon.groups("outlets")["heads"] == shipped["heads"]


def test_house_words_add_up_over_extends(desk: Desk) -> None:
    desk.put("base.yml", "lists: {abbreviations: [Ald]}\n")
    assert lists(desk, "extends: base.yml\nlists: {abbreviations: Cllr}\n").groups("abbreviations")["house"] == (
        "ald", "cllr",
    )  # fmt: skip


# the side file of sign-offs

REASON = "because: the name of the place"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("rule: words/harbour", ["words/harbour", "words/harbour"]),
        ("rule: words/harbour\n  " + REASON, []),
        ("rule: words/harbour\n  text: one harbour\n  " + REASON, ["words/harbour"]),
        ("rule: words/harbour\n  quote: The harbour saw\n  " + REASON, ["words/harbour"]),
        ("rule: [words/harbour, words/mayor]\n  " + REASON, []),
        ("rule: words/harbour\n  text: not there\n  " + REASON, ["words/harbour", "words/harbour"]),
        ("rule: words/harbour\n  until: 2026-01-31\n  " + REASON, ["words/harbour", "words/harbour"]),
    ],
)
def test_a_side_file_signs_off(desk: Desk, entry: str, found: list[str]) -> None:
    desk.put(".copydesk/stet.yml", f"- file: copy/a.txt\n  {entry}\n")
    desk.put("copy/a.txt", "Ferry\n\nThe harbour\nsaw one harbour.\n")
    desk.put("copy/b.txt", "Ferry\n\nThe ferry.\n")
    run = desk.run("check", "copy", "--today", "2026-03-04", "--select", "words")
    assert run.rules == found


def test_a_side_file_by_fingerprint(desk: Desk) -> None:
    import json

    desk.put("a.txt", "Ferry\n\nThe harbour opened.\n\nThe harbour closed.\n")
    first = json.loads(desk.run("check", "a.txt", "--format", "jsonl").out.splitlines()[0])
    desk.put(
        ".copydesk/stet.yml", f"- {{file: a.txt, rule: words/harbour, fingerprint: {first['fingerprint']}, {REASON}}}\n"
    )
    assert desk.run("check", "a.txt").places == ["a.txt:5:5"]


def test_faults_of_a_side_file_are_said_there(desk: Desk) -> None:
    desk.put(".copydesk.yml", CONFIG.replace("[words]", "[words, stet]"))
    desk.put("a.txt", "Ferry\n\nThe sea.\n")
    desk.put(
        ".copydesk/stet.yml",
        f"- file: a.txt\n  rule: words/harbour\n  {REASON}\n"
        f"- file: a.txt\n  rule: words/harbor\n  {REASON}\n"
        "- file: a.txt\n  rule: words/harbour\n"
        f"- file: a.txt\n  rule: words/harbour\n  until: 2020-01-01\n  {REASON}\n",
    )
    assert [
        line.split(": ")[0] + " " + line.split("[")[-1] for line in desk.run("check", "a.txt").out.splitlines()
    ] == [
        ".copydesk/stet.yml:2:9 stet/unused]",
        ".copydesk/stet.yml:5:9 stet/unknown-rule]",
        ".copydesk/stet.yml:8:9 stet/no-reason]",
        ".copydesk/stet.yml:11:10 stet/expired]",
    ]


def test_a_side_file_with_mistakes(desk: Desk) -> None:
    desk.put("a.txt", "Ferry\n\nThe sea.\n")
    desk.put(".copydesk/stet.yml", "- fil: a.txt\n  rule: words/harbour\n")
    run = desk.run("check", "a.txt")
    assert run.code == 2
    assert ".copydesk/stet.yml:1:3: unknown key `fil` in a sign-off; did you mean `file`?" in run.err


def test_isolated_reads_no_side_file(desk: Desk) -> None:
    desk.put("a.txt", "Ferry\n\nThe sea.\n")
    desk.put(".copydesk/stet.yml", "nonsense")
    assert desk.run("check", "a.txt", "--isolated").code == 0
