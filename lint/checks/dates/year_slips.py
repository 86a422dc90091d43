"""A day that a report tells of as of these days, and elsewhere with another year: “On September 12 …”,
“on September 12, 2023”."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from lint.document import Document
from lint.language.quotations import stands_quoted
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import iso_day
from lint.language.words import lowered
from lint.patterns import pattern

NEAR = 45
"""Days before its publication of which a report tells without their year;
to come are terms and maturities of other years too."""
MOST_YEARS = 5
"""Years by which the other one is too early: a slip is of a few, and what returns after more is an anniversary."""
OPENING = 5
"""Blocks of running text at the beginning, in which a report says what it is about."""
RETURNS = pattern(
    r"\banniversar|\bcommemorat|\bcelebrat|\bholidays?\b|\byearly\b|\bremember|\b(?:every|each|last|previous|"
    r"following|next) year\b|\byears? (?:ago|later|earlier|before|after|since)\b|\bannual|\bin history\b|"
    r"\bon this day\b|\bthis day in\b"
)
"""Words of a text in which one day of two years may be meant."""


def year_slips(document: Document) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """The date with the other year, and the one without a year that says which is meant."""
    metadata = document.metadata
    published = metadata.published
    if published is None or metadata.published_from == "today":
        return
    days = [time for time in times(document) if time.names_day]
    full = [time for time in days if time.year_given]
    opening = {block.ordinal for block in [b for b in document.prose_blocks() if b.kind != "heading"][:OPENING]}
    said: set[str] = set()
    for bare in days:
        if bare.year_given or bare.block.ordinal not in opening or bare.value[5:] in said:
            continue
        others = [time for time in full if time.value[5:] == bare.value[5:]]
        if not _is_recent(bare.value, published) or len({time.value for time in others}) != 1:
            continue
        odd = others[0]
        if 0 < int(bare.value[:4]) - int(odd.value[:4]) <= MOST_YEARS and not any(
            stands_quoted(document, time) for time in (odd, bare)
        ):
            if RETURNS.search(lowered(document)):
                return
            said.add(bare.value[5:])
            yield odd, bare


def _is_recent(value: str, published: datetime.date) -> bool:
    """Whether a day, as ISO 8601 has it, is one of those before the publication;
    no day of the calendar is none of them."""
    day = iso_day(value)
    return day is not None and 0 <= (published - day).days <= NEAR
