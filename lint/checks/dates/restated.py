"""Sentences that stand twice in a text, with another date the second time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from lint.checks.dates.dated_months import SEVERAL
from lint.checks.dates.days import counted_from, interval, written
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, once_a_document
from lint.language.completeness.last_words import terminal
from lint.language.names.forms import NAME
from lint.language.quantities.figures import FIGURE
from lint.language.restatement import Restated, restated
from lint.language.sections import in_several_sections
from lint.language.sources import bibliography
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import CALENDAR
from lint.patterns import pattern

BEFORE_DATE = pattern(r"\b(?:our|the|their|his|her|its|an?) $", re.IGNORECASE)
OF_YEAR = pattern(r" [A-Z][\w-]+ ")
"""Behind a year that opens a paragraph: the name of something."""
FEWEST_AMOUNTS = 2
FEWEST_DAYS = 4
"""Sentences of a chronicle that open with a day, at least."""
LETTERS = pattern(r"[^\W\d_]+")
EDITION_OF = pattern(
    r" [A-Z]\w+(?: [A-Za-z]\w+){0,4} (?:[Cc]hampionships?|[Cc]up|[Gg]ames|[Oo]lympics|[Ff]estival|[Oo]pen|[Tt]our|[Ll]eague|[Ff]inals?|[Aa]wards?|[Cc]odes?|[Ss]tandards?|[Mm]anual|[Rr]egulations?|[Gg]uidelines?)\b"
)
EDITION = (" ed.", " edition", " issue", " ed,")
"""Behind the date of a book or a paper that comes out again and again."""


def restated_otherwise(document: Document, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Sentences that stand twice, with another date the second time."""
    pairs = restated(document)
    dates: dict[int, list[TimeExpression]] = {}
    for time in times(document) if pairs else ():
        if time.type == "DATE":
            dates.setdefault(time.block.ordinal, []).append(time)
    for pair in pairs:
        one = _date_at(dates.get(pair.first.block.ordinal, []), pair.first_span)
        other = _date_at(dates.get(pair.again.block.ordinal, []), pair.again_span)
        if (
            one is None
            or other is None
            or _may_agree(document, one, other)
            or pair.again.text.endswith(":")  # the heads of notes, each with its day
            or not (terminal(pair.first.text) or terminal(pair.again.text))  # titles in a list, each with its day
            or (
                _is_of_its_section(pair.again.text)
                and in_several_sections(document, pair.first.block, pair.again.block)
            )
            or (_tells_which(one) and _tells_which(other) and not _has_amounts(pair))
            or (_is_of_each_year(one) and _is_of_each_year(other))
            or SEVERAL.intersection(pair.again.text.lower().split()) - set(pair.first.text.lower().split())
            or (_opens(one) and _opens(other) and _is_chronicle(document))
            or other.block.prose.startswith(EDITION, other.end)
            or {one.block.ordinal, other.block.ordinal} <= bibliography(document)
            or (other.block.ordinal, other.start) in told
        ):
            continue
        told.add((other.block.ordinal, other.start))
        relative = [time for time in (one, other) if not time.year_given]
        means = ""
        if relative and (days := interval(relative[0].value)) and document.metadata.published:
            means = f"; “{relative[0].text}” is {written(days)}, counted from {counted_from(document.metadata)}"
        yield Finding(
            place=document.place(other.block, other.start, other.end, "a different date here"),
            evidence=(document.place(one.block, one.start, one.end, "in the same sentence earlier"),),
            values={
                "odd": other.text,
                "other": one.text,
                "event": "event of this sentence",
                "how-told": "is dated",
                "means": means,
            },
            confidence=LIKELY,
            rests_on_today=bool(relative) and document.metadata.published_from == "today",
        )


def _is_of_its_section(text: str) -> bool:
    """Whether what a sentence says may hold in its section: “this” in it, or no name:
    “Applications close on 5 June.”"""
    return (
        " this " in text
        or text.startswith("This ")
        or CALENDAR.issuperset(word.lower() for match in NAME.finditer(text, 1) for word in LETTERS.findall(match[0]))
    )


def _opens(date: TimeExpression) -> bool:
    """Whether a day opens a sentence: “On May 3, 2012, he posted …”."""
    before = date.block.prose[: date.start].removesuffix("On ").rstrip()
    return len(date.value) == len("2012-05-03") and (not before or before.endswith((".", "!", "?", "”", '"')))


@once_a_document
def _is_chronicle(document: Document) -> bool:
    """Whether a text tells day by day, so that the same may have happened on two of them."""
    return sum(map(_opens, times(document))) >= FEWEST_DAYS


def _date_at(found: list[TimeExpression], span: tuple[int, int]) -> TimeExpression | None:
    """The one date, of those of a block in their order, that the words of a span belong to."""
    first = bisect_right(found, span[0], key=attrgetter("end"))
    near = [one for one in found[first : first + 2] if one.start < span[1]]
    return near[0] if len(near) == 1 else None


def _may_agree(document: Document, one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two dates may be one; only a date whose year is given can contradict."""
    if not (one.value[:4].isdigit() and other.value[:4].isdigit()) or not (one.year_given or other.year_given):
        return True
    if one.value[4:] != other.value[4:] and not (one.year_given and other.year_given):
        return True
    first, last = _readings(document, one), _readings(document, other)
    return any(a.startswith(b) or b.startswith(a) for a in first for b in last)


def _tells_which(one: TimeExpression) -> bool:
    """Whether a date stands before its noun and says which of several it is: “our 3 May meeting”."""
    prose = one.block.prose
    return BEFORE_DATE.search(prose, max(0, one.start - 8), one.start) is not None and (
        prose[one.end : one.end + 2].islower() or EDITION_OF.match(prose, one.end) is not None
    )


def _is_of_each_year(one: TimeExpression) -> bool:
    """Whether a year opens a paragraph on what there is one of in each: “2019 LOG that …”."""
    return one.start == 0 and one.value.isdecimal() and OF_YEAR.match(one.block.prose, one.end) is not None


def _has_amounts(pair: Restated) -> bool:
    """Whether both sentences have the same two figures or more besides the date:
    no two years have the same accounts."""
    start, end = pair.again_span
    figures = [match.span() for match in FIGURE.finditer(pair.again.block.prose, pair.again.start, pair.again.end)]
    return sum(last <= start or first >= end for first, last in figures) >= FEWEST_AMOUNTS


def _readings(document: Document, one: TimeExpression) -> set[str]:
    """What a date may mean: “last March”, said in the same year, may be the one before too."""
    published = document.metadata.published
    year = one.value[:4]
    if not one.year_given and published and year == f"{published.year:04}":
        return {one.value, f"{int(year) - 1:04}{one.value[4:]}"}
    return {one.value}
