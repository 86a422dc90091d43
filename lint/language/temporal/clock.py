"""Times of day: “8 p.m. Friday”, “noon”, “this morning”, “tonight”."""

from __future__ import annotations

import datetime
import re

from lint.language.temporal import days
from lint.language.temporal.reader import Reader
from lint.language.temporal.words import DAY_PARTS, DEICTIC, MONTHS, WEEKDAYS

ZONES = frozenset("est edt cst cdt mst mdt pst pdt et ct pt gmt bst utc cet on local time eastern p.m a.m m".split())


def clock(reader: Reader, at: int, match: re.Match[str], gap: str) -> None:
    """8 p.m., 10:30 a.m. Friday."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = re.match(r" ?([ap])(?:\.m\b\.?|m\b)", gap, re.IGNORECASE)
    last = at
    if half:
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
        end = reader.end(at) + half.end()
        while last + 1 < len(reader.low) and reader.end(last + 1) <= end:
            last += 1
    if minute > 59:
        return
    timed(reader, at, last, f"T{hour:02}:{minute:02}")


def timed(reader: Reader, first: int, last: int, part: str) -> None:
    """A time of day, with the day that follows it: “10 p.m. EST Wednesday”, “noon on March 3”."""
    day = reader.day.isoformat() if reader.day else ""
    following = last + 1
    while (
        reader.at(following) in ZONES
        and reader.prose[reader.end(following - 1) : reader.start(following)].strip(" .,") == ""
    ):
        following += 1
    if following < len(reader.low) and reader.prose[reader.end(following - 1) : reader.start(following)] in (
        " ",
        ", ",
        ". ",
    ):
        last, day = _day_at(reader, following) or (last, day)
    reader.add(first, last, "TIME", day + part)


def _is_of_day(reader: Reader, at: int) -> bool:
    """Whether a day follows that is told by itself: “in the night of 3 October 2015” is no night of today."""
    named = {reader.at(at + 1), reader.at(at + 2)}
    return reader.at(at) == "of" and not named.isdisjoint({*MONTHS, *WEEKDAYS})


def _day_at(reader: Reader, at: int) -> tuple[int, str] | None:
    """The last token and the value of a day that begins at a token; None where none does."""
    named = at + (reader.low[at].isdigit() and reader.at(at + 1) in MONTHS)  # on 4 May
    handler = days.TRIGGERS.get(reader.low[named])
    if handler and reader.low[named] in {*MONTHS, *WEEKDAYS, *DEICTIC}:
        before = len(reader.found)
        handler(reader, named)
        if len(reader.found) == before + 1 and reader.found[-1].type == "DATE":
            found = reader.found.pop()
            return next(i for i in range(at, len(reader.low)) if reader.end(i) >= found.end - 1), found.value
    return None


def day_part(reader: Reader, at: int) -> None:
    """This morning, last night, Monday night, in the afternoon; noon, midnight."""
    word, lead = reader.at(at), reader.at(at - 1)
    part = DAY_PARTS[word]
    today = reader.day.isoformat() if reader.day else ""
    if lead == "this":
        reader.add(at - 1, at, "TIME", today + part)
    elif lead == "last" and word in ("night", "evening"):
        yesterday = (reader.day - datetime.timedelta(1)).isoformat() if reader.day else ""
        reader.add(at - 1, at, "TIME", yesterday + part)
    elif word in ("noon", "midnight") and lead != "high":
        timed(reader, at, at, part)
    elif lead == "the" and reader.at(at - 2) == "in" and not _is_of_day(reader, at + 1):
        reader.add(at - 1, at, "TIME", today + part)


def tonight(reader: Reader, at: int) -> None:
    """Tonight."""
    reader.add(at, at, "TIME", (reader.day.isoformat() if reader.day else "") + "TNI")


TRIGGERS = {
    **dict.fromkeys(("morning", "afternoon", "evening", "noon", "midnight", "night"), day_part),
    "tonight": tonight,
}
