"""Lists of words, one a line: vocabularies and what spelling lets through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lint.files import text_of


def words_in(path: Path) -> Iterator[tuple[int, str]]:
    """The entries of a list with their lines, without the dash of a list and the quotation marks around a word;
    what begins with # says nothing. Raises OSError.
    """
    for number, line in enumerate(text_of(path, errors="replace").splitlines(), 1):
        word = line.strip()
        if word and not word.startswith("#"):
            yield number, _without_marks(word.removeprefix("- ").removeprefix("• ").strip())


def _without_marks(word: str) -> str:
    """A word without curly quotation marks around it, which no word has."""
    return word[1:-1] if len(word) > 2 and (word[0], word[-1]) in (("“", "”"), ("‘", "’"), ("„", "“")) else word
