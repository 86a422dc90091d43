"""Two numbers that are of two things by what they are called: a part and its whole, two spans of time."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Document, Place
from lint.language.quantities.numbers import NUMBER, value
from lint.language.temporal.months import MONTH_NAME
from lint.patterns import pattern

HORIZON = pattern(
    r"-(?:hour|day|week|month|year) (?:outlooks?|forecasts?|horizons?|targets?|views?|windows?|moving|averages?|trends?|returns?|charts?|"
    r"bonds?|notes?|yields?|mortgages?|trials?|courses?|passes|pass|tickets?|plans?|options?|packages?|membership|subscription)\b"
)
"""What is called by its length, so that another length is of another: “the 30-day outlook”."""
THE_OTHERS = pattern(rf"\b[Tt]he (?:other|remaining) (?P<number>{NUMBER})\b")
FAR = 600  # characters behind a number in which the rest of its whole is told
LENGTH_HAD = pattern(r"-(?:minute|hour|day|week|month|year)\b[^.;]{1,40}? had\b")
AN_EARLIER = pattern(
    rf"\b(?:In (?:{MONTH_NAME}|\d{{4}})|Last (?:year|month|week|spring|summer|autumn|winter)|Earlier this year),? an? $"
)
"""Around the length of an earlier one: “In March a two-day strike had ended with nothing.”"""
REACH = 40  # characters in front of a number that are looked back at for it


def is_of_an_earlier(document: Document, place: Place) -> bool:
    """Whether a number is the length of one that was over when the other began, and has a time of its own."""
    is_over = LENGTH_HAD.match(document.text, place.end) is not None
    return is_over and AN_EARLIER.search(document.text, max(0, place.start - REACH), place.start) is not None


def are_part_and_whole(document: Document, places: Sequence[Place]) -> bool:
    """Whether the text tells what is left of the larger number without the smaller one:
    “five new sites … The three … The other two …”."""
    try:
        part, whole = sorted(value(one.quote) for one in places)
    except (ValueError, KeyError):
        return False
    start = min(one.start for one in places)
    end = max(one.end for one in places) + FAR
    return any(part + value(other["number"]) == whole for other in THE_OTHERS.finditer(document.text, start, end))


def are_horizons(document: Document, places: Sequence[Place]) -> bool:
    """Whether each number is the length of what it names."""
    return all(HORIZON.match(document.text, one.end) for one in places)
