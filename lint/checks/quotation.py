"""`extends: quotation`: quotation marks that do not pair, as the scanner of the document found them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.document.view import View
from lint.finding import Hit


class Params(NamedTuple):
    """fault: which fault of the scanner the rule reports (`unclosed`, `unopened`, `doubled-mark`, …)."""

    fault: str = ""


def check(view: View, params: Params) -> Iterator[Hit]:
    """Every mark with that fault is a hit; the level follows the kind of mark."""
    text = view.document.text
    for fault in view.document.quotations.faults:
        if fault.kind == params.fault:
            near = text[fault.start : fault.start + 40].partition("\n")[0]
            yield Hit(
                fault.start, fault.end, {"detail": fault.detail, "near": near}, fault.mend, level=fault.level or None
            )
