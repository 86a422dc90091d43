"""Whether a text may mean by a number what its headline says: rounded, said by its limit, without its noun."""

from __future__ import annotations

from lint.checks.headlines.dates import may_be_one_date
from lint.checks.headlines.values import DAYS, ORDINAL, Value
from lint.language.quantities.bounds import INEXACT, JUST_BELOW
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.measures import UNITS
from lint.patterns import caseless

ROUGH = 0.051  # by how much a length of time may be rounded
ROUNDING = 0.5  # and any other number, of the worth of its last digit
MOST_ROUNDED = 0.12  # of the number: nobody makes 3,000 of 2,500
MOST_CUT = 0.01  # of a number that is written without its last digits
EXACT = 100.0  # smaller numbers are not rounded
VAGUE = 0.15  # and by how much where it says “about”
SLIGHTLY = 0.02
"""How far two measures in one unit may be apart that are one, rounded: 48 kilometres, 48.2 kilometres."""
SIGNS = frozenset(CURRENCY_SIGNS)
EXCLUSIVE = ({"percent", "count"}, {"money", "count"}, {"measure", "count"})
LEAST = frozenset(("more than", "at least", "over"))
MOST = frozenset(("less than", "fewer than", "under", "at most", "no more than", "up to"))


def agree(one: Value, other: Value) -> bool:
    """Whether the text may mean the same by another value: rounded, said by its limit, with another noun."""
    if one.code or other.code:
        return one.kind == other.kind and may_be_one_date(one, other)
    if other.bound.endswith(" of"):
        return one.amount >= other.amount
    if one.kind == "duration" or other.kind == "duration":
        if one.kind == other.kind:
            return abs(one.amount - other.amount) <= ROUGH * max(one.amount, other.amount)
        length, number = (one, other) if one.kind == "duration" else (other, one)
        return number.kind in ("count", "number", "age") and number.amount == round(length.amount / DAYS[length.unit])
    if (one.kind, one.unit, other.unit) == ("money", "£", "pounds"):
        return one.amount == other.amount or _is_near(one, other)  # not only a weight: “£2bn”, “two billion pounds”
    # A count may be written without what it counts; a share is no length, and a sum is not so many of something.
    if one.kind != other.kind and {"number", "count"}.isdisjoint((one.kind, other.kind)):
        return False
    if {one.kind, other.kind} in EXCLUSIVE and one.amount != other.amount:
        return False
    if one.kind == other.kind == "money" and _are_two_currencies(one.unit, other.unit):
        return False
    if one.kind == other.kind == "measure" and (units := _units(one, other)):
        return _are_alike_in_size(one.amount * units[0], other.amount * units[1], is_same=units[0] == units[1])
    if one.amount == other.amount or (one.kind == other.kind == "percent" and one.amount == int(other.amount)):
        return True  # “71%” of 71.7 percent, which no desk rounds so, and no reader is told amiss by
    return one.kind != "age" and other.unit != ORDINAL and _is_near(one, other)


def _are_two_currencies(one: str, other: str) -> bool:
    """Whether two sums are in two currencies by their signs: $4m, £4m; a dollar is a dollar with its country too."""
    return one[-1:] in SIGNS and other[-1:] in SIGNS and one[-1:] != other[-1:]


def _units(one: Value, other: Value) -> tuple[float, float] | None:
    """What the units of two measures are worth, where both measure the same: miles, kilometres."""
    known = [UNITS.get(caseless(value.unit)) for value in (one, other)]
    if known[0] is None or known[1] is None or known[0][0] != known[1][0]:
        return None
    return known[0][1], known[1][1]


def _are_alike_in_size(one: float, other: float, *, is_same: bool) -> bool:
    """Whether two measures are the same length or weight, as far as rounding, or rounding in two systems, goes."""
    low, high = sorted((one, other))
    return high - low <= (MOST_ROUNDED if not is_same else SLIGHTLY) * high


def _is_near(one: Value, other: Value) -> bool:
    """Whether one number is the other one rounded, or within the limit that either is said to have."""
    low, high = sorted((one.amount, other.amount))
    for limited, exact in ((one, other), (other, one)):
        if exact.bound and exact.bound == limited.bound:
            continue
        if limited.bound in LEAST and limited.amount <= exact.amount <= 2 * limited.amount:
            return True
        if limited.bound in MOST and exact.amount <= limited.amount <= 2 * exact.amount:
            return True
        if limited.bound in INEXACT.union(JUST_BELOW) and high - low <= VAGUE * high:
            return True
        if exact.amount != int(exact.amount) and round(exact.amount) == limited.amount:
            return True
        if _is_cut(exact.amount, limited.amount):
            return True
    away = high - low
    unit = max(map(_unit, (low, high)))
    is_down = _unit(low) == unit  # 45 is rounded to 50, and not to 40
    return (
        one.amount >= EXACT
        and away <= MOST_ROUNDED * high
        and (away < ROUNDING * unit if is_down else away <= ROUNDING * unit)
    )


def _is_cut(exact: float, short: float) -> bool:
    """Whether a number is another one without its last digits: 123 of 123.8, 101,000 of 101,854.10."""
    return short >= EXACT and 0 < exact - short < min(_unit(short), MOST_CUT * exact)


def _unit(amount: float) -> float:
    """The worth of the last digit of a number that is no zero: ten million, of 480 million."""
    unit = 1.0
    while amount and amount % (unit * 10) == 0:
        unit *= 10
    return unit
