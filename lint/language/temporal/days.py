"""Days and months: “March 3, 2024”, “last March”, “Monday night”, “today”, “Christmas Day”."""

from __future__ import annotations

import datetime

from lint.language.temporal import values as calendar
from lint.language.temporal.reader import Reader
from lint.language.temporal.words import (
    ABBREVIATED,
    AMBIGUOUS_MONTHS,
    DAY_PARTS,
    DEICTIC,
    MONTHS,
    ORDINALS,
    SURELY_AHEAD,
    WEEKDAYS,
    YEAR,
    YEAR_SPOKEN_OF,
)
from lint.patterns import pattern

LEADS = frozenset(
    "in through last next this since by until early late mid of from before after during till to past on and earlier".split()
)
"""Words in front of a month that may be a word or a name too, such as May."""
LEADS_OF_SHORT = frozenset("in through last next this since until early late mid".split())
"""The same in front of one that is cut short without a full stop: Jan and Dec are first names."""


AHEAD_OF_MONTH = frozenset(("by", "through", "until", "till"))
JUST_OVER = 9
"""Months until a month comes again, from which on the one just over is meant whatever the sentence
around it looks ahead to."""
STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
"""Words before a month that say which it is, by the way from the present one."""
FURTHEST = 20
"""Words before a day in which “next year’s” stands."""
TENS_OF_DAYS = {"twenty": 20, "thirty": 30}
SHORT_NUMBER = pattern(r"\d{1,2}")
SUFFIXES = ("st", "nd", "rd", "th")
"""What is written behind the number of a day; a token of its own."""


def month(reader: Reader, at: int) -> None:
    """March 3, 2024; 3 March; March 2024; last March; late March; March."""
    word = reader.at(at)
    capital = reader.word(at)[:1].isupper()
    first, last, date = _day_beside(reader, at) if capital else (at, at, None)
    last, year = _year_behind(reader, at, last, has_day=date is not None)
    if year is None and date is not None and first == at and _is_year_before(reader, at):
        first, year = at - 1, int(reader.at(at - 1))  # “2017 Nov 6”
    lead = reader.at(first - 1) if first and reader.gap(first - 1) in (" ", "-", ", ") else ""
    short = word in ABBREVIATED and reader.prose[reader.end(at) : reader.end(at) + 1] != "."
    told = LEADS_OF_SHORT if short else LEADS
    if not capital or (date is None and year is None and lead not in told and (short or word in AMBIGUOUS_MONTHS)):
        return
    number, given = MONTHS[word], year is not None
    if lead in ("each", "every") and date is None:
        reader.add(first - 1, last, "SET", f"XXXX-{number:02}")
        return
    if year is None and reader.day:
        year = _year_meant(reader, reader.day, at, first, lead, date)
    if (lead in STEPS and date is None) or lead in ("early", "late", "mid", "earlier", "later"):
        first -= 1
    stem = f"{year:04}" if year is not None else "XXXX"
    if date is not None and (0 < date < 32 or (given and date < 40)):
        reader.add(first, last, "DATE", f"{stem}-{number:02}-{date:02}", given)
    else:
        reader.add(first, last, "DATE", f"{stem}-{number:02}", given)


def _day_beside(reader: Reader, at: int) -> tuple[int, int, int | None]:
    """The first and the last token of a month with its day, and the day, behind it or before it;
    None where it has none."""
    following = at + 1 + (reader.at(at + 1) == "." and len(reader.at(at)) < 5)
    near = reader.prose[reader.end(at) : reader.start(following)] if following < len(reader.low) else "\n"
    behind = reader.at(following)
    # “January 31st & February 1st”, “January 30th - February 2nd”
    is_apart = (
        at > 0 and reader.gap(at - 1).strip() != "" and reader.gap(at - 1) not in ("-", " of ", ".", ". ", ", ", ",")
    )
    before = reader.at(at - 1) if at and not is_apart else ""
    is_day_before = (before in SUFFIXES and reader.at(at - 2).isdigit()) or (
        SHORT_NUMBER.fullmatch(before) and reader.at(at - 2) in WEEKDAYS and reader.gap(at - 1) == " "
    )  # so that what follows is an hour: “Monday 18th January 3-7pm”
    if near.strip(" .") == "" and SHORT_NUMBER.fullmatch(behind) and not is_day_before:
        has_suffix = reader.at(following + 1) in SUFFIXES and reader.gap(following) == ""
        return at, following + has_suffix, int(behind)
    if near == " " and behind in ORDINALS:
        return at, following, ORDINALS[behind]
    if at and reader.gap(at - 1) in (" ", " of ") and SHORT_NUMBER.fullmatch(before):
        return at - 1, at, int(before)
    if before in SUFFIXES and reader.at(at - 2).isdigit():
        return at - 2, at, int(reader.at(at - 2))
    if before == "of" and reader.at(at - 2) in SUFFIXES and reader.at(at - 3).isdigit():
        return at - 3, at, int(reader.at(at - 3))
    if before == "of" and (named := ORDINALS.get(reader.at(at - 2), 30 if reader.at(at - 2) == "thirtieth" else 0)):
        tens = TENS_OF_DAYS.get(reader.at(at - 3), 0) if named < 10 else 0
        return at - 2 - bool(tens), at, named + tens  # “the tenth of April”, “the twenty-first of May”
    return at, at, None


def _year_behind(reader: Reader, at: int, last: int, *, has_day: bool) -> tuple[int, int | None]:
    """The last token of a month, or of its day, with the year that is named behind it; None where none is."""
    after, between = last + 1, _between(reader, last, 0)
    if reader.at(after) == "." and len(reader.at(at)) < 5 and last == at:
        after, between = after + 1, _between(reader, last, 1)
    if reader.at(after) == "of" and YEAR.fullmatch(reader.at(after + 1)) and not has_day:
        after, between = after + 1, " "
    if reader.low[after : after + 3] == ["of", "that", "year"] and (spoken := reader.year_spoken_of):
        return after + 2, int(spoken)
    said = reader.at(after) if between == " " else ""
    if said in YEAR_SPOKEN_OF and reader.at(after + 1) == "year" and reader.day:
        return after + 1, reader.day.year + YEAR_SPOKEN_OF[said]
    if between in (" ", ", ", ",") and YEAR.fullmatch(reader.at(after)):
        return after, int(reader.at(after))
    return last, None


def _is_year_before(reader: Reader, at: int) -> bool:
    return at > 0 and reader.gap(at - 1) == " " and YEAR.fullmatch(reader.at(at - 1)) is not None


def _between(reader: Reader, last: int, stop: int) -> str:
    """What stands between a token, with its full stop where it has one, and the next one."""
    after = last + 1 + stop
    return reader.prose[reader.end(last) + stop : reader.start(after)] if after < len(reader.low) else "\n"


def _year_meant(reader: Reader, day: datetime.date, at: int, first: int, lead: str, date: int | None) -> int | None:
    """The year of a month that names none, by the word before it and the tense."""
    number = MONTHS[reader.at(at)]
    if date is not None:
        return nearest_year(reader, number, date, at)
    if lead == "this":
        return day.year
    if lead == "through" and (spoken := YEAR_SPOKEN_OF.get(reader.at(first - 3))) is not None:
        return day.year + spoken if reader.at(first - 2) == "year" else None
    if STEPS.get(lead):
        return calendar.month_near(day, number, STEPS[lead])
    tense = 1 if lead in AHEAD_OF_MONTH else reader.tense(at)
    ahead = (number - day.month) % 12
    nearest = 1 if 0 < ahead < 5 else 0
    if lead not in AHEAD_OF_MONTH and ahead > JUST_OVER:
        tense = -1  # “should not make too much of January’s report”, in February
    return calendar.month_near(day, number, {1: 1, -1: 0, 0: nearest}[tense])


def nearest_year(reader: Reader, month: int, date: int, at: int) -> int:
    """The year in which a day and month is nearest to the publication date, looking back or ahead by the tense."""
    assert reader.day
    if (step := _year_told(reader, at)) is not None:
        return reader.day.year + step
    best, least = reader.day.year, 10**6
    tense = 1 if reader.at(at - 1) in ("effective", "until", "through") else reader.tense(at)
    for year in (reader.day.year - 1, reader.day.year, reader.day.year + 1):
        if not calendar.exists(year, month, min(date, 28)):
            continue
        away = (datetime.date(year, month, min(date, 28)) - reader.day).days
        if reader.block.kind == "dateline" and away > 1:
            continue  # a text is not sent tomorrow
        against = (away > 0 and tense < 0) or (away < 0 and tense > 0)
        cost = abs(away) + (180 if against and abs(away) > 7 else 40 if away > 7 and not tense else 0)
        if cost < least:
            best, least = year, cost
    return best


def _year_told(reader: Reader, at: int) -> int | None:
    """The way to the year that the sentence before a day tells: “next year’s swim will be held on 2 February”;
    None where it tells none."""
    for place in range(at - 1, max(0, at - FURTHEST), -1):
        if reader.low[place] in ".;!?":
            return None
        if reader.at(place) == "year" and reader.low[place] != "year":
            step = YEAR_SPOKEN_OF.get(reader.at(place - 1))
            return step or None
    return None


def weekday(reader: Reader, at: int) -> None:
    """Monday; last Monday; Monday night; Monday, March 3."""
    if not reader.word(at)[:1].isupper():
        return
    lead = reader.at(at - 1) if at and reader.gap(at - 1) == " " else ""
    first, last = at, at
    following = at + 1 + (reader.at(at + 1) == ".")
    named = _behind_day(reader, following)
    has_month = reader.at(named) in MONTHS and reader.word(named)[:1].isupper()
    if not (has_month and named > following and lead != "the"):  # “Wed 5 Mar”
        if len(reader.at(at)) < 5 and reader.at(at + 1) != "." and reader.gap(at)[:1] not in (".", ","):
            return
        if reader.at(at) in ("sun", "sat", "mon", "wed") and reader.at(at + 1) not in MONTHS:
            return
    if has_month and reader.gap(at).strip(" ,.(") in ("", "the"):
        before = len(reader.found)
        month(reader, named)
        if len(reader.found) > before:
            found = reader.found.pop()
            reader.until = max(reader.until, following)
            last = next(i for i in range(following, len(reader.low)) if reader.end(i) >= found.end)
            reader.add(at, last, found.type, found.value, found.year_given)
            return
    value = ""
    if lead in ("last", "next", "coming", "this"):
        first -= 1
    if reader.day:
        number = WEEKDAYS[reader.at(at)]
        if lead == "last":
            value = calendar.weekday_near(reader.day, number, -1).isoformat()
        elif lead in ("next", "coming"):
            value = calendar.weekday_near(reader.day, number, 1).isoformat()
        elif lead == "this":
            value = calendar.weekday_near(reader.day, number, 1 if reader.is_future(at) else 0).isoformat()
        else:
            early = (reader.at(at - 1), reader.at(at - 2)) in (("as", "early"), ("as", "soon"))
            until = lead in ("until", "till")
            over = until and "had" in reader.low[at + 1 : at + 5]  # until Thursday, they had not called
            ahead = until or early or reader.is_future(at, SURELY_AHEAD)
            ahead = ahead and not over and number != reader.day.weekday()
            value = calendar.weekday_near(reader.day, number, 1 if ahead else 0).isoformat()
    if lead in ("early", "late", "every", "each"):
        first = at - 1
    part = DAY_PARTS.get(reader.at(at + 1)) if reader.gap(at) == " " else None
    if lead in ("every", "each"):
        reader.add(first, last, "SET", f"XXXX-WXX-{WEEKDAYS[reader.at(at)] + 1}")
    elif part and value:
        reader.add(first, at + 1, "TIME", value + part)
    else:
        reader.add(first, last, "DATE", value or f"XXXX-WXX-{WEEKDAYS[reader.at(at)] + 1}")


def _behind_day(reader: Reader, place: int) -> int:
    """The place behind a day of the month and what belongs to it: “3”, “the 3rd of”;
    the place itself where there is none."""
    at = place + (reader.at(place) == "the")
    if not reader.at(at).isdigit():
        return place
    at += 1
    if reader.at(at) in SUFFIXES and reader.gap(at - 1) == "":
        at += 1
    return at + (reader.at(at) == "of")


def deictic(reader: Reader, at: int) -> None:
    """Today, yesterday morning, tomorrow, the day before yesterday."""
    word = reader.at(at)
    if at and reader.word(at)[0].isupper() and reader.word(at - 1)[:1].isupper() and reader.gap(at - 1) == " ":
        if reader.block.kind not in ("headline", "heading"):
            return  # a name: “Ferries Today”
    away = DEICTIC[word]
    further = away and reader.at(at - 2) == "day" and reader.at(at - 1) == ("before" if away < 0 else "after")
    value = (reader.day + datetime.timedelta(away * 2 if further else away)).isoformat() if reader.day else ""
    if further:
        reader.add(at - 2 - (reader.at(at - 3) == "the"), at, "DATE", value)
        return
    part = DAY_PARTS.get(reader.at(at + 1)) if reader.gap(at) == " " else None
    first = at - (reader.at(at - 1) in ("late", "early") and reader.gap(at - 1) == " ")
    if part:
        reader.add(first, at + 1, "TIME", value + part)
    else:
        reader.add(first, at, "DATE", value)


def holiday(reader: Reader, at: int) -> None:
    """Christmas Day, Thanksgiving, New Year's Eve, Christmas 2021."""
    for length in (3, 2, 1):
        words = " ".join(reader.low[at : at + length]) if at + length <= len(reader.low) else ""
        if not reader.day or not reader.word(at)[:1].isupper() or calendar.holiday(words, reader.day.year) is None:
            continue
        lead = reader.at(at - 1)
        last, year = _year_behind(reader, at, at + length - 1, has_day=False)
        if year is not None and (named := calendar.holiday(words, year)):
            reader.add(at, last, "DATE", named.isoformat(), year_given=True)
            return
        candidates = [calendar.holiday(words, reader.day.year + step) for step in (-1, 0, 1)]
        days = [day for day in candidates if day]
        if lead == "last":
            chosen = max((day for day in days if day < reader.day), default=days[0])
        elif lead == "next":
            chosen = min((day for day in days if day > reader.day), default=days[-1])
        else:
            chosen = min(days, key=lambda day: abs((day - reader.day).days if reader.day else 0))
        first = at - (lead in ("last", "next", "this"))
        reader.add(first, at + length - 1, "DATE", chosen.isoformat())
        return


TRIGGERS = {
    **dict.fromkeys(MONTHS, month),
    **dict.fromkeys(WEEKDAYS, weekday),
    **dict.fromkeys(DEICTIC, deictic),
    **dict.fromkeys(
        "christmas thanksgiving easter halloween new independence memorial labor good valentine's mother's father's martin "
        "columbus veterans boxing ash".split(),
        holiday,
    ),
}
