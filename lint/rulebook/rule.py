"""The rule: one YAML file, decoded. These declarations are the file format."""

from __future__ import annotations

from typing import Any, Literal

from lint.decode import Derived
from lint.record import NamedTuple

Level = Literal["suggestion", "warning", "error"]
Format = Literal["markdown", "plain", "html"]


class Example(NamedTuple):
    """An article, or a paragraph of one, that a rule must flag or pass.

    text: what is read, without the marks; marks: ranges of `text` that `[[…]]` enclosed, in order of their start;
    fixed: the text after the fix; format: the reader for it.
    """

    text: str
    marks: Derived[tuple[tuple[int, int], ...]] = ()
    fixed: str | None = None
    format: Format = "markdown"


class Fix(NamedTuple):
    """A text before and after the rule's fix."""

    before: str
    after: str
    format: Format = "markdown"


class Examples(NamedTuple):
    """What a rule must flag, must pass, and how it mends: its documentation and its tests."""

    flag: tuple[Example, ...] = ()
    pass_: tuple[Example, ...] = ()
    fix: tuple[Fix, ...] = ()


class Measured(NamedTuple):
    """How a rule did on published copy: run over so many articles it had so many findings; of those read in context so
    many were right. date: of the reading, YYYY-MM-DD; note: what was wrong with the others.
    """

    articles: int = 0
    findings: int = 0
    read: int = 0
    right: int = 0
    date: str = ""
    note: str = ""


class Rule(NamedTuple):
    """One rule. `id` is its path below the rules folder without `.yml`; params is the Params of its check.

    message: a query to the writer, with `{match}` and the check's other values in it. scope: what it reads. in_quotes:
    whether quoted words count. lang: languages of articles it reads. limit: most findings an article (0: all).
    origin: the file it came from. measured: how it did on published copy; all zero where nobody has looked yet.
    """

    id: Derived[str]
    extends: str
    level: Level
    message: str
    params: Derived[Any] = None
    scope: tuple[str, ...] = ("text",)
    in_quotes: bool = False
    description: str = ""
    authority: str = ""
    link: str = ""
    default: bool = True
    lang: tuple[str, ...] = ("en",)
    limit: int = 0
    examples: Examples = Examples()
    origin: Derived[str] = ""
    measured: Measured = Measured()

    @property
    def topic(self) -> str:
        """The first part of the id: `sourcing` of `sourcing/bare-source`."""
        return self.id.partition("/")[0]

    @property
    def flag(self) -> tuple[Example, ...]:
        """Examples it must flag, exactly at their marks."""
        return self.examples.flag

    @property
    def passes(self) -> tuple[Example, ...]:
        """Examples it must not flag."""
        return self.examples.pass_
