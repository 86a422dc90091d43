"""Where what is kept between runs lies, how a file of it is written, and how it is kept from growing without end."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from lint.files import write_whole


def cache_folder() -> Path:
    """The user's cache folder, by the habits of the system (XDG Base Directory on Linux).

    A library for this costs more at every start than all rules together.
    """
    try:
        home = Path.home()
    except RuntimeError:  # a container's user of a number only: nothing can be kept, and nothing is read
        home = Path(os.devnull)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        given = Path(os.environ.get("XDG_CACHE_HOME") or "")
        base = given if given.is_absolute() else home / ".cache"  # a relative one is to be ignored
    return base / "copydesk"


def write_cache(path: Path, content: bytes) -> None:
    """Write a file of the cache whole or not at all; a cache that cannot be written is no fault."""
    with suppress(OSError):
        write_whole(path, content)


def forget_oldest(folder: Path, names: str, most: int) -> None:
    """Delete the oldest of the files of a folder that have such names, down to so many;
    what cannot be deleted stays."""
    with suppress(OSError):
        kept = sorted(folder.glob(names), key=lambda file: file.stat().st_mtime_ns)
        for file in kept[:-most]:
            file.unlink(missing_ok=True)
