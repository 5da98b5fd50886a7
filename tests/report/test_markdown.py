"""The comment as GitHub's own Markdown library renders it: article text is text and nothing else."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from samples import BARE, EMPTY, HOSTILE, WHOLE, hostile, render

from lint.report.escape import markdown
from lint.report.report import Report

cmarkgfm = pytest.importorskip("cmarkgfm")
OURS = {"h3", "p", "details", "summary", "code", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}


class Reader(HTMLParser):
    """The tags of a page, and the text of each cell."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[object] = []
        self.cells: list[str] = []
        self.comments: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def page(report: Report) -> Reader:
    # unsafe: raw HTML is let through, so that the test sees what would be there
    html = cmarkgfm.markdown_to_html_with_extensions(
        render("markdown", report),
        options=cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE,
        extensions=["table", "strikethrough", "autolink", "tasklist"],
    )
    return Reader(html)


def test_an_article_is_a_folded_table() -> None:
    read = page(WHOLE)
    assert read.tags.count("details") == read.tags.count("table") == 2
    assert set(read.tags) <= OURS and read.tags.count("tr") == 2 + 3
    assert [cell.strip() for cell in read.cells[:4]] == ["3", "error", "who is “a source”?", "sourcing/bare-source"]
    assert read.comments == [" copydesk "]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_in_an_article_is_markup(text: str) -> None:
    plain = page(hostile("plain"))
    read = page(hostile(text))
    assert read.tags == plain.tags and read.attributes == plain.attributes and read.comments == plain.comments


@pytest.mark.parametrize("text", ["a|b", "**a** `b` <i>c</i>", "[a](b) ~~c~~ \\d", "&amp; &#64;", "it was 5: and 6:30"])
def test_text_is_shown_as_it_is(text: str) -> None:
    assert page(WHOLE._replace(findings=(BARE._replace(message=text),))).cells[2].replace("\u200b", "").strip() == text


@pytest.mark.parametrize("text", ["@everyone", "see #1", "o/r#2", "!3", "GH-4", "https://x.example", "www.x.example"])
def test_no_mention_reference_or_link(text: str) -> None:
    shown = page(WHOLE._replace(findings=(BARE._replace(message=text),))).cells[2]
    assert "\u200b" in shown and shown.replace("\u200b", "").strip() == text


def test_prose_is_left_readable() -> None:
    assert markdown("“A man”: who, at 5 p.m.? Say (so).") == "“A man”: who, at 5 p.m.? Say (so)."


def test_it_fits_into_a_comment() -> None:
    many = tuple(BARE._replace(path=f"copy/{n}.md") for n in range(3000))
    out = render("markdown", WHOLE._replace(findings=many))
    assert len(out) < 65_536
    shown = out.count("| error |")
    assert f"+{3000 - shown} more findings" in out


def test_nothing_found_is_said() -> None:
    assert "no findings" in render("markdown", EMPTY)
