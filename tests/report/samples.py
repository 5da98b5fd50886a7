"""Reports for the tests of the formats: a whole one, an empty one, and one full of what attackers write."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from lint.engine.outcome import Failure, SignedOff, Stet
from lint.finding import Edit, Finding, Related
from lint.report.report import Report, Skipped
from lint.rulebook.rule import Example, Examples, Rule
from lint.text.source import Source
from lint.text.span import Span

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"
LINE = "Zoë 👍 said 'yes' “ twice"
TEXT = f"# Ferry\n\n{LINE}\n"
MARK = TEXT.index("“")
BARE = Finding(
    "copy/a.md", 3, 1, "sourcing/bare-source", "error", "who is “a source”?", 3, 4, Span(9, 12), "f00d0001",
    related=(Related("copy/b.md", 2, 5, "named here"),),
)  # fmt: skip
STOP = Finding(
    "copy/a.md", 3, LINE.index("“") + 1, "quotations/wrong-direction", "warning", "the mark points the wrong way",
    3, LINE.index("“") + 2, Span(MARK, MARK + 1), "f00d0002", edit=Edit(Span(MARK, MARK + 1), "”"),
)  # fmt: skip
LONG = Finding(
    "copy/b.md", 2, 3, "structure/long", "suggestion", "a long one", 4, 7, Span(10, 60), "f00d0003"
)  # fmt: skip
RULE = Rule(
    "sourcing/bare-source", "sourcing", "error", "who is “{match}”?",
    description="A source is a person. [Not](http://x) a *thing*.", authority="AP, Anonymous sources",
    link="https://example.org/sources",
    examples=Examples((Example("“Yes,” said a source.", ((14, 20),)),), (Example("“Yes,” said Ana Reis."),)),
)  # fmt: skip
SIGNED = SignedOff(
    BARE._replace(path="copy/c.md", fingerprint="f00d0004"),
    Stet("sourcing/bare-source", "court order", Span(2, 9), Source("copy/c.md", "x" * 30), by="L. Marsh"),
)
WHOLE = Report(
    files=("copy/a.md", "copy/b.md", "copy/c.md", "copy/clean.md"),
    findings=(BARE, STOP, LONG),
    signed_off=(SIGNED,),
    skipped=(Skipped("copy/d.md", "copy/d.md: not UTF-8"),),
    failed=(Failure("copy/e.md", "x/y", "ValueError: z", 4, 2),),
    problems=("rules/x.yml: no message",),
    lines={("copy/a.md", 3): LINE, ("copy/b.md", 2): "So it begins", ("copy/b.md", 4): "and ends"},
    rules={RULE.id: RULE},
)
EMPTY = Report()
HOSTILE = {
    "command": "::error file=x::owned",
    "command after a line end": "a\n::add-mask::b\r::stop-commands::c",
    "old command": "see ##[error]owned",
    "escapes": "100%0A::error::owned %25",
    "properties": "a,line=9:title=b::c",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;",
    "comment": "--><!-- x --></details></table>",
    "cdata": "]]><x/>",
    "table": "a|b`c`|**d** _e_ ~~f~~ [g](http://evil.example) ![h](x)",
    "mentions": "@everyone #1 org/repo#2 !3 GH-4 https://evil.example www.evil.example a@b.example",
    "terminal": "\x1b[2J\x1b]0;x\x07\x9b31m\x08\x7f",
    "separators": "a\u2028b\u2029c\x85d\x0be\x00f",
    "wide": "𝔸👍🏽東京",
    "halves": "a\ud83dz\udfffb\udc80",
    "direction": "a\u202egnp.exe",
    "placeholders": "{0} {{1}} [a](2) ](3) \\",
    "quotes": "\"a\" 'b' “c”",
    "blanks": "  ::warning::x  ",
}


def hostile(text: str) -> Report:
    """A report whose paths, messages, lines, reasons and edits all hold a text."""
    path = f"copy/{text}.md"
    one = BARE._replace(path=path, message=text, related=(Related(text, 1, 1, text),), edit=Edit(BARE.span, text))
    return WHOLE._replace(
        files=(path, text),
        findings=(one, one._replace(path=text, level="warning"), one._replace(path=text, level="suggestion")),
        signed_off=(SignedOff(one, SIGNED.stet._replace(because=text, by=text, origin=Source(path, text * 9))),),
        skipped=(Skipped(text, f"{text}: not read"),),
        failed=(Failure(text, "x/y", text, 1, 1),),
        problems=(text,),
        lines={(path, 3): text, (text, 3): text},
    )


def render(name: str, report: Report = WHOLE) -> str:
    text: str = import_module(f"lint.report.formats.{name}").render(report)
    return text
