"""Numbers that are years, dates or decades: “1989”, “10/26/89”, “the 1990s”, and times of day."""

from __future__ import annotations

import re

from lint.document import Document, once_a_document
from lint.language.temporal import clock
from lint.language.temporal import values as calendar
from lint.language.temporal.reader import Reader
from lint.language.temporal.words import ERA, YEAR
from lint.patterns import pattern

CLOCK = pattern(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?")
MILITARY = pattern(r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)")
"""A time of day without a colon, as agencies write it: “1830 GMT”."""
BEHIND_MILITARY = frozenset("gmt bst utc cet est edt pst pdt hrs local".split())
LONGEST_YEAR = 4  # digits
COUNTED = frozenset(
    "people miles feet pounds dollars points shares percent men women jobs employees kilometers kilometres meters metres "
    "times years hours tons square workers votes".split()
)
"""What four digits count where they are no year."""
NO_YEAR_BEHIND = frozenset("about some nearly almost approximately no number than room flight".split())
ISO_DAY = pattern(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
NUMERIC_DATE = pattern(r"(?P<a>\d{1,4})/(?P<b>\d{1,2})/(?P<c>\d{2,4})")
SLASHES = pattern(r"(?<![\w/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?:\d{4}|\d\d)(?![\w/-])")
"""The same with its year behind, in running text."""


BEFORE_YEAR = frozenset("in by from to of since until till before after around about circa c between the year".split())
"""Words behind which a number with an era is a year."""


def _is_year(reader: Reader, at: int, era: re.Match[str]) -> bool:
    """Whether a number with a sign of its era is a year,
    and not a count of what British Columbia has: “12 BC towns”."""
    following = reader.prose[reader.end(at) + era.end() :][:2]
    return (
        era[0].strip() != "BC"
        or reader.at(at - 1) in BEFORE_YEAR
        or not following[1:2].isalpha()
        or following[:1] != " "
    )


def number(reader: Reader, at: int) -> None:
    """A year, a decade in digits, a date in digits, a time of day."""
    word = reader.low[at]
    gap = reader.prose[reader.end(at) : reader.end(at) + 6]
    slashes = NUMERIC_DATE.fullmatch(word)
    if slashes:
        numeric(reader, at, slashes)
        return
    if (
        word.isdigit()
        and len(word) <= LONGEST_YEAR
        and int(word)
        and (era := ERA.match(gap))
        and _is_year(reader, at, era)
    ):
        reader.add(at, at, "DATE", word.zfill(LONGEST_YEAR), True)
        return
    iso = ISO_DAY.match(reader.prose, reader.start(at))
    if iso and calendar.exists(*map(int, iso.groups())):
        last = next(i for i in range(at, len(reader.low)) if reader.end(i) >= reader.start(at) + 10)
        reader.add(at, last, "DATE", iso[0], True)
        return
    if reader.at(at + 1) == "s" and gap.startswith("s") and YEAR.fullmatch(word) and word.endswith("0"):
        first = at - (reader.at(at - 1) == "the")
        first -= reader.at(first - 1) in ("early", "late", "mid")
        reader.add(first, at + 1, "DATE", word[:3], True)
        return
    hour = CLOCK.fullmatch(word)
    if hour and int(hour["hour"]) < 25 and (":" in word or re.match(r" ?[ap]\.?m\b", gap, re.IGNORECASE)):
        clock.clock(reader, at, hour, gap)
        return
    military = MILITARY.fullmatch(word)
    if military and reader.at(at + 1) in BEHIND_MILITARY and gap.startswith(" "):
        clock.clock(reader, at, military, gap)
        return
    if YEAR.fullmatch(word) and is_year(reader, at):
        lead = reader.at(at - 1)
        first = at
        if lead in ("early", "late", "mid") and reader.gap(at - 1) in (" ", "-"):
            first -= 1
        elif lead == "of" and reader.at(at - 2) in ("end", "beginning", "middle", "start"):
            first = at - 2 - (reader.at(at - 3) == "the")
        reader.add(first, at, "DATE", word, True)


def is_year(reader: Reader, at: int) -> bool:
    """Whether four digits are a year: no price, no count, no part of a larger number."""
    start, end = reader.start(at), reader.end(at)
    before, after = reader.prose[max(0, start - 1) : start], reader.prose[end : end + 2]
    if before in ("$", "£", "€", ",", ".", "#", "/") or (
        before == "-"
        and reader.prose[max(0, start - 2) : start - 1].isdigit()
        and not YEAR.fullmatch(reader.at(at - 1))
    ):
        return False
    if after[:1] in ("%", "/") or re.match(r"[,.]\d", after):
        return False
    lead, following = reader.at(at - 1), reader.at(at + 1)
    if following in COUNTED:
        return False
    return lead not in NO_YEAR_BEHIND and not (lead == "at" and MILITARY.fullmatch(reader.low[at]))


@once_a_document
def day_first(document: Document) -> bool | None:
    """Whether dates such as 3/4/2026 begin with the day: one whose first number is no month tells it of all;
    None where none tells it, or not all say the same."""
    if "/" not in document.text:
        return None
    told = {
        int(match["a"]) > 12
        for match in SLASHES.finditer(document.text)
        if (int(match["a"]) > 12) != (int(match["b"]) > 12)
    }
    return told.pop() if len(told) == 1 else None


def numeric(reader: Reader, at: int, match: re.Match[str]) -> None:
    """10/26/89."""
    a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
    if len(match["a"]) == 4:
        year, month, date = a, b, c
    else:
        year = c if c > 99 else 1900 + c if c > 30 else 2000 + c
        month, date = (b, a) if a > 12 or (reader.day_first and b < 13) else (a, b)
    if calendar.exists(year, month, date):
        reader.add(at, at, "DATE", f"{year:04}-{month:02}-{date:02}", True)
