"""Checks and formats that other installed packages bring, by their entry points.

A package declares in its pyproject.toml, for example:

    [project.entry-points."copydesk.checks"]
    house-style = "ourpackage.house_style"
    [project.entry-points."copydesk.formats"]
    story = "ourpackage.story"

The modules offer what those in `lint.checks` and `lint.formats` offer. They are looked for only where a rule or a file
asks for something that is not ours: the look costs as much as checking a short text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

CHECKS, FORMATS = "copydesk.checks", "copydesk.formats"
"""The groups of entry points."""


class BrokenPluginError(Exception):
    """A package that cannot be used; the message names it and says why."""


def modules(folders: Iterable[str]) -> list[str]:
    """The modules in the folders of a package of ours, sorted; `pkgutil` asks every importer first, at every start."""
    files = (file for folder in folders for file in Path(folder).iterdir())
    return sorted(file.stem for file in files if file.suffix == ".py" and not file.name.startswith("_"))


@cache
def names(group: str) -> tuple[str, ...]:
    """The names in a group of entry points, sorted."""
    return tuple(sorted(_entry_points(group)))


@cache
def module(group: str, name: str) -> Any:
    """The module behind an entry point. Raises KeyError for a name that no package has, BrokenPluginError."""
    entry = _entry_points(group)[name]
    try:
        loaded = entry.load()
    except Exception as error:  # another's code: whatever it does, ours goes on
        raise BrokenPluginError(
            f"{entry.value}, which brings “{name}”, cannot be used ({type(error).__name__}: {error})"
        ) from error
    wrong = _lacks(group, name, loaded)
    if wrong:
        raise BrokenPluginError(f"{entry.value}, which brings “{name}”, cannot be used: {wrong}")
    return loaded


def _lacks(group: str, name: str, loaded: Any) -> str:
    """What a module lacks of what those of its group offer; empty where it has all."""
    if group == FORMATS:
        has = callable(getattr(loaded, "blocks", None)) and isinstance(getattr(loaded, "ENDINGS", None), tuple)
        return "" if has else "it has to offer ENDINGS, a tuple of endings, and a function “blocks”"
    if not isinstance(getattr(loaded, "VALUES", None), Mapping):
        return "its VALUES have to be a mapping of the names that a message may use to what they stand for"
    if not callable(getattr(loaded, "check", None)):
        return "it has no function “check”"
    options = name_of_options(name)
    return "" if isinstance(getattr(loaded, options, None), type) else f"it has no class of options “{options}”"


def name_of_options(check: str) -> str:
    """What the class of a check’s options is called: `MissingPart`, of `missing-part`."""
    return "".join(word.capitalize() for word in check.split("-"))


def culprit(error: BaseException) -> str:
    """Where another package failed, as “ourpackage.house_style, line 12”; empty where the fault is in our own code."""
    packages = {entry.value.partition(".")[0] for group in (CHECKS, FORMATS) for entry in _entry_points(group).values()}
    found, trace = "", error.__traceback__
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name.partition(".")[0] in packages:
            found = f"{name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return found


@cache
def _entry_points(group: str) -> Mapping[str, Any]:
    from importlib.metadata import entry_points  # 47 ms

    return {entry.name: entry for entry in entry_points(group=group)}
