"""What the scanner promises: spans in order and inside a paragraph, bounded faults, `at`, linear growth."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.project.rules import load
from lint.text.quotations import Quotations, scan

LEXICON = load().lexicon
PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "''",
    "``",
    "„",
    "«",
    "»",
    "″",
    " ",
    "\n",
    ",",
    ".",
    "—",
    "(",
    "6'2",
    "he said",
    "A",
    "b",
    "=",
    ">",
]


class Part:
    def __init__(self, kind: str, start: int, end: int) -> None:
        self.kind, self.start, self.end = kind, start, end


def read(text: str, kind: str = "paragraph", lang: str = "") -> Quotations:
    parts, at = [], 0
    for line in text.split("\n"):
        if line:
            parts.append(Part(kind, at, at + len(line)))
        at += len(line) + 1
    return scan(text, parts, LEXICON, lang)


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in read(text).spans if one.depth == 1]


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.sampled_from(["paragraph", "headline", "list-item", "block-quote", "table-cell"]),
    st.sampled_from(["", "en-GB", "de", "fr", "sv"]),
)
def test_spans_and_faults_are_in_order_and_inside(text: str, kind: str, lang: str) -> None:
    found = read(text, kind, lang)
    for one in found.spans:
        assert 0 <= one.start < one.end <= len(text)
        assert "\n" not in text[one.start : one.end]
        assert one.depth >= 1
    assert [one.start for one in found.spans] == sorted(one.start for one in found.spans)
    for before, after in zip(found.outer, found.outer[1:], strict=False):
        assert before.end <= after.start
    assert found.outer == tuple(one for one in found.spans if one.depth == 1)
    for fault in found.faults:
        assert 0 <= fault.start < fault.end <= len(text)
    for offset in range(len(text)):
        held = [one for one in found.outer if one.start <= offset < one.end]
        assert found.at(offset) == (held[0] if held else None)


def steps(text: str) -> int:
    count = 0

    def profile(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(profile)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", ['"', "“", "”", '"a ', 'a" ', "“a. ", "‘a ", "a’ ", "''", 'a\n"', "“b” said\n"])
def test_growth_is_linear(piece: str) -> None:
    assert steps(piece * 8000) < 5 * steps(piece * 2000) + 1000


@pytest.mark.parametrize("piece", ['"', "“A. "])
def test_a_hundred_thousand_marks(piece: str) -> None:
    assert read(piece * 100_000) is not None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Go,” he said, “before dusk.”", ["“Go,”", "“before dusk.”"]),
        ("“One.\n“Two,” he said.", ["“One.", "“Two,”"]),
        ("“We left, Lowe said. The road was gone.\nThe mill shut.", ["“We left,"]),
        ("He said: “We left.\nThe mill shut.", ["“We left."]),
        ("The road was gone. We left,” he said.", ["We left,”"]),
        ("‘We left,’ he said. The boys’ coats were wet.", ["‘We left,’"]),
        ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"]),
        ("“A clear and\npresent danger” to us.", ["“A clear and", "present danger”"]),
        ("He is 6'2\" tall and goin' home.", []),
    ],
)
def test_what_is_quoted(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted


def test_depth_and_closing() -> None:
    found = read("“He said ‘no’ twice.\n“Then he left,” she said.")
    assert [(one.depth, one.closed) for one in found.spans] == [(1, False), (2, True), (1, True)]


ARTICLE = """“The mill will close in May,” said Jon Lowe.
Workers at the plant were told on Monday that it was “a matter of weeks” before the lines stop.
“Nobody asked us. We heard it on the radio.
“Then the letters came,” said Ana Reis, who has worked there since 1998.
The company called the claim “false” and said: “We told everyone.”
The river is not the only problem, Ada Okoro said."""
PLACES = [index for index, character in enumerate(ARTICLE) if character in "“”"]


@pytest.mark.parametrize("straight", [False, True])
@pytest.mark.parametrize("place", PLACES)
def test_a_missing_mark_is_found_on_its_line_only(place: int, straight: bool) -> None:
    text = ARTICLE[:place] + ARTICLE[place + 1 :]
    if straight:
        text = text.replace("“", '"').replace("”", '"')
    line = ARTICLE.count("\n", 0, place)
    if ARTICLE[place:].startswith("“Nobody"):
        assert read(text).faults == ()  # one mark less, and the paragraph says it in the paper's own voice
        return
    assert {text.count("\n", 0, fault.start) for fault in read(text).faults} == {line}


@pytest.mark.parametrize("place", PLACES)
def test_a_wrong_or_doubled_mark_is_found_and_mended(place: int) -> None:
    other = {"“": "”", "”": "“"}[ARTICLE[place]]
    for kind, mark in (("wrong-direction", other), ("doubled-mark", ARTICLE[place] * 2)):
        text = ARTICLE[:place] + mark + ARTICLE[place + 1 :]
        (fault,) = read(text).faults
        assert fault.kind == kind
        assert text[: fault.start] + str(fault.mend) + text[fault.end :] == ARTICLE


def test_the_article_is_sound() -> None:
    assert read(ARTICLE).faults == ()
    assert read(ARTICLE.replace("“", '"').replace("”", '"')).faults == ()
