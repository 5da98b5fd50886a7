"""Where lines begin, found fast where no carriage return is in the text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lint.text.source import Source


@given(st.text(st.sampled_from("ab\n\r\x0b\u2028é"), max_size=30))
def test_line_starts_are_the_ends_of_line_ends(text: str) -> None:
    assert Source("a.txt", text).line_starts == [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
