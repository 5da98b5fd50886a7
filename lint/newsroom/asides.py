"""What desks write to each other in copy and what a merge of two versions leaves: (ed: sp?), (cq), NB subs, @@."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document.document import Document
from lint.document.signs import mark
from lint.newsroom.wordings import Wordings, places, written_out
from lint.text.later import later
from lint.text.lexicon import Lexicon
from lint.text.span import Span

LIST = "editor-notes"
_SKIPPED = frozenset({"code", "embed", "field", "furniture"})
_MARKS = later(r"@@+(?![\w.])|^(?:<{7}|>{7}|={7})(?= |$).*|^>>>(?! ?$)|^//(?= ).*", 8)
_MULTILINE_SIGNS = ("@@", ">>>", "<<<<<<<", "=======", "\n// ")


def asides(document: Document) -> Iterator[Span]:
    """Ranges of Document.text, in no order; quoted words pass, so do published notes (*Editor's note: …*)."""
    for found in (*_in_brackets(document), *_phrases(document), *_marks(document)):
        quoted = document.quotations.at(found.start)
        if quoted is None and document.block_at(found.start).kind not in _SKIPPED:
            yield found


def _in_brackets(document: Document) -> Iterator[Span]:
    lexicon = document.lexicon
    if lexicon.once(_words).isdisjoint(document.vocabulary):
        return
    addressed, alone = lexicon.words(LIST, "addressed"), lexicon.words(LIST, "alone")
    asking = lexicon.words(LIST, "asking")
    for match in lexicon.once(_brackets).finditer(document.text):
        said = match[1].strip().lower().replace("’", "'")
        first, colon, _ = said.partition(":")
        if (colon and first.strip() in addressed) or said in alone or _asks(said, asking):
            yield Span(match.start(), match.end())


def _brackets(lexicon: Lexicon) -> re.Pattern[str]:
    """Brackets that begin with a word of the lists."""
    first = "|".join(sorted(map(re.escape, lexicon.once(_words)), key=len, reverse=True))
    return re.compile(rf"[(\[](\s?(?:{first})(?!\w)[^()\[\]\n]{{0,200}})[)\]]", re.I)


def _asks(said: str, asking: frozenset[str]) -> bool:
    return said.endswith("?") and said.split()[0].rstrip(":,") in asking and not said.startswith("check out")


def _words(lexicon: Lexicon) -> frozenset[str]:
    """Words of which brackets with an aside have one."""
    groups = ("addressed", "alone", "asking")
    return frozenset(
        word.strip("?!.") for group in groups for phrase in lexicon.phrases(LIST, group) for word in phrase.split()[:1]
    )


def seeds(lexicon: Lexicon) -> frozenset[str]:
    """Words and signs of which an article with an aside has one."""
    telling = [max(phrase.split(), key=len).strip("?!.") for phrase in lexicon.phrases(LIST, "alone")]
    words = (*lexicon.words(LIST, "addressed"), *telling, *(word.strip(".") for word in lexicon.words(LIST, "asking")))
    return frozenset((*words, *lexicon.once(_wordings), *map(mark, (sign.strip() for sign in _MULTILINE_SIGNS))))


def _phrases(document: Document) -> Iterator[Span]:
    return places(
        document.lexicon.once(_wordings),
        document.vocabulary,
        lambda: document.text.lower().replace("’", "'"),
    )


def _wordings(lexicon: Lexicon) -> Wordings:
    return written_out(lexicon.phrases(LIST, "phrases"))


def _marks(document: Document) -> Iterator[Span]:
    text = document.text
    if any(sign in text for sign in _MULTILINE_SIGNS) or text.startswith("// "):
        for match in _MARKS().finditer(text):
            yield Span(match.start(), match.end())
