"""Bytes in, text out: every encoding a newsroom meets, and clear words for what is in none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UserError
from lint.text.encoding import decode, encode

STORY = "Cliff rail line reopens\r\n\r\n“We waited 3 years,” said Ana Reis — in Port Elm. 🚂\n"
TAME = "The café’s “owner” paid €5 – no more.\n"


@pytest.mark.parametrize(
    ("data", "text", "name"),
    [
        (b"", "", "utf-8"),
        (b"Port Elm\n", "Port Elm\n", "utf-8"),
        (STORY.encode(), STORY, "utf-8"),
        (b"\xef\xbb\xbf" + STORY.encode(), STORY, "utf-8-sig"),
        (b"\xff\xfe" + STORY.encode("utf-16-le"), STORY, "utf-16-le"),
        (b"\xfe\xff" + STORY.encode("utf-16-be"), STORY, "utf-16-be"),
        (b"\xff\xfe\x00\x00" + STORY.encode("utf-32-le"), STORY, "utf-32-le"),
        (TAME.encode("cp1252"), TAME, "windows-1252"),
        ("José said".encode("latin-1"), "José said", "windows-1252"),
        (b"A stray NUL \x00 in a line of copy\n", "A stray NUL \x00 in a line of copy\n", "utf-8"),
        (b"old\rMac\rlines", "old\rMac\rlines", "utf-8"),
    ],
)
def test_decodes(data: bytes, text: str, name: str) -> None:
    assert decode(data, "a.txt") == (text, name)
    assert encode(text, name) == data


@pytest.mark.parametrize(
    ("data", "where", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", (0, 0), "not a text file"),
        (b"%PDF-1.7\n\x93\x8c\x8b\x9e\n", (0, 0), "not a text file"),
        (bytes(range(256)), (0, 0), "not a text file"),
        ("Port Elm".encode("utf-16-le"), (0, 0), "UTF-16 without a byte order mark"),
        ("“Fine,” she said.\n".encode() + b"caf\xe9 quoted", (2, 4), "byte 0xe9 is not UTF-8"),
        (b"caf\xe9\nr\xe9sum\xe9 \x81", (2, 8), "byte 0x81 is neither"),
        (b"\xff\xfeP\x00\x00\xd8", (1, 2), "byte order mark says so"),
        (b"\xef\xbb\xbfline\r\nca\xff", (2, 3), "not UTF-8, though"),
    ],
)
def test_refuses_with_where_what_and_remedy(data: bytes, where: tuple[int, int], what: str) -> None:
    with pytest.raises(UserError) as caught:
        decode(data, "desk/a.txt")
    assert (caught.value.line, caught.value.column) == where
    assert what in caught.value.what and caught.value.remedy and caught.value.path == "desk/a.txt"


@given(st.binary(max_size=60))
def test_any_bytes_decode_and_come_back_or_are_refused(data: bytes) -> None:
    try:
        text, name = decode(data, "a.txt")
    except UserError:
        return
    assert encode(text, name) == data


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_text_in_utf8_is_read_as_such(text: str) -> None:
    assert decode(text.encode(), "a.txt")[0] == text.removeprefix("\ufeff")
