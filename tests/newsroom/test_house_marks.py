"""`quotation-style` of the config: which marks are the house's."""

from __future__ import annotations

import pytest

from lint.engine.lint import examine, read
from lint.engine.outcome import Settings
from lint.project.rules import load

BOOK = load().only("quotations/mixed-style")
CURLY = "“The roof went first,” Lowe said. “It said ‘go’ on the door.”"
STRAIGHT = '"The roof went first," Lowe said.'
SINGLE = "‘The roof went first,’ Lowe said. ‘It said “go” on the door.’"


def columns(text: str, style: str) -> list[int]:
    document = read(f"Roof falls at mill\n\n{text}\n", "a.txt", BOOK)
    return [one.column for one in examine(document, BOOK, Settings(options={"quotation-style": style})).findings]


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("curly", CURLY, []),
        ("curly", STRAIGHT, [1]),
        ("curly", f"{CURLY} {STRAIGHT}", [len(CURLY) + 2]),
        ("straight", STRAIGHT, []),
        ("straight", CURLY, [1]),
        ("american", CURLY, []),
        ("american", STRAIGHT, []),
        ("american", SINGLE, [1]),
        ("british", SINGLE, []),
        ("british", CURLY, [1]),
        ("curly", f'He laid 12" of pipe. {CURLY}', []),
        ("", STRAIGHT, []),
        ("curly", "Nobody spoke about the 12-inch pipe’s end.", []),
    ],
)
def test_the_first_mark_that_is_not_the_houses(style: str, text: str, expected: list[int]) -> None:
    assert columns(text, style) == expected
