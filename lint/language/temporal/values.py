"""Values of temporal expressions as TIMEX3 writes them, and the calendar arithmetic behind them.

TIMEX3 is the annotation of ISO 24617-1 (Pustejovsky et al. 2003, "TimeML"): 1989-10-26, 1989-10, 1989-W43, 1989-Q3,
198X, 1998-SU, 1998-02-06TMO, P3D, PXY, PAST_REF.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache


def add_months(day: date, months: int) -> tuple[int, int]:
    """The year and month that many months later."""
    total = day.year * 12 + day.month - 1 + months
    return total // 12, total % 12 + 1


def shifted(day: date, unit: str, count: int) -> str:
    """The value of a moment `count` units from a day, as precise as its unit; empty beyond the calendar."""
    try:
        if unit == "D":
            return (day + timedelta(count)).isoformat()
        if unit == "W":
            return week(day + timedelta(7 * count))
        if unit == "M":
            year, month = add_months(day, count)
            return f"{year:04}-{month:02}" if 0 < year < 10000 else ""
        if unit == "Q":
            year, month = add_months(day, 3 * count)
            return f"{year:04}-Q{(month + 2) // 3}" if 0 < year < 10000 else ""
        years = {"Y": 1, "E": 10, "C": 100}.get(unit, 1) * count
        year = day.year + years
        if not 0 < year < 10000:
            return ""
        return {"Y": f"{year:04}", "E": f"{year // 10:03}", "C": f"{year // 100:02}"}.get(unit, "")
    except OverflowError:
        return ""


def week(day: date) -> str:
    """The ISO week of a day."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def weekday_near(day: date, weekday: int, direction: int) -> date:
    """The nearest such weekday before (-1) or after (1) a day, or on it where the direction is 0."""
    ahead = (weekday - day.weekday()) % 7
    if direction > 0:
        return day + timedelta(ahead or 7)
    if direction < 0:
        return day - timedelta((7 - ahead) if ahead else 7)
    return day if ahead == 0 else day - timedelta(7 - ahead)


def month_near(day: date, month: int, direction: int) -> int:
    """The year of the month nearest to a day: the coming one (1), the last one (-1) or the running or last one (0)."""
    if direction > 0:
        return day.year if month >= day.month else day.year + 1
    if direction < 0:
        return day.year if month < day.month else day.year - 1
    return day.year if month <= day.month else day.year - 1


def season_year(day: date, season: str, direction: int) -> int:
    """The year of a season near a day, as `month_near`."""
    return month_near(day, {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[season], direction)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """A day, if the calendar has it."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def iso_day(written: str) -> date | None:
    """The day of a text such as “2026-03-14”, if it is one and the calendar has it."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return calendar_day(year, month, day) is not None


HALVES = {"TH": "30M", "TM": "30S"}


def duration(count: float | None, unit: str) -> str:
    """P3D, PT8H, PXY; a count of None is unknown."""
    letter = unit[-1]
    if unit == "Y" and count is not None and count % 1 == 0.5 and count < 1000:
        return f"P{int(count)}Y6M" if count > 1 else "P6M"
    if unit in HALVES and count is not None and count % 1 == 0.5 and count < 1000:
        return f"PT{f'{int(count)}{letter}' if count > 1 else ''}{HALVES[unit]}"
    number = "X" if count is None else f"{count:g}" if abs(count) < 1e15 else f"{count:.0f}"
    return f"P{'T' if unit.startswith('T') else ''}{number}{letter}"


@lru_cache(maxsize=64)
def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The first, second … such weekday of a month; the last one where `number` is -1."""
    if number < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return weekday_near(following, weekday, -1)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday or commemoration in a year."""
    fixed = FIXED.get(name)
    if fixed:
        return date(year, *fixed)
    if name in MOVING:
        return nth_weekday(year, *MOVING[name])
    if name in AROUND_EASTER:
        return easter(year) + timedelta(AROUND_EASTER[name])
    return None


FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
    "new year's eve": (12, 31), "new year's": (1, 1), "independence day": (7, 4), "valentine's day": (2, 14),
    "halloween": (10, 31), "veterans day": (11, 11), "boxing day": (12, 26), "may day": (5, 1), "bastille day": (7, 14),
    "st. patrick's day": (3, 17), "earth day": (4, 22), "fourth of july": (7, 4), "armistice day": (11, 11),
}  # fmt: skip
MOVING = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2), "mother's day": (5, 6, 2), "father's day": (6, 6, 3), "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3), "super bowl sunday": (2, 6, 1),
}  # fmt: skip
AROUND_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "good friday": -2,
    "easter monday": 1,
    "ash wednesday": -46,
    "pentecost": 49,
}
