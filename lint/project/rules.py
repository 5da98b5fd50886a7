"""Where rules are: the shipped ones (inside the wheel, or beside the package in a checkout) and a newsroom's own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lint.errors import UserError
from lint.project import rulecache
from lint.project.reading import outside
from lint.record import NamedTuple
from lint.rulebook.rulebook import Rulebook

if TYPE_CHECKING:
    from lint.rulebook.load import RuleText

LISTS = "lists/"
PROFILES = "profiles/"  # of the shipped folder; profile_files.py reads them
# what decodes rules and says which words they need
CODE = (".", "decode", "checks", "rulebook", "newsroom", "document", "text")


class Folder(NamedTuple):
    """A folder of rules. proof: its rules carry examples, description and authority (false: files written for Vale).

    A rule's id and a list's name are paths below the folder; lists are below its `lists`.
    """

    path: str
    proof: bool = True


class File(NamedTuple):
    """A rule or list file as found on disk, unread. name: path below its folder without `.yml`."""

    name: str
    path: str
    changed: int
    size: int
    folder: Folder


def shipped() -> str:
    """The folder of the shipped rules."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for candidate in (os.path.join(package, "rules"), os.path.join(os.path.dirname(package), "rules")):
        if os.path.isdir(candidate):
            return candidate
    raise UserError(
        "the shipped rules are missing", path=os.path.join(package, "rules"), remedy="install copydesk again"
    )


def listing(folder: Folder) -> list[File]:
    """The rule and list files of a folder, sorted by name. Hidden and `_` folders and `*.test.yml` are none."""
    found: list[File] = []
    try:
        _scan(folder, folder.path, "", found, "" if folder.path == shipped() else os.path.realpath(folder.path))
    except OSError as error:
        raise UserError(f"cannot read the rules: {error.strerror}", path=folder.path, remedy="check `rules:`") from None
    return sorted(found)


def _scan(folder: Folder, path: str, prefix: str, found: list[File], root: str) -> None:
    """root: of a newsroom's folder, links followed; what leads out of it, and linked folders, are not read."""
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.name[0] in "._" or (root and entry.is_symlink() and (entry.is_dir() or outside(entry.path, root))):
                continue
            if entry.name.endswith(".yml"):
                if not entry.name.endswith(".test.yml"):
                    stat = entry.stat()
                    name = prefix + entry.name.removesuffix(".yml")
                    found.append(File(name, entry.path, stat.st_mtime_ns, stat.st_size, folder))
            elif entry.is_dir():
                _scan(folder, entry.path, f"{prefix}{entry.name}/", found, root)


def load(
    extra_folders: Iterable[str | Folder] = (), cache: bool = True, cache_dir: str | os.PathLike[str] | None = None
) -> Rulebook:
    """The shipped rules and lists and a newsroom's own; its files win where names are the same.

    Decoded once and then taken from the cache, until a file changes. Raises UserError for mistakes in the newsroom's
    files; those in shipped ones, and rules for checks of Vale's that we have not, are `problems` of the rulebook.
    """
    own = Folder(shipped())
    extra = [Folder(os.path.abspath(one)) if isinstance(one, str) else one for one in extra_folders]
    files = [file for folder in (own, *extra) for file in listing(folder)]
    if not cache:
        return read(files, own)
    kept = os.fspath(cache_dir) if cache_dir is not None else rulecache.folder()
    key = rulecache.key_of(_made_of(files, own))
    data = rulecache.read(kept, key)
    if data is None:
        book = read(files, own)
        rulecache.write(kept, key, book.packed())
    else:
        book = Rulebook.unpacked(data)
    book.made = key
    return book


def _made_of(files: Iterable[File], own: Folder) -> Iterator[object]:
    """What a rulebook depends on: name, time and size of the shipped files and of the code that reads them, and the
    words of a newsroom's own files, which may be copied about with any time."""
    for file in files:
        yield (file.path, file.changed, file.size) if file.folder == own else (file, text_of(file))
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for part in CODE:
        with os.scandir(os.path.join(package, part)) as entries:
            yield sorted((one.name, one.stat().st_mtime_ns) for one in entries if one.name.endswith(".py"))


def read(files: Iterable[File], own: Folder) -> Rulebook:
    """The rulebook of these files, decoded. `own` is the folder of the shipped ones."""
    from lint.decode.decoder import MistakesError
    from lint.rulebook.load import UnsupportedError, decode

    texts = [(file, text_of(file)) for file in files]
    lists = [(file.name[len(LISTS) :], file.path, text) for file, text in texts if file.name.startswith(LISTS)]
    book, mistakes = decode(_rules(texts, own), lists)
    theirs = [one for one in mistakes if not (one.path.startswith(own.path) or isinstance(one, UnsupportedError))]
    if theirs:
        raise MistakesError(theirs) if len(theirs) > 1 else theirs[0]
    return book


def _rules(texts: Iterable[tuple[File, str]], own: Folder) -> Iterator[RuleText]:
    """The rule files; profiles and a YAML file straight in the shipped folder are none."""
    from lint.rulebook.load import RuleText

    for file, text in texts:
        if file.folder == own and file.name.startswith(PROFILES):
            continue
        if not file.name.startswith(LISTS) and ("/" in file.name or file.folder != own):
            yield RuleText(file.name, file.path, text, file.folder.proof)


def text_of(file: File) -> str:
    """What a rule, list or profile file says. Raises UserError."""
    from lint.project.reading import RULES, read_bytes

    try:
        return read_bytes(file.path, RULES).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise UserError(f"cannot be read: {error}", path=file.path, remedy="save it as UTF-8") from None
