"""Whether a date of a headline and one of the text may be the same."""

from __future__ import annotations

from lint.checks.headlines.values import Value
from lint.patterns import pattern

YEAR = pattern(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
SPAN_END = pattern(r" ?(?:[-–,&]|and|to|through) ?(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)")
"""What stands behind the first day of several: “-16”, “ and 16th”."""


def may_be_one_date(one: Value, other: Value) -> bool:
    """Whether two dates, weekdays or scores are one: the same, one within the other, a day of a span,
    a day whose year is left out."""
    return (
        one.code.startswith(other.code)
        or other.code.startswith(one.code)
        or _is_in_span(one, other)
        # “docks June 16-19”, sails on June 20
        or (_is_span(one) and not _is_span(other) and one.code[:7] == other.code[:7])
        or _is_same_day(one, other)
        or _is_of_month(one, other)
        or _is_of_month(other, one)
    )


def _is_of_month(day: Value, month: Value) -> bool:
    """Whether a day without a year may be of a month: “Friday, January 14th”, “the January 2022 meeting”."""
    return len(month.code) == len("2022-01") and not YEAR.search(day.text) and day.code[5:7] == month.code[5:]


def _is_same_day(one: Value, other: Value) -> bool:
    """Whether two days differ in nothing but a year that one of them only implies: “July 31”,
    “Friday, July 31, 2026”."""
    implied = not YEAR.search(one.text) or not YEAR.search(other.text)
    return implied and len(one.code) == len(other.code) == len("2026-07-31") and one.code[4:] == other.code[4:]


def _is_span(one: Value) -> bool:
    """Whether a day is the first of several."""
    return SPAN_END.match(one.block.prose, one.end) is not None


def _is_in_span(one: Value, other: Value) -> bool:
    """Whether a day is one of those of a span that begins with another: July 16, of “its July 15-16 meeting”."""
    last = SPAN_END.match(other.block.prose, other.end)
    return last is not None and one.code[:8] == other.code[:8] and other.code[8:] < one.code[8:] <= f"{last[1]:>02}"
