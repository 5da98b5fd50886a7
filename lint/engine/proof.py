"""A rule proves itself: its flag examples are flagged exactly at their marks, its pass examples are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lint import plugins
from lint.engine.lint import ANY, BrokenCheckError, lint_text
from lint.engine.outcome import Settings
from lint.errors import UserError
from lint.finding import Edit, Finding
from lint.newsroom.language import ENGLISH
from lint.record import NamedTuple
from lint.rulebook.rule import Example, Fix, Rule
from lint.rulebook.rulebook import Rulebook

TODAY = "2026-01-01"  # examples with dates are read on this day
PATHS = {"markdown": "example.md", "plain": "example.txt", "html": "example.html"}


class Failure(NamedTuple):
    """An example that does not hold. kind: `flag`, `pass` or `fix`; number: which of them, from 1; what: in words."""

    rule: str
    kind: str
    number: int
    what: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.kind} example {self.number}: {self.what}"


def prove(rule: Rule, rulebook: Rulebook) -> list[Failure]:
    """What does not hold of a rule's examples. Empty: proven.

    They are linted with this rule alone; with all rules if it judges what others find.
    """
    judge = getattr(plugins.load("checks", rule.extends), "JUDGES_OTHERS", False)
    alone = rulebook.changed([rule._replace(default=True)]) if judge else rulebook.only(rule.id)
    return [
        Failure(rule.id, kind, number, what)
        for kind, number, example in _examples(rule)
        for what in _faults(rule.id, kind, example, alone)
    ]


def _examples(rule: Rule) -> Iterator[tuple[str, int, Example | Fix]]:
    for number, example in enumerate(rule.examples.flag, 1):
        yield "flag", number, example
    for number, example in enumerate(rule.examples.pass_, 1):
        yield "pass", number, example
    for number, fix in enumerate(rule.examples.fix, 1):
        yield "fix", number, fix


def _faults(id: str, kind: str, example: Example | Fix, alone: Rulebook) -> Iterator[str]:
    text = example.before if isinstance(example, Fix) else example.text
    try:
        findings = [one for one in _lint(text, example.format, alone, _language(alone[id])) if one.rule == id]
    except (BrokenCheckError, UserError) as error:
        yield f"could not be read: {error}"
        return
    if isinstance(example, Fix):
        yield from _fixed(text, example.after, findings)
        return
    if kind == "flag":
        yield from _flagged(example, findings, lambda mark: _why(id, example, mark, alone))
    else:
        yield from (f"flagged at {_quoted(text, one.span)}, should pass: {one.message}" for one in findings)
    if example.fixed is not None:
        yield from _fixed(text, example.fixed, findings)


def _lint(text: str, format: str, alone: Rulebook, lang: str) -> Iterable[Finding]:
    """The findings of an example in this language, unless it says its own; of a rule that compares articles it holds
    several."""
    if alone.on is not None and alone.across():
        from lint.engine import proof_across

        return proof_across.find(text, alone, Settings(today=TODAY))
    return lint_text(text, PATHS[format], alone, Settings(today=TODAY, lang=lang))


def _language(rule: Rule) -> str:
    """What examples are written in: the language of the rule."""
    return ENGLISH if ENGLISH in rule.lang or ANY in rule.lang else next(iter(rule.lang), ENGLISH)


def _flagged(example: Example, findings: Iterable[Finding], why: Callable[[tuple[int, int]], str]) -> Iterator[str]:
    """Marks without a finding, and findings without a mark. why: what may keep the rule from seeing a mark."""
    found = [(one.span.start, one.span.end) for one in findings]
    missed = [mark for mark in example.marks if mark not in found]
    stray = [one for one in findings if (one.span.start, one.span.end) not in example.marks]
    for mark in missed:
        near = next((one for one in stray if one.span.start < mark[1] and mark[0] < one.span.end), None)
        instead = f"found {_quoted(example.text, near.span)} instead" if near else "found nothing there" + why(mark)
        yield f"expected a finding at {_quoted(example.text, mark)}, {instead}"
        stray = [one for one in stray if one is not near]
    for one in stray:
        yield f"found {_quoted(example.text, one.span)}, where no mark is: {one.message}"
    for place in {place for place in found if found.count(place) > example.marks.count(place) > 0}:
        yield f"found {_quoted(example.text, place)} twice"


def _why(id: str, example: Example, mark: tuple[int, int], alone: Rulebook) -> str:
    """What the rule passes over at a mark, in words: it would find it if it read quoted words, or another scope."""
    if alone.on is None or alone.across():
        return ""
    ways: dict[str, dict[str, Any]] = {
        "; the words are quoted, which the rule reads only with `in-quotes: true`": {"in_quotes": True},
        f"; it stands outside `scope: [{', '.join(alone[id].scope)}]`": {"scope": ("everything",)},
    }
    for said, change in ways.items():
        wider = alone.changed([alone[id]._replace(**change)])
        if any(
            mark == tuple(one.span)
            for one in _lint(example.text, example.format, wider, _language(alone[id]))
            if one.rule == id
        ):
            return said
    return ""


def _fixed(text: str, wanted: str, findings: Iterable[Finding]) -> Iterator[str]:
    got = mended(text, [one.edit for one in findings if one.edit is not None])
    if got != wanted:
        yield f"the fix gives “{got.strip()}”, should give “{wanted.strip()}”"


def mended(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made; of two that overlap, the first."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start >= at:
            parts += [text[at : edit.span.start], edit.text]
            at = edit.span.end
    return "".join(parts) + text[at:]


def _quoted(text: str, span: tuple[int, int]) -> str:
    """The words of a place and where it is: `“said an aide” (line 1, column 5)`."""
    start, end = span
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return f"“{text[start:end]}” (line {line}, column {column})"
