"""`extends: quotation`: quotation marks that do not pair, as the scanner of the document found them."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document.document import Document
from lint.document.signs import QUOTED, fault
from lint.document.view import View
from lint.finding import Hit
from lint.record import NamedTuple
from lint.text.faults import Fault
from lint.text.lexicon import Lexicon
from lint.text.span import Span

CERTAIN = ("doubled-mark", "wrong-direction")  # what the mark should be is beyond doubt; elsewhere an editor looks
MIXED = "mixed-style"
_CLOSING = {"“": "”", '"': '"'}
_ENDS = ",.?!…—"
_LISTED = ("”,”", '","', "”,“")  # values of a list in a line of code or data: nobody speaks there


class Params(NamedTuple):
    """fault: which fault of the scanner the rule reports (`unclosed`, `unopened`, `doubled-mark`, …)."""

    fault: str = ""


def cues(params: Params, lexicon: Lexicon) -> frozenset[str]:
    """The fault itself; a house style may want other marks in any article that quotes."""
    return frozenset({fault(params.fault), QUOTED} if params.fault == MIXED else {fault(params.fault)})


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every mark with that fault is a hit; the level follows the kind of mark."""
    document = view.document
    style = str(document.options.get("quotation-style") or "")
    if style and params.fault == MIXED:
        from lint.newsroom.house_marks import stray

        if (other := stray(document, style)) is not None:
            yield Hit(other[0], other[1], {"detail": other[2]})
        return
    for found in document.quotations.faults:
        if found.kind == params.fault and not _passes(document, found):
            near = document.text[found.start : found.start + 40].partition("\n")[0]
            mend, at = _mend(document, found)
            yield Hit(
                found.start,
                found.end,
                {"detail": found.detail, "near": near},
                mend,
                level=found.level or None,
                edit_at=at,
                safe=found.kind in CERTAIN,
            )


def _passes(document: Document, fault: Fault) -> bool:
    """Whether the mark is none of a speaker's, in a line of data or the title of a broken link, or has been reported:
    where an inner quotation swallowed the end of its outer one, the mark left over is that end."""
    listed, link, wrong = document.once(_around)[document.block_at(fault.start).start]
    return listed or link < fault.start or (fault.kind == "unopened" and wrong < fault.start)


class _Around(dict[int, tuple[bool, int, int]]):
    """Start of a block → whether it is a line of data, where it first has `](`, and where its first quotation is that
    is nested wrongly (the end of the text: nowhere). Asked for once a block, however many faults it has."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._wrong: dict[int, int] = {}
        for one in document.quotations.faults:
            if one.kind == "nested-wrongly":
                self._wrong.setdefault(document.block_at(one.start).start, one.start)

    def __missing__(self, start: int) -> tuple[bool, int, int]:
        document = self._document
        text, end = document.text, document.block_at(start).end
        listed = any(text.find(sign, start, end) >= 0 for sign in _LISTED)
        link = text.find("](", start, end)
        self[start] = found = (listed, link if link >= 0 else len(text), self._wrong.get(start, len(text)))
        return found


def _around(document: Document) -> _Around:
    return _Around(document)


def _mend(document: Document, fault: Fault) -> tuple[str | None, Span | None]:
    """What the mark should read; where a quotation is left open, the closing mark and where it is wanted: before the
    words that say who spoke, or at the end of a paragraph that ends with the quoted sentence."""
    closing = _CLOSING.get(document.text[fault.start]) if fault.kind == "unclosed" else None
    if closing is None or fault.end - fault.start > 1:
        return fault.mend, None
    found = document.quotations.at(fault.start)
    if found is None or found.start != fault.start or found.closed or document.text[found.end - 1] not in _ENDS:
        return None, None
    last = document.span(found.end - 1, found.end)
    return closing, Span(last.end, last.end)
