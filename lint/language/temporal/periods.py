"""Quarters, seasons, decades: “the third quarter”, “last summer”, “the nineties”, “fiscal 1989”, “the 1988 period”."""

from __future__ import annotations

from lint.language.temporal import values as calendar
from lint.language.temporal.reader import Reader
from lint.language.temporal.words import (
    ADVERBS_OF_FREQUENCY,
    BUSINESS_YEAR,
    DECADES,
    ORDINALS,
    REFERENCES,
    SEASONS,
    UNITS,
    YEAR,
    YEAR_SPOKEN_OF,
)


def quarter(reader: Reader, at: int) -> None:
    """The third quarter, third-quarter, last quarter, the quarter."""
    lead = reader.at(at - 1)
    last = at
    if lead in ORDINALS and ORDINALS[lead] < 5 and reader.joined(at - 1):
        number = ORDINALS[lead]
        first = at - 1 - (reader.at(at - 2) in ("the", "its") and reader.gap(at - 2) == " ")
        year: int | None = None
        if reader.at(at + 1) == "of" and YEAR.fullmatch(reader.at(at + 2)):
            year, last = int(reader.at(at + 2)), at + 2
        elif YEAR.fullmatch(reader.at(at + 1)) and reader.gap(at) == " ":
            year, last = int(reader.at(at + 1)), at + 1
        elif YEAR.fullmatch(reader.at(at - 2)) and reader.gap(at - 2) == " ":
            year, first = int(reader.at(at - 2)), at - 2 - (reader.at(at - 3) == "the")
        elif reader.low[at + 1 : at + 3] == ["of", "fiscal"] and YEAR.fullmatch(reader.at(at + 3)):
            year, last = int(reader.at(at + 3)), at + 3
        elif (
            reader.at(at + 1) == "of"
            and reader.at(at + 3) == "year"
            and reader.at(at + 2) in YEAR_SPOKEN_OF
            and reader.day
        ):
            year, last = reader.day.year + YEAR_SPOKEN_OF[reader.at(at + 2)], at + 3
        elif reader.at(at - 2) == "year" and reader.at(at - 3) in YEAR_SPOKEN_OF and reader.day:
            year, first = reader.day.year + YEAR_SPOKEN_OF[reader.at(at - 3)], at - 3
        given = year is not None
        if year is None and reader.day:
            now = (reader.day.month + 2) // 3
            year = reader.day.year if number <= now else reader.day.year - 1
            if number > now and reader.is_future(at):
                year = reader.day.year
        reader.add(first, last, "DATE", f"{year:04}-Q{number}" if year else f"XXXX-Q{number}", given)
        return
    if YEAR.fullmatch(lead) and reader.last:
        reader.add(at - 1 - (reader.at(at - 2) == "the"), at, "DATE", f"{lead}{reader.last[4:]}", True)
        return
    year_ago = lead in ("ago", "earlier") and reader.at(at - 2) == "year"
    if year_ago:
        first = at - 2 - (reader.at(at - 3) == "the")
        reader.add(first, at, "DATE", reader.year_before())
    elif lead in ("last", "previous", "latest", "this", "next", "current", "the", "preceding", "recent") and reader.day:
        quarter_by_lead(reader, at, lead)


def quarter_short(reader: Reader, at: int) -> None:
    """Q3, Q3 2023, 2023 Q3."""
    number, behind = reader.at(at + 1), reader.at(at + 2)
    if reader.word(at) != "Q" or reader.gap(at) != "" or number not in ("1", "2", "3", "4"):
        return
    first, last, year = at, at + 1, ""
    if YEAR.fullmatch(behind) and reader.gap(at + 1) == " ":
        last, year = at + 2, behind
    elif YEAR.fullmatch(reader.at(at - 1)) and reader.gap(at - 1) in (" ", "-"):
        first, year = at - 1, reader.at(at - 1)
    given = bool(year)
    if not given and reader.day:
        now = (reader.day.month + 2) // 3
        year = f"{reader.day.year - (int(number) > now and not reader.is_future(at)):04}"
    reader.add(first, last, "DATE", f"{year or 'XXXX'}-Q{number}", given)


def quarter_by_lead(reader: Reader, at: int, lead: str) -> None:
    """Last quarter, the latest quarter, the quarter."""
    assert reader.day
    if lead == "the" and reader.last[4:6] == "-Q":
        value = reader.last
    else:
        steps = {"this": 0, "current": 0, "next": 1}.get(lead, -1)
        value = calendar.shifted(reader.day, "Q", steps)
    first = at - 1 - (lead != "the" and reader.at(at - 2) == "the")
    reader.add(first, at, "DATE", value)


def half(reader: Reader, at: int) -> None:
    """The first half of 1989, the second half of 2023."""
    number = {"first": 1, "second": 2, "last": 2, "latter": 2}.get(reader.at(at - 1))
    if number and reader.at(at + 1) == "of" and YEAR.fullmatch(reader.at(at + 2)):
        first = at - 1 - (reader.at(at - 2) == "the")
        reader.add(first, at + 2, "DATE", f"{reader.at(at + 2)}-H{number}", True)
    elif number and reader.at(at + 1) == "of" and reader.at(at + 3) == "year" and reader.day:
        step = YEAR_SPOKEN_OF.get(reader.at(at + 2))
        if step is not None:
            first = at - 1 - (reader.at(at - 2) == "the")
            reader.add(first, at + 3, "DATE", f"{reader.day.year + step:04}-H{number}")


def period(reader: Reader, at: int) -> None:
    """The year-earlier period, the 1988 period, the latest period: of the quarter that is spoken of."""
    if not reader.last:
        return
    lead = reader.at(at - 1)
    if lead in ("latest", "recent") and reader.at(at - 2) in ("the", "most"):
        reader.add(at - 2, at, "DATE", reader.last)
    elif YEAR.fullmatch(lead) and reader.at(at - 2) == "the":
        reader.add(at - 2, at, "DATE", f"{lead}{reader.last[4:]}", True)


def season(reader: Reader, at: int) -> None:
    """Last summer, the fall of 1998, this winter."""
    word, lead = reader.at(at), reader.at(at - 1)
    season = SEASONS[word]
    year = None
    last = at
    if reader.at(at + 1) == "of" and YEAR.fullmatch(reader.at(at + 2)):
        year, last = int(reader.at(at + 2)), at + 2
    elif YEAR.fullmatch(reader.at(at + 1)) and reader.gap(at) == " ":
        year, last = int(reader.at(at + 1)), at + 1
    if year is None and lead not in (
        "last",
        "this",
        "next",
        "the",
        "in",
        "early",
        "late",
        "since",
        "by",
        "coming",
        "past",
    ):
        return
    if year is None and word in ("fall", "spring") and lead in ("the", "in", "by"):
        return
    given = year is not None
    if year is None and reader.day:
        ahead = lead == "by" and reader.tense(at) >= 0
        direction = {"last": -1, "next": 1, "coming": 1}.get(lead, int(ahead))
        year = reader.day.year if lead == "this" else calendar.season_year(reader.day, season, direction)
    first = at - (lead in ("last", "this", "next", "the", "early", "late", "coming"))
    reader.add(first, last, "DATE", f"{year:04}-{season}" if year else f"XXXX-{season}", given)


def decade(reader: Reader, at: int) -> None:
    """The 1990s, the '80s, the nineties."""
    word = reader.low[at]
    first = at - (reader.at(at - 1) == "the")
    first -= reader.at(first - 1) in ("early", "late", "mid")
    if word in DECADES:
        value = f"19{DECADES[word]}"
    else:
        value = f"19{word[1]}"
    reader.add(first, at, "DATE", value)


def fiscal(reader: Reader, at: int) -> None:
    """Fiscal 1989, fiscal year 1989."""
    last = at + 1 + (reader.at(at + 1) == "year")
    if YEAR.fullmatch(reader.at(last)):
        reader.add(at, last, "DATE", reader.at(last), True)


def fiscal_short(reader: Reader, at: int) -> None:
    """FY25, FY 2025."""
    number = reader.at(at + 1)
    if reader.word(at) != "FY" or reader.gap(at) not in ("", " "):
        return
    if YEAR.fullmatch(number) or (len(number) == 2 and number.isdigit()):
        reader.add(at, at + 1, "DATE", number if len(number) == 4 else f"20{number}", True)


def year_two_thousand(reader: Reader, at: int) -> None:
    """The year two thousand."""
    if reader.at(at + 1) == "thousand" and reader.at(at - 1) == "year":
        reader.add(at - 1 - (reader.at(at - 2) == "the"), at + 1, "DATE", "2000", True)


def reference(reader: Reader, at: int) -> None:
    """Now, recently, the future."""
    word = reader.at(at)
    first = at
    if word in ("past", "future"):
        if reader.at(at - 1) != "the" or reader.at(at + 1) in UNITS or reader.at(at + 1).rstrip("s") in UNITS:
            if word == "past" or reader.at(at - 1) not in ("near", "the"):
                return
        if reader.at(at - 1) == "the":
            first = at - 1
        elif reader.at(at - 1) == "near" and reader.at(at - 2) == "the":
            first = at - 2
        if word == "past" and reader.at(at + 1) not in (".", "", "and", "but", "the", ";") and reader.gap(at) == " ":
            return
    following = at + 1 + (reader.at(at + 1) in BUSINESS_YEAR)
    if word in ("current", "recent") and (reader.at(following).rstrip("s") in UNITS):
        return
    if word == "now" and reader.at(at - 1) == "right":
        first = at - 1
    reader.add(first, at, "DATE", REFERENCES[word])


def frequency(reader: Reader, at: int) -> None:
    """Daily, annual."""
    reader.add(at, at, "SET", ADVERBS_OF_FREQUENCY[reader.at(at)])


TRIGGERS = {
    **dict.fromkeys(REFERENCES, reference),
    **dict.fromkeys(ADVERBS_OF_FREQUENCY, frequency),
    **dict.fromkeys(SEASONS, season),
    **dict.fromkeys(DECADES, decade),
    "two": year_two_thousand,
    "quarter": quarter,
    "q": quarter_short,
    "period": period,
    "half": half,
    "fiscal": fiscal,
    "fy": fiscal_short,
}
