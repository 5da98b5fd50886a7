"""Plain text as newsrooms have it."""

from __future__ import annotations

import pytest

from tests.readers.told import told

WRAPPED = """\
Ferry to Norfall stays in port
after engine fault

By Ana Reis

PORT ELM -- The ferry to Norfall stayed in port on Monday after
its engine failed, and the line said that it would not sail
again before Thursday.
   "We are waiting for a part," said Jon Lowe, who runs the line.
Passengers were sent home by bus, which took them most of the
night.
"""

CASES = [
    pytest.param("One line of copy without a stop", ["headline1: One line of copy without a stop"], id="lone line"),
    pytest.param("A man was held on Friday.", ["paragraph: A man was held on Friday."], id="lone sentence"),
    pytest.param(
        "Bridge reopens\n\nThe bridge reopened.\n\nCars returned.",
        ["headline1: Bridge reopens", "paragraph: The bridge reopened.", "paragraph: Cars returned."],
        id="blank lines",
    ),
    pytest.param(
        "Bridge reopens\r\nThe bridge reopened on Monday.\r\nCars returned at noon.\r\n",
        ["headline1: Bridge reopens", "paragraph: The bridge reopened on Monday.", "paragraph: Cars returned at noon."],
        id="a line a paragraph, CRLF",
    ),
    pytest.param(
        "Bridge reopens.\r\rBy Ana Reis and Jon Lowe\r\rMarch 4, 2026\r\rThe bridge reopened.",
        [
            "headline1: Bridge reopens.",
            "byline: By Ana Reis and Jon Lowe",
            "date: March 4, 2026",
            "paragraph: The bridge reopened.",
        ],
        id="byline and date, lone CR",
    ),
    pytest.param(
        WRAPPED,
        [
            "headline1: Ferry to Norfall stays in port after engine fault",
            "byline: By Ana Reis",
            "paragraph: PORT ELM -- The ferry to Norfall stayed in port on Monday after its engine failed, and the "
            "line said that it would not sail again before Thursday.",
            'paragraph: "We are waiting for a part," said Jon Lowe, who runs the line. Passengers were sent home by '
            "bus, which took them most of the night.",
        ],
        id="wrapped",
    ),
    pytest.param(
        "PORT ELM (AP) — The harbour master of Port Elm resigned on Monday after a week of questions "
        "about the ferry.\n\nShe gave no reason.",
        [
            "paragraph: PORT ELM (AP) — The harbour master of Port Elm resigned on Monday after a week of questions "
            "about the ferry.",
            "paragraph: She gave no reason.",
        ],
        id="no headline: a dateline",
    ),
    pytest.param(
        "By Ana Reis\n\nBridge reopens\n\nThe bridge reopened.",
        ["byline: By Ana Reis", "headline1: Bridge reopens", "paragraph: The bridge reopened."],
        id="byline first",
    ),
    pytest.param(
        "Bridge reopens\n\nShare\n12\n\nRead more: Ferry stays in port\n\nThe bridge reopened.",
        [
            "headline1: Bridge reopens",
            "paragraph: Share",
            "paragraph: 12",
            "paragraph: Read more: Ferry stays in port",
            "paragraph: The bridge reopened.",
        ],
        id="furniture stays for the rules to see",
    ),
    pytest.param(
        "What to know\n\n• The bridge is open.\n• The ferry is not.\n",
        ["headline1: What to know", "list-item1: The bridge is open.", "list-item1: The ferry is not."],
        id="bullets",
    ),
    pytest.param(
        "Where to look\n\nSee https://example.org/a_b?c=d, or www.example.org.",
        ["headline1: Where to look", "paragraph: See ###########################, or ###############."],
        id="addresses are masked",
    ),
]


@pytest.mark.parametrize(("text", "blocks"), CASES)
def test_plain(text: str, blocks: list[str]) -> None:
    assert told("plain", text) == blocks
