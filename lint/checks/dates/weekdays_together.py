"""Weekdays with dates of which no year is known, held against each other:
“Monday 5 May” and “Tuesday 12 May” are of no one year."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from lint.language.temporal.months import days_of
from lint.records import Record

YEAR = 2001
"""Any year that is no leap year: dates before and after the end of February are not compared."""
MARCH = 3
WEEK = 7  # days
NEARBY = 60
"""Days that two dates are apart at most, for a text to speak of one year."""
ENOUGH = 2
"""Dates that agree, for them to tell which year the text is of."""


class Named(Record):
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


def is_in_calendar(month: int, day: int) -> bool:
    """Whether every year has a day."""
    return day <= days_of(YEAR, month)


class Odd(Record):
    """A date that does not go with another, which more dates of the text agree with or which stands before it."""

    one: Named
    other: Named


def apart(named: Sequence[Named]) -> tuple[list[Odd], set[int]]:
    """The dates that do not go with others nearby, and the numbers of all that others tell the year of."""
    odd: list[Odd] = []
    settled: set[int] = set()
    for early in (True, False):
        side = [one for one in named if (one.month < MARCH) is early]
        counted = Counter(one.offset for one in side).most_common()
        if not counted:
            continue
        offset, most = counted[0]
        usual: dict[datetime.date, Named] = {}  # no more of them than a year has days
        for one in side:
            if one.offset == offset:
                usual.setdefault(one.date, one)
        if most >= ENOUGH:
            settled.update(one.number for one in side)
        if len(counted) > 1 and most > counted[1][1]:
            to_come = _of_next_year(side, offset)
            for one in side:
                if one.offset == offset or one.number in to_come:
                    continue
                nearest = min(usual.values(), key=lambda other: abs((one.date - other.date).days))
                if abs((one.date - nearest.date).days) <= NEARBY:
                    odd.append(Odd(one, nearest))
        elif len(side) == ENOUGH and len(counted) > 1 and abs((side[0].date - side[1].date).days) <= NEARBY:
            odd.append(Odd(side[1], side[0]))
            settled.update(one.number for one in side)
    return odd, settled


def _of_next_year(side: Sequence[Named], offset: int) -> frozenset[int]:
    """The numbers of those that stand behind all dates of one year, and are right in the next, as in a calendar of
    meetings that runs over the end of the year."""
    last = max(one.number for one in side if one.offset == offset)
    for days in (1, 2):  # the weekday of a date in the next year, and across the end of February of a leap year
        found = [one.number for one in side if one.number > last and one.offset == (offset + days) % WEEK]
        if len(found) >= ENOUGH:
            return frozenset(found)
    return frozenset()


def stands_beside_its_like(day: datetime.date, weekday: int, right: Iterable[datetime.date]) -> bool:
    """Whether a day is said to be a weekday that another one has, less than a week away: of no year can both be."""
    return any(other.weekday() == weekday and 0 < abs((other - day).days) < WEEK for other in right)
