"""Words that follow themselves: a look at neighbours in front of patterns that take every word."""

from __future__ import annotations

from functools import lru_cache
from operator import eq

from lint.gates import take_every_word
from lint.patterns import pattern

WORD = pattern(r"\w+")


def may_repeat(prose: str, tokens: tuple[str, ...]) -> bool:
    """Whether one of some tokens that are words may follow itself; no where they take every word and none stands twice in a row."""
    return not _take_every_word(tokens) or _has_double(prose)


@lru_cache(maxsize=64)
def _take_every_word(tokens: tuple[str, ...]) -> bool:
    return take_every_word(tokens)


@lru_cache(maxsize=4096)  # several rules ask it of the same blocks
def _has_double(prose: str) -> bool:
    words = WORD.findall(prose.casefold())
    return any(map(eq, words[1:], words))
