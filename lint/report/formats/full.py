"""For reading: the source line with carets under the exact words, the query, why it is asked, how to sign it off."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

from lint.finding import Finding
from lint.report.paint import clean, clean_path, paint
from lint.report.report import Report

SUMMARY = True
_WIDTH = 100  # columns of the source line that are shown around the words
_FORMAT = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]")
_TAB = 4


def render(report: Report) -> str:
    """A paragraph a finding."""
    return "\n".join(_paragraph(report, finding) for finding in report.findings)


def _paragraph(report: Report, one: Finding) -> str:
    colour = report.colour
    place = paint(f"{clean_path(one.path)}:{one.line}:{one.column}", "bold", colour)
    lines = [f"{place}: {paint(one.level, one.level, colour)} {paint(f'[{one.rule}]', 'dim', colour)}"]
    source = report.lines.get((one.path, one.line))
    if source is not None:
        end = one.end_column - 1 if one.end_line == one.line else len(source)
        shown, carets = excerpt(source, one.column - 1, max(end, one.column))
        gutter = f"{one.line:>5} | "
        lines += [gutter + shown, " " * 6 + "| " + paint(carets, one.level, colour)]
    lines.append(f"      {clean(one.message)}")
    for other in one.related:
        lines.append(f"      see {clean_path(other.path)}:{other.line}:{other.column}: {clean(other.message)}")
    why = _why(report, one.rule)
    if why:
        lines.append(f"      why: {why}")
    lines.append(f"      {paint(_how(report, one), 'dim', colour)}")
    return "\n".join(lines) + "\n"


def _why(report: Report, id: str) -> str:
    """The first sentence of the rule's description, and its authority."""
    rule = report.rules.get(id)
    if rule is None:
        return ""
    first = re.split(r"(?<=[.!?])\s", " ".join(rule.description.split()), maxsplit=1)[0]
    return " – ".join(part for part in (first, rule.authority) if part)


def _how(report: Report, one: Finding) -> str:
    if one.rule.startswith("stet/"):
        return f"more: copydesk explain {one.rule}"
    if one.path in report.plain:
        return f"to let it stand: an entry for {one.rule} in .copydesk/stet.yml; more: copydesk explain {one.rule}"
    return f'to let it stand: <!-- stet: {one.rule} because="…" --> before the paragraph'


def excerpt(line: str, start: int, end: int) -> tuple[str, str]:
    """The line, cut to a readable width around `[start, end)`, and the carets that stand under those characters.

    Tabs become four blanks, control and invisible characters nothing or a sign; wide characters take two columns,
    combining marks none.
    """
    start = min(start, len(line))
    end = min(max(end, start), len(line))
    first = _not_combining(line, max(start - _WIDTH // 3, 0)) if len(line) > _WIDTH else 0
    last = min(len(line), first + _WIDTH)
    before = "…" if first else ""
    after = "…" if last < len(line) else ""
    shown = before + _visible(line[first:last]) + after
    indent = _columns(before + _visible(line[first:start]))
    width = _columns(_visible(line[start : min(end, last)]))
    return shown.rstrip(), " " * indent + "^" * max(width, 1)


def _not_combining(line: str, at: int) -> int:
    while 0 < at < len(line) and combining(line[at]):
        at -= 1
    return at


def _visible(text: str) -> str:
    return _FORMAT.sub("", clean(text.replace("\t", " " * _TAB)))


def _columns(text: str) -> int:
    """How many columns a terminal takes for the text."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
