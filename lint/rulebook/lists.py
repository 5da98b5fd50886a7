"""List files → word lists."""

from __future__ import annotations

from lint.decode.decoder import Decoder
from lint.decode.nodes import Node, compose
from lint.errors import UserError
from lint.text.lexicon import Groups

_ABOUT = frozenset({"description", "authority", "link", "case"})


def read_list(path: str, text: str) -> Groups:
    """Groups of words; lower case with straight apostrophes unless the file says `case: keep`."""
    root: Node = compose(text, path)
    decoder = Decoder(path)
    if root is None:
        raise UserError("the list is empty", path=path, line=1, column=1)
    about: dict[str, Node] = {str(key.value): value for key, value in root.value} if root.id == "mapping" else {}
    keep = "case" in about and about["case"].value == "keep"
    body: Node = about.get("words", root)
    if body.id == "mapping":
        entries = decoder.entries(body, "the list")
        parts = [(key.value, node) for key, node in entries.values() if body is not root or not _about(key, node)]
    else:
        parts = [("", body)]
    groups = {str(name): decoder.value(node, tuple[str, ...], f"group `{name}`") for name, node in parts}
    decoder.finish()
    if keep:
        return groups
    return {name: tuple(entry.lower().replace("’", "'") for entry in entries) for name, entries in groups.items()}


def _about(key: Node, node: Node) -> bool:
    return node.id == "scalar" and key.value in _ABOUT
