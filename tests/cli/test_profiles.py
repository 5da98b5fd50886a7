"""Policy profiles: which holds, what it changes, who says so."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from desk import Desk

from lint.finding import LEVELS
from lint.project import profile_files, rules
from lint.project.profile import NEWS, kinds, plain
from lint.project.select import Pattern, matching

NAMES = ["breaking", "fact-check", "feature", "live", "news", "obituary", "opinion", "press-release"]
COLUMN = "---\ntitle: A view from the pier\n{0}\n---\n\nShamefully, the council let the mayor go.\n"
DOC = Path(__file__).resolve().parents[2] / "docs" / "profiles.md"
BOOK = rules.load()
SHIPPED = profile_files.load()


def article(desk: Desk, said: str, name: str = "a.md") -> Path:
    return desk.put(name, COLUMN.format(said))


def profile_of(desk: Desk, *argv: str) -> str:
    data = json.loads(desk.run("check", "--format", "json", "--exit-zero", *argv, "a.md").out)
    return str(data["profiles"].get("a.md", NEWS))


def test_eight_ship_and_are_told_in_the_docs() -> None:
    assert SHIPPED.names == NAMES
    assert set(NAMES) <= set(re.findall(r"^\| `([a-z-]+)`", DOC.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_shipped_profile_names_is_there(name: str) -> None:
    for one in SHIPPED.named(name):
        patterns = [*one.said.extend_select, *one.said.ignore, *(pattern for pattern, _ in one.said.levels.given)]
        for pattern in (*patterns, *(pattern for pattern, _ in one.said.params.given)):
            assert matching(BOOK, pattern), pattern
        assert one.said.description.strip()


def test_no_two_profiles_claim_one_type() -> None:
    claimed = [plain(word) for name in NAMES for word in {name, *SHIPPED.named(name)[-1].said.types}]
    doubled = {word for word in claimed if claimed.count(word) > 1}
    assert not {word for word in doubled if len({name for name in NAMES if word in types_of(name)}) > 1}


def types_of(name: str) -> set[str]:
    return {plain(word) for word in (name, *SHIPPED.named(name)[-1].said.types)}


def test_no_shipped_profile_makes_a_rule_louder_than_its_precision_allows() -> None:
    levels = {rule.id: rule for rule in BOOK}
    for name in NAMES:
        for pattern, level in SHIPPED.named(name)[-1].said.levels.given:
            for id in matching(BOOK, pattern):
                measured = levels[id].measured
                if level == LEVELS[-1] and measured.read:
                    assert measured.right / measured.read >= 0.95, (name, id)


@pytest.mark.parametrize(
    ("said", "profile"),
    [
        ("type: column", "opinion"),
        ("type: Op-Ed", "opinion"),
        ("layout: liveblog", "live"),
        ("section: Opinion/Columns", "opinion"),
        ("section: Meinung", "opinion"),
        ("kind: explainer", "feature"),
        ("type: obit", "obituary"),
        ("categories: [local, fact check]", "fact-check"),
        ("type: news\nsection: opinion", "opinion"),
        ("section: opinion\ntype: breaking news", "breaking"),
        ("type: press release", "press-release"),
        ("type: article", NEWS),
        ("layout: post\nsection: politics", NEWS),
        ("tags: [opinion]", NEWS),
        ("type: 7", NEWS),
    ],
)
def test_the_article_says_what_it_is(desk: Desk, said: str, profile: str) -> None:
    article(desk, said)
    assert profile_of(desk) == profile


def test_a_page_says_it_in_its_head(desk: Desk) -> None:
    page = '<html><head><meta property="article:section" content="Opinion"></head><body><p>A word.</p></body></html>'
    desk.put("a.html", page)
    data = json.loads(desk.run("check", "--format", "json", "a.html").out)
    assert data["profiles"] == {"a.html": "opinion"}


def test_the_order_of_who_says_it(desk: Desk) -> None:
    desk.put(".copydesk.yml", "profile: feature\noverrides:\n  - files: [a.*]\n    profile: live\n")
    article(desk, "lang: en")
    assert profile_of(desk) == "live"
    article(desk, "type: news")
    assert profile_of(desk) == NEWS
    article(desk, "type: column")
    assert profile_of(desk) == "opinion"
    assert profile_of(desk, "--profile", "obituary") == "obituary"
    desk.put(".copydesk.yml", "profile: feature\n")
    article(desk, "lang: en")
    assert profile_of(desk) == "feature"


def test_an_opinion_may_judge_and_the_report_says_so(desk: Desk) -> None:
    desk.put(".copydesk.yml", "")
    article(desk, "type: column")
    article(desk, "type: news", "b.md")
    run = desk.run("check", "a.md", "b.md", "--no-cache", "--no-cross-file")
    assert run.rules == ["language/editorialising"]
    assert run.places == ["b.md:6:1"]
    assert "2 articles checked (1 as opinion)" in run.err


def test_rows_name_the_profile(desk: Desk) -> None:
    desk.put(".copydesk.yml", "rules: [house]\nselect: [words]\n")
    article(desk, "type: column")
    (row,) = (json.loads(line) for line in desk.run("check", "--format", "jsonl", "a.md").out.splitlines())
    assert (row["rule"], row["profile"]) == ("words/mayor", "opinion")
    log = json.loads(desk.run("check", "--format", "sarif", "a.md").out)
    assert log["runs"][0]["results"][0]["properties"] == {"profile": "opinion"}


def own(desk: Desk, text: str, name: str = "opinion", config: str = "") -> None:
    desk.put(f"policy/{name}.yml", text)
    desk.put(".copydesk.yml", f"rules: [house]\nprofiles: [policy]\n{config}")


def test_a_newsrooms_own_lies_over_the_shipped_one_and_over_the_config(desk: Desk) -> None:
    own(desk, "extends: opinion\nlevels: {words/mayor: error}\n", config="levels: {words/mayor: suggestion}\n")
    article(desk, "type: column")
    assert desk.run("check", "a.md").levels == ["error words/mayor"]
    article(desk, "type: news")
    assert "suggestion words/mayor" in desk.run("check", "a.md").levels


def test_a_shipped_one_lies_under_the_config(desk: Desk) -> None:
    desk.put(".copydesk.yml", "levels: {language/editorialising: error}\n")
    article(desk, "type: column")
    assert desk.run("check", "a.md").levels == ["error language/editorialising"]


def test_a_level_wakes_no_rule(desk: Desk) -> None:
    own(desk, "levels: {words/mayor: error}\n", "gossip", "ignore: [words/mayor]\n")
    assert desk.run("check", "--profile", "gossip", str(article(desk, "lang: en"))).levels == [
        "warning language/editorialising"
    ]


def test_values_for_keys(desk: Desk) -> None:
    own(desk, "types: [gossip]\nparams: {words/mayor: {tokens: [council], message: 'not “{match}”'}}\n", "gossip")
    article(desk, "type: gossip")
    run = desk.run("check", "a.md", "--select", "words")
    assert (run.places, run.rules) == (["a.md:6:17"], ["words/mayor"])
    assert "words/mayor: tokens: " in desk.run("explain", "--profile", "gossip").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: opinoin\n", "no profile `opinoin`; did you mean `opinion`?"),
        ("extends: gossip\n", "no profile `gossip`"),
        (
            "levels: {words/mayro: error}\n",
            "gossip.yml:1:10: no rule or topic `words/mayro`; did you mean `words/mayor`?",
        ),
        ("levels: {words: loud}\n", "gossip.yml:1:17: no level `loud`"),
        ("level: {words: error}\n", "unknown key `level` in the profile; did you mean `levels`?"),
        ("params: {words/mayor: {tokns: [x]}}\n", "gossip.yml:1:10: unknown key `tokns` for `words/mayor`"),
        ("params: {words/mayor: error}\n", "`words/mayor` needs keys with values"),
        ("params: [words]\n", "`params` must be rules with keys"),
        ("- a\n", "a profile is keys with values"),
    ],
)
def test_mistakes_are_told_with_their_place(desk: Desk, text: str, said: str) -> None:
    own(desk, text, "gossip", "profile: gossip\n")
    article(desk, "lang: en")
    run = desk.run("check", "a.md")
    assert run.code == 2
    assert said in run.err


def test_a_ring(desk: Desk) -> None:
    desk.put("policy/one.yml", "extends: two\n")
    own(desk, "extends: one\n", "two", "profile: one\n")
    article(desk, "lang: en")
    assert "ring" in desk.run("check", "a.md").err


def test_an_unknown_one(desk: Desk) -> None:
    article(desk, "lang: en")
    run = desk.run("check", "--profile", "opinin", "a.md")
    assert (run.code, run.err) == (2, "copydesk: --profile: no profile `opinin`; did you mean `opinion`?\n")
    desk.put(".copydesk.yml", "profile: opinin\n")
    assert desk.run("check", "a.md").err.startswith("copydesk: .copydesk.yml:1:10: no profile `opinin`")


def test_no_folder(desk: Desk) -> None:
    desk.put(".copydesk.yml", "profiles: [nowhere]\n")
    assert "no folder of profiles `nowhere`" in desk.run("check", str(article(desk, "lang: en"))).err


def test_explain_prints_what_it_changes(desk: Desk) -> None:
    out = desk.run("explain", "--profile", "opinion", "--isolated").out
    assert re.search(r"language/editorialising +warning +→ off", out)
    assert "op-ed" in out
    assert re.search(r"changes against news\n +nothing", desk.run("explain", "--profile", "news", "--isolated").out)


def test_explain_tells_where_a_rule_differs(desk: Desk) -> None:
    out = desk.run("explain", "sourcing/anonymity-without-reason", "--isolated").out
    assert "warning in breaking" in " ".join(out.split())


def test_rules_with_the_levels_of_a_profile(desk: Desk) -> None:
    assert desk.run("rules", "language/editorialising", "--profile", "opinion", "--isolated").out.split()[1] == "off"


def test_the_example_of_the_docs(desk: Desk) -> None:
    (example,) = re.findall(r"^```yaml\n(.*?)^```", DOC.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    own(desk, example, "letters")
    article(desk, "type: readers write")
    assert profile_of(desk) == "letters"
    assert desk.run("explain", "--profile", "letters").code == 0


def test_mending_knows_the_profile(desk: Desk) -> None:
    rule = Path(desk.folder / "house/words/mayor.yml").read_text(encoding="utf-8")
    desk.put("house/words/mayor.yml", rule + "action: {name: remove}\n")
    own(desk, "types: [gossip]\nignore: [words/mayor]\n", "gossip", "select: [words]\n")
    path = article(desk, "type: gossip")
    desk.run("check", "--fix", "--unsafe-fixes", "a.md")
    assert "mayor" in path.read_text(encoding="utf-8")
    article(desk, "type: news")
    desk.run("check", "--fix", "--unsafe-fixes", "a.md")
    assert "mayor" not in path.read_text(encoding="utf-8")


def test_the_kinds_an_article_names() -> None:
    assert kinds({}) == []
    assert SHIPPED.of(["politics"]) == ""
    assert SHIPPED.chain(Pattern("opinion"))[0].name == "opinion"
