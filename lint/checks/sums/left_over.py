"""What a text says is left of a whole that its parts do not fill: “40 members: 18 red, 12 blue and 6 green. Four seats
are vacant.”"""

from __future__ import annotations

import re

from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, added, scale_of, value
from lint.patterns import pattern

UNFILLED = pattern(
    rf"\b(?P<number>{NUMBER})(?: (?!and\b)[a-z]+){{0,3}} "
    r"(?:vacan(?:t|cy|cies)|empty|unfilled|absent|missing|undecided|abstained|abstentions?)\b",
    re.IGNORECASE,
)
FIGURE = pattern(
    rf"(?<![\w.,])(?P<number>{NUMBER})(?P<scale>{SCALE})?(?![\w%]|[.,]\d| of (?:them|these|those|whom|which)\b| (?:after|by|another)\b)",
    re.IGNORECASE,
)
REACH = 120  # characters behind the last part
CLAIMED = pattern(
    r"\b(?:others?|remaining|rest|remainder|balance|further|another|last|final|left|leaving|leaves|still|unspent|unsold)\b"
    rf"[^.;:]{{0,40}}$|[.;!?][”\"’]? [{CURRENCY_SIGNS}]?$",
    re.IGNORECASE,
)
"""Before a number that is what is left, or of which a new sentence tells: “The other 240”, “One was withheld.”"""
LEAST_BY_ITSELF = 10.0
"""From which on no number is by chance just what the parts lack."""


def is_rest_told(prose: str, at: int, rest: float, unit: float = 1.0) -> bool:
    """Whether a text says, soon after a place, that so many are left over; `unit` is the magnitude that `rest` is
    counted in, as a million."""
    rest = added((rest,))
    if rest <= 0:
        return False
    if any(value(match["number"]) == rest for match in UNFILLED.finditer(prose, at)):
        return True
    return any(
        added((value(match["number"]) * scale_of(match["scale"]) / unit,)) == rest
        and (rest * unit >= LEAST_BY_ITSELF or CLAIMED.search(prose, at, match.start()) is not None)
        for match in FIGURE.finditer(prose, at, at + REACH)
    )
