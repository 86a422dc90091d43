"""Words before a number that say that it is not exact; “some” is more often something else, and not among them."""

from __future__ import annotations

import re

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.patterns import pattern

EITHER_SIDE = ("about", "around", "approximately", "roughly", "circa")
INEXACT = frozenset((*EITHER_SIDE, "some"))
"""Before which nobody knows on which side of what is told the number is."""
JUST_BELOW = ("nearly", "almost")
"""Behind which the number is more than what is told of."""
ROUGHLY = "|".join((*EITHER_SIDE, *JUST_BELOW))
"""Any of them, as a part of a pattern."""
ABOUT_SO_MANY = rf"(?:(?:some|{ROUGHLY}) )?"
"""A part of a pattern for what may stand before a number that is not exact."""
BOUND = rf"(?:(?P<bound>more than|over|just|some|{ROUGHLY}) )?"
"""The same before a length of time, which may be “just” so long, or longer; the words are the group `bound`."""
LONGER = ("more than", "over")
"""Of these those that say that it is longer."""
_JUST_BELOW = (
    *JUST_BELOW,
    *("just under", "a little under", "slightly under", "a little less than", "slightly less than", "just short of"),
)
_JUST_ABOVE = ("just over", "a little over", "slightly over", "a little more than", "slightly more than")
_BELOW = (
    *(
        "less than",
        "fewer than",
        "up to",
        "as many as",
        "as much as",
        "not quite",
        "no more than",
        "not more than",
        "at most",
    ),
    "a maximum of",
)
_ABOVE = (
    *("more than", "over", "well over", "at least", "no fewer than", "no less than", "not less than", "a minimum of"),
    *("upwards of", "in excess of", "a good"),
)
_UNSURE = (
    *(*EITHER_SIDE, "some", "an estimated", "perhaps", "maybe", "c.", "ca.", "~", "in the region of", "nearer"),
    *("something like", "more or less", "say,"),
)
HEDGE = pattern(
    rf"(?:^|(?<=[\s(\[“\"]))(?:(?P<just_below>{'|'.join(map(re.escape, _JUST_BELOW))})|(?P<below>{'|'.join(map(re.escape, _BELOW))})"
    rf"|(?P<just_above>{'|'.join(map(re.escape, _JUST_ABOVE))})|(?P<above>{'|'.join(map(re.escape, _ABOVE))})|(?P<unsure>{'|'.join(map(re.escape, _UNSURE))})) ?(?:the |an? |its )?[{CURRENCY_SIGNS}]?$",
    re.IGNORECASE,
)
"""Words right before a number that say on which side of it what is counted is."""
LONGEST_HEDGE = 28  # characters
FAR = 0.25
"""How far from what is counted such a number may be, as a part of it: “more than 10 years” are not 20."""
ABOUT = 0.1
"""The same of one that is near it, or on either side."""


def rough(name: str = "roughly") -> str:
    """A part of a pattern for what may stand before a number on either side of which the real one is;
    the words are the group of that name."""
    return rf"(?:(?P<{name}>~|some|{ROUGHLY}|just over|just under|more than|less than|over|under|up to|at least)(?: |(?<=~)))?"


def hedged(prose: str, at: int, said: float, real: float) -> bool:
    """Whether the words before a number, which begins at `at`, allow for what there really is:
    “at least 50 people”, of 52; “nearly 50”, of 48."""
    hedge = HEDGE.search(prose, max(0, at - LONGEST_HEDGE), at)
    if hedge is None:
        return False
    if hedge["unsure"]:
        return abs(real - said) <= max(ABOUT * said, 1)
    far = max((ABOUT if hedge["just_below"] or hedge["just_above"] else FAR) * said, 1)
    return said <= real <= said + far if hedge["above"] or hedge["just_above"] else said - far <= real <= said
