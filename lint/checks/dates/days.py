"""Days that a date takes in, and how a message says where a date is counted from."""

from __future__ import annotations

import datetime
import re

from lint.document import Document, Metadata
from lint.language.temporal.months import MONTHS, long_day
from lint.patterns import pattern

SOURCES = {
    "given": "the publication date given, {day}",
    "front matter": "the date in the front matter, {day}",
    "head of the page": "the date in the head of the page, {day}",
    "date line": "the date line, {day}",
    "config": "the date that the config gives to texts without one, {day}",
    "file name": "the date in the file name, {day}",
    "today": "today, {day} (the text has no date of its own)",
}
YEAR = pattern(r"\b(?:19|20)\d\d\b")
DAY_BEFORE = pattern(r"(?<![\w.,:/-])(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?: to | until | ?[–-] ?)$")
"""The first day of a span of which only the last one has its month: “from 5 to 9 July”."""
DATE = pattern(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d))?")


def counted_from(metadata: Metadata) -> str:
    """The publication date, and where it comes from, as a message says it."""
    if not metadata.published or not metadata.published_from:
        return ""
    return SOURCES[metadata.published_from].format(day=long_day(metadata.published))


def counted_to(metadata: Metadata) -> str:
    """The publication date as the end of a span of time, and whose date it is: today’s where the text has none."""
    if not metadata.published:
        return ""
    day = long_day(metadata.published)
    if metadata.published_from == "today":
        return f"today, {day} (the text has no date of its own),"
    return f"{day} (the date of the text)"


def may_be_old(document: Document) -> bool:
    """Whether a text that is held to be of today may be of another year: it names neither this year nor the last,
    or its headline an earlier one."""
    metadata = document.metadata
    if metadata.published_from != "today" or metadata.published is None:
        return False
    named = [int(year[0]) for year in YEAR.finditer(metadata.headline or "")]
    if named and max(named) < metadata.published.year - 1:
        return True  # “Annual report 2024”
    return not any(str(metadata.published.year - back) in document.text for back in (0, 1))


def interval(value: str) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that a TIMEX3 date takes in; None where it is no day, week, month or year."""
    match: re.Match[str] | None = DATE.fullmatch(value)
    if match is None:
        return None
    year, month, day, week = (int(match[part] or 0) for part in ("year", "month", "day", "week"))
    try:
        if week:
            return datetime.date.fromisocalendar(year, week, 1), datetime.date.fromisocalendar(year, week, 7)
        if day:
            return datetime.date(year, month, day), datetime.date(year, month, day)
        if month:
            following = datetime.date(year + month // 12, month % 12 + 1, 1)
            return datetime.date(year, month, 1), following - datetime.timedelta(1)
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    except ValueError:
        return None  # the calendar has no such day


def weeks_touched(first: datetime.date, last: datetime.date) -> int:
    """How many calendar weeks a span has days in."""
    return (last - first + datetime.timedelta(first.weekday())).days // 7 + 1


def written(days: tuple[datetime.date, datetime.date]) -> str:
    """Days as words: “12 June 2024”, “May 2024”, “2024”, “the week from 3 June 2024”."""
    first, last = days
    length = (last - first).days
    if length == 0:
        return long_day(first)
    if length == 6:
        return f"the week from {long_day(first)}"
    return str(first.year) if length > 300 else f"{MONTHS[first.month - 1]} {first.year}"
