"""Lengths of a closure, a truce, a contract or a consultation against its first and last day,
which stand in sentences of their own."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.checks.dates.days import DAY_BEFORE, interval, weeks_touched
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, either, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import CLOSURES, CONTRACTS, EVENTS, SHUT_WORDS
from lint.language.words import vocabulary
from lint.patterns import pattern
from lint.records import Record

NOUNS = CLOSURES | CONTRACTS | EVENTS
_NOUN = rf"(?P<noun>{'|'.join(sorted(NOUNS))})"
LENGTH = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<whole>(?P<count>{NUMBER})(?:-(?P<unit>hour|day|week|month|year)|(?: full)? (?P<units>hours|days|weeks|months|years)(?= of\b)))(?: of)?(?: [a-z]+)? {_NOUN}\b(?!s)",
    re.IGNORECASE,
)
SHUT_FOR = pattern(
    rf"\b(?:shut|closed)(?: to [a-z]+)? for (?P<whole>(?P<count>{NUMBER}) (?P<unit>)(?P<units>hours|days|weeks|months))\b(?! (?:at|from time))"
)
"""The length of a closure without the noun."""
CLOSURE, CONTRACT = "closure", "contract"
ONE_CONTRACT = ("agreement", "contract", "deal")
"""What one thing is called by turns."""
_SUBJECT = r"\b(?:the|this|that|a|an|its|their) (?:[\w’'-]+ ){0,2}%s\b(?:(?!\b(?:not|if|unless|would|could|should|might)\b)[^.;:]){0,30}?"
BEGINS = r"\b(?:opens?|opened|begins?|began|starts?|started|takes? effect|took effect|comes? into force|came into force)\b[^.;:\d]{0,30}?$"
ENDS = r"\b(?:closes?|closed|ends?|ended|expires?|expired|finish(?:es|ed)?|runs? out|ran out|runs? until|is open until|lasts? until)\b[^.;:\d]{0,30}?$"
SHUT = pattern(
    r"\b(?:been|was|were|is|are|be) (?:shut|closed)\b[^.;:\d]{0,40}?\b(?:since|from|on) (?:[A-Z][a-z]+day,? )?$"
)
OPEN_AGAIN = pattern(
    r"\b(?:reopen(?:s|ed)?|open(?:s|ed)?(?: to [a-z]+)? again|open again)\b[^.;:\d]{0,40}?\bon (?:[A-Z][a-z]+day,? )?$"
)
RUNS = r"\b(?:runs?|ran|lasts?|lasted|is (?:valid|open|on|held)|was (?:valid|open|on|held)|goes on|went on|takes place|took place|will (?:run|last|take place|be held))(?: this year| this summer| again)? from (?:[A-Z][a-z]+day,? )?$"
CLOSURE_RUNS = pattern(
    rf"\b[Tt]he (?:{'|'.join(sorted(CLOSURES))}) (?:runs?|ran|lasts?|will (?:run|last)|is) from (?:[A-Z][a-z]+day,? )?$"
)
UNTIL = pattern(r",? (?:to|until|till|through) (?:[A-Z][a-z]+day,? )?")
"""“The agreement runs from 1 July 2025 to 30 June 2029”."""
HELD_OPEN = pattern(r"\b(?:if|unless|would|could|should|might|may|was to|were to)\b", re.IGNORECASE)
"""Words of a sentence that tells of no day that is fixed."""
REACH = 90  # characters before a date
HOURS = {"hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0}
SLACK = {"hour": 12.0, "day": 0.0, "week": 84.0, "month": 384.0, "year": 2200.0}
"""Hours of each unit, on the average, and by how many a length in them may be off."""
ANY_YEAR = "2001"
MARCH = 3
MOST_OFF = 1.8
"""How many times as long as the other a length may be, for both to be of one thing."""


class _Length(Record):
    block: Block
    match: re.Match[str]
    unit: str


def spans_apart(document: Document) -> Iterator[Finding]:
    """Every such length that is not what the one first and the one last day of the text make."""
    lengths: dict[str, list[_Length]] = {}
    for block in document.prose_blocks() if not (NOUNS | SHUT_WORDS).isdisjoint(vocabulary(document)) else ():
        for match in LENGTH.finditer(block.prose):
            if not is_quoted(document, block, match):
                unit = (match["unit"] or match["units"]).lower().removesuffix("s")
                noun = CONTRACT if match["noun"].lower() in ONE_CONTRACT else match["noun"].lower()
                lengths.setdefault(noun, []).append(_Length(block, match, unit))
        for match in SHUT_FOR.finditer(block.prose):
            if not is_quoted(document, block, match):
                lengths.setdefault(CLOSURE, []).append(_Length(block, match, match["units"].removesuffix("s")))
    for noun, told in lengths.items():
        if len({(value(one.match["count"]), one.unit) for one in told}) != 1:
            continue
        first, last = _bounds(document, noun)
        if first and last:
            yield from _compared(document, told[-1], first, last, is_event=noun in EVENTS)


def _bounds(document: Document, noun: str) -> tuple[TimeExpression | None, TimeExpression | None]:
    """The one day on which something begins, and the one on which it ends; None where there are none or several."""
    runs: re.Pattern[str] | None = None
    if noun in CLOSURES:
        shapes = SHUT, OPEN_AGAIN
        runs = CLOSURE_RUNS
    else:
        subject = _SUBJECT % (f"(?:{'|'.join(ONE_CONTRACT)})" if noun == CONTRACT else noun)
        shapes = re.compile(subject + BEGINS, re.IGNORECASE), re.compile(subject + ENDS, re.IGNORECASE)
        runs = re.compile(subject + RUNS, re.IGNORECASE)
    found: tuple[list[TimeExpression], list[TimeExpression]] = ([], [])
    held_open: dict[tuple[int, int], int] = {}  # where the first such word of a sentence ends
    opens_span: TimeExpression | None = None
    for one in times(document):
        if one.type not in ("DATE", "TIME") or _day(one) is None:
            continue
        sentence = sentence_at(document, one.block, one.start)
        start, end = (sentence.start, sentence.end) if sentence else (one.start, one.start)
        key = (one.block.ordinal, start)
        if key not in held_open:
            word = HELD_OPEN.search(one.block.prose, start, end)
            held_open[key] = word.end() if word else end
        if held_open[key] <= one.start < end:
            continue
        if opens_span and opens_span.block is one.block and UNTIL.fullmatch(one.block.prose, opens_span.end, one.start):
            for kept, bound in zip(found, (opens_span, one), strict=True):
                kept.append(bound)
        at = max(start, one.start - REACH)
        opens_span = one if runs and runs.search(one.block.prose, at, one.start) else None
        if runs and (before := DAY_BEFORE.search(one.block.prose, at, one.start)) and one.names_day:
            if runs.search(one.block.prose, at, before.start()):  # “from 3 to 11 August”
                year = one.value[: len(ANY_YEAR)] if one.year_given else ANY_YEAR
                opens = f"{year}{one.value[len(ANY_YEAR) : -2]}{int(before['day']):02d}"
                found[0].append(one._replace(start=before.start(), end=before.end("day"), value=opens))
                found[1].append(one)
        for shape, kept in zip(shapes, found, strict=True):
            if shape.search(one.block.prose, at, one.start):
                kept.append(one)
    firsts, lasts = ({_day(one): one for one in kept} for kept in found)
    return (
        next(iter(firsts.values())) if len(firsts) == 1 else None,
        next(iter(lasts.values())) if len(lasts) == 1 else None,
    )


def _day(one: TimeExpression) -> datetime.date | None:
    """The day of an expression; of one that names no year that of a common year."""
    written = one.value.partition("T")[0]
    if one.names_day and not one.year_given:
        written = ANY_YEAR + written[len(ANY_YEAR) :]
    days = interval(written)
    return days[0] if days and days[0] == days[1] else None


def _in_order(first: TimeExpression, last: TimeExpression) -> tuple[datetime.date, datetime.date] | None:
    """Both days, the last one in the year behind the first where neither names its year and the
    year turns between them."""
    opens, closes = _day(first), _day(last)
    if opens is None or closes is None or first.year_given != last.year_given:
        return None
    if opens > closes and first.names_day and last.names_day and not first.year_given:
        closes = closes.replace(year=closes.year + 1)
    return (opens, closes) if opens < closes else None


def _compared(
    document: Document, length: _Length, first: TimeExpression, last: TimeExpression, *, is_event: bool
) -> Iterator[Finding]:
    """The length, if it is not what its days make; the first and the last day may both count, and do of what
    `is_event`, whose weeks may have days that are free."""
    days = _in_order(first, last)
    if days is None or (
        length.unit == "day" and not first.year_given and days[0].month < MARCH <= days[1].month
    ):  # nobody knows whether the February between them is of a leap year
        return
    opens, closes = days
    if length.unit == "hour" and first.value.partition("T")[2] != last.value.partition("T")[2]:
        return
    least = (closes - opens).days * HOURS["day"]
    most = least + (0 if length.unit == "hour" else HOURS["day"])
    claimed = value(length.match["count"]) * HOURS[length.unit]
    if least - SLACK[length.unit] <= claimed <= most + SLACK[length.unit]:
        return
    if is_event and length.unit == "week" and weeks_touched(opens, closes) == value(length.match["count"]):
        return  # a course of six weeks begins on a Wednesday and ends on a Friday
    if max(claimed, most) > MOST_OFF * min(claimed, least):
        return
    makes = ((least + most) / 2,) if length.unit != "day" else (most,) if is_event else (least, most)
    right = sorted({max(1, round(hours / HOURS[length.unit])) for hours in makes})
    yield Finding(
        place=document.place(length.block, *length.match.span("whole"), "the length"),
        evidence=(
            document.place(first.block, first.start, first.end, "counted from"),
            document.place(last.block, last.start, last.end, "counted to"),
        ),
        values={
            "count": f"{length.match['count'].lower()} {length.unit}s",
            "right": f"{either(right)} {length.unit}s",
            "from": first.text,
            "until": last.text,
        },
        confidence=LIKELY,
    )
