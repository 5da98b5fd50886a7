"""Which side file of sign-offs holds for an article: the closest `.copydesk/stet.yml` upwards. See stet_file.py."""

from __future__ import annotations

import os

from lint.engine.outcome import Recorded, Stet, StetFault

SIDE_FILE = ".copydesk/stet.yml"
Given = tuple[tuple[Stet, ...], tuple[StetFault, ...]]
NONE: Given = ((), ())


class SideFiles:
    """Finds the side file upwards from each article, and reads each once."""

    def __init__(self, isolated: bool) -> None:
        self._isolated = isolated
        self._roots: dict[str, str] = {}
        self._read: dict[str, dict[str, Given]] = {}

    def for_file(self, path: str) -> Given:
        """Sign-offs for an article, and what is wrong with how they are written. Raises UserError for a bad file."""
        if self._isolated:
            return NONE
        absolute = os.path.abspath(path)
        root = self._root(os.path.dirname(absolute))
        if not root:
            return NONE
        if root not in self._read:
            from lint.errors import UserError
            from lint.project.reading import outside
            from lint.project.repository import work_tree
            from lint.project.stet_file import read

            side = os.path.join(root, SIDE_FILE)
            if outside(side, work_tree(root)):
                raise UserError("the side file leads out of the repository", path=side, remedy="keep it in there")
            self._read[root] = read(root)
        return self._read[root].get(absolute, NONE)

    def strays(self) -> list[Recorded]:
        """Sign-offs, in the side files read so far, for articles that are not there."""
        return [
            Recorded(stet, "no-file", os.path.relpath(path).replace(os.sep, "/"))
            for given in self._read.values()
            for path, (stets, _) in given.items()
            if not os.path.exists(path)
            for stet in stets
        ]

    def _root(self, folder: str) -> str:
        if folder not in self._roots:
            parent = os.path.dirname(folder)
            if os.path.isfile(os.path.join(folder, SIDE_FILE)):
                self._roots[folder] = folder
            else:
                self._roots[folder] = "" if parent == folder else self._root(parent)
        return self._roots[folder]
