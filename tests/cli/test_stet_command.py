"""The ledger: what has become of each sign-off, and writing one that holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk import Desk

HEAD = "# Port Elm\n\n"
OLD = HEAD + "The harbour was open.\n"
SIGN = ("--by", "L. Marsh", "--because", "its name is that", "--today", "2026-03-04")


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def listed(desk: Desk, *argv: str) -> list[str]:
    return [
        f"{one['path']}:{one['line']} {one['state']} {one['rule']}"
        for one in json.loads(desk.run("stet", "list", *argv, "--format", "json", "--today", "2026-03-04").out)
    ]


def test_a_sign_off_that_is_added_holds_until_the_words_change(desk: Desk) -> None:
    path = desk.put("a.md", OLD)
    run = desk.run("stet", "add", "a.md:3", "words/harbour", *SIGN)
    assert (run.code, run.err) == (0, "a.md:3: words/harbour is signed off in the article\n")
    comment = text(path).splitlines()[2]
    assert comment.startswith('<!-- stet: words/harbour by="L. Marsh" on=2026-03-04 because="its name is that" hash=')
    assert (desk.run("check", "a.md").code, listed(desk)) == (0, ["a.md:3 used words/harbour"])
    path.write_text(text(path).replace("The harbour was open.", "The  harbour\nwas open."), encoding="utf-8")
    assert desk.run("check", "a.md").code == 0
    path.write_text(text(path).replace("open", "shut"), encoding="utf-8")
    run = desk.run("check", "a.md", "--extend-select", "stet")
    assert sorted(run.rules) == ["stet/lapsed", "words/harbour"]
    assert "the words have changed since L. Marsh signed words/harbour off" in run.out
    assert listed(desk) == ["a.md:3 lapsed words/harbour"]
    new = run.out.partition("hash=")[2].split()[0]
    path.write_text(text(path).replace(comment.partition("hash=")[2].split()[0], new), encoding="utf-8")
    assert desk.run("check", "a.md", "--extend-select", "stet").code == 0


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        (OLD, "a.md:3", HEAD + "{}\nThe harbour was open.\n"),
        (HEAD + "- One.\n- The harbour.\n- Two.\n", "a.md:4", HEAD + "- One.\n- The harbour. {}\n- Two.\n"),
        (HEAD + "The\nharbour.\n", "a.md:4", HEAD + "{}\nThe\nharbour.\n"),
        (HEAD + "The harbour.", "a.md:3", HEAD + "{}\nThe harbour."),
        (
            HEAD.replace("\n", "\r\n") + "The harbour.\r\n",
            "a.md:3",
            HEAD.replace("\n", "\r\n") + "{}\r\nThe harbour.\r\n",
        ),
        ("# The harbour\n\nIt rained.\n", "a.md:1", "{}\n# The harbour\n\nIt rained.\n"),
        ("<h1>Port Elm</h1>\n  <p>The harbour.</p>\n", "a.html:2", "<h1>Port Elm</h1>\n  {}\n  <p>The harbour.</p>\n"),
        ("<p>It rained.</p><p>The harbour.</p>\n", "a.html:1", "<p>It rained.</p><p>The harbour.</p> {}\n"),
    ],
)
def test_where_the_comment_goes(desk: Desk, before: str, place: str, after: str) -> None:
    path = desk.folder / place.partition(":")[0]
    path.write_bytes(before.encode())
    assert desk.run("stet", "add", place, "words/harbour", *SIGN).code == 0
    written = path.read_bytes().decode()
    comment = "<!--" + written.partition("<!--")[2].partition("-->")[0] + "-->"
    assert written == after.format(comment)
    assert desk.run("check", path.name).code == 0


@pytest.mark.parametrize(
    ("name", "before", "line"),
    [
        ("a.txt", "Port Elm\n\nThe harbour was open.\n", 3),
        ("a.md", HEAD + "> It rained.\n\n| The harbour | x |\n|---|---|\n| y | z |\n", 5),
    ],
)
def test_what_holds_no_comment_has_the_side_file(desk: Desk, name: str, before: str, line: int) -> None:
    desk.put(".copydesk/stet.yml", "# the desk's own\n- {file: b.txt, rule: words/mayor, because: it is his title}")
    path = desk.put(f"wire/{name}", before)
    run = desk.run("stet", "add", f"wire/{name}:{line}", "words/harbour", *SIGN)
    if "side" not in run.err and ".copydesk/stet.yml" not in run.err:
        assert desk.run("check", f"wire/{name}").code == 0
        return
    assert text(path) == before
    assert desk.run("check", "wire").code == 0
    side = text(desk.folder / ".copydesk/stet.yml")
    assert side.startswith("# the desk's own\n- {file: b.txt")
    assert f'- file: "wire/{name}"\n  rule: "words/harbour"\n' in side
    path.write_text(before.replace("was open", "was shut"), encoding="utf-8")
    assert desk.run("check", "wire", "--extend-select", "stet/lapsed").code == (1 if name == "a.txt" else 0)


def test_what_is_awkward_to_write_is_written(desk: Desk) -> None:
    path = desk.put("a.md", OLD)
    because = 'he said "no" -- it\'s --> so'
    assert desk.run("stet", "add", "a.md:3", "words/harbour", "--by", 'Ada "A" Okoro', "--because", because).code == 0
    assert desk.run("check", "a.md", "--extend-select", "stet").code == 0
    assert text(path).count("-->") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.md:3", "words/mayor", *SIGN], "on this line there is words/harbour"),
        (["a.md:1", "words/harbour", *SIGN], "there are some on line 3"),
        (["a.md:3", "words/harbor", *SIGN], "did you mean `words/harbour`?"),
        (["a.md:3", "words", *SIGN], "one rule at a time"),
        (["a.md", "words/harbour", *SIGN], "`a.md` is no place"),
        (["a.md:3"], "takes a place and a rule"),
        (["none.md:3", "words/harbour", *SIGN], "No such file"),
        (["a.md:3", "words/harbour", "--by", "me", "--because", "so"], "three words"),
        (["a.md:3", "words/harbour", *SIGN, "--until", "soon"], "`soon` is not a date"),
    ],
)
def test_mistakes_are_told_and_nothing_is_written(desk: Desk, arguments: list[str], told: str) -> None:
    path = desk.put("a.md", OLD)
    run = desk.run("stet", "add", *arguments)
    assert (run.code, told in run.err) == (2, True), run.err
    assert text(path) == OLD


def test_the_list_knows_every_state(desk: Desk) -> None:
    reason = 'because="its name is that"'
    blocks = [
        f"<!-- stet: words/harbour by=Lowe on=2026-01-02 until=2026-12-31 {reason} -->\nThe harbour.\n",
        f"<!-- stet: words/harbour {reason} -->\nIt rained.\n",
        f"<!-- stet: words/mayor {reason} hash=00000000 -->\nThe mayor.\n",
        f"<!-- stet: words/mayor {reason} until=2026-01-31 -->\nThe mayor again.\n",
        f"<!-- stet: words/none {reason} -->\nThe mayor too.\n",
        f"<!-- stet: words/mayor by=anonymous {reason} -->\nThe mayor once more.\n",
        f"<!-- stet: headlines/end-stop {reason} -->\nIt rained again.\n",
    ]
    desk.put("a.md", HEAD + "\n".join(blocks))
    desk.put(".copydesk/stet.yml", "- {file: gone.txt, rule: words/mayor, because: it is his title}\n")
    lines = desk.run("stet", "list", "--today", "2026-03-04").out.splitlines()
    assert [line.split()[1] for line in lines] == [
        "used", "unused", "lapsed", "expired", "unknown-rule", "not-allowed", "not-run", "no-file"
    ]  # fmt: skip
    assert lines[0] == ("a.md:3:12: used words/harbour, by Lowe on 2026-01-02, until 2026-12-31: its name is that")
    assert lines[-1] == ".copydesk/stet.yml:1:26: no-file words/mayor in gone.txt: it is his title"
    assert desk.run("stet", "list", "--state", "lapsed", "--today", "2026-03-04").code == 1
    row = json.loads(desk.run("stet", "list", "--format", "json", "--today", "2026-03-04").out)[0]
    assert {key: row[key] for key in ("article", "by", "because", "on", "until")} == {
        "article": "a.md", "by": "Lowe", "because": "its name is that", "on": "2026-01-02", "until": "2026-12-31"
    }  # fmt: skip
    assert row["finding"]["line"] == 4


def test_a_sign_off_for_a_duplicate_is_known_to_be_used(desk: Desk) -> None:
    desk.put(".copydesk.yml", "select: [headlines/duplicate, stet]\n")
    body = "The last ferry of the season left Norfall at noon with nine passengers and a dog, the harbour master said."
    for name, day, sign in (
        ("one", 1, ""),
        ("two", 4, '<!-- stet: headlines/duplicate because="two days, two ferries" -->\n'),
    ):
        desk.put(
            f"{name}.md", f"---\ndate: 2026-03-0{day}\n---\n\n{sign}# Last ferry leaves Norfall at noon\n\n{body}\n"
        )
    assert listed(desk) == ["two.md:5 used headlines/duplicate"]
    assert listed(desk, "two.md") == ["two.md:5 not-run headlines/duplicate"]


POLICY = """\
rules: [house]
select: [words, stet]
sign-off:
  require-by: [words/mayor, legal/*]
  may-sign: {"words/*": [L. Marsh, Ada Okoro], words/mayor: [Ada Okoro]}
"""


@pytest.mark.parametrize(
    ("rule", "by", "told"),
    [
        ("words/harbour", 'by="L. Marsh"', ""),
        ("words/harbour", 'by="l.  marsh"', ""),
        ("words/harbour", "", "it needs a name in `by`"),
        ("words/harbour", 'by="Jon Lowe"', "Jon Lowe may not sign it off; L. Marsh or Ada Okoro may"),
        ("words/mayor", 'by="L. Marsh"', "L. Marsh may not sign it off; Ada Okoro may"),
        ("words/mayor", 'by="Ada Okoro"', ""),
    ],
)
def test_who_may_sign(desk: Desk, rule: str, by: str, told: str) -> None:
    desk.put(".copydesk.yml", POLICY)
    desk.put("a.md", f'{HEAD}<!-- stet: {rule} {by} because="its name is that" -->\nThe {rule[6:]}.\n')
    run = desk.run("check", "a.md", "--fail-on", "suggestion")
    assert run.rules == (["stet/not-allowed", rule] if told else [])
    assert told in run.out


def test_adding_keeps_to_the_policy(desk: Desk) -> None:
    desk.put(".copydesk.yml", POLICY)
    desk.put("a.md", OLD)
    nameless = desk.run("stet", "add", "a.md:3", "words/harbour", "--because", "its name is that")
    assert (nameless.code, "it needs a name" in nameless.err) == (2, True)
    other = desk.run("stet", "add", "a.md:3", "words/harbour", "--by", "Jon Lowe", "--because", "its name is that")
    assert other.code == 2
    assert "Jon Lowe may not" in other.err
    assert not (desk.folder / ".copydesk").exists()


def test_a_policy_for_a_rule_that_is_not_there_is_a_mistake(desk: Desk) -> None:
    desk.put(".copydesk.yml", "sign-off: {require-by: [words/nothing]}\n")
    desk.put("a.md", OLD)
    run = desk.run("check", "a.md")
    assert (run.code, run.err.startswith("copydesk: .copydesk.yml:1:25: no rule or topic")) == (2, True)
