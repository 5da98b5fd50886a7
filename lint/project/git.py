"""What git knows: the work tree, which lines have changed, and what is staged."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence

from lint.errors import UserError
from lint.record import NamedTuple

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPES = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13, b'"': 34, b"\\": 92}
_DIFF = (
    "-c", "core.quotepath=off", "-c", "diff.suppressBlankEmpty=false", "diff", "-U0", "-M", "-a", "--no-color",
    "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--no-relative", "--inter-hunk-context=0",
    "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
# a repository inside the articles (of a stranger) is none, and nothing it configures is run
SAFE = ("-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false")

Lines = tuple[tuple[int, int], ...]  # first and last line of each run of changed lines, 1-based


class Tree(NamedTuple):
    """A work tree, by its top folder (absolute, links followed)."""

    top: str


def tree(folder: str) -> Tree:
    """The work tree a folder is in. Raises UserError where there is none."""
    done = _run(folder or ".", "rev-parse", "--show-toplevel")
    if done.returncode:
        where = folder if folder not in ("", ".") else "this folder"
        raise UserError(f"{where} is in no git work tree", remedy="--since and --staged need one")
    return Tree(os.path.realpath(os.fsdecode(done.stdout.rstrip(b"\n"))))


def changed_since(top: Tree, revision: str) -> dict[str, Lines | None]:
    """Name → lines changed in the work tree since this branch left `revision`; None: all (the file is new).

    Names are relative to the top. Raises UserError for a revision that there is not.
    """
    base = _base(top, revision)
    found: dict[str, Lines | None] = dict(changed_lines(_told(top, *_DIFF, base, "--")))
    listed = _told(top, "ls-files", "-o", "--exclude-standard", "-z")
    found.update({os.fsdecode(name): None for name in listed.split(b"\0") if name})
    return found


def staged(top: Tree) -> dict[str, Lines | None]:
    """Name → lines that are staged for the next commit."""
    return dict(changed_lines(_told(top, *_DIFF, "--cached", "--")))


def staged_texts(top: Tree, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The staged content of files, as it will be committed."""
    blobs: dict[str, bytes] = {}
    for entry in _told(top, "ls-files", "-s", "-z").split(b"\0"):
        about, _, path = entry.partition(b"\t")
        if path:
            blobs[os.fsdecode(path)] = about.split()[1]
    wanted = [name for name in names if name in blobs]
    done = _run(top.top, "cat-file", "--batch", stdin=b"".join(blobs[name] + b"\n" for name in wanted))
    data, at = done.stdout, 0
    for name in wanted:
        head, at = data[at : data.index(b"\n", at)], data.index(b"\n", at) + 1
        size = int(head.split()[2])
        yield name, data[at : at + size]
        at += size + 1


def _base(top: Tree, revision: str) -> str:
    """Where this branch left a revision; the revision itself where they have no common past (or it was cut off)."""
    found = _run(top.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        raise _no_revision(top, revision)
    commit = found.stdout.decode().strip()
    base = _run(top.top, "merge-base", commit, "HEAD")
    return base.stdout.decode().split()[0] if base.returncode == 0 else commit


def _no_revision(top: Tree, revision: str) -> UserError:
    shallow = _run(top.top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    if shallow:
        remedy = "this clone is shallow; fetch more of its history (in CI: fetch-depth: 0)"
        return UserError(f"git knows no revision `{revision}`", remedy=remedy)
    return UserError(f"git knows no revision `{revision}`", remedy="name a branch, tag or commit: --since main")


def changed_lines(diff: bytes) -> Iterator[tuple[str, Lines]]:
    """The files of a `git diff -U0` and the lines each has now that it had not before (files that are gone: none)."""
    lines = iter(diff.split(b"\n"))
    name, left = "", 0
    runs: list[tuple[int, int]] = []
    for line in lines:
        if left:
            left -= not line.startswith(b"\\")
        elif line.startswith(b"diff --git "):
            if name:
                yield name, tuple(runs)
            name, runs = "", []
        elif line.startswith((b"+++ ", b"rename to ", b"copy to ")) and not name:
            name = _name(line)
        elif hunk := _HUNK.match(line):
            removed, first, added = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            left = removed + added
            if added:
                runs.append((first, first + added - 1))
    if name:
        yield name, tuple(runs)


def _name(line: bytes) -> str:
    """The path a header line of a diff names; empty for a file that is gone."""
    marked = line.startswith(b"+++ ")
    name = line.partition(b" to ")[2] if not marked else line[4:]
    name = _unquoted(name) if name.startswith(b'"') else name.removesuffix(b"\t")
    if marked:
        return "" if name == b"/dev/null" else os.fsdecode(name.removeprefix(b"b/"))
    return os.fsdecode(name)


def _unquoted(name: bytes) -> bytes:
    """A path git has quoted as in C."""
    inner = name.strip(b"\t\r")[1:-1]

    def char(match: re.Match[bytes]) -> bytes:
        said = match[1]
        return bytes([int(said, 8) if said.isdigit() else _ESCAPES.get(said, said[0])])

    return re.sub(rb"\\([0-7]{1,3}|.)", char, inner)


def _told(top: Tree, *command: str) -> bytes:
    done = _run(top.top, *command)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UserError(f"git: {said[-1] if said else 'it failed'}", remedy=f"try `git {command[0]}` by hand")
    return done.stdout


def _run(folder: str, *command: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment: Mapping[str, str] = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(
            ["git", *SAFE, "-C", folder, *command], input=stdin, capture_output=True, check=False, env=environment
        )
    except FileNotFoundError:
        raise UserError("git is not to be found", remedy="install git, or check without --since and --staged") from None
