"""Files that are none, that lead elsewhere, that vanish, change, or may not be read."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.project import files, reading
from tests.cli.desk import BAD, CLEAN, Desk


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listen(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # the name of a socket may be no longer than 100 letters
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


ODD: dict[str, tuple[Callable[[Path], None], str]] = {
    "pipe": (pipe, "this is a pipe"),
    "socket": (listen, "this is a socket"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "leads out"),
    "link elsewhere": (lambda path: path.symlink_to("/etc/hostname"), "leads out"),
    "link up": (lambda path: path.symlink_to("../outside.md"), "leads out"),
    "ring": (lambda path: path.symlink_to(path.name), ""),
    "broken link": (lambda path: path.symlink_to("nowhere.md"), ""),
}


@pytest.mark.parametrize("kind", ODD)
def test_in_a_folder_it_is_told_and_the_others_are_checked(desk: Desk, kind: str) -> None:
    desk.put("copy/a.md", BAD)
    desk.put("outside.md", BAD)
    make, why = ODD[kind]
    make(desk.folder / "copy/odd.md")
    run = desk.run("check", "copy")
    assert run.places == ["copy/a.md:3:5"]
    assert why in run.err and (run.code == 2) == bool(why or kind == "ring")


@pytest.mark.parametrize("kind", ["pipe", "socket"])
def test_named_it_is_refused_and_nothing_waits(desk: Desk, kind: str) -> None:
    ODD[kind][0](desk.folder / "odd.md")
    run = desk.run("check", "odd.md")
    assert run.code == 2 and "odd.md" in run.err


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(reading.UserError, match="a device"):
        reading.read_bytes("/dev/zero")


def test_a_file_that_says_it_is_empty_and_is_not() -> None:
    with pytest.raises(reading.UserError, match="more than"):
        reading.read_bytes("/proc/self/maps", 10)


def test_a_folder_called_like_an_article_is_a_folder(desk: Desk) -> None:
    desk.put("copy/x.md/a.md", BAD)
    assert desk.run("check", "copy").places == ["copy/x.md/a.md:3:5"]
    assert desk.run("check", "copy/x.md").places == ["copy/x.md/a.md:3:5"]


def test_links_within_the_folder_are_articles(desk: Desk) -> None:
    desk.put("copy/a.md", BAD)
    (desk.folder / "copy/b.md").symlink_to("a.md")
    assert desk.run("check", "copy").places == ["copy/a.md:3:5", "copy/b.md:3:5"]


def test_a_link_named_is_followed(desk: Desk) -> None:
    desk.put("outside/a.md", BAD)
    (desk.folder / "copy").mkdir()
    (desk.folder / "copy/b.md").symlink_to("../outside/a.md")
    assert desk.run("check", "copy/b.md").places == ["copy/b.md:3:5"]


def test_a_linked_folder_is_not_gone_into(desk: Desk) -> None:
    desk.put("copy/a.md", CLEAN)
    (desk.folder / "copy/loop").symlink_to(".")
    (desk.folder / "copy/root").symlink_to("/")
    run = desk.run("check", "copy")
    assert run.code == 0 and "1 article checked" in run.err


@pytest.mark.parametrize(("option", "config"), [(["--max-size", "0.001"], ""), ([], "limits: {file-megabytes: 0.001}")])
def test_a_large_file_is_skipped(desk: Desk, option: list[str], config: str) -> None:
    desk.put(".copydesk.yml", f"rules: [house]\nselect: [words]\n{config}\n")
    desk.put("copy/a.md", BAD)
    desk.put("copy/large.md", BAD * 100)
    run = desk.run("check", "copy", *option)
    assert run.code == 2 and run.places == ["copy/a.md:3:5"]
    assert "copy/large.md: 0.0 MB are more than the 0.001 MB that are read; raise --max-size" in run.err
    assert "1 article checked" in run.err and "1 file not checked" in run.err


def test_what_is_no_size_is_told(desk: Desk) -> None:
    assert "`huge` is no size" in desk.run("check", "--max-size", "huge", ".").err


def test_binary_is_refused(desk: Desk) -> None:
    desk.put("copy/a.md", b"\x00\x01\x02\x03" * 100)
    assert "not a text file" in desk.run("check", "copy").err


def test_one_vanishes_between_listing_and_reading(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.md", "b.md", "c.md"):
        desk.put(f"copy/{name}", BAD)
    discover = files.discover

    def vanishing(*given: object) -> files.Found:
        found = discover(*given)  # type: ignore[arg-type]
        (desk.folder / "copy/b.md").unlink()
        return found

    monkeypatch.setattr(files, "discover", vanishing)
    run = desk.run("check", "copy")
    assert run.code == 2 and run.places == ["copy/a.md:3:5", "copy/c.md:3:5"]
    assert "copy/b.md: No such file or directory" in run.err and "2 articles checked" in run.err


def test_one_may_not_be_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("copy/a.md", BAD)
    desk.put("copy/b.md", BAD)
    opened = os.open

    def refusing(path: object, *more: object) -> int:
        if str(path).endswith("b.md"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(reading.os, "open", refusing)
    run = desk.run("check", "copy")
    assert run.code == 2 and run.places == ["copy/a.md:3:5"] and "copy/b.md: Permission denied" in run.err


@pytest.mark.parametrize(
    "name", ["a b.md", "a\nb.md", "a'b\".md", "-rf.md", "::error::x.md", "é.md", "a\\b.md", "$(x).md"]
)
def test_odd_names(desk: Desk, name: str) -> None:
    desk.put(f"copy/{name}", BAD)
    run = desk.run("check", "copy")
    assert run.code == 1 and len(run.out.splitlines()) == 1


def test_a_name_that_is_no_text(desk: Desk) -> None:
    (desk.folder / "copy").mkdir()
    with open(os.path.join(os.fsencode(desk.folder), b"copy/\xff\xfe.md"), "w") as file:
        file.write(BAD)
    assert desk.run("check", "copy").code == 1
    assert desk.run("check", "copy", "--format", "json").code == 1


@pytest.mark.parametrize("paths", [["nowhere.md"], ["nowhere"], ["empty"], ["copy/*.md"]])
def test_a_run_that_checks_nothing_says_so(desk: Desk, paths: list[str]) -> None:
    (desk.folder / "empty").mkdir()
    run = desk.run("check", *paths)
    assert run.code == 2 and run.err and not run.out


def test_the_summary_counts_what_was_not_checked(desk: Desk) -> None:
    desk.put("copy/a.md", BAD)
    desk.put("copy/b.md", b"\x00\x01\x02\x03" * 100)
    pipe(desk.folder / "copy/c.md")
    run = desk.run("check", "copy", "gone.md")
    assert run.code == 2 and "1 article checked" in run.err and "3 files not checked" in run.err


def test_a_message_with_a_path_of_two_lines_is_one_line(desk: Desk) -> None:
    run = desk.run("check", "--config", "x\n::error::y\x1b[2J.yml", ".")
    assert run.code == 2 and len(run.err.splitlines()) == 1 and "\x1b" not in run.err
