"""Where narration speaks: the tag that says who spoke (“…, she said.”)."""

from __future__ import annotations

from collections.abc import Callable

from lint.text.later import lazy
from lint.text.lexicon import Lexicon

# , he said. · , Lowe told the paper. · , said Ana Reis. · , Mr. Lowe of Norfall added in a letter.
_TAG = lazy(
    r"[,?!…—–](?P<quote>['’]?)\s+(?P<tag>"
    r"(?:(?P<subject>he|she|they|(?:the |a |an )?(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w.’'-]*|the \w+)\s+(?P<verb>[a-z]+))"
    r"|(?P<verb2>[a-z]+)\s+(?:he|she|they|the|a|an|[A-Z][\w.’'-]+)\b)"
)


def tagger(text: str, lexicon: Lexicon) -> Callable[[int, int], int]:
    """A function that finds the first tag of narration in `text[start:end]`: its offset after the comma, or -1."""
    verbs = lexicon.words("quotation-tags") if "quotation-tags" in lexicon.lists else frozenset(("said", "says"))

    def tag(start: int, end: int) -> int:
        for match in _TAG.finditer(text, start, end):
            if (match["verb"] or match["verb2"]) in verbs:
                return match.start("tag")
        return -1

    return tag
