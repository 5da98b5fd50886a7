"""Kept results: the same as without, and never of an article, rule or day that has changed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from newsdesk import MANY, Desk, article

from lint.project import results, stamp
from lint.project.select import Layer, Pattern

ALL = MANY + 2
RULE = """\
extends: existence
message: "“{match}” again"
level: warning
tokens: [gate]
description: A word this newsroom does not want.
authority: The Westport Gazette, style book
examples:
  flag: ["Nothing but a [[gate]] here."]
  pass: ["Nothing here."]
"""


def database(desk: Desk) -> Path:
    return Path(desk.cache) / results.NAME


def test_nothing_is_read_twice(desk: Desk) -> None:
    plain = desk.said(no_cache=True)
    assert desk.read == ALL
    assert not database(desk).exists()
    assert desk.said() == plain
    assert desk.read == ALL
    assert desk.said() == plain
    assert desk.read == 0


@pytest.mark.parametrize("text", [article(5) + "\nA source said so again.\n", article(5, "Another thing altogether")])
def test_what_has_changed_is_read(desk: Desk, text: str) -> None:
    desk.run()
    Path("a05.md").write_text(text, encoding="utf-8")
    Path("a07.md").unlink()
    Path("new.md").write_text(article(40), encoding="utf-8")
    warm = desk.said()
    assert desk.read == 2
    assert warm == desk.said(no_cache=True)


def test_a_change_that_size_and_time_do_not_tell(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "_FRESH", 10**18)  # everything was changed just now
    desk.run()
    path = Path("a05.md")
    before = path.stat()
    path.write_text(article(5).replace("a source", "a surgeo"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert desk.said() == desk.said(no_cache=True)


def test_a_new_time_is_no_change(desk: Desk) -> None:
    first = desk.said()
    os.utime("a05.md")
    assert desk.said() == first
    assert desk.read == 1  # its content was compared
    assert desk.said() == first
    assert desk.read == 0


def test_rules_words_options_and_names_count(desk: Desk) -> None:
    desk.run()
    desk.run(layer=Layer(ignore=(Pattern("sourcing"),)))
    assert desk.read == ALL
    desk.run()
    assert desk.read == 0  # both are kept
    desk.run(cross_file=False)
    assert desk.read == ALL
    os.mkdir("below")
    os.chdir("below")
    desk.run("..")
    assert desk.read == ALL
    os.chdir("..")
    Path("house/words").mkdir(parents=True)
    Path("house/words/gate.yml").write_text(RULE, encoding="utf-8")
    Path(".copydesk.yml").write_text("rules: [house]\n", encoding="utf-8")
    warm = desk.said()
    assert desk.read == ALL
    assert "words/gate" in warm
    Path("house/words/gate.yml").write_text(RULE.replace("[gate]", "[boat]"), encoding="utf-8")
    assert desk.said() == desk.said(no_cache=True) != warm


def test_another_day_counts_only_where_somebody_asked_for_it(desk: Desk) -> None:
    until = "<!-- stet: sourcing/bare-source because='court order bars naming' until=2026-04-02 -->\n"
    Path("a05.md").write_text(article(5) + f"\n{until}A source said so again.\n", encoding="utf-8")
    first = desk.said()
    assert desk.said(today="2026-04-09") != first
    assert desk.read == 1
    assert desk.said(today="2026-04-09") == desk.said(today="2026-04-09", no_cache=True)


def test_sign_offs_of_both_kinds_come_back(desk: Desk) -> None:
    Path("a05.md").write_text(
        article(5).replace("\n\n“It", "\n\n<!-- stet: sourcing because='we know her well' -->\n\n“It"), encoding="utf-8"
    )
    Path(".copydesk").mkdir()
    Path(".copydesk/stet.yml").write_text(
        "- {file: a06.md, rule: sourcing/bare-source, because: we know her well}\n"
        "- {file: a08.md, rule: headlines/duplicate, because: it was so said}\n",
        encoding="utf-8",
    )
    first = desk.said()
    assert desk.said() == first == desk.said(no_cache=True)
    Path(".copydesk/stet.yml").write_text("[]", encoding="utf-8")
    assert desk.said() == desk.said(no_cache=True) != first


def test_few_articles_are_not_asked_for(desk: Desk) -> None:
    desk.run("a05.md", "a06.md")
    assert not database(desk).exists()


def garbage(path: Path) -> None:
    path.write_bytes(b"no database at all" * 100)


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE results (name TEXT)")


def holes(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[200 : len(data) : 7] = b"\x55" * len(data[200 : len(data) : 7])
    path.write_bytes(bytes(data))


def other_bodies(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE results SET body = x'ff' || substr(body, 2)")
        connection.execute("UPDATE compared SET body = x'00'")


def shared(path: Path) -> None:
    path.chmod(0o666)


@pytest.mark.parametrize("harm", [garbage, foreign, holes, other_bodies, shared])
def test_a_broken_file_is_made_anew(desk: Desk, harm: object) -> None:
    plain = desk.said()
    harm(database(desk))  # type: ignore[operator]
    assert desk.said() == plain
    assert desk.read == ALL
    assert desk.said() == plain
    assert desk.read == 0


def test_a_folder_that_cannot_be_used(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert desk.said(cache_dir=str(tmp_path / "file" / "below")) == desk.said(no_cache=True)


def test_old_rows_go_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run()
    with sqlite3.connect(database(desk)) as connection:
        connection.execute("UPDATE results SET used = used - 100 WHERE rowid % 2")
    desk.run(layer=Layer(ignore=(Pattern("sourcing"),)))
    with sqlite3.connect(database(desk)) as connection:
        assert connection.execute("SELECT count(*) FROM results").fetchone() == (ALL + ALL // 2,)
    monkeypatch.setattr(results, "MOST", 1000)
    desk.run()
    with sqlite3.connect(database(desk)) as connection:
        assert connection.execute("SELECT count(*) FROM results").fetchone()[0] < 2 * ALL


def test_parallel_runs(desk: Desk) -> None:
    command = [sys.executable, "-m", "lint.cli", "check", ".", "-q", "--cache-dir", desk.cache, "--format", "jsonl"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    said = [run.communicate() for run in runs]
    assert len(set(said)) == 1 and said[0][0] and not said[0][1]
    with sqlite3.connect(database(desk)) as connection:
        assert connection.execute("SELECT count(*) FROM results").fetchone() == (ALL,)
