"""A day that the calendar does not have: 30 February, 31 June, 29 February 2023."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._gate import Gate, Need
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.dates import MONTHS as MONTH_NAMES
from lint.language.temporal import times
from lint.language.temporal_words import MONTHS

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the date as written",
    "month": "the month",
    "days": "how many days the month has",
}


LEAP_YEAR = 2000
"""Any: where the text names no year, February may have 29 days."""


class ImpossibleDate(Options):
    """No options."""


def needs(options: ImpossibleDate) -> Gate:
    """What a text must hold: a month, and a number that some month does not have."""
    late = frozenset(f"{day}{ending}" for day in range(29, 40) for ending in ("", "st", "nd", "rd", "th"))
    return Gate(frozenset(), ((Need(frozenset(MONTHS), frozenset()), Need(late, frozenset())),))


def check(document: Document, options: ImpossibleDate) -> Iterator[Finding]:
    """Every date whose day is beyond the end of its month."""
    for one in times(document):
        year, _, rest = one.value.partition("-")
        month, _, day = rest.partition("-")
        if one.type != "DATE" or not (month.isdigit() and day.isdigit()):
            continue
        if not 1 <= int(month) <= 12:
            continue
        known = one.year_given and year.isdigit() and int(year) > 0
        most = calendar.monthrange(int(year) if known else LEAP_YEAR, int(month))[1]
        if int(day) <= most:
            continue
        name = MONTH_NAMES[int(month) - 1]
        yield Finding(
            place=document.place(one.block, one.start, one.end, "there is no such day"),
            values={
                "match": one.text,
                "month": f"{name} {year}" if month == "02" and one.year_given else name,
                "days": str(most),
            },
            confidence=0.97,
        )
