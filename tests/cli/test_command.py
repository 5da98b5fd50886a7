"""The command as people and machines use it: paths, options, ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk import BAD, CLEAN, CONFIG, MILD, Desk

# ends


def test_clean_copy(desk: Desk) -> None:
    desk.put("a.md", CLEAN)
    run = desk.run("check", "a.md")
    assert (run.code, run.out, run.err) == (0, "", "1 article checked, no findings\n")


def test_findings_go_to_stdout_and_the_rest_to_stderr(desk: Desk) -> None:
    desk.put("a.md", BAD)
    run = desk.run("check", "a.md")
    assert run.code == 1
    assert run.out == "a.md:3:5: error “harbour” again [words/harbour]\n"
    assert run.err == "1 article checked, 1 finding (1 error)\n"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "suggestion"], 1),
        (["--fail-on", "never"], 0),
        (["--fail-on", "warning", "--exit-zero"], 0),
    ],
)
def test_fail_on(desk: Desk, options: list[str], code: int) -> None:
    desk.put("a.md", MILD)
    assert desk.run("check", "a.md", *options).code == code


def test_an_unreadable_file_is_named_and_the_others_are_checked(desk: Desk) -> None:
    desk.put("a.md", BAD)
    desk.put("b.md", b"caf\xc3\xa9 \xc3\xa9 \xff\xc3\xa9 broken\n")
    run = desk.run("check", "a.md", "b.md", "--exit-zero")
    assert run.code == 2
    assert run.places == ["a.md:3:5"]
    assert run.err.startswith("copydesk: b.md:1:")


def test_a_wrong_path_is_the_users_mistake(desk: Desk) -> None:
    run = desk.run("check", "nowhere.md")
    assert (run.code, run.err) == (2, "copydesk: nowhere.md: no such file or folder\n")


def test_a_run_without_articles_says_so(desk: Desk) -> None:
    desk.put("empty/readme.rst", "x")
    run = desk.run("check", "empty")
    assert run.code == 2
    assert "no articles in empty" in run.err


def test_an_ending_nobody_reads(desk: Desk) -> None:
    desk.put("a.xyz", "text")
    run = desk.run("check", "a.xyz")
    assert run.code == 2
    assert "no reader for .xyz" in run.err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["chekc"], "no command `chekc`; did you mean `check`?"),
        (["check", "--formt", "json"], "no option --formt; did you mean `--format`?"),
        (["check", "--format", "jsno", "."], "no format `jsno`; did you mean `json`?"),
        (["check", "--fail-on", "eror"], "no level `eror`; did you mean `error`?"),
        (["check", "--select", "words/harbor", "a.md"], "--select: no rule or topic `words/harbor`; did you mean"),
        (["check", "--ignore", "wrods", "a.md"], "--ignore: no rule or topic `wrods`; did you mean `words`?"),
        (["check", "--today", "4 March", "a.md"], "`4 March` is not a date"),
        (["check", "--config", "none.yml", "a.md"], "none.yml: No such file"),
        (["explain", "harbor"], "did you mean `words/harbour`?"),
        (["a.md"], "did you mean `copydesk check a.md`?"),
        (["--verbose"], "no option --verbose before the command"),
    ],
)
def test_mistakes_have_a_remedy(desk: Desk, argv: list[str], said: str) -> None:
    desk.put("a.md", CLEAN)
    run = desk.run(*argv)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


def test_version_and_help(desk: Desk) -> None:
    assert desk.run("--version").out.startswith("copydesk 0.")
    overview = desk.run("--help").out
    assert all(f"\n  {name} " in overview for name in ("check", "explain", "init", "rules", "test"))
    assert desk.run("check", "--help").code == 0
    assert desk.run().code == 2


# rules


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], 2),
        (["--select", "words/mayor"], 1),
        (["--select", "words"], 2),
        (["--select", "*/may*"], 1),
        (["--select", "words/mayor,words/harbour"], 2),
        (["--select", "words/mayor", "--select", "words/harbour"], 2),
        (["--select", "words/mayor", "--extend-select", "words/harbour"], 2),
        (["--ignore", "words/mayor"], 1),
        (["--ignore", "words"], 0),
        (["--isolated", "--select", "stet"], 0),
    ],
)
def test_choosing_rules(desk: Desk, options: list[str], found: int) -> None:
    desk.put("a.txt", "Ferry\n\nThe mayor saw the harbour.\n")
    assert len(desk.run("check", "a.txt", *options).places) == found


# output


def test_formats(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("a.md", BAD)
    assert json.loads(desk.run("check", "a.md", "--format", "jsonl").out)["rule"] == "words/harbour"
    monkeypatch.setenv("COPYDESK_FORMAT", "json")
    run = desk.run("check", "a.md")
    assert json.loads(run.out)["files"] == ["a.md"]
    assert run.err == ""
    assert desk.run("check", "a.md", "--format", "text").places == ["a.md:3:5"]


def test_quiet_and_statistics(desk: Desk) -> None:
    desk.put("a.md", BAD)
    assert desk.run("check", "a.md", "--quiet").err == ""
    assert desk.run("check", "a.md", "--quiet", "--statistics").err.split()[-4:] == ["1", "0", "1", "words/harbour"]


def test_output_file(desk: Desk) -> None:
    desk.put("a.md", BAD)
    run = desk.run("check", "a.md", "--output", "out.txt")
    assert run.out == ""
    assert (desk.folder / "out.txt").read_text(encoding="utf-8").startswith("a.md:3:5: error")
    assert desk.run("check", "a.md", "--output", "no/such/out.txt").code == 2


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    environment: dict[str, str],
    coloured: bool,
) -> None:
    desk.put("a.md", BAD)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in desk.run("check", "a.md", *options).out) == coloured


def test_the_same_bytes_whatever_the_order_of_paths(desk: Desk) -> None:
    for name in ("b.md", "a.md", "c/d.md"):
        desk.put(name, BAD + MILD)
    one = desk.run("check", "b.md", "a.md", "c")
    two = desk.run("check", "c", "a.md", "./b.md", "a.md")
    assert one.out == two.out
    assert one.places == sorted(one.places) and len(one.places) == 6


# files


def test_folders_hold_articles(desk: Desk) -> None:
    desk.put("copy/a.md", BAD)
    desk.put("copy/deep/b.TXT", "Ferry\n\nThe harbour.\n")
    desk.put("copy/c.py", "harbour")
    assert desk.run("check", "copy").places == ["copy/a.md:3:5", "copy/deep/b.TXT:3:5"]
    assert len(desk.run("check").places) == 2


def test_exclude_leaves_out_files_in_folders_but_not_named_ones(desk: Desk) -> None:
    desk.put("a.md", BAD)
    desk.put("drafts/b.md", BAD)
    assert desk.run("check", "--exclude", "drafts/").places == ["a.md:3:5"]
    assert desk.run("check", "--exclude", "drafts/", "drafts/b.md").places == ["drafts/b.md:3:5"]
    forced = desk.run("check", "--exclude", "drafts/", "--force-exclude", "drafts/b.md")
    assert (forced.code, forced.out) == (0, "")


def test_force_exclude_leaves_out_what_nobody_reads(desk: Desk) -> None:
    desk.put("LICENSE", "text")
    desk.put("a.md", BAD)
    run = desk.run("check", "--force-exclude", "LICENSE", "a.md")
    assert (run.code, run.places) == (1, ["a.md:3:5"])


def test_config_exclude(desk: Desk) -> None:
    desk.put(".copydesk.yml", CONFIG + "exclude: [drafts/, 'raw-*']\n")
    for name in ("a.md", "drafts/b.md", "deep/raw-c.md"):
        desk.put(name, BAD)
    assert desk.run("check").places == ["a.md:3:5"]
    assert desk.run("check", "--force-exclude", "a.md", "deep/raw-c.md").places == ["a.md:3:5"]


def test_gitignore_without_a_work_tree(desk: Desk) -> None:
    for name in ("a.md", "wire/b.md", "wire/keep.md", "old/c.md"):
        desk.put(name, BAD)
    desk.put(".gitignore", "old/\n")
    desk.put("wire/.gitignore", "*.md\n!keep.md\n")
    assert desk.run("check").places == ["a.md:3:5", "wire/keep.md:3:5"]


def test_gitignore_in_a_work_tree(desk: Desk) -> None:
    subprocess.run(["git", "init", "-q", "."], cwd=desk.folder, check=True)
    for name in ("a.md", "wire/b.md", "né w.md"):
        desk.put(name, BAD)
    desk.put(".gitignore", "wire/\n")
    assert desk.run("check").places == ["a.md:3:5", "né w.md:3:5"]
    assert desk.run("check", "wire").places == ["wire/b.md:3:5"]


def test_a_file_that_git_lists_and_somebody_deleted(desk: Desk) -> None:
    desk.put("a.md", BAD)
    gone = desk.put("gone.md", BAD)
    subprocess.run(["git", "init", "-q", "."], cwd=desk.folder, check=True)
    subprocess.run(["git", "add", "."], cwd=desk.folder, check=True)
    gone.unlink()
    assert desk.run("check").places == ["a.md:3:5"]


# as a process


def process(folder: Path, *argv: str, text: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lint.cli", *argv],
        cwd=folder,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


def test_standard_input(desk: Desk) -> None:
    run = process(desk.folder, "check", "-", "--stdin-filename", "copy/x.txt", text="Ferry\n\nThe harbour – “open”.\n")
    assert (run.returncode, run.stdout) == (1, "copy/x.txt:3:5: error “harbour” again [words/harbour]\n")


def test_output_is_utf8_whatever_the_locale(desk: Desk) -> None:
    desk.put("a.md", BAD)
    run = process(desk.folder, "check", "a.md", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "“harbour” again" in run.stdout


def test_a_reader_that_leaves_is_no_error(desk: Desk) -> None:
    for number in range(40):
        desk.put(f"{number}.md", "# Ferry\n\n" + "The harbour.\n\n" * 200)
    command = f"{sys.executable} -m lint.cli check . | head -1"
    run = subprocess.run(["sh", "-c", command], cwd=desk.folder, capture_output=True, text=True)
    assert run.stdout.startswith("0.md:3:5")
    assert "Traceback" not in run.stderr and "Broken" not in run.stderr


NOT_NEEDED = (
    "dataclasses", "pathlib", "importlib.metadata", "json", "turbohtml", "pathspec", "subprocess", "multiprocessing",
    "sqlite3", "tomllib", "yaml", "regex", "shutil", "difflib", "traceback", "lint.cli.commands.rules",
    "lint.cli.commands.explain", "lint.cli.commands.test", "lint.cli.commands.init", "lint.engine.proof",
    "lint.engine.stet", "lint.decode.decoder", "lint.rulebook.load", "lint.project.config_file",
    "lint.project.stet_file", "lint.document.html_article", "lint.document.html_head", "lint.document.html_page",
)  # fmt: skip


def test_check_imports_nothing_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    program = "import sys; from lint.cli.main import main; main(['check', 'one.md']); print(*sys.modules)"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}

    def modules(program: str) -> set[str]:
        command = [sys.executable, "-c", program]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, check=True)
        return set(run.stdout.split())

    modules(program)  # fills the cache of decoded rules
    imported = modules(program) - modules("import sys; print(*sys.modules)")
    assert "lint.engine.lint" in imported
    assert sorted(imported & set(NOT_NEEDED)) == []


def test_a_bug_of_ours_is_named_and_the_run_goes_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from lint.checks import existence

    real = existence.check

    def check(view, params):  # type: ignore[no-untyped-def]
        if "unlucky" in view.text:
            raise ZeroDivisionError("division by zero")
        return real(view, params)

    monkeypatch.setattr(existence, "check", check)
    desk.put("a.md", "# Ferry runs again\n\nAn unlucky harbour.\n")
    desk.put("b.md", BAD)
    run = desk.run("check", "a.md", "b.md")
    assert (run.code, run.places) == (3, ["b.md:3:5"])
    assert "copydesk: a.md: words/harbour failed: ZeroDivisionError: division by zero (test_command.py:" in run.err


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (ValueError("x"), 3)])
def test_ends_that_are_nobodys_choice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, code: int
) -> None:
    from lint.cli import main as module

    def fail() -> int:
        raise error

    monkeypatch.setattr(module, "main", fail)
    with pytest.raises(SystemExit) as end:
        module.run()
    assert end.value.code == code
    assert ("bug of ours" in capsys.readouterr().err) == (code == 3)


def test_a_signed_off_article_is_counted_and_clean(desk: Desk) -> None:
    desk.put("a.md", '# Ferry runs\n\n<!-- stet: words/harbour because="name of the inn" -->\nThe harbour was open.\n')
    run = desk.run("check", "a.md", "--statistics")
    assert (run.code, run.out) == (0, "")
    assert run.err.splitlines()[-1] == "1 article checked, no findings, 1 signed off"
    assert run.err.splitlines()[1].split() == ["0", "1", "1", "words/harbour"]


def test_one_config_mistake_ends_the_run_before_anything_is_said(desk: Desk) -> None:
    desk.put("a.md", BAD)
    desk.put("sport/.copydesk.yml", "selct: x\n")
    desk.put("sport/b.md", BAD)
    run = desk.run("check")
    assert (run.code, run.out) == (2, "")
