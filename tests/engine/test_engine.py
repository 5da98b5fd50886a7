"""The one door: messages, levels, languages, limits, and checks that break."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple

import pytest

from lint import plugins
from lint.engine.lint import BrokenCheckError, examine, fill, lint_text, read
from lint.engine.outcome import Settings
from lint.finding import Hit
from lint.project import rules
from lint.rulebook.load import rulebook

TEXT = "Harbour news\n\nThe mayor of Port Elm said so. The mayor left.\n"
MAYOR = "extends: existence\nmessage: “{match}” stands here\nlevel: warning\ntokens: [mayor]\n"


class Params(NamedTuple):
    """Nothing to set."""


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check named `breaking` that yields one hit and then raises."""
    module = ModuleType("breaking")

    def check(view: object, params: object) -> Iterator[Hit]:
        yield Hit(0, 7)
        raise ZeroDivisionError("division by zero")

    module.check, module.Params = check, Params  # type: ignore[attr-defined]
    real = plugins.load
    monkeypatch.setattr(plugins, "load", lambda kind, name: module if name == "breaking" else real(kind, name))


def test_messages_are_filled_once() -> None:
    assert fill("{match} or {other}, {unknown}", {"match": "{other}", "other": "b"}) == "{other} or b, {unknown}"


def test_a_message_tells_the_words() -> None:
    assert [one.message for one in lint_text(TEXT, "a.txt", rulebook({"t/a": MAYOR}, {}))] == [
        "“mayor” stands here"
    ] * 2


def test_limit_is_per_article() -> None:
    assert len(lint_text(TEXT, "a.txt", rulebook({"t/a": MAYOR + "limit: 1"}, {}))) == 1


def test_settings_choose_rules_and_levels() -> None:
    book = rulebook({"t/a": MAYOR, "t/b": MAYOR.replace("mayor", "Elm") + "default: off"}, {})
    assert [one.rule for one in lint_text(TEXT, "a.txt", book)] == ["t/a", "t/a"]
    chosen = lint_text(TEXT, "a.txt", book, Settings(levels={"t/b": "error"}))
    assert [(one.rule, one.level) for one in chosen] == [("t/b", "error")]


@pytest.mark.parametrize(("lang", "found"), [("", 1), ("en", 1), ("en-GB", 1), ("de", 0)])
def test_a_rule_reads_its_languages(lang: str, found: int) -> None:
    document = read("News\n\nThe mayor left.\n", "a.txt", book := rulebook({"t/a": MAYOR}, {}))
    document.lang = lang
    assert len(examine(document, book).findings) == found


@pytest.mark.usefixtures("breaking")
def test_a_check_that_raises_is_named_and_the_others_run() -> None:
    book = rulebook({"t/a": MAYOR, "s/bad": "extends: breaking\nmessage: m"}, {})
    outcome = examine(read(TEXT, "a.txt", book), book)
    assert [one.rule for one in outcome.findings] == ["s/bad", "t/a", "t/a"]
    (failure,) = outcome.failures
    assert (failure.path, failure.rule, failure.line) == ("a.txt", "s/bad", 1)
    assert str(failure).startswith("a.txt:1:1: s/bad failed: ZeroDivisionError: division by zero (test_engine.py:")


@pytest.mark.usefixtures("breaking")
def test_the_door_for_libraries_raises_what_broke() -> None:
    with pytest.raises(BrokenCheckError, match="s/bad"):
        lint_text(TEXT, "a.txt", rulebook({"s/bad": "extends: breaking\nmessage: m"}, {}))


def test_a_rule_for_any_language() -> None:
    document = read("News\n\nThe mayor left.\n", "a.txt", book := rulebook({"t/a": MAYOR + "lang: any"}, {}))
    document.lang = "de"
    assert len(examine(document, book).findings) == 1


def test_linting_twice_is_the_same() -> None:
    book = rulebook({"t/a": MAYOR}, {})
    assert lint_text(TEXT, "a.txt", book) == lint_text(TEXT, "a.txt", book)


def test_a_document_that_forgets_leaves_nothing_to_the_garbage_collector() -> None:
    book = rules.load(cache=False)
    text = "# Mill\n\n" + "Officials said “the <b>café</b> shut” on Monday, a person with knowledge said. " * 5
    for _ in range(2):  # the first fills what is kept for the whole run
        gc.collect()
        document = read(text, "a.md", book)
        examine(document, book)
        document.forget()
        del document
    assert gc.collect() == 0
