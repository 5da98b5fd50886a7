"""Which config file holds for an article: the closest `.copydesk.yml` upwards, with what it extends."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from lint.errors import UserError
from lint.project import files
from lint.project.config import Config, File, Limits, Placed, SignOff, layer
from lint.project.reading import RULES, outside
from lint.project.repository import work_tree

HOUSE = "house"  # the group of a word list that a newsroom's own entries are in, where they name none
NAMES = (".copydesk.yml", ".copydesk.yaml")


class Configs:
    """Finds and reads config files, each once. fixed: one file for all articles; isolated: none at all."""

    def __init__(self, fixed: str, isolated: bool) -> None:
        self._by_folder: dict[str, Config] = {}
        self._by_written: dict[str, Config] = {}
        self._fixed = Config() if isolated else None
        if fixed:
            self._fixed = _load(fixed, (), "")

    def for_file(self, path: str) -> Config:
        """The config for an article. Raises UserError for mistakes in it."""
        if self._fixed is not None:
            return self._fixed
        written = path.rpartition("/")[0]  # most articles of a run lie in few folders
        found = self._by_written.get(written)
        if found is None:
            found = self._by_written[written] = self._for_folder(os.path.dirname(os.path.abspath(path)))
        return found

    def _for_folder(self, folder: str) -> Config:
        if folder not in self._by_folder:
            self._by_folder[folder] = self._find(folder)
        return self._by_folder[folder]

    def _find(self, folder: str) -> Config:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                return _load(_short(path), (), work_tree(folder))
        parent = os.path.dirname(folder)
        return Config() if parent == folder else self._for_folder(parent)


def _short(path: str) -> str:
    """Relative to the working folder where that is shorter."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return min(relative, path, key=len).replace(os.sep, "/")


def _load(path: str, chain: tuple[str, ...], root: str) -> Config:
    """root: what it may name lies there; empty: anywhere, since the user has named the config."""
    absolute = os.path.abspath(path)
    if root and outside(absolute, root):
        at = chain[-1] if chain else path
        raise _strange(path, _short(at), root)
    if absolute in chain:
        raise UserError("config files extend each other in a ring", path=path, line=1, column=1, remedy="break it")
    from lint.project.config_file import decode

    file = decode(files.read(path, RULES), path)
    base = Config()
    if file.extends:
        base = _load(_short(os.path.join(os.path.dirname(absolute), file.extends)), (*chain, absolute), root)
    if root:
        for one in (*file.rules, *file.profiles, file.baseline):
            if one and outside(os.path.join(os.path.dirname(absolute), one), root):
                raise _strange(one, path, root)
    return _laid(base, file, path, os.path.dirname(absolute))


def _strange(named: str, path: str, root: str) -> UserError:
    """A stranger's config must not read what lies elsewhere on this machine."""
    remedy = f"keep it in {root}, or name the config yourself: --config {path}"
    return UserError(f"`{named}` leads out of the repository", path=path, remedy=remedy)


def _laid(base: Config, file: File, path: str, folder: str) -> Config:
    """A config file over the one it extends."""
    options = {"spokespersons": file.spokespersons, "quotation-style": file.quotation_style}
    rules = _folders(file.rules, "rules", path, folder)
    lists = {name: dict(groups) for name, groups in base.lists.items()}
    for name, entries in file.lists.items():
        groups = lists.setdefault(name, {})
        for group, words in (entries if isinstance(entries, Mapping) else {HOUSE: entries}).items():
            groups[group] = (*groups.get(group, ()), *words)
    return Config(
        path,
        (*base.layers, layer(file)),
        (*base.overrides, *(Placed(folder, one) for one in file.overrides)),
        (*base.exclude, *((folder, glob) for glob in file.exclude)),
        lists,
        {**base.options, **{name: value for name, value in options.items() if value}},
        (*base.rules, *rules),
        _short(os.path.join(folder, file.baseline)) if file.baseline else base.baseline,
        SignOff(
            (*base.sign_off.require_by, *file.sign_off.require_by),
            {**base.sign_off.may_sign, **file.sign_off.may_sign},
        ),
        file.profile if file.profile.text else base.profile,
        (*base.profiles, *_folders(file.profiles, "profiles", path, folder)),
        file.lang or base.lang,
        Limits(*(mine or theirs for mine, theirs in zip(file.limits, base.limits, strict=True))),
    )


def _folders(said: Iterable[str], what: str, path: str, folder: str) -> list[str]:
    """Folders that a config file names, absolute. Raises UserError where one is none."""
    for one in said:
        if not os.path.isdir(os.path.join(folder, one)):
            raise UserError(f"no folder of {what} `{one}`", path=path, remedy="paths are relative to the config file")
    return [os.path.join(folder, one) for one in said]
