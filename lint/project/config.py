"""The config file `.copydesk.yml`, declared: the fields of `File` and `Override` are its keys (`extend_select` is
`extend-select`). Pure values; config_file.py decodes them, configs.py finds the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lint.project.reading import ARTICLE, MEGABYTE
from lint.project.select import Layer, Pattern
from lint.record import NamedTuple


class Levels(NamedTuple):
    """`levels:`: rule id, topic or glob → suggestion, warning, error or off."""

    given: tuple[tuple[Pattern, str], ...] = ()


class Override(NamedTuple):
    """Other choices for some files: globs relative to the config file's folder. profile, lang: theirs, where the
    articles say none themselves."""

    files: tuple[str, ...]
    select: tuple[Pattern, ...] | None = None
    extend_select: tuple[Pattern, ...] = ()
    ignore: tuple[Pattern, ...] = ()
    levels: Levels = Levels()
    profile: Pattern = Pattern("")
    lang: str = ""


class SignOff(NamedTuple):
    """Who may let findings stand. require-by: rules whose sign-offs need a name; may-sign: rules → the names that may
    sign them off."""

    require_by: tuple[Pattern, ...] = ()
    may_sign: Mapping[str, tuple[str, ...]] = {}


class Limits(NamedTuple):
    """How much one article may cost. file-megabytes: larger files are skipped; rule-seconds: of one rule on one
    article, article-seconds: of all rules on it, both of computing time and for each megabyte begun; a rule that runs
    out is told by `internal/rule-timeout`. 0: as copydesk has it (20 megabytes, 5 and 60 seconds)."""

    file_megabytes: float = 0.0
    rule_seconds: float = 0.0
    article_seconds: float = 0.0

    @property
    def max_bytes(self) -> int:
        """The most bytes of an article."""
        return int(self.file_megabytes * MEGABYTE) or ARTICLE


class File(NamedTuple):
    """What a config file says. Paths and globs in it are relative to its folder.

    extends: another config file, read first; what stands here is laid over it. select, extend-select, ignore, levels:
    which rules, and how loud. overrides: other choices by file. exclude: files in folders that are no articles.
    lists: a newsroom's own words for the word lists, or for groups of them. spokespersons: whether an unnamed
    spokesperson may speak (`allow`), should be named (`named`) or is only remarked on (`warn`). quotation-style: house
    style of quotation marks. rules: folders of the newsroom's own rules. baseline: a file of findings that do not
    count. sign-off: who may let findings stand. profile: the policy for articles that do not say of what kind they are;
    profiles: folders of the newsroom's own. lang: the language of articles that do not say theirs. limits: how large
    an article may be, and how long rules may take.
    """

    extends: str = ""
    select: tuple[Pattern, ...] | None = None
    extend_select: tuple[Pattern, ...] = ()
    ignore: tuple[Pattern, ...] = ()
    levels: Levels = Levels()
    overrides: tuple[Override, ...] = ()
    exclude: tuple[str, ...] = ()
    lists: Mapping[str, tuple[str, ...] | Mapping[str, tuple[str, ...]]] = {}
    spokespersons: Literal["", "allow", "named", "warn"] = ""
    quotation_style: Literal["", "american", "british", "straight", "curly"] = ""
    rules: tuple[str, ...] = ()
    baseline: str = ""
    sign_off: SignOff = SignOff()
    profile: Pattern = Pattern("")
    profiles: tuple[str, ...] = ()
    lang: str = ""
    limits: Limits = Limits()


class Placed(NamedTuple):
    """An override and the absolute folder its globs start from."""

    folder: str
    override: Override


class Config(NamedTuple):
    """What holds for an article: one config file with all it extends, the innermost first.

    layers: rule choices; lists: name → group → entries; overrides, excludes and rule folders carry the folder they are
    relative to. baseline: a path; sign_off: that of the innermost file on top.
    """

    path: str = ""
    layers: tuple[Layer, ...] = ()
    overrides: tuple[Placed, ...] = ()
    exclude: tuple[tuple[str, str], ...] = ()
    lists: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    options: Mapping[str, object] = {}
    rules: tuple[str, ...] = ()
    baseline: str = ""
    sign_off: SignOff = SignOff()
    profile: Pattern = Pattern("")
    profiles: tuple[str, ...] = ()
    lang: str = ""
    limits: Limits = Limits()


def layer(said: File | Override) -> Layer:
    """The rule choices of a config file or an override."""
    return Layer(said.select, said.extend_select, said.ignore, said.levels.given)
