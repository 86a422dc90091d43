"""What a text has in the place of a value of its headline: another currency, another unit,
another year since which it is so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.checks.headlines.agreement import SIGNS
from lint.checks.headlines.values import Value
from lint.document import Block
from lint.language.quantities.measures import UNITS
from lint.language.quantities.numbers import is_swap
from lint.language.words import lower_in_place
from lint.patterns import pattern

WORD = pattern(r"[^\W\d_]+")
LONGEST_WORD, NEXT, STEM = 30, 5, 4
"""Characters of a word, words behind a value, and letters by which two words are held to be one."""
FUNCTION_WORDS = frozenset(
    "a an the and or of for from to with over at in on by as than is are was were be his her its".split()
)
FRAMED = ("percent", "money", "count", "measure", "duration")
SHORTEST, FEWEST, FAR, FARTHEST = 3, 2, 0.15, 9
"""Letters of a word of a headline that the text has to have, how many such words there are at least, the share by which
two values differ at least that are not one, rounded, and how many times as much one may be, less once."""
FIRST = pattern(r"[\w.,]*\d(?=[^\d]|$)|[a-z]+")
DIGITS, SCALED = (
    pattern(r"\d(?:[\d.,]*\d)?"),
    pattern(r"(?<![a-z])(?:k|m|bn|b|tn|thousand|million|billion|trillion)\b", re.I),
)
"""The figure of a sum, and the word behind it for how large it is."""
SCALES = (1_000, 1_000_000)
SINCE = pattern(r"\bsince (?:the (?:summer|winter|spring|autumn|fall|year|storm|season) of )?$", re.IGNORECASE)
SUPERLATIVE = pattern(
    r"\b(?:\w{2,}est|worst|best|most|least|first|any time|not|never|biggest|record)\b[^.;]{0,60}$", re.IGNORECASE
)
"""Before a year since which there was nothing like it."""


def in_other_unit(claim: Value, there: Sequence[Value]) -> Value | None:
    """The same number with another unit of its kind, where the text has none with that of the headline:
    “48-mile drive”, “48 kilometres”."""
    if claim.kind not in ("measure", "duration"):
        return None
    alike = [other for other in there if other.kind == claim.kind and other.bound == claim.bound]
    if claim.kind == "measure":
        alike = [other for other in alike if stem(other.unit) == stem(claim.unit)]
    same = [other for other in alike if _figure(other) == _figure(claim)]
    return same[0] if len(alike) == len(same) == 1 and same[0].unit != claim.unit else None


def _figure(one: Value) -> str:
    """The number that a measure begins with, as it is written."""
    found = FIRST.match(lower_in_place(one.text))
    return found[0] if found else ""


def other_currency(claim: Value, there: Sequence[Value]) -> Value | None:
    """The same sum in another currency, where the text has none in that of the headline: $4m, £4 million."""
    sums = [other for other in there if other.kind == claim.kind == "money"]
    if any(other.unit[-1:] == claim.unit[-1:] for other in sums):
        return None
    same = [other for other in sums if other.amount == claim.amount and other.unit[-1:] in SIGNS]
    return same[0] if same and claim.unit[-1:] in SIGNS else None


def other_scale(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The same figure a thousand or a million times as large or as small, with which the text begins: £4.5m, £4.5bn."""
    scaled = [other for other in there if body and other.block is body[0] and _is_scaled(claim, other)]
    return scaled[0] if len({other.amount for other in scaled}) == 1 else None


def _is_scaled(one: Value, other: Value) -> bool:
    """Whether two sums are one figure with two words for how large it is."""
    low, high = sorted((one.amount, other.amount))
    return (
        one.kind == other.kind == "money"
        and one.unit == other.unit
        and _digits(one) == _digits(other) != ""
        and all(SCALED.search(value.text) for value in (one, other))
        and low > 0
        and round(high / low) in SCALES
    )


def _digits(one: Value) -> str:
    """The figure of a sum: 4.5, of “£4.5m”."""
    found = DIGITS.search(one.text)
    return found[0] if found else ""


def other_since(claim: Value, there: Sequence[Value]) -> Value | None:
    """The one other year since which something is as it is: “driest since 1947”, “the driest summer since 1974”."""
    years = [other for other in there if _is_since(other)] if _is_since(claim) else []
    return years[0] if len({other.code for other in years}) == 1 else None


def _is_since(one: Value) -> bool:
    prose = one.block.prose
    return (
        one.kind == "date"
        and len(one.code) == len("2019")
        and SINCE.search(prose, max(0, one.start - 24), one.start) is not None
        and SUPERLATIVE.search(prose, max(0, one.start - 80), one.start) is not None
    )


def other_year(claim: Value, there: Sequence[Value]) -> Value | None:
    """The one year with two digits in each other’s place, where the text has none but that: 1947, November 1974."""
    if claim.kind != "date" or len(claim.code) != len("2019"):
        return None
    dates = [other for other in there if other.kind == "date" and other.code[:4].isdecimal()]
    alike = len({other.code[:4] for other in dates}) == 1 and is_swap(claim.code, dates[0].code[:4])
    return dates[0] if alike else None


def other_length_of_lead(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The same figure with another unit, as the only length of time with which the text begins, where it has none with
    that of the headline: “six months”, “six weeks”."""
    if claim.kind != "duration" or not body:
        return None
    lengths = [other for other in there if other.kind == "duration"]
    in_lead = [other for other in lengths if other.block is body[0] and other.bound == claim.bound]
    if len(in_lead) != 1 or any(other.unit == claim.unit and _word(other) == _word(claim) for other in lengths):
        return None
    return in_lead[0] if _figure(in_lead[0]) == _figure(claim) and _word(in_lead[0]) != _word(claim) else None


def _word(one: Value) -> str:
    """The word for the unit of a length of time, in the singular: minutes and months have one letter in TIMEX3."""
    words: list[str] = WORD.findall(one.text.lower())
    return words[-1].rstrip("s")


def other_of_lead(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The one other value of its kind with which the text begins, between the same words as in the headline:
    “to cut £4.2m from services”, “is to cut £4.8m from its services”."""
    if claim.kind not in ("money", "count", "percent", "measure", "weekday") or not body:
        return None
    before, behind = _around(claim)
    rivals = []
    for other in there:
        if other.block is body[0] and (other.kind, stem(other.unit), other.bound) == (
            claim.kind,
            stem(claim.unit),
            claim.bound,
        ):
            its_before, its_behind = _around(other)
            if its_before == before != "" and (claim.kind == "weekday" or behind & its_behind):
                rivals.append(other)
    return rivals[0] if len(rivals) == 1 else None


def other_in_frame(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The one other value of its kind with which the text begins, where it has all other words of the headline:
    “Pool to close for six weeks”, “The pool in Tarn will close for eight weeks”."""
    if claim.kind not in FRAMED or not body:
        return None
    lead = body[0]
    alike = [one for one in there if one.block is lead and one.kind == claim.kind]
    if len(alike) != 1 or stem(alike[0].unit) != stem(claim.unit) or not _is_far(claim, alike[0]):
        return None
    if claim.kind == "duration" and claim.bound != alike[0].bound:
        return None  # “in the next 30 years”, “as in the last 150 years”
    prose = lower_in_place(claim.block.prose)
    words = {
        word[:STEM]
        for part in (prose[: claim.start], prose[claim.end :])
        for word in WORD.findall(part)
        if len(word) >= SHORTEST and word not in FUNCTION_WORDS
    }
    told = {word[:STEM] for word in WORD.findall(lower_in_place(lead.prose))}
    return alike[0] if len(words) >= FEWEST and words <= told else None


def _is_far(one: Value, other: Value) -> bool:
    """Whether no rounding explains that two values differ, and they are no two things."""
    low, high = sorted((one.amount, other.amount))
    return FAR * high < high - low < FARTHEST * low and (one.kind != "percent" or high - low >= 1)


def _around(one: Value) -> tuple[str, frozenset[str]]:
    """The verb or noun right before a value, and the beginnings of the longer words behind it."""
    prose = lower_in_place(one.block.prose)
    before = [
        word
        for word in WORD.findall(prose[max(0, one.start - LONGEST_WORD) : one.start])[-2:]
        if word not in FUNCTION_WORDS
    ]
    behind = WORD.findall(prose[one.end : one.end + 2 * LONGEST_WORD])[:NEXT]
    return before[-1] if before else "", frozenset(word[:STEM] for word in behind if len(word) >= STEM)


def stem(unit: str) -> str:
    """What a unit is compared by: what it measures, or its last word in the singular."""
    if unit in UNITS:
        return UNITS[unit][0]
    return unit.split(" ")[-1].lower().rstrip("s")
