"""Policy profiles: the same rules, louder or quieter for a kind of article. `ProfileFile` declares the YAML file.

Pure values; profile_files.py reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lint.document.document import Field
from lint.errors import UserError
from lint.project.config import Levels
from lint.project.select import Layer, Pattern, suggestion
from lint.record import NamedTuple

NEWS = "news"  # what holds where nothing else is said
# fields of an article that say what kind it is, the more telling first; lower case, no `-` and `_`
FIELDS = (
    "type", "kind", "articletype", "contenttype", "storytype", "genre",
    "layout", "section", "sections", "article:section", "category", "categories",
)  # fmt: skip
_PARTS = str.maketrans(dict.fromkeys("/,;|>", "\n"))


class Params(NamedTuple):
    """`params:`: rule id, topic or glob → keys of its rule file with other values."""

    given: tuple[tuple[Pattern, Mapping[str, Any]], ...] = ()


class ProfileFile(NamedTuple):
    """What a profile says.

    description: for whom it is. extends: another profile, which this one is laid over. types: what articles of the kind
    call themselves in their front matter (`type`, `kind`, `layout`, `section`). extend-select, ignore: these rules too,
    not these. levels: how loud rules are that run. params: other values for keys of rules.
    """

    description: str = ""
    extends: str = ""
    types: tuple[str, ...] = ()
    extend_select: tuple[Pattern, ...] = ()
    ignore: tuple[Pattern, ...] = ()
    levels: Levels = Levels()
    params: Params = Params()


class Profile(NamedTuple):
    """A profile file under its name. own: the newsroom's, not a shipped one."""

    name: str
    path: str
    own: bool
    said: ProfileFile

    def layer(self) -> Layer:
        """Its choices. A level wakes no rule that is off; `extend-select` does."""
        said = self.said
        return Layer(None, said.extend_select, said.ignore, said.levels.given, wakes=False, lenient=not self.own)


class Profiles:
    """All profiles, shipped ones first; of two with one name the later counts, and may extend the earlier."""

    def __init__(self, found: Sequence[Profile]) -> None:
        self._found = tuple(found)
        self._types = {plain(word): one.name for one in found for word in (one.name, *one.said.types)}

    @property
    def names(self) -> list[str]:
        """Their names, sorted."""
        return sorted({one.name for one in self._found})

    def chain(self, wanted: Pattern) -> list[Profile]:
        """A profile with all it extends, the innermost first. Raises UserError for one that there is not."""
        chain: list[Profile] = []
        before = len(self._found)
        while wanted.text:
            index = self._index(wanted.text, before if chain and chain[0].name == wanted.text else len(self._found))
            if index < 0:
                raise self._unknown(wanted)
            one = self._found[index]
            if one in chain:
                raise UserError("profiles extend each other in a ring", path=one.path, remedy="break it")
            chain.insert(0, one)
            before = index
            wanted = Pattern(one.said.extends, one.path)
        return chain

    def named(self, name: str) -> list[Profile]:
        """The same for a name that somebody typed."""
        return self.chain(Pattern(name))

    def _index(self, name: str, before: int) -> int:
        return next((at for at in range(before - 1, -1, -1) if self._found[at].name == name), -1)

    def _unknown(self, wanted: Pattern) -> UserError:
        remedy = suggestion(wanted.text, self.names) or f"known: {', '.join(self.names)}"
        what = f"no profile `{wanted.text}`"
        return UserError(what, path=wanted.where, line=wanted.line, column=wanted.column, remedy=remedy)

    def of(self, words: Iterable[str]) -> str:
        """The profile that an article's own words for its kind name, or nothing; `news` only where no other is."""
        named = [self._types[word] for word in words if word in self._types]
        return next((name for name in named if name != NEWS), NEWS if named else "")


def kinds(fields: Mapping[str, Field]) -> list[str]:
    """What an article says that it is, the more telling fields first."""
    said: dict[str, list[str]] = {}
    for key, field in fields.items():
        name = key.lower().replace("-", "").replace("_", "")
        if name in FIELDS:
            values = field.value if isinstance(field.value, list) else [field.value]
            words = [word for value in values if isinstance(value, str) for word in (value, *_parts(value))]
            said.setdefault(name, []).extend(plain(word) for word in words)
    return [word for name in FIELDS for word in said.get(name, ())]


def _parts(value: str) -> list[str]:
    """`opinion` and `columns` of `opinion/columns`."""
    return value.translate(_PARTS).split("\n")


def plain(word: str) -> str:
    """A word without what does not matter: `Op-Ed` → `oped`."""
    return "".join(sign for sign in word.lower() if sign.isalnum())
