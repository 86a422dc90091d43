"""A number of a headline that the text has with two digits in each other’s place: “64 volunteers”,
and “the 46 people who took part”."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks.headlines.values import Value
from lint.language.quantities.numbers import is_swap

PEOPLE = frozenset(
    "people volunteers residents visitors walkers runners riders swimmers pupils students children guests members staff workers jobs "
    "passengers patients protesters marchers players teams firms homes families households men women adults drivers cyclists".split()
)
"""What is counted in the same way under several names."""


def swapped(claim: Value, there: Sequence[Value]) -> Value | None:
    """The one such value of the text, where that counts the same, or people both times."""
    found = [
        other
        for other in there
        if other.kind == claim.kind in ("count", "money", "measure", "percent")
        and not other.bound
        and (other.unit == claim.unit or {other.unit, claim.unit} <= PEOPLE)
        and _have_changed_places(claim.amount, other.amount)
    ]
    return found[0] if len({other.amount for other in found}) == 1 else None


def _have_changed_places(one: float, other: float) -> bool:
    """Whether two whole numbers have the same digits, and two neighbours of them the other way round."""
    return one == int(one) and other == int(other) and is_swap(f"{one:.0f}", f"{other:.0f}")
