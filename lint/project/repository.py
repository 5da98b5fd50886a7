"""Which repository a run belongs to, which articles it holds, and what facts of them are made by."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from lint import __version__, plugins
from lint.errors import UserError
from lint.project import files
from lint.project.reading import refused
from lint.record import NamedTuple
from lint.text.lexicon import Lexicon

_CODE = ("document", "document/readers", "newsroom", "text")  # facts are made by it


class Repository(NamedTuple):
    """Where everything published lies. root: absolute; names: the articles below it, None: only those of the run are
    compared, and their facts are kept for later; cache: folder of the index, empty: in memory."""

    root: str
    names: tuple[str, ...] | None
    cache: str


def chosen(
    paths: Sequence[str],
    cross_file: bool | None,
    root: str,
    cache: str,
    endings: Iterable[str],
    left_out: files.Excluded,
) -> Repository | None:
    """The repository of a run; None where the articles of the run are only compared with each other.

    With `root`, or cross_file: everything below the root (the git work tree, else the working folder). By default
    a run over folders keeps their facts for later runs. cache is empty where nothing may be kept.
    """
    if root:
        if not os.path.isdir(root):
            raise UserError("no such folder", path=root, remedy="--repository names the folder that holds all articles")
        return Repository(os.path.realpath(root), names(os.path.realpath(root), endings, left_out), cache)
    folders = [path for path in paths if os.path.isdir(path)]
    if cross_file:
        first = folders[0] if folders else os.path.dirname(paths[0]) if paths else ""
        top = work_tree(first)
        return Repository(top, names(top, endings, left_out), cache)
    return Repository(work_tree(folders[0]), None, cache) if len(folders) == 1 and cache else None


def work_tree(folder: str) -> str:
    """The folder upwards that has a `.git`; without one the working folder, or the folder itself if it lies elsewhere.

    The answer is absolute, links followed.
    """
    folder = os.path.realpath(folder or ".")
    top = folder
    while not os.path.exists(os.path.join(top, ".git")):
        parent = os.path.dirname(top)
        if parent == top:
            here = os.path.realpath(".")
            return here if (folder + os.sep).startswith(here.rstrip(os.sep) + os.sep) else folder
        top = parent
    return top


def names(root: str, endings: Iterable[str], left_out: files.Excluded) -> tuple[str, ...]:
    """The articles below a root, as paths relative to it."""
    known = tuple(endings)
    skip = len(root.rstrip("/")) + 1
    listed = (path for path in files.below(root) if path.lower().endswith(known))
    return tuple(sorted({path[skip:] for path in listed if not left_out(path) and refused(path, root) == ""}))


def digest_of(text: str) -> str:
    """The checksum of an article."""
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def made_by(lexicon: Lexicon, checks: Iterable[str]) -> str:
    """The checksum of what facts depend on besides the article: version, code, checks and the word lists they use."""
    from hashlib import sha256

    code = sha256(__version__.encode())
    for path in sorted(_code(checks)):
        with open(path, "rb") as file:
            code.update(file.read())
    parts: list[object] = [code.hexdigest()]
    for check in sorted(checks):
        lists = getattr(plugins.load("checks", check), "LISTS", ())
        parts.append((check, [sorted(lexicon.groups(name).items()) for name in lists if name in lexicon.lists]))
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _code(checks: Iterable[str]) -> Iterator[str]:
    """The files that facts are made by. Their words count, not their times: a cache may move between machines."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for folder in _CODE:
        with os.scandir(os.path.join(package, folder)) as entries:
            yield from (one.path for one in entries if one.name.endswith(".py"))
    for check in checks:
        module = plugins.load("checks", check)
        if module is not None and module.__file__:
            yield module.__file__
