"""HTML: fragments as a CMS keeps them, and pages, of which the article is read and nothing else."""

from __future__ import annotations

import pytest

from lint.text.span import Span
from tests.readers.test_contract import read
from tests.readers.told import told

LONG = "The line said that it would not sail again before Thursday, when the part arrives. " * 4
STORY = f"<p>PORT ELM — The ferry stayed in port.</p><p>{LONG.strip()}</p>"
TOLD = ["paragraph: PORT ELM — The ferry stayed in port.", f"paragraph: {LONG.strip()}"]

FRAGMENTS = [
    ("Text <b>here</b>", ["paragraph: Text here"]),
    ("<p>One\n   two&nbsp;three</p><p>Four", ["paragraph: One two\xa0three", "paragraph: Four"]),
    ("<p>One<br>two<br><br>three<br/>\n<br/>four</p>", ["paragraph: One two", "paragraph: three", "paragraph: four"]),
    ("<div>One<div>Two</div>three</div>", ["paragraph: One", "paragraph: Two", "paragraph: three"]),
    ("<p>AT&T &amp; &ldquo;co&rdquo; &#8212; &bogus; x&y;</p>", ["paragraph: AT&T & “co” — &bogus; x&y;"]),
    ("<h1>Head</h1><h2>Sub</h2><p>Text.</p>", ["headline1: Head", "subhead2: Sub", "paragraph: Text."]),
    ("<ul><li>a<ul><li>b</ul><li><p>c</p></ul>", ["list-item1: a", "list-item2: b", "list-item1: c"]),
    ("<blockquote><p>One</p></blockquote>", ["block-quote1: One"]),
    ("<table><tr><td>a<td><p>b</p></table>", ["table-cell: a", "paragraph: b"]),
    ("<pre>x</pre><p>use <code>y</code> now</p>", ["code: #", "paragraph: use # now"]),
    ("<p>a<script>HIDDEN</script><style>p{}</style>b<!-- c -->d</p>", ["paragraph: abd"]),
    ("<p>a <span hidden>no</span><span style='display: none'>no</span>b</p>", ["paragraph: a b"]),
    ("<p class=byline>By <a rel=author>Ana Reis</a></p><p>Text.</p>", ["byline: By Ana Reis", "paragraph: Text."]),
    ("<p>By Ana Reis</p><p>March 4, 2026</p>Text.", ["byline: By Ana Reis", "date: March 4, 2026", "paragraph: Text."]),
    ("<figure><img alt=no><figcaption>The bridge</figcaption></figure>", ["caption: The bridge"]),
    ("<div class=pullquote>“Never.”</div>", ["pull-quote: “Never.”"]),
    ("<p>See https://a.org/x_y, please", ["paragraph: See #################, please"]),
    ("<aside>never closed <p>Text.", ["paragraph: never closed", "paragraph: Text."]),
]


@pytest.mark.parametrize(("text", "blocks"), FRAGMENTS)
def test_fragments(text: str, blocks: list[str]) -> None:
    assert told("html", text) == blocks


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html>\n<html lang=en-GB><head>{head}</head><body>{body}</body></html>"


PAGES = [
    pytest.param(page(f"<nav><p>Menu</p></nav><article>{STORY}</article><p>Elsewhere."), TOLD, id="article"),
    pytest.param(page(f"<main><p>Skip<div itemprop='articleBody'>{STORY}</div></main>"), TOLD, id="articleBody"),
    pytest.param(page(f"<p>Top<div id=x><div>{STORY}</div></div><p>Foot"), TOLD, id="the one with the prose"),
    pytest.param(
        page(f"<article><p>Short teaser.</p></article><article>{STORY}</article><article><p>Other.</p></article>"),
        TOLD,
        id="the longest of several",
    ),
    pytest.param(
        page(
            f"<h1>Ferry stays in port</h1><p class=dek>Passengers go by bus</p><div class='byline'>By Ana Reis</div>"
            f"<time>4 March 2026</time><div class=ads>Buy</div><article>{STORY}</article>"
        ),
        [
            "headline1: Ferry stays in port",
            "dek: Passengers go by bus",
            "byline: By Ana Reis",
            "date: 4 March 2026",
            *TOLD,
        ],
        id="headline before the article",
    ),
    pytest.param(
        page(
            f"<article><h1>Ferry stays</h1>{STORY}<div class='related-links'><p>Read this.</p></div>"
            "<div class=newsletterSignup>Sign up</div><ul class=share><li>Post</li></ul>"
            "<figure><figcaption>The ferry <span class=credit>Photo: A. Okoro</span></figcaption></figure></article>"
        ),
        ["headline1: Ferry stays", *TOLD, "caption: The ferry"],
        id="boxes of the site",
    ),
    pytest.param(
        page(f"<article><p><a href=/x>Travel</a></p>{STORY}<p>Topics</p><p><a href=/a>Ferries</a></p></article>"),
        ["furniture: Travel", *TOLD, "furniture: Topics", "furniture: Ferries"],
        id="links and tags",
    ),
    pytest.param(
        page(
            f"<h1>The Westport Gazette</h1><article><h2>Ferry stays in port</h2>{STORY}</article>",
            "<meta property='og:title' content='Ferry stays in port'>",
        ),
        ["headline@og:title-: Ferry stays in port", "headline2: Ferry stays in port", *TOLD],
        id="h1 is the name of the paper",
    ),
    pytest.param(
        page(
            f"<article>{STORY}</article>",
            '<title>Ferry &amp; port</title><meta name="description" content="It &quot;stays&quot;."/>'
            '<meta name=author content="Ana Reis">'
            '<script type="application/ld+json">{"headline": "Ferry \\u0026 port"}</script>',
        ),
        [
            "headline@title-: Ferry & port",
            'dek@description-: It "stays".',
            "byline@author-: Ana Reis",
            "headline@headline-: Ferry & port",
            *TOLD,
        ],
        id="head",
    ),
]


@pytest.mark.parametrize(("text", "blocks"), PAGES)
def test_pages(text: str, blocks: list[str]) -> None:
    assert told("html", text) == blocks
    assert read("html", text).lang == "en-GB"


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("<p>One\r\n  &ldquo;two&rdquo;", "“two”", (10, 27)),
        ("<p>One\r\r<b>two</b> \U0001f682 x", "two \U0001f682 x", (11, 22)),
        ("<p>a</>b c", "b c", (7, 10)),
        ("<p>x &amp;&amp; y", "& y", (10, 17)),
        ("<html><title>A &mdash; b</title><p>c", "— b", (15, 24)),
        ('<html><meta name=description content="A &mdash; b"><p>c', "— b", (40, 49)),
    ],
)
def test_places(text: str, words: str, place: tuple[int, int]) -> None:
    document = read("html", text)
    start = document.text.index(words)
    assert document.span(start, start + len(words)) == Span(*place)


def test_links_and_comments_are_kept() -> None:
    document = read("html", "<p>One <a href='/x?a=1&amp;b=2'>two <b>three</b></a></p><!-- stet: a/b -->\n<p>Four")
    (link,) = document.links
    assert document.text[link.start : link.end] == "two three" and link.url == "/x?a=1&b=2"
    (comment,) = document.comments
    assert (comment.text.strip(), comment.before) == ("stet: a/b", 1)
