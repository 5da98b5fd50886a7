"""Plain text: first line headline; a line or a blank-line block a paragraph."""

from __future__ import annotations

from lint.document.builder import Builder
from lint.document.document import Document
from lint.text.source import Source

EXTENSIONS = (".txt", ".text")
SAMPLE = "NEEDLE headline\n\nNEEDLE paragraph.\n"


def read(source: Source) -> Document:
    """Read a plain-text article."""
    builder = Builder(source)
    kind = "headline"
    for number, start in enumerate(source.line_starts, 1):
        line = source.line(number)
        body = line.strip()
        if not body:
            continue
        first = start + len(line) - len(line.lstrip())
        builder.begin(kind, level=1 if kind == "headline" else 0)
        builder.copy(first, first + len(body))
        builder.finish()
        kind = "paragraph"
    return builder.document("plain")
