"""Markdown: what is read, as what, and where it stands."""

from __future__ import annotations

import pytest

from lint.text.span import Span
from tests.readers.test_contract import read
from tests.readers.told import told

CASES = [
    ("Just a paragraph.", ["paragraph: Just a paragraph."]),
    ("# Bridge *reopens*\n\nText.", ["headline1: Bridge reopens", "paragraph: Text."]),
    ("Bridge reopens\n===\n\nText.", ["headline1: Bridge reopens", "paragraph: Text."]),
    ("# One\n\nText.\n\n# Two\n\n## Three", ["headline1: One", "paragraph: Text.", "subhead1: Two", "subhead2: Three"]),
    ("---\ntitle: One\n---\nText.\n\n# Two", ["headline@title: One", "paragraph: Text.", "subhead1: Two"]),
    ("---\ntitle: One\n---\n# One\n\nText.", ["headline@title: One", "headline1: One", "paragraph: Text."]),
    ("## A heading first\n\nText.", ["headline2: A heading first", "paragraph: Text."]),
    (
        "# Bridge reopens\n\n**Cars cross the river for the first time in years**\n\nBy Ana Reis\n\nText.",
        [
            "headline1: Bridge reopens",
            "dek: Cars cross the river for the first time in years",
            "byline: By Ana Reis",
            "paragraph: Text.",
        ],
    ),
    (
        "# Bridge reopens\n\n**Bridge reopens**\n\nText.",
        ["headline1: Bridge reopens", "paragraph: Bridge reopens", "paragraph: Text."],
    ),
    ("one\ntwo  \nthree\\\nfour", ["paragraph: one two three four"]),
    ("a &amp; b &ldquo;c&rdquo; \\*d\\* &nbsp;e", ["paragraph: a & b “c” *d* \xa0e"]),
    ("use `x < y` here", ["paragraph: use ####### here"]),
    ("```\nx\n```\n\nText.", ["code: #########", "paragraph: Text."]),
    (
        '[the words](https://a.org/x "t") and <https://a.org> and https://a.org/b_c_d.',
        ["paragraph: the words and ############# and ###################."],
    ),
    ("![alt](a.jpg)\n\n*The bridge on Monday.*\n\nText.", ["caption: The bridge on Monday.", "paragraph: Text."]),
    ("Before ![alt](a.jpg) after.", ["paragraph: Before # after."]),
    (
        "- one\n- two\n\n  more\n  - deep",
        ["list-item1: one", "list-item1: two", "list-item1: more", "list-item2: deep"],
    ),
    ("- [ ] open\n- [x] done", ["list-item1: open", "list-item1: done"]),
    ("> one\n> two\n\nText.", ["block-quote1: one two", "paragraph: Text."]),
    ("|a|b \\| c|\n|-|-|\n|d||\n", ["table-cell: a", "table-cell: b | c", "table-cell: d"]),
    ("Text[^1] here.\n\n[^1]: The note.", ["paragraph: Text here.", "paragraph: The note."]),
    ("~~old~~ new", ["paragraph: old new"]),
    ("Text.\n{: .lead}\n\n## Head {#id}\n\nMore.", ["paragraph: Text.", "subhead2: Head", "paragraph: More."]),
    ('One {{< x "q" >}} two.', ["paragraph: One ############# two."]),
    ("One.\n{{% note %}}\nTwo.\n{{% /note %}}", ["paragraph: One.", "paragraph: Two."]),
    ("{% highlight js %}\nlet x\n\nlet y\n{% endhighlight %}\n\nText {{ page.x }}.", ["paragraph: Text ############."]),
    ('[caption id="a"]![](a.jpg) The bridge.[/caption]', ["paragraph: ################# The bridge.##########"]),
    ('a <b>bold</b> <span class="x">word</span><!-- no --> end', ["paragraph: a bold word end"]),
    (
        "<div>\nHello <b>you</b> &amp; me<br>there\n</div>\n\nText.",
        ["paragraph: Hello you & me there", "paragraph: Text."],
    ),
    (
        "<figure><img src=a><figcaption>The *bridge*</figcaption></figure>\n\nText.",
        ["caption: The *bridge*", "paragraph: Text."],
    ),
    ("<aside>\n\nA box.\n\n</aside>\n\nText.", ["paragraph: Text."]),
    ("<aside>\n\nNever closed.", ["paragraph: Never closed."]),
    ('<script>\nvar x = "said";\n\n</script>\n\nText.', ["paragraph: Text."]),
    (
        "<h2>Head</h2>\n<p>One<p>Two<ul><li>a<li>b</ul>",
        ["headline2: Head", "paragraph: One", "paragraph: Two", "list-item1: a", "list-item1: b"],
    ),
]


@pytest.mark.parametrize(("text", "blocks"), CASES)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert told("markdown", text) == blocks


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Café *“now”* &amp; then", "“now” & then", (6, 23)),
        ('---\ntitle: "A \\"b\\" é c"\n---\n🚂 x', '"b" é', (14, 21)),
        ('---\ntitle: "A \\"b\\" é c"\n---\n🚂 x y', "x", (31, 32)),
        ("---\ndek: >\n  one\n  two\n---\n", "one two", (13, 22)),
        ("+++\ntitle = 'a b'\n+++\nc\r\nd", "c d", (22, 26)),
        ("> a\n> b", "a b", (2, 7)),
        ("<p>e\u0301 &mdash; x</p>", "— x", (6, 15)),
    ],
)
def test_places(text: str, words: str, place: tuple[int, int]) -> None:
    document = read("markdown", text)
    start = document.text.index(words)
    assert document.span(start, start + len(words)) == Span(*place)


def test_links_and_comments_are_kept() -> None:
    text = "One.\n\n<!-- stet: a/b -->\n\nTwo [words *here*](https://a.org) <!-- inside -->."
    document = read("markdown", text)
    assert [document.text[link.start : link.end] for link in document.links] == ["words here"]
    assert document.links[0].url == "https://a.org"
    assert [(one.text.strip(), one.before) for one in document.comments] == [("stet: a/b", 1), ("inside", 1)]
    assert text[slice(*document.comments[0].span)] == "<!-- stet: a/b -->"
