"""The run over a repository: what is compared with what, what is read, and that the answer is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from newsarchive import OLD, Run, article, mixed, story, write

from lint.project import across, articles, files
from lint.report.report import Report

TITLE = "Council votes to keep the night ferry"
SAME = story(1)
DUPLICATE = {"news/2026-03-04-a.md": article(TITLE, SAME), "news/2026-03-09-b.md": article(TITLE, SAME)}


def archive(size: int) -> dict[str, str]:
    """Articles of their own, and planted among them: exact and near duplicates, a story told twice, an update."""
    names = [f"content/{1 + n % 12:02}/2026-{1 + n % 12:02}-{1 + n % 28:02}-piece-{n}.md" for n in range(size)]
    titles = [story(n, 7).rstrip(".") for n in range(size)]
    texts = {name: article(title, story(1000 + n)) for n, (name, title) in enumerate(zip(names, titles, strict=True))}
    texts |= DUPLICATE
    texts["news/2026-03-11-c.md"] = article("Council votes to keep night ferry running", mixed(1, 2, 0.7))
    texts["sea/2026-03-12-d.md"] = article("A long evening in the town hall", SAME)
    texts["sea/2026-03-13-e.md"] = article(TITLE, SAME, update_of="b")
    return texts


def told(report: Report) -> list[str]:
    return [f"{one.path}:{one.line} {one.level} {one.rule}" for one in report.findings]


PLANTED = [
    "news/2026-03-09-b.md:2 error headlines/duplicate",
    "news/2026-03-11-c.md:2 warning headlines/near-duplicate",
    "sea/2026-03-12-d.md:2 warning structure/duplicate-story",
]


def test_the_planted_ones_and_no_other(run: Run) -> None:
    write(Path(), archive(60))
    assert told(run()) == PLANTED


def test_a_folder_is_compared_by_default_a_single_file_with_nothing(run: Run) -> None:
    write(Path(), DUPLICATE)
    assert len(run("news").findings) == 1
    assert run("news/2026-03-09-b.md").findings == ()
    assert run("news", cross_file=False).findings == ()


def test_files_named_are_compared_with_each_other_in_memory(run: Run, tmp_path: Path) -> None:
    write(Path(), DUPLICATE)
    assert len(run(*DUPLICATE, isolated=True, no_cache=True).findings) == 1
    assert not list((tmp_path / "cache").glob("archive-*"))


def test_changed_files_give_what_the_whole_gives(run: Run) -> None:
    texts = archive(60)
    write(Path(), texts)
    full = run()
    for changed in (["news/2026-03-09-b.md"], ["news/2026-03-11-c.md", "sea/2026-03-12-d.md"], list(texts)[:5]):
        part = run(*changed, cross_file=True)
        assert part.findings == tuple(one for one in full.findings if one.path in changed)


def test_the_same_whatever_the_order_and_the_cache(run: Run) -> None:
    texts = archive(30)
    write(Path(), texts)
    full = run()
    names = list(texts)
    for seed in range(3):
        Random(seed).shuffle(names)
        assert run(*names).findings == full.findings
        assert run(*names, no_cache=True, cross_file=True).findings == full.findings


def test_of_one_day_the_checked_article_is_the_newer(run: Run) -> None:
    write(Path(), {"a.md": article(TITLE, SAME), "b.md": article(TITLE, SAME)})
    assert [one.path for one in run().findings] == ["b.md"]
    assert [one.path for one in run("a.md", cross_file=True).findings] == ["a.md"]
    assert [one.path for one in run("b.md", cross_file=True).findings] == ["b.md"]


def test_an_older_article_is_not_asked_for_the_newer_one(run: Run) -> None:
    write(Path(), DUPLICATE)
    assert run("news/2026-03-04-a.md", cross_file=True).findings == ()


class Reads:
    """Counts the files that are read and the questions the index is asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paths: list[str] = []
        self.runs: list[across.Comparison] = []
        read, finish = files.read_bytes, across.Comparison.finish

        def reading(path: str, *most: int) -> bytes:
            self.paths.append(path)
            return read(path, *most)

        def finishing(one: across.Comparison) -> object:
            self.runs.append(one)
            return finish(one)

        for module in (files, articles):
            monkeypatch.setattr(module, "read_bytes", reading)
        monkeypatch.setattr(across.Comparison, "finish", finishing)

    def articles(self) -> list[str]:
        found = [path for path in self.paths if path.endswith(".md")]
        self.paths.clear()
        return found


def test_the_full_run_builds_the_index_and_reads_nothing_twice(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = archive(40)
    write(Path(), texts)
    reads = Reads(monkeypatch)
    run()
    assert sorted(reads.articles()) == sorted(texts)
    run("news/2026-03-09-b.md", cross_file=True)
    assert reads.articles() == ["news/2026-03-09-b.md"]


def test_three_changed_of_many_ask_little(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = ["news/2026-03-09-b.md", "news/2026-03-11-c.md", "sea/2026-03-12-d.md"]
    reads = Reads(monkeypatch)
    asked = []
    for size in (40, 400):
        write(Path(), archive(size))
        run()
        run(*changed, cross_file=True)
        reads.articles()
        run(*changed, cross_file=True)
        assert reads.articles() == changed and reads.runs[-1].read == 0
        asked.append(reads.runs[-1].queries)
    assert asked[1] < 2 * asked[0] < 300, asked


CHANGES = ["moved", "deleted", "title", "text", "touched", "same size and time", "new", "not an article"]


@pytest.mark.parametrize("change", CHANGES)
def test_the_index_heals(run: Run, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path(), DUPLICATE | {"news/2026-01-01-other.md": article("Nothing of the kind", story(9))})
    old, new = (Path(name) for name in DUPLICATE)
    run()
    reads = Reads(monkeypatch)
    expected = [str(old)]
    if change == "moved":
        old.rename("news/2026-03-04-moved.md")
        expected = ["news/2026-03-04-moved.md"]
    elif change == "deleted":
        old.unlink()
        expected = []
    elif change == "title":
        old.write_text(article("Nothing at all was kept", SAME))
        expected = [str(old)]  # now the same story under another headline
    elif change == "text":
        old.write_text(article("Something else", story(7)))
        expected = []
    elif change == "touched":
        os.utime(old, (OLD + 5, OLD + 5))
    elif change == "same size and time":
        old.write_text(article(TITLE[::-1], SAME[::-1]))  # just written: its time is not trusted
        run(cross_file=True)
        stat = old.stat()
        old.write_text(article(TITLE, SAME))
        os.utime(old, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    elif change == "new":
        write(Path(), {"news/2026-03-08-new.md": article(TITLE, SAME)})
        expected = ["news/2026-03-08-new.md"]
    elif change == "not an article":
        old.rename("news/2026-03-04-a.bak")
        expected = []
    reads.articles()
    (*findings,) = run(str(new), cross_file=True).findings
    assert [one.related[0].path for one in findings] == expected
    assert "news/2026-01-01-other.md" not in [os.path.relpath(path) for path in reads.articles()]
    run(str(new), cross_file=True)
    if change == "touched":
        assert [os.path.relpath(path) for path in reads.articles()] == [str(new)]  # the new time is known now


@pytest.mark.parametrize("harm", ["garbage", "empty", "foreign", "version", "truncated", "facts"])
def test_a_broken_or_foreign_index_is_made_anew(run: Run, tmp_path: Path, harm: str) -> None:
    import sqlite3

    write(Path(), archive(20))
    run()
    (index,) = (tmp_path / "cache").glob("archive-*.sqlite")
    if harm == "garbage":
        index.write_bytes(b"not a database" * 1000)
    elif harm == "empty":
        index.write_bytes(b"")
    elif harm == "truncated":
        index.write_bytes(index.read_bytes()[: index.stat().st_size // 2])
    elif harm == "foreign":
        index.unlink()
        with sqlite3.connect(index) as other:
            other.execute("CREATE TABLE articles (thing TEXT)")
    else:
        with sqlite3.connect(index) as own:
            own.execute("PRAGMA user_version = 99" if harm == "version" else "UPDATE articles SET facts = '{\"arch'")
    for _ in range(2):
        report = run("news/2026-03-09-b.md", cross_file=True)
        assert told(report) == PLANTED[:1] and report.exit_code("never") == 0


def test_a_cache_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    write(Path(), DUPLICATE)
    (tmp_path / "file").write_text("no folder")
    report = run("news/2026-03-09-b.md", cross_file=True, cache_dir=str(tmp_path / "file" / "below"))
    assert told(report) == PLANTED[:1]


def test_an_index_that_cannot_be_written_is_read(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    from lint.project import archive as store

    write(Path(), DUPLICATE | {"news/2026-01-01-x.md": article("Nothing of the kind", story(3))})
    run()

    def refuse(*given: object) -> None:
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = sqlite3.SQLITE_READONLY
        raise error

    write_once = store.Index._write
    calls = []

    def writing(index: store.Index, *given: object) -> None:
        calls.append(index.path)
        return refuse() if index.path else write_once(index, *given)  # type: ignore[arg-type, func-returns-value]

    monkeypatch.setattr(store.Index, "_write", writing)
    Path("news/2026-03-04-a.md").write_text(article("Another thing altogether", story(4)))
    write(Path(), {"news/2026-03-05-c.md": article(TITLE, SAME)})
    (one,) = run("news/2026-03-09-b.md", cross_file=True).findings
    assert one.related[0].path == "news/2026-03-05-c.md" and calls[1:] == [""]


def test_two_runs_at_once(run: Run, tmp_path: Path) -> None:
    write(Path(), archive(120))
    command = [sys.executable, "-m", "lint.cli", "check", "--cross-file", "--format", "json", "-q", "--exit-zero"]
    command += ["--select", "headlines/duplicate,headlines/near-duplicate", "--cache-dir", str(tmp_path / "cache"), "."]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    ends = [one.communicate(timeout=60) for one in runs]
    assert [one.returncode for one in runs] == [0, 0], ends
    assert ends[0][0] == ends[1][0] and ends[0][0].count(b'"fingerprint"') >= 2
    assert told(run("news/2026-03-09-b.md", cross_file=True)) == PLANTED[:1]


def test_a_git_repository_is_found_and_what_it_ignores_is_not(run: Run) -> None:
    write(Path(), DUPLICATE | {"drafts.off/2026-03-10-x.md": article(TITLE, SAME), ".gitignore": "drafts.off/\n"})
    subprocess.run(["git", "init", "-q"], check=True)
    os.chdir("news")
    (one,) = run("2026-03-09-b.md", cross_file=True).findings
    assert (one.path, [place.path for place in one.related]) == ("2026-03-09-b.md", ["2026-03-04-a.md"])


def test_the_repository_may_be_named(run: Run) -> None:
    write(Path(), DUPLICATE | {"else/2026-03-01-x.md": article(TITLE, SAME)})
    os.chdir("else")
    (one,) = run("../news/2026-03-09-b.md", repository="..").findings
    assert [place.path for place in one.related] == ["../news/2026-03-04-a.md", "2026-03-01-x.md"]
    assert run("../news/2026-03-09-b.md", repository=".").findings[0].related[0].path == "2026-03-01-x.md"


def test_excluded_articles_are_not_compared(run: Run) -> None:
    write(Path(), DUPLICATE | {".copydesk.yml": "exclude: ['*-a.md']\n"})
    assert run("news/2026-03-09-b.md", cross_file=True).findings == ()


def test_an_unreadable_article_of_the_repository_does_not_stop_the_run(run: Run) -> None:
    write(Path(), DUPLICATE)
    Path("news/2026-01-01-bad.md").write_bytes(b"\xff\xfe\x00\x00\x81")
    assert told(run("news/2026-03-09-b.md", cross_file=True)) == PLANTED[:1]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such file names")
def test_names_and_headlines_that_are_no_utf8(run: Run) -> None:
    odd = os.fsdecode(b"news/2026-03-05-caf\xe9.md")
    write(Path(), DUPLICATE | {odd: article(TITLE, SAME), "news/x.html": "<h1>A &#xD800; in the headline</h1><p>x</p>"})
    for _ in range(2):
        (one,) = run("news/2026-03-09-b.md", cross_file=True).findings
        assert [place.path for place in one.related] == [odd, "news/2026-03-04-a.md"]


def test_standard_input_is_compared_and_not_remembered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    write(Path(), DUPLICATE)
    run()
    typed = io.TextIOWrapper(io.BytesIO(article("Not this any more", story(5)).encode()))
    monkeypatch.setattr(sys, "stdin", typed)
    assert run("-", cross_file=True, stdin_filename="news/2026-03-09-b.md").findings == ()
    assert told(run("news/2026-03-09-b.md", cross_file=True)) == PLANTED[:1]


SIGNED = "stet:\n  - rule: {rule}\n    by: L. Marsh\n    because: both desks asked for this headline"
STETS = [("headlines/duplicate", 0, 1, []), ("headlines/near-duplicate", 2, 0, ["stet/unused"])]


@pytest.mark.parametrize(("rule", "open_", "signed", "more"), STETS)
def test_sign_offs(run: Run, rule: str, open_: int, signed: int, more: list[str]) -> None:
    text = article(TITLE, SAME).replace("\n---\n", f"\n{SIGNED.format(rule=rule)}\n---\n", 1)
    write(Path(), DUPLICATE | {"news/2026-03-09-b.md": text})
    report = run()
    assert (len(report.findings), len(report.signed_off)) == (open_, signed)
    assert [one.rule for one in report.findings if one.rule.startswith("stet")] == more
    alone = run("news/2026-03-09-b.md")  # nothing was compared, so nothing is unused
    assert alone.findings == () and alone.signed_off == ()


def test_the_report_has_the_line(run: Run) -> None:
    write(Path(), DUPLICATE)
    report = run()
    assert report.lines["news/2026-03-09-b.md", 2] == f'title: "{TITLE}"'
    assert "headlines/duplicate" in report.rules
