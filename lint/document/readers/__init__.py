"""One reader per input format. A reader module has EXTENSIONS, SAMPLE and `read(source) -> Document`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from lint import plugins
from lint.document.document import Document
from lint.errors import UserError
from lint.text.source import Source

Reader = Callable[[Source], Document]


@cache
def by_extension() -> Mapping[str, str]:
    """File name ending (lower case, with the dot) → name of the reader."""
    found: dict[str, str] = {}
    for name in plugins.names("readers"):
        module = plugins.load("readers", name)
        for extension in getattr(module, "EXTENSIONS", ()):
            found[extension] = name
    return found


def reader_for(path: str) -> Reader:
    """The reader for a file name. Raises UserError for an ending nobody reads."""
    endings = by_extension()
    name = path.rpartition("/")[2].lower()
    ending = "." + name.rpartition(".")[2] if "." in name else ""
    if ending not in endings:
        raise UserError(
            f"no reader for {ending or 'files without an ending'}",
            path=path,
            remedy=f"known endings: {', '.join(sorted(endings))}",
        )
    module = plugins.load("readers", endings[ending])
    read: Reader = getattr(module, "read")  # noqa: B009
    return read
