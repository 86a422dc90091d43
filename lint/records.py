"""Records: named tuples whose classes cost next to nothing to declare; and changed copies of what is no record.

A start declares some ninety of them, and `typing.NamedTuple` takes a tenth of a millisecond for each: it makes each
class twice, with methods that do the same in all of them. `dataclasses` takes three milliseconds for the half dozen
classes whose instances change or are many: they are written out, with `__slots__`.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]  # what named tuples read their fields with, where it is in C
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["Record", "replaced"]

Slotted = TypeVar("Slotted")


def replaced(one: Slotted, **changes: Any) -> Slotted:
    """A copy of an instance of a class with slots,
    made anew with other values in some of those that `__init__` takes."""
    kept = {name: getattr(one, name) for name in type(one).__slots__ if not name.startswith("_")}  # type: ignore[attr-defined]
    return type(one)(**{**kept, **changes})


if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:

    class _Declared(type):
        """The type of a class of records: it has what a named tuple of the same fields would have."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
            fields = tuple(body.get("__annotations__", ()))
            if not fields and any(getattr(base, "_fields", ()) for base in bases):
                # The fields are those of the class that it inherits from.
                return super().__new__(cls, name, bases, {"__slots__": (), **body})
            defaults = {field: body[field] for field in fields if field in body}
            if defaults and fields[-len(defaults) :] != tuple(defaults):
                raise TypeError(f"in {name} a field without a default follows one with a default")
            getters = {field: _tuplegetter(at, f"Alias for field number {at}") for at, field in enumerate(fields)}
            own = {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return super().__new__(cls, name, bases, {**body, **own, **getters})

    class Record(tuple, metaclass=_Declared):
        """What `typing.NamedTuple` is to its subclasses: a tuple with the annotated fields, and their defaults."""

        def __new__(cls, *values: Any, **named: Any) -> Any:
            """The first record of a class; those after it are made by what this has put in its own place."""
            names = "".join(f"{field}, " for field in cls._fields)
            # As the standard library does it: the names are those of the class, and no function is faster.
            made = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": tuple.__new__})  # noqa: S307
            made.__qualname__ = cls.__name__  # errors name it
            made.__defaults__ = tuple(cls._field_defaults.values())
            cls.__new__ = made
            return made(cls, *values, **named)

        @classmethod
        def _make(cls, values: Any) -> Any:
            """A record of values in the order of the fields."""
            if len(made := tuple.__new__(cls, values)) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, **named: Any) -> Any:
            """The record with other values in some fields."""
            made = self._make(map(named.pop, self._fields, self))
            if named:
                raise ValueError(f"Got unexpected field names: {list(named)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            """The values by the names of their fields."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            said = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({said})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            """What a copy is made of."""
            return tuple(self)
