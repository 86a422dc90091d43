"""Months and years that a text names: absolute, relative to the publication date, or without a year."""

from __future__ import annotations

import datetime
import re

from lint.document import Block, Document, once_a_document
from lint.patterns import pattern
from lint.records import Record

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week, as `datetime.date.weekday` numbers them."""
NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH_NAME = rf"(?:{'|'.join(MONTHS)})"
"""A pattern for the name of a month, in full."""
SHORT_MONTH = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
"""The same cut short, without its full stop."""
NAME = "|".join((*(rf"{month}\b" for month in MONTHS), rf"{SHORT_MONTH}\b\.?"))
AT_ALL = pattern(r"[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)")
"""A cheap test in front of the pattern."""
LAST_OF_ALL = 28
"""The last day that every month has."""
MENTION = pattern(
    rf"\b(?:(?P<relative>last|next|this)\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{NAME})"
    rf"(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[:%]))?(?:,?\s+(?:of\s+)?(?P<year>(?:1[5-9]|20)\d\d)\b)?"
)


def long_day(day: datetime.date) -> str:
    """A day as an editor writes it: 12 June 2024."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_of(year: int, month: int) -> int:
    """How many days a month has."""
    from calendar import monthrange  # few texts have a day that some months lack

    return monthrange(year, month)[1]


class MonthMention(Record):
    """A month in `block.prose[start:end]`.

    `years` are the years that it may mean: one where the text says it, one or two where the publication date decides
    ("last September" said in October can be this year's or last year's), none where nothing does. `relative` is the
    word that points ("last"), if one does.
    """

    block: Block
    start: int
    end: int
    month: int
    day: int | None
    years: tuple[int, ...]
    relative: str

    @property
    def text(self) -> str:
        """The words as they stand in the prose."""
        return self.block.prose[self.start : self.end]


@once_a_document
def month_mentions(document: Document) -> list[MonthMention]:
    """Every month that the document names, in reading order."""
    published = document.metadata.published
    return [
        mention
        for block in document.prose_blocks()
        if block.kind != "dateline"
        for match in (MENTION.finditer(block.prose) if AT_ALL.search(block.prose) else ())
        if (mention := _mention(block, match, published))
    ]


def _mention(block: Block, match: re.Match[str], published: datetime.date | None) -> MonthMention | None:
    month = NUMBER[match["month"][:3].lower()]
    relative = (match["relative"] or "").lower()
    day = match["day"] or match["day2"]
    if match["month"] in ("May", "March", "Mar", "Jan", "Dec") and not (relative or day or match["year"]):
        # "May" and "March" are words and names too: without a preposition they are left alone.
        if not re.search(r"\b(?:in|since|until|by|from|of|early|late|mid)[\s-]+$", block.prose[: match.start()][-8:]):
            return None
    if match["year"]:
        years: tuple[int, ...] = (int(match["year"]),)
    elif relative and published:
        years = _relative_years(relative, month, published)
    else:
        years = ()
    return MonthMention(block, match.start(), match.end(), month, int(day) if day else None, years, relative)


def _relative_years(word: str, month: int, published: datetime.date) -> tuple[int, ...]:
    """The years that "last", "next" or "this" and a month may mean on a day, the likelier one first.

    "last September" is the most recent one past; said of a month of the running year some writers mean the year before
    (12 of 13 cases in TimeBank are the most recent one).
    """
    year = published.year
    if word == "this":
        return (year,)
    if word == "next":
        return (year, year + 1) if month > published.month else (year + 1,)
    return (
        (year, year - 1) if month < published.month else (year - 1, year) if month == published.month else (year - 1,)
    )
