"""Numbers in digits and words, as a text writes them."""

from __future__ import annotations

import re

from lint.language.temporal_words import SMALL, TENS

WORDS = {**SMALL, **TENS, "dozen": 12, "half a dozen": 6}
_UNIT = "|".join(sorted(SMALL, key=len, reverse=True))
_TEN = "|".join(TENS)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{_TEN})(?:[ -](?:{_UNIT}))?|{_UNIT})"
"""A pattern for a number below a hundred in words, or any in digits, to be used without regard to capitals."""


LARGEST_EXACT = 1e15
"""Numbers above it are not kept digit for digit."""


def value(written: str) -> float:
    """What a number that `NUMBER` matches is worth. Raises ValueError for anything else."""
    lower = written.lower().replace(",", "")
    if lower[:1].isdigit():
        return float(lower)
    if lower in WORDS:
        return float(WORDS[lower])
    total = 0
    for part in re.split(r"[ -]", lower):
        if part not in WORDS:
            raise ValueError(written)
        total += WORDS[part]
    return float(total)


def exact(number: float) -> str:
    """A number with all its digits, as far as a text may have written them."""
    return shown(number) if number > LARGEST_EXACT else f"{number:,.6f}".rstrip("0").rstrip(".")


def shown(number: float) -> str:
    """A number for a message: without a fraction where it has none, and in powers of ten where it is beyond counting."""
    if number > LARGEST_EXACT:
        return f"{number:.6g}"
    return f"{number:,.0f}" if number == int(number) else f"{number:,.1f}"
