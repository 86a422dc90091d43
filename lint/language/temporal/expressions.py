"""Temporal expressions of English news: where they stand, of what type they are, and what they mean.

A word that speaks of time (a month, a unit, "yesterday") triggers the reading of its neighbourhood; everything else of
the text is passed over. The words and their readers are in the modules beside this one. Values are TIMEX3 (see
`values`); relative expressions are resolved against the publication date.
"""

from __future__ import annotations

import datetime
import re

from lint.document import Document, once_a_document
from lint.language.temporal import clock, days, digits, periods, units
from lint.language.temporal.reader import Reader, TimeExpression, Triggers
from lint.language.temporal.words import ERA, WEEKDAY
from lint.patterns import pattern

DAY = pattern(r"(?:\d{4}|XXXX)-\d\d-\d\d")
SPAN = pattern(
    rf",? ?(?:to|until|till|through|and|or|[-–—]|,) ?(?:on |the )?(?:{WEEKDAY},? (?:the )?)?",
    re.IGNORECASE,
)
"""What stands between two days of one span or list."""
ERA_YEAR = pattern(r"\d{2}(?:\d\d)?")
"""The value of a year and of a century, which may be one before Christ."""
LATEST = "1850"
"""The last year behind which “BC” without full stops is no province: “in 1990 BC Ferries”."""
AHEAD = 2
"""Years ahead of today beyond which a day, as of an eclipse, tells nothing of when a text was written."""
OLD = datetime.timedelta(45)
"""How far back the latest day lies that a text names, for it to be of another time than today."""


def seems_old(document: Document) -> bool:
    """Whether a text that has no date of its own may well be one of the past:
    all days that it names in full lie far back."""
    today = document.metadata.published
    if today is None or document.metadata.published_from != "today":
        return False
    ahead = f"{today.year + AHEAD:04}"
    named = [
        one.value
        for one in times(document)
        if one.year_given and one.type == "DATE" and len(one.value) == 10 and one.value[:4] <= ahead
    ]
    return bool(named) and max(named) < (today - OLD).isoformat()


def times(document: Document) -> list[TimeExpression]:
    """Every temporal expression of the document, in reading order."""
    return _read(document)[0]


@once_a_document
def dated_days(document: Document) -> list[TimeExpression]:
    """The days that a text names by month and figure, in reading order: “noon on 15 May” is one too."""
    days = [time._replace(type="DATE", value=time.value[: len("2024-06-12")]) for time in times(document)]
    return [day for day in days if day.names_day]


def words_by_block(document: Document) -> dict[int, list[str]]:
    """The words and numbers of each block in lower case, by its ordinal, as they were read for times."""
    return _read(document)[1]


@once_a_document
def _read(document: Document) -> tuple[list[TimeExpression], dict[int, list[str]]]:
    found: list[TimeExpression] = []
    words: dict[int, list[str]] = {}
    published = document.metadata.published
    is_day_first = digits.day_first(document) is True
    last = ""  # the last quarter, which "a year earlier" goes back from
    for block in document.prose_blocks():
        reader = Reader(block, published, last, IS_TRIGGER, is_day_first=is_day_first)
        found += _expressions(reader)
        last = reader.last
        words[block.ordinal] = reader.low
    return found, words


def _expressions(reader: Reader) -> list[TimeExpression]:
    """All expressions of a block, in order."""
    find = HANDLERS.get
    for at in reader.triggers:
        word = reader.low[at]
        handler = find(word)
        if handler is None:
            if word[0].isdigit():
                handler = digits.number
            elif "'" in word:
                handler = periods.decade if word[0] == "'" else find(word.removesuffix("'s"))
        if handler and at >= reader.until:
            handler(reader, at)
    _share_years(reader)
    if "B" in reader.prose and ERA.search(reader.prose):
        _mark_era(reader)
    return reader.found


def _mark_era(reader: Reader) -> None:
    """Give years and centuries before Christ the value that they have there;
    the sign behind a span is that of its beginning too."""
    for at in range(len(reader.found) - 1, -1, -1):
        one = reader.found[at]
        if one.type != "DATE" or not ERA_YEAR.fullmatch(one.value):
            continue
        sign = ERA.match(reader.prose, one.end)
        if sign and not (one.value > LATEST and sign[0].strip() == "BC"):
            reader.found[at] = one._replace(end=sign.end(), value=f"BC{one.value}", year_given=True)
            continue
        following = reader.found[at + 1] if at + 1 < len(reader.found) else None
        if following and following.value.startswith("BC") and one.value >= following.value[2:]:
            if SPAN.fullmatch(reader.prose, one.end, following.start):
                reader.found[at] = one._replace(value=f"BC{one.value}", year_given=True)


def _share_years(reader: Reader) -> None:
    """Give the days of a span or a list the year that stands behind the last: “from 10 June to 14 June 2024”.

    A span over the turn of a year begins in the year before.
    """
    for at in range(len(reader.found) - 1, 0, -1):
        one = reader.found[at]
        if not (one.year_given and one.type == "DATE" and DAY.fullmatch(one.value)):
            continue
        for before in range(at - 1, max(-1, at - 3), -1):  # a weekday may stand between
            other = reader.found[before]
            if other.year_given or other.type != "DATE" or not DAY.fullmatch(other.value):
                continue
            if SPAN.fullmatch(reader.prose, other.end, one.start) and any(map(str.isdigit, other.text)):
                turns = other.value[5:7] >= "11" and one.value[5:7] <= "02"
                year = f"{int(one.value[:4]) - turns:04}"
                reader.found[before] = other._replace(value=year + other.value[4:], year_given=True)
            break


HANDLERS = {
    **days.TRIGGERS,
    **clock.TRIGGERS,
    **units.TRIGGERS,
    **periods.TRIGGERS,
}
"""The reader of every word that speaks of time."""
IS_TRIGGER = Triggers(HANDLERS)
