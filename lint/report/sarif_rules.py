"""Rules and messages as SARIF tells them."""

from __future__ import annotations

import re
from typing import Any

from lint.report.escape import markdown
from lint.rulebook.rule import Example, Rule

LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
_EXAMPLES = 3


def message(text: str) -> dict[str, str]:
    """A plain text message that says just this: no placeholder (`{0}`) and no embedded link (`[text](target)`)."""
    text = text.replace("{", "{{").replace("}", "}}")
    return {"text": re.sub(r"[\\\[\]]", r"\\\g<0>", text) if "](" in text else text}


def descriptor(id: str, rule: Rule | None) -> dict[str, Any]:
    """The rule for the driver's list; one that the run does not know has its id only."""
    if rule is None:
        return {"id": id, "shortDescription": {"text": id}}
    description = " ".join(rule.description.split())
    first = re.split(r"(?<=[.!?])\s", description, maxsplit=1)[0] or id
    data: dict[str, Any] = {
        "id": id,
        "shortDescription": {"text": first},
        "fullDescription": {"text": description or id},
        "help": {"text": _help(rule), "markdown": _help_markdown(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"tags": [rule.topic]},
    }
    if rule.link.startswith(("https://", "http://")):
        data["helpUri"] = rule.link
    return data


def _help(rule: Rule) -> str:
    parts = [rule.description.strip(), rule.authority, rule.link]
    return "\n\n".join(part for part in parts if part) or rule.id


def _help_markdown(rule: Rule) -> str:
    """Description, authority and a few examples: the marked words in bold."""
    source = f"[{markdown(rule.authority or rule.link)}]({rule.link})" if rule.link else markdown(rule.authority)
    parts = [markdown(part) for part in re.split(r"\n\s*\n", rule.description.strip())]
    parts += [f"Authority: {source}"] if source else []
    for head, examples in (("Asked about:", rule.flag), ("Left alone:", rule.passes)):
        short = [one for one in examples if "\n" not in one.text.strip()][:_EXAMPLES]
        if short:
            parts += [head, "\n".join(f"- {_example(one)}" for one in short)]
    return "\n\n".join(part for part in parts if part) or markdown(rule.id)


def _example(example: Example) -> str:
    shown, at = "", 0
    for start, end in example.marks:
        if start < at or start == end:
            continue
        words = example.text[start:end]
        shown += f"{_inline(example.text[at:start])}<b>{_inline(words)}</b>"
        at = end
    return shown + _inline(example.text[at:])


def _inline(text: str) -> str:
    """Escaped, with the blanks at both ends that part it from what stands beside it."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return (" " if before else "") + markdown(text) + (" " if after and text.strip() else "")
