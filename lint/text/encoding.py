"""Bytes → text and back. UTF-8, UTF-16 and UTF-32 by their byte order mark, else UTF-8, else Windows-1252."""

from __future__ import annotations

import re

from lint.errors import UserError

# byte order mark → name; the longer marks first, since UTF-32 begins like UTF-16
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CODECS = {"utf-8-sig": "utf-8", "windows-1252": "cp1252"}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAGIC = (b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"RIFF")
_SAMPLE = 8192
_SAVE = "save it as UTF-8"


def decode(data: bytes, path: str) -> tuple[str, str]:
    """The text of a file and the name of its encoding, for `encode`. A byte order mark is not part of the text.

    Raises UserError, with line and column where they are known, for binary files and for bytes that are in no
    encoding; `path` is only used to say where.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name, path), name
    if data.isascii() and b"\0" not in data:
        _refuse_binary(data, path)
        return data.decode("ascii"), "utf-8"
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _windows(data, path), "windows-1252"


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in an encoding `decode` named, its byte order mark put back.

    Raises UnicodeEncodeError where the encoding lacks a character.
    """
    mark = next((mark for mark, name in _MARKS if name == encoding), b"")
    return mark + text.encode(_CODECS.get(encoding, encoding))


def _strict(data: bytes, name: str, path: str) -> str:
    try:
        return data.decode(_CODECS.get(name, name))
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(_CODECS.get(name, name), "replace")
        raise _broken(
            f"not {name.removesuffix('-sig').upper()}, though its byte order mark says so", before, path
        ) from None


def _windows(data: bytes, path: str) -> str:
    """Bytes that are not UTF-8, as Windows-1252, unless they are UTF-8 with a few broken bytes."""
    rough = data.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in rough)
    sound = sum(char > "\x7f" for char in rough) - broken
    try:
        if broken > sound:
            return data.decode("cp1252")
    except UnicodeDecodeError as error:
        where = data[: error.start].decode("cp1252", "replace")
        raise _broken(f"byte 0x{data[error.start]:02x} is neither UTF-8 nor Windows-1252", where, path) from None
    first = next(at for at, char in enumerate(rough) if "\udc80" <= char <= "\udcff")
    raise _broken(
        f"byte 0x{ord(rough[first]) - 0xDC00:02x} is not UTF-8, as the rest of the file is", rough[:first], path
    )


def _broken(what: str, before: str, path: str) -> UserError:
    """The error for the place after the text `before`."""
    lines = re.split(r"\r\n|\n|\r", before)
    return UserError(what, path=path, line=len(lines), column=len(lines[-1]) + 1, remedy=_SAVE)


def _refuse_binary(data: bytes, path: str) -> None:
    sample = data[:_SAMPLE]
    if not _CONTROL.search(sample) and not sample.startswith(_MAGIC):
        return
    if (
        len(sample) >= 4
        and sample.count(0) * 5 > len(sample) * 2
        and len(_CONTROL.findall(sample)) - sample.count(0) < 4
    ):
        raise UserError("looks like UTF-16 without a byte order mark", path=path, remedy=_SAVE)
    if sample.startswith(_MAGIC) or len(_CONTROL.findall(sample)) * 10 > len(sample):
        raise UserError("not a text file", path=path, remedy="leave it out with --exclude")
