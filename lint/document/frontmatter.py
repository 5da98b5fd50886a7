"""Front matter."""

from __future__ import annotations

from lint.document.builder import Builder


def read(builder: Builder) -> int:
    return 0
