"""The commented file that `copydesk new-rule` writes: a rule that proves itself, to be changed into the one wanted."""

from __future__ import annotations

from typing import Any

from lint import plugins
from lint.decode import fields_of, spelled
from lint.decode.docs import documented, summary
from lint.project.catalogue import options
from lint.record import NamedTuple
from lint.rulebook.rule import Example, Rule
from lint.rulebook.rulebook import Rulebook

_FRAME = """\
# {id}
#
# This file is the rule; lines that begin with # are notes for whoever writes it. What to do, in this order:
#   1. write the examples: sentences it must flag, with [[marks]] round the exact words, and sentences it must not
#   2. copydesk test {id}            until it says: no failures
#   3. copydesk try {id} FOLDER      on real copy, and read the hits
#   4. write what you counted under `measured:` below

# The kind of check: {summary}
extends: {extends}
{keys}
# A query to the writer, not a verdict: what was found, what was looked for and not found, what to do.
# {{match}} is the words found.
message: {message}

# suggestion, warning or error. A rule that is right in fewer than 95 of 100 findings is never an error.
level: {level}

# Where it looks: text, body, headline, caption … (`copydesk schema rule` names all). Words in quotation marks are a
# speaker's; a rule does not read them unless it says `in-quotes: true`.
scope: {scope}
{quotes}
# Why the desk asks, and who says so: a style guide with its entry, a code. A rule without them does not load.
description: |
  TODO: what this looks for, why it matters to readers, and what it lets pass.
authority: TODO, the style book and its entry
# link: https://…

# Off until it has been measured? Then it runs only where `extend-select` names it.
# default: off

# Its documentation and its tests. Each exception is a `pass` example. Invent the people and the places.
examples:
  flag:
{flag}
  pass:
{passes}

# How it did on published copy: articles it ran over, findings, how many of them were read and how many were right.
# measured: {{articles: 0, findings: 0, read: 0, right: 0, date: 2026-01-01, note: what was wrong with the others}}
"""


class Sample(NamedTuple):
    """What a template of a kind of check begins with: its own keys as YAML lines, a message, and one example each."""

    keys: str
    message: str
    flag: str
    passes: str


_SAMPLES = {
    "existence": Sample(
        "# The words, each a pattern between word edges.\ntokens:\n  - {words}\n# Capitals do not matter.\n"
        "ignorecase: true",
        "“{{match}}”: TODO what is wrong with it, and what to write",
        "Nobody wrote [[{words}]] here before.",
        "Nobody wrote that here before.",
    ),
    "substitution": Sample(
        "# Pattern: what to write instead.\nswap:\n  {words}: better words\nignorecase: true",
        "“{{expected}}”, not “{{observed}}”",
        "Nobody wrote [[{words}]] here before.",
        "Nobody wrote better words here before.",
    ),
    "consistency": Sample(
        "# An article has the one or the other, not both.\neither:\n  advisor: adviser",
        "“{{match}}”: the article has it both ways",
        "The advisor left. Another [[adviser]] came.",
        "The adviser left. Another adviser came.",
    ),
    "occurrence": Sample(
        "# The pattern to count, and how often it may stand in one block.\ntoken: \\bvery\\b\nmax: 1",
        "More than one “very” in a paragraph",
        "It was [[very]] late and very dark.",
        "It was very late.",
    ),
    "repetition": Sample(
        "# Patterns whose neighbouring matches are compared.\ntokens:\n  - '[^\\s]+'\nalpha: true",
        "“{{match}}” stands twice in a row",
        "It was [[late late]] at night.",
        "It was late at night.",
    ),
    "conditional": Sample(
        "# The second pattern must stand in the block for the first to be right.\nfirst: \\b[A-Z]{{3,5}}\\b\n"
        "second: \\((?:[A-Z]{{3,5}})\\)",
        "“{{match}}”: nothing says what it stands for",
        "The [[PEHA]] met.",
        "The Port Elm Harbour Authority (PEHA) met.",
    ),
    "capitalization": Sample(
        "# $title, $sentence, $lower, $upper, or a pattern.\nmatch: $sentence",
        "“{{match}}” should be in sentence case",
        "# [[Mill To Close In May]]",
        "# Mill to close in May",
    ),
}


def template(id: str, extends: str, book: Rulebook) -> str:
    """The text of a new rule file."""
    module: Any = plugins.load("checks", extends)
    like = next((rule for rule in book if rule.extends == extends and rule.flag and rule.passes), None)
    sample = _SAMPLES.get(extends)
    words = id.rpartition("/")[2].replace("-", " ")
    if sample is not None:
        parts = {name: text.format(words=words) for name, text in sample._asdict().items()}
        parts["message"] = _quoted(parts["message"])
        parts["flag"], parts["passes"] = _item(parts["flag"]), _item(parts["passes"])
    elif like is not None:
        parts = _borrowed(like)
    else:
        parts = {"keys": "", "message": "“{match}”: TODO", "flag": _item("TODO [[words]]"), "passes": _item("TODO")}
    lines = [parts.pop("keys"), *_other_keys(module.Params, like if sample is None else None, sample)]
    scope = ", ".join(like.scope) if like and sample is None else _scope(extends)
    return _FRAME.format(
        id=id,
        extends=extends,
        summary=(module.__doc__ or "").strip().partition("\n")[0].partition("`: ")[2] or summary(module.Params),
        keys="\n".join(line for line in lines if line),
        level="warning",
        scope=f"[{scope}]",
        quotes="in-quotes: true\n" if like and sample is None and like.in_quotes else "",
        **parts,
    )


def _scope(extends: str) -> str:
    return "headline" if extends == "capitalization" else "body"


def _borrowed(like: Rule) -> dict[str, str]:
    """Keys and examples of a rule of the same kind, so that the template is proven before it is changed."""
    needed = {option.name: option.value for option in options(like) if option.value not in ((), [], {}, "", None)}
    return {
        "keys": f"# As in {like.id}; see `copydesk explain {like.id}`.\n" + "\n".join(map(_key, needed.items())),
        "message": _quoted(like.message),
        "flag": _item(_marked(like.flag[0])),
        "passes": _item(like.passes[0].text),
    }


def _other_keys(params: type, like: Rule | None, sample: Sample | None) -> list[str]:
    """Keys the template does not set, as comments that say what they mean."""
    there = {option.name for option in options(like)} if like else set()
    if sample:
        there |= {line.partition(":")[0].strip() for line in sample.keys.splitlines()}
    usual = params._field_defaults  # type: ignore[attr-defined]
    return [
        f"# {spelled(name)}: {_short(usual.get(name, 'TODO'))}  # {documented(params).get(name, '')}"
        for name in fields_of(params)
        if spelled(name) not in there and name != "vocab"
    ]


def _short(value: Any) -> str:
    if isinstance(value, tuple):
        return "[]"
    return str(value).lower() if isinstance(value, bool) else str(value) or '""'


def _key(item: tuple[str, Any]) -> str:
    return f"{item[0]}: {_flow(item[1])}"


def _flow(value: Any) -> str:
    """A value on one line."""
    import yaml

    text: str = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10_000)
    return text.removesuffix("\n").removesuffix("\n...").strip()


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _item(text: str) -> str:
    """A text as an entry of a list of examples."""
    if "\n" not in text.strip():
        return f"    - {_quoted(text.strip())}"
    return "    - |\n" + "\n".join(f"      {line}".rstrip() for line in text.rstrip("\n").split("\n"))


def _marked(example: Example) -> str:
    text, at, parts = example.text, 0, []
    for start, end in example.marks:
        if start >= at:
            parts.append(f"{text[at:start]}[[{text[start:end]}]]")
            at = end
    return "".join([*parts, text[at:]])
