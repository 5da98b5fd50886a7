"""Whatever is written into a sign-off: nothing breaks, every place is inside the source, no finding is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from test_stet import BOOK, run

from lint.engine.lint import examine, read
from lint.engine.outcome import Settings

PARTS = st.sampled_from(
    ["stet", "stet-block", "/stet-block", ":", " ", "\n", ",", "words/harbour", "words/mayor", "words/none", "by=",
     "on=", "because=", "until=", "2026-03-04", '"', "'", "“", "”", "three words here", "=", "x", "é",
     "\u2028", "&", "<"]
)  # fmt: skip
COMMENTS = st.lists(PARTS, max_size=12).map(lambda parts: f"<!-- {''.join(parts)} -->")
PIECES = st.one_of(COMMENTS, st.sampled_from(["The harbour.", "The mayor.", "\n\n", "\n", " ", "# The harbour"]))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=10).map("".join), st.sampled_from(["a.md", "a.html", "a.txt"]))
def test_sign_offs_never_break_a_run(text: str, path: str) -> None:
    outcome = run(text, path)
    assert not outcome.failures
    for one in outcome.findings:
        assert 0 <= one.span.start <= one.span.end <= len(text)
    words = Settings(levels={"words/harbour": "error", "words/mayor": "warning"})
    bare = examine(read(text, path, BOOK), BOOK, words)
    found = [one for one in outcome.findings if one.rule.startswith("words/")]
    assert len(found) + len(outcome.signed_off) == len(bare.findings) + len(bare.signed_off)
