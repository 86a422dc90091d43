"""The one value that a text has in the place of one of its headline, where the words around both say that they are of
one thing: the dead, the goals, the term in prison."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain

from lint.checks.ages.at_death import DIED_AT
from lint.checks.headlines.directions import other_share
from lint.checks.headlines.other_values import (
    other_length_of_lead,
    other_of_lead,
    other_scale,
    other_since,
    other_year,
    stem,
)
from lint.checks.headlines.scores import other_score
from lint.checks.headlines.swapped_digits import swapped
from lint.checks.headlines.values import OF_DEATH, ORDINAL, Value, harm_of
from lint.document import Block
from lint.language.names.relatives import RELATIVE
from lint.language.quantities.numbers import value
from lint.patterns import pattern

PRISON = pattern(r"\b(?:jailed|imprisoned|sentenced|prison|jail)\b[^.;]{0,40}? (?:for|to) $", re.IGNORECASE)
MARGIN = pattern(r"\b(?:majority|margin|lead|difference) of (?:just |only )?$", re.IGNORECASE)
RELATIVES = pattern(rf"\b(?:{RELATIVE}|parents|friends?|colleagues?)\b", re.IGNORECASE)
TURN = pattern(
    r" (?:straight |consecutive )?(term|title|crown|marriage|child|conviction|novel|album|bid|attempt|All-Star|Oscar|Grammy|Emmy|Grand Slam|World Cup|Olympics|championship)\b",
    re.IGNORECASE,
)
"""What stands before a majority, and behind an ordinal number."""
AND = pattern(r"\band $")
REST = frozenset("new other more additional further extra remaining another".split())
EACH = pattern(r" (?:per|an?|each|every) (second|minute|hour|day|week|month|year|person|head)\b", re.IGNORECASE)
"""What stands in a count or behind it that makes it a part or a rate."""
OF_MANY = frozenset(
    "people men women children persons years months weeks days hours minutes seconds times points goals votes runs things".split()
)
"""What a text counts more than once."""


def is_whole(one: Value) -> bool:
    """Whether a number is what another is a part of: “88 of the 200 seats”."""
    before = one.block.prose[max(0, one.start - 14) : one.start].rstrip()
    is_all = before.endswith(("consists of", "consist of", "made up of", "total of"))
    return one.kind == "count" and before.endswith((" of the", " of", " of its", " of all")) and not is_all


def part_or_rate(one: Value) -> tuple[frozenset[str], str]:
    """What makes a part or a rate of a count: “16 other packages”, “500,000 users an hour”."""
    per = EACH.match(one.block.prose, one.end)
    return REST.intersection(one.unit.lower().split()), per[1].lower() if per else ""


def _other_toll(claim: Value, there: Sequence[Value]) -> Value | None:
    """The number of dead or hurt people that the text begins with, where it is one and the headline has another."""
    harm = harm_of(claim)
    tolls = [other for other in there if harm_of(other) == harm] if harm else []
    tolls = [other for other in tolls if other.block is tolls[0].block]
    if any(AND.search(other.block.prose, max(0, other.start - 6), other.start) for other in tolls):
        return None  # “the driver and 11 passengers”
    alike = len({other.amount for other in tolls}) == 1 and all(
        other.bound == claim.bound or is_fewer(claim, other) for other in tolls
    )
    return tolls[0] if alike else None


def is_fewer(claim: Value, other: Value) -> bool:
    """Whether a toll is told as at least so many, and the headline has more."""
    return other.bound == "at least" and not claim.bound and other.amount < claim.amount


def _only_one(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The only count of the headline’s noun that the text has, where it stands in its first paragraph."""
    alike = [one for one in there if one.kind == claim.kind and stem(one.unit) == stem(claim.unit)]
    if claim.kind != "count" or len(alike) != 1 or not body or alike[0].block is not body[0]:
        return None
    (one,) = alike
    is_thing = stem(one.unit) not in {stem(word) for word in OF_MANY}
    return (
        one
        if is_thing and one.bound == claim.bound and not is_whole(one) and part_or_rate(one) == part_or_rate(claim)
        else None
    )


def _other_age_of_lead(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The one age at which the first paragraph has somebody die, who is no relative of whom it is about."""
    lead = body[0] if body and claim.unit == OF_DEATH else None
    died = list(DIED_AT.finditer(lead.prose)) if lead else []
    if lead is None or len(died) != 1 or RELATIVES.search(lead.prose, 0, died[0].end()):
        return None
    (match,) = died
    own = Value(lead, *match.span("age"), "age", value(match["age"]), OF_DEATH)
    is_of_several = any(other.unit == OF_DEATH and other.amount != own.amount for other in there)
    return None if is_of_several else own


def _other_age(claim: Value, there: Sequence[Value]) -> Value | None:
    """The one other age at which the text has somebody die."""
    ages = [
        other
        for other in there
        if claim.unit == other.unit == OF_DEATH
        and "has died" in other.block.prose[max(0, other.start - 24) : other.start]  # who else died, died before
    ]
    return ages[0] if len({other.amount for other in ages}) == 1 else None


def _other_term(claim: Value, there: Sequence[Value]) -> Value | None:
    """The one other time for which the text has somebody go to prison."""
    terms = [other for other in there if _is_term(other) and other.bound == claim.bound]
    return terms[0] if _is_term(claim) and len({other.amount for other in terms}) == 1 else None


def _is_term(one: Value) -> bool:
    """Whether a length of time is one in prison: “jailed for three years”."""
    return one.kind == "duration" and PRISON.search(one.block.prose, max(0, one.start - 60), one.start) is not None


def _other_margin(claim: Value, there: Sequence[Value]) -> Value | None:
    """The one other majority that the text has: “a majority of 212”, “a difference of 121”."""
    margins = [other for other in there if _is_margin(other)] if _is_margin(claim) else []
    return margins[0] if len({other.amount for other in margins}) == 1 else None


def _is_margin(one: Value) -> bool:
    prose = one.block.prose
    return one.kind in ("count", "number") and MARGIN.search(prose, max(0, one.start - 24), one.start) is not None


def _other_turn(claim: Value, there: Sequence[Value]) -> Value | None:
    """The one other number in the order of such things that the text has: “wins third term”, “his second term”."""
    own = counted_turn(claim)
    turns = [other for other in there if other.unit == ORDINAL and counted_turn(other) == own] if own else []
    return turns[0] if len({other.amount for other in turns}) == 1 else None


def counted_turn(one: Value) -> str:
    """What an ordinal number counts, where that is something of which each comes once; empty else."""
    match = TURN.match(one.block.prose, one.end) if one.unit == ORDINAL else None
    return match[1].lower() if match else ""


BY_VALUES: tuple[Callable[[Value, Sequence[Value]], Value | None], ...] = (
    _other_toll,
    swapped,
    _other_age,
    _other_term,
    _other_margin,
    _other_turn,
    other_since,
    other_year,
)
BY_BODY: tuple[Callable[[Value, Sequence[Value], Sequence[Block]], Value | None], ...] = (
    other_score,
    _other_age_of_lead,
    _only_one,
    other_scale,
    other_of_lead,
    other_length_of_lead,
    other_share,
)
"""What finds such a value, by the values of the text, and by its words too."""


def only_other(claim: Value, there: Sequence[Value], body: Sequence[Block]) -> Value | None:
    """The value that the text has in the place of one of its headline; None where it has none, or several."""
    by_values = (find(claim, there) for find in BY_VALUES)
    by_body = (find(claim, there, body) for find in BY_BODY)
    return next((found for found in chain(by_values, by_body) if found is not None), None)
