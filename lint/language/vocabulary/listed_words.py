"""The words and names that the dictionaries list, read without Hunspell, which is an extra."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint.language.vocabulary.packed_words import words_of

OWN = Path(__file__).parent / "hunspell"
"""Where the dictionaries are that come with the program."""
PACKED = ".bin"
"""How the name of a packed one ends."""


@cache
def _listed() -> frozenset[str]:
    """Every entry as it is written, without the flags of its forms."""
    return frozenset(word for file in OWN.glob(f"*{PACKED}") for word in words_of(file.read_bytes()))


def is_listed_name(word: str) -> bool:
    """Whether the dictionaries have a word with a capital and not without: a first name, a surname, a place."""
    return word in _listed() and word.lower() not in _listed()


def is_listed_word(word: str) -> bool:
    """Whether they have a word with a small letter, or one that it is the plural of."""
    lower = word.lower()
    singles = (lower, lower.removesuffix("s"), f"{lower[:-3]}y" if lower.endswith("ies") else lower)
    return not _listed().isdisjoint(singles)
