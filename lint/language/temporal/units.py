"""Expressions around a unit of time: two years, the past week, a year ago, last month, every day."""

from __future__ import annotations

import datetime

from lint.language.temporal import clock, periods
from lint.language.temporal import values as calendar
from lint.language.temporal.reader import Reader
from lint.language.temporal.words import BUSINESS_YEAR, OF_BUSINESS_YEAR, ORDINALS, SMALL, TENS, UNITS, VAGUE
from lint.patterns import pattern

BETWEEN = frozenset("more trading business working straight consecutive full calendar additional further other".split())
"""Words that may stand between a number and its unit: “three trading days”."""


SPANS = frozenset("over in within for during through".split())
"""Words before “the next day” that make a length of time of it."""
FROM_SPOKEN = {"following": 1, "next": 1, "previous": -1}
"""Words that count from the time that is spoken of."""
OF_SEVERAL = {"E": (10, "Y"), "F": (2, "W")}
"""Units that are so many of another one: a decade, a fortnight."""
DATE_SPOKEN = pattern(r"([1-9]\d{3})(?:-(\d\d))?(?:-(\d\d))?")


def read(reader: Reader, at: int) -> None:
    """Read the expression whose unit stands at a token."""
    word = reader.at(at)
    plural = word.endswith("s")
    if reader.is_name(at) or (reader.at(at - 1) == "last" and reader.gap(at - 1) == "-"):
        return  # “60 Minutes”, a last-minute change
    unit = UNITS.get(word) or UNITS[word[:-1]]
    if unit == "N":
        if plural:
            _counted(reader, at, "D")
        else:
            clock.day_part(reader, at)
        return
    if unit == "Q" and reader.gap(at - 1) == "-" and at and plural:
        return  # three-quarters of a whole
    if unit == "Q" and not plural:
        periods.quarter(reader, at)
        if reader.until > at:
            return
    if _counted(reader, at, unit):
        return
    lead = reader.at(at - 1) if at and reader.gap(at - 1) in (" ", "-") else ""
    if plural and lead and reader.gap(at - 1) == "-" and lead not in VAGUE:
        return  # light-years, man-hours
    if plural:
        _vague(reader, at, unit, lead)
    else:
        _single(reader, at, unit, lead)


def _counted(reader: Reader, at: int, unit: str) -> bool:
    """Two years; the past two years; two years ago; two-year."""
    if not reader.joined(at - 1):
        return False
    inner = at - 1 if reader.at(at - 1) in BETWEEN else at
    count, first = reader.number_before(inner - 1)
    if count is None:
        return False
    if unit == "WE":
        return False
    ago = _ago(reader, at, unit, count, first)
    if ago:
        return True
    lead = reader.at(first - 1) if first and reader.gap(first - 1) == " " else ""
    if lead in ("past", "last", "next", "first", "previous", "coming", "final", "preceding", "recent"):
        first -= 1
        lead = reader.at(first - 1) if first and reader.gap(first - 1) == " " else ""
    if lead in ("the", "these", "those") and reader.gap(at - 1) != "-":
        first -= 1
    if reader.at(at + 1) == "old" and reader.gap(at) in (" ", "-") and unit in ("Y", "M"):
        reader.until = at + 2
        return True  # an age is no time
    if unit == "M" and count in (6, 9):
        reader.last = ""  # what is compared from here on is no quarter
    value = _duration(count, unit)
    kind = "DURATION"
    if lead in ("every", "each"):
        first, kind = first - 1, "SET"
    reader.add(first, at, kind, value)  # type: ignore[arg-type]
    return True


def _duration(count: float | None, unit: str) -> str:
    if unit == "Q":
        return calendar.duration(count, "Q")
    if unit == "TH" and count == 24:
        return "P1D"
    times, unit = OF_SEVERAL.get(unit, (1, unit))
    return calendar.duration(None if count is None else times * count, unit)


def _ago(reader: Reader, at: int, unit: str, count: float, first: int) -> bool:
    """Three years ago; two days earlier; a week later."""
    word = reader.at(at + 1) if reader.gap(at) == " " else ""
    if word not in ("ago", "earlier", "later", "before", "hence", "from"):
        return False
    if word == "before" or (word == "from" and reader.at(at + 2) not in ("now", "today")):
        return False
    if unit.startswith("T"):
        reader.add(first, at + 1, "TIME", _duration(count, unit))
        return True
    if unit == "F":
        unit, count = "W", 2 * count
    last = at + 1 + (word == "from")
    sign = -1 if word in ("ago", "earlier") else 1
    if unit == "Y" and count % 1 == 0.5 and count < 1000:
        unit, count = "M", 12 * count  # two and a half years ago
    if reader.day is None or not count <= 100000 or count != int(count):
        reader.add(first, last, "DATE", UNKNOWN)
        return True
    told = _told_before(reader) if word in ("earlier", "later") else ""
    if unit == "Y" and count == 1 and word in ("ago", "earlier") and not CALENDAR.fullmatch(told):
        reader.add(first, last, "DATE", reader.year_before())
        return True
    if told:
        reader.add(first, last, "DATE", _from(told, unit, sign * int(count)))
    else:
        reader.add(first, last, "DATE", calendar.shifted(reader.day, unit, sign * int(count)))
    return True


UNKNOWN = "XXXX"
CALENDAR = pattern(r"\d{4}(?:-\d\d){0,2}")
ANY_UNIT = "YECMQWD"
COUNTED_FROM = {len("2024"): "YEC", len("2024-06"): "YECMQ"}
"""Units that may be counted from a year and from a month; from a day all may."""


def _told_before(reader: Reader) -> str:
    """The year, month or day that the paragraph named last, from which “later” counts; “XXXX” where that is unknown."""
    value = next((one.value for one in reversed(reader.found) if one.type == "DATE"), "")
    if not value or value.endswith("_REF") or "-Q" in value:
        return ""  # nothing, “now”, or a quarter, from which those of other years are counted
    return value if CALENDAR.fullmatch(value) else UNKNOWN


def _from(told: str, unit: str, count: int) -> str:
    """What lies so many units from a year, a month or a day; unknown where that is less exact than the unit."""
    day = calendar.iso_day(f"{told}-01-01"[: len("2024-06-12")])
    if day is None or unit not in COUNTED_FROM.get(len(told), ANY_UNIT):
        return UNKNOWN
    return calendar.shifted(day, unit, count) or UNKNOWN


def _single(reader: Reader, at: int, unit: str, lead: str) -> None:
    """Last year, this week, a day, every month, the year."""
    is_compared = unit == "Y" and reader.at(at + 1) in ("ago", "earlier") and reader.gap(at) == "-"
    if lead in ("a", "an") and not is_compared:
        _one(reader, at, unit)
    elif lead in ("every", "each", "per"):
        reader.add(at - 1, at, "SET", _duration(1, unit) if unit != "WE" else "XXXX-WXX-WE")
    elif unit == "C" and (lead in ORDINALS or (lead in ("st", "nd", "rd", "th") and reader.at(at - 2).isdigit())):
        _century(reader, at, lead)
    elif lead == "that" and unit == "Y" and (year := reader.year_spoken_of):
        reader.add(at - 1 - (reader.at(at - 2) in ("later", "earlier")), at, "DATE", year)
    elif lead in ("last", "this", "next", "past", "previous", "coming", "current", "same", "following", "latest"):
        _by_lead(reader, at, unit, lead)
    elif lead in BUSINESS_YEAR and unit == "Y" and reader.at(at - 2) in OF_BUSINESS_YEAR:
        step = OF_BUSINESS_YEAR[reader.at(at - 2)]
        reader.add(at - 2 - (reader.at(at - 3) == "the"), at, "DATE", _relative(reader, "Y", step))
    elif lead in ("full", "fiscal") and unit == "Y" and reader.at(at - 2) == "the" and reader.day:
        reader.add(at - 2, at, *(("DATE", reader.this_year) if lead == "full" else ("DURATION", "P1Y")))
    elif lead in ("ago", "earlier") and reader.at(at - 2) == "year":
        return
    elif lead == "the" and unit in ("Y", "W", "D", "WE", "M") and not is_compared:
        _definite(reader, at, unit)
    elif is_compared:
        last = at + 1 + (reader.at(at + 2) in ("quarter", "period"))
        reader.add(at - (lead == "the"), last, "DATE", reader.year_before())
    elif unit == "Y" and reader.at(at + 1) == "end" and reader.gap(at) in ("-", " ") and reader.day:
        past = reader.day.month < 7 and reader.at(at - 1) != "by" and not reader.is_future(at)
        reader.add(at, at + 1, "DATE", f"{reader.day.year - past:04}-12-31")


def _one(reader: Reader, at: int, unit: str) -> None:
    """A year ago, a year, a year and a half, three times a year."""
    if _ago(reader, at, unit, 1, at - 1):
        return
    if unit in ("D", "W", "F", "M", "Y", "TH", "E", "C", "TM") and not _is_rate(reader, at):
        half = 3 if reader.low[at + 1 : at + 4] == ["and", "a", "half"] else 0
        reader.add(at - 1, at + half, "DURATION", _duration(1.5 if half else 1, unit))
    elif unit in ("D", "W", "F", "M", "Y", "TH"):
        reader.add(at - 1, at, "SET", _duration(1, unit))


def _century(reader: Reader, at: int, lead: str) -> None:
    """The nineteenth century, the 19th century."""
    width = 1 if lead in ORDINALS else 2
    number = ORDINALS[lead] if lead in ORDINALS else int(reader.at(at - 2))
    reader.add(at - width - (reader.at(at - width - 1) == "the"), at, "DATE", f"{number - 1:02}")


def _is_rate(reader: Reader, at: int) -> bool:
    """Whether "a year" means each year: behind a number or an amount."""
    before = reader.at(at - 2)
    return (
        before[:1].isdigit()
        or before in SMALL
        or before in TENS
        or before
        in (
            "million",
            "billion",
            "percent",
            "times",
            "once",
            "twice",
            "dollars",
            "cents",
            "thousand",
            "hundred",
        )
    )


def _by_lead(reader: Reader, at: int, unit: str, lead: str) -> None:
    day = reader.day
    first = at - 1
    before = reader.at(at - 2) if at > 1 and reader.gap(at - 2) == " " else ""
    if before == "the" and lead != "this":
        first -= 1
        if lead == "next" and unit == "D" and reader.at(first - 1) not in SPANS:
            reader.add(first, at, "DATE", _from_spoken(reader, unit, lead))
            return
        is_length = lead in ("past", "last", "next", "coming") or (lead == "previous" and unit == "TH")
        if is_length and unit in ("Y", "M", "W", "F", "D", "E", "TH", "C"):
            reader.add(
                first,
                at,
                "DURATION" if unit != "Y" else "DATE",
                _duration(1, unit) if unit != "Y" else _relative(reader, unit, 1 if lead in ("next", "coming") else -1),
            )
            return
    elif before in ("early", "late", "earlier", "later", "mid"):
        first -= 1
    elif before == "of" and reader.at(at - 3) in ("end", "beginning", "middle", "rest"):
        first = at - 3 - (reader.at(at - 4) == "the")
    steps = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(lead, 0)
    if unit == "F":
        reader.add(first, at, "DURATION", _duration(1, unit))
        return
    if day is None:
        value = UNKNOWN
    elif unit == "WE":
        value = calendar.shifted(day, "W", steps) + "-WE"
    else:
        value = (lead != "next" and _from_spoken(reader, unit, lead)) or _relative(reader, unit, steps)
    reader.add(first, at, "DATE", value)


def _from_spoken(reader: Reader, unit: str, lead: str) -> str:
    """The value of “the following year” and the like, counted from the last date before that is precise enough."""
    step = FROM_SPOKEN.get(lead)
    if step is None or unit not in ("Y", "M", "W", "D"):
        return ""
    for one in reversed(reader.found):
        if one.type == "DATE" and (known := DATE_SPOKEN.fullmatch(one.value)):
            year, month, day = (int(part or 0) for part in known.groups())
            if (unit == "M" and not month) or (unit in ("W", "D") and not day):
                return ""
            if not calendar.exists(year, month or 1, day or 1):
                return ""  # “on 31 February”, which another check tells
            return calendar.shifted(datetime.date(year, month or 1, day or 1), unit, step)
    return ""


def _relative(reader: Reader, unit: str, steps: int) -> str:
    if reader.day is None:
        return UNKNOWN
    if unit.startswith("T"):
        return "PRESENT_REF" if steps == 0 else ""
    return calendar.shifted(reader.day, unit, steps)


def _definite(reader: Reader, at: int, unit: str) -> None:
    """The year, the week: a length of time that the text speaks of; the weekend."""
    if unit == "WE":
        if reader.day:
            back = not reader.is_future(at) and reader.day.isoweekday() < 6
            reader.add(at - 1, at, "DATE", calendar.shifted(reader.day, "W", -1 if back else 0) + "-WE")
        return
    following = reader.at(at + 1)
    if unit == "Y" and following in ("ended", "ending"):
        reader.add(at - 1, at, "DURATION", "P1Y")
    elif (
        unit == "Y"
        and following not in ("s", "old")
        and reader.day
        and reader.at(at - 2) in ("of", "for", "in", "during", "earlier")
    ):
        first = at - 1
        if reader.at(at - 2) == "of" and reader.at(at - 3) in ("end", "beginning", "rest", "middle", "start"):
            first = at - 3 - (reader.at(at - 4) == "the")
        reader.add(
            first, at, "DATE" if first < at - 1 else "DURATION", f"{reader.day.year:04}" if first < at - 1 else "P1Y"
        )
    elif unit == "W" and reader.day:
        reader.add(at - 1, at, "DATE", calendar.week(reader.day))


def _vague(reader: Reader, at: int, unit: str, lead: str) -> None:
    """Years, several weeks, a few days, recent months, a couple of years, decades."""
    first = at
    count: float | None = None
    if unit == "WE":
        return
    if lead in VAGUE:
        first = at - 1
        if lead == "few" and reader.at(at - 2) in ("a", "past", "last", "next", "the"):
            first -= 1
            first -= reader.at(first - 1) in ("the",)
    elif lead == "of" and reader.at(at - 2) == "couple":
        first, count = at - 2 - (reader.at(at - 3) in ("a", "next", "past", "last")), 2
    elif lead in ("coming", "future"):
        reader.add(at - 1 - (reader.at(at - 2) == "the"), at, "DATE", "FUTURE_REF")
        return
    elif lead in ("past", "last", "next"):
        return
    elif lead == "of" and reader.at(at - 2) in ("dozens", "scores", "hundreds", "thousands"):
        first = at - 2
    if reader.at(at + 1) == "ago" and reader.gap(at) == " ":
        reader.add(
            first,
            at + 1,
            "DATE",
            "PAST_REF" if count is None else calendar.shifted(reader.day, unit, -2) if reader.day else "",
        )
        return
    if unit.startswith("T") and first == at:
        return
    if lead == "these" and unit == "D":
        reader.add(at - 1, at, "DATE", "PRESENT_REF")
        return
    value = _duration(count, unit)
    reader.add(first, at, "DURATION", value)


TRIGGERS = {form: read for unit in UNITS for form in (unit, unit + "s")}
