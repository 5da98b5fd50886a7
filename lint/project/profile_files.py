"""Profile files → `Profiles`: those that ship in `rules/profiles`, and a newsroom's own (`profiles:` in its config)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from lint.project import rulecache, rules
from lint.project.config import Levels
from lint.project.profile import Params, Profile, ProfileFile, Profiles
from lint.project.select import Pattern

FOLDER = "profiles"


def load(folders: Iterable[str] = (), cache_dir: str = "") -> Profiles:
    """The shipped profiles and those of these folders. Decoded once, then taken from the cache until a file changes.

    Raises UserError for mistakes in them.
    """
    shipped = os.path.join(rules.shipped(), FOLDER)
    files = [
        (file, own) for path, own in ((shipped, False), *((one, True) for one in folders)) for file in _files(path)
    ]
    kept = cache_dir or rulecache.folder()
    texts = [rules.text_of(file) if own else "" for file, own in files]
    code = os.stat(__file__).st_mtime_ns
    key = rulecache.key_of(
        ["profiles", code, *((file, own, text) for (file, own), text in zip(files, texts, strict=True))]
    )
    rows = rulecache.read(kept, key)
    if rows is None:
        found = [_profile(file, own) for file, own in files]
        rulecache.write(kept, key, tuple(_pack(one) for one in found))
        return Profiles(found)
    return Profiles([_unpack(row) for row in rows])


def written(folders: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What there is in a newsroom's own folders of profiles: path and text."""
    return tuple((file.path, rules.text_of(file)) for folder in folders for file in _files(folder))


def _files(folder: str) -> list[rules.File]:
    if not os.path.isdir(folder):
        return []
    return rules.listing(rules.Folder(folder))


def _profile(file: rules.File, own: bool) -> Profile:
    from lint.project.config_file import decode_profile

    return Profile(file.name, file.path, own, decode_profile(rules.text_of(file), file.path))


def _pack(one: Profile) -> tuple[Any, ...]:
    """As plain data that `marshal` can hold."""
    said = one.said
    patterns = tuple(tuple(map(tuple, some)) for some in (said.extend_select, said.ignore))
    levels = tuple((tuple(pattern), level) for pattern, level in said.levels.given)
    params = tuple((tuple(pattern), dict(values)) for pattern, values in said.params.given)
    return (one.name, one.path, one.own, (said.description, said.extends, said.types, *patterns, levels, params))


def _unpack(row: tuple[Any, ...]) -> Profile:
    name, path, own, (description, extends, types, more, less, levels, params) = row
    said = ProfileFile(
        description,
        extends,
        types,
        tuple(map(Pattern._make, more)),
        tuple(map(Pattern._make, less)),
        Levels(tuple((Pattern._make(pattern), level) for pattern, level in levels)),
        Params(tuple((Pattern._make(pattern), values) for pattern, values in params)),
    )
    return Profile(name, path, own, said)
