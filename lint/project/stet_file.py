"""The side file of sign-offs, `.copydesk/stet.yml`: for plain text, wire copy, and all that no comment may enter.

    - file: copy/harbour.txt
      rule: sourcing/bare-source
      text: a source said
      by: L. Marsh
      on: 2026-03-04
      because: court order bars naming

`file` is relative to the folder that holds `.copydesk`. `text` are words the finding touches; `fingerprint` is the
finding's own; without either, the rule is signed off in the whole file.
"""

from __future__ import annotations

import os
from typing import Any

from lint.decode import key_of
from lint.decode.decoder import MISSING, Decoder
from lint.decode.nodes import Node, compose
from lint.engine.outcome import Stet, StetFault
from lint.engine.stet_syntax import Written, make
from lint.errors import UserError
from lint.project import files
from lint.project.stets import NONE, SIDE_FILE, Given
from lint.record import NamedTuple
from lint.text.source import Source
from lint.text.span import Span


class Entry(NamedTuple):
    """One sign-off of the side file."""

    file: str
    rule: tuple[str, ...]
    because: str = ""
    text: str = ""
    fingerprint: str = ""
    by: str = ""
    on: str = ""
    until: str = ""
    hash: str = ""


def read(root: str) -> dict[str, Given]:
    """Absolute path of an article → its sign-offs. Raises UserError for mistakes."""
    path = os.path.relpath(os.path.join(root, SIDE_FILE)).replace(os.sep, "/")
    origin = Source(path, files.read(path))
    node = compose(origin.text, path)
    if node is None:
        return {}
    if node.id != "sequence":
        what = "the side file is a list of sign-offs"
        raise UserError(what, path=path, line=1, column=1, remedy="begin with `- file:`")
    decoder = _EntryDecoder(path)
    found: dict[str, Given] = {}
    for one in node.value:
        entry = decoder.record(one, Entry, "a sign-off") if one.id == "mapping" else MISSING
        if one.id != "mapping":
            decoder.mistake(one, "a sign-off is keys with values", "begin with `- file:`")
        elif entry is not MISSING:
            key = os.path.normpath(os.path.join(root, entry.file))
            stets, faults = found.get(key, NONE)
            more, wrong = _stets(entry, one, origin)
            found[key] = ((*stets, *more), (*faults, *wrong))
    decoder.finish()
    return found


def _stets(entry: Entry, node: Node, origin: Source) -> tuple[list[Stet], list[StetFault]]:
    values = {name: getattr(entry, name) for name in ("by", "on", "until", "because", "hash") if getattr(entry, name)}
    places = {str(key.value): Span(value.start_mark.index, value.end_mark.index) for key, value in node.value}
    ids = next(value for key, value in node.value if key_of(str(key.value)) == "rule")
    nodes = ids.value if ids.id == "sequence" else [ids]
    rules = tuple((str(one.value), Span(one.start_mark.index, one.end_mark.index)) for one in nodes)
    at = Span(rules[0][1].start, rules[-1][1].end) if rules else Span(node.start_mark.index, node.start_mark.index)
    faults: list[StetFault] = []
    made = make(Written(rules, values, places, at), origin, None, faults)
    return [stet._replace(quote=entry.text, fingerprint=entry.fingerprint) for stet in made], faults


class _EntryDecoder(Decoder):
    """`quote:` is another word for `text:`."""

    def entries(self, node: Node, what: str) -> dict[str, Any]:
        found = super().entries(node, what)
        if "quote" in found and "text" not in found:
            found["text"] = found.pop("quote")
        return found
