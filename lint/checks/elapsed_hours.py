"""Lengths of time against the clock: “leaves at 9 a.m. and arrives at 10 a.m. after a trip of 45 minutes”."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from operator import attrgetter

from lint.checks import Options
from lint.checks._wording import as_noun
from lint.checks.dates.reversed_hours import COMPARING
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import iso_day
from lint.language.temporal.words import WEEKDAYS
from lint.language.words import vocabulary, whole_prose
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "length": "the length as written",
    "right": "the length that the two times make",
    "from": "the first time as written",
    "until": "the last time as written",
}
CLOCK = pattern(r"(?P<day>(?:\d{4}-\d\d-\d\d)?)T(?P<hour>\d\d):(?P<minute>\d\d)")
"""The TIMEX3 value of a time of day."""
HALF_OF_DAY = pattern(r"(?<![a-z])[ap]\.? ?m\b|\b(?:noon|midday|midnight)\b", re.IGNORECASE)
OF_WAY = pattern(r"[’'] (?:walk|drive|ride)\b| away\b|[ -](?:walk|drive) (?:from|to)\b")
"""Behind a length: that it is that of a way."""
LENGTH = pattern(r"PT(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?")
"""The TIMEX3 value of hours and minutes."""
_BEGINS = r"(?:leav(?:es?|ing)|left|depart(?:s|ed|ing)?|set(?:s|ting)? (?:off|out|sail)|sail(?:s|ed|ing)?|start(?:s|ed|ing)?|beg(?:ins?|an|inning)|opens|opened|kick(?:s|ed) off)"
_ENDS = r"(?:arriv(?:es?|ed|ing)|reach(?:es|ed|ing)?|gets? in|got in|comes? in|came in|docks?|docked|lands?|landed|end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es|ed|ing)|conclud(?:es|ed|ing)|(?:is|are|was) due(?: in| back)?(?= at))"
FROM_TO = pattern(rf"\b{_BEGINS}\b[^.;]*?%A[^.;]*?\b{_ENDS}\b[^.;]*?%B")
SPAN = pattern(r"\bfrom %A (?:to|until|till) %B")
"""How a sentence joins two times, which stand as %A and %B."""
TAKES = pattern(
    r"(?:It|(?:The|This|That) (?:whole )?(?:trip|journey|crossing|ride|drive|flight|voyage|walk|tour|show|concert|meeting|match|film|play|performance)) "
    r"(?:takes|took|will take|lasts|lasted|will last|is|was) "
)
"""How the next sentence goes on with the length."""
OF_ANOTHER = pattern(
    r"\b(?:break|breaks|lunch|tea|dinner|coffee|rest|picnic|interval|stops?|stopped|pause|paused|wait(?:s|ed|ing)?|delay\w*|late|early|earlier|later|between|every|hourly|each|"
    rf"some|{ROUGHLY}|over|more than|less than|at least|at most|at (?:the )?(?:earliest|latest)|up to|within|first|last|next|another|further|"
    r"local time|flights?|fl(?:y|ies|ew|own)|airports?|planes?|lands|landed|time zones?|GMT|UTC|BST|CET|EST|EDT|PST|PDT|CST|MST|before|after (?!a |the |an )|half|(?:a|per) (?:week|month|year)|sessions|classes|(?:sun|mon|tues|wednes|thurs|fri|satur)days)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which the length is not all of it, or not exact, or the clocks are two."""
TWO_CLOCKS = pattern(
    r"\btime (?:zone|difference)|\b(?:Eastern|Central|Mountain|Pacific) (?:Standard |Daylight )?Time\b"
)
"""Words of a text whose times are not all by one clock."""
SLACK = 4
"""Minutes by which a length in minutes may be off; of one in hours a quarter of an hour."""
DAY = 24 * 60
LONGEST = 31 * DAY
"""Minutes that anything lasts of which one tells the hours."""


class ElapsedHours(Options):
    """No options."""


def needs(options: ElapsedHours) -> Gate:
    """What a text must hold: a length in hours or minutes."""
    return Gate(frozenset("minute minutes hour hours".split()), ())


def check(document: Document, options: ElapsedHours) -> Iterator[Finding]:
    """Every sentence with two times and the one length between them, which is another; and what begins and ends
    at one hour of two days."""
    yield from _by_weekday(document)
    found = times(document)
    if sum(CLOCK.fullmatch(one.value) is not None for one in found) < len(("from", "until")):
        return
    if TWO_CLOCKS.search(whole_prose(document)):
        return
    by_block: dict[int, list[TimeExpression]] = {}
    for time in found:
        by_block.setdefault(time.block.ordinal, []).append(time)
    every = sentences(document)
    for at, sentence in enumerate(every):
        clocks, lengths = _told(sentence, by_block)
        if len(clocks) != 2 or not _are_joined(sentence, *clocks) or OF_ANOTHER.search(sentence.text):
            continue
        following = every[at + 1] if at + 1 < len(every) else sentence
        if not lengths and TAKES.match(following.text) and not OF_ANOTHER.search(following.text):
            more, lengths = _told(following, by_block)
            lengths = [] if more else lengths
        if len(lengths) != 1 or OF_WAY.match(lengths[0].block.prose, lengths[0].end):
            continue  # “from 3 pm to 6 pm, five minutes’ walk from the quay”
        makes, said = _between(*clocks), _minutes(lengths[0])
        slack = 15 if lengths[0].value.endswith("H") else SLACK
        if makes is None or not said or abs(makes - said) <= slack:
            continue
        if said >= DAY > makes and min((said - makes) % DAY, (makes - said) % DAY) <= slack:
            continue  # “from midnight on Friday to midnight on Monday, 72 hours”
        if not stands_quoted(document, lengths[0]):
            places = [document.place(one.block, one.start, one.end, "counted") for one in clocks]
            yield Finding(
                place=document.place(lengths[0].block, lengths[0].start, lengths[0].end, "the length as told"),
                evidence=tuple(places),
                values={
                    "length": as_noun(lengths[0].text),
                    "right": _written(makes),
                    "from": clocks[0].text,
                    "until": clocks[1].text,
                },
                confidence=LIKELY,
            )


def _by_weekday(document: Document) -> Iterator[Finding]:
    """“A truce of 72 hours”, and “from noon on Friday until noon on Sunday”."""
    if sum(day in vocabulary(document) for day in WEEKDAYS) < len(("from", "until")):
        return
    from lint.checks.dates.hours_by_weekday import hours_by_weekday  # few texts tell of two days of the week

    for one in hours_by_weekday(document):
        ends = [document.place(*place, "counted") for place in (one.first, one.last)]
        length = document.place(one.block, one.start, one.end, "the length as told")
        yield Finding(
            place=length,
            evidence=tuple(ends),
            values={
                "length": as_noun(length.quote.replace("-", " ")),
                "right": _written(60 * one.hours),
                "from": ends[0].quote,
                "until": ends[1].quote,
            },
            confidence=LIKELY,
        )


def _told(
    sentence: Sentence, by_block: Mapping[int, list[TimeExpression]]
) -> tuple[list[TimeExpression], list[TimeExpression]]:
    """The times of day and the lengths in hours and minutes of a sentence."""
    found = by_block.get(sentence.block.ordinal, [])
    first = bisect_left(found, sentence.start, key=attrgetter("start"))
    own = [
        one
        for one in found[first : bisect_left(found, sentence.end, key=attrgetter("end"), lo=first) + 1]
        if one.end <= sentence.end
    ]
    lengths = [one for one in own if one.type == "DURATION" and LENGTH.fullmatch(one.value)]
    return [one for one in own if CLOCK.fullmatch(one.value)], lengths


def _are_joined(sentence: Sentence, first: TimeExpression, last: TimeExpression) -> bool:
    """Whether the sentence says that something goes on from one time to the other."""
    prose = sentence.block.prose
    shape = f"{prose[sentence.start : first.start]}%A{prose[first.end : last.start]}%B"
    if SPAN.search(shape):
        return COMPARING.search(shape) is None  # “cut by an hour, from 8 p.m. to 7 p.m.”
    return FROM_TO.search(shape) is not None


def _between(first: TimeExpression, last: TimeExpression) -> int | None:
    """Minutes from one time of day to the next one like the other; None where a time is not sure."""
    if (HALF_OF_DAY.search(first.text) is None) != (HALF_OF_DAY.search(last.text) is None):
        return None  # “at 9 and ends at 10 p.m.”
    (day, start), (other_day, end) = _moment(first), _moment(last)
    if day == other_day:
        return (end - start) % DAY  # it may go on beyond midnight
    if day is None or other_day is None:
        return None
    makes = (other_day - day).days * DAY + end - start
    return makes if 0 < makes <= LONGEST else None


def _moment(one: TimeExpression) -> tuple[datetime.date | None, int]:
    """The day of a time of day, None where it names none that the calendar has, and its minute of the day."""
    match = CLOCK.fullmatch(one.value)
    assert match is not None
    return iso_day(match["day"] or ""), 60 * int(match["hour"]) + int(match["minute"])


def _minutes(length: TimeExpression) -> int:
    """The minutes of a length; 0 where it is none of some hours and minutes."""
    match = LENGTH.fullmatch(length.value)
    return 60 * int(match["hours"] or 0) + int(match["minutes"] or 0) if match else 0


def _written(minutes: int) -> str:
    """A length for a person: “1 hour and 30 minutes”."""
    hours, rest = divmod(minutes, 60)
    parts = [
        f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in ((hours, "hour"), (rest, "minute")) if number
    ]
    return " and ".join(parts) or "no time at all"
