"""Messages written for Vale (`Use '%s' instead of '%s'.`) as ours (`{expected}`, `{observed}`)."""

from __future__ import annotations

import re

from lint.text.later import lazy

_VERB = lazy(r"%(?:%|(?:\[(\d+)\])?[sdvq]|(?:\[(\d+)\])?\.\d+f)")


def named(message: str, arguments: tuple[str, ...]) -> str:
    """The message with the check's value names for `%s`, in order; one too many is empty, `%%` is a percent sign.

    `'%s'` for a list of options becomes `{options}`, which puts each option in quotation marks.
    """
    if "%" not in message:
        return " ".join(message.split("\n")).strip() if "\n" in message else message
    count = 0

    def name(match: re.Match[str]) -> str:
        nonlocal count
        if match[0] == "%%":
            return "%"
        number = int(match[1] or match[2] or 0) or count + 1
        count = number
        return "{" + arguments[number - 1] + "}" if number <= len(arguments) else ""

    said = _VERB.sub(name, message).replace("'{expected}'", "{options}")
    return " ".join(said.split("\n")).strip()
