"""Numbers, lengths of time, dates and scores of a headline held against those of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.checks.headlines.agreement import LEAST, MOST, VAGUE, agree
from lint.checks.headlines.dates import YEAR
from lint.checks.headlines.only_other import OF_MANY, counted_turn, is_fewer, is_whole, only_other, part_or_rate
from lint.checks.headlines.other_values import in_other_unit, other_currency, other_in_frame, stem
from lint.checks.headlines.scores import is_interim
from lint.checks.headlines.values import (
    DAYS,
    FIGURE,
    ORDINAL,
    WORD,
    Value,
    harm_of,
    is_in_title_case,
    values,
)
from lint.document import Block, Document
from lint.language.quantities.bounds import INEXACT, JUST_BELOW
from lint.language.quantities.numbers import WORDS, value
from lint.language.sentences import sentence_at
from lint.language.temporal.expressions import times
from lint.language.words import lower_in_place
from lint.patterns import pattern

STEM = 4  # letters by which two longer words are held to be one
SHARED = 3  # words that two sentences have in common which speak of the same
SHARED_OF_NOUN = 2  # where they also count the same thing, of which the text says one number only
LISTED = frozenset(
    "things ways tips reasons questions lessons steps facts takeaways ideas tricks mistakes signs books films movies videos photos pictures images charts maps quotes apps tools recipes places rules "
    "trends myths secrets habits examples types kinds parts points insights strategies".split()
)
"""What a headline counts because the text lists it, at its beginning: another check counts the list."""
LEADING = frozenset("the these our my your top best here are more just only try".split())
"""Words before such a count: “Our top 7 ways”."""
UNWRITTEN = 1.0  # “one” is no number that a text has to repeat
FEWEST_BARE = 10.0  # smaller numbers without a noun are seldom facts
OR_SO_MANY = pattern(r"(?<![\w.,])(?:\d[\d,.]*|one|two|ten) or $")
MOST_CLAIMS = 60
"""Values of headline and summary that are held against the text."""
MOST_VALUES = 200  # that are added up in pairs
WHOLE = 100.0
OF_WHOLE = pattern(r"\b(?:full|sole|entire|outright|complete|wholly|fully|entirely)\b", re.IGNORECASE)
"""What a text says for a hundred per cent; “all” and “every” stand in nearly any text and settle nothing."""
SEASON = pattern(r"(?<!\d)((?:1[5-9]|20)\d)\d[-–/]\d?\d?(\d)(?!\d)")
"""“2010-11”, which is 2011 too."""
YEARS = pattern(r"\b(?:1[5-9]|20)\d\d ?[–-] ?(?:(?:1[5-9]|20)\d\d|\d\d)\b")
"""The years of a life or a work, whose ends the text need not have: “1953-1966”."""
AWAY = pattern(r" (?:after|before|later|earlier|ago|from now|since|away)\b|[’'] time\b")
"""Behind a length of time: that it lies between two events, and none lasts as long."""
OF_THING = pattern(
    r"[ -]*(?:cold )?(?:case|murder|killing|mystery|company|firm|club|building|bridge|house|law|tradition|dispute|feud|record|agreement|deal|programme|program|project|ban|institution|crime)\b",
    re.IGNORECASE,
)
"""What has an age, and is nobody."""
TEENAGER = pattern(r"\bteen(?:s|ager|agers)?\b", re.IGNORECASE)
AND_ONE = pattern(r"[^.!?;]{0,80}\b(?:and|plus) one (?:in|at|on|near|from|outside|elsewhere)\b")
"""What adds one to a number: “11 offices in the north and one in the south”."""


def differing_values(
    document: Document, heads: Sequence[Block], body: Sequence[Block]
) -> Iterator[tuple[Value, Value | None, bool]]:
    """Each value of the headlines that the body does not have, with what it has instead in a sentence of the same
    words, and whether that is only what the text begins with.

    Of a date, a length of time, a weekday and a score that is only missing nothing is said: they follow from others.
    """
    there = values(document, body)
    years, figures = cache(lambda: _years(body)), cache(lambda: _figures(body))  # nearly every headline does without
    claims = values(document, heads)[:MOST_CLAIMS]
    # of two years in one headline, each is of somebody else: “the third after Moe in 1960 and Lund in 1994”
    own_years = frozenset(claim for claim in claims if claim.kind == "date" and len(claim.code) == len("2019"))
    for claim in claims:
        if not _is_claim(claim) or _is_of_issue(document, claim) or _is_said_by(document, claim, body):
            continue
        harm = harm_of(claim)
        like = [other for other in there if harm and harm_of(other) == harm] or there
        if other := _in_same_words(claim, there):
            yield claim, other, False
            continue
        if any(agree(claim, other) and not (harm and is_fewer(claim, other)) for other in like):
            continue
        is_told = _is_year_of(claim, years()) or (claim in own_years and len(own_years) > 1)
        rival = None if is_told else _rival(document, claim, there)
        rival = rival or in_other_unit(claim, there) or other_currency(claim, there)
        if is_in_title_case(claim.block) and not claim.code and claim.amount in figures():
            continue  # of a name, as “508 Accessible Videos”
        if rival is None and (claim.kind == "score" or claim.amount not in figures()):
            rival = only_other(claim, there, body)
        framed = other_in_frame(claim, there, body) if rival is None and claim.amount not in figures() else None
        rival = rival or framed
        may_lack = claim.kind in ONLY_WITH_RIVAL or claim.unit == ORDINAL
        if rival is None and not (may_lack or claim.amount in figures()):
            if not _is_worked_out(claim, there, years()):
                yield claim, None, False
        elif rival is not None and not (
            _is_worked_out(claim, [one for one in there if one.block is rival.block], frozenset())
            or _is_one_more(claim, rival)
        ):
            yield claim, rival, rival is framed


def _in_same_words(claim: Value, there: Sequence[Value]) -> Value | None:
    """What the sentence that a summary repeats has in the place of a value, though the text may have it elsewhere."""
    start = claim.start - SAME_WORDS
    before = claim.block.prose[max(0, start) : claim.start]
    if claim.block.kind != "standfirst" or start < 0:
        return None
    same = [one for one in there if one.kind == claim.kind and one.block.prose.endswith(before, 0, one.start)]
    return None if any(agree(claim, one) for one in same) else next(iter(same), None)


SAME_WORDS = 40  # characters
TURNS = (180, 360)
"""Degrees that a text has as directions, or as a way of speaking: “a 180-degree shift”, “from north to south”."""
REACH = 24  # characters
BEGUN = pattern(r"\b(started|began|begun|launched|since|until)(?: in| on)? (?:early |late |mid-)?$")
"""What stands before the date of something that went before, or lasts up to it."""
OF_NEXT, FAR = (
    pattern(
        r"\b(?:next|following|previous) (?!(?:dates?|days?|times?|week|weekend|month|year)\b)\w[^.!?]*$", re.IGNORECASE
    ),
    110,
)
"""What stands before the date of another event than that of the text, and how many characters before it at most."""
ONLY_WITH_RIVAL = frozenset(("date", "duration", "weekday", "score"))


def _years(body: Sequence[Block]) -> frozenset[int]:
    """Every year that the text has in figures, in whatever words."""
    found: set[int] = set()
    for block in body:
        found.update(map(int, YEAR.findall(block.prose)))
        found.update(int(first + last) for first, last in SEASON.findall(block.prose))
    return frozenset(found)


def _figures(body: Sequence[Block]) -> frozenset[float]:
    """Every number that stands in the text, in whatever words."""
    lowers = [lower_in_place(block.prose) for block in body]
    dozen = {WORDS["dozen"]} if any("dozen" in lower for lower in lowers) else set()
    return frozenset(value(match) for lower in lowers for match in FIGURE.findall(lower)) | dozen


def _is_claim(one: Value) -> bool:
    """Whether a headline says something with this that the text has to repeat."""
    if one.kind in ("weekday", "score", "duration"):
        return True
    if one.kind == "date":
        return not _is_of_name(one) and YEARS.search(one.block.prose, max(0, one.start - 5), one.end + 5) is None
    if one.unit == ORDINAL:
        return counted_turn(one) != ""
    if OR_SO_MANY.search(one.block.prose, max(0, one.start - REACH), one.start):
        return False  # “1 or 100 million”: any number
    if one.bound.endswith(" of") or one.amount <= UNWRITTEN or (one.unit == "degree" and one.amount in TURNS):
        return False
    if harm_of(one):
        return True  # “Three die in crash”
    if one.kind == "number" and (one.amount < FEWEST_BARE or 1500 < one.amount < 2100):
        return False
    if not LEADING.issuperset(WORD.findall(one.block.prose[: one.start].lower())):
        return True  # “Keeper saves five match points”
    following = one.block.prose[one.end :].lower().split()[:3]
    return one.unit.split(" ")[-1] not in LISTED and LISTED.isdisjoint(following)


def _is_said_by(document: Document, claim: Value, body: Sequence[Block]) -> bool:
    """Whether the text means a year without naming it, “last year”, or the whole of something, “full ownership”."""
    if claim.kind == "percent" and claim.amount == WHOLE:
        return any(OF_WHOLE.search(block.prose) for block in body)
    if claim.kind != "date" or len(claim.code) != len("2019"):
        return False
    ordinals = {block.ordinal for block in body}
    return any(one.block.ordinal in ordinals and one.value.startswith(claim.code) for one in times(document))


def _is_of_issue(document: Document, claim: Value) -> bool:
    """Whether a date is that of the text itself: “News, June 2020”."""
    published = document.metadata.published
    return claim.kind == "date" and published is not None and published.isoformat().startswith(claim.code)


def _is_of_name(date: Value) -> bool:
    """Whether a year belongs to the name of an event or a product: “DevCon 2019”, “the 2019 Open”."""
    prose = date.block.prose
    before, after = prose[: date.start].split()[-1:], prose[date.end :].split()[:1]
    return len(date.code) == len("2019") and any(word[0].isupper() for word in (*before, *after))


def _is_year_of(claim: Value, years: frozenset[int]) -> bool:
    """Whether a claim is a year that the text has in whatever words."""
    return claim.kind == "date" and len(claim.code) == len("2019") and claim.code.isdigit() and int(claim.code) in years


def _is_worked_out(claim: Value, there: Sequence[Value], years: frozenset[int]) -> bool:
    """Whether a value follows from two that the text has: their sum, their difference, the time between two years."""
    if claim.code:
        return False
    if claim.kind in ("age", "duration"):
        length = claim.amount if claim.kind == "age" else round(claim.amount / DAYS["Y"])
        return any(year + length in years for year in years)
    kinds = ("count", "number") if claim.kind in ("count", "number") else (claim.kind, "number")
    held = {other.amount for other in there if other.kind in kinds and other.unit != ORDINAL}
    parts = sorted(held)[:MOST_VALUES]
    return any(
        (claim.amount - part in held and claim.amount != 2 * part) or claim.amount + part in held
        for part in parts
        if part != claim.amount
    )


def _is_one_more(claim: Value, rival: Value) -> bool:
    """Whether the sentence adds one to what it counts: “11 offices in the north and one in the south”."""
    return claim.amount == rival.amount + 1 and AND_ONE.match(rival.block.prose, rival.end) is not None


def _rival(document: Document, claim: Value, there: Sequence[Value]) -> Value | None:
    """The one other value that the text gives for the same, in a sentence with the headline's words."""
    mine = _words(document, claim)
    comparable = [other for other in there if _is_comparable(claim, other) and not is_whole(other)]
    if " " in claim.unit:  # “electric buses” are not all buses
        comparable = [other for other in comparable if other.unit == claim.unit] or comparable
    only = (
        claim.kind in ("count", "money", "score", "measure", "percent")
        and len({(other.amount, other.code) for other in comparable}) == 1
    )
    rivals = []
    for other in comparable:
        if claim.kind == "score" and is_interim(other):
            continue
        theirs = _words(document, other)
        shared = len(mine & theirs)
        permuted = (_is_permuted(claim, other) and (only or shared >= SHARED_OF_NOUN)) or (
            only and _is_slip_of(claim, other)
        )
        if shared < (SHARED_OF_NOUN if only else SHARED) and not permuted:
            continue
        if claim.code and 2 * shared < min(len(mine), len(theirs)):
            continue  # one sentence has more dates and scores than one
        rivals.append(other)
    return rivals[0] if len({(other.amount, other.code) for other in rivals}) == 1 else None


def _is_permuted(one: Value, other: Value) -> bool:
    """Whether two numbers have the same digits in another order: 43 and 34."""
    digits = [[digit for digit in value.text if digit.isdigit()] for value in (one, other)]
    return len(digits[0]) > 1 and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])


def _is_slip_of(one: Value, other: Value) -> bool:
    """Whether two counts of one thing, of which a text has no more than one count, differ in a digit:
    38 turbines, 33 turbines."""
    things = one.unit.split(" ")[-1].lower()
    digits = [value.text.split(" ")[0] for value in (one, other)]
    differing = sum(a != b for a, b in zip(*digits, strict=False))
    return (
        one.kind == "count"
        and things not in OF_MANY
        and all(map(str.isdecimal, digits))
        and len(digits[0]) == len(digits[1]) > 1
        and differing == 1
    )


def _is_comparable(one: Value, other: Value) -> bool:
    """Whether two values are of one kind and unit, and both exact or within the same limit,
    or far beyond what one of them may mean."""
    if one.kind != other.kind or one.kind == "number" or not (one.bound == other.bound or _is_beyond(one, other)):
        return False
    if one.kind == "duration" and (
        other.text.lower()[:2] == "a "
        or other.block.prose.startswith(" during", other.end)
        or (AWAY.match(one.block.prose, one.end) is None) != (AWAY.match(other.block.prose, other.end) is None)
    ):
        return False  # “a PhD and a year of sailing”, “the five years during which”, “a day after”, “for 15 days”
    if one.kind == "date" and len(one.code) == len("2024") and not YEAR.search(other.text):
        return False  # a year, and a day of this one
    if one.kind == "date" and (begun := _begun(other)) and begun != _begun(one):
        return False  # of what went before: “the series started in December 2024”
    if one.kind == "date" and OF_NEXT.search(other.block.prose, max(0, other.start - FAR), other.start):
        return OF_NEXT.search(f"{one.block.prose[: one.start]} ") is not None  # “The next race is on 9 December”
    if one.kind == "age" and (OF_THING.match(one.block.prose, one.end) is None) != (
        OF_THING.match(other.block.prose, other.end) is None
    ):
        return False  # “a 24-year-old case”, “the girl, 7”
    if one.kind == "age" and 13 <= other.amount < 20 and not 13 <= one.amount < 20 and TEENAGER.search(one.block.prose):
        return False  # of somebody else in the headline: “Teen saves 9-year-old”
    if part_or_rate(one) != part_or_rate(other):
        return False  # “500,000 new users an hour”, “6 million users a day”
    return len(other.code) >= len(one.code) and stem(one.unit) == stem(other.unit)


def _begun(date: Value) -> str:
    """What says of a date that something began or goes on until then; empty else."""
    found = BEGUN.search(date.block.prose, max(0, date.start - REACH), date.start)
    return found[1] if found else ""


def _is_beyond(one: Value, other: Value) -> bool:
    """Whether a headline says about how many there are, and the text that there are quite another number, or the other
    way about: “Nearly 900 boats”, “1,200 boats”; “40,000 people flee”, “more than 14,000 people have fled”."""
    low, high = sorted((one.amount, other.amount))
    vague = LEAST | MOST | INEXACT.union(JUST_BELOW)
    is_one_vague = (one.bound in vague and not other.bound) or (other.bound in vague and not one.bound)
    return is_one_vague and high - low > VAGUE * high


def _words(document: Document, one: Value) -> set[str]:
    """The first letters of the longer words of the sentence in which a value stands."""
    own = sentence_at(document, one.block, one.start)
    text = own.text if own else one.block.prose
    return {word[:STEM].lower() for word in WORD.findall(text) if len(word) > STEM}
