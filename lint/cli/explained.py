"""A rule, and a profile, explained to people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill, indent

from lint.project.catalogue import HERE, Entry, Option, measured
from lint.project.plan import Planner
from lint.project.profile import NEWS
from lint.project.select import OFF
from lint.report.paint import paint
from lint.rulebook.rule import Example, Rule

_WIDTH = 100
_SHOWN = 6  # entries of an option that is a list


def rule_explained(one: Entry, colour: bool, shown: int | None) -> str:
    """All of a rule; shown: so many examples of each kind (None: all)."""
    rule = one.rule
    state = "on" if one.level != OFF else "off here" if rule.default else "off unless selected"
    level = rule.level if one.level in (OFF, rule.level) else f"{one.level} here, {rule.level} by itself"
    parts = [
        f"{paint(rule.id, 'bold', colour)} ({level}, {state})",
        _paragraphs(rule.description),
        _labelled("asks", rule.message),
    ]
    if rule.authority or rule.link:
        parts.append(_labelled("authority", " ".join(part for part in (rule.authority, rule.link) if part)))
    for title, style, examples in (("flags", "bad", rule.flag), ("passes", "good", rule.passes)):
        if examples:
            said = [_example(example, style, colour) for example in examples[:shown]]
            more = len(examples) - len(said)
            rest = [f"    … and {more} more (--all)\n"] if more else []
            parts.append(f"{paint(title, style, colour)}\n" + "\n".join([*said, *rest]))
    parts += _facts(one)
    parts.append(_sign_off(rule))
    return "\n".join(parts)


def _facts(one: Entry) -> Iterable[str]:
    rule = one.rule
    if options := [option for option in one.options if option.meaning]:
        yield "options (keys of its file, or of `params:` in a profile)\n" + "".join(map(_option, options))
    if one.profiles:
        yield _labelled("profiles", "; ".join(f"{change} in {name}" for name, change in one.profiles.items()))
    if rule.lang != ("en",):
        yield _labelled("languages", ", ".join(rule.lang))
    yield _labelled("measured", measured(rule) or "not yet")


def _option(option: Option) -> str:
    return (
        fill(
            f"{option.name}: {_value(option.value)} ({option.meaning.rstrip('.')})",
            _WIDTH,
            initial_indent="    ",
            subsequent_indent="      ",
        )
        + "\n"
    )


def _value(value: object) -> str:
    if isinstance(value, (list, dict)):
        said = [f"{key}: {one}" for key, one in value.items()] if isinstance(value, dict) else list(map(str, value))
        more = ", …" if len(said) > _SHOWN else ""
        return ("{%s}" if isinstance(value, dict) else "[%s]") % (", ".join(said[:_SHOWN]) + more)
    return str(value).lower() if isinstance(value, bool) else str(value) or "“”"


def profile_explained(planner: Planner, name: str, colour: bool) -> str:
    """What a profile is for, which articles it holds for, and what it changes."""
    chain = planner.profiles_for(HERE).named(name)
    plain = planner.plan_as(HERE, NEWS).settings.levels or {}
    levels = planner.plan_as(HERE, name).settings.levels or {}
    said = chain[-1].said
    parts = [paint(name, "bold", colour) + (f" (extends {said.extends})" if said.extends else "")]
    description = next((one.said.description for one in reversed(chain) if one.said.description), "")
    parts.append(_paragraphs(description) if description else "")
    if types := [word for one in chain for word in one.said.types]:
        parts.append(_labelled("for articles that call themselves", ", ".join(dict.fromkeys([name, *types]))))
    ids = sorted(id for id in {*plain, *levels} if plain.get(id, OFF) != levels.get(id, OFF))
    width = max(map(len, ids), default=0)
    rows = [f"    {id:<{width}}  {plain.get(id, OFF):<10} → {levels.get(id, OFF)}\n" for id in ids]
    parts.append(f"changes against {NEWS}\n" + ("".join(rows) or "    nothing\n"))
    keys = [
        f"    {pattern.text}: {key}: {value}\n"
        for one in chain
        for pattern, values in one.said.params.given
        for key, value in values.items()
    ]
    parts += ["other values\n" + "".join(keys)] if keys else []
    return "\n".join(part for part in parts if part)


def _paragraphs(text: str) -> str:
    return "\n\n".join(fill(" ".join(part.split()), _WIDTH) for part in text.strip().split("\n\n")) + "\n"


def _labelled(label: str, text: str) -> str:
    return fill(" ".join(text.split()), _WIDTH, initial_indent=f"{label}: ", subsequent_indent="  ") + "\n"


def _example(example: Example, style: str, colour: bool) -> str:
    """The text with what is found marked: in colour, or between double brackets."""
    text, at, parts = example.text.rstrip("\n"), 0, []
    for start, end in example.marks:
        words = text[start:end]
        parts += [text[at:start], paint(words, style, True) if colour else f"[[{words}]]"]
        at = end
    return indent("".join([*parts, text[at:]]), "    ") + "\n"


def _sign_off(rule: Rule) -> str:
    if rule.topic == "stet":
        return "how to satisfy it: mend or remove the sign-off. It cannot be signed off itself.\n"
    return (
        "to satisfy it: change the words as asked above, or show in the copy what was looked for.\n"
        "to let it stand: before the paragraph (or at its end)\n"
        f'    <!-- stet: {rule.id} by="YOUR NAME" on=DATE because="AT LEAST THREE WORDS" -->\n'
        "  in plain text: an entry in .copydesk/stet.yml\n"
        f"    - {{file: ARTICLE.txt, rule: {rule.id}, text: THE WORDS, because: AT LEAST THREE WORDS}}\n"
        "to switch it off for this newsroom: `ignore:` in .copydesk.yml\n"
    )
