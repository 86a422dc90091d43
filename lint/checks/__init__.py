"""The checks: a module in this folder is a check, its name is the check's name, and nothing is registered.

A module has `check(document, options)`, a class of `Options` named after the check (`name-variants`: `NameVariants`),
and `VALUES`: the names that a rule's message may use in braces, with what they stand for. Most have
`needs(options)` too: the gate, what a text must hold for the check to find anything. A check that reads further files
names them with `sources(options)`. A check that knows one language says so with `LANGUAGE`, an ISO 639-1 code; it is
not run on texts in others. `ONE_OF` names the options without one of which it finds nothing in any text.

The folders below hold parts of checks, by what these are about.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, Protocol, Self, dataclass_transform

from lint import plugins
from lint.diagnostics import Finding
from lint.document import Document
from lint.records import Record

GROUP = plugins.CHECKS
"""The entry points by which other packages bring checks."""


class Check(Protocol):
    """What a module of this folder offers."""

    VALUES: Mapping[str, str]

    @staticmethod
    def check(document: Document, options: Any) -> Iterator[Finding]:
        """The findings in one document."""


class UnavailableError(Exception):
    """What a check needs is not there: a dictionary, a server. The message ends with what to do.

    `required` says whether the text counts as not checked without it.
    """

    def __init__(self, text: str, required: bool = True) -> None:
        super().__init__(text)
        self.required = required


class Declared(Record):
    """An option as its check declares it."""

    default: Any
    doc: str
    pattern: bool = False
    least: float = 0.0
    most: float = math.inf
    setting: str = ""
    house: str = ""

    @property
    def required(self) -> bool:
        """Whether the option has no default."""
        return self.default is ...


def option(
    default: Any,
    doc: str,
    *,
    pattern: bool = False,
    least: float = 0.0,
    most: float = math.inf,
    setting: Literal["", "server", "folder"] = "",
    house: Literal["", "words", "names", "words of names", "forms", "english"] = "",
) -> Any:
    """Declare an option of a check: its default, `...` if it must be given, and the line of the manual.

    `pattern` marks regular expressions, `least` and `most` are the smallest and the largest value of a number. A
    `setting` reaches a server or a folder, and so is given by whoever runs the program, in a config, and by no file of
    a rule; a folder is read from that of the config. `house` is what else it is told by the config: the words of
    `vocabulary` (an option `vocab` of the check may say no to them), the entries of `names` or the words of these, both
    as `forms` that are right, or `english`.
    """
    return Declared(default, doc, pattern, least, most, setting, house)


Fault = tuple[int | str, str]
"""What is wrong with a value, in a sentence, behind its line or the name of the option that has it."""


@dataclass_transform(field_specifiers=(option,), frozen_default=True, kw_only_default=True)
class Options:
    """What a check can be told, declared as class attributes made by `option`.

    No dataclass: making the methods of a few dozen of those would be a sixth of the time that one article takes.
    """

    def __init__(self, **given: Any) -> None:
        for name, declared in self.declared().items():
            default = dict(declared.default) if isinstance(declared.default, dict) else declared.default
            value = given.pop(name, default)
            if value is ...:
                raise TypeError(f"{type(self).__name__} needs {name}")
            self.__dict__[name] = value
        if given:
            raise TypeError(f"{type(self).__name__} has no {', '.join(given)}")

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError("options do not change")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Options) and type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(type(self))  # few rules share a check: equality tells them apart

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._values().items())})"

    def _values(self) -> dict[str, Any]:
        """The values by the names of the options, without what a check keeps beside them."""
        return {name: self.__dict__[name] for name in self.declared()}

    def replaced(self, **given: Any) -> Self:
        """The same options with some other values."""
        return type(self)(**{**self._values(), **given})

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:  # noqa: ARG003  # for those that override it
        """What is wrong with values that contradict each other: a check may know some."""
        return ()

    @classmethod
    def joined(cls, given: Mapping[str, Any]) -> frozenset[str]:  # noqa: ARG003
        """The options whose patterns compile together, where a check joins them and one by one they do not."""
        return frozenset()

    @classmethod
    def declared(cls) -> dict[str, Declared]:
        """The options by name, in the order of the manual."""
        return {name: value for name, value in vars(cls).items() if isinstance(value, Declared)}

    @classmethod
    def for_house(cls) -> dict[str, str]:
        """The options that the config has something to say to, by what that is."""
        return {declared.house: name for name, declared in cls.declared().items() if declared.house}


@cache
def names() -> tuple[str, ...]:
    """The names of all checks, sorted."""
    return tuple(sorted({*_own(), *plugins.names(GROUP)}))


@cache
def _own() -> frozenset[str]:
    """The names of the checks of this package."""
    return frozenset(name.replace("_", "-") for name in plugins.modules(__path__))


@cache
def find(name: str) -> Check:
    """The module of a check: ours, or another package's. Raises KeyError for an unknown name, BrokenPluginError."""
    if is_own(name):
        return import_module(f"{__name__}.{name.replace('-', '_')}")  # type: ignore[return-value]
    return plugins.module(GROUP, name)  # type: ignore[no-any-return]


def summary(name: str) -> str:
    """What a check finds, in one sentence; empty where its module does not say it."""
    return " ".join((find(name).__doc__ or "").partition("\n\n")[0].split())


@cache
def language(name: str) -> str | None:
    """The one language that a check knows, by its ISO 639-1 code; None for a check that needs none."""
    return getattr(find(name), "LANGUAGE", None)


def sources(name: str, options: Options) -> tuple[Path, ...]:
    """The files besides the text and the rule that a check reads under some options, there or not."""
    found = getattr(find(name), "sources", None)
    return tuple(found(options)) if found else ()


def exists(name: str) -> bool:
    """Whether there is a check of a name; other packages are looked through only where it is none of ours."""
    return is_own(name) or name in plugins.names(GROUP)


def is_own(name: str) -> bool:
    """Whether a check is of this package."""
    return name in _own()


def options_class(name: str) -> type[Options]:
    """The class of a check's options."""
    found: type[Options] = getattr(find(name), plugins.name_of_options(name))
    return found


def documented(check: str) -> list[tuple[str, str, str]]:
    """Name, type and line of the manual of every option of a check."""
    kind = options_class(check)
    return [
        (name.replace("_", "-"), kind.__annotations__[name], declared.doc) for name, declared in kind.declared().items()
    ]
