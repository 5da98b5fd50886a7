"""The rule: one YAML file, decoded."""

from __future__ import annotations

from typing import Any, NamedTuple


class Example(NamedTuple):
    """A sentence or article a rule must flag or pass.

    marks: ranges of `text` that `[[…]]` enclosed; fixed: the text after
    the fix; format: reader for it (`plain`, `markdown`, `html`)."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    fixed: str | None = None
    format: str = "markdown"


class Rule(NamedTuple):
    """One rule. `id` is its path below the rules folder without `.yml`; params is the Params of its check."""

    id: str
    extends: str
    level: str
    message: str
    params: Any
    scope: tuple[str, ...] = ("text",)
    in_quotes: bool = False
    description: str = ""
    authority: str = ""
    link: str = ""
    default: bool = True
    lang: tuple[str, ...] = ("en",)
    limit: int = 0
    flag: tuple[Example, ...] = ()
    passes: tuple[Example, ...] = ()
    words: frozenset[str] = frozenset()
    origin: str = ""

    @property
    def topic(self) -> str:
        """The first part of the id: `sourcing` of `sourcing/bare-source`."""
        return self.id.partition("/")[0]
