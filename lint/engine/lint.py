"""Rules × document → findings. The one door that the command, tests, rule self-tests and library users share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint import plugins
from lint.document.document import Document
from lint.document.readers import reader_for
from lint.document.signs import signs
from lint.document.view import view
from lint.engine.edits import edit_of
from lint.engine.limits import Budget
from lint.engine.outcome import DEFAULT, Dated, Failure, Outcome, Settings, StetFault
from lint.engine.settle import Found, fingerprint, order, settle
from lint.finding import LEVELS, Finding, Hit, Related
from lint.newsroom.language import ENGLISH, guess
from lint.rulebook.rule import Rule
from lint.rulebook.rulebook import Rulebook
from lint.text.later import lazy
from lint.text.source import Source
from lint.text.span import Span

TIMEOUT = "internal/rule-timeout"  # always told, whatever rules were chosen: what was not looked at is not clean
ANY = "any"  # `lang: any` in a rule: it does not matter what language the article is in
_SLOT = lazy(r"\{([a-z][a-z0-9_-]*)\}")


class BrokenCheckError(Exception):
    """A check raised: our bug, or that of a plug-in. The message names the rule and the article."""


def lint_text(text: str, path: str, rulebook: Rulebook, settings: Settings = DEFAULT) -> tuple[Finding, ...]:
    """All findings of one article, sorted by place. `path` chooses the reader by its ending.

    Raises UserError where no reader knows the ending, BrokenCheckError where a check raises.
    """
    return lint_document(read(text, path, rulebook), rulebook, settings)


def lint_document(document: Document, rulebook: Rulebook, settings: Settings = DEFAULT) -> tuple[Finding, ...]:
    """All findings of one document. Raises BrokenCheckError where a check raises."""
    outcome = examine(document, rulebook, settings)
    if outcome.failures:
        raise BrokenCheckError(str(outcome.failures[0]))
    return outcome.findings


def read(text: str, path: str, rulebook: Rulebook) -> Document:
    """The document of an article, with the rulebook's word lists."""
    document = reader_for(path)(Source(path, text))
    document.lexicon = rulebook.lexicon
    return document


def examine(document: Document, rulebook: Rulebook, settings: Settings = DEFAULT) -> Outcome:
    """Everything that came of one document: findings, sign-offs, and checks that broke (the others still ran)."""
    document.options = settings.options or document.options
    if settings.today:
        document.options = Dated(document.options, settings.today)
    levels = settings.levels
    found: list[Found] = []
    failures: list[Failure] = []
    lang = _language(document, settings)
    budget = Budget(settings.limits, len(document.text)) if settings.limits else None
    document.left = budget.left if budget else None
    for rule in rulebook.candidates(document.vocabulary, signs(document), rulebook.running(levels)):
        level = levels.get(rule.id, "") if levels is not None else rule.level if rule.default else ""
        if level and (lang in rule.lang or ANY in rule.lang):
            found += _found(document, rule, level, failures, budget)
    findings = settle(document, found)
    if budget and budget.late:
        findings = sorted([*findings, *_late(document, rulebook, budget, failures)], key=order)
    outcome = Outcome(tuple(findings), (), tuple(failures))
    if settings.stets or settings.faults or may_sign_off(document):
        return _signed(document, rulebook, settings, outcome)
    return outcome


def _language(document: Document, settings: Settings) -> str:
    """The language an article is read in: its own, that of its words where they settle it, the newsroom's, English."""
    document.language = document.lang or guess(document) or settings.lang or ENGLISH
    return document.language.replace("_", "-").partition("-")[0].lower()


def may_sign_off(document: Document) -> bool:
    """Cheap: whether an article can hold a sign-off."""
    return "stet" in document.fields or any("stet" in comment.text for comment in document.comments)


def _signed(document: Document, rulebook: Rulebook, settings: Settings, outcome: Outcome) -> Outcome:
    from lint.engine import stet

    ran = (
        settings.levels
        if settings.levels is not None
        else {head.id: head.level for head in rulebook.heads if head.default}
    )
    alone = {id: level for id, level in ran.items() if id not in rulebook.across_ids}  # others are compared later
    names = rulebook["stet/not-allowed"].params.no_names if "stet/not-allowed" in rulebook else ()
    applied = stet.apply(
        document,
        outcome.findings,
        settings,
        frozenset(rulebook.ids),
        alone,
        across=rulebook.across_ids,
        no_names=frozenset(names),
    )
    kept, seen = applied.kept, dict[str, int]()
    for fault in applied.faults:
        id = f"stet/{fault.kind}"
        if id in ran and id in rulebook:
            kept.append(stet_finding(rulebook[id], ran[id], fault, seen))
    kept.sort(key=order)
    return Outcome(tuple(kept), tuple(applied.signed), outcome.failures, tuple(applied.record))


def _found(document: Document, rule: Rule, level: str, failures: list[Failure], budget: Budget | None) -> list[Found]:
    """What the rule's check yields, as findings; a hit across a block edge is no place a writer could look at."""
    found: list[Found] = []
    text = document.text
    if budget:
        budget.begin()
    try:
        module = plugins.load("checks", rule.extends)
        if module is None:
            raise LookupError(f"no check named {rule.extends}")
        for hit in module.check(view(document, rule.scope, rule.in_quotes), rule.params):
            if hit.at is None and "\n" in text[hit.start : hit.end]:
                continue
            found.append(_one(document, rule, level, hit))
            if len(found) == rule.limit:
                break
    except TimeoutError as error:
        if budget:
            budget.out(rule.id)
        else:
            failures.append(Failure(document.source.path, rule.id, told(error)))
    except Exception as error:
        last = found[-1].finding if found else None
        what = told(error)
        place = (last.line, last.column) if last else (0, 0)
        failures.append(Failure(document.source.path, rule.id, what, *place))
    return found


def _late(document: Document, rulebook: Rulebook, budget: Budget, failures: list[Failure]) -> Iterator[Finding]:
    """A finding for each rule that ran out of time, where it was; one for all those that then had none left."""
    for what, at in budget.told():
        text = document.text
        at = min(at, len(text) - 1)
        while at > 0 and text[at] == "\n":
            at -= 1
        span = document.span(at, at + 1) if at >= 0 else Span(0, 0)
        if TIMEOUT in rulebook:
            rule = rulebook[TIMEOUT]
            finding = _finding(document.source, span, rule.id, rule.level, fill(rule.message, {"rule": what}))
            yield finding._replace(fingerprint=fingerprint(rule.id, what, 1))
        else:
            place = document.source.position(span.start)
            failures.append(Failure(document.source.path, what, "ran out of time", place.line, place.column))


def told(error: Exception) -> str:
    """An exception in one line: kind, message, and the place in the code that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {' '.join(str(error).split())}{place}"


def _one(document: Document, rule: Rule, level: str, hit: Hit) -> Found:
    span = hit.at or document.span(hit.start, hit.end)
    words = document.source.text[span.start : span.end] if hit.at else document.text[hit.start : hit.end]
    message = fill(rule.message, {"match": words, **hit.values})
    mild = level if hit.level is None else min(level, hit.level, key=LEVELS.index)
    finding = _finding(document.source, span, rule.id, mild, message)
    if hit.replacement is not None:
        finding = finding._replace(edit=edit_of(document, hit, span))
    if hit.related:
        finding = finding._replace(related=tuple(_related(document, place) for place in hit.related))
    return Found(finding, -1, -1) if hit.at else Found(finding, hit.start, hit.end)


def _related(document: Document, place: tuple[int, int, str]) -> Related:
    start, end, message = place
    at = document.source.position(document.span(start, end).start)
    return Related(document.source.path, at.line, at.column, message)


def stet_finding(rule: Rule, level: str, fault: StetFault, seen: dict[str, int]) -> Finding:
    """What is wrong with a sign-off, told by its rule. `seen` counts what was told before, for the fingerprint."""
    message = fill(rule.message, fault.values)
    key = f"{rule.id}\0{message}"
    seen[key] = count = seen.get(key, 0) + 1
    finding = _finding(fault.origin, fault.at, rule.id, level, message)
    return finding._replace(fingerprint=fingerprint(rule.id, message, count))


def _finding(source: Source, span: Span, rule: str, level: str, message: str) -> Finding:
    start, end = source.position(span.start), source.position(span.end)
    return Finding(source.path, start.line, start.column, rule, level, message, end.line, end.column, span)


def fill(message: str, values: Mapping[str, str]) -> str:
    """The message with its `{names}` filled; a name without a value stays as written."""
    return _SLOT.sub(lambda slot: values.get(slot[1], slot[0]), message)
