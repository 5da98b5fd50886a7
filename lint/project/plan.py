"""Which rulebook and settings an article gets. Articles of one folder mostly share them, so they are made once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lint.engine.outcome import Settings
from lint.errors import UserError
from lint.project import files, rules
from lint.project.config import Config, layer
from lint.project.configs import HOUSE, Configs
from lint.project.select import Layer, chosen, suggestion
from lint.project.stets import SideFiles
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook
from lint.text.lexicon import Lexicon


class Plan(NamedTuple):
    """How one article is linted."""

    rulebook: Rulebook
    settings: Settings


class Planner:
    """Makes plans: shipped rules, the config of the article's folder, the command line's choices."""

    def __init__(self, layer: Layer, config: str, isolated: bool, today: str, cache_dir: str = "") -> None:
        self._layer = layer
        self._today = today
        self._cache_dir = cache_dir or None
        self._configs = Configs(config, isolated)
        self._sides = SideFiles(isolated)
        self._rulebooks: dict[tuple[object, ...], Rulebook] = {}
        self._plans: dict[tuple[int, tuple[int, ...]], Plan] = {}
        self._excluders: dict[int, files.Excluded] = {}

    def plan(self, path: str) -> Plan:
        """The plan for one article. Raises UserError for mistakes in the config or side file that holds for it."""
        config = self._configs.for_file(path)
        overrides = tuple(
            number
            for number, placed in enumerate(config.overrides)
            if _holds(placed.folder, placed.override.files, path)
        )
        key = (id(config), overrides)
        if key not in self._plans:
            self._plans[key] = self._make(config, overrides)
        plan = self._plans[key]
        stets, faults = self._sides.for_file(path)
        if stets or faults:
            return Plan(plan.rulebook, plan.settings._replace(stets=stets, faults=faults))
        return plan

    def _make(self, config: Config, overrides: tuple[int, ...]) -> Plan:
        rulebook = self.rulebook(config)
        layers = [*config.layers, *(layer(config.overrides[number].override) for number in overrides), self._layer]
        return Plan(rulebook, Settings(chosen(rulebook, layers), self._today, options=config.options))

    def rulebook(self, config: Config) -> Rulebook:
        """The shipped rules with the newsroom's own rules and words."""
        key = (config.rules, repr(config.lists))
        if key not in self._rulebooks:
            self._rulebooks[key] = _rulebook(config, self._cache_dir)
        return self._rulebooks[key]

    def rulebook_for(self, path: str) -> Rulebook:
        """The rules and words that hold for an article, whatever is chosen of them."""
        return self.rulebook(self._configs.for_file(path))

    def excluded(self, path: str) -> bool:
        """Whether the config leaves a file out."""
        config = self._configs.for_file(path)
        return any(_matches(folder, glob, path) for folder, glob in config.exclude)

    def baseline(self, path: str) -> str:
        """The baseline file that the config of an article or folder names, or nothing."""
        return self._configs.for_file(os.path.join(path, "x") if os.path.isdir(path) else path).baseline

    def across_ids(self) -> frozenset[str]:
        """The rules that compare articles."""
        return frozenset(id for book in self._rulebooks.values() for id in book.across_ids)

    def problems(self) -> list[str]:
        """Mistakes in shipped rules, which were left out."""
        return sorted({str(problem) for book in self._rulebooks.values() for problem in book.problems})

    def rules(self, ids: Iterable[str]) -> Mapping[str, Rule]:
        """The rules of these ids that an article of the run has met."""
        books = list(self._rulebooks.values())
        return {id: book[id] for id in set(ids) for book in books if id in book}


def _rulebook(config: Config, cache_dir: str | None) -> Rulebook:
    rulebook = rules.load(config.rules, cache_dir=cache_dir)
    return rulebook.with_lists(_words(rulebook.lexicon, config)) if config.lists else rulebook


def _words(lexicon: Lexicon, config: Config) -> dict[str, dict[str, tuple[str, ...]]]:
    """The newsroom's own words as the lists have theirs. Raises UserError for a list or group that there is not."""
    more = {}
    for name, groups in config.lists.items():
        if name not in lexicon.lists:
            raise _no("word list", name, lexicon.lists, config)
        known = lexicon.groups(name)
        for group in groups:
            if group not in known and group != HOUSE:
                raise _no(f"group in `{name}`", group, known, config)
        more[name] = {group: _alike(entries, lexicon.phrases(name)) for group, entries in groups.items()}
    return more


def _alike(entries: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """Entries written as a list writes its own: lower case, straight apostrophes, no full stop at the end."""
    theirs = tuple(theirs)
    if not any(entry != entry.lower() for entry in theirs):
        entries = [entry.lower().replace("’", "'") for entry in entries]
    if not any(entry.endswith(".") for entry in theirs):
        entries = [entry.removesuffix(".") for entry in entries]
    return tuple(entries)


def _no(what: str, name: str, known: Iterable[str], config: Config) -> UserError:
    remedy = suggestion(name, known) or f"known: {', '.join(sorted(known))}"
    return UserError(f"no {what} called `{name}`", path=config.path, remedy=remedy)


def _holds(folder: str, globs: tuple[str, ...], path: str) -> bool:
    return any(_matches(folder, glob, path) for glob in globs)


_specs: dict[str, object] = {}


def _matches(folder: str, glob: str, path: str) -> bool:
    """Whether a glob of a config file in `folder` means a path (as in .gitignore)."""
    from pathspec import GitIgnoreSpec

    spec = _specs.get(glob)
    if spec is None:
        spec = _specs[glob] = GitIgnoreSpec.from_lines([glob])
    relative = os.path.relpath(path, folder).replace(os.sep, "/")
    return not relative.startswith("../") and bool(spec.match_file(relative))  # type: ignore[attr-defined]
