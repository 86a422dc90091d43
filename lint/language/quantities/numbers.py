"""Numbers in digits and words, as a text writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lint.language.temporal.words import SMALL, TENS
from lint.patterns import caseless, pattern

WORDS = {**SMALL, **TENS, "dozen": 12, "half a dozen": 6}
_UNIT = "|".join(sorted(SMALL, key=len, reverse=True))
_TEN = "|".join(TENS)
PERCENT_SIGN = r"(?:%|per ?cent\b)"
"""What stands behind a share, as a pattern; not “percentage points”."""
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{_TEN})(?:[ -](?:{_UNIT}))?|{_UNIT})"
"""A pattern for a number below a hundred in words, or any in digits, to be used without regard to capitals."""


SCALES: Mapping[str, float] = {
    "k": 1e3,
    "thousand": 1e3,
    "lakh": 1e5,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "crore": 1e7,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
}
"""What the magnitude behind a number is worth, as it is written out or abbreviated."""
SCALE = r"(?: ?(?:thousand|lakh(?! crore)|million|crore|billion|trillion|[mbt]n|[mbkMBK])\b)"
"""A pattern for the magnitude behind a number, in small letters but for a single one: “$5 million”, “£5m”, “$5B”."""


ENDINGS = "two three four five six seven eight nine ten eleven twelve teen ty".split()
"""What a number of more than one ends with in words, to be looked for before a pattern."""


LARGEST_EXACT = 1e15
"""Numbers above it are not kept digit for digit."""


LARGEST = 1e300
"""What any larger number is held to be, so that all of them can be counted with."""


def in_digits(written: str) -> float:
    """What a number in figures is worth: “1,250.5”. Raises ValueError for anything else."""
    return min(float(written.replace(",", "")), LARGEST)


def value(written: str) -> float:
    """What a number that `NUMBER` matches is worth. Raises ValueError for anything else."""
    lower = caseless(written).replace(",", "")
    if lower[:1].isdigit():
        return in_digits(lower)
    if lower in WORDS:
        return float(WORDS[lower])
    total = 0
    for part in re.split(r"[ -]", lower):
        if part not in WORDS:
            raise ValueError(written)
        total += WORDS[part]
    return float(total)


def scale_of(written: str | None) -> float:
    """What a magnitude that `SCALE` matches is worth; 1 where there is none."""
    return SCALES[caseless(written.strip())] if written else 1.0


def added(numbers: Iterable[float]) -> float:
    """What numbers make together, to the sixth decimal: 1.1 and 2.2 make 3.3, but not in binary fractions."""
    return round(sum(numbers), 6)


def apart(one: float, other: float) -> float:
    """How far two numbers are from each other, to the sixth decimal."""
    return round(abs(one - other), 6)


def exact(number: float) -> str:
    """A number with all its digits, as far as a text may have written them."""
    return shown(number) if number > LARGEST_EXACT else f"{number:,.6f}".rstrip("0").rstrip(".")


def either(numbers: Iterable[int]) -> str:
    """Numbers of which any may hold, the least first: “39, 40 or 41”."""
    *others, last = map(str, sorted(set(numbers)))
    return f"{', '.join(others)} or {last}" if others else last


def shown(number: float) -> str:
    """A number for a message: without a fraction where it has none,
    and in powers of ten where it is beyond counting."""
    if number > LARGEST_EXACT:
        return f"{number:.6g}"
    return f"{number:,.0f}" if number == int(number) else f"{number:,.1f}"


FEWEST_DIGITS = 3
"""Of two numbers that are to be one with a slip; shorter ones are near each other by chance."""
DIGIT = pattern(r"\d")


LABEL = pattern(
    r"\b(?:lines?|vol(?:ume|\.)|pages?|pp?\.|examples?|figure|table|chapter|section|article|clause|rule|appendix|step|issue|note|part|point|item|question|"
    r"type|version|tier|level|class|grade|phase|zone|row|column|port|room|platform|route|highway|road|bus|act|scene|session|episode|season|lesson|"
    r"unit|module|week|day|year|group|team|number|no\.) $",
    re.IGNORECASE,
)
"""Before a number that tells which of several something is, and counts nothing: “Chapter 8”, “port 8332”, “tier 2”."""


def is_slip(one: str, other: str, fewest: int = FEWEST_DIGITS) -> bool:
    """Whether two written numbers of so many digits at least differ in one digit,
    or in two neighbours that have changed places."""
    ours, theirs = _digits(one), _digits(other)
    is_one_off = len(ours) == len(theirs) and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1
    return len(ours) >= fewest and (is_one_off or is_swap(one, other))


def is_slip_in_form(one: str, other: str, fewest: int = FEWEST_DIGITS) -> bool:
    """The same of two numbers whose signs, points and commas stand where those of the other do."""
    return DIGIT.sub("0", one) == DIGIT.sub("0", other) and is_slip(one, other, fewest)


def is_swap(one: str, other: str) -> bool:
    """Whether two written numbers differ in two neighbouring digits alone, which have changed places."""
    ours, theirs = _digits(one), _digits(other)
    if len(ours) != len(theirs):
        return False
    differing = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    if len(differing) != 2:
        return False
    first, last = differing
    return last == first + 1 and ours[first] == theirs[last] and ours[last] == theirs[first]


def _digits(number: str) -> str:
    return "".join(DIGIT.findall(number))
