"""Which files a path means: itself, or what a folder holds that can be checked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lint import formats

SKIPPED = frozenset(("node_modules", "__pycache__", "venv", "site-packages"))


def expand(path: Path) -> Iterator[Path]:
    """The files of a path, sorted. A file that is named is taken whatever its ending; a folder is searched recursively.

    Hidden folders are left out, and links inside a folder are not followed.
    """
    if not path.is_dir():
        yield path
        return
    endings = formats.endings()
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED)
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in endings and not name.startswith(".") and not file.is_symlink():
                yield file
