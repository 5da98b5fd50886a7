"""The rule catalogue as a Markdown page: `rules/README.md` is `copydesk rules --format markdown --isolated`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.project.catalogue import Entry, first_sentence, measured, precision
from lint.project.select import OFF
from lint.rulebook.rule import Example

_SHOWN = 4
_HEAD = """\
<!-- Made by `copydesk rules --format markdown --isolated`; do not edit. -->
# The rules

{count} rules, {on} of them on by default. A rule file explains itself (`copydesk explain RULE` prints all of it), and
its examples are its tests (`copydesk test RULE`). *Right* is the share of findings on published copy that were judged
right by reading them in context.
"""
_TABLE = "| rule | level | right | what it asks about |\n| --- | --- | --- | --- |\n"
_MARKUP = re.compile(r"[\\`*_\[\]<>|]")


def markdown(found: Sequence[Entry]) -> str:
    """A table of all, then each rule."""
    on = sum(one.level != OFF for one in found)
    parts = [_HEAD.format(count=len(found), on=on)]
    for topic, some in groupby(found, lambda one: one.rule.topic):
        rows = "".join(f"{_row(one)}\n" for one in some)
        parts.append(f"## {topic}\n\n{_TABLE}{rows}")
    parts += [_told(one) for one in found]
    return "\n".join(parts)


def _row(one: Entry) -> str:
    rule = one.rule
    level = one.level if one.level != OFF else f"{rule.level}, off"
    right = "" if (share := precision(rule)) is None else f"{share:.0%}"
    return f"| [{rule.id}](#{anchor(rule.id)}) | {level} | {right} | {_cell(first_sentence(rule))} |"


def anchor(id: str) -> str:
    """The name that a heading gets on the code hosts."""
    return id.replace("/", "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def escaped(text: str) -> str:
    """Words that are shown as they are."""
    return _MARKUP.sub(lambda mark: f"\\{mark[0]}", " ".join(text.split()))


def _told(one: Entry) -> str:
    return "\n\n".join(_parts(one)) + "\n"


def _parts(one: Entry) -> Iterator[str]:
    rule = one.rule
    yield f"### {rule.id}"
    yield "\n\n".join(" ".join(part.split()) for part in rule.description.strip().split("\n\n"))
    yield "\n".join(_facts(one))
    for title, some in (("Asked about", rule.flag), ("Let pass", rule.passes)):
        short = [example for example in some if "\n" not in example.text.strip()][:_SHOWN]
        if short:
            yield f"{title}:"
            yield "\n".join(f"- {_example(example)}" for example in short)


def _facts(one: Entry) -> Iterator[str]:
    rule = one.rule
    yield f"- {rule.level}" + ("" if rule.default else ", off unless it is selected")
    yield f"- asks: {escaped(rule.message)}"
    authority = escaped(rule.authority)
    yield f"- authority: [{authority}]({rule.link})" if rule.link else f"- authority: {authority}"
    if said := [option for option in one.options if option.meaning]:
        yield "- options: " + "; ".join(f"`{option.name}` ({option.meaning.rstrip('.')})" for option in said)
    if one.profiles:
        yield "- profiles: " + "; ".join(f"{name}: {change}" for name, change in one.profiles.items())
    if rule.lang != ("en",):
        yield f"- languages: {', '.join(rule.lang)}"
    if said_of := measured(rule):
        yield f"- measured: {escaped(said_of)}"


def _example(example: Example) -> str:
    """The words that are found in bold."""
    text, at, parts = example.text.strip("\n"), 0, []
    for start, end in example.marks:
        if start >= at and end > start:
            parts += [_inline(text[at:start]), f"**{escaped(text[start:end])}**"]
            at = end
    return "".join([*parts, _inline(text[at:])])


def _inline(text: str) -> str:
    """Escaped, with the blanks at both ends that part it from what stands beside it."""
    before, after = text[:1].isspace(), text[-1:].isspace() and bool(text.strip())
    return " " * before + escaped(text) + " " * after
