"""Dates of the metadata that cannot be together: changed before it was published, over before it begins, an embargo
that still holds, another dateline."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from lint.checks._wording import shortened
from lint.checks.dates.days import counted_from, interval
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document, Place
from lint.language.temporal.expressions import times
from lint.language.temporal.months import DAY_NAMES, long_day
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import calendar_day
from lint.language.temporal.words import MONTHS
from lint.language.words import lowered
from lint.patterns import pattern

ISO_DAY = pattern(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
WITH_WEEKDAY = pattern(
    r"\s*(?P<weekday>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*),? (?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2,8})\.? (?P<year>[12]\d{3})(?!\d)"
)
"""A day as feeds have it (RFC 5322, 3.3)."""
EMBARGO = pattern(r"\b(?:under )?embargo(?:ed)?\b[^.\n]{0,40}?(?:until|till|to|:)", re.IGNORECASE)
APART = datetime.timedelta(days=3)
"""Days that a dateline and the date of the metadata may be apart: a night, a weekend, a time zone."""
ENDS: Sequence[tuple[str, str]] = (("start", "end"), ("begin", "end"), ("from", "until"))
"""What is in the name of a field that says when something begins, and in its place in that of the field for its end."""
SOON, FAR = datetime.timedelta(days=14), datetime.timedelta(days=60)
"""Within which what was sent out is put on the page."""


def day_of(block: Block) -> datetime.date | None:
    """The day that a field of the front matter begins with."""
    match = ISO_DAY.match(block.prose)
    return calendar_day(*map(int, match.groups())) if match else None


def _days(document: Document, block: Block) -> Iterator[tuple[TimeExpression, datetime.date]]:
    """Every day that a block names."""
    for time in times(document):
        days = interval(time.value[:10]) if time.block is block else None
        if days and days[0] == days[1]:
            yield time, days[0]


def changed_before_published(
    document: Document, published: Sequence[str], modified: Sequence[str]
) -> Iterator[Finding]:
    """A field that says that the text was changed before another says that it was published."""
    fields = {block.key: block for block in reversed(document.blocks) if block.key}
    first = next((fields[key] for key in published if key in fields and day_of(fields[key])), None)
    last = next((fields[key] for key in modified if key in fields and day_of(fields[key])), None)
    if first is None or last is None:
        return
    begun, changed = day_of(first), day_of(last)
    is_of_event = document.metadata.published_from in (None, "today", "date line", "file name")
    if begun and changed and changed < begun and not is_of_event:  # whose date is the day on which it takes place
        yield Finding(
            place=document.whole(last, "changed"),
            evidence=(document.whole(first, "published"),),
            values=_values(
                last, f"says {long_day(changed)}, before the text was published ({long_day(begun)} in “{first.key}”)"
            ),
            confidence=DOUBTFUL if ":" in last.prose else SURE,  # the hour at which a program kept it: of a draft
        )


def over_before_it_begins(document: Document) -> Iterator[Finding]:
    """A field that says of something that it ends on a day before it begins: “end_date” and “start_date”."""
    fields = {block.key: block for block in reversed(document.blocks) if block.key}
    for key, first in fields.items():
        for begins, ends in ENDS:
            last = fields.get(key.replace(begins, ends)) if begins in key else None
            begun, over = day_of(first), day_of(last) if last else None
            if last and begun and over and over < begun:
                problem = f"says {long_day(over)}, before the beginning ({long_day(begun)} in “{key}”)"
                yield Finding(
                    place=document.whole(last, "ends"),
                    evidence=(document.whole(first, "begins"),),
                    values=_values(last, problem),
                    confidence=SURE,
                )


def changed_before_published_in_lines(document: Document) -> Iterator[Finding]:
    """The same of lines at the top of the text: “Published: 5 January 2026”, “Updated: 2 January 2026”."""
    begun: list[tuple[Place, datetime.date]] = []
    changed: list[tuple[Place, datetime.date]] = []
    for block in [block for block in document.blocks if not block.key and len(block.prose) <= LONGEST_LINE][:TOP]:
        for time, day in _days(document, block) if LABELS.search(block.prose) else ():
            said = LABELS.findall(block.prose, 0, time.start)
            if said and time.year_given:
                is_change = CHANGED.match(said[-1]) is not None
                place = document.place(block, time.start, time.end, "changed" if is_change else "published")
                (changed if is_change else begun).append((place, day))
    if not begun or not changed:
        return
    (published, first), (place, last) = begun[0], changed[-1]
    if last < first:
        yield Finding(
            place=place,
            evidence=(published,),
            values={
                "subject": "The line that tells of the last change",
                "field": "updated",
                "match": place.quote,
                "problem": f"says {long_day(last)}, before the text was published ({long_day(first)})",
            },
            confidence=LIKELY,
        )


def other_weekday(document: Document, fields: Sequence[str]) -> Iterator[Finding]:
    """A day of the front matter with a weekday that it does not have: “pubDate: Mon, 20 September 2023”."""
    for block in document.blocks:
        match = WITH_WEEKDAY.match(block.prose) if block.key in fields else None
        month = MONTHS.get(match["month"].lower().rstrip("."), 0) if match else 0
        day = calendar_day(int(match["year"]), month, int(match["day"])) if match else None
        if match is None or day is None:
            continue
        right = DAY_NAMES[day.weekday()]
        if not right.startswith(match["weekday"][:3]):
            yield Finding(
                place=document.place(block, *match.span(), "the day"),
                values=_values(block, f"says {match['weekday']}, and {long_day(day)} is a {right}"),
                confidence=SURE,
            )


def embargo_in_future(document: Document, embargo: Sequence[str]) -> Iterator[Finding]:
    """An embargo that ends after the publication date, in a field or in a line of the text."""
    published = document.metadata.published
    if not published:
        return
    rests = document.metadata.published_from == "today"
    for block in document.blocks:
        if block.key in embargo and (day := day_of(block)) and day > published:
            problem = f"holds until {long_day(day)}, after {counted_from(document.metadata)}"
            yield Finding(
                place=document.whole(block, "not yet over"),
                values=_values(block, problem),
                confidence=SURE,
                rests_on_today=rests,
            )
    if "embargo" not in lowered(document):
        return
    text = [block for block in document.prose_blocks() if not block.key]
    for block in (*text[:4], *text[4:][-2:]):
        match = EMBARGO.search(block.prose)
        if not match:
            continue
        for time, day in _days(document, block):
            if time.start >= match.start() and day > published and len(block.prose) < 200:
                problem = f"holds until {long_day(day)}, after {counted_from(document.metadata)}"
                yield Finding(
                    place=document.place(block, match.start(), time.end, "not yet over"),
                    values={"subject": "The embargo", "field": "embargo", "match": time.text, "problem": problem},
                    confidence=SURE,
                    rests_on_today=rests,
                )
                break


TOP = 8
"""Blocks at the beginning, in which the date line of the text itself stands;
one further down is of something it quotes."""
CHANGED = pattern(r"(?:Last )?[Uu]pdated\b|Revised\b|Modified\b", re.IGNORECASE)
"""What makes a date line say when the text was changed."""


def _tells_day(block: Block) -> bool:
    """Whether a block at the top of a text says when it was published: a date line, or a byline,
    which may have a date too."""
    return block.kind in ("dateline", "byline") and not CHANGED.search(block.prose)


def other_dateline(document: Document, published: Sequence[str]) -> Iterator[Finding]:
    """A date line of the text that is days away from the date of the front matter."""
    field = next((block for key in published for block in document.blocks if block.key == key and day_of(block)), None)
    said = day_of(field) if field else None
    if field is None or said is None:
        return
    for block in [block for block in document.blocks if not block.key][:TOP]:
        if block.kind == "heading":
            return  # what stands below one is the date of an entry
        if not _tells_day(block):
            continue
        below = document.neighbour(block, 1)
        if below is not None and HOUR.match(below.prose):
            return  # when something takes place: “7 November 2029 – 6pm”
        for time, day in _days(document, block):
            if not time.year_given:
                day = _in_year(day, said.year)
            # Without a year only a day to come is told: nobody reports from a day that the metadata do not know yet.
            if abs(day - said) > APART and (time.year_given or said < day <= said + FAR):
                yield Finding(
                    place=document.place(block, time.start, time.end, "the date of the text"),
                    evidence=(document.whole(field, "the date of the metadata"),),
                    values={
                        "subject": "The date line",
                        "field": field.key,
                        "match": time.text,
                        "problem": f"says {long_day(day)}, the field “{field.key}” {long_day(said)}",
                    },
                    confidence=DOUBTFUL if day < said <= day + SOON else LIKELY,  # put on the page some days later
                )
        return


def _in_year(day: datetime.date, year: int) -> datetime.date:
    """The same day of a year; of 29 February, where there is none, the day before."""
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


LABELS = pattern(r"\b(?:(?:first |originally )?(?:published|posted)|(?:last )?(?:updated|modified))\b", re.IGNORECASE)
"""What stands before a day at the top of a page, and says which it is."""
LONGEST_LINE = 120  # characters
HOUR = pattern(r"\W{0,4}(?:from |at )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|(?:–|-|to) ?\d)")
"""Behind the day of an event."""
LABELLED = pattern(r"(?:[A-Z][a-z]+ )?[Dd]ate: ")
"""How a line of a text begins that tells its day, as in the head of minutes."""


def another_year(document: Document, published: Sequence[str]) -> Iterator[Finding]:
    """A line “Date: …”, the slug or the name of the file that has the day of the front matter with another year."""
    said = document.metadata.published
    if said is None or document.metadata.published_from != "front matter":
        return
    fields = [block for key in published for block in document.blocks if block.key == key and day_of(block) == said]
    slugs = [block for block in document.blocks if block.key.rpartition(".")[2] == "slug"]
    for what, name, slug in (
        ("the name of the file", PurePosixPath(document.path).name, []),
        *((f"the field “{block.key}”", block.prose, [block]) for block in slugs),
    ):
        named = ISO_DAY.match(name)
        day = calendar_day(*map(int, named.groups())) if named else None
        if fields and day and day.year != said.year and (day.month, day.day) == (said.month, said.day):
            yield Finding(
                place=document.whole(fields[0], "the date of the metadata"),
                evidence=tuple(document.whole(block, "the date of the slug") for block in slug),
                values=_values(fields[0], f"says {long_day(said)}, and {what}, “{name}”, {long_day(day)}"),
                confidence=LIKELY,
            )
    for block in [block for block in document.blocks if not block.key and LABELLED.match(block.prose)][:TOP]:
        for time, day in _days(document, block):
            if time.year_given and day != said and (day.month, day.day) == (said.month, said.day):
                yield Finding(
                    place=document.place(block, time.start, time.end, "the date of the text"),
                    evidence=tuple(document.whole(field, "the date of the metadata") for field in fields[:1]),
                    values={
                        "subject": "The date of the text",
                        "field": fields[0].key if fields else "date",
                        "match": time.text,
                        "problem": f"is {long_day(day)}, and that of the front matter {long_day(said)}",
                    },
                    confidence=LIKELY,
                )


def _values(block: Block, problem: str) -> dict[str, str]:
    return {
        "subject": f"The field “{block.key}”",
        "field": block.key,
        "match": shortened(block.prose),
        "problem": problem,
    }
