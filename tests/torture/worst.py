"""Worst cases by size: text in which a careless scanner would look back, ahead, or around again and again."""

# ruff: noqa: E501

from __future__ import annotations

import sys
from collections.abc import Callable

from lint.engine.lint import examine, read
from lint.engine.outcome import Outcome
from lint.rulebook.rulebook import Rulebook

Make = Callable[[int], str]


def _line(words: str) -> Make:
    return lambda n: "Port Elm\n\n" + (words * (n // len(words) + 1))[:n] + "\n"


def _nested(opening: str, closing: str) -> Make:
    return lambda n: opening * (n // 2) + "x" + closing * (n // 2)


PROSE = (
    "Ana Reis, the mayor of Norfall, said on Tuesday that 1,200 homes were lost, a source said. “It is over,” said Jon Lowe, "
    "who asked not to be named. Officials allegedly took $1.5 million; some say more. Critics fear the worst. "
)
# name → (ending of the file, characters → text)
CASES: dict[str, tuple[str, Make]] = {
    "one long line": (".md", _line(PROSE)),
    "one long line, plain": (".txt", _line(PROSE)),
    "one long line, html": (".html", lambda n: f"<p>{_line(PROSE)(n)}</p>"),
    "one sentence": (".txt", _line("Ana Reis and Jon Lowe and the harbour and a source and ")),
    "one word": (".txt", _line("a")),
    "one name": (".txt", _line("Reis ")),
    "one name, initials": (".txt", _line("J. ")),
    "capitals": (".txt", _line("NATO ")),
    "title words": (".txt", _line("Minister ")),
    "said": (".txt", _line("said ")),
    "sources": (".txt", _line("a source said ")),
    "anonymity": (".txt", _line("a source who asked not to be named because of a source who ")),
    "hedges": (".txt", _line("allegedly reportedly may could perhaps ")),
    "allegations": (".txt", _line("Reis stole and defrauded Lowe, ")),
    "numerals": (".txt", _line("1,234,567.89 ")),
    "number words": (".txt", _line("one hundred and twenty-three thousand ")),
    "dates": (".txt", _line("March 4, 2026, Tuesday, ")),
    "percent": (".txt", _line("50% of 1.5 million, up 3 per cent, ")),
    "doubled": (".txt", _line("the the ")),
    "repeats": (".txt", lambda n: "Port Elm\n\n" + "The mill shut.\n\n" * (n // 16)),
    "short paragraphs": (".md", lambda n: "a\n\n" * (n // 3)),
    "quotes, straight": (".txt", _line('"')),
    "quotes, curly open": (".txt", _line("“")),
    "quotes, curly close": (".txt", _line("”")),
    "quotes, single": (".txt", _line("'")),
    "quotes, single curly": (".txt", _line("’")),
    "quotes, spaced": (".txt", _line('a "b ')),
    "quotes, mixed": (".txt", _line("“a ‘b \"c 'd ")),
    "quotes in paragraphs": (".txt", lambda n: '"Never, said Lowe.\n\n' * (n // 20)),
    "quotes with speech": (".txt", _line("“Never,” said Lowe. ")),
    "guillemets": (".txt", _line("« a ‹ ")),
    "stops": (".txt", _line(".")),
    "stops, spaced": (".txt", _line(". ")),
    "abbreviations": (".txt", _line("Mr. U.S. No. ")),
    "dashes": (".txt", _line("— ")),
    "hyphens": (".txt", _line("a-")),
    "apostrophes": (".txt", _line("a'")),
    "commas": (".txt", _line("a, ")),
    "colons": (".txt", _line("a: ")),
    "brackets, square": (".md", _nested("[", "]")),
    "brackets, open": (".md", lambda n: "[" * n),
    "brackets, links": (".md", lambda n: "[a](" * (n // 4)),
    "brackets, images": (".md", lambda n: "![" * (n // 2)),
    "brackets, round": (".txt", _nested("(", ")")),
    "footnotes": (".md", lambda n: "[^1] " * (n // 5)),
    "references": (".md", lambda n: "".join(f"[a{i}]: x\n" for i in range(n // 10))),
    "emphasis": (".md", lambda n: "*a " * (n // 3)),
    "emphasis, nested": (".md", _nested("*", "*")),
    "emphasis, mixed": (".md", lambda n: "**a _b*c__ " * (n // 11)),
    "underscores": (".md", lambda n: "_a_" * (n // 3)),
    "strikes": (".md", lambda n: "~~a " * (n // 4)),
    "backticks": (".md", lambda n: "".join("`" * (i % 97 + 1) + "a" for i in range(n // 50))),
    "backslashes": (".md", lambda n: "\\" * n),
    "block quotes": (".md", lambda n: "> " * (n // 2) + "a"),
    "block quotes, lines": (".md", lambda n: "> a\n" * (n // 4)),
    "lists, deep": (".md", lambda n: "".join(" " * (2 * i) + "- a\n" for i in range(int(n**0.5)))),
    "lists, dashes": (".md", lambda n: "- " * (n // 2) + "a"),
    "lists, long": (".md", lambda n: "- a\n" * (n // 4)),
    "headings": (".md", lambda n: "# a\n" * (n // 4)),
    "tables": (".md", lambda n: "|a" * (n // 4) + "|\n" + "|-" * (n // 4) + "|\n"),
    "table rows": (".md", lambda n: "|a|b|\n|-|-|\n" + "|a|b|\n" * (n // 6)),
    "fences": (".md", lambda n: "```\n" * (n // 4)),
    "autolinks": (".md", lambda n: "<http://a" * (n // 9)),
    "urls": (".md", lambda n: "https://a.org/" * (n // 14)),
    "entities": (".md", lambda n: "&amp;" * (n // 5)),
    "entities, bad": (".md", lambda n: "&" * n),
    "entities, html": (".html", lambda n: "<p>" + "&quot;&#8220;" * (n // 13)),
    "shortcodes": (".md", lambda n: "{{< a " * (n // 6)),
    "liquid": (".md", lambda n: "{% a " * (n // 5)),
    "html in markdown": (".md", lambda n: "<b>" * (n // 3)),
    "html blocks": (".md", lambda n: "<div>\n\n" * (n // 7)),
    "comments": (".md", lambda n: "<!-- " * (n // 5)),
    "comments, closed": (".md", lambda n: "<!-- a -->\n" * (n // 11)),
    "sign-offs": (".md", lambda n: '<!-- stet: a/b because="x" -->\n\na\n\n' * (n // 36)),
    "tags, open": (".html", lambda n: "<div>" * (n // 5)),
    "tags, closed": (".html", _nested("<b>", "</b>")),
    "tags, unclosed": (".html", lambda n: "<a " * (n // 3)),
    "tags, paragraphs": (".html", lambda n: "<p>a" * (n // 4)),
    "tags, wrong": (".html", lambda n: "<b><i></b>" * (n // 10)),
    "tags, tables": (".html", lambda n: "<table><tr><td>" * (n // 15)),
    "tags, aside": (".html", lambda n: "<aside>a</aside>" * (n // 16)),
    "tags, attributes": (".html", lambda n: "<p " + "a=b " * (n // 4) + ">x"),
    "comments, html": (".html", lambda n: "<!--" * (n // 4)),
    "scripts": (".html", lambda n: "<script>" * (n // 8)),
    "less than": (".html", lambda n: "<" * n),
    "front matter": (".md", lambda n: "---\n" + "".join(f"k{i}: v\n" for i in range(n // 9)) + "---\na\n"),
    "front matter, list": (".md", lambda n: "---\nauthors:\n" + "- a\n" * (n // 4) + "---\na\n"),
    "front matter, no end": (".md", lambda n: "---\n" + "k: v\n" * (n // 5)),
    "front matter, toml": (".md", lambda n: "+++\n" + "".join(f"k{i} = 1\n" for i in range(n // 9)) + "+++\na\n"),
    "front matter, json": (".md", lambda n: "{" + ", ".join(f'"k{i}": "v"' for i in range(n // 12)) + "}\n\na\n"),
    "line ends": (".txt", lambda n: "\n" * n),
    "line ends, carriage": (".txt", lambda n: "\r" * n),
    "blanks": (".txt", lambda n: " " * n),
    "blanks at ends": (".md", lambda n: ("a" + " " * 30 + "\n") * (n // 32)),
    "combining": (".txt", _line("e\u0301\u0301\u0301")),
    "zero width": (".txt", _line("a\u200b")),
    "emoji": (".txt", _line("\U0001f468\u200d\U0001f469 ")),
    "no spaces": (".txt", _line("字")),
}  # fmt: skip


def steps(book: Rulebook, ending: str, text: str) -> int:
    """How many calls (of Python and of the libraries) reading and linting a text takes."""
    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        linted(book, ending, text)
    finally:
        sys.setprofile(before)
    return count


def linted(book: Rulebook, ending: str, text: str) -> Outcome:
    """What came of a text with all rules on."""
    outcome = examine(read(text, f"a{ending}", book), book)
    assert not outcome.failures, str(outcome.failures[0])
    return outcome
