"""Weekdays that a sentence gives a day otherwise than beside it: “11 June 1944 was a Saturday”, “Tuesday the 16th”,
“Christmas Day 2022”."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from lint.checks.dates.possible_weekdays import is_of_paper
from lint.document import Block, Document
from lint.language.quotations import stands_quoted
from lint.language.temporal.months import MONTH_NAME
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import calendar_day, iso_day, nth_weekday
from lint.language.temporal.words import MONTHS, WEEKDAY, WEEKDAYS
from lint.patterns import caseless, pattern
from lint.records import Record

_YEAR = r"(?:1[89]|20)\d\d"
_IS = (
    r"(?:was|is|fell on|falls on|fell upon|will be|would be|falling on|being|happened to be|happens to be|will fall on)"
)
BEHIND = pattern(
    rf",? (?:itself |which )?{_IS} an? (?P<weekday>{WEEKDAY})\b(?! (?:in|on|like|of)\b)|[^.;:“”\"]{{0,80}}, it being an? (?P<being>{WEEKDAY})\b"
    rf"|(?:,| ?[–—]| --| \() ?it was an? (?P<said>{WEEKDAY})\b"
    rf"|(?:,| ?[–—]| --) an? (?:[a-z]+ )?(?P<aside>{WEEKDAY})\b(?=,| ?[–—]| --|[.;)]| (?:on which|when|that)\b)"
)
AHEAD = pattern(
    rf"\b(?:(?:an?|one) (?P<weekday>{WEEKDAY}): $|(?P<own>{WEEKDAY})[’']s [a-z]+, (?:which was )?(?:held|dated|taken|published|signed) (?:on )?$"
    rf"|(?P<night>{WEEKDAY}) (?:morning|afternoon|evening|night), that of $|(?P<issue>{WEEKDAY}) (?:edition|issue|session|sitting|broadcast) of $"
    rf"|\bthe (?:first|last) (?P<nth>{WEEKDAY}) of (?:[a-z’']+ ){{1,4}}[a-z]+, $"
    rf"|(?P<every>{WEEKDAY})s(?: only)?,? (?:starting|beginning) (?:on )?$)|\b(?P<short>Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\.?,? $"
)
"""What a sentence says of a day behind it, and before it: “It was on a Tuesday: October 19, 1987.”"""
FIXED = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Boxing Day": (12, 26), "New Year’s Day": (1, 1), "New Year’s Eve": (12, 31),
    "May Day": (5, 1), "Valentine’s Day": (2, 14), "Halloween": (10, 31), "Bastille Day": (7, 14), "Armistice Day": (11, 11),
    "St Patrick’s Day": (3, 17), "Leap Day": (2, 29), "Juneteenth": (6, 19), "Bonfire Night": (11, 5), "Burns Night": (1, 25),
}  # fmt: skip
"""Days of one date, by month and day."""
WORDS = frozenset(
    "christmas boxing new may valentine's valentine’s halloween bastille armistice patrick's patrick’s leap juneteenth bonfire burns".split()
)
"""One of which each of their names has."""
_NAMED = "|".join(re.escape(name).replace("’", "[’']") for name in FIXED)
NAMED = pattern(
    rf"\b(?P<name>{_NAMED}|leap day)(?:,? (?:in |of )?(?P<year>{_YEAR}))?(?: itself)?(?:, an? |"
    rf",? (?:which )?{_IS} (?:on )?(?:an? )?)(?P<weekday>{WEEKDAY})\b(?:,? in (?P<then>{_YEAR}))?"
)
NTH = pattern(
    rf"\b(?P<nth>first|second|third|fourth|fifth|last) (?P<weekday>{WEEKDAY}) (?:of|"
    rf"in) (?P<month>{MONTH_NAME}),? (?P<year>{_YEAR})(?:,? ?\(|, )(?:on )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?(?: (?P=month))?(?=[,.;)])"
)
"""“the last Thursday of July 2020 (31 July)”."""
NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
LATER = pattern(
    rf"\b(?P<weekday>{WEEKDAY}),? the (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:of|century|anniversary|floor|day|place|time|round|hole|minute|over|green)\b)"
)
"""“on Monday 9 January … and again on Tuesday the 16th”, of one month where the day is a later one."""
REACH = 200  # characters behind a full date in which such a day may stand


class Said(Record):
    """A day, `block.prose[start:end]`, and the weekday that it is said to be, from 0 for Monday; None where the text
    counts it wrongly, as in “the third Monday of May (13 May)”, whatever day that is."""

    block: Block
    start: int
    end: int
    day: datetime.date
    weekday: int | None


def named_weekdays(document: Document, found: Sequence[TimeExpression]) -> Iterator[Said]:
    """Every such day whose year is known, outside quotations, and right or wrong."""
    for one in (*_of_dates(found), *_of_names(document), *_later(document, found)):
        if not stands_quoted(document, one):
            yield one


def _of_dates(found: Sequence[TimeExpression]) -> Iterator[Said]:
    for one in found:
        day = iso_day(one.value.partition("T")[0]) if one.year_given and (one.names_day or one.type == "TIME") else None
        if day is None:
            continue
        prose = one.block.prose
        if behind := BEHIND.match(prose, one.end):
            weekday = behind[behind.lastgroup or "weekday"]
            yield Said(one.block, one.start, behind.end(), day, WEEKDAYS[caseless(weekday)])
        elif ahead := AHEAD.search(prose, max(0, one.start - REACH), one.start):
            group = ahead.lastgroup or "weekday"
            weekday = WEEKDAYS[caseless(ahead[group])]
            is_other_day = "/" in one.text and _is(day.year, day.day, day.month, weekday)
            if not (is_other_day or is_of_paper(prose, ahead.start(group))):
                yield Said(one.block, ahead.start(group), one.end, day, weekday)


def _of_names(document: Document) -> Iterator[Said]:
    for block in document.prose_blocks():
        for match in NAMED.finditer(block.prose):
            written = match["year"] or match["then"]
            month, date = FIXED.get(match["name"].replace("'", "’"), (2, 29))
            if written and (day := calendar_day(int(written), month, date)):
                yield Said(block, match.start(), match.end(), day, WEEKDAYS[caseless(match["weekday"])])
        for match in NTH.finditer(block.prose):
            weekday, year, month = (
                WEEKDAYS[caseless(match["weekday"])],
                int(match["year"]),
                MONTHS[match["month"].lower()],
            )
            day = calendar_day(year, month, int(match["day"]))
            if day and day != nth(year, month, weekday, NTHS[match["nth"]]):
                yield Said(block, match.start(), match.end(), day, None if day.weekday() == weekday else weekday)


def _later(document: Document, found: Sequence[TimeExpression]) -> Iterator[Said]:
    for block in document.prose_blocks():
        for match in LATER.finditer(block.prose):
            before = [
                day
                for one in found
                if one.block is block
                and match.start() - REACH < one.end <= match.start()
                and one.year_given
                and one.names_day
                if (day := iso_day(one.value.partition("T")[0]))
            ]
            day = before[-1] if before else None
            later = (
                calendar_day(day.year, day.month, int(match["day"])) if day and int(match["day"]) > day.day else None
            )
            if later:
                yield Said(block, *match.span(), later, WEEKDAYS[caseless(match["weekday"])])


def nth(year: int, month: int, weekday: int, number: int) -> datetime.date | None:
    """The day of a month that is its first, second, … or (-1) last of a weekday; None where there is none."""
    found = nth_weekday(year, month, weekday, number)
    return found if found.month == month else None


def _is(year: int, month: int, day: int, weekday: int) -> bool:
    """Whether a day exists, and has a weekday."""
    found = calendar_day(year, month, day)
    return found is not None and found.weekday() == weekday
