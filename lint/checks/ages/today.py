"""Ages on the day of publication of those whose birth the same sentence or the one before it tells."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.checks.ages.findings import OLDEST
from lint.document import Block, Document
from lint.language.quotations import is_quoted
from lint.language.temporal.words import MONTH, MONTHS
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_YEAR = r"(?:1[89]|20)\d\d"
_BORN = (
    rf"born (?:(?:in|at|near) [{CAPITAL}][\w’'-]+(?:,? [{CAPITAL}][\w’'-]+){{0,3}},? )?(?:(?:in|on) )?"
    rf"(?:(?P<month>(?i:{MONTH})) (?P<day>\d{{1,2}}),? |(?P<day2>\d{{1,2}}) (?P<month2>(?i:{MONTH})) )?(?:in )?(?P<birth>{_YEAR})\b"
)
_AGE = r"(?P<age>\d{1,3})(?: years old| years of age)?(?=[.,;]| and\b| but\b)"
SHAPES = (
    # “Anna Lind, born in 1970, is 40.”, “who was born in 1970, is now 40 years old”
    pattern(rf"[\w’'-]+,? (?:\(|who (?:was|were) )?{_BORN}\)?,? is (?:now )?{_AGE}"),
    # “Anna Lind was born in 1970. She is 40 years old.”
    pattern(rf"[{CAPITAL}][\w’'-]+ was {_BORN}[^.;:()]{{0,60}}[.;] (?:He|She|he|she) is (?:now )?{_AGE}"),
)


class AgeToday(Record):
    """An age, the group `age` of a match of a block's prose, that the birth in it does not make;
    `allowed` are those that it may."""

    block: Block
    match: re.Match[str]
    allowed: frozenset[int]


def ages_today(document: Document, published: datetime.date) -> Iterator[AgeToday]:
    """Every such age outside of quotations that is wrong on the day of publication."""
    for block in document.prose_blocks():
        for shape in SHAPES if "born " in block.prose else ():
            for match in shape.finditer(block.prose):
                allowed = _allowed(match, published)
                if int(match["age"]) not in allowed and 0 < max(allowed) < OLDEST:
                    if not is_quoted(document, block, match):
                        yield AgeToday(block, match, allowed)


def _allowed(match: re.Match[str], published: datetime.date) -> frozenset[int]:
    """The ages that somebody born then may have on a day."""
    years = published.year - int(match["birth"])
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if month and day:
        birthday = (MONTHS[month.lower()], int(day))
        return frozenset((years - ((published.month, published.day) < birthday),))
    return frozenset((years, years - 1))
