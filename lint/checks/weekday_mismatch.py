"""A weekday and a date that do not go together: Monday, 11 June 2024 was a Tuesday."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks.dates import possible_weekdays as possible
from lint.checks.dates.days_with_weekday import (
    MONTH_AND_DAY,
    DayWithWeekday,
    day_of,
    days_with_weekday,
    weekday_of,
    weekday_word,
)
from lint.checks.dates.named_weekdays import WORDS, Said, named_weekdays
from lint.checks.dates.weekdays_together import Named, Odd, apart, is_in_calendar, stands_beside_its_like
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Edit, Finding, Fix
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.sections import is_handbook
from lint.language.sentences import sentence_at
from lint.language.temporal.expressions import times
from lint.language.temporal.months import DAY_NAMES, long_day
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import iso_day
from lint.language.temporal.words import MONTHS, WEEKDAYS
from lint.language.words import whole_prose
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the weekday and the date as written",
    "date": "the date in full",
    "right": "the weekday that the date falls on",
    "verb": "“was” or “is”, by the publication date, “falls on” without one, or “would be”",
    "known-from": "nothing, or where the year or the weekday comes from",
}
OTHER_YEAR = pattern(
    r"\b(?:last|next|this|previous|following) (?:year|spring|summer|autumn|fall|winter|season)\b|\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
"""What a sentence has whose date may be of another year than the other dates of the text."""
YEAR_BEHIND = pattern(r",? (?:in|of) (?P<year>(?:1[5-9]|20)\d\d)\b")
"""The year of a date that has none of its own: “Monday, 3 March, in 1997”."""
REACH = 400  # characters of it before and behind the date
NEARBY = datetime.timedelta(45)
"""News seldom gives a day that is farther off by its weekday; an old text does so of any day."""
EARLIEST = 1500
"""The first year of which texts tell weekdays; a smaller number behind a day counts something else:
“Friday, 24 January 1272 Surprise Minor”."""
GREGORIAN = datetime.date(1582, 10, 15)
"""The first day of the calendar by which weekdays are counted here (the bull “Inter gravissimas”)."""
BARE_YEAR = pattern(r"^(?:1[5-9]|20)\d\d\b")
"""A year that an entry begins with, as in a chronicle."""
CHRONICLE = 3
"""Such years that make one."""
THESE_DAYS = pattern(
    r"\b(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening)),? ?[(–—-]? ?(?:on )?$", re.IGNORECASE
)
THIS_YEAR = pattern(r"\b[Tt]his year,? \(?((?:19|20)\d\d)\b")
"""A text that says of which year it is: “this year (2025)”."""
A_DAY_OR_TWO = datetime.timedelta(2)
RELATIVE_YEAR = pattern(r"\b(?:this|last|next) year\b")
OF_ARCHIVE = 3
"""Years that a text gives which has no day of its own, as a page of old news does."""
EXAMPLE = pattern(r"\W*(?:Examples?|Sample|e\.g\.)(?: [a-z]+)?\W*:", re.IGNORECASE)
"""How a paragraph begins that shows what somebody may write, with a day that nobody has looked up."""
NEAR = 40  # characters
HEAD = 3
"""Blocks at the head of a text in which its own day may stand."""
BACK = 2  # paragraphs
BESIDE = 10  # paragraphs of one item
OF_NOW = pattern(
    r"\b(?:will|next|tomorrow|today|tickets?|is|are|can|to be|opens?|closes?|starts?|begins?|runs?|until)\b",
    re.IGNORECASE,
)
"""Words of a sentence that is of no other year than the text."""
PUT_RIGHT = pattern(
    r"\b(?:error|mistake|slip(?! road)|wrongly|misprint(?:ed)?|corrections?|correct(?:ed|ing)|clarifications?|should have (?:said|read|been))\b",
    re.IGNORECASE,
)
"""What is said of a day that was given wrongly before."""
TWO_CALENDARS = pattern(r"\b(?:Julian|Gregorian) (?:calendar|one|date)|\b[Oo]ld [Ss]tyle\b|\bO\.S\.")
"""What a text tells of when a country left out some days:
“Wednesday 2 September was followed by Thursday 14 September.”"""


class WeekdayMismatch(Options):
    """No options."""


def needs(options: WeekdayMismatch) -> Gate:
    """What a text must hold: a weekday and a month."""
    weekday = Need(frozenset((*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS))), frozenset())
    day = Need(frozenset((*MONTHS, *WORDS)), frozenset(f"/{year}" for year in ("19", "20")))
    return Gate(frozenset(), ((weekday, day),))


class _Years(Record):
    """The years that a text gives, its dates that have one, the days whose weekday is right,
    and those of them that have their year."""

    given: frozenset[int]
    dated: list[TimeExpression]
    right: list[datetime.date]
    full: list[datetime.date]


def check(document: Document, options: WeekdayMismatch) -> Iterator[Finding]:
    """Every weekday with a date that falls on another day."""
    found = times(document)
    pairs = [pair for pair in days_with_weekday(found) if not _is_of_year_behind(pair)]
    right = {pair: day for pair in pairs if (day := day_of(pair.one)) and pair.weekday == day.weekday()}
    told = {day: pair for pair, day in reversed(right.items()) if pair.one.year_given}
    by_date: dict[str, list[datetime.date]] = {}
    for day in told:
        by_date.setdefault(day.isoformat()[4:], []).append(day)
    odd, settled = _without_year(document, pairs, found)
    for one in odd:
        if pairs[one.one.number].one.value[4:] not in by_date:  # else its year is known
            yield _between(document, pairs[one.one.number], pairs[one.other.number], one)
    years = _Years(
        frozenset(int(one.value[:4]) for one in found if one.year_given and one.value[:4].isdigit()) - {0},
        [one for one in found if one.year_given or (one.type == "TIME" and one.value[:4] in one.text)],
        list(right.values()),
        list(told),
    )
    for at, pair in enumerate(pairs):
        known = [] if pair.one.year_given else by_date.get(pair.one.value[4:], [])
        if known and len(years.given) >= OF_ARCHIVE and not _is_nearby(pair, told[known[0]]):
            known = []
        if len(known) == 1 and pair.weekday != known[0].weekday() and _is_of_known_year(document, pair):
            yield _against(document, pair, told[known[0]], known[0])
        elif at not in settled and (finding := _by_calendar(document, pair, years)):
            yield finding
    for said in named_weekdays(document, found):
        if said.weekday not in possible.weekdays(said.day):
            yield _of_sentence(document, said)


def _is_nearby(one: DayWithWeekday, other: DayWithWeekday) -> bool:
    """Whether two days stand within a few paragraphs, and so may be of one item."""
    return abs(one.one.block.ordinal - other.one.block.ordinal) <= BESIDE


def _is_of_year_behind(pair: DayWithWeekday) -> bool:
    """Whether a day has its weekday in the year that stands behind it: “Monday, August 9th in 2027”."""
    year = None if pair.one.year_given else YEAR_BEHIND.match(pair.one.block.prose, pair.one.end)
    day = iso_day(f"{year['year']}{pair.one.value[4:]}") if year else None
    return day is not None and day.weekday() == pair.weekday


def _is_of_known_year(document: Document, pair: DayWithWeekday) -> bool:
    """Whether a day without its year may be of the year that the text gives it elsewhere, and not of its own."""
    day = day_of(pair.one)
    is_right = day is not None and document.metadata.published is not None and pair.weekday == day.weekday()
    return not is_right and not _is_of_another_year(document, pair.one)


def _without_year(
    document: Document, pairs: list[DayWithWeekday], found: list[TimeExpression]
) -> tuple[list[Odd], set[int]]:
    """What the dates of a text without a day of its own say of each other: those that do not go with others,
    and the numbers of all that are settled by that."""
    if document.metadata.published_from not in (None, "today") or TWO_CALENDARS.search(whole_prose(document)):
        return [], set()
    given = {int(one.value[:4]) for one in found if one.year_given and one.value[:4].isdigit()}
    if len(given) >= OF_ARCHIVE:
        return [], set()  # each item of it has a year of its own
    listed = {int(year) for block in document.blocks for year in BARE_YEAR.findall(block.prose[:12])}
    years_of_entries = listed if len(listed) >= CHRONICLE else set()
    named = [
        Named(at, int(match["month"]), int(match["day"]), pair.weekday)
        for at, pair in enumerate(pairs)
        if (not pair.one.year_given or _tells_year(pair, max(given, default=0)))
        and (match := MONTH_AND_DAY.fullmatch(pair.one.value))
        and is_in_calendar(int(match["month"]), int(match["day"]))
        and (pair.one.year_given or not _is_of_another_year(document, pair.one))
    ]
    return apart([one for one in named if not _is_right_in(years_of_entries, one)])


def _by_calendar(document: Document, pair: DayWithWeekday, years: _Years) -> Finding | None:
    """A day that has another weekday, in its own year and in all others that the text may mean."""
    day = day_of(pair.one)
    if day is None or day.year < EARLIEST or day < GREGORIAN:
        return None
    metadata = document.metadata
    to_come = None if pair.one.year_given else possible.in_year(day, (metadata.published or day).year)
    likely = {weekday for one in (day, to_come) if one for weekday in possible.weekdays(one)}
    if pair.weekday in likely or pair.weekday == possible.with_day_first(pair.one.text, day):
        return None
    has_own_day = metadata.published_from not in (None, "today")
    is_of_own_year = pair.one.year_given or (
        has_own_day
        and (stands_beside_its_like(day, pair.weekday, years.right) or _is_of_these_days(document, pair, day))
    )
    if not is_of_own_year and pair.weekday in _in_other_years(document, pair.one, day, years):
        return None
    if _is_said_around(document, pair.one, PUT_RIGHT) or (metadata.is_of_new_year and not pair.one.year_given):
        return None
    finding = _finding(document, *pair, day)
    is_doubtful = (
        not _is_of_today(document, years.given, day)
        or pair.weekday == possible.a_year_ago(day)
        or is_handbook(document)
    )
    is_doubtful = (finding.rests_on_today and is_doubtful) or EXAMPLE.match(pair.one.block.prose) is not None
    return finding._replace(confidence=DOUBTFUL) if is_doubtful else finding


def _is_of_these_days(document: Document, pair: DayWithWeekday, day: datetime.date) -> bool:
    """Whether a day explains a “yesterday” or “today” of the text: “they met yesterday (Monday 3 January)”."""
    published, start = document.metadata.published, pair.first.start
    says_so = THESE_DAYS.search(pair.one.block.prose, max(0, start - NEAR), start) is not None
    of_paragraph = possible.years_in_blocks(document)[pair.one.block.ordinal]
    is_of_other = pair.weekday in possible.other_years(of_paragraph, day, only_near=False)
    return says_so and not is_of_other and published is not None and abs(day - published) <= A_DAY_OR_TWO


def _in_other_years(document: Document, one: TimeExpression, day: datetime.date, years: _Years) -> Iterator[int]:
    """The weekdays of a day in the years that the text tells of, and in those beside its own."""
    own = document.metadata.published_from not in (None, "today")
    yield from possible.other_years(years.given, day, only_near=own)
    yield from possible.other_years(_years_before(document, years.dated, one), day, only_near=False)
    # a diary, whose first entry has the year: “Tuesday, 17 October 2023”, “Wednesday, 18 October”
    near = frozenset(
        full.year for full in years.full if (then := possible.in_year(day, full.year)) and abs(then - full) < NEARBY
    )
    yield from possible.other_years(near, day, only_near=False)
    yield from possible.weekdays_nearby(document.metadata.published, day)
    yield from possible.other_years(possible.years_and_next(document.metadata.headline or ""), day, only_near=False)
    in_figures = possible.years_in_figures(document).get(f"-{day:%m-%d}", frozenset())
    yield from possible.other_years(in_figures, day, only_near=False)
    yield from possible.other_years(possible.years_above(document, one.block), day, only_near=False)
    if own and not _is_said_around(document, one, OF_NOW):
        # a story of another year, which the paragraph names: “In 2006 I had … On Wednesday, July 19th, I arrived”
        yield from possible.other_years(possible.years_in_blocks(document)[one.block.ordinal], day, only_near=False)


def _verb(published: datetime.date | None, day: datetime.date) -> str:
    """How a day is spoken of: without a publication date nobody knows whether it is over."""
    if published is None:
        return "falls on"
    return "was" if day <= published else "is"


def _of_sentence(document: Document, said: Said) -> Finding:
    """A day with the weekday that its sentence gives it."""
    place = document.place(said.block, said.start, said.end, f"{long_day(said.day)}: a {DAY_NAMES[said.day.weekday()]}")
    published = document.metadata.published
    return Finding(
        place=place,
        values={
            "match": place.quote,
            "date": long_day(said.day),
            "right": DAY_NAMES[said.day.weekday()],
            "verb": _verb(published, said.day),
            "known-from": "",
        },
        confidence=SURE,
    )


def _tells_year(pair: DayWithWeekday, latest: int) -> bool:
    """Whether a date with its year stands at the head of a text, as in minutes, has the right weekday,
    and the text gives no later year."""
    day = day_of(pair.one)
    if day is None or pair.one.block.ordinal > HEAD or pair.weekday != day.weekday():
        return False
    return day.year >= latest


def _is_right_in(years: set[int], one: Named) -> bool:
    """Whether a day has its weekday in one of some years."""
    return any(
        (one.month, one.day) != (2, 29) and datetime.date(year, one.month, one.day).weekday() == one.weekday
        for year in years
    )


def _against(document: Document, pair: DayWithWeekday, full: DayWithWeekday, day: datetime.date) -> Finding:
    """A day without its year that the text names with its year, and with its weekday, elsewhere."""
    there = document.place(full.one.block, full.first.start, full.last.end, "with its year")
    finding = _finding(document, *pair, day)
    said = f" (the year is that of “{there.quote}”)"
    return finding._replace(evidence=(there,), values={**finding.values, "known-from": said}, rests_on_today=False)


def _between(document: Document, pair: DayWithWeekday, other: DayWithWeekday, odd: Odd) -> Finding:
    """A date that is of another year than the other, by their weekdays."""
    right = DAY_NAMES[odd.one.right(odd.other.offset)]
    place = document.place(pair.one.block, pair.first.start, pair.last.end, f"would be a {right}")
    there = document.place(other.one.block, other.first.start, other.last.end, "in the same year")
    return Finding(
        place=place,
        evidence=(there,),
        values={
            "match": place.quote,
            "date": f"{odd.one.day} {long_day(odd.one.date).split()[1]}",
            "right": right,
            "verb": "would be",
            "known-from": f" if “{there.quote}” is right",
        },
        confidence=LIKELY,
    )


def _years_before(document: Document, dated: list[TimeExpression], one: TimeExpression) -> frozenset[int]:
    """The year of the date before one, in its paragraph or just before it: “on 3 October 1925 …,
    and again on Saturday 12 December”.

    `dated` are all dates with a year, in reading order.
    """
    at = bisect_right(dated, (one.block.ordinal, one.start), key=lambda other: (other.block.ordinal, other.end)) - 1
    before = dated[at] if at >= 0 and one.block.ordinal - dated[at].block.ordinal <= BACK else None
    if before and before.block is not one.block and _is_said_around(document, one, OF_NOW):
        before = None
    return frozenset((int(before.value[:4]),)) - {0} if before and before.value[:4].isdigit() else frozenset()


def _is_of_today(document: Document, years: frozenset[int], day: datetime.date) -> bool:
    """Whether a text without a date of its own may well be of today: it speaks of a day nearby,
    and not of other years alone."""
    today = document.metadata.published
    if today is None or abs(day - today) >= NEARBY or (years and today.year not in years):
        return False
    return all(int(year) == today.year for year in THIS_YEAR.findall(whole_prose(document)))


def _is_of_another_year(document: Document, one: TimeExpression) -> bool:
    return _is_said_around(document, one, OTHER_YEAR)


def _is_said_around(document: Document, one: TimeExpression, shape: re.Pattern[str]) -> bool:
    """Whether the sentence of a date has something near it."""
    sentence = sentence_at(document, one.block, one.start)
    if sentence is None:
        return False
    start, end = max(sentence.start, one.start - REACH), min(sentence.end, one.end + REACH)
    return shape.search(one.block.prose, start, end) is not None


def _finding(
    document: Document,
    one: TimeExpression,
    first: TimeExpression,
    last: TimeExpression,
    weekday: int,
    day: datetime.date,
) -> Finding:
    metadata = document.metadata
    published = metadata.published
    place = document.place(one.block, first.start, last.end, f"{long_day(day)}: a {DAY_NAMES[day.weekday()]}")
    right = DAY_NAMES[day.weekday()]
    names = [one for one in (first, last) if weekday_of(one) is not None]
    fixes: list[Fix] = []
    match = weekday_word(names[0].text)
    if match and one.block.in_one_run(names[0].start + match.start(), names[0].start + match.end()):
        span = one.block.source(names[0].start + match.start(), names[0].start + match.end())
        fixes.append(Fix(f"Write “{right}”", (Edit(span.start, span.end, right),)))
    number = re.search(rf"\b{day.day}(?!\d)", one.text)
    nearest = min(
        (day + datetime.timedelta(step) for step in range(-3, 4)),
        key=lambda d: (d.weekday() != weekday, abs((d - day).days)),
    )
    if number and nearest.month == day.month:
        at = one.start + number.start()
        if one.block.in_one_run(at, at + len(number[0])):
            span = one.block.source(at, at + len(number[0]))
            fixes.append(Fix(f"Write “{nearest.day}” for “{day.day}”", (Edit(span.start, span.end, str(nearest.day)),)))
    assumed = not one.year_given or RELATIVE_YEAR.search(one.block.prose, one.start, one.end + NEAR) is not None
    source = (
        "today’s date, because the text has no date of its own"
        if metadata.published_from == "today"
        else "the publication date"
    )
    return Finding(
        place=place,
        values={
            "match": place.quote,
            "date": long_day(day),
            "right": right,
            "verb": _verb(published, day),
            "known-from": f" (the year is counted from {source})" if assumed else "",
        },
        fixes=tuple(fixes),
        confidence=SURE if one.year_given else LIKELY,
        rests_on_today=assumed and metadata.published_from == "today",
    )
