"""Times of day and counted days that no clock and no calendar has: “8.65 p.m.”, “leap day in 2018”,
“the fifth Monday in February 2025”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.dates.named_weekdays import nth
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import inside, quoted
from lint.language.temporal.months import LAST_OF_ALL, days_of
from lint.language.temporal.months import MONTHS as MONTH_NAMES
from lint.language.temporal.words import MONTHS, WEEKDAY, WEEKDAYS
from lint.patterns import caseless, pattern
from lint.records import Record

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = "|".join(MONTH_NAMES)
CLOCK = pattern(
    rf"(?<![\d.,:{CURRENCY_SIGNS}-])(?P<hour>\d{{1,2}})[.:](?P<minute>\d\d) ?(?P<half>[ap])\.? ?m\b", re.IGNORECASE
)
HOURS = pattern(
    r"\b(?:at|from|by|until|till|before|after) (?P<whole>(?P<hour>\d\d):?(?P<minute>\d\d) (?:hours|hrs))\b"
    r"|\b(?:at|until|by) (?P<exact>(?P<hour2>\d\d):(?P<minute2>\d\d):(?P<second>\d\d))(?![.:\d])",
    re.IGNORECASE,
)
LEAP_DAY = pattern(rf"\bleap day,? (?:in |of )?(?P<year>{_YEAR})\b", re.IGNORECASE)
LAST_OF_YEAR = pattern(rf"\b366(?:th day| days) of (?P<year>{_YEAR})\b")
ALL_DAYS = pattern(rf"\b(?:the|all) (?P<count>{NUMBER}) days of (?P<month>{_MONTH})(?: (?P<year>{_YEAR}))?\b")
FIFTH = pattern(rf"\bfifth (?P<weekday>{WEEKDAY}) (?:of|in) (?P<month>{_MONTH}),? (?P<year>{_YEAR})\b")
LAST_DAY = pattern(rf"\blast day of (?P<month>{_MONTH}),? the (?P<day>\d\d)(?:st|nd|rd|th)\b")
DATED = pattern(
    r"\b(?:issued|dated|date|published|updated|on|of|since|from|until|by)[: ]{1,2}(?P<date>(?:19|20)\d\d-(?P<month>1[3-9]|[2-9]\d)-\d\d)(?![\w-])",
    re.IGNORECASE,
)
HALF_OF_DAY = pattern(r"\d ?[ap]\.? ?m\b", re.IGNORECASE)
HOURS_AT_ALL = pattern(r"\d\d(?: h(?:ou)?rs|:\d\d:\d)", re.IGNORECASE)
MONTH_BEYOND = pattern(r"\d-(?:1[3-9]|[2-9]\d)-\d")
"""Cheap tests in front of the patterns."""
NOON, MIDNIGHT, HOUR = 12, 24, 60


class Impossible(Record):
    """What there is not, `block.prose[start:end]`, and why."""

    block: Block
    start: int
    end: int
    reason: str


def impossible_times(document: Document) -> Iterator[Impossible]:
    """Every such time and day, outside quotations."""
    for block in document.prose_blocks():
        for start, end, reason in (
            _in(block.prose) if any(map(str.isdecimal, block.prose)) or "fifth " in block.prose else ()
        ):
            if not inside(quoted(document, block), start, end):
                yield Impossible(block, start, end, reason)


def _in(prose: str) -> Iterator[tuple[int, int, str]]:
    for match in CLOCK.finditer(prose) if HALF_OF_DAY.search(prose) else ():
        hour, minute = int(match["hour"]), int(match["minute"])
        if reason := _of_clock(hour, minute) or (
            "there are 12 hours before noon" if match["half"] in "aA" and hour > NOON else ""
        ):
            yield *match.span(), reason
    for match in HOURS.finditer(prose) if HOURS_AT_ALL.search(prose) else ():
        suffix = "" if match["whole"] else "2"
        reason = _of_clock(int(match[f"hour{suffix}"]), int(match[f"minute{suffix}"]), int(match["second"] or 0))
        if reason:
            yield *match.span("whole" if match["whole"] else "exact"), reason
    for match in LEAP_DAY.finditer(prose) if "eap " in prose else ():
        if days_of(int(match["year"]), 2) == LAST_OF_ALL:
            yield *match.span(), f"{match['year']} was no leap year"
    for match in LAST_OF_YEAR.finditer(prose) if "366" in prose else ():
        if days_of(int(match["year"]), 2) == LAST_OF_ALL:
            yield *match.span(), f"{match['year']} had 365 days"
    for match in ALL_DAYS.finditer(prose) if " days of " in prose else ():
        most = _days(match["month"], match["year"])
        if most < value(match["count"]) < HOUR:
            of_year = f" {match['year']}" if match["year"] else ""
            yield *match.span(), f"{match['month']}{of_year} has {most} days"
    for match in FIFTH.finditer(prose) if "fifth " in prose else ():
        year, month = int(match["year"]), MONTHS[match["month"].lower()]
        if nth(year, month, WEEKDAYS[caseless(match["weekday"])], 5) is None:
            yield *match.span(), f"{match['month']} {year} has four {match['weekday']}s"
    for match in LAST_DAY.finditer(prose) if "last day of " in prose else ():
        if int(match["day"]) > (most := _days(match["month"], None)):
            yield *match.span(), f"{match['month']} has {most} days"
    for match in DATED.finditer(prose) if MONTH_BEYOND.search(prose) else ():
        yield *match.span("date"), "a year has 12 months"


def _of_clock(hour: int, minute: int, second: int = 0) -> str:
    """Why there is no such time; nothing where there is."""
    if minute >= HOUR:
        return "an hour has 60 minutes"
    if second > HOUR:
        return "a minute has 60 seconds"
    return "a day has 24 hours" if hour > MIDNIGHT else ""


def _days(month: str, year: str | None) -> int:
    """How many days a month has; a February without its year may be that of a leap year."""
    return days_of(int(year) if year else 2000, MONTHS[month.lower()])
