"""Which files are articles, and their text. `git ls-files` where there is a work tree, else a walk with .gitignore."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from lint.errors import UserError
from lint.project.reading import ARTICLE, read_bytes, refused
from lint.record import NamedTuple
from lint.text.encoding import decode

_NEVER = {".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".copydesk"}
Excluded = Callable[[str], bool]


class Found(NamedTuple):
    """The files to check, sorted, each once; and the paths that are none, with the reason."""

    files: tuple[str, ...]
    missing: tuple[tuple[str, str], ...]


def discover(paths: Sequence[str], endings: Iterable[str], excluded: Excluded, force_exclude: bool) -> Found:
    """The articles among files and folders.

    Files in folders count when a reader knows their ending and they are not excluded; links that lead out of the
    folder, and what is no file, are none. Files named one by one are always taken, links or not, unless
    `force_exclude`, which also leaves out those no reader knows (pre-commit passes such).
    """
    known = tuple(endings)
    files: set[str] = set()
    missing: list[tuple[str, str]] = []
    for path in paths:
        if os.path.isdir(path):
            root = os.path.realpath(path)
            for one in below(path):
                if one.lower().endswith(known) and not excluded(one):
                    why = refused(one, root)
                    if why:
                        missing.append((one, why))
                    elif why is not None:
                        files.add(one)
        elif not os.path.exists(path):
            missing.append((path, "no such file or folder"))
        elif not force_exclude or (path.lower().endswith(known) and not excluded(path)):
            files.add(_plain(path))
    return Found(tuple(sorted(files)), tuple(sorted(missing)))


def _plain(path: str) -> str:
    """As people write it: no `./`, slashes forward."""
    path = path.replace(os.sep, "/")
    while path.startswith("./") and len(path) > 2:
        path = path[2:].lstrip("/")
    return path


def below(folder: str) -> Iterator[str]:
    """The paths of all files below a folder that git tracks or would track; some may be deleted."""
    listed = _git(folder)
    prefix = "" if folder in (".", "./") else _plain(folder).rstrip("/") + "/"
    return (prefix + name for name in (listed or _walk(folder)))


def _git(folder: str) -> list[str]:
    """What git tracks or would track below a folder; nothing where there is no work tree or no git."""
    import subprocess

    from lint.project.git import SAFE

    command = ["git", *SAFE, "-C", folder, "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        run = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return []
    if run.returncode:
        return []
    return [name for name in os.fsdecode(run.stdout).split("\0") if name]


def _walk(top: str) -> Iterator[str]:
    """All files below a folder that no .gitignore on the way leaves out."""
    specs: dict[str, object] = {}
    for folder, folders, names in os.walk(top):
        relative = os.path.relpath(folder, top).replace(os.sep, "/")
        here = "" if relative == "." else relative + "/"
        if ".gitignore" in names:
            specs[here] = _spec(os.path.join(folder, ".gitignore"))
        folders[:] = sorted(one for one in folders if one not in _NEVER and not _ignored(here + one + "/", specs))
        yield from (here + name for name in names if not _ignored(here + name, specs))


def _spec(path: str) -> object:
    from pathspec import GitIgnoreSpec

    try:
        lines = read_bytes(path).decode("utf-8", "replace").splitlines()
    except UserError:  # a folder or a pipe of that name
        lines = []
    return GitIgnoreSpec.from_lines(lines)


def _ignored(path: str, specs: dict[str, object]) -> bool:
    """The .gitignore nearest to the file that says something has the last word."""
    for folder in sorted(specs, key=len, reverse=True):
        if path.startswith(folder):
            said = specs[folder].check_file(path[len(folder) :]).include  # type: ignore[attr-defined]
            if said is not None:
                return bool(said)
    return False


def excluder(globs: Iterable[str]) -> Excluded:
    """Whether a path is left out: globs as in .gitignore (`drafts/`, `*.html`, `wire/**/raw-*`)."""
    lines = [line for line in globs if line]
    if not lines:
        return lambda path: False
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(lines)
    return lambda path: bool(spec.match_file(os.path.relpath(path).replace(os.sep, "/")))


def read(path: str, most: int = ARTICLE) -> str:
    """The text of a file of at most so many bytes. Raises UserError where it cannot be read or decoded."""
    return decode(read_bytes(path, most), path)[0]
