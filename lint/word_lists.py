"""Lists of words, one a line: vocabularies and what spelling lets through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def words_in(path: Path) -> Iterator[str]:
    """The entries of a list; what begins with # says nothing. Raises OSError."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        word = line.strip()
        if word and not word.startswith("#"):
            yield word
