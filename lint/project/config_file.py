"""The text of a config file → `File`. Mistakes are file:line:column, what, remedy. It opens no file."""

from __future__ import annotations

from typing import Any

from lint.decode.decoder import MISSING, Decoder, did_you_mean
from lint.decode.nodes import Node, compose
from lint.finding import LEVELS
from lint.project.config import File, Levels
from lint.project.select import OFF, Pattern


def decode(text: str, path: str) -> File:
    """The config of a file's text. Raises UserError (all mistakes at once)."""
    root = compose(text, path)
    if root is None:
        return File()
    decoder = _ConfigDecoder(path)
    if root.id != "mapping":
        decoder.mistake(root, "a config file is keys with values", "see `copydesk init --dry-run`")
        decoder.finish()
    file = decoder.record(root, File, "the config")
    decoder.finish()
    assert isinstance(file, File)
    return file


class _ConfigDecoder(Decoder):
    """Keeps the place of each pattern, since only the rulebook can tell whether it means a rule."""

    def record(self, node: Node, record: type, what: str) -> Any:
        if record is Pattern:
            text = self.value(node, str, what)
            return MISSING if text is MISSING else self._pattern(node, text)
        if record is Levels:
            return self._levels(node)
        return super().record(node, record, what)

    def _pattern(self, node: Node, text: str) -> Pattern:
        return Pattern(text, self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def _levels(self, node: Node) -> Levels:
        given = []
        if node.id != "mapping":
            self.mistake(node, "`levels` must be rules with levels", "write `sourcing/bare-source: error` lines")
            return Levels()
        for key, value in node.value:
            level = str(value.value).lower()
            if level in (*LEVELS, OFF):
                given.append((self._pattern(key, str(key.value)), level))
            else:
                self.mistake(value, f"no level `{value.value}`", did_you_mean(level, (*LEVELS, OFF)))
        return Levels(tuple(given))
