"""What a rule lets through: matches with one of its exceptions in them, and matches within one that is a phrase."""

from __future__ import annotations

from functools import lru_cache

from lint.matching import Limited, compiled

BOUNDED = r"(?<!\w)(?:{})(?!\w)"
"""An exception stands for whole words, as in Vale: `REST` lets REST through, and not RESTful."""


class Exceptions:
    """The exceptions of a rule, words and regular expressions, for all texts."""

    __slots__ = ("_phrases", "_words")

    def __init__(self, patterns: tuple[str, ...], ignorecase: bool) -> None:
        phrases = [one for one in patterns if " " in one or r"\s" in one]
        self._words = _any(patterns, ignorecase)
        self._phrases = _any(phrases, True) if phrases else None

    def hold(self, prose: str, start: int, end: int) -> bool:
        """Whether they let through what was found there: “mea” in “mea culpa”, where that phrase is an exception."""
        return bool(self._words.search(prose[start:end].strip())) or (
            self._phrases is not None
            and any(one.start() <= start and end <= one.end() for one in self._phrases.finditer(prose))
        )


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
