"""Lengths in hours of what begins and ends at one hour of two days of the week: “a truce of 72 hours”,
“from noon on Friday until noon on Sunday”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.temporal.words import WEEKDAYS
from lint.language.words import vocabulary
from lint.patterns import pattern
from lint.records import Record

_DAY = "|".join(day.title() for day in WEEKDAYS)
_CLOCK = r"noon|midday|midnight|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|\d{1,2}[.:]\d\d|[a-z]+ o[’']clock"
_HALF = "morning|afternoon|evening|night"
SPAN = pattern(
    rf"\b(?:from|(?:starts?|starting|started|begins?|beginning|began)(?: at)?) (?P<at>{_CLOCK}) on (?P<first>{_DAY})(?: (?P<half>{_HALF}))?"
    rf"(?: (?:until|till|to)|,? (?:and )?(?:ends?|ending|ended)(?:, [^,.;]{{3,30}},)?(?: at)?) (?P<until>{_CLOCK}) on (?P<last>{_DAY})(?: (?P<other>{_HALF}))?"
)
_EVENT = "truce|ceasefire|strike|walkout|stoppage|curfew|pause|outage|vigil|blockade|fast|lockdown"
LENGTH = pattern(rf"\b(?P<count>{NUMBER})(?:-hour| hours)\b")
OF_EVENT = pattern(
    rf"\b(?P<whole>(?P<count>{NUMBER})-hour) (?:{_EVENT})\b|\b(?:{_EVENT}) of (?P<whole2>(?P<count2>{NUMBER}) hours)\b"
)
NOT_EXACT = pattern(
    r"\b(?:at least|more than|over|about|around|up to|almost|nearly|some|extended|another|first|every|each)\b"
)
DAY, WEEK = 24, 7


class HoursApart(Record):
    """A length, `block.prose[start:end]`, the hours that the two days make, and the two, each with its place."""

    block: Block
    start: int
    end: int
    said: str
    hours: int
    first: tuple[Block, int, int]
    last: tuple[Block, int, int]


def hours_by_weekday(document: Document) -> Iterator[HoursApart]:
    """Every such length that is not what its days make."""
    if vocabulary(document).isdisjoint(("hours", "hour")):
        return
    spans = [
        (block, match)
        for block in document.prose_blocks()
        for match in (SPAN.finditer(block.prose) if " on " in block.prose else ())
        if not is_quoted(document, block, match) and (match["at"], match["half"]) == (match["until"], match["other"])
    ]
    for block, span in spans:
        told = list(_lengths(document, block, span, only=len(spans) == 1))
        first, last = (WEEKDAYS[span[name].lower()] for name in ("first", "last"))
        hours = DAY * ((last - first) % WEEK or WEEK)
        if len({value(one.said) for one in told}) == 1 and value(told[0].said) % (DAY * WEEK) != hours:
            yield told[0]._replace(hours=hours)


def _lengths(document: Document, block: Block, span: re.Match[str], *, only: bool) -> Iterator[HoursApart]:
    """The lengths that the sentence of a span tells; where there are none, those of the one event of the text."""
    first, last = ((block, span.start(names[0]), span.end(names[1])) for names in (("at", "first"), ("until", "last")))
    sentence = sentence_at(document, block, span.start())
    if sentence is None or NOT_EXACT.search(sentence.text):
        return
    own = list(LENGTH.finditer(block.prose, sentence.start, sentence.end))
    for match in own:
        yield HoursApart(block, *match.span(), match["count"], 0, first, last)
    for one in document.prose_blocks() if only and not own else ():
        for match in OF_EVENT.finditer(one.prose):
            group = "" if match["whole"] else "2"
            if not NOT_EXACT.search(one.prose, max(0, match.start() - DAY), match.start()):
                yield HoursApart(one, *match.span(f"whole{group}"), match[f"count{group}"], 0, first, last)
