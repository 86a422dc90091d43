"""A span of time that ends before it begins: from 2015 to 2012."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from lint.checks import Options, option
from lint.checks.dates.reversed_hours import COMPARING, reversed_hours
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALE, value
from lint.language.quotations import is_quoted
from lint.language.temporal.digits import day_first
from lint.language.temporal.expressions import times, words_by_block
from lint.language.temporal.months import NAME
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import MONTHS, WEEKDAYS
from lint.language.words import lower_in_place, lowered, vocabulary
from lint.patterns import AnyOf, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the span as written",
    "from": "what it begins with",
    "to": "what it ends with",
}
LINK = pattern(r",? (?:right )?(?:up )?(?:to|until|till|through) (?:the )?| ?[–—-] ?")
_BEGINS = ("begin", "begins", "start", "starts", "open", "opens", "launches", "kicks off", "began", "started", "opened")
BEGINS = pattern(rf"\b(?:{'|'.join(_BEGINS)}) (?:on )?$")
AND_ENDS = pattern(
    r",? and (?:it )?(?:will )?(?:runs?|ran|lasts?|lasted|continues?|ends?|ended|closes?|closed|finish(?:es|ed)?|concludes?|concluded)(?: on| to| until| till| through)? (?:the )?"
)
"""What stands before and between the two ends: “begins on 19 June and runs to 15 May”."""
DAYS_OF_MONTH = pattern(
    rf"\b(?P<lead>from )?(?:{NAME}) "
    r"(?P<from>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? ?(?:[–—-]|to|until|till|through) ?(?P<to>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    rf"(?:,? (?P<year>(?:19|20)\d\d)\b|(?= (?:at|in) (?:a|an|the|its) )|(?(lead)(?=[.,;)]| (?:in|at)\b(?! (?:{NAME}))|$)|(?!)))"
)
"""Days of one month, with its year or behind “from”: “April 27-26, 2019”, “from April 27 to 26”."""
APART_BY = pattern(r"[,(:] $")
"""What stands before a span without “from”: “over the weekend, July 7 to July 5”."""
AND = pattern(r" and (?:the )?")
FROM = pattern(r"\b(?:from|between|years|period|terms?|seasons?)(?: the| early| late| mid)? [(]?$", re.IGNORECASE)
IN_TIME = pattern(
    r"\b(?:transport(?:ed|s|ing)?|travel(?:s|led|ed|ling|ing)?|journey(?:s|ed)?|sent|sends?|greetings|letters?|postcards?|messages?|jump(?:s|ed|ing)?|leap(?:s|t|ed)?|flash(?:es|ed|ing)?|whisked|backwards?|back|time|rewind(?:s|ing)?) (?:\w+ ){0,2}from $",
    re.IGNORECASE,
)
"""Before years between which somebody travels, or from one of which somebody writes to the other."""
OF_TWO = pattern(
    r"\b(?:differences?|gap|cho(?:ice|ose|osing|se)|ratio|comparison|relation(?:ship)?|switch(?:es|ed|ing)?) between $"
)
"""Before two that bound no span: “the difference between 1024 and 1000”."""
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
JOIN = r"(?:,? (?:right )?(?:up )?(?:to|until|till|through|and) (?:the )?(?:[a-z]+day,? )?| ?[–—-] ?)"
YEARS = pattern(rf"[12]\d{{3}}{JOIN}[12]\d{{3}}\b")
TO_MONTH = pattern(rf"\d(?:st|nd|rd|th)?{JOIN}{MONTH}\b")
IN_FIGURES = pattern(rf"\d[/-]\d{{1,2}}(?:/\d{{2,4}})?{JOIN}\d{{1,4}}[/-]\d")
DAY_TO_DAY = pattern(rf"\d{{1,2}}(?:st|nd|rd|th)?{JOIN}\d{{1,2}}(?! ?[\d%:])")
MONTH_BEFORE = pattern(rf"{MONTH} $")
MONTH_BEHIND = pattern(rf"(?:st|nd|rd|th)? {MONTH}")
TO_DAY = pattern(rf"\.?{JOIN}(?:[a-z]+day,? (?:the )?)?\d")
LINKED = pattern(rf"\d(?:st|nd|rd|th)?{JOIN}(?:\d|{MONTH})")
"""Cheap tests in front of the reading of all dates."""
AROUND = 16  # characters
OF_FILE = pattern(
    r"\b(?:No|Nos|Case|File|Map|Bond|Permit|Docket|Ref|Ordinance|Resolution)\.? (?:No\. )?$|#$|\b[A-Z]{2,}-$"
)
"""Before the number of a file, which begins with its year: “Parcel Map L.A. No. 2018-1653”."""
OF_UNIT = pattern(r" ?(?:[nµμmck]?m|[kMG]?Hz|k?g|ml|[km]?V|°|K|ppm|points?)\b|°|, \d{5,}[–-]\d{5,}\b")
"""A unit behind two numbers that are no years, or the next of several pairs of numbers."""
OF_WORK = pattern(r" [A-Z]")
"""A name behind a year that belongs to it."""
OF_TITLE = pattern(r"[A-Z][a-z]+ [A-Z][a-z]+, $")
YEAR = pattern(r"\d{4}")
LONGEST_LEAD = 60  # characters
AGES = pattern(
    r"\bage(?:[sd]|s? (?:lies|is|are|range[sd]?)) (?P<between>between )?(?P<from>\d{1,2}) (?(between)and|to) (?P<to>\d{1,2})(?![\w.,:/-]*\d| ?(?:%|months?|weeks?|days?))\b"
)
START_TO_END = pattern(
    r"\b(?:start(?:s|ed)?|beg[ia]ns?|open(?:s|ed)?|launch(?:es|ed)?) (?:work )?in (?:[a-z]+ (?:of )?|[A-Z][a-z]+ )?(?P<from>(?:19|20)\d\d)\b[^.;:()\d“”\"]{0,40}?,? and (?:is |was |are |were |will |would )?"
    r"(?:to |expected to |due to |set to )?(?:be )?(?:end(?:s|ed)?|finish(?:es|ed)?|complet(?:e|es|ed)|done|close[sd]?|conclude[sd]?) (?:in|by|at) (?:the (?:end|start|middle) of )?(?:[a-z]+ (?:of )?|[A-Z][a-z]+ )?(?P<to>(?:19|20)\d\d)\b"
)
IN_YEAR = pattern(r" in (?:[a-z]+ ){0,2}(?:19|20)\d\d\b")
START_AT_ALL = pattern(r"\b(?:start|beg[ia]n|open|launch)[a-z]* (?:work )?in (?:[a-z]+ ){0,2}(?:19|20)\d\d\b")
AMOUNTS = pattern(
    rf"\bbetween (?P<sign>[{CURRENCY_SIGNS}])(?P<from>\d[\d,]*(?:\.\d+)?)(?P<scale>"
    + SCALE
    + r")? and (?P=sign)(?P<to>\d[\d,]*(?:\.\d+)?)(?(scale)(?P=scale))(?![\w,]*\d|\.\d|"
    + SCALE
    + r")"
)
APART = pattern(
    r"\b(?:difference|gap|spread|choos\w+|choice|switch\w*|swing\w*|alternat\w+|distinguish\w*|tells?|differs?|moved?|trad\w+|match|link|ratio)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Before two amounts: that they are two of several, and bound nothing."""
OVER_WINTER = 6  # months that a span over the turn of the year is long at most
LONGEST_SPAN = 10  # months that a span whose days have their weekdays is not long


OF_BOUNDS = AnyOf(
    ("pp", r"pp\.? ?\d"),
    ("pages", r"pages ?\d"),
    ("on page ", r"on page \d"),
    ("from ", r"from (?:(?:(?:[a-z]+day,? )?(?:the )?)?\d|(?:the )?age |noon|the (?:early|late|mid))"),
    (" from ", r" from (?:the [a-z]+ of )?(?:[a-z]+ )?\d{4}[^.;]{0,20} and (?:shut|closed|ended|left|stopped)"),
    (" than ", r" not? [a-z]+ than "),
    ("at least ", r"at least [^.;]{3,40} (?:at most|more than) "),
    (" and ", r" in (?:[a-z]+ )?\d{4}[^.;]{0,40} and (?:break|broke|end|close|stop|finish)"),
    ("having ", r"having (?:begun|started|opened) in "),
    ("and had ", r"and had (?:begun|started|opened) in "),
    ("", r"\d\d\d\d ?[–—/-] ?\d\d\b|\d\d:\d\d ?[–—-] ?\d\d:\d"),
    ("bc", r"\d ?bc"),
    ("b.c", r"\d ?b\.c"),
    *(
        (f" and {verb}", rf"(?:ing|ing at| and) [^.;]{{0,25}}\d{{4}},? and {verb}")
        for verb in ("ending", "finishing", "closing", "concluding", "running", "lasting")
    ),
    (" having ", r"until [^.;]{3,60} having "),
    ("(", r"\(\d{1,2}(?:st|nd|rd|th)? ?(?:[–—-]|to|and) ?\d{1,2}\D"),
    ("between ", r"between \d{1,2}(?:(?:st|nd|rd|th)? ?(?:[–—-]|to|and) ?\d{1,2}\D|[:.]\d\d)"),
    (" same month", ""),
    ("fiscal ", r"fiscal (?:year )?\d{4} "),
    ("b.", r"\bb\. ?\d{4}[,;]"),
    ("th century ", r"th century (?:to|through|until|up)"),
    ("took office in ", r"took office in \d{4}, "),
    ("quarter of ", r"quarter of \d{4},? and "),
)
"""A cheap test for spans in other words, in small letters."""


OF_NEXT = pattern(r",? (?:of |in )?(?:the )?(?:next|following)\b")
"""Behind a span: that it ends in the year after that in which it begins."""
BEGUN = AnyOf(
    *((f"{verb} ", rf"{verb}(?<=\b{verb}) (?:on )?(?:[a-z]+day,? )?(?:\d|[a-z]{{3,9}}\.? \d)") for verb in _BEGINS)
)
"""A cheap test for what begins on a day, in small letters."""


class ReversedRange(Options):
    """Options."""

    most_years: int = option(400, "years that a span may be long; beyond that it is no span")


def check(document: Document, options: ReversedRange) -> Iterator[Finding]:
    """Every pair of dates that are joined as a span, the later one first."""
    text = lowered(document)
    of_bounds = OF_BOUNDS.found_in(text)
    yield from _bounds(document, of_bounds) if of_bounds else ()
    yield from reversed_hours(document)
    yield from _ages(document) if "age" in text else ()
    yield from _amounts(document) if "between " in text else ()
    yield from _work(document) if IN_YEAR.search(text) and START_AT_ALL.search(text) else ()
    months = vocabulary(document) & MONTHS.keys()
    yield from _days(document, months) if months else ()
    if not _may_have_span(text) and not (months and (BEGUN.stands_in(text) or _may_reach_day(text, months))):
        return
    found = times(document)
    for one, other in pairwise(found):
        if one.block is not other.block or not _is_span(one, other):
            continue
        first, last = _comparable(one, other)
        if not first or first <= last or int(first[:4]) - int(last[:4]) > options.most_years:
            continue
        prose = one.block.prose
        if "/" in one.text and day_first(document) is None and _in_other_order(first) <= _in_other_order(last):
            continue  # “from 3/4/2026 to 2/5/2026”, where nothing tells days from months
        if OF_NEXT.match(prose, other.end):
            continue  # “from July 31 to July 30 of the following year”
        lead = FROM.search(prose, max(0, one.start - 24), one.start)
        if not lead and OF_TITLE.search(prose, max(0, one.start - 30), one.start):
            continue  # a title: “the novel Looking Backward, 2000–1887”
        start = lead.start() if lead and lead[0][:1] in "fbFB" else one.start
        yield Finding(
            place=document.place(one.block, start, other.end, "ends before it begins"),
            values={"match": prose[start : other.end], "from": one.text, "to": other.text},
            confidence=SURE,
        )


def _in_other_order(day: str) -> str:
    """A day in TIMEX3 with its month and its day exchanged."""
    year, month, date = f"{day}--".split("-")[:3]
    return f"{year}-{date}-{month}"


def _days(document: Document, months: frozenset[str]) -> Iterator[Finding]:
    """Two days of one month and year, the later one first, in a text that names these months."""
    words = words_by_block(document)
    for block in document.prose_blocks():
        for match in DAYS_OF_MONTH.finditer(block.prose) if not months.isdisjoint(words[block.ordinal]) else ():
            is_of_next = OF_NEXT.match(block.prose, match.end()) is not None
            if int(match["from"]) > int(match["to"]) and not is_of_next and not is_quoted(document, block, match):
                yield Finding(
                    place=document.place(block, *match.span(), "ends before it begins"),
                    values={"match": match[0], "from": match["from"], "to": match["to"]},
                    confidence=SURE if match["year"] else LIKELY,
                )


def _bounds(document: Document, likely: AnyOf) -> Iterator[Finding]:
    """Pages, seasons, limits and what has its ends by name, the later end first, where a block has what is likely."""
    from lint.checks.dates.reversed_bounds import reversed_bounds  # few texts have such

    blocks = [block for block in document.prose_blocks() if likely.stands_in(lower_in_place(block.prose))]
    for block, match in reversed_bounds(document, blocks):
        yield Finding(
            place=document.place(block, *match.span(), "ends before it begins"),
            values={"match": match[0], "from": match["from"], "to": match["to"]},
            confidence=LIKELY,
        )


def _work(document: Document) -> Iterator[Finding]:
    """What is to end in a year before the one that it begins in:
    “start in spring 2026 and finish by the end of 2024”."""
    for block in document.prose_blocks():
        for match in START_TO_END.finditer(block.prose):
            if int(match["from"]) > int(match["to"]) and not is_quoted(document, block, match):
                yield Finding(
                    place=document.place(block, *match.span("to"), "ends before it begins"),
                    evidence=(document.place(block, *match.span("from"), "when it begins"),),
                    values={"match": match[0], "from": match["from"], "to": match["to"]},
                    confidence=LIKELY,
                )


def _ages(document: Document) -> Iterator[Finding]:
    """Ages of a group, the higher one first: “aged 74 to 50”."""
    for block in document.prose_blocks():
        for match in AGES.finditer(block.prose) if "age" in block.prose else ():
            if int(match["from"]) > int(match["to"]) and not is_quoted(document, block, match):
                yield Finding(
                    place=document.place(block, *match.span(), "ends before it begins"),
                    values={"match": match[0], "from": match["from"], "to": match["to"]},
                    confidence=LIKELY,
                )


def _amounts(document: Document) -> Iterator[Finding]:
    """Two amounts of money that bound a third, the larger one first: “between $6.05 and $5.70”."""
    for block in document.prose_blocks():
        for match in AMOUNTS.finditer(block.prose) if "between " in block.prose else ():
            if APART.search(block.prose, max(0, match.start() - LONGEST_LEAD), match.start()):
                continue
            if value(match["from"]) > value(match["to"]) and not is_quoted(document, block, match):
                yield Finding(
                    place=document.place(block, *match.span(), "ends before it begins"),
                    values={
                        "match": match[0],
                        "from": f"{match['sign']}{match['from']}",
                        "to": f"{match['sign']}{match['to']}",
                    },
                    confidence=DOUBTFUL,
                )


def _may_reach_day(text: str, months: frozenset[str]) -> bool:
    """Whether a day stands behind one of the months and “to”: “5 July to 3 July”."""
    for month in months:
        at = text.find(month)
        while at >= 0:
            if TO_DAY.match(text, at + len(month)):
                return True
            at = text.find(month, at + 1)
    return False


def _may_have_span(whole: str) -> bool:
    linked = [match.span() for match in LINKED.finditer(whole)]
    if not linked:
        return False
    text = "\n".join(whole[max(0, start - AROUND) : end + AROUND] for start, end in linked)
    return (
        YEARS.search(text) is not None
        or TO_MONTH.search(text) is not None
        or IN_FIGURES.search(text) is not None
        or any(
            MONTH_BEFORE.search(text, max(0, match.start() - 12), match.start())
            or MONTH_BEHIND.match(text, match.end())
            for match in DAY_TO_DAY.finditer(text)
        )
    )


def _is_span(one: TimeExpression, other: TimeExpression) -> bool:
    prose = one.block.prose
    gap = prose[one.end : other.start]
    lead = FROM.search(prose, max(0, one.start - 24), one.start)
    if AND.fullmatch(gap):
        is_of_two = OF_TWO.search(prose, max(0, one.start - 24), one.start) is not None
        return lead is not None and lead[0].lower().startswith("between") and not is_of_two
    if BEGINS.search(prose, max(0, one.start - AROUND), one.start) and AND_ENDS.fullmatch(gap):
        return True
    if not LINK.fullmatch(gap) or gap == " -":
        return False  # “1323 -1100”, a sum
    if lead is None and gap.strip(" ,").isalpha() and gap.strip(" ,") != "through":
        # “moved it to 2012”; but “over the weekend, July 7 to July 5”
        if not (one.names_day and other.names_day and APART_BY.search(prose, max(0, one.start - 2), one.start)):
            return False
    if IN_TIME.search(prose, max(0, one.start - 60), one.start):
        return False
    around = prose[max(0, one.start - 90) : one.start]
    if OF_FILE.search(around):
        return False
    if prose[max(0, one.start - 1) : one.start] in ("-", "–", "/", "$", "+") or prose[other.end : other.end + 1] in (
        "-",
        "–",
        "/",
    ):
        return False
    if gap.endswith(" the ") and OF_WORK.match(prose, other.end):
        return False  # “the Protocol of 2003 to the 1992 Fund Convention”
    if OF_UNIT.match(prose, other.end):
        return False  # “1600–1550 cm⁻¹”, as spectra have it
    if gap.strip(" ,") in ("through", "until", "till"):
        return True
    return not (COMPARING.search(around) and not re.search(r"\bbetween\b", around))


def _names_weekday(one: TimeExpression) -> bool:
    """Whether a date has both its number and its weekday."""
    return any(map(str.isdigit, one.text)) and any(word.strip(",.") in WEEKDAYS for word in one.text.lower().split())


def _crosses_the_year(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether a span has its year behind its end only, and goes over the turn of the year:
    “15 November to 9 March 2014”."""
    return (
        one.value[:4] == other.value[:4]
        and one.value[:4] not in one.text
        and 0 < (int(other.value[5:7]) - int(one.value[5:7])) % 12 <= OVER_WINTER
        and one.value[5:7] > other.value[5:7]
    )


def _comparable(one: TimeExpression, other: TimeExpression) -> tuple[str, str]:
    """Both values where one can be held against the other: whole years, or days and months of named years."""
    if one.type != "DATE" or other.type != "DATE":
        return "", ""
    first, last = one.value, other.value
    if YEAR.fullmatch(first) and YEAR.fullmatch(last):
        return (first, last) if one.text.isdigit() and other.text.isdigit() else ("", "")
    if len(first) == len(last) and len(first) in (7, 10) and first[:4].isdigit() and last[:4].isdigit():
        if one.year_given and other.year_given:
            if not (first[5:7] + last[5:7]).isdigit():  # the letters of seasons do not follow one another as they do
                return (first, last) if first[5] == last[5] else (first[:4], last[:4])
            return ("", "") if _crosses_the_year(one, other) else (first, last)
        if len(first) == 10 and _names_weekday(one) and _names_weekday(other) and first[5:] > last[5:]:
            # Nobody names the days of the week of a span of ten months: “from Friday 3 October to Monday 22 September”.
            months = (int(last[5:7]) - int(first[5:7])) % 12
            return (first, first[:4] + last[4:]) if not 0 < months < LONGEST_SPAN else ("", "")
        if len(first) == 10 and first[5:7] == last[5:7] and any(c.isdigit() for c in one.text):
            return first, first[:4] + last[4:]
    return "", ""
