"""Writing a sign-off: a comment where the article can hold one, else an entry in the side file.

Whatever is written is read again before it is saved: it must sign off what it was meant for, and change nothing else.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

from lint.document.document import Document
from lint.engine.lint import examine
from lint.engine.lint import read as read_document
from lint.engine.outcome import Outcome
from lint.engine.settle import sentence_hash
from lint.errors import UserError
from lint.finding import Finding
from lint.project import save
from lint.project.plan import Plan, Planner
from lint.project.stets import SIDE_FILE
from lint.record import NamedTuple
from lint.text.encoding import decode, encode

_LINED = ("paragraph", "headline", "subhead", "byline", "date", "dateline", "dek")


class Signature(NamedTuple):
    """Who signs off, why, when and until when (ISO dates)."""

    because: str
    by: str = ""
    on: str = ""
    until: str = ""


def add(path: str, line: int, rule: str, signature: Signature, planner: Planner) -> str:
    """Sign off the findings of a rule on a line; what to tell about it. Raises UserError where there are none."""
    plan = planner.plan(path)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UserError(error.strerror or str(error), path=path) from None
    text, encoding = decode(data, path)
    document = read_document(text, path, plan.rulebook)
    plan = plan.of(document)
    outcome = examine(document, plan.rulebook, plan.settings)
    found = [one for one in outcome.findings if one.rule == rule and one.line <= line <= one.end_line]
    if not found:
        raise _nothing(path, line, rule, outcome)
    finding = found[0]
    hash = sentence_hash(document, finding)
    for candidate in _candidates(document, finding, _comment(rule, signature, hash)):
        if _sound(candidate, path, plan, outcome, finding):
            try:
                new = encode(candidate, encoding)
            except UnicodeEncodeError:
                break
            save.save([save.File(path, new, data)])
            return f"{path}:{finding.line}: {rule} is signed off in the article"
    side = _beside(path, finding, document, signature, hash)
    return f"{path}:{finding.line}: {rule} is signed off in {side}"


def _nothing(path: str, line: int, rule: str, outcome: Outcome) -> UserError:
    here = sorted({one.rule for one in outcome.findings if one.line <= line <= one.end_line})
    lines = sorted({one.line for one in outcome.findings if one.rule == rule})
    if lines:
        remedy = f"there are some on line {', '.join(map(str, lines[:5]))}"
    elif here:
        remedy = f"on this line there is {', '.join(here)}"
    else:
        remedy = f"see `copydesk check {path}`"
    return UserError(f"no open finding of {rule} here", path=path, line=line, remedy=remedy)


def _comment(rule: str, signature: Signature, hash: str) -> str:
    parts = [f"<!-- stet: {rule}"]
    values = {**signature._asdict(), "hash": hash}
    for key in ("by", "on", "because", "until", "hash"):
        if values[key]:
            parts.append(f"{key}={values[key] if key not in ('by', 'because') else _quoted(values[key])}")
    return " ".join([*parts, "-->"])


def _quoted(text: str) -> str:
    """A value between marks it does not hold itself; nothing in it ends the comment."""
    text = " ".join(text.split()).replace("--", "–").replace(">", "›").replace("<", "‹")
    return f'"{text}"' if '"' not in text else f"'{text}'" if "'" not in text else f"“{text.replace('”', '’')}”"


def _candidates(document: Document, finding: Finding, comment: str) -> Iterator[str]:
    """The article with the comment before the block, or at the end of its last line."""
    text = document.source.text
    at = next((one for one in document.blocks if _holds(document, one.start, one.end, finding)), None)
    if document.format == "plain" or at is None or at.field:
        return
    begin, end = document.span(at.start, at.end)
    starts = document.source.line_starts
    newline = "\r\n" if "\r\n" in text else "\n" if "\n" in text or "\r" not in text else "\r"
    first = max(one for one in starts if one <= begin)
    if at.kind in _LINED:
        indent = text[first : first + len(text[first:]) - len(text[first:].lstrip(" \t"))]
        yield f"{text[:first]}{indent}{comment}{newline}{text[first:]}"
    line = document.source.position(max(end - 1, 0)).line
    last = starts[line - 1] + len(document.source.line(line))
    yield f"{text[:last].rstrip(' ')} {comment}{text[last:]}"


def _holds(document: Document, start: int, end: int, finding: Finding) -> bool:
    span = document.span(start, end)
    return span.start <= finding.span.start < span.end


def _sound(text: str, path: str, plan: Plan, before: Outcome, finding: Finding) -> bool:
    """Whether the new text has just what the old had, but for what is now signed off."""
    after = examine(read_document(text, path, plan.rulebook), plan.rulebook, plan.settings)
    was = Counter((one.rule, one.fingerprint) for one in before.findings)
    now = Counter((one.rule, one.fingerprint) for one in after.findings)
    signed = {(one.finding.rule, one.finding.fingerprint) for one in after.signed_off}
    return (
        (finding.rule, finding.fingerprint) in signed
        and not now - was
        and all(rule == finding.rule for rule, _ in was - now)
    )


def _beside(path: str, finding: Finding, document: Document, signature: Signature, hash: str) -> str:
    """An entry in the closest side file upwards, or a new one at the top of the repository."""
    from json import dumps

    root = _root(os.path.dirname(os.path.abspath(path)))
    side = os.path.join(root, SIDE_FILE)
    words = " ".join(document.source.text[finding.span.start : finding.span.end].split())
    said = {
        "file": os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/"),
        "rule": finding.rule,
        "text": words,
        "by": signature.by,
        "on": signature.on,
        "because": signature.because,
        "until": signature.until,
        "hash": hash,
    }
    lines = [f"{key}: {dumps(value, ensure_ascii=False)}" for key, value in said.items() if value]
    entry = "- " + "\n  ".join(lines) + "\n"
    old = b""
    if os.path.exists(side):
        with open(side, "rb") as file:
            old = file.read()
    text, encoding = decode(old, side) if old else ("", "utf-8")
    if text.strip() and not text.endswith("\n"):
        text += "\n"
    os.makedirs(os.path.dirname(side), exist_ok=True)
    save.save([save.File(side, encode(text + entry, encoding), old if old else None)])
    return os.path.relpath(side).replace(os.sep, "/")


def _root(folder: str) -> str:
    """The folder upwards that has a side file, else a config or a repository, else this one."""
    for marks in ((SIDE_FILE,), (".copydesk.yml", ".copydesk.yaml", ".git")):
        at = folder
        while True:
            if any(os.path.exists(os.path.join(at, mark)) for mark in marks):
                return at
            parent = os.path.dirname(at)
            if parent == at:
                break
            at = parent
    return folder
