"""Explain a rule: what it looks for, why, who says so, examples, how to satisfy it, how to let a finding stand."""

from __future__ import annotations

from argparse import Namespace
from textwrap import fill, indent

from lint.cli.output import wants_colour, write
from lint.cli.parser import Parser
from lint.project.plan import Planner
from lint.project.select import Layer, Pattern, matching
from lint.report.paint import paint
from lint.rulebook.rule import Example, Rule

HELP = "explain a rule, with examples and how to sign a finding off"
_SHOWN = 3  # examples of each kind, unless --all


def configure(parser: Parser) -> None:
    """The options of `explain`."""
    parser.add_argument("rules", nargs="+", metavar="RULE", help="rule ids, topics or globs")
    parser.add_argument("--all", action="store_true", help="all examples")
    parser.add_argument("--config", default="", metavar="FILE", help="this config file")
    parser.add_argument("--isolated", action="store_true", help="look for no config file")
    parser.add_argument("--color", default="auto", choices=("auto", "always", "never"), help="colour of the output")


def run(args: Namespace) -> int:
    """Explain."""
    plan = Planner(Layer(), args.config, args.isolated, "").plan("here.md")
    book, levels = plan.rulebook, plan.settings.levels or {}
    ids = dict.fromkeys(id for text in args.rules for id in matching(book, Pattern(text)))
    colour = wants_colour(args.color, "")
    shown = None if args.all else _SHOWN
    write("\n".join(_explained(book.rules[id], levels.get(id, "off"), colour, shown) for id in ids))
    return 0


def _explained(rule: Rule, level: str, colour: bool, shown: int | None) -> str:
    state = "on" if level != "off" else "off here" if rule.default else "off unless selected"
    parts = [
        f"{paint(rule.id, 'bold', colour)} ({rule.level}, {state})",
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
    parts.append(_sign_off(rule))
    return "\n".join(parts)


def _paragraphs(text: str) -> str:
    return "\n\n".join(fill(" ".join(part.split()), 100) for part in text.strip().split("\n\n")) + "\n"


def _labelled(label: str, text: str) -> str:
    return fill(" ".join(text.split()), 100, initial_indent=f"{label}: ", subsequent_indent="  ") + "\n"


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
