"""The text of a config file → `File`. Mistakes are file:line:column, what, remedy. It opens no file."""

from __future__ import annotations

from typing import Any

from lint.decode.decoder import MISSING, Decoder, did_you_mean
from lint.decode.nodes import Node, compose, plain
from lint.finding import LEVELS
from lint.project.config import File, Levels
from lint.project.profile import Params, ProfileFile
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


def decode_profile(text: str, path: str) -> ProfileFile:
    """The profile of a file's text. Raises UserError (all mistakes at once)."""
    root = compose(text, path)
    if root is None:
        return ProfileFile()
    decoder = _ConfigDecoder(path)
    if root.id != "mapping":
        decoder.mistake(root, "a profile is keys with values", "write `levels:` with rules and levels below it")
        decoder.finish()
    file = decoder.record(root, ProfileFile, "the profile")
    decoder.finish()
    assert isinstance(file, ProfileFile)
    return file


class _ConfigDecoder(Decoder):
    """Keeps the place of each pattern, since only the rulebook can tell whether it means a rule."""

    def record(self, node: Node, record: type, what: str) -> Any:
        if record is Pattern:
            text = self.value(node, str, what)
            return MISSING if text is MISSING else self._pattern(node, text)
        if record is Levels:
            return self._levels(node)
        if record is Params:
            return self._params(node)
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

    def _params(self, node: Node) -> Params:
        given = []
        if node.id != "mapping":
            self.mistake(node, "`params` must be rules with keys", "write `verification/hedge-load: {warn: 2}` lines")
            return Params()
        for key, value in node.value:
            if value.id == "mapping":
                given.append((self._pattern(key, str(key.value)), plain(value)))
            else:
                self.mistake(value, f"`{key.value}` needs keys with values", "write `key: value` below it")
        return Params(tuple(given))
