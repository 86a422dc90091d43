"""The words and names that the dictionaries list, read without Hunspell, which is an extra."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

OWN = Path(__file__).parent / "hunspell"
"""Where the dictionaries are that come with the program."""
PACKED = ("en.dic.gz", "en_GB.dic.gz", "en_US.dic.gz")


@cache
def _listed() -> frozenset[str]:
    """Every entry as it is written, without the flags of its forms."""
    lines = (line for name in PACKED for line in gzip.decompress((OWN / name).read_bytes()).decode().splitlines()[1:])
    return frozenset(line.partition("/")[0] for line in lines)


def is_listed_name(word: str) -> bool:
    """Whether the dictionaries have a word with a capital and not without: a first name, a surname, a place."""
    return word in _listed() and word.lower() not in _listed()


def is_listed_word(word: str) -> bool:
    """Whether they have a word with a small letter, or one that it is the plural of."""
    lower = word.lower()
    singles = (lower, lower.removesuffix("s"), f"{lower[:-3]}y" if lower.endswith("ies") else lower)
    return not _listed().isdisjoint(singles)
