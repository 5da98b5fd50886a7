"""For any input of any reader: copies are the source's characters, places are inside, in order, not empty."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import plugins
from tests.readers.promises import keeps_its_promises
from tests.readers.test_contract import module_of, read

NAMES = plugins.names("readers")
BITS = st.sampled_from(
    [
        *"*_`[]()<>!#&;:|-+=~{}%\\\"'/\n\r\t ", "\r\n", "\n\n", "    ", "---\n", "+++\n", "```", "~~", "**",
        "[^1]", "[^1]: ", "> ", "- ", "1. ", "- [ ] ", "|-|-|\n", "title: ", "title = ", "dek: >\n  ",
        'title: "a \\"b\\" c"\n', "authors: [Ana, Jon]\n", "x: |\n  ", "&quot;", "&nbsp;", "&amp", "&#8220;",
        "<p>", "</p>", "<b>", "</b>", "<br>", "<div>", "</div>", "<script>", "</script>", "<aside>",
        "</aside>", "<!--", "-->", "<a href='x'>", "</a>", "<li>", "<td>", "<h1>", "</h1>", "</>", "<![CDATA[",
        "]]>", "<?x", "<article>", "<html><body>", "<pre>", "</pre>", "<figcaption>", '<span class="hidden">',
        "</span>", "{{< x >}}", "{{%", "%}}", "{% raw %}", "{: .x}", "[caption]", "[/caption]", "![a](b)",
        "[a](b \"c\")", "<https://x.org/a>", "https://x.org/a_b_c.", "www.x.org", "By Ana Reis", "Port Elm",
        "said.", "“", "”", "é", "e\u0301", "\U0001f682", "ש", "\x00", "\ufeff", "\u2028", "\x85", "\x0c",
        "\xa0", "\u200b", "\ufffc",
    ]
)  # fmt: skip
TEXTS = st.lists(BITS | st.text(max_size=5), max_size=30).map("".join)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_any_text(name: str, text: str) -> None:
    keeps_its_promises(read(name, text))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_sample_with_bits_thrown_in(name: str, data: st.DataObject) -> None:
    sample: str = module_of(name).SAMPLE
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(sample)))
        end = min(len(sample), start + data.draw(st.integers(0, 12)))
        sample = sample[:start] + data.draw(BITS) + sample[end:]
    keeps_its_promises(read(name, sample))
