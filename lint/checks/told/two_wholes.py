"""Two numbers that are of two things by what they are called: a part and its whole, two spans of time."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Document, Place
from lint.language.quantities.numbers import NUMBER, value
from lint.patterns import pattern

HORIZON = pattern(
    r"-(?:hour|day|week|month|year) (?:outlooks?|forecasts?|horizons?|targets?|views?|windows?|moving|averages?|trends?|returns?|charts?|"
    r"bonds?|notes?|yields?|mortgages?|trials?|courses?|passes|pass|tickets?|plans?|options?|packages?|membership|subscription)\b"
)
"""What is called by its length, so that another length is of another: “the 30-day outlook”."""
THE_OTHERS = pattern(rf"\b[Tt]he (?:other|remaining) (?P<number>{NUMBER})\b")
FAR = 600  # characters behind a number in which the rest of its whole is told


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
