"""What is attacked: each target takes one text and fails where copydesk breaks a promise."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from lint.document.readers import reader_for
from lint.engine.lint import examine, read
from lint.engine.repair import RestlessError, repair
from lint.errors import UserError
from lint.project import rules
from lint.rulebook.rulebook import Rulebook
from lint.text.encoding import decode
from lint.text.source import Source
from tests.readers.promises import keeps_its_promises
from torturelib import seeds

Target = Callable[[str], None]
ENDINGS = {"markdown": ".md", "html": ".html", "plain": ".txt"}


class Targets:
    """The targets by name, with the texts their inputs begin as."""

    def __init__(self) -> None:
        self.book: Rulebook = rules.load(cache=False)
        rule_files = [*seeds.files("rules"), "extends: existence\nmessage: x\ntokens: [a, b]\n"]
        told = seeds.examples()
        self.all: dict[str, tuple[Target, Sequence[str]]] = {}
        for name, texts in seeds.articles().items():
            if name in ENDINGS:
                self.all[f"article-{name}"] = (self._article(ENDINGS[name]), [*texts, *told])
        self.all["bytes"] = (_bytes, told)
        self.all["rule"] = (_rule, [text for text in rule_files if "extends" in text])
        self.all["list"] = (_list, seeds.files("rules/lists"))
        self.all["config"] = (_config, _CONFIGS)
        self.all["diff"] = (_diff, _DIFFS)

    def _article(self, ending: str) -> Target:
        def target(text: str) -> None:
            """Read, lint with every rule, mend."""
            path = f"a{ending}"
            keeps_its_promises(reader_for(path)(Source(path, text)))
            document = read(text, path, self.book)
            outcome = examine(document, self.book)
            assert not outcome.failures, str(outcome.failures[0])
            size = len(text)
            for finding in outcome.findings:
                assert 0 <= finding.span.start <= finding.span.end <= size, finding
                assert finding.line >= 1 and finding.column >= 1, finding
            if any(finding.edit for finding in outcome.findings):
                with suppress(RestlessError):
                    repair(text, path, self.book, unsafe=True)

        return target


def _bytes(text: str) -> None:
    for encoding in ("utf-8", "utf-16-le", "cp1252"):
        with suppress(UserError):
            decode(text.encode(encoding, "surrogatepass" if encoding != "cp1252" else "replace"), "a.md")


def _refusing(made: Callable[[], object]) -> None:
    try:
        made()
    except UserError as error:
        assert error.what, "a message says what is wrong"


def _rule(text: str) -> None:
    from lint.rulebook.load import RuleText, read_rule

    for proof in (True, False):
        _refusing(lambda proof=proof: read_rule(RuleText("house/x", "house/x.yml", text, proof)))


def _list(text: str) -> None:
    from lint.rulebook.lists import read_list

    _refusing(lambda: read_list("lists/x.yml", text))


def _config(text: str) -> None:
    from lint.project.config_file import decode as config
    from lint.project.config_file import decode_profile

    _refusing(lambda: config(text, ".copydesk.yml"))
    _refusing(lambda: decode_profile(text, "profile.yml"))


def _diff(text: str) -> None:
    from lint.project.git import changed_lines

    list(changed_lines(text.encode("utf-8", "surrogatepass")))


_CONFIGS = [
    "extends: base.yml\nselect: [sourcing, legal/*]\nextend-select: all\nignore: quotations\nlevels:\n  sourcing: error\n",
    "overrides:\n  - files: [opinion/**]\n    ignore: [verification]\n    levels: {legal: warning}\n    profile: opinion\n",
    "lists:\n  outlets: [The Westport Gazette]\nspokespersons: named\nquotation-style: british\nrules: [house]\nlang: en\n",
    "description: |\n  Opinion.\ntypes: [opinion]\nparams:\n  verification/hedge-load: {warn: 2}\nlevels:\n  sourcing: off\n",
]
_DIFFS = [
    "diff --git a/x.md b/x.md\n--- a/x.md\n+++ b/x.md\n@@ -1,2 +1,3 @@\n-a\n-b\n+a\n+b\n+c\n",
    'diff --git "a/\\303\\251.md" "b/\\303\\251.md"\nrename from x\nrename to y\n--- a/x\n+++ "b/\\303\\251.md"\n@@ -0,0 +1 @@\n+a\n',
]
