"""--since and --staged: only what has changed, whatever git makes of names, clones and folders."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from desk import Desk
from hypothesis import given
from hypothesis import strategies as st

from lint.project import git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
HEAD = "# Port Elm\n\n"
OLD = HEAD + "The harbour was open.\n"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in os.environ if one.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ada Okoro")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ada@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)


def run(folder: Path, *command: str) -> None:
    subprocess.run(["git", "-c", "protocol.file.allow=always", *command], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repo(desk: Desk) -> Desk:
    """A repository with one committed article, which has a finding."""
    run(desk.folder, "init", "-q", "-b", "main")
    desk.put("old.md", OLD)
    commit(desk)
    return desk


def commit(desk: Desk, message: str = "A change") -> None:
    run(desk.folder, "add", "-A")
    run(desk.folder, "commit", "-q", "-m", message)


def test_only_changed_lines_count(repo: Desk) -> None:
    assert repo.run("check").code == 1
    clean = repo.run("check", "--since", "HEAD")
    assert (clean.code, clean.out) == (0, "")
    repo.put("old.md", f"{OLD}\nThe harbour was shut.\n\nIt rained.\n")
    assert repo.run("check", "--since", "HEAD").places == ["old.md:5:5"]
    repo.put("old.md", OLD.replace("open", "closed"))
    assert repo.run("check", "--since", "HEAD").places == ["old.md:3:5"]


def test_untracked_and_new_articles_are_all_new(repo: Desk) -> None:
    repo.put("sub/new.md", OLD)
    repo.put("sub/.gitignore", "ignored.md\n")
    repo.put("sub/ignored.md", OLD)
    repo.put("notes.pdf", "harbour")
    assert repo.run("check", "--since", "HEAD").places == ["sub/new.md:3:5"]
    commit(repo)
    assert repo.run("check", "--since", "HEAD~1").places == ["sub/new.md:3:5"]
    assert repo.run("check", "old.md", "--since", "HEAD~1").places == []
    assert repo.run("check", "sub", "--since", "HEAD~1").places == ["sub/new.md:3:5"]
    assert repo.run("check", "su", "--since", "HEAD~1").places == []


def test_renamed_articles_are_followed_and_removed_ones_left_out(repo: Desk) -> None:
    repo.put("gone.md", OLD)
    repo.put("long.md", OLD + "\nIt rained in Norfall.\n" * 9)
    commit(repo)
    run(repo.folder, "mv", "long.md", "else where.md")
    run(repo.folder, "rm", "-q", "gone.md")
    assert repo.run("check", "--since", "HEAD").places == []
    with (repo.folder / "else where.md").open("a") as file:
        file.write("\nOne harbour more.\n")
    assert repo.run("check", "--since", "HEAD").places == ["else where.md:23:5"]


def test_what_others_did_on_main_meanwhile_is_not_ours(repo: Desk) -> None:
    run(repo.folder, "switch", "-q", "-c", "story")
    repo.put("mine.md", OLD)
    commit(repo)
    run(repo.folder, "switch", "-q", "main")
    repo.put("old.md", OLD.replace("harbour", "port"))
    commit(repo)
    run(repo.folder, "switch", "-q", "story")
    assert repo.run("check", "--since", "main").places == ["mine.md:3:5"]


def test_staged_content_is_checked_not_the_file(repo: Desk) -> None:
    repo.put("old.md", f"{OLD}\nThe harbour was shut.\n")
    repo.put("new.md", OLD)
    run(repo.folder, "add", "-A")
    repo.put("old.md", f"{OLD}\nIt was shut.\n\nThe harbour, the harbour.\n")
    (repo.folder / "new.md").unlink()
    repo.put("untracked.md", OLD)
    assert repo.run("check", "--staged").places == ["new.md:3:5", "old.md:5:5"]
    run(repo.folder, "reset", "-q", "--hard")
    assert (repo.run("check", "--staged").code, repo.run("check", "--staged").out) == (0, "")


def test_staged_before_the_first_commit(desk: Desk) -> None:
    run(desk.folder, "init", "-q")
    desk.put("new.md", OLD)
    run(desk.folder, "add", "new.md")
    assert desk.run("check", "--staged").places == ["new.md:3:5"]
    assert desk.run("check", "--since", "HEAD").code == 2


NAMES = [
    "two words.md",
    "käfer.md",
    'say "no".md',
    "tab\there.md",
    "line\nend.md",
    "-dash.md",
    "back\\slash.md",
    "+++ b.md",
]


@pytest.mark.parametrize("how", ["--staged", "--since=HEAD"])
def test_odd_file_names(repo: Desk, how: str) -> None:
    for name in NAMES:
        repo.put(name, OLD)
    commit(repo)
    for name in NAMES:
        repo.put(name, f"{OLD}\n++ b/none.md\n\n+++ b/harbour.md\n")
    run(repo.folder, "add", "-A")
    report = repo.run("check", how, "--format", "jsonl")
    from json import loads

    found = {(one["path"], one["line"]) for one in map(loads, report.out.splitlines())}
    assert found == {(name, 7) for name in NAMES}


@pytest.mark.parametrize(
    "config",
    ["diff.noprefix=true", "diff.mnemonicPrefix=true", "color.ui=always", "core.quotePath=true", "diff.context=5"],
)
def test_the_users_git_config_does_not_matter(repo: Desk, config: str) -> None:
    run(repo.folder, "config", *config.split("="))
    repo.put("old.md", f"{OLD}\nThe harbour was shut.\n")
    assert repo.run("check", "--since", "HEAD").places == ["old.md:5:5"]


def test_from_a_folder_below(repo: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.put("sub/new.md", OLD)
    repo.put("other.md", OLD)
    monkeypatch.chdir(repo.folder / "sub")
    assert repo.run("check", "--since", "HEAD").places == ["new.md:3:5"]
    assert repo.run("check", "..", "--since", "HEAD").places == ["../other.md:3:5", "new.md:3:5"]


def test_a_detached_head_a_second_work_tree_and_a_link(
    repo: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    repo.put("old.md", f"{OLD}\nThe harbour was shut.\n")
    commit(repo)
    run(repo.folder, "switch", "-q", "--detach", "HEAD")
    assert repo.run("check", "--since", "HEAD~1").places == ["old.md:5:5"]
    second = tmp_path / "second tree"
    run(repo.folder, "worktree", "add", "-q", str(second), "HEAD~1")
    (second / "old.md").write_text(f"{OLD}\nOne harbour more.\n", encoding="utf-8")
    monkeypatch.chdir(second)
    assert repo.run("check", "--since", "HEAD").places == ["old.md:5:5"]
    (tmp_path / "link").symlink_to(second)
    monkeypatch.chdir(tmp_path / "link")
    assert repo.run("check", "--since", "HEAD").places == ["old.md:5:5"]


def test_a_shallow_clone(repo: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = subprocess.run(["git", "rev-parse", "HEAD"], cwd=repo.folder, capture_output=True, text=True, check=True)
    for number in range(2):
        repo.put("old.md", f"{OLD}\nThe harbour was shut {number}.\n")
        commit(repo)
    clone = tmp_path / "clone"
    run(tmp_path, "clone", "-q", "--depth", "2", f"file://{repo.folder}", str(clone))
    monkeypatch.chdir(clone)
    assert repo.run("check", "--since", "HEAD~1").places == ["old.md:5:5"]
    cut = repo.run("check", "--since", first.stdout.strip())
    assert cut.code == 2
    assert "this clone is shallow" in cut.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--since", "nowhere"], "git knows no revision `nowhere`"),
        (["--since", "--all"], "expected one argument"),
        (["--since=--all"], "git knows no revision `--all`"),
        (["--since", "HEAD", "--staged"], "do not go together"),
        (["/", "--since", "HEAD"], "in no git work tree"),
    ],
)
def test_mistakes_are_told(repo: Desk, arguments: list[str], told: str) -> None:
    done = repo.run("check", *arguments)
    assert (done.code, told in done.err) == (2, True), done.err


def test_without_git_or_work_tree(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("a.md", OLD)
    outside = desk.run("check", "--since", "HEAD")
    assert (outside.code, "is in no git work tree" in outside.err) == (2, True)
    monkeypatch.setenv("PATH", str(desk.folder))
    without = desk.run("check", "--staged")
    assert (without.code, "git is not to be found" in without.err) == (2, True)


def test_mending_stays_on_changed_lines(repo: Desk) -> None:
    repo.put(".copydesk.yml", "select: [headlines/end-stop, quotations]\n")
    repo.put("old.md", "# Ferry runs again.\n\n“We go,”” he said.\n")
    commit(repo)
    path = repo.put("old.md", "# Ferry runs again.\n\n“We go,”” he said.\n\n“We stay,”” she said.\n")
    assert repo.run("check", "--since", "HEAD", "--fix").code == 0
    assert path.read_text(encoding="utf-8") == "# Ferry runs again.\n\n“We go,”” he said.\n\n“We stay,” she said.\n"


def test_what_has_changed_is_compared_with_everything(repo: Desk) -> None:
    repo.put(".copydesk.yml", "select: [headlines/duplicate]\n")
    body = "The last ferry of the season left Norfall at noon with nine passengers and a dog, the harbour master said."
    repo.put("one.md", f"---\ntitle: Last ferry leaves Norfall at noon\ndate: 2026-03-01\n---\n\n{body}\n")
    commit(repo)
    repo.put("two.md", f"---\ntitle: Last ferry leaves Norfall at noon\ndate: 2026-03-04\n---\n\n{body}\n")
    assert repo.run("check", "--since", "HEAD").rules == ["headlines/duplicate"]
    run(repo.folder, "add", "-A")
    assert repo.run("check", "--staged").rules == ["headlines/duplicate"]
    commit(repo)
    assert repo.run("check", "--since", "HEAD").rules == []


def test_old_findings_of_the_baseline_are_not_called_fixed(repo: Desk) -> None:
    repo.run("baseline")
    repo.put("old.md", HEAD + "It rained.\n")
    assert "prune" not in repo.run("check", "--since", "HEAD").err


LINES = st.lists(
    st.sampled_from(["a", "b", "+++ b/x", "--- a/x", "@@ -1 +1 @@", "diff --git a/x b/x", "\\ No", ""]), max_size=8
)


@given(LINES, LINES, st.booleans())
def test_changed_lines_are_those_a_diff_adds(before: list[str], after: list[str], ended: bool) -> None:
    """Compared with difflib on what git printed for it: hunk headers are trusted, bodies never are."""
    from difflib import SequenceMatcher

    out = ["diff --git a/x.md b/x.md", "--- a/x.md", "+++ b/x.md"]
    wanted: list[tuple[int, int]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        out.append(f"@@ -{a + 1 if b > a else a},{b - a} +{c + 1 if d > c else c},{d - c} @@ diff --git a/y b/y")
        out += [f"-{line}" for line in before[a:b]] + [f"+{line}" for line in after[c:d]]
        if ended and d == len(after):
            out.append("\\ No newline at end of file")
        if d > c:
            wanted.append((c + 1, d))
    assert dict(git.changed_lines("\n".join([*out, ""]).encode())) == {"x.md": tuple(wanted)}
