"""How sign-offs are written in an article: comments before a block, pairs around several, a front-matter list.

<!-- stet: sourcing/bare-source by="L. Marsh" on=2026-03-04 because="court order bars naming" -->
<!-- stet-block: … --> … <!-- /stet-block -->
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lint.document.document import Comment, Document
from lint.engine.outcome import Stet, StetFault
from lint.record import NamedTuple
from lint.text.later import lazy
from lint.text.source import Source
from lint.text.span import Span

KEYS = ("by", "on", "because", "until", "hash")
_STET = lazy(r"\s*(/?stet(?:-block)?)\b[ \t]*(:?)(.*)", re.DOTALL)
_PART = lazy(
    r"""(?P<key>[\w-]+)\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|“(?P<c>[^”]*)”|(?P<d>[^\s"'“]+))"""
    r"""|(?P<rule>[^\s,="'“]+)|(?P<comma>,)|(?P<junk>\S)"""
)
_DATE = lazy(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")


class Written(NamedTuple):
    """One sign-off as written: the rule ids with their places, and the attributes with theirs."""

    rules: tuple[tuple[str, Span], ...]
    values: Mapping[str, str]
    places: Mapping[str, Span]
    at: Span


def read(document: Document) -> tuple[list[Stet], list[StetFault]]:
    """All sign-offs of an article in order, and what is wrong with how they are written."""
    stets: list[Stet] = []
    faults: list[StetFault] = []
    opened: list[tuple[Comment, Written | None]] = []
    _front_matter(document, stets, faults)
    for comment in document.comments:
        if "stet" not in comment.text or not (match := _STET.match(comment.text)):
            continue
        word = match[1]
        if word == "/stet-block":
            if opened:
                opener, written = opened.pop()
                stets += make(written, document.source, Span(opener.span.end, comment.span.start), faults)
            else:
                faults.append(_malformed(document, comment.span, "`/stet-block` closes nothing"))
            continue
        written = _written(document, comment, match, faults)
        if word == "stet-block":
            opened.append((comment, written))
        elif word == "stet":
            stets += make(written, document.source, _reach(document, comment), faults)
    for comment, _ in opened:
        faults.append(_malformed(document, comment.span, "no `/stet-block` follows"))
    return stets, faults


def make(written: Written | None, origin: Source, reach: Span | None, faults: list[StetFault]) -> list[Stet]:
    """The sign-offs of one comment or entry, one a rule; without a reason there is none, but a fault."""
    if written is None:
        return []
    values = written.values
    for key in ("on", "until"):
        if key in values and not _DATE.match(values[key]):
            what = f"`{key}` is not a date such as 2026-03-04"
            faults.append(StetFault("malformed", written.places.get(key, written.at), origin, {"what": what}))
            return []
    because = values.get("because", "")
    if len(because.split()) < 3:
        ids = ", ".join(rule for rule, _ in written.rules)
        faults.append(StetFault("no-reason", written.places.get("because", written.at), origin, {"rule": ids}))
        return []
    more = {key: values.get(key, "") for key in ("by", "on", "until", "hash")}
    until_at = written.places.get("until")
    return [Stet(rule, because, at, origin, reach=reach, until_at=until_at, **more) for rule, at in written.rules]


def _written(document: Document, comment: Comment, match: re.Match[str], faults: list[StetFault]) -> Written | None:
    """The parts of a comment; None, with a fault, where it cannot be read."""
    inner = document.source.text.find(comment.text, comment.span.start, comment.span.end)
    base = comment.span.start if inner < 0 else inner
    rules: list[tuple[str, Span]] = []
    values: dict[str, str] = {}
    places: dict[str, Span] = {}
    what = "" if match[2] else "a colon must follow `stet`"
    for part in _PART.finditer(comment.text, match.start(3)):
        at = comment.span if inner < 0 else Span(base + part.start(), base + part.end())
        key = part["key"]
        if key is not None and key not in KEYS:
            what = what or f"unknown key `{key}`, known are {', '.join(KEYS)}"
        elif key is not None:
            values[key] = next(part[name] for name in "abcd" if part[name] is not None)
            places[key] = at
        elif part["rule"] and not values:
            rules.append((part["rule"], at))
        elif not part["comma"]:
            what = what or f"“{part[0]}” is out of place"
    if not rules:
        what = what or "no rule id"
    if what:
        faults.append(_malformed(document, comment.span, what))
        return None
    return Written(tuple(rules), values, places, Span(rules[0][1].start, rules[-1][1].end))


def _reach(document: Document, comment: Comment) -> Span:
    """The block a comment signs off: the one it stands in, the one it trails on the same line, else the next."""
    text, (start, end) = document.source.text, comment.span
    following = _block_span(document, comment.before)
    if following and (following.start < start or not _breaks(text[end : following.start])):
        return following
    trailed = _block_span(document, comment.before - 1)
    if trailed and not _breaks(text[trailed.end : start]):
        return trailed
    return following or Span(end, end)


def _block_span(document: Document, index: int) -> Span | None:
    if not 0 <= index < len(document.blocks):
        return None
    block = document.blocks[index]
    return document.span(block.start, block.end)


def _breaks(text: str) -> bool:
    return "\n" in text or "\r" in text


def _front_matter(document: Document, stets: list[Stet], faults: list[StetFault]) -> None:
    """The list `stet:` in front matter covers the whole article."""
    field = document.fields.get("stet")
    if field is None:
        return
    entries = field.value if isinstance(field.value, list) else [field.value]
    for entry in entries:
        if not isinstance(entry, dict) or "rule" not in entry:
            what = "a sign-off in front matter needs `rule` and `because`"
            faults.append(StetFault("malformed", field.key, document.source, {"what": what}))
            continue
        unknown = sorted(str(key) for key in entry if key not in (*KEYS, "rule"))
        if unknown:
            what = f"unknown key `{unknown[0]}`, known are rule, {', '.join(KEYS)}"
            faults.append(StetFault("malformed", field.key, document.source, {"what": what}))
            continue
        ids = entry["rule"] if isinstance(entry["rule"], list) else str(entry["rule"]).split(",")
        rules = tuple((str(rule).strip(), field.key) for rule in ids)
        values = {key: str(entry[key]) for key in KEYS if entry.get(key) is not None}
        stets += make(Written(rules, values, {}, field.key), document.source, None, faults)


def _malformed(document: Document, at: Span, what: str) -> StetFault:
    return StetFault("malformed", at, document.source, {"what": what})
