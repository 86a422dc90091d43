"""Patterns of files in a config: which file fits them, counted from which folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any


def matches(file: Path, folders: Sequence[Path], patterns: Sequence[str]) -> bool:
    """Whether a file fits one of some patterns, which are relative to the first of some folders that it lies below.

    As in .gitignore, a later pattern wins.
    """
    place = Path(os.path.abspath(file))
    above = next((above for folder in folders if place.is_relative_to(above := os.path.abspath(folder))), None)
    return above is not None and bool(_spec(tuple(patterns)).verdict(place.relative_to(above).as_posix()))


@cache
def _spec(patterns: tuple[str, ...]) -> Any:
    from lint.globs import Globs  # most runs have no patterns

    return Globs(patterns)


def is_pattern(text: str) -> bool:
    """Whether a text is a pattern of files as in .gitignore."""
    from lint.globs import FilePatternError

    try:
        _spec((text,))
    except FilePatternError:
        return False
    return True


def anchored(text: str) -> str:
    """A pattern as .gitignore has it: “./story.md” is that of the folder itself."""
    return text[1:] if text.startswith("./") else text
