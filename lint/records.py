"""Records: named tuples whose classes cost next to nothing to declare.

A start declares some ninety of them, and `typing.NamedTuple` takes a tenth of a millisecond for each, most of which goes into
annotations that nobody looks at and methods of classes that the text at hand never needs.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

__all__ = ["Record"]

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:

    class _Declared(type):
        """The type of a class of records; the standard library makes it a named tuple when it is first asked for anything."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
            body["__slots__"] = ()
            fields = body.get("__annotations__", ())
            body["_declared"] = {field: body.pop(field, ...) for field in fields} or None
            return super().__new__(cls, name, bases, body)

        def __getattr__(cls, name: str) -> Any:
            if cls._declared is None:
                raise AttributeError(f"type object '{cls.__name__}' has no attribute '{name}'")
            cls._complete()
            return getattr(cls, name)

        def _complete(cls) -> None:
            """Take over what a named tuple of the same fields has, but for what the class says itself."""
            fields, cls._declared = cls._declared, None
            defaults = [default for default in fields.values() if default is not ...]
            made = namedtuple(cls.__name__, fields, defaults=defaults)
            for name, value in vars(made).items():
                if name not in vars(cls):
                    setattr(cls, name, value)

    class Record(tuple, metaclass=_Declared):
        """What `typing.NamedTuple` is to its subclasses: a tuple with the annotated fields, and their defaults."""

        def __new__(cls, *values: Any, **named: Any) -> Any:
            """The first record of a class; those after it are made by what this has put in its own place."""
            cls._complete()
            return cls.__new__(cls, *values, **named)
