"""The checks: a module in this folder is a check, its name is the check's name, and nothing is registered.

A module has `check(document, options)`, a frozen dataclass of options named after the check (`name-variants`:
`NameVariants`), and `VALUES`: the names that a rule's message may use in braces, with what they stand for. A check of
patterns also has `needs(options)`: the gate, what a text must hold for the check to find anything. A check that knows one
language says so with `LANGUAGE`, an ISO 639-1 code; it is not run on texts in others.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from lint.diagnostics import Finding
from lint.document import Document


class Check(Protocol):
    """What a module of this folder offers."""

    VALUES: Mapping[str, str]

    @staticmethod
    def check(document: Document, options: Any) -> Iterator[Finding]:
        """The findings in one document."""


def option(default: Any, doc: str, *, pattern: bool = False) -> Any:
    """Declare an option of a check: its default, and the line of the manual. `pattern` marks regular expressions."""
    metadata = {"doc": doc, "pattern": pattern}
    if isinstance(default, dict):
        return field(default_factory=lambda: dict(default), metadata=metadata)
    return field(default=default, metadata=metadata)


@cache
def names() -> tuple[str, ...]:
    """The names of all checks, sorted."""
    found = (module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(sorted(name.replace("_", "-") for name in found))


@cache
def find(name: str) -> Check:
    """The module of a check. Raises KeyError for an unknown name."""
    if name not in names():
        raise KeyError(name)
    return import_module(f"{__name__}.{name.replace('-', '_')}")  # type: ignore[return-value]


def options_class(name: str) -> type:
    """The dataclass of a check's options."""
    found: type = getattr(find(name), "".join(word.capitalize() for word in name.split("-")))
    return found
