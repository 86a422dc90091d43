"""Lengths of time against their dates: “a 44-day cruise that began on 2 June and ended on 25 July”,
“four days later, on 21 October”."""

from __future__ import annotations

import datetime
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from operator import attrgetter

from lint.checks import Options
from lint.checks.dates.days import DAY_BEFORE, interval, weeks_touched
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, either, value
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import CLOSURES, CONTRACTS, EVENTS, MONTHS, SHUT_WORDS, WEEKDAYS
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "count": "the length as written",
    "right": "the length that the dates make",
    "from": "the first date as written",
    "until": "the last date as written",
}
UNITS = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
"""Days of each, on the average."""
SLACK = {"day": 0.0, "night": 0.0, "week": 3.5, "month": 16.0, "year": 31.0}
"""Days by which a length in such units may be off: who says three weeks counts no days."""
_LENGTH = rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<count>{NUMBER})(?P<link>[ -])(?P<unit>day|night|week|month|year)s?\b(?!-| (?:(?:a|an|per|each|every|of) |week\b|old\b))"
LENGTH = pattern(_LENGTH, re.IGNORECASE)
LATER = pattern(
    rf"{_LENGTH.replace(NUMBER, f'{NUMBER}|an?')} (?:later|afterwards?|earlier|before that|before),? (?:on |that is, on )?$",
    re.IGNORECASE,
)
"""What stands before a date that is counted from the one before it."""
LATER_AT_ALL = ("a week later", "a day later", "a week earlier", "a day earlier", "a week before", "a day before")
"""The same with no number in it, as a sentence has it."""
NOT_EXACT = pattern(
    rf"\b(?:some|{ROUGHLY}|over|more than|less than|at least|at most|up to|within|every|first|last|next|past|"
    r"another|further|additional|minimum of|maximum of|total of|working|business|after|before) $",
    re.IGNORECASE,
)
"""Before a length: that it is no exact one, or of something else."""
BEFORE_FIRST = pattern(r"(?::|,| \(|^) ?(?:(?:lasting |running |that is, )?from )?$")
"""What stands between a length and its first date."""
OF_NOUN = pattern(
    rf" from $|\b(?:began|begins?|started|starts?|opened|opens?|runs?|ran|lasted|running) (?:on |in |from )?(?:[{CAPITAL}]\w+ on )?$"
)
"""The same where the length is that of a noun: “a 44-day cruise that began on …”."""
LASTS = pattern(
    r"(?:\b(?:for|lasted|lasts|lasting|took|takes|taking|run for|runs for|ran for|last)|^|[(:]) ?$", re.IGNORECASE
)
"""What stands before a length that is all of it from one date to the other."""
OF_DAYS = pattern(
    r" (?:[a-z]+ ){0,2}(?:festival|fair|conference|congress|tournament|championships?|exhibition|summit|show|convention)\b"
)
"""What is open on its first day and on its last one."""
PAUSES = pattern(r"\b(?:closed|except|overnight|rest day|apart from)\b")
AGAIN = pattern(r"\b(?:later|earlier|after|before|next|following)\b")
BETWEEN = pattern(
    r",? (?:to|until|till|through|"
    r"and (?:(?:it|they|which|will|is to) )?(?:ended|ends?|closed|closes?|finished|finish(?:es)?|concludes?d?|runs? (?:un)?til)(?: on| in)?|"
    r"and ran until|and lasted until|ending(?: on| in)?) | ?[–-] ?|-{2}"
)
"""What stands between the first date and the last one."""
DAY_BEHIND = pattern(
    r"(?: to | until | ?[–-] ?)(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?\b(?![\w.,:/-]*\d| (?:of )?[A-Z][a-z]{2})"
)
"""The last day of a span of which only the first one has its month: “from July 5 to 9”."""
YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
REACH = 80  # characters between a length and its first date
MOST_OFF = 2.5
"""How many times as long as the other a length may be, for both to be of one thing."""
MOST_OFF_LATER = 3.0
"""The same of a date that is said to be so much later than the one before it."""
SEASON = 92
"""Days by which what is “later” may come before the other: of more, the year has turned."""
MARCH = 3
BARE_YEAR = 4
"""Characters of a date that is a year: lengths between those are held against them by a check of its own."""

Days = tuple[datetime.date, datetime.date]


class ElapsedDays(Options):
    """No options."""


def needs(options: ElapsedDays) -> Gate:
    """What a text must hold: a unit of time, and a month or a day of the week."""
    units = Need(frozenset(form for unit in (*UNITS, "hour") for form in (unit, f"{unit}s")), frozenset())
    return Gate(frozenset(), ((units, Need(frozenset((*MONTHS, *WEEKDAYS)), frozenset())),))


def check(document: Document, options: ElapsedDays) -> Iterator[Finding]:
    """Every length of time that is not what its dates make."""
    told: list[Finding] = []
    if not (CLOSURES | CONTRACTS | EVENTS | SHUT_WORDS).isdisjoint(vocabulary(document)):
        from lint.checks.dates.spans_apart import spans_apart  # few texts tell of such a thing

        told = list(spans_apart(document))
        yield from told
    dated: dict[int, list[TimeExpression]] = {}
    for one in times(document):
        if one.type in ("DATE", "TIME") and len(one.value) > BARE_YEAR and _days(one):
            dated.setdefault(one.block.ordinal, []).append(one)
    for sentence in sentences(document) if dated else ():
        dates = dated.get(sentence.block.ordinal, [])
        first = bisect_left(dates, sentence.start, key=attrgetter("start"))
        own = dates[first : bisect_left(dates, sentence.end, key=attrgetter("start"))]
        if own and (LENGTH.search(sentence.text) or any(later in sentence.text for later in LATER_AT_ALL)):
            found = chain(
                _spans(document, sentence, own), _later(document, sentence, dates[max(0, first - 1) : first], own)
            )
            yield from (one for one in found if not any(one.place.start == other.place.start for other in told))


def _spans(document: Document, sentence: Sentence, dates: list[TimeExpression]) -> Iterator[Finding]:
    """Lengths with their first and their last date in one sentence."""
    prose = sentence.block.prose
    apart = ((one, other) for one, other in pairwise(dates) if BETWEEN.fullmatch(prose, one.end, other.start))
    for one, other in chain(apart, _of_one_month(prose, dates)):
        lead = prose[max(sentence.start, one.start - REACH) : one.start]
        lengths = list(LENGTH.finditer(lead))
        if len(lengths) != 1 or NOT_EXACT.search(lead[: lengths[0].start()]):
            continue
        between = lead[lengths[0].end() :]
        is_noun = lengths[0]["link"] == "-"
        fits = OF_NOUN.search(between) if is_noun else LASTS.search(lead[: lengths[0].start()])
        if not fits or re.search(r"\d", between) or not (is_noun or BEFORE_FIRST.fullmatch(between)):
            continue
        at = max(sentence.start, one.start - REACH) + lengths[0].start()
        days = _of_one_time(one, other)
        if days and days[0][0] <= days[1][1]:
            yield from _compared(document, sentence, (at, lengths[0]), (one, other), days)


def _of_one_month(prose: str, dates: list[TimeExpression]) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """Spans of days that name their month once."""
    for one in dates:
        if not one.names_day:
            continue
        if before := DAY_BEFORE.search(prose, max(0, one.start - REACH), one.start):
            value = f"{one.value[:-2]}{int(before['day']):02d}"
            yield one._replace(start=before.start(), end=before.end("day"), value=value), one
        elif behind := DAY_BEHIND.match(prose, one.end):
            value = f"{one.value[:-2]}{int(behind['day']):02d}"
            yield one, one._replace(start=behind.start("day"), end=behind.end(), value=value)


def _later(
    document: Document, sentence: Sentence, before: list[TimeExpression], own: list[TimeExpression]
) -> Iterator[Finding]:
    """Dates that are counted from the one before them."""
    prose, every = sentence.block.prose, [*before, *own]
    ends = [one.end for one in every]
    for one in own:
        match = LATER.search(prose, max(sentence.start, one.start - REACH), one.start)
        if not match or match["unit"].lower() not in ("day", "week"):
            continue
        at = bisect_right(ends, match.start())
        earlier = every[at - 1] if at else None
        if earlier and AGAIN.search(prose, earlier.end, match.start()):
            continue
        days = _of_one_time(earlier, one) if earlier else None
        if (
            not earlier
            or not days
            or NOT_EXACT.search(prose, max(sentence.start, match.start() - REACH), match.start())
        ):
            continue
        if days[0][0] == days[0][1] and days[1][0] == days[1][1]:
            yield from _compared(document, sentence, (match.start(), match), (earlier, one), days, counts_both=False)


def _of_one_time(one: TimeExpression, other: TimeExpression) -> tuple[Days, Days] | None:
    """The days of two dates; where one names its year and the other does not, of the years that lie nearest."""
    first, last = _days(one), _days(other)
    if first is None or last is None:
        return None
    known = [YEAR.search(each.text) is not None for each in (one, other)]
    if known == [True, False]:
        last = _near(last, first[0])
    elif known == [False, True]:
        first = _near(first, last[0])
    elif "XXXX" in (one.value[:4], other.value[:4]) and min(first[0].month, last[0].month) < MARCH:
        return None  # nobody knows whether the February between them is of a leap year
    elif not any(known) and "XXXX" not in (one.value[:4], other.value[:4]) and last[0] < first[0]:
        last = _near(last, first[0])  # each was counted from the publication by itself
    return (first, last) if first and last else None


def _days(one: TimeExpression) -> Days | None:
    """The days of a date, or of a time of a day; of one whose year nobody knows those of a leap year."""
    return interval(one.value.partition("T")[0].replace("XXXX-", "2000-"))


def _near(days: Days, day: datetime.date) -> Days | None:
    """The days in the year in which they lie nearest to a day."""
    found: list[Days] = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            found.append((days[0].replace(year=year), days[1].replace(year=year)))
        except ValueError:  # the 29th of February
            continue
    return min(found, key=lambda one: abs(one[0] - day), default=None)


def _counted(written: str) -> float:
    """A number of days or weeks: “two”, “a”."""
    return 1.0 if written.lower() in ("a", "an") else value(written)


def _compared(
    document: Document,
    sentence: Sentence,
    said: tuple[int, re.Match[str]],
    dates: tuple[TimeExpression, TimeExpression],
    days: tuple[Days, Days],
    *,
    counts_both: bool = True,
) -> Iterator[Finding]:
    """A length, if it is not what two dates make; the first and the last day may both count."""
    at, match = said
    unit, count = match["unit"].lower(), _counted(match["count"])
    if inside(quoted(document, sentence.block), at, at + 1):
        return
    (first, last), (opens, closes) = days
    makes = sorted(abs((day - other).days) for day, other in ((opens, last), (closes, first)))
    least, most = makes[0], makes[1] + counts_both
    claimed = count * UNITS[unit]
    if (
        match["link"] == "-"
        and unit == "day"
        and counts_both
        and OF_DAYS.match(match.string, match.end())
        and not PAUSES.search(sentence.text)
    ):
        least = most  # every day of it counts
    if least - SLACK[unit] <= claimed <= most + SLACK[unit]:
        return
    if unit == "week" and weeks_touched(first, closes) == count:
        return  # a course of six weeks begins on a Wednesday and ends on a Friday
    is_turned = not counts_both and "later" in match[0] and closes < first and least <= SEASON
    if not is_turned and max(claimed, most) > (MOST_OFF if counts_both else MOST_OFF_LATER) * max(
        1.0, min(claimed, least)
    ):
        return  # ten days of a course that are spread over weeks
    right = sorted({max(1, math.floor(number / UNITS[unit] + 0.5)) for number in (least, most)})
    end = at + len(match["count"]) + 1 + len(unit) + (match.string[match.end("unit") : match.end("unit") + 1] == "s")
    labels = ("counted from", "counted to")
    yield Finding(
        place=document.place(sentence.block, at, end, "the length"),
        evidence=tuple(
            document.place(one.block, one.start, one.end, label) for one, label in zip(dates, labels, strict=True)
        ),
        values={
            "count": f"{match['count'].lower()} {unit}{'' if count == 1 else 's'}",
            "right": f"{either(right)} {unit}{'' if right == [1] else 's'}",
            "from": dates[0].text,
            "until": dates[1].text,
        },
        confidence=LIKELY,
    )
