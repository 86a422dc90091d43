"""What settings are: single values with their place, and all that hold for a file."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from lint.records import Record


class Allowed(Record):
    """An entry of `allow`."""

    rule: str
    files: tuple[str, ...]
    folders: tuple[Path, ...]
    words: str
    until: datetime.date | None
    reason: str


class Setting(Record):
    """One value, and the file and line that it comes from."""

    key: str
    value: Any
    path: str
    line: int

    @property
    def source(self) -> str:
        """Where it stands, for a person."""
        return f"{self.path}, line {self.line}" if self.line else self.path


class Config:
    """What holds for a file: all settings in the order in which they count, the outermost first.

    Of a list all values count, of everything else the last. `options` keeps every layer: their lists add up too.
    """

    def __init__(self, settings: tuple[Setting, ...] = ()) -> None:
        self.settings = settings

    def listed(self, key: str) -> tuple[Setting, ...]:
        """All values of a list, in order."""
        return tuple(one for one in self.settings if one.key == key)

    def severity_of(self, *names: str) -> str:
        """What is said last of a rule or its desk; nothing where none of the names is."""
        return next(
            (one.value[1] for one in reversed(self.settings) if one.key == "severity" and one.value[0] in names), ""
        )

    def last(self, key: str, default: str = "") -> str:
        """The value of a key that has one."""
        return next((str(one.value) for one in reversed(self.settings) if one.key == key), default)


EMPTY = Config()
