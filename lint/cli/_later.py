"""Modules that others import and a run may never use: they are read when something of them is first asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """Stands for a module until something of it is used.

    `importlib.util.LazyLoader` reads the module as soon as it is imported a second time.
    """

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def read_later(name: str) -> None:
    """Let a module of the standard library be read when something of it is first used."""
    if name not in sys.modules:
        sys.modules[name] = _Later(name)
