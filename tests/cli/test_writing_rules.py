"""Writing a rule: the template, the test, the trial; how loud the desk is. CONTRIBUTING.md's walk is walked."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from desk import Desk

from lint import plugins
from lint.cli.commands.new_rule import ENGINES_OWN
from lint.rulebook.load import RuleText, read_rule

ROOT = Path(__file__).resolve().parents[2]
KINDS = [name for name in plugins.names("checks") if name not in ENGINES_OWN]
TOUR = "---\ntitle: Tour off\n---\n\nThe tour is, royal insiders say, off until May.\n"
WALK = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("from idea to measure")[2].partition("\n## ")[0]


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", WALK, re.DOTALL | re.MULTILINE)


def test_the_walk_of_contributing(desk: Desk) -> None:
    desk.put(".copydesk.yml", "rules: [house-rules]\n")
    (desk.folder / "house-rules").mkdir()
    for name, text in (
        ("2026-03-04-tour", TOUR),
        ("a", "# Rents\n\nRoyal sources of income fell.\n"),
        ("b", "# Tea\n"),
    ):
        desk.put(f"archive/{name}.md", text)
    commands = [shlex.split(line) for body in blocks("sh") for line in body.splitlines()]
    assert [command[1] for command in commands] == ["new-rule", "test", "try"]
    new, test, trial = (command[1:] for command in commands)
    assert desk.run(*new).code == 0
    path = desk.folder / "house-rules/sourcing/palace-sources.yml"
    assert desk.run(*test).code == 0  # the template proves itself
    path.write_text(blocks("yaml")[0], encoding="utf-8")
    failed, shown = blocks("text")
    assert desk.run(*test).out == failed
    path.write_text(blocks("yaml")[0].replace("[[A royal insider]]", "A [[royal insider]]"), encoding="utf-8")
    assert desk.run(*test).err == "1 rule, 4 examples, no failures\n"
    run = desk.run(*trial)
    assert (run.code, run.out) == (0, shown)
    assert run.err == "sourcing/palace-sources: 1 hit in 1 of 3 articles, 33.3 per 100 articles\n"
    measured = re.search(r"`(measured: [^`]+)`", WALK)
    assert measured
    line = " ".join(measured[1].split())
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert "1 of 1 read in context were right" in " ".join(desk.run("explain", "sourcing/palace-sources").out.split())
    assert desk.run("calibrate", "archive").code == 0


def test_every_template_is_proven_before_it_is_changed(desk: Desk) -> None:
    for kind in KINDS:
        assert desk.run("new-rule", f"gazette/{kind}-of-ours", "--extends", kind).code == 0
        text = (desk.folder / f"house/gazette/{kind}-of-ours.yml").read_text(encoding="utf-8")
        assert read_rule(RuleText("gazette/x", "x.yml", text)).extends == kind
        assert "# The kind of check: " in text
    run = desk.run("test", "gazette")
    assert (run.code, run.out) == (0, "")
    assert run.err.startswith(f"{len(KINDS)} rules")


def test_a_template_is_valid_by_the_schema(desk: Desk) -> None:
    from jsonschema import Draft7Validator

    from lint.project.schemas import rule

    desk.run("new-rule", "gazette/empty-phrases")
    import yaml

    text = (desk.folder / "house/gazette/empty-phrases.yml").read_text(encoding="utf-8")
    Draft7Validator(rule()).validate(yaml.safe_load(text))


def test_nothing_is_overwritten(desk: Desk) -> None:
    before = (desk.folder / "house/words/mayor.yml").read_bytes()
    run = desk.run("new-rule", "words/mayor")
    assert (run.code, "there is such a rule already" in run.err) == (2, True)
    assert (desk.folder / "house/words/mayor.yml").read_bytes() == before
    assert "ships already" in desk.run("new-rule", "sourcing/bare-source").err


@pytest.mark.parametrize("id", ["Mayor", "words", "words/", "../words/mayor", "words/the mayor", "/etc/x"])
def test_ids(desk: Desk, id: str) -> None:
    run = desk.run("new-rule", id)
    assert (run.code, "is no id for a rule" in run.err) == (2, True)


def test_no_folder_of_rules(desk: Desk) -> None:
    desk.put(".copydesk.yml", "")
    assert "use --folder house-rules" in desk.run("new-rule", "words/pier").err
    run = desk.run("new-rule", "words/pier", "--folder", "mine")
    assert (run.code, "rules: [mine]" in run.err) == (0, True)
    assert (
        "no check `existance`; did you mean `existence`?" in desk.run("new-rule", "a/b", "--extends", "existance").err
    )


def test_try_takes_a_file_that_is_no_rule_yet(desk: Desk) -> None:
    desk.put("drafts/pier.yml", "extends: existence\nmessage: no “{match}”\ntokens: [pier]\n")
    desk.put(
        "copy/a.md", "# Ferry\n\nThe pier was long.\n\n“The pier,” he said, “is\nlong.”\n\nAt the pier\nthey met.\n"
    )
    run = desk.run("try", "drafts/pier.yml", "copy", "--messages")
    assert run.out == (
        "copy/a.md:3:5\n    The [[pier]] was long.\n    no “pier”\n"
        "copy/a.md:8:8\n    At the [[pier]] they met.\n    no “pier”\n"
    )
    assert run.err == "drafts/pier: 2 hits in 1 of 1 articles, 200.0 per 100 articles\n"


def test_try_draws_a_sample_that_is_the_same_every_time(desk: Desk) -> None:
    for number in range(30):
        desk.put(f"copy/{number:02}.md", f"# Ferry\n\nThe mayor left at {number}.\n")
    one, two, other = (
        desk.run("try", "words/mayor", "copy", "--limit", "5", "--seed", seed) for seed in ("1", "1", "2")
    )
    assert one.out == two.out != other.out
    assert one.out.count("[[mayor]]") == 5
    assert "30 hits in 30 of 30 articles, 100.0 per 100 articles, 5 of them shown" in one.err


def test_try_as_json_whatever_is_chosen_or_signed_off(desk: Desk) -> None:
    desk.put(".copydesk.yml", "rules: [house]\nignore: [words]\n")
    sign = '<!-- stet: words/mayor because="this is how we say it" -->'
    desk.put("copy/a.md", f"# Ferry\n\n{sign}\n\nThe mayor left.\n\nThe mayor came.\n")
    desk.put("copy/b.md", b"\xff\xfe\xff")
    data = json.loads(desk.run("try", "words/mayor", "copy", "--format", "json").out)
    assert (data["rule"], data["articles"], data["hits"], data["per_100_articles"]) == ("words/mayor", 1, 2, 200.0)
    assert data["shown"][0]["words"] == "mayor"
    assert len(data["skipped"]) == 1


@pytest.mark.parametrize(
    ("rule", "folder", "said"),
    [
        ("words", "copy", "`words` is 2 rules"),
        ("words/mayro", "copy", "did you mean `words/mayor`?"),
        ("nothing.yml", "copy", "nothing.yml"),
        ("words/mayor", "nowhere", "no such file or folder"),
        ("words/mayor", "house", "no articles in house"),
        ("headlines/duplicate", "copy", "compares articles"),
    ],
)
def test_try_tells_what_is_wrong(desk: Desk, rule: str, folder: str, said: str) -> None:
    desk.put("copy/a.md", "# Ferry\n\nThe mayor left.\n")
    run = desk.run("try", rule, folder)
    assert (run.code, said in run.err) == (2, True), run.err


def test_calibrate(desk: Desk) -> None:
    desk.put(".copydesk.yml", "rules: [house]\n")
    for number in range(10):
        left = "The mayor left." if number < 4 else "Rumour has it that the ferry left."
        desk.put(f"copy/{number}.md", f"# Ferry\n\n{left} The harbour was open.\n")
    run = desk.run("calibrate", "copy")
    assert re.search(r"^words/harbour +100\.0 +10 +error +suggestion$", run.out, re.MULTILINE)
    assert re.search(r"^words/mayor +40\.0 +4 +warning +suggestion$", run.out, re.MULTILINE)
    assert "levels:\n" in run.out
    data = json.loads(desk.run("calibrate", "copy", "--format", "json").out)
    assert data["articles"] == 10
    assert data["levels"]["words/harbour"] == "suggestion"
    assert data["hedges_per_100_words"]["50"] > data["hedges_per_100_words"]["75"] - 99
    rates = {one["rule"]: one for one in data["rules"]}
    assert (rates["words/mayor"]["findings"], rates["words/mayor"]["rate"]) == (4, 40.0)
    assert not any(one.startswith("stet/") for one in rates)


LABELLED = ROOT / "tests" / "accuracy" / "labelled"


def accuracy(*argv: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "accuracy"), *map(str, argv)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def rows(folder: Path, *argv: str) -> dict[str, tuple[int, int, int]]:
    run = accuracy(folder, "--json", *argv)
    assert run.returncode == 0, run.stderr
    data = json.loads(run.stdout)
    return {row["rule"]: (row["right"], row["false"], row["missed"]) for row in [*data["rules"], data["all"]]}


def copied(folder: Path, change: tuple[str, str]) -> Path:
    for path in LABELLED.iterdir():
        text = path.read_text(encoding="utf-8")
        (folder / path.name).write_text(text.replace(*change) if path.name == "labels.tsv" else text, encoding="utf-8")
    return folder


def test_accuracy_of_the_labelled_set() -> None:
    found = rows(LABELLED)
    assert found["sourcing/bare-source"] == (1, 0, 0)
    assert found["all"][0] >= 5
    assert accuracy(LABELLED, "--misses", "3").stdout.startswith("rule ")


def test_accuracy_counts_misses_and_false_alarms(tmp_path: Path) -> None:
    moved = copied(
        tmp_path, ("7\tsourcing/vague-collective\tOfficials said", "7\tsourcing/vague-collective\tthe boats")
    )
    assert rows(moved)["sourcing/vague-collective"] == (0, 1, 1)
    said = accuracy(moved, "--misses", "1").stdout
    assert "missed: ferry.md:7: the boats [sourcing/vague-collective]" in said
    assert "false:  ferry.md:7:1: " in said
    assert rows(moved, "--rules", "quotations")["all"] == (1, 0, 0)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("bare-source", "bear-source"), "labels.tsv:3: no rule `sourcing/bear-source`"),
        (("ferry.md\t5", "ferry.md\tfive"), "labels.tsv:3: `five` is no line"),
        (("ferry.md\t5", "fery.md\t5"), "no article `fery.md`"),
    ],
)
def test_accuracy_tells_mistakes_in_labels(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    run = accuracy(copied(tmp_path, change))
    assert run.returncode == 1
    assert said in run.stderr


def test_the_docs_name_every_column() -> None:
    page = (ROOT / "docs/accuracy.md").read_text(encoding="utf-8")
    head = (LABELLED / "labels.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert re.findall(r"^\| `(\w+)`", page, re.MULTILINE) == head.split("\t")
    budget = plugins.load("commands", "calibrate").BUDGET  # type: ignore[union-attr]
    assert [int(most) for most in re.findall(r"(\d+) times", page)] == list(budget.values())
    (measured,) = re.findall(r"^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    rule = "extends: existence\nmessage: m\ntokens: [x]\n" + measured
    assert read_rule(RuleText("a/b", "b.yml", rule, proof=False)).measured.right == 39
