"""`extends: substitution`: one word or pattern where another is wanted (Vale's meaning)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks._lexical import Action, excepted, matches, pattern
from lint.checks._plan import Exceptions, Plan, excuses, plan
from lint.decode import Derived
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple
from lint.text.later import lazy

ARGUMENTS = ("expected", "observed")
_GROUP = lazy(r"\$(\d)")
_PHRASE = lazy(r"[\w\s'’,.-]*")


class Params(NamedTuple):
    """swap: pattern → what to write instead; the longest pattern that matches at a place counts.

    `$1` in the wanted text is the pattern's first group. With `action: {name: replace}` the wanted text may be put in
    without another look; or it is several options, `a|b`. capitalize: write the wanted text with a capital where the
    found one has one. ignorecase: capitals do not matter. nonword: no word edges. exceptions: as for existence.
    vocab: as in Vale's files, without effect. action: how `--fix` mends it.
    """

    swap: Mapping[str, str]
    ignorecase: bool = False
    nonword: bool = False
    capitalize: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    action: Action = Action()
    prepared: Derived[tuple[Plan, Exceptions, tuple[str, ...]]] = (Plan(), Exceptions(), ())


def prepare(params: Params) -> tuple[Plan, Exceptions, tuple[str, ...]]:
    """How to look for the patterns, longest first, for what excuses them, and the patterns in that order."""
    keys = tuple(sorted(params.swap, key=len, reverse=True))
    sought = plan(keys, ignorecase=params.ignorecase, word=not params.nonword, apart=True)
    return sought, excuses(params.exceptions), keys


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every match that is not already as wanted is a hit."""
    sought, exceptions, keys = params.prepared
    excused = excepted(view, exceptions)
    replaces = params.action.name == "replace"
    for match in matches(view, sought):
        observed = view.text[match.start : match.end]
        wanted = _wanted(view, params, keys[match.token], match.start, match.end)
        options = wanted.split("|") if replaces else [wanted]
        if params.capitalize and observed[:1].isupper():
            options = [option[:1].upper() + option[1:] for option in options]
        if _conforms(view, observed.strip(), options, params) or excused(match.start, match.end):
            continue
        expected = " or ".join(options)
        quoted = " or ".join(f"'{option}'" for option in options)
        values = {"match": observed, "observed": observed, "expected": expected, "options": quoted}
        key = keys[match.token]
        plain = replaces or (_PHRASE.fullmatch(expected) is not None and _PHRASE.fullmatch(key) is not None)
        mend = expected if plain and len(options) == 1 and expected else None
        yield Hit(match.start, match.end, values, mend, safe=replaces)


def _wanted(view: View, params: Params, key: str, start: int, end: int) -> str:
    """The wanted text, with `$1` filled from the match."""
    wanted = params.swap[key]
    if "$" not in wanted:
        return wanted
    match = pattern(view, f"(?:{key})", params.ignorecase).match(view.text, start)
    if match is None or match.end() != end:
        return wanted
    count = len(match.groups())
    return _GROUP.sub(lambda one: (match[int(one[1])] or "") if int(one[1]) <= count else "", wanted)


def _conforms(view: View, observed: str, options: list[str], params: Params) -> bool:
    """Whether the text is already what is wanted: one of the options, or what a wanted pattern matches."""
    if observed in options:
        return True
    if params.action.name == "replace":
        return False
    return any(
        _PHRASE.fullmatch(option) is None and _matches_whole(view, option, observed, params.ignorecase)
        for option in options
    )


def _matches_whole(view: View, wanted: str, observed: str, ignorecase: bool) -> bool:
    try:
        return pattern(view, wanted, ignorecase).fullmatch(observed) is not None
    except Exception as error:  # regex.error, without importing regex where no pattern needs it
        if type(error).__name__ == "error":
            return False
        raise
