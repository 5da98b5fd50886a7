"""Records are what `typing.NamedTuple` makes."""

from __future__ import annotations

import pickle
import re
import typing
from inspect import signature
from pathlib import Path
from typing import get_type_hints

import pytest

import lint
from lint.record import NamedTuple


class Place(NamedTuple):
    """Where."""

    line: int
    column: int = 1
    name: str = ""

    @property
    def here(self) -> str:
        """Both figures."""
        return f"{self.line}:{self.column}"

    @classmethod
    def of(cls, line: int) -> Place:
        return cls(line)


class Plain(typing.NamedTuple):
    """Where."""

    line: int
    column: int = 1
    name: str = ""


class Nothing(NamedTuple):
    """No fields."""


def test_the_same_as_typing() -> None:
    ours, theirs = Place(3, name="x"), Plain(3, name="x")
    assert tuple(ours) == tuple(theirs) == (3, 1, "x")
    assert ours._fields == theirs._fields
    assert ours._field_defaults == theirs._field_defaults
    assert ours._asdict() == theirs._asdict()
    assert repr(ours) == repr(theirs).replace("Plain", "Place")
    assert str(signature(Place)) == "(line, column=1, name='')"
    assert get_type_hints(Place) == get_type_hints(Plain)
    assert (Place.__doc__, Place.__module__, Place.__qualname__) == ("Where.", __name__, "Place")
    assert Place.__mro__[1:] == (tuple, object) == Plain.__mro__[1:]


def test_what_a_record_can_do() -> None:
    place = Place(3)
    assert (place.line, place.column, place.here, Place.of(2)) == (3, 1, "3:1", (2, 1, ""))
    assert place._replace(column=4) == Place._make([3, 4, ""]) == (3, 4, "")
    assert pickle.loads(pickle.dumps(place)) == place
    assert hash(place) == hash((3, 1, ""))
    assert Nothing() == ()
    match place:
        case Place(line, column):
            assert (line, column) == (3, 1)
    with pytest.raises(AttributeError):
        place.line = 4  # type: ignore[misc]
    with pytest.raises(AttributeError):
        place.other = 4  # type: ignore[attr-defined]


def test_mistakes_are_errors() -> None:
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place(1, 2, "", 4)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place(1, lines=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place._make([1])
    with pytest.raises(ValueError):
        Place(1)._replace(lines=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError):

        class Wrong(NamedTuple):
            first: int = 1
            second: int  # type: ignore[misc]


@pytest.mark.parametrize("path", sorted(Path(lint.__file__).parent.rglob("*.py")), ids=lambda path: path.stem)
def test_records_are_made_the_fast_way(path: Path) -> None:
    imported = re.findall(r"^from typing import .*\bNamedTuple\b(?! as)", path.read_text(encoding="utf-8"), re.M)
    assert imported == [], "write: from lint.record import NamedTuple"
