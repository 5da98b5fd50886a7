"""What random inputs begin as: samples, examples, cases, rule files, configs; and bits to throw in."""

# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

from lint import plugins

ROOT = Path(__file__).resolve().parents[2]

BITS = (
    *"*_`[]()<>!#&;:|-+=~{}%\\\"'/\n\r\t ", "\r\n", "\n\n", "    ", "---\n", "+++\n", "```", "~~", "**", "[^1]", "[^1]: ",
    "> ", "- ", "1. ", "- [ ] ", "|-|-|\n", "title: ", "title = ", "dek: >\n  ", "authors: [Ana, Jon]\n", "x: |\n  ",
    "&quot;", "&nbsp;", "&amp", "&#8220;", "&#x110000;", "<p>", "</p>", "<b>", "<br>", "<div>", "</div>", "<script>",
    "</script>", "<aside>", "<!--", "-->", "<a href='x'>", "</a>", "<li>", "<td>", "<h1>", "</>", "<![CDATA[", "]]>",
    "<?x", "<article>", "<html><body>", "<pre>", '<span class="hidden">', "{{< x >}}", "{{%", "%}}", "{% raw %}",
    "{: .x}", "[caption]", "[/caption]", "![a](b)", "<https://x.org/a>", "https://x.org/a_b_c.", "By Ana Reis", "said.",
    "“", "”", "‘", "’", "«", "»", "„", "é", "e\u0301", "\U0001f682", "ש", "\x00", "\ufeff", "\u2028", "\x85", "\x0c",
    "\xa0", "\u200b", "\ufffc", "İ", "ß", "ﬃ", "\u0130\u0307", "\udc80", "a source said", "who asked not to be named",
    "because", "according to", "Mr. ", "$1.5 million", "12:30 p.m.", "2026-03-04", "March 4", "50%", "1,000", "99999999999",
    "<!-- stet sourcing/bare-source: reason -->", "<!-- stet off -->", "stet:", "&a [*a]", "*a", "<<: *a", "!!python/object",
    "[[", "]]", "extends: existence\n", "tokens:\n  - ", "(a+)+$", "(?i)", "\\b", "(?P<x>", "swap: {a: b}\n", "raw: [", "lists:\n",
    "levels: {", "overrides:\n  - files: ", "\n@@ -0,0 +1,2 @@\n+", "diff --git a/x b/x\n", "1e999", "0x10", ".nan",
)  # fmt: skip


def articles() -> dict[str, list[str]]:
    """Format → texts that articles of that format begin as."""
    seeds = {name: [str(plugins.load("readers", name).SAMPLE)] for name in plugins.names("readers")}  # type: ignore[union-attr]
    endings = {"markdown": ".md", "html": ".html", "plain": ".txt"}
    for name, ending in endings.items():
        for folder in ("tests/cases", "examples"):
            for path in sorted((ROOT / folder).rglob(f"*{ending}")):
                seeds.setdefault(name, []).append(path.read_text(encoding="utf-8", errors="surrogateescape")[:6000])
    return seeds


def examples() -> list[str]:
    """The examples of the shipped rules."""
    from lint.project.rules import load

    return [example.text for rule in load(cache=False) for example in (*rule.examples.flag, *rule.examples.pass_)]


def files(folder: str, ending: str = ".yml") -> list[str]:
    """What files of a folder of this repository say."""
    return [path.read_text(encoding="utf-8")[:6000] for path in sorted((ROOT / folder).rglob(f"*{ending}"))]
