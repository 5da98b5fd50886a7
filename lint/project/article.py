"""One article, from its text to its result. Whoever reads it (the run, a worker) does the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from marshal import dumps

from lint.document.document import Document
from lint.engine.lint import examine, told
from lint.engine.lint import read as read_document
from lint.engine.outcome import Dated, Failure, Outcome
from lint.errors import UserError
from lint.project.plan import Plan
from lint.project.result import Result
from lint.text.source import Source


class Names:
    """What articles are called in their repository: their path below its root (empty: no repository, as shown)."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._folders: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """The name of an article."""
        if not self.root:
            return path
        folder, _, name = path.replace(os.sep, "/").rpartition("/")
        if folder not in self._folders:
            real = os.path.realpath((folder or "/") if path[:1] == "/" else folder or ".")
            relative = os.path.relpath(real, self.root).replace(os.sep, "/")
            self._folders[folder] = "" if relative == "." else relative + "/"
        return self._folders[folder] + name


def checked(path: str, text: Callable[[], str], plan: Plan, name: str | None) -> Result:
    """Check one article. text: reads it; name: what it is called in its repository, None: it is compared with nothing.

    Raises UserError for mistakes in the profile it asks for; what is wrong with the article is part of the result.
    """
    try:
        document = read_document(text(), path, plan.rulebook)
    except UserError as error:
        return Result(skipped=str(error))
    except Exception as error:
        return Result(failed=Failure(path, "", told(error)))
    plan = plan.of(document)
    outcome = examine(document, plan.rulebook, plan.settings)
    result = Result(
        outcome=outcome,
        lines=_lines(document.source, outcome),
        plain=document.format == "plain",
        profile=plan.profile,
    )
    if name is not None:
        result = _with_facts(result, document, plan, name)
    options = document.options
    dated = (isinstance(options, Dated) and options.asked) or any(one.stet.until for one in outcome.record)
    document.forget()
    return result._replace(dated=dated)


def side_of(plan: Plan) -> Source | None:
    """The side file that has sign-offs for an article."""
    stets, faults = plan.settings.stets, plan.settings.faults
    return stets[0].origin if stets else faults[0].origin if faults else None


def _lines(source: Source, outcome: Outcome) -> dict[int, str]:
    """The lines that findings of the article begin and end in."""
    mine = (one for one in outcome.findings if one.path == source.path)
    return {line: source.line(line) for one in mine for line in (one.line, one.end_line)}


def _with_facts(result: Result, document: Document, plan: Plan, name: str) -> Result:
    """The result with what is needed to compare the article with others."""
    from lint.engine import across

    rules = across.rules(plan.rulebook, plan.settings)
    if not rules:
        return result
    from lint.engine import across_stet
    from lint.project.repository import digest_of

    try:
        facts = across.collect(document, name, sorted({rule.extends for rule, _ in rules}))
    except Exception as error:
        return result._replace(broken=Failure(document.source.path, rules[0][0].id, told(error)))
    signs = across_stet.signs(document, plan.settings, {rule.id for rule, _ in rules})
    return result._replace(facts=dumps(facts), digest=digest_of(document.source.text), signs=signs)
