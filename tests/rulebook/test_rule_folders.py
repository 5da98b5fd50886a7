"""Rules from folders, and the cache of the decoded rulebook: right, or as if it were not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.errors import UserError
from lint.project import rulecache, rules

NATIVE = """\
extends: existence
message: m
tokens: [{token}]
description: d
authority: a
examples: {{flag: ["[[{token}]]"], pass: [x]}}
"""
posix = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes are POSIX")


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def house(tmp_path: Path) -> Path:
    write(tmp_path / "house" / "words" / "hub.yml", NATIVE.format(token="hub"))
    write(tmp_path / "house" / "lists" / "house-words.yml", "[Hub, Spoke]")
    return tmp_path / "house"


def test_a_newsroom_adds_rules_and_lists(house: Path, tmp_path: Path) -> None:
    book = rules.load([str(house)], cache_dir=tmp_path / "cache")
    assert book["words/hub"].params.tokens == ("hub",)
    assert book.lexicon.words("house-words") == {"hub", "spoke"}
    assert len(book) == len(rules.load(cache=False)) + 1


def test_its_rule_stands_for_the_shipped_one_of_the_same_id(house: Path) -> None:
    first = next(iter(rules.load(cache=False).ids))
    write(house / f"{first}.yml", NATIVE.format(token="ours"))
    assert rules.load([str(house)], cache=False)[first].params.tokens == ("ours",)


def test_its_mistakes_are_raised_all_at_once(house: Path) -> None:
    write(house / "words" / "bad.yml", "extends: existence\nmesage: m\n")
    write(house / "words" / "worse.yml", "extends: existence\nmessage: m\ntokens: [x]\n")
    with pytest.raises(UserError) as caught:
        rules.load([str(house)], cache=False)
    said = str(caught.value)
    assert f"{house / 'words' / 'bad.yml'}:2:1: unknown key `mesage`" in said
    assert "worse.yml:1:1: no `flag` examples: a rule without proof does not load" in said


def test_a_folder_written_for_vale_needs_no_proof(tmp_path: Path) -> None:
    write(
        tmp_path / "styles" / "House" / "We.yml", "extends: existence\nmessage: \"'%s'\"\nlevel: error\ntokens: [we]\n"
    )
    write(tmp_path / "styles" / "House" / "We.test.yml", "not: [a rule")
    write(tmp_path / "styles" / "_notes" / "x.yml", "not: [a rule")
    write(tmp_path / "styles" / "House" / "Long.yml", "extends: metric\nmessage: m\nformula: words\ncondition: '> 9'\n")
    book = rules.load([rules.Folder(str(tmp_path / "styles"), proof=False)], cache=False)
    assert book["House/We"].message == "'{match}'"
    assert "House/Long" not in book
    assert str(book.problems[-1]).endswith("Long.yml: copydesk has no check `metric`; the rule is left out")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot read the rules"):
        rules.load([str(tmp_path / "nowhere")], cache=False)


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("rulebook-*"))


def test_the_cache_gives_the_same_rulebook(house: Path, tmp_path: Path) -> None:
    cold = rules.load([str(house)], cache_dir=tmp_path / "c")
    assert len(kept(tmp_path / "c")) == 1
    warm = rules.load([str(house)], cache_dir=tmp_path / "c")
    assert list(warm) == list(cold)
    assert warm.lexicon.lists == cold.lexicon.lists
    assert [str(one) for one in warm.problems] == [str(one) for one in cold.problems]


def test_a_changed_rule_is_read_again(house: Path, tmp_path: Path) -> None:
    path = house / "words" / "hub.yml"
    before = path.stat()
    rules.load([str(house)], cache_dir=tmp_path)
    write(path, NATIVE.format(token="bus"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # same size, same time
    assert rules.load([str(house)], cache_dir=tmp_path)["words/hub"].params.tokens == ("bus",)


def test_no_cache_writes_nothing(tmp_path: Path) -> None:
    rules.load(cache=False, cache_dir=tmp_path)
    assert kept(tmp_path) == []


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "foreign", "folder"])
def test_damaged_files_are_as_if_not_there(tmp_path: Path, damage: str) -> None:
    count = len(rules.load(cache_dir=tmp_path))
    path = kept(tmp_path)[0]
    held = path.read_bytes()
    path.unlink()
    if damage == "folder":
        path.mkdir()
    else:
        changed = {"empty": b"", "cut": held[:-9], "flipped": held[:-1] + b"\x00", "foreign": b"\x00" * 400}
        path.write_bytes(changed[damage])
    assert len(rules.load(cache_dir=tmp_path)) == count


@posix
def test_a_file_that_others_may_write_is_not_trusted(tmp_path: Path) -> None:
    rulecache.write(str(tmp_path), b"k" * 32, {"a": 1})
    assert rulecache.read(str(tmp_path), b"k" * 32) == {"a": 1}
    kept(tmp_path)[0].chmod(0o666)
    assert rulecache.read(str(tmp_path), b"k" * 32) is None


def test_a_file_under_another_key_does_not_count(tmp_path: Path) -> None:
    rulecache.write(str(tmp_path), b"a" * 32, 1)
    kept(tmp_path)[0].rename(tmp_path / f"rulebook-{(b'b' * 32).hex()[:24]}.bin")
    assert rulecache.read(str(tmp_path), b"b" * 32) is None


@posix
def test_a_folder_that_cannot_be_written_is_no_mistake(tmp_path: Path) -> None:
    blocked = write(tmp_path / "file", "not a folder")
    assert len(rules.load(cache_dir=blocked / "below")) > 0


def test_old_rulebooks_go(tmp_path: Path) -> None:
    for number in range(rulecache.KEPT + 3):
        rulecache.write(str(tmp_path), bytes([number]) * 32, number)
    assert len(kept(tmp_path)) == rulecache.KEPT


def test_a_warm_start_imports_nothing_slow(tmp_path: Path) -> None:
    rules.load(cache_dir=tmp_path)
    code = (
        "import sys; from lint.project import rules; book = rules.load(cache_dir=sys.argv[1]); "
        "list(book.candidates(frozenset({'the'}))); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    slow = {
        "yaml",
        "regex",
        "dataclasses",
        "json",
        "pathlib",
        "inspect",
        "difflib",
        "turbohtml",
        "pyromark",
        "tempfile",
    }
    assert slow & set(run.stdout.split()) == set()
