"""Which rulebook and settings an article gets. Articles of one folder mostly share them, so they are made once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping

from lint.document.document import Document
from lint.engine.limits import ARTICLE, RULE
from lint.engine.limits import Limits as TimeLimits
from lint.engine.outcome import Policy, Recorded, Settings
from lint.errors import UserError
from lint.project import files, rules
from lint.project.config import Config, Limits, layer
from lint.project.configs import HOUSE, Configs
from lint.project.profile import NEWS, Profile, Profiles, kinds
from lint.project.select import Layer, Pattern, chosen, matching, suggestion
from lint.project.stets import SideFiles
from lint.record import NamedTuple
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook
from lint.text.lexicon import Lexicon


class Plan(NamedTuple):
    """How one article is linted. by_kind: the plan for the kind of article that a document says it is; named: the same,
    where that is known already. made: what the plan was made of, as values that `repr` tells apart."""

    rulebook: Rulebook
    settings: Settings
    profile: str = NEWS
    by_kind: Callable[[Document], Plan] | None = None
    named: Callable[[str], Plan] | None = None
    made: tuple[object, ...] = ()

    def as_(self, profile: str) -> Plan:
        """The plan for an article of which it is known already that it is read with this profile."""
        return self if profile == self.profile or self.named is None else self._mine(self.named(profile))

    def of(self, document: Document) -> Plan:
        """The plan for an article once it is read: its own profile, where it names one."""
        if self.by_kind is None or not document.fields:
            return self
        plan = self.by_kind(document)
        return self if plan.profile == self.profile else self._mine(plan)

    def _mine(self, plan: Plan) -> Plan:
        """A plan with the sign-offs of this article."""
        mine = self.settings
        return plan._replace(settings=plan.settings._replace(stets=mine.stets, faults=mine.faults))


class Planner:
    """Makes plans: shipped rules, the profile, the config of the article's folder, the command line's choices.

    profile: for all articles, whatever they say.
    """

    def __init__(
        self, layer: Layer, config: str, isolated: bool, today: str, cache_dir: str = "", profile: str = ""
    ) -> None:
        self._profile = Pattern(profile, "--profile")
        self._profiles: dict[tuple[str, ...], Profiles] = {}
        self._layer = layer
        self._today = today
        self._cache_dir = cache_dir or None
        self._configs = Configs(config, isolated)
        self._sides = SideFiles(isolated)
        self._rulebooks: dict[tuple[object, ...], Rulebook] = {}
        self._plans: dict[tuple[int, tuple[int, ...], str], Plan] = {}
        self._excluders: dict[int, files.Excluded] = {}

    def plan(self, path: str) -> Plan:
        """The plan for one article. Raises UserError for mistakes in the config or side file that holds for it."""
        config = self._configs.for_file(path)
        overrides = tuple(
            number
            for number, placed in enumerate(config.overrides)
            if _holds(placed.folder, placed.override.files, path)
        )
        plan = self._plan(config, overrides, "")
        stets, faults = self._sides.for_file(path)
        if stets or faults:
            return plan._replace(settings=plan.settings._replace(stets=stets, faults=faults))
        return plan

    def _plan(self, config: Config, overrides: tuple[int, ...], kind: str) -> Plan:
        """kind: the profile that an article asks for itself."""
        key = (id(config), overrides, kind)
        if key not in self._plans:
            self._plans[key] = self._make(config, overrides, kind)
        return self._plans[key]

    def _make(self, config: Config, overrides: tuple[int, ...], kind: str) -> Plan:
        said = [config.overrides[number].override for number in overrides]
        choices = (self._profile, Pattern(kind), *(one.profile for one in reversed(said)), config.profile)
        wanted = next((one for one in choices if one.text), Pattern(NEWS))
        plain = wanted.text == NEWS and not config.profiles  # what ships as `news` changes nothing
        chain = [] if plain else self.profiles(config).chain(wanted)
        under = [one.layer() for one in chain if not one.own]
        over = [one.layer() for one in chain if one.own]
        book = self.rulebook(config)
        levels = chosen(book, [*under, *config.layers, *over, *map(layer, said), self._layer])
        lang = next((one.lang for one in reversed(said) if one.lang), config.lang)
        settings = Settings(levels, self._today, options=config.options, lang=lang, policy=_policy(book, config))
        settings = settings._replace(limits=_limits(config.limits))
        tuned = _tuned(book, chain, levels)
        made = (book.made, config, overrides, kind, self._profile, self._layer, chain)
        if self._profile.text or kind:
            return Plan(tuned, settings, wanted.text, made=made)
        by_kind = self._by_kind(config, overrides)
        return Plan(
            tuned,
            settings,
            wanted.text,
            by_kind,
            lambda kind: self._plan(config, overrides, kind),
            (*made, _written(config.profiles)),
        )

    def _by_kind(self, config: Config, overrides: tuple[int, ...]) -> Callable[[Document], Plan]:
        def plan(document: Document) -> Plan:
            said = kinds(document.fields)
            return self._plan(config, overrides, self.profiles(config).of(said) if said else "")

        return plan

    def plan_as(self, path: str, profile: str) -> Plan:
        """The plan for an article that says it is of this profile. Raises UserError where there is none such."""
        return self._plan(self._configs.for_file(path), (), profile)

    def profiles(self, config: Config) -> Profiles:
        """The shipped profiles and the newsroom's own."""
        if config.profiles not in self._profiles:
            from lint.project import profile_files

            self._profiles[config.profiles] = profile_files.load(config.profiles, self._cache_dir or "")
        return self._profiles[config.profiles]

    def profiles_for(self, path: str) -> Profiles:
        """The profiles there are for an article."""
        return self.profiles(self._configs.for_file(path))

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

    def limits(self, path: str) -> Limits:
        """How much an article may cost."""
        return self._configs.for_file(path).limits

    def baseline(self, path: str) -> str:
        """The baseline file that the config of an article or folder names, or nothing."""
        return self._configs.for_file(os.path.join(path, "x") if os.path.isdir(path) else path).baseline

    def stray_stets(self) -> list[Recorded]:
        """Entries of the side files that were read, for articles that are not there."""
        return self._sides.strays()

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


def _written(folders: tuple[str, ...]) -> object:
    if not folders:
        return ()
    from lint.project import profile_files

    return profile_files.written(folders)


def _limits(said: Limits) -> TimeLimits:
    return TimeLimits(said.rule_seconds or RULE, said.article_seconds or ARTICLE, time.perf_counter, time.process_time)


def _tuned(book: Rulebook, chain: Iterable[Profile], levels: Mapping[str, str]) -> Rulebook:
    """The rulebook with the profiles' own values for keys of rules that run."""
    for one in chain:
        for pattern, values in one.said.params.given:
            ids = [id for id in matching(book, pattern) if id in levels] if one.own or pattern.text in book else []
            if ids:
                book = _changed(book, ids, values, pattern)
    return book


def _changed(book: Rulebook, ids: Iterable[str], values: Mapping[str, object], place: Pattern) -> Rulebook:
    from lint.decode.decoder import MistakesError
    from lint.rulebook.override import overridden

    try:
        return overridden(book, dict.fromkeys(ids, values), place.where)
    except UserError as error:
        first = error.errors[0] if isinstance(error, MistakesError) else error
        raise UserError(
            first.what, path=place.where, line=place.line, column=place.column, remedy=first.remedy
        ) from None


def _policy(rulebook: Rulebook, config: Config) -> Policy:
    """Who may sign off, by rule ids. A glob may mean rules that are yet to come; of two that mean one rule, the more
    exact one counts."""
    said = config.sign_off

    def ids(pattern: Pattern) -> list[str]:
        try:
            return matching(rulebook, pattern)
        except UserError:
            if set(pattern.text) & set("*?["):
                return []
            raise

    exact = sorted(said.may_sign, key=lambda text: (text in rulebook.ids, len(text)))
    return Policy(
        frozenset(id for pattern in said.require_by for id in ids(pattern)),
        {id: said.may_sign[text] for text in exact for id in ids(Pattern(text, config.path))},
    )


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
