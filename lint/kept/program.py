"""The state of a program's own files: part of the key of everything that is kept for later runs.

A version alone does not do: whoever changes a check sees the change at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ENDINGS = (".py", ".txt", ".bin", ".aff", ".dic")


@cache
def state(module: str = __name__) -> str:
    """What changes whenever a file of the package does that brings a loaded module; ours, if none is named."""
    file = Path(sys.modules[module.partition(".")[0]].__file__ or "/")
    found = files(str(file.parent), ENDINGS) if file.name == "__init__.py" else [(str(file), file.stat())]
    return " ".join(f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in found)


@cache
def installed() -> str:
    """What changes whenever a library is installed, removed or put in another version where ours are."""
    import click  # any library would do; the command line has this one

    folder = Path(click.__file__).parent.parent
    return f"{folder} {folder.stat().st_mtime_ns}"


def files(folder: str, endings: tuple[str, ...]) -> list[tuple[str, os.stat_result]]:
    """The files of a folder and of those below, in the order of their paths;
    `Path.rglob` takes three times as long, at every start.

    What leads nowhere is left out, as the lock of an editor, and a folder that is not there has none.
    """
    return sorted(_below(folder, endings), key=lambda one: one[0]) if Path(folder).is_dir() else []


def _below(folder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, os.stat_result]]:
    for entry in os.scandir(folder):
        if entry.name.endswith(endings):
            if entry.is_file():
                yield entry.path, entry.stat()
        elif entry.name != "__pycache__" and entry.is_dir():
            yield from _below(entry.path, endings)
