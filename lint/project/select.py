"""Which rules run, and at what level: patterns of config files and of the command line, laid one over the other.

A pattern is a rule id (`sourcing/bare-source`), a topic (`sourcing`), a glob (`*/repeated-*`) or `all`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lint.errors import UserError
from lint.record import NamedTuple
from lint.rulebook.rulebook import Rulebook

OFF = "off"


class Pattern(NamedTuple):
    """A pattern and where it was written: file and 1-based place, or the name of an option."""

    text: str
    where: str = ""
    line: int = 0
    column: int = 0


class Layer(NamedTuple):
    """One set of choices. select: only these (None: leave as it is); extend_select: these too; levels: pattern to
    level or `off`; ignore: none of these. wakes: a level for an exact id switches the rule on. lenient: patterns that
    mean no rule are passed over."""

    select: tuple[Pattern, ...] | None = None
    extend_select: tuple[Pattern, ...] = ()
    ignore: tuple[Pattern, ...] = ()
    levels: tuple[tuple[Pattern, str], ...] = ()
    wakes: bool = True
    lenient: bool = False


def chosen(rulebook: Rulebook, layers: Iterable[Layer]) -> dict[str, str]:
    """Rule id → level of the rules that run. Later layers have the last word; within one, `ignore` has.

    Raises UserError for a pattern that means no rule.
    """
    levels = {head.id: head.level for head in rulebook.heads}
    active = {head.id for head in rulebook.heads if head.default}
    for layer in layers:
        if layer.lenient:
            layer = _known(rulebook, layer)
        if layer.select is not None:
            active = _meant(rulebook, layer.select)
        active |= _meant(rulebook, layer.extend_select)
        _set_levels(rulebook, layer, levels, active)
        active -= _meant(rulebook, layer.ignore)
    return {id: levels[id] for id in rulebook.ids if id in active}


def _known(rulebook: Rulebook, layer: Layer) -> Layer:
    """A layer without the patterns that mean no rule here."""

    def meant(pattern: Pattern) -> bool:
        try:
            return bool(matching(rulebook, pattern))
        except UserError:
            return False

    return layer._replace(
        extend_select=tuple(filter(meant, layer.extend_select)),
        ignore=tuple(filter(meant, layer.ignore)),
        levels=tuple(one for one in layer.levels if meant(one[0])),
    )


def _set_levels(rulebook: Rulebook, layer: Layer, levels: dict[str, str], active: set[str]) -> None:
    """Topics and globs first, exact ids last: the more exact pattern wins. An exact id with a level is switched on."""
    for pattern, level in sorted(layer.levels, key=lambda one: (one[0].text in rulebook.ids, len(one[0].text))):
        ids = matching(rulebook, pattern)
        if level == OFF:
            active.difference_update(ids)
            continue
        levels.update(dict.fromkeys(ids, level))
        if layer.wakes and pattern.text in rulebook.ids:
            active.add(pattern.text)


def _meant(rulebook: Rulebook, patterns: Iterable[Pattern]) -> set[str]:
    return {id for pattern in patterns for id in matching(rulebook, pattern)}


def matching(rulebook: Rulebook, pattern: Pattern) -> list[str]:
    """The ids of the rules a pattern means. Raises UserError, with a suggestion, where there are none."""
    text = pattern.text
    if text in rulebook.ids:
        return [text]
    if text == "all":
        return list(rulebook.ids)
    found = [head.id for head in rulebook.heads if head.topic == text]
    if not found and set(text) & set("*?["):
        glob = glob_pattern(text)
        found = [id for id in rulebook.ids if glob.fullmatch(id)]
    if not found:
        raise _unknown(rulebook, pattern)
    return found


def _unknown(rulebook: Rulebook, pattern: Pattern) -> UserError:
    near = suggestion(pattern.text, [*rulebook.ids, *{head.topic for head in rulebook.heads}])
    remedy = near or "`copydesk rules` lists them"
    place = {"path": pattern.where, "line": pattern.line, "column": pattern.column}
    return UserError(f"no rule or topic `{pattern.text}`", remedy=remedy, **place)  # type: ignore[arg-type]


def suggestion(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` for the nearest of the known words, or nothing. The last part of an id is enough."""
    from difflib import get_close_matches

    names = {name.rpartition("/")[2]: name for name in known} | {name: name for name in known}
    near = get_close_matches(word, names, 1)
    return f"did you mean `{names[near[0]]}`?" if near else ""


def glob_pattern(glob: str) -> re.Pattern[str]:
    """A glob of rule ids as a pattern: `*` and `?` do not cross `/`, `**` does."""
    parts = re.split(r"(\*\*|\*|\?|\[[^\]]+\])", glob)
    wild = {"**": ".*", "*": "[^/]*", "?": "[^/]"}
    patterns = (part if part[:1] == "[" and part[1:] else wild.get(part, re.escape(part)) for part in parts)
    return re.compile("".join(patterns))


def layer_of(options: Mapping[str, Iterable[str] | None]) -> Layer:
    """The layer of the command line: option name → patterns, comma lists taken apart."""

    def patterns(name: str) -> tuple[Pattern, ...]:
        given = options.get(name) or ()
        return tuple(Pattern(part.strip(), f"--{name}") for text in given for part in text.split(",") if part.strip())

    select = patterns("select") if options.get("select") is not None else None
    if select == ():
        raise UserError("--select names no rule", remedy="`copydesk rules` lists them")
    return Layer(select, patterns("extend-select"), patterns("ignore"))
