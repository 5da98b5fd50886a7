"""What rule files may say, and what is said about their mistakes: file, line, column, what, remedy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest

from lint import plugins
from lint.decode import fields_of
from lint.decode.decoder import Decoder, MistakesError
from lint.decode.nodes import compose, node_of, plain
from lint.errors import UserError
from lint.rulebook import marks
from lint.rulebook.load import RuleText, decode, read_rule, rulebook
from lint.rulebook.message import named
from lint.rulebook.rule import Rule

GOOD = """\
extends: existence
message: “{match}” is a filler
tokens: [very]
description: Says nothing.
authority: House style
examples:
  flag: ["It was [[very]] late."]
  pass: ["It was late."]
"""


def read(text: str, *, proof: bool = True) -> Rule:
    return read_rule(RuleText("words/filler", "rules/words/filler.yml", text, proof))


def test_a_rule_file() -> None:
    rule = read(GOOD)
    assert (rule.id, rule.topic, rule.level, rule.scope, rule.default) == (
        "words/filler",
        "words",
        "warning",
        ("text",),
        True,
    )
    assert rule.params.tokens == ("very",)
    assert rule.flag[0].text == "It was very late."
    assert rule.flag[0].marks == ((7, 11),)
    assert rule.passes[0].text == "It was late."


SPELLINGS = [
    ("In-Quotes: true", "in_quotes", True),
    ("inquotes: yes", "in_quotes", True),
    ("in_quotes: 'off'", "in_quotes", False),
    ("default: off", "default", False),
    ("default: on", "default", True),
    ("scope: body", "scope", ("body",)),
    ("scope: [body, heading.h2]", "scope", ("body", "heading.h2")),
    ("LEVEL: Error", "level", "error"),
    ("limit: '3'", "limit", 3),
    ("scope: text & ~heading.h1", "scope", ("text & ~heading.h1",)),
    ("lang: no", "lang", ("no",)),  # Norwegian, not a denial
    ("link:", "link", ""),
]


@pytest.mark.parametrize(("line", "field", "value"), SPELLINGS, ids=[case[0] for case in SPELLINGS])
def test_many_ways_to_say_it(line: str, field: str, value: object) -> None:
    assert getattr(read(f"{GOOD}{line}\n"), field) == value


def test_words_stay_words() -> None:
    rule = read(GOOD.replace("[very]", "[yes, no, on, 12:30, 0777, 1_000]"))
    assert rule.params.tokens == ("yes", "no", "on", "12:30", "0777", "1_000")


MISTAKES = [
    ("tokens: [very]", "token: [very]", "3:1: unknown key `token` in a rule that extends existence; did you mean"),
    ("extends: existence", "extends: existance", "1:10: there is no check `existance`; did you mean `existence`?"),
    ("extends: existence\n", "", "1:1: the rule has no `extends`; add `extends:`"),
    ("message: “{match}” is a filler\n", "", "1:1: the rule has no `message`"),
    ("tokens: [very]", "tokens: [very]\nlevel: eror", "4:8: `level` cannot be `eror`; did you mean `error`?"),
    ("tokens: [very]", "tokens: [very]\nscope: boddy", "4:8: unknown scope `boddy`; did you mean `body`?"),
    ("tokens: [very]", "tokens: [very]\nignorecase: maybe", "4:13: `ignorecase` must be true or false, not `maybe`"),
    ("tokens: [very]", "tokens: [very]\nlimit: many", "4:8: `limit` must be a number, not `many`"),
    ("tokens: [very]", "tokens: [very]\nTokens: [quite]", "4:1: `Tokens` is there twice (first in line 3)"),
    ("tokens: [very]", "tokens: [[very]]", "3:10: an entry of `tokens` must be one value, not a sequence"),
    ("tokens: [very]", "tokens: [good, '(very']", "3:16: `(very` is not a pattern: missing )"),
    ("description: Says nothing.\n", "", "1:1: the rule has no `description`"),
    ("authority: House style\n", "", "1:1: the rule has no `authority`"),
    ('  pass: ["It was late."]\n', "", "6:1: no `pass` examples: a rule without proof does not load"),
    ("[[very]]", "very", "7:10: flag example 1 has no mark; put [[ ]] around what is found"),
    ("[[very]]", "[[very", "7:10: flag example 1: a `[[` mark is not closed by `]]`"),
    ('pass: ["It was late."]', "pas: [late]", "8:3: unknown key `pas` in `examples`; did you mean `pass`?"),
    ("tokens: [very]", "tokens: [very", "4:12: this is not YAML"),
    ("message: “{match}”", 'message: "{match}"', "2:20: this is not YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES, ids=[case[2][:50] for case in MISTAKES])
def test_mistakes_have_a_place_and_a_remedy(old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(UserError) as caught:
        read(GOOD.replace(old, new, 1))
    assert any(line.startswith(f"rules/words/filler.yml:{said}") for line in str(caught.value).splitlines()), (
        caught.value
    )


def test_all_mistakes_of_a_file_at_once() -> None:
    text = GOOD.replace("tokens: [very]", "tokens: [very]\nlevel: loud\nscope: x").replace("authority", "autority")
    with pytest.raises(MistakesError) as caught:
        read(text)
    assert sorted((error.line, error.column) for error in caught.value.errors) == [(1, 1), (4, 8), (5, 8), (7, 1)]


def test_wrong_files_are_left_out_and_named() -> None:
    texts = [RuleText("a/good", "a/good.yml", GOOD), RuleText("a/bad", "a/bad.yml", "extends: [1")]
    book, mistakes = decode(texts, [("wrong", "lists/wrong.yml", "[a"), ("right", "lists/right.yml", "[A’s, no]")])
    assert list(book.ids) == ["a/good"]
    assert [error.path for error in mistakes] == ["lists/wrong.yml", "a/bad.yml"]
    assert book.lexicon.phrases("right") == ("a's", "no")


def test_files_written_for_vale_need_no_proof() -> None:
    text = "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\ncode: false\nswap:\n  a: b\n  a: c\nvocab: false\n"
    rule = read(text, proof=False)
    assert rule.message == "Use {options}, not '{observed}'."
    assert rule.params.swap == {"a": "c"}


MESSAGES = [
    ("Avoid '%s'.", ("match",), "Avoid '{match}'."),
    ("%s over %s", ("expected", "observed"), "{expected} over {observed}"),
    ("Use '%s' instead of '%s'.", ("expected", "observed"), "Use {options} instead of '{observed}'."),
    ("%[2]s, not %[1]s", ("a", "b"), "{b}, not {a}"),
    ("100%% %d of %s!", ("count",), "100% {count} of !"),
    ("no 5% here", ("match",), "no 5% here"),
    ("two\nlines", ("match",), "two lines"),
    ("{match} as it is", ("match",), "{match} as it is"),
]


@pytest.mark.parametrize(("message", "arguments", "said"), MESSAGES)
def test_messages_of_vale(message: str, arguments: tuple[str, ...], said: str) -> None:
    assert named(message, arguments) == said


MARKS = [
    ("a [[b]] c", "a b c", ((2, 3),)),
    ("[[a]] [[b]]", "a b", ((0, 1), (2, 3))),
    ("[[a [[b]]]]", "a b", ((0, 3), (2, 3))),
    ("[[see [1]]]", "see [1]", ((0, 7),)),
    (r"a \[[b\]] c", "a [[b]] c", ()),
    ("[[“é”]]", "“é”", ((0, 3),)),
]


@pytest.mark.parametrize(("text", "clean", "spans"), MARKS)
def test_marks(text: str, clean: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert marks.parse(text) == (clean, spans)


class When(NamedTuple):
    """A condition."""

    grant: bool | None = None
    reason: tuple[str, ...] = ()


class Settings(NamedTuple):
    """A record with everything in it."""

    when: When = When()
    counts: Mapping[str, int] = {}
    anything: Any = None


def settings(text: str) -> Settings:
    decoder = Decoder("x.yml")
    made = decoder.record(compose(text, "x.yml"), Settings, "the file")
    decoder.finish()
    assert isinstance(made, Settings)
    return made


def test_nested_records() -> None:
    assert settings("when: {grant: true, reason: [none, rote]}").when == When(True, ("none", "rote"))
    assert settings("when: {grant: ~, reason: none}").when == When(None, ("none",))
    assert settings("counts: {a: 1, b: '2'}").counts == {"a": 1, "b": 2}
    assert settings("anything: [no, 1, 1.5, true, ~, '1', {a: b}]").anything == (
        "no",
        1,
        1.5,
        True,
        None,
        "1",
        {"a": "b"},
    )
    with pytest.raises(UserError, match=r"x.yml:1:8: unknown key `grants` in `when`; did you mean `grant`\?"):
        settings("when: {grants: true}")


def test_plain_data_as_nodes_and_back() -> None:
    assert plain(node_of({"a": ("x", "no", True, 3)})) == {"a": ("x", "no", True, 3)}


@pytest.mark.parametrize("name", plugins.names("checks"))
def test_every_check_declares_what_a_file_may_say(name: str) -> None:
    module = plugins.load("checks", name)
    assert module is not None
    assert (module.__doc__ or "").startswith(f"`extends: {name}`")
    assert (module.Params.__doc__ or "").strip()
    decoder = Decoder("x.yml")
    for field, kind in fields_of(module.Params).items():
        decoder.value(node_of("x"), kind, field)  # no TypeError: each type is one that a file can hold


def test_overrides() -> None:
    from lint.rulebook.override import overridden

    book = rulebook({"words/filler": GOOD}, {})
    changed = overridden(book, {"words/filler": {"tokens": ["quite"], "level": "error", "in-quotes": True}}, "c.yml")
    rule = changed["words/filler"]
    assert (rule.params.tokens, rule.level, rule.in_quotes) == (("quite",), "error", True)
    assert [one.id for one in changed.candidates(frozenset({"quite"}))] == ["words/filler"]
    assert list(changed.candidates(frozenset({"very"}))) == []
    assert [one.id for one in book.candidates(frozenset({"very"}))] == ["words/filler"]
    with pytest.raises(UserError, match=r"c\.yml: unknown key `token` for `words/filler`; did you mean `tokens`"):
        overridden(book, {"words/filler": {"token": ["x"]}}, "c.yml")
