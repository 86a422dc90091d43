"""What a rule lets through: matches with one of its exceptions in them, and matches within one that is a phrase."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from lint.matching import Limited, compiled

BOUNDED = r"(?<!\w)(?:{})(?!\w)"
"""An exception stands for whole words, as in Vale: `REST` lets REST through, and not RESTful."""


class Exceptions:
    """The exceptions of a rule, words and regular expressions, for all texts."""

    __slots__ = ("_phrases", "_seen", "_words")

    def __init__(self, patterns: tuple[str, ...], ignorecase: bool) -> None:
        phrases = [one for one in patterns if " " in one or r"\s" in one]
        self._words = _any(patterns, ignorecase)
        self._phrases = _any(phrases, True) if phrases else None
        self._seen: tuple[str, list[tuple[int, int]]] = "", []

    def hold(self, prose: str, start: int, end: int) -> bool:
        """Whether they let through what was found there: “mea” in “mea culpa”, where that phrase is an exception."""
        if self._words.search(prose[start:end].strip()):
            return True
        spans = self._phrases_in(prose)
        at = bisect_right(spans, start, key=lambda span: span[0])
        return at > 0 and end <= spans[at - 1][1]

    def _phrases_in(self, prose: str) -> list[tuple[int, int]]:
        """Where the phrases stand in a text, found once: its matches are asked about one after the other."""
        if self._phrases is None:
            return []
        seen, spans = self._seen
        if seen != prose:
            spans = [one.span() for one in self._phrases.finditer(prose)]
            self._seen = prose, spans
        return spans


class NoExceptions(Exceptions):
    """Nothing is let through."""

    __slots__ = ()

    def __init__(self) -> None:
        """Nothing has to be compiled."""

    def hold(self, _prose: str, _start: int, _end: int) -> bool:
        """Never."""
        return False


@lru_cache(maxsize=512)
def exceptions_of(patterns: tuple[str, ...], ignorecase: bool) -> Exceptions:
    """The exceptions that a rule lists."""
    return Exceptions(patterns, ignorecase) if patterns else NoExceptions()


def _any(patterns: tuple[str, ...] | list[str], ignorecase: bool) -> Limited:
    return compiled(BOUNDED.format("|".join(f"(?:{one})" for one in patterns)), ignorecase)
