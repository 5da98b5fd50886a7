"""--fix and --diff at the command: what is written, how, and what is left alone."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from desk import Desk

from lint.errors import UserError
from lint.project import save

BAD = "# Ferry runs again.\n\n“We will not go,”” Jon Lowe said.\n"
GOOD = "# Ferry runs again\n\n“We will not go,” Jon Lowe said.\n"
ARGS = ("--isolated", "--select", "headlines,quotations")


def text(path: Path) -> str:
    return path.read_bytes().decode()


def test_fix_mends_and_tells_what_is_left(desk: Desk) -> None:
    path = desk.put("a.md", BAD + "\n“We stay, Ana Reis said.\n")
    run = desk.run("check", "a.md", "--fix", *ARGS)
    assert text(path) == GOOD + "\n“We stay, Ana Reis said.\n"
    assert (run.code, run.places, run.rules) == (1, ["a.md:5:1"], ["quotations/unclosed"])
    assert "2 findings mended in 1 article" in run.err
    again = desk.run("check", "a.md", "--fix", *ARGS)
    assert "mended" not in again.err


def test_unsafe_edits_are_made_when_asked(desk: Desk) -> None:
    path = desk.put("a.md", "# Ferry runs again\n\n“We stay, Ana Reis said.\n")
    assert desk.run("check", "a.md", "--fix", *ARGS).code == 1
    assert desk.run("check", "a.md", "--fix", "--unsafe-fixes", *ARGS).code == 0
    assert text(path) == "# Ferry runs again\n\n“We stay,” Ana Reis said.\n"


def test_diff_shows_and_writes_nothing(desk: Desk) -> None:
    path = desk.put("copy/a.md", BAD)
    desk.put("copy/b.md", GOOD)
    run = desk.run("check", ".", "--diff", *ARGS)
    assert run.code == 1
    assert text(path) == BAD
    assert run.out.splitlines()[:3] == ["--- a/copy/a.md", "+++ b/copy/a.md", "@@ -1,3 +1,3 @@"]
    assert "-# Ferry runs again.\n+# Ferry runs again\n" in run.out
    assert "2 findings would be mended in 1 article" in run.err
    clean = desk.run("check", "copy/b.md", "--diff", *ARGS)
    assert (clean.code, clean.out) == (0, "")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize(
    "before", [BAD, BAD.rstrip("\n"), BAD.replace("\n", "\r\n"), BAD.replace("Ferry", "Fähre\u2028")]
)
def test_git_can_apply_the_diff(desk: Desk, before: str) -> None:
    path = desk.put("a.md", before)
    diff = desk.run("check", "a.md", "--diff", "-q", *ARGS).out
    subprocess.run(["git", "apply", "-"], input=diff.encode(), cwd=desk.folder, check=True)
    applied = path.read_bytes()
    path.write_bytes(before.encode())
    desk.run("check", "a.md", "--fix", *ARGS)
    assert applied == path.read_bytes() != before.encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom", "utf-32", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_are_kept(desk: Desk, encoding: str, newline: str) -> None:
    def encoded(text: str) -> bytes:
        text = text.removeprefix("# ").replace("\n", newline)
        return b"\xfe\xff" + text.encode("utf-16-be") if encoding == "utf-16-be-bom" else text.encode(encoding)

    path = desk.put("a.txt", encoded(BAD))
    assert desk.run("check", "a.txt", "--fix", *ARGS).code == 0
    assert path.read_bytes() == encoded(GOOD)


def test_mode_is_kept_and_links_are_followed(desk: Desk) -> None:
    path = desk.put("store/a.md", BAD)
    path.chmod(0o640)
    (desk.folder / "a.md").symlink_to("store/a.md")
    (desk.folder / "b.md").symlink_to("store/a.md")
    assert desk.run("check", "a.md", "b.md", "--fix", *ARGS).code == 0
    assert (desk.folder / "a.md").is_symlink()
    assert (text(path), path.stat().st_mode & 0o777) == (GOOD, 0o640)


def test_a_character_the_encoding_lacks_leaves_the_file_as_it_is(desk: Desk) -> None:
    desk.put("house/words/grin.yml", "extends: substitution\nmessage: m\nlevel: error\nswap: {grin: 🙂}\n"
             "action: {name: replace}\ndescription: d\nauthority: a\n"
             "examples: {flag: ['A [[grin]].'], pass: ['None.']}\n")  # fmt: skip
    path = desk.put("a.md", "A caf\xe9, a grin.\n".encode("cp1252"))
    other = desk.put("b.md", "A grin.\n")
    run = desk.run("check", ".", "--fix", "--select", "words/grin")
    assert (run.code, path.read_bytes()) == (2, "A caf\xe9, a grin.\n".encode("cp1252"))
    assert "a.md: windows-1252 has no “🙂”" in run.err
    assert text(other) == "A 🙂.\n"


def test_a_file_that_cannot_be_read_is_told_once(desk: Desk) -> None:
    path = desk.put("a.md", BAD)
    desk.put("b.md", b"\x00\x01\x02\x03\x00\xff")
    run = desk.run("check", ".", "--fix", *ARGS)
    assert (run.code, text(path)) == (2, GOOD)
    assert run.err.count("b.md") == 1


def test_when_one_cannot_be_written_none_is(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [desk.put(f"{name}.md", BAD) for name in "abc"]
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("b.md") and real(path, mode))
    run = desk.run("check", ".", "--fix", *ARGS)
    assert run.code == 2
    assert "b.md: cannot be written: Permission denied; nothing was written" in run.err
    assert [text(path) for path in paths] == [BAD] * 3
    assert not list(desk.folder.glob(".copydesk-*"))


def test_a_full_disk_leaves_everything_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [desk.put(f"{name}.md", BAD) for name in "ab"]

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    run = desk.run("check", ".", "--fix", *ARGS)
    assert (run.code, [text(path) for path in paths]) == (2, [BAD] * 2)
    assert "No space left on device" in run.err
    assert not list(desk.folder.glob(".copydesk-*"))


def test_a_file_that_changes_meanwhile_is_not_overwritten(desk: Desk) -> None:
    path = desk.put("a.md", "new words")
    with pytest.raises(UserError, match="changed meanwhile"):
        save.save([save.File(str(path), b"mended", b"old words")])
    assert text(path) == "new words"


def test_a_check_that_breaks_mends_nothing_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from lint.checks import quotation

    def check(view, params):  # type: ignore[no-untyped-def]
        raise ZeroDivisionError("division by zero")
        yield

    monkeypatch.setattr(quotation, "check", check)
    path = desk.put("a.md", BAD)
    assert desk.run("check", "a.md", "--fix", *ARGS).code == 3
    assert text(path) == BAD


def test_standard_input_goes_mended_to_standard_output(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream:
        buffer = io.BytesIO((BAD + "\n“We stay, she said.\n").encode("utf-8-sig"))

    monkeypatch.setattr("sys.stdin", Stream())
    run = desk.run("check", "-", "--fix", *ARGS)
    assert run.code == 1
    assert run.out == "\ufeff" + GOOD + "\n“We stay, she said.\n"
    assert "stdin.md:5:1: error" in run.err


def test_what_a_killed_run_left_is_taken_away_and_what_a_running_one_holds_is_not(desk: Desk) -> None:
    path = desk.put("a.md", BAD)
    stray = desk.put(".copydesk-stray.tmp", "half of a te")
    held = desk.put(".copydesk-held.tmp", "of another run")
    with held.open("rb") as file:
        assert save._lock(file.fileno())
        assert desk.run("check", "a.md", "--fix", *ARGS).code == 0
        assert (stray.exists(), held.exists(), text(path)) == (False, True, GOOD)


@pytest.mark.slow
def test_a_run_that_is_killed_leaves_old_text_or_new(desk: Desk) -> None:
    names = [f"{number:03}.md" for number in range(60)]
    for name in names:
        desk.put(name, BAD)
    command = [sys.executable, "-m", "lint.cli", "check", ".", "--fix", "-q", "--no-cache", *ARGS]
    for wait in (0.3, 0.45, 0.6, 0.75):
        process = subprocess.Popen(command, cwd=desk.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert {text(desk.folder / name) for name in names} <= {BAD, GOOD}
    assert desk.run("check", ".", "--fix", *ARGS).code == 0
    assert {text(desk.folder / name) for name in names} == {GOOD}
    assert not list(desk.folder.glob(".copydesk-*"))


def test_staged_copy_cannot_be_mended(desk: Desk) -> None:
    run = desk.run("check", "--fix", "--staged")
    assert run.code == 2
    assert "--since HEAD" in run.err


def test_article_by_article_the_same_text_whatever_else_is_checked(desk: Desk) -> None:
    desk.put("a.md", BAD)
    desk.put("b.md", BAD.replace("Ferry", "Tram"))
    one = desk.run("check", "a.md", "--diff", "-q", *ARGS).out
    both = desk.run("check", "b.md", "a.md", "--diff", "-q", *ARGS).out
    assert both.startswith(one)
