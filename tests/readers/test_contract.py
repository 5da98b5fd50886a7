"""Every reader that is found by its file keeps the contract: NEEDLE is read at its place, HIDDEN is not."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from lint import plugins
from lint.document.document import Document
from lint.text.source import Source
from tests.readers.promises import keeps_its_promises

NAMES = plugins.names("readers")
HOSTILE = (
    "",
    "\n",
    "\r",
    "\r\n\r\n",
    " \t ",
    "\x00",
    "\ufeff",
    "\ud800 half a pair",
    "no final newline",
    "a\rb\rc",
    "e\u0301 combining \u200f rtl עברית \U0001f682",
    "﻿---\ntitle: x\n---\n",
    "---\n",
    "+++\n+++\n",
    "{",
    "{}",
    "<",
    "</",
    "<!--",
    "<p",
    "&",
    "&#0;",
    "&#x110000;",
    "]]>",
    "[](",
    "![",
    "`",
    "\\",
    "{{<",
    "{% x",
    "<!doctype html><html><body><article></article></body></html>",
    "<title>",
    "<script>",
    "a</>b",
)


def module_of(name: str) -> ModuleType:
    module = plugins.load("readers", name)
    assert module is not None
    return module


def read(name: str, text: str) -> Document:
    document: Document = module_of(name).read(Source("a", text))
    return document


@pytest.mark.parametrize("name", NAMES)
def test_names_its_endings(name: str) -> None:
    endings = module_of(name).EXTENSIONS
    assert endings and all(re.fullmatch(r"\.[a-z0-9]+", ending) for ending in endings)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_sees_every_needle_at_its_place_and_nothing_hidden(name: str, line_end: str) -> None:
    sample = module_of(name).SAMPLE.replace("\n", line_end)
    document = read(name, sample)
    assert "HIDDEN" in sample and "HIDDEN" not in document.text
    places = [document.span(match.start(), match.end()) for match in re.finditer("NEEDLE", document.text)]
    assert sorted(places) == [match.span() for match in re.finditer("NEEDLE", sample)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", HOSTILE)
def test_reads_anything(name: str, text: str) -> None:
    keeps_its_promises(read(name, text))


@pytest.mark.parametrize("name", NAMES)
def test_reads_its_sample_cut_anywhere(name: str) -> None:
    sample = module_of(name).SAMPLE
    for end in range(len(sample)):
        keeps_its_promises(read(name, sample[:end]))
        keeps_its_promises(read(name, sample[end:]))
