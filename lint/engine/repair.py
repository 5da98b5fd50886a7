"""Making edits until there is nothing left to mend. Pure: text in, text out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lint.document.document import Document
from lint.engine.lint import examine, read
from lint.engine.outcome import DEFAULT, Outcome, Settings
from lint.finding import Edit, Finding
from lint.record import NamedTuple
from lint.rulebook.rulebook import Rulebook
from lint.text.span import Span

ROUNDS = 50  # one edit may make room for the next; more rounds than this means that edits undo each other
Wanted = Callable[[Finding], bool]


class Repaired(NamedTuple):
    """An article after its edits. made: the findings that were mended, as they stood when they were; document and
    outcome are those of the new text."""

    text: str
    made: tuple[Finding, ...]
    document: Document
    outcome: Outcome


class RestlessError(Exception):
    """Edits of these rules undo each other, so that none of them may be made."""

    def __init__(self, rules: Iterable[str]) -> None:
        self.rules = sorted(set(rules))
        super().__init__(f"the edits of {', '.join(self.rules)} undo each other")


def repair(
    text: str,
    path: str,
    rulebook: Rulebook,
    settings: Settings = DEFAULT,
    *,
    unsafe: bool = False,
    wanted: Wanted | None = None,
    within: Iterable[Span] | None = None,
) -> Repaired:
    """The article with all edits of open findings made, round by round until nothing is left to mend.

    unsafe: also edits that need an editor's eye. wanted: only these findings. within: only findings that touch these
    source spans. Where a check breaks or an edit would harm the front matter, that round is not made. Raises
    RestlessError where it never ends, UserError where no reader knows the article.
    """
    spans = None if within is None else list(within)
    document = read(text, path, rulebook)
    outcome = examine(document, rulebook, settings)
    made: list[Finding] = []
    seen = {text}
    for _ in range(ROUNDS):
        chosen = [] if outcome.failures else _chosen(outcome.findings, unsafe, wanted, spans)
        after = _edited(document, chosen, rulebook)
        if after is None:
            return Repaired(text, tuple(made), document, outcome)
        if after.source.text in seen:
            break
        spans = None if spans is None else [_moved(span, chosen) for span in spans]
        made += chosen
        document, text = after, after.source.text
        seen.add(text)
        outcome = examine(document, rulebook, settings)
    raise RestlessError(one.rule for one in chosen)


def _chosen(
    findings: Iterable[Finding], unsafe: bool, wanted: Wanted | None, within: list[Span] | None
) -> list[Finding]:
    """Findings whose edits can be made together, in order of their place; of two that touch, the first."""
    able = [one for one in findings if one.edit is not None and (one.edit.safe or unsafe)]
    if wanted is not None:
        able = [one for one in able if wanted(one)]
    if within is not None:
        able = [one for one in able if any(one.span.start < end and start < one.span.end for start, end in within)]
    chosen: list[Finding] = []
    at = -1
    for one in sorted(able, key=lambda one: (_edit(one).span, one.rule)):
        start, end = _edit(one).span
        if start > at:
            chosen.append(one)
            at = end
    return chosen


def _edited(document: Document, chosen: list[Finding], rulebook: Rulebook) -> Document | None:
    """The document after these edits; without those in front matter where that can no longer be read; None where
    nothing changes."""
    text = document.source.text
    for edits in ([_edit(one) for one in chosen], [_edit(one) for one in chosen if not _in_front(document, one)]):
        changed = applied(text, edits)
        if changed == text:
            return None
        after = read(changed, document.source.path, rulebook)
        if after.fields.keys() == document.fields.keys() and len(after.problems) <= len(document.problems):
            return after
        chosen[:] = [one for one in chosen if not _in_front(document, one)]
    return None


def _in_front(document: Document, finding: Finding) -> bool:
    start = _edit(finding).span.start
    return any(start <= field.span.end for field in document.fields.values())


def _edit(finding: Finding) -> Edit:
    assert finding.edit is not None
    return finding.edit


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that stand in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def _moved(span: Span, chosen: Iterable[Finding]) -> Span:
    """Where a source span is after the edits."""
    start, end = span
    for one in reversed(list(chosen)):
        edit = _edit(one)
        size = len(edit.text) - (edit.span.end - edit.span.start)
        start = start + size if edit.span.end <= start else min(start, edit.span.start)
        end = end + size if edit.span.start < end else end
    return Span(start, max(start, end))
