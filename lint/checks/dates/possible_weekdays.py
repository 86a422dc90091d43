"""The weekdays that a date without its year may have: those of the years that a text may speak of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from lint.document import Block, Document, once_a_document
from lint.language.sections import headings_above
from lint.patterns import pattern

NEW_STYLE = datetime.date(1752, 9, 14)
"""The first day of the Gregorian calendar in Britain and its colonies."""
MONTHS_OF_YEAR = 12
YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
IN_FIGURES = pattern(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
HALF_A_YEAR = datetime.timedelta(183)


def other_years(named: frozenset[int], day: datetime.date, *, only_near: bool) -> set[int]:
    """The weekdays of a day in other years that the text names: what it speaks of may be of such a year.

    A text with a date of its own speaks of the years before and after that at most.
    """
    near = [year for year in named - {day.year} if abs(year - day.year) == 1 or not only_near]
    return {weekday for year in near if (other := in_year(day, year)) for weekday in weekdays(other)}


def weekdays_nearby(published: datetime.date | None, day: datetime.date) -> Iterator[int]:
    """The weekday of a day of the year before or after,
    where that is as near to the publication of the text as the one meant may be."""
    for year in (day.year - 1, day.year + 1) if published else ():
        other = in_year(day, year)
        if published and other and abs(other - published) <= HALF_A_YEAR:
            yield other.weekday()


def in_year(day: datetime.date, year: int) -> datetime.date | None:
    """The same day of another year; None where that, or the calendar of Python, has none."""
    if (day.month, day.day) == (2, 29) or not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return None
    return day.replace(year=year)


def weekdays(day: datetime.date) -> set[int]:
    """The weekdays that a date may have: before Britain had the Gregorian calendar,
    that of the Julian one too (Calendar Act 1750).

    A year began on 25 March then, so that “3 February 1750” may be of the year that is now called 1751.
    """
    found = {day.weekday()}
    if day < NEW_STYLE:
        for year in (day.year, *((day.year + 1,) if day.month <= 3 and (day.month, day.day) != (2, 29) else ())):
            centuries = (year - (day.month < 3)) // 100
            found.add((day.replace(year=year).weekday() + centuries - centuries // 4 - 2) % 7)
    return found


def a_year_ago(day: datetime.date) -> int | None:
    """The weekday of a day in the year before: a text without a date may be as old as that."""
    other = in_year(day, day.year - 1)
    return other.weekday() if other else None


OF_PAPER = pattern(r"\b(?:The |[A-Z][a-z]+ )+$|\bthe $")


def is_of_paper(prose: str, start: int) -> bool:
    """Whether what looks like a short weekday is the end of the name of a newspaper, “The Evening Sun, July 18, 1925”,
    or the star: “a storm on the Sun Aug. 31”."""
    is_short = prose.startswith("Sun", start) and not prose[start + 3 : start + 4].isalpha()
    return is_short and OF_PAPER.search(prose, max(0, start - 40), start) is not None


def with_day_first(written: str, day: datetime.date) -> int | None:
    """The weekday of a date in figures alone if its day and its month are read the other way round: “1/2/2025”."""
    if written.count("/") != 2 or day.day > MONTHS_OF_YEAR:
        return None
    return datetime.date(day.year, day.day, day.month).weekday()


@once_a_document
def years_in_blocks(document: Document) -> dict[int, frozenset[int]]:
    """The years that each block names, by its number."""
    return {block.ordinal: frozenset(map(int, YEAR.findall(block.prose))) for block in document.prose_blocks()}


@once_a_document
def years_in_figures(document: Document) -> dict[str, frozenset[int]]:
    """The years with which the source or the name of the file has a day in figures, by that day (ISO 8601):
    “start: 2026-09-19” gives “-09-19”."""
    found: dict[str, set[int]] = {}
    for written in (document.path, document.text):
        for one in IN_FIGURES.findall(written):
            found.setdefault(one[4:], set()).add(int(one[:4]))
    return {day: frozenset(years) for day, years in found.items()}


def years_and_next(heading: str) -> frozenset[int]:
    """The years of a heading, and the second one of a season: “Report on the 2006-07 festival”."""
    years = {int(year) for year in YEAR.findall(heading)}
    return frozenset({*years, *(year + 1 for year in years)})


def years_above(document: Document, block: Block) -> frozenset[int]:
    """Those of the headings of the sections in which a block stands."""
    return frozenset[int]().union(*(years_and_next(one.prose) for one in headings_above(document, block)))
