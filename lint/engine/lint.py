"""Rules × document → findings. The one door that the command, tests, rule self-tests and library users share."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from lint import plugins
from lint.document.document import Document
from lint.document.readers import reader_for
from lint.document.view import view
from lint.finding import Edit, Finding, Hit
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook
from lint.text.source import Source


def lint_text(text: str, path: str, rulebook: Rulebook) -> tuple[Finding, ...]:
    """All findings of one article, sorted by place. `path` chooses the reader by its ending."""
    document = reader_for(path)(Source(path, text))
    document.lexicon = rulebook.lexicon
    return lint_document(document, rulebook)


def lint_document(document: Document, rulebook: Rulebook) -> tuple[Finding, ...]:
    """All findings of one document."""
    found: list[Finding] = []
    for rule in rulebook.candidates(document.vocabulary):
        if rule.default:
            found.extend(_findings(document, rule))
    found.sort(key=lambda one: (one.span, one.rule, one.message))
    return tuple(found)


def _findings(document: Document, rule: Rule) -> Iterator[Finding]:
    module = plugins.load("checks", rule.extends)
    assert module is not None
    for hit in module.check(view(document, rule.scope, rule.in_quotes), rule.params):
        if hit.at is None and "\n" in document.text[hit.start : hit.end]:
            continue
        yield _finding(document, rule, hit)


def _finding(document: Document, rule: Rule, hit: Hit) -> Finding:
    span = hit.at or document.span(hit.start, hit.end)
    source = document.source
    start, end = source.position(span.start), source.position(span.end)
    message = rule.message
    for name, value in {"match": document.text[hit.start : hit.end], **hit.values}.items():
        message = message.replace("{" + name + "}", value)
    edit = None if hit.replacement is None else Edit(span, hit.replacement)
    return Finding(
        source.path,
        start.line,
        start.column,
        rule.id,
        rule.level,
        message,
        end.line,
        end.column,
        span,
        sha256(f"{rule.id}|{message}".encode()).hexdigest()[:16],
        edit,
    )
