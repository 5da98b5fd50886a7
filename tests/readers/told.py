"""Documents as a reader of a test sees them: a line a block."""

from __future__ import annotations

from lint.document.document import MASK, Document
from tests.readers.promises import keeps_its_promises
from tests.readers.test_contract import read


def told(name: str, text: str) -> list[str]:
    """What a reader makes of a text: `kind: words`, with heading level, field (`-`: not rendered), masks as `#`."""
    document = read(name, text)
    keeps_its_promises(document)
    return [_line(document, index) for index in range(len(document.blocks))]


def _line(document: Document, index: int) -> str:
    block = document.blocks[index]
    field = f"@{block.field}{'' if block.renders else '-'}" if block.field else ""
    said = document.block_text(block).replace(MASK, "#")
    return f"{block.kind}{block.level or ''}{field}: {said}"
