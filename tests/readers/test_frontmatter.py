"""Front matter: fields with places; the plain subset reads as the libraries do; mistakes are told, not fatal."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lint.document import toml_fields, yaml_fields
from lint.document.yaml_fields import BadFieldsError
from tests.readers.test_contract import read
from tests.readers.told import told

TITLE = """\
---
title: Bridge reopens
authors:
  - Ana Reis
  - name: Jon Lowe
    desk: metro
seo:
  title: Bridge
---
Text."""


def test_fields_and_their_places() -> None:
    document = read("markdown", TITLE)
    assert {path: field.value for path, field in document.fields.items()} == {
        "title": "Bridge reopens",
        "authors": ["Ana Reis", {"name": "Jon Lowe", "desk": "metro"}],
        "authors.0": "Ana Reis",
        "authors.1": {"name": "Jon Lowe", "desk": "metro"},
        "authors.1.name": "Jon Lowe",
        "authors.1.desk": "metro",
        "seo": {"title": "Bridge"},
        "seo.title": "Bridge",
    }
    title = document.fields["title"]
    assert TITLE[slice(*title.key)] == "title" and TITLE[slice(*title.span)] == "Bridge reopens"
    assert TITLE[slice(*document.fields["authors.1.desk"].span)] == "metro"


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            TITLE,
            [
                "headline@title: Bridge reopens",
                "byline@authors: Ana Reis",
                "byline@authors: Jon Lowe",
                "headline@seo.title-: Bridge",
                "paragraph: Text.",
            ],
        ),
        (
            '+++\ntitle = "A \\"b\\""\ndescription = "x &amp; <i>y</i>"\ndate = 2026-03-04T05:00:00Z\n+++\nText.',
            ['headline@title: A "b"', "dek@description-: x & y", "date@date: 2026-03-04T05:00:00Z", "paragraph: Text."],
        ),
        (
            '+++\ndek = """\none\ntwo"""\n[[author]]\nname = \'Ana\'\n+++\nText.',
            ["dek@dek: one two", "byline@author: Ana", "paragraph: Text."],
        ),
        ('{\n\t"title": "Caf\\u00e9",\n\t"lang": "en"\n}\n\nText.', ["headline@title: Café", "paragraph: Text."]),
        ("---\nNot front matter\n---\n\nText.", ["headline2: Not front matter", "paragraph: Text."]),
        ("---\n---\nText.", ["paragraph: Text."]),
        ("---\ntitle: no end", ["paragraph: title: no end"]),
        ("---\r\ntitle: 'It''s on'\r\n---\r\nText.", ["headline@title: It's on", "paragraph: Text."]),
        (
            '---\ntitle: "One\n  two"\nsubtitle: &a x\nsummary: *a\n---\n',
            ["headline@title: One two", "dek@subtitle: x", "dek@summary-: x"],
        ),
    ],
)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert told("markdown", text) == blocks


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("---\nlayout: x\ntitle: Bridge: open\n---\nText.", 3, "mapping values"),
        ("---\ntitle: 'open\nx: 1\n---\nText.", 4, "end of stream"),
        ("---\na: b\n\tc: d\n---\nText.", 3, ""),
        ("+++\ntitle = x\n+++\nText.", 2, "Invalid value"),
        ("---\na: " + "[" * 9000 + "\n---\nText.", 2, "nested too deeply"),
        ("---\n- - " + "- " * 9000 + "\na: b\n---\nText.", 0, ""),
    ],
)
def test_a_mistake_is_told_and_the_article_read(text: str, line: int, what: str) -> None:
    document = read("markdown", text)
    assert document.block_text(document.blocks[-1]).endswith("Text.")
    if line:
        (problem,) = document.problems
        assert what in problem.what and problem.remedy
        assert abs(document.source.position(problem.span.start).line - line) <= 1


def test_aliases_cannot_blow_up() -> None:
    bomb = "---\na: &a [x, x, x, x]\n" + "".join(
        f"{after}: &{after} [*{before}, *{before}, *{before}, *{before}]\n"
        for before, after in zip("abcdefghijk", "bcdefghijkl", strict=True)
    )
    assert len(read("markdown", bomb + "---\nText.").fields) < 10_000


WORDS = st.text(alphabet="ab z.,:#-'\"[]{}&*!|>%@`é“—\\/0129~\t?=_", max_size=12)
YAML_LINES = st.one_of(
    st.builds("{}: {}\n".format, st.sampled_from(["a", "title", "b-c", "x_1", "yes"]), WORDS),
    st.builds("{}:\n".format, st.sampled_from(["list", "none"])),
    st.builds("  - {}\n".format, WORDS),
    st.builds("- {}\n".format, WORDS),
    st.builds('{}: "{}"\n'.format, st.sampled_from(["q", "r"]), WORDS),
    st.builds("{}: [{}, {}]\n".format, st.sampled_from(["f", "g"]), WORDS, WORDS),
    st.sampled_from(["\n", "# note\n", "  # note\n", " \n", "x: y\r\n"]),
)
TOML_LINES = st.one_of(
    st.builds('{} = "{}"\n'.format, st.sampled_from(["a", "title", "b-c", "1"]), WORDS),
    st.builds(
        "{} = {}\n".format,
        st.sampled_from(["n", "m"]),
        st.sampled_from(
            [
                "true",
                "0",
                "12",
                "007",
                "2026-02-29",
                "2026-04-31",
                "2026-12-31T23:59:60Z",
                "2026-12-31T23:59:59Z",
                "2026-01-01T00:00:00+05:00",
                "2026-01-01 10:00:00",
                "1.5",
                "nan",
            ]
        ),
    ),
    st.builds('{} = ["{}", "{}"]\n'.format, st.sampled_from(["f", "g"]), WORDS, WORDS),
    st.sampled_from(["\n", "# note\n", "[t]\n", "e = []\r\n", "s = 'x'\n"]),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(YAML_LINES, max_size=6).map("".join))
def test_plain_yaml_reads_as_the_library_reads_it(text: str) -> None:
    fields = yaml_fields.plain(text, 0, len(text))
    assume(fields is not None)
    assert fields == yaml_fields.compose(text, 0, len(text))


@settings(max_examples=400, deadline=None)
@given(st.lists(TOML_LINES, max_size=6).map("".join))
def test_plain_toml_reads_as_the_library_reads_it(text: str) -> None:
    fields = toml_fields.plain(text, 0, len(text))
    assume(fields is not None)
    assert fields == toml_fields.complete(text, 0, len(text))


@settings(max_examples=200, deadline=None)
@given(st.lists(YAML_LINES | TOML_LINES, max_size=6).map("".join))
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    for parse in (yaml_fields.parse, toml_fields.parse):
        try:
            fields = parse(text, 0, len(text))
        except BadFieldsError as error:
            assert 0 <= error.at <= len(text)
        else:
            assert all(0 <= start <= end <= len(text) for one in fields.values() for start, end in (one.key, one.span))
