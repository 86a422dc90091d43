"""Weekdays with dates of which no year is known, held against each other: “Monday 5 May” and “Tuesday 12 May” are of no one year."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

YEAR = 2001
"""Any year that is no leap year: dates before and after the end of February are not compared."""
MARCH = 3
NEARBY = 60
"""Days that two dates are apart at most, for a text to speak of one year where there are but two."""
ENOUGH = 2
"""Dates that agree, for them to tell which year the text is of."""


class Named(NamedTuple):
    """A date with its weekday, from 0 for Monday: `number` is its place in the text."""

    number: int
    month: int
    day: int
    weekday: int

    @property
    def date(self) -> datetime.date:
        """The date in a year that may be another."""
        return datetime.date(YEAR, self.month, self.day)

    @property
    def offset(self) -> int:
        """By how many weekdays the year of the date differs from our year: the same for all dates of one year."""
        return (self.weekday - self.date.weekday()) % 7

    def right(self, offset: int) -> int:
        """The weekday in a year that differs by so many."""
        return (self.date.weekday() + offset) % 7


class Odd(NamedTuple):
    """A date that does not go with another, which more dates of the text agree with or which stands before it."""

    one: Named
    other: Named
    is_outvoted: bool


def apart(named: Sequence[Named]) -> tuple[list[Odd], bool]:
    """The dates that do not go with the others, and whether the others show which year the text is of."""
    odd: list[Odd] = []
    is_settled = False
    for early in (True, False):
        side = [one for one in named if (one.month < MARCH) is early]
        counted = Counter(one.offset for one in side).most_common()
        if not counted:
            continue
        offset, most = counted[0]
        first = next(one for one in side if one.offset == offset)
        is_settled = is_settled or most >= ENOUGH
        if len(counted) > 1 and most > counted[1][1]:
            odd += [Odd(one, first, True) for one in side if one.offset != offset]
        elif len(side) == ENOUGH and abs((side[0].date - side[1].date).days) <= NEARBY and len(counted) > 1:
            odd.append(Odd(side[1], side[0], False))
    return odd, is_settled
