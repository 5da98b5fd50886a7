"""What can go wrong, said the same way everywhere: where, what, remedy."""

from __future__ import annotations


class UserError(Exception):
    """A mistake the user can mend: a bad rule, config, path or option.

    The command ends with exit code 2.

    `path` names the file, `line` and `column` are 1-based (0: unknown), `what` says what is
    wrong and `remedy` what to do.
    """

    def __init__(self, what: str, *, remedy: str = "", path: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(what)
        self.what, self.remedy, self.path, self.line, self.column = what, remedy, path, line, column

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        said = f"{where}: {self.what}" if where else self.what
        return f"{said}; {self.remedy}" if self.remedy else said
