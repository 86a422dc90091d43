"""Ages beside the date of birth, as reports of the police and of courts have them: “Ann Moe, 37, DOB 1/17/94”."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.checks.ages.findings import OLDEST
from lint.document import Block, Document
from lint.language.quotations import is_quoted
from lint.patterns import pattern

BORN_ON = pattern(
    r"(?:, |\b(?:aged|age) )(?P<age>\d{1,3}),? \(?(?:DOB|D\.O\.B\.?|dob|[Dd]ate of [Bb]irth|born)[:,]? ?(?P<one>\d{1,2})[/.-](?P<two>\d{1,2})[/.-](?P<birth>\d{4}|\d\d)(?!\d)"
)
CENTURY = 100
MONTHS_OF_YEAR = 12

Aged = tuple[Block, re.Match[str], int, frozenset[int]]


def ages_beside_birth_dates(document: Document) -> Iterator[Aged]:
    """Each age on the day of publication that its date of birth does not make: where, the year of birth,
    and the ages that it makes."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    for block, match in everywhere(document, BORN_ON):
        year = int(match["birth"])
        if year < CENTURY:  # the last such year before the publication
            year += published.year // CENTURY * CENTURY
            is_of_last = year == published.year and int(match["age"]) > 0
            year -= CENTURY if year > published.year or is_of_last else 0
        years = published.year - year
        right = _ages(match, years, published)
        if int(match["age"]) not in right and 0 <= years < OLDEST and not is_quoted(document, block, match):
            yield block, match, year, right


def _ages(match: re.Match[str], years: int, published: datetime.date) -> frozenset[int]:
    """The ages that so many years make: one where either reading of day and month agrees, else two."""
    pairs = ((match["one"], match["two"]), (match["two"], match["one"]))
    days = {(int(month), int(day)) for month, day in pairs if int(month) <= MONTHS_OF_YEAR}
    return frozenset(years - ((published.month, published.day) < day) for day in days) or frozenset((years, years - 1))
