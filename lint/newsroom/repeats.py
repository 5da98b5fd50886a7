"""The same line twice at the top of an article: headline and headline, headline and lede, headline and dek."""

from __future__ import annotations

from lint.document.blocks import PROSE, Block
from lint.document.document import Document
from lint.newsroom.headlines import Headline, content, lede, opening, tokens, told, without_dateline
from lint.newsroom.similarity import jaccard, share
from lint.record import NamedTuple
from lint.text.span import Span

_GLUED_FROM = 5  # words a headline must have before we believe that a paragraph starts with it by accident of the CMS
_LIVE = frozenset({"live", "liveblog", "live-blog", "live blog", "poem", "poetry", "statement", "transcript", "letter"})


class Repeat(NamedTuple):
    """`[start, end)` of the text says what the headline `first` said; whole: nothing else stands in that block.

    score: 1.0 for the same line, else how alike they are (0-1)."""

    start: int
    end: int
    first: Block
    whole: bool = False
    score: float = 1.0


def rendered_twice(document: Document) -> Repeat | None:
    """The second rendering of a headline in the body: another heading or the first line of the copy."""
    headlines, first = document.once(opening)
    body = [one for one in headlines if not one.field]
    for at, one in enumerate(body):
        for earlier in body[:at]:
            if earlier.tokens == one.tokens:
                return Repeat(one.block.start, one.block.end, earlier.block, True)
    top = document.blocks[: first + 2] if first >= 0 else document.blocks
    for block in top:
        if block.field or (headlines and block.start <= headlines[0].block.start) or not told(document, block):
            continue
        if block.kind in PROSE or block.kind in ("subhead", "dek"):
            found = _same_line(document, headlines, block)
            if found:
                return found
        if block.kind in PROSE:
            break
    return None


def title_and_h1(document: Document) -> Repeat | None:
    """A front-matter title and the same words as the body's heading: right or wrong depends on the site's template."""
    headlines = document.once(opening).headlines
    for title in headlines:
        for one in headlines if title.field else ():
            if not one.field and one.tokens == title.tokens:
                return Repeat(one.block.start, one.block.end, title.block, True)
    return None


def _same_line(document: Document, headlines: tuple[Headline, ...], block: Block) -> Repeat | None:
    text = document.text[block.start : block.end]
    size = text.count(" ")
    for one in reversed(headlines):  # the nearest first
        if size <= 4 * len(one.tokens) + 8 and tokens(text, document.lexicon) == one.tokens:
            return Repeat(block.start, block.end, one.block, True)
        end = _glued(document, one.block, block) if block.kind in PROSE else 0
        if end:
            return Repeat(block.start, end, one.block)
    return None


def _glued(document: Document, headline: Block, block: Block) -> int:
    """Where the headline ends that runs without a stop into the first sentence; 0 where it does not."""
    words = document.words
    first, last = words.range(headline.start, headline.end)
    start, stop = words.range(block.start, block.end)
    size = last - first
    if size < _GLUED_FROM or stop - start <= size or words.lower[start] != words.lower[first]:
        return 0
    if words.lower[start : start + size] != words.lower[first:last]:
        return 0
    following = start + size
    if words.gap(following).strip(" \"'“‘") or not words.original(following)[:1].isupper():
        return 0
    return words.end[following - 1]


def repeated_in_lede(document: Document) -> tuple[Repeat, int, frozenset[str]] | None:
    """The first sentence of the copy with the headline it is most like: the likeness, how many words of meaning they
    share that are no names, and the shared words. None where the line is rendered twice or the piece is a brief."""
    paragraph = _told(document)
    if paragraph is None or _exempt(document):
        return None
    sentence = document.sentences[document.sentence_index(paragraph.start)]
    if sentence.start < paragraph.start or sentence.end - sentence.start > 600:
        return None
    if not _might_repeat(document, sentence):
        return None
    said = without_dateline(document.text[sentence.start : sentence.end])
    words = content(tokens(said, document.lexicon), document.lexicon)
    best: tuple[float, frozenset[str], Block] = (0.0, frozenset(), paragraph)
    for one in document.once(opening).headlines:
        other = content(one.tokens, document.lexicon)
        best = max(best, (jaccard(words, other), words & other, one.block), key=lambda each: each[0])
    score, shared, block = best
    plain = shared - names(said, document)
    written = frozenset(word for word in tokens(said, document.lexicon) if content((word,), document.lexicon) & shared)
    return Repeat(sentence.start, sentence.end, block, score=score), len(plain), written


def _told(document: Document) -> Block | None:
    """The paragraph that begins the story: the lede, or the next one where the headline stands in its place."""
    paragraph = lede(document)
    twice = document.once(rendered_twice)
    if paragraph is None or twice is None or twice.start != paragraph.start:
        return paragraph
    if not twice.whole:
        return None
    index = document.block_index(paragraph.start) + 1
    return next((one for one in document.blocks[index : index + 5] if one.kind in PROSE and told(document, one)), None)


def _might_repeat(document: Document, sentence: Span) -> bool:
    """Cheap: whether the sentence shares enough beginnings of words with a headline to be worth comparing."""
    words = document.words
    first, last = words.range(sentence.start, sentence.end)
    said = {word[:3] for word in words.lower[first:last]}
    return any(
        2 * sum(word[:3] in said for word in one.tokens) >= len(one.tokens) for one in document.once(opening).headlines
    )


def _exempt(document: Document) -> bool:
    """Live blogs, poems, statements; and briefs: the whole copy is one sentence."""
    for name in ("type", "format", "layout", "kind"):
        field = document.fields.get(name)
        if field is not None and str(field.value).casefold() in _LIVE:
            return True
    prose = [block for block in document.blocks if block.kind in PROSE and not block.field]
    if len(prose) > 1:
        return False
    start = document.sentence_index(prose[0].start)
    return start + 1 == len(document.sentences) or document.sentences[start + 1].start >= prose[0].end


def names(text: str, document: Document) -> frozenset[str]:
    """Words of a sentence that are written with a capital inside it: names, folded as `content` folds words.

    Empty for title case, where capitals tell nothing."""
    inner = text.split()[1:]
    capital = [word for word in inner if word.lstrip("“\"'‘(")[:1].isupper()]
    if len(capital) * 2 > len(inner):
        return frozenset()
    return content(tokens(" ".join(capital), document.lexicon), document.lexicon)


def dek_repeats(document: Document) -> list[Repeat]:
    """Deks with the headline each is most like; score 1.0 where the dek holds the headline as a clause."""
    found: list[Repeat] = []
    headlines = document.once(opening).headlines
    twice = document.once(rendered_twice)
    for block in document.blocks:
        if block.kind == "dek" and block.renders and headlines and not (twice and twice.start == block.start):
            found.append(max((_dek(document, block, one) for one in headlines), key=lambda each: each.score))
    return found


def _dek(document: Document, block: Block, headline: Headline) -> Repeat:
    text = document.text[block.start : block.end]
    said = tokens(text, document.lexicon)
    lexicon = document.lexicon
    words, other = content(said, lexicon), content(headline.tokens, lexicon)
    score = 0.0
    if len(said) > 1 and (said == headline.tokens or (len(other) > 2 and _holds(said, headline.tokens))):
        score = 1.0
    elif len((words & other) - names(text, document)) >= 2:
        score = share(words, other)
    return Repeat(block.start, block.end, headline.block, True, score)


def _holds(line: tuple[str, ...], part: tuple[str, ...]) -> bool:
    size = len(part)
    return any(line[at : at + size] == part for at in range(len(line) - size + 1) if line[at] == part[0])
