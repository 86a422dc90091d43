"""Days that stand together with their weekday: “Monday, 11 June 2024”, “11 June (a Monday)”."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.checks.dates import possible_weekdays as possible
from lint.language.quotations import QUOTES
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import iso_day
from lint.language.temporal.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from lint.patterns import caseless, pattern
from lint.records import Record

MONTH_AND_DAY = pattern(r"(?:\d{4}|XXXX)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|30|31)")
LETTERS = pattern(r"[A-Za-z]+")
BETWEEN = pattern(r",? \(?(?:on )?|,? the |, an? | of (?:the|this year’s|this year's) [a-z]+, ")
"""What may stand between a date and the weekday that explains it."""
OPENING_DAYS = pattern(
    r"['’]?s\b| (?:closes?|opens?)\b| ?(?:to|until|till|through|–|—|-|and|&|,|or) ?(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun)|s? (?:mornings?|afternoons?|evenings?|nights?|only)\b"
    r"|: ?\d"
)
"""Behind a weekday: that it is one of those on which something is open, or of the date behind it,
not that of the date before it."""
_JOINT = r"(?:,? *(?:and|or|&)|,| ?[-–—]| +(?:to|through|until|till)) *"
WEEKDAYS_BEFORE = pattern(rf"\b{WEEKDAY}{_JOINT}(?:{WEEKDAY}{_JOINT}){{0,4}}$")
"""Weekdays that a list or a span begins with, before its last."""
ANOTHER_DAY = pattern(rf"\b(?:{WEEKDAY}|[Tt]oday|[Tt]omorrow|[Tt]onight){_JOINT}$")
"""A day that a list or a span begins with, right before its last."""
LONGEST_LIST = 80  # characters of them
OF_NAME = pattern(rf" (?!(?i:{MONTH})\b)[A-Z][a-z]{{2,}}\b")
"""Behind a date and the weekday that follows it: that the weekday begins a name, “10/27/2025 Saturday Scoop”."""
OTHER_ERA = pattern(r",?\s+(?:\d{1,5}\s+B\.?C|[3-9]\d{3}\b)")
"""A year of another calendar behind a day: “Monday, January 1, 4713 BC”."""
MORE_DAYS = pattern(rf"(?:{_JOINT})(?:[A-Z][a-z]{{2,8}}\.? )?(?:[1-9]|[12]\d|3[01])(?!\d|[.:]\d)")
"""The other days of a list or a span, behind the first: “6 and 7”, “31–April 3”."""


class DayWithWeekday(Record):
    """A date with its weekday: `first` and `last` are the expressions that they begin and end with."""

    one: TimeExpression
    first: TimeExpression
    last: TimeExpression
    weekday: int


def days_with_weekday(found: list[TimeExpression]) -> Iterator[DayWithWeekday]:
    """Every date that stands together with a weekday."""
    for at, one in enumerate(found):
        one = _of_listed_days(_without_clock(one))
        if not _names_a_day(one) or _is_of_second_day(one):
            continue
        weekday = weekday_of(one)
        first, last = one, one
        if weekday is None:
            for other in found[max(0, at - 1) : at] + found[at + 1 : at + 2]:
                first, last = (other, one) if other.start < one.start else (one, other)
                gap = one.block.prose[first.end : last.start] if other.block is one.block else ""
                if other is last and OPENING_DAYS.match(one.block.prose, last.end):
                    continue
                if first is other and _is_bare_weekday(other) and gap in (" ", ", "):
                    break  # “Friday 11/18/22 Sunday 11/20/22”: the weekday behind it is of another day
                if (
                    _is_bare_weekday(other)
                    and BETWEEN.fullmatch(gap)
                    and ("(" in gap or " of " in gap or " the " in gap or first is one)
                ):
                    weekday = weekday_of(other)
                    break
        prose = one.block.prose
        if OTHER_ERA.match(prose, last.end) or (
            weekday_word(last.text.rpartition(" ")[2]) is not None and OF_NAME.match(prose, last.end)
        ):
            continue
        is_spoken_of = prose[first.start - 1 : first.start] in QUOTES and prose[last.end : last.end + 1] in QUOTES
        if weekday is not None and not (first.start and is_spoken_of) and not possible.is_of_paper(prose, first.start):
            yield DayWithWeekday(one, first, last, weekday)


def _is_of_second_day(one: TimeExpression) -> bool:
    """Whether the weekday of a date is that of the later of two days: “tomorrow and Wednesday (June 16–17)”."""
    prose = one.block.prose
    return (
        "(" in one.text
        and MORE_DAYS.match(prose, one.end) is not None
        and ANOTHER_DAY.search(prose, max(0, one.start - LONGEST_LIST), one.start) is not None
    )


def _of_listed_days(one: TimeExpression) -> TimeExpression:
    """The first day of several with the first of their weekdays: “Friday and Saturday, June 6 and 7”."""
    if weekday_word(one.text[:10]) is None or not MORE_DAYS.match(one.block.prose, one.end):
        return one
    before = WEEKDAYS_BEFORE.search(one.block.prose, max(0, one.start - LONGEST_LIST), one.start)
    return one._replace(start=before.start()) if before else one


def _without_clock(one: TimeExpression) -> TimeExpression:
    """The date of a time of day: “16:00 on Thursday 9 July 2025”."""
    date, has_clock, _ = one.value.partition("T")
    if one.type != "TIME" or not has_clock or not MONTH_AND_DAY.fullmatch(date):
        return one
    if MONTHS.keys().isdisjoint(word.lower() for word in LETTERS.findall(one.text)):
        return one  # “9:40 p.m. on Tuesday” has numbers, and names no day of a month
    return one._replace(type="DATE", value=date, year_given=possible.YEAR.search(one.text) is not None)


def _names_a_day(one: TimeExpression) -> bool:
    """Whether an expression names a day of a month by its number."""
    return one.type == "DATE" and any(map(str.isdigit, one.text)) and MONTH_AND_DAY.fullmatch(one.value) is not None


def day_of(one: TimeExpression) -> datetime.date | None:
    """The day of a date, if its year is known and the calendar has it."""
    return iso_day(one.value)


def weekday_of(one: TimeExpression) -> int | None:
    """The weekday that an expression names, 0 for Monday."""
    match = weekday_word(one.text)
    return WEEKDAYS[caseless(match[0])] if match else None


def weekday_word(text: str) -> re.Match[str] | None:
    """The weekday in a date."""
    return next((match for match in LETTERS.finditer(text) if match[0].lower() in WEEKDAYS), None)


def _is_bare_weekday(one: TimeExpression) -> bool:
    return one.text.lower() in WEEKDAYS and len(one.text) > 5
