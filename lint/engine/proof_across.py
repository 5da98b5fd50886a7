"""Examples of rules that compare articles: several files in one text, each under a line `-- path --`."""

from __future__ import annotations

import re

from lint.engine.across import compare_texts
from lint.engine.outcome import Settings
from lint.errors import UserError
from lint.finding import Finding
from lint.rulebook.rulebook import Rulebook
from lint.text.later import lazy
from lint.text.span import Span

_FILE = lazy(r"^-- (\S+) --\n", re.MULTILINE)


def find(text: str, rulebook: Rulebook, settings: Settings) -> list[Finding]:
    """The findings of the articles in a text, their spans as offsets into the whole of it."""
    heads = list(_FILE.finditer(text))
    if len(heads) < 2:
        raise UserError("an example of a rule that compares articles needs two", remedy="begin each `-- path.md --`")
    ends = [*(head.start() for head in heads[1:]), len(text)]
    starts = {head[1]: head.end() for head in heads}
    texts = {head[1]: text[head.end() : end] for head, end in zip(heads, ends, strict=True)}
    return [
        one._replace(span=Span(*(at + starts[one.path] for at in one.span)))
        for one in compare_texts(texts, rulebook, settings)
    ]
