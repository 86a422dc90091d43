"""What a text says is left of a whole that its parts do not fill: “40 members: 18 red, 12 blue and 6 green. Four seats
are vacant.”"""

from __future__ import annotations

import re

from lint.language.quantities.numbers import NUMBER, value
from lint.patterns import pattern

UNFILLED = pattern(
    rf"\b(?P<number>{NUMBER})(?: (?!and\b)[a-z]+){{0,3}} "
    r"(?:vacan(?:t|cy|cies)|empty|unfilled|absent|missing|undecided|abstained|abstentions?)\b",
    re.IGNORECASE,
)


def is_rest_told(prose: str, at: int, rest: float) -> bool:
    """Whether a text says, from a place on, that so many are left over."""
    return rest > 0 and any(value(match["number"]) == rest for match in UNFILLED.finditer(prose, at))
