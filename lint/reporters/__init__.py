"""Reports to text: a module in this folder with `ENDING`, `render` and `index` is an output format.

`render(reports)` gives the whole output for some files, `index(entries)` the page that lists the reports of a folder.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol

from lint.diagnostics import Report


class Reporter(Protocol):
    """What a module of this folder offers."""

    ENDING: str

    @staticmethod
    def render(reports: Sequence[Report], *, color: bool = False) -> str:
        """The output for some reports, with its last line end."""

    @staticmethod
    def index(entries: Mapping[str, Report]) -> str:
        """A page that lists reports by the name of the file that each was written to."""


@cache
def names() -> tuple[str, ...]:
    """The names of all output formats, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def find(name: str) -> Reporter:
    """The module of an output format."""
    return import_module(f"{__name__}.{name}")  # type: ignore[return-value]
