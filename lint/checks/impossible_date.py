"""A day that the calendar does not have: 30 February, 31 June, 29 February 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import DOUBTFUL, SURE, Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import inside, is_quoted, quoted, stands_quoted
from lint.language.temporal.expressions import times
from lint.language.temporal.months import DAY_NAMES, LAST_OF_ALL, MONTH_NAME, SHORT_MONTH, days_of
from lint.language.temporal.months import MONTHS as MONTH_NAMES
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import MONTHS
from lint.language.words import lowered, vocabulary
from lint.patterns import AnyOf, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the date as written",
    "reason": "why there is none, as in “June has 30 days”",
}


LEAP_YEAR = 2000
"""Any: where the text names no year, February may have 29 days."""


_MONTH = rf"(?:{MONTH_NAME}|{SHORT_MONTH}\.?)"
_DAY = rf"(?:{'|'.join(DAY_NAMES)}),? (?:the )?"
_LATE = r"(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)?"
BEYOND = tuple(
    pattern(shape)
    for shape in (
        rf"\b(?P<lead>{_DAY}|[Oo]n )(?P<date>(?P<month>{_MONTH}) {_LATE}\b)(?![\d%{CURRENCY_SIGNS}:]|[.,]\d| (?:[a-z]+s|of|per)\b)",
        rf"\b(?P<lead>)(?P<date>(?P<month>{_MONTH}) (?:{_LATE}|00?), (?:19|20)\d\d\b)",
        rf"\b(?P<lead>{_DAY}|[Oo]n (?:the )?)(?P<date>{_LATE} (?:of )?(?P<month>{_MONTH})\b)",
        rf"(?<![\d,.])(?<!\w-)(?P<lead>)(?P<date>(?:{_LATE}|00?) (?:of )?(?P<month>{_MONTH}),? (?:19|20)\d\d\b)",
        rf"\b(?P<lead>\d{{1,2}} ?(?:to|until|–|-) ?)(?P<date>(?:3[2-9]|4\d) (?P<month>{_MONTH})\b)",
        rf"\b(?P<lead>)(?P<date>(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th) (?:of )?(?P<month>{_MONTH})\b)",
    )
)
"""A day that no month has, with a word before it or behind it that makes it a date: “Tuesday, March 32”,
but not “In March 45 people”."""


DENIED = pattern(
    r"\b(?:(?:such as|like|say|e\.g\.,?) (?:a date of|an?|the) |(?:invalid|impossible|bad|wrong) dates?,? (?:like |"
    r"such as |of |e\.g\. )?)$|\b(?:no|never been an?|not an?|n[’']t an?|never an?|once,? an?) $"
)
"""Before a day: that there is none, or that there once was one."""
INVALID = pattern(
    r"\b(?:invalid|not (?:a )?valid|nonexistent|non-existent|no such|it (?:allows|accepts)|validat\w+|out of range|leap years?)\b"
    rf"|\b(?:{_MONTH}) \d{{3}}(?!\d|,\d| [a-z])",
    re.IGNORECASE,
)
"""Words of a sentence that is about dates which there are not, and a date that nobody could write by mistake."""
AROUND = 160  # characters
PARTS = ("\n\n", "\n-", "\n*", "\n|", "\n#", ". ")
"""What stands between two sentences, entries or rows."""
COUNTED = pattern(
    r"\b(?:issues?|numbers?|no\.?|nr\.?|vol(?:ume|\.)?|editions?|episodes?|parts?|chapters?|pages?|pp?\.|rooms?|lots?|season|week)\W{0,3}$|#$|\d\.\d{1,4}-$",
    re.IGNORECASE,
)
"""Before a number that is no day: “Issue 36 January 1999”."""
OF_BODY = pattern(r"\b(?!(?:MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\b)[A-Z]{2,8} $")
"""Behind the letters of a body the number of its meeting."""
LONGEST_COUNTED = 12  # characters
NO_SUCH = pattern(
    r"[\"”’]?,? (?:there being no such|which does not exist|does not exist|is not a (?:date|day)|never comes|"
    r"(?:will be|is|are|was|would be) (?:rejected|refused|invalid|an error)|would (?:be|fall|mean|come|have))\b"
    r"|[\"”’]?[.,;]?[\"”’]? [^.]{0,80}\bno such (?:day|date)\b"
)
SPAN = pattern(
    rf"\b(?P<month>{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)? ?(?:to|until|till|through|–|—|-) ?(?P<day>29|30|31)(?:st|nd|rd|th)?\b(?![\d%{CURRENCY_SIGNS}:]|[.,]\d| (?:[a-z]+s|of|per|{_MONTH})\b)"
)
"""Two days of one month: “April 29 to 31”."""
LISTED = pattern(
    rf"\b(?P<month>{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{1,2}}(?:st|nd|rd|th)?)*,? (?:and|or|&) (?P<day>29|30|"
    rf"31)(?:st|nd|rd|th)?\b(?![\d%{CURRENCY_SIGNS}:]|[.,]\d| (?:[a-z]+s|of|per|{_MONTH})\b)"
)
"""Several days of one month: “June 29, 30 and 31”."""
THE_DAY = pattern(rf"\b(?P<month>{_MONTH}) (?:the )?(?P<day>(?:29|30|31)(?:st|nd|rd|th)|thirtieth|thirty-first)\b")
"""“June the 31st”, “June thirty-first”."""
CODED = pattern(rf"(?<![\w-])(?P<day>29|30|31)-(?P<month>(?i:{_MONTH}))-(?:(?:19|20)\d\d|\d\d)(?![\w-])")
"""“31-NOV-1999”."""
SPAN_ENDS = ("29", "30", "31", "thirt")
"""A cheap test in front of these."""
IN_WORDS = {"thirtieth": 30, "thirty-first": 31}
OF_THINGS = pattern(r"[’']s [a-z]| (?!(?:is|was|has|as|its|this|plus|unless)\b)[a-z]+s\b")
"""Behind a number that may count what follows: “in November 31 tenants”, “the thirtieth of February’s attacks”."""
BEFORE_COUNT = pattern(r"\b[Ii]n $|\d (?:to|or|and) $|\bthe $")
RELATIVE_YEAR = pattern(r",? (?:of )?(?P<which>last|this|next) year\b")
LATE = pattern(r"[03-9](?:(?:(?<=3)[2-9]|(?<=[4-9])\d)(?:st|nd|rd|th)?|(?<=\b0)0?\b)")
NEXT_TO = 14  # characters beside a number that hold its month
DIGITS = pattern(
    r"(?<![\w/.-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)|(?P<one>\d\d?)/(?P<two>\d\d?)/(?P<last>(?:19|20)\d\d)"
    r"|(?<=\bon )(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<short>\d\d))(?![\w/-])"
)
ENDS = frozenset(f"{day}{ending}" for day in (29, 30, 31) for ending in ("", "st", "nd", "rd", "th")) | {
    "thirtieth",
    "first",
    "ninth",
}
LAST_DAYS = ("-29", "-30", "-31", "29/", "30/", "31/")
LATEST = 31


OF_TIMES = AnyOf(
    ("", r"\d(?: ?[ap]\.? ?m\b|(?<=\d\d) h(?:ou)?rs\b|-(?:1[3-9]|[2-9]\d)-\d)"),
    (":", r":\d\d:\d"),
    ("eap day", ""),
    ("366", r"366(?:th)? day"),
    (" days of ", ""),
    ("fifth ", r"fifth [a-z]+day"),
    ("last day of ", ""),
)
"""A cheap test for times of day and counted days, in small letters."""


class ImpossibleDate(Options):
    """No options."""


def needs(options: ImpossibleDate) -> Gate:
    """What a text must hold: a month, and a number that some month does not have;
    or a time of day or a day that is counted."""
    late = frozenset(f"{day}{ending}" for day in range(29, 100) for ending in ("", "st", "nd", "rd", "th")) | {
        "0",
        "00",
        "thirtieth",
        "first",
        "ninth",
        "fifth",
        "days",
    }
    months = Need(frozenset(MONTHS), frozenset())
    clocks = Need(frozenset("am pm hours hrs leap 366 366th".split()), frozenset(("a.m", "p.m")))
    odd = Need(frozenset(), frozenset(f"{mark}{digit}" for mark in (".", ":", "-", "-1") for digit in "3456789"))
    return Gate(
        frozenset(("leap", "366", "366th")),
        (
            (months, Need(late, frozenset())),
            (Need(frozenset(), frozenset(LAST_DAYS)),),
            (clocks,),
            (odd, Need(frozenset("issued dated date published updated at until by".split()), frozenset())),
        ),
    )


def check(document: Document, options: ImpossibleDate) -> Iterator[Finding]:
    """Every date whose day is beyond the end of its month, but for those of which the text says so itself."""
    told: set[int] = set()  # “November 31st, 2021” is found with its year, and then without it
    for finding in _impossible(document):
        if finding.place.start not in told and not _is_told_invalid(document.text, finding.place):
            told.add(finding.place.start)
            yield finding


def _impossible(document: Document) -> Iterator[Finding]:
    if not vocabulary(document).isdisjoint(ENDS):
        yield from _beyond_its_month(document)
        yield from _spans_beyond(document)
    text = lowered(document)
    if any(_has_month(text, match.start(), match.end()) for match in LATE.finditer(text)):
        yield from _beyond_all_months(document)
    if any(mark in text for mark in LAST_DAYS):
        yield from _in_digits(document)
    if OF_TIMES.stands_in(text):
        from lint.checks.dates.impossible_times import impossible_times  # few texts tell of such

        for one in impossible_times(document):
            yield Finding(
                place=document.place(one.block, one.start, one.end, "there is no such time"),
                values={"match": one.block.prose[one.start : one.end], "reason": one.reason},
                confidence=SURE,
            )


def _has_month(text: str, start: int, end: int) -> bool:
    """Whether a month stands before or behind a number in a text in lower case; a cheap test in front of the shapes."""
    before, behind = text[max(0, start - NEXT_TO) : start].split(), text[end : end + NEXT_TO].split()
    return bool(before and before[-1].rstrip(".") in MONTHS) or any(
        word.rstrip(".,;:)") in MONTHS for word in behind[:2]
    )


def _beyond_its_month(document: Document) -> Iterator[Finding]:
    """“31 June”, which other months have."""
    found = [one for one in times(document) if one.type in ("DATE", "TIME")]
    denied = {_day_of_year(one) for one in found if DENIED.search(one.block.prose, max(0, one.start - 24), one.start)}
    for one in found:
        if _day_of_year(one) == "-02-30" and "Swed" in document.text:
            continue  # which had one in 1712
        if _day_of_year(one) in denied or NO_SUCH.match(one.block.prose, one.end):
            continue  # “there is no 31 February”
        if _is_counted(one.block, one.start) or _counts_things(one):
            continue
        year, _, rest = one.value.partition("T")[0].partition("-")
        month, _, day = rest.partition("-")
        if not (month.isdigit() and day.isdigit()):
            continue
        if not 1 <= int(month) <= 12 or int(day) <= LAST_OF_ALL:
            continue
        known = one.year_given and year.isdigit() and int(year) > 0
        if not known and (named := _relative_year(document, one)):
            known, year = True, str(named)
        most = days_of(int(year) if known else LEAP_YEAR, int(month))
        if int(day) <= most:
            continue
        name = MONTH_NAMES[int(month) - 1]
        yield Finding(
            place=document.place(one.block, one.start, one.end, "there is no such day"),
            values={
                "match": one.text,
                "reason": f"{name} {year} has {most} days" if month == "02" and known else f"{name} has {most} days",
            },
            # Somebody who says so may be joking: “On the thirtieth of February, if you ask me.”
            confidence=DOUBTFUL if stands_quoted(document, one) else SURE,
        )


def _is_told_invalid(text: str, place: Place) -> bool:
    """Whether the line says near a date that there is none: “2030-02-29 is not a valid date”,
    “I see it allows November 31st”; or the text says so somewhere: “There is no 31 June.”"""
    if f"here is no {place.quote}" in text:
        return True
    first, last = max(0, place.start - AROUND), place.end + AROUND
    start = max(first - 1, *(text.rfind(mark, first, place.start) for mark in PARTS)) + 1
    ends = [at for mark in PARTS if (at := text.find(mark, place.end, last)) >= 0]
    return INVALID.search(text, start, min([*ends, last])) is not None


def _counts_things(one: TimeExpression) -> bool:
    """Whether the number of a date without a year is that of what follows: “in November 31 tenants had to go”."""
    prose = one.block.prose
    return (
        not one.year_given
        and OF_THINGS.match(prose, one.end) is not None
        and BEFORE_COUNT.search(prose, max(0, one.start - 8), one.start) is not None
    )


def _relative_year(document: Document, one: TimeExpression) -> int | None:
    """The year that stands behind a day as “of last year”, by the publication date that the text has."""
    said = RELATIVE_YEAR.match(one.block.prose, one.end)
    published = document.metadata.published if document.metadata.published_from not in (None, "today") else None
    return published.year + {"last": -1, "this": 0, "next": 1}[said["which"]] if said and published else None


def _day_of_year(one: TimeExpression) -> str:
    """The month and the day of a date as in ISO 8601, without its year and its hour."""
    return one.value.partition("T")[0][4:]


def _spans_beyond(document: Document) -> Iterator[Finding]:
    """The end of a span of days of one month, “April 29 to 31”, and “June the 31st”."""
    for block in document.prose_blocks():
        shapes = (SPAN, LISTED, THE_DAY, CODED) if any(end in block.prose for end in SPAN_ENDS) else ()
        for shape, match in ((one, match) for one in shapes for match in one.finditer(block.prose)):
            month = MONTHS[match["month"].rstrip(".").lower()]
            days = days_of(LEAP_YEAR, month)
            day = IN_WORDS.get(match["day"]) or int("".join(filter(str.isdigit, match["day"])))
            if day > days and not is_quoted(document, block, match):
                yield Finding(
                    place=document.place(block, *match.span(), "there is no such day"),
                    values={
                        "match": match[0] if shape in (CODED, THE_DAY) else f"{match['month']} {match['day']}",
                        "reason": f"{MONTH_NAMES[month - 1]} has {days} days",
                    },
                    confidence=SURE,
                )


def _is_counted(block: Block, start: int) -> bool:
    """Whether a number is that of an issue or the like, or of a meeting: “MEPC 79 of December 2022”."""
    reach = max(0, start - LONGEST_COUNTED)
    return any(shape.search(block.prose, reach, start) for shape in (COUNTED, OF_BODY))


def _in_digits(document: Document) -> Iterator[Finding]:
    """“2024-02-30”, and “31/04/2024”, which is no day whichever number is the month."""
    for block in document.prose_blocks():
        for match in DIGITS.finditer(block.prose):
            year = int(match["year"] or match["last"] or _whole_year(match["short"]))
            names = ("month", "day") if match["year"] else ("one", "two") if match["last"] else ("first", "second")
            numbers = [int(match[name]) for name in names]
            readings = [numbers] if match["year"] else [numbers, numbers[::-1]]
            possible = [
                (month, day) for month, day in readings if 1 <= month <= len(MONTH_NAMES) and 1 <= day <= LATEST
            ]
            days = [days_of(year, month) for month, _ in possible]
            if not possible or any(day <= most for (_, day), most in zip(possible, days, strict=True)):
                continue
            if not is_quoted(document, block, match):
                name = MONTH_NAMES[possible[0][0] - 1]
                yield Finding(
                    place=document.place(block, *match.span(), "there is no such day"),
                    values={
                        "match": match[0],
                        "reason": f"{name}{f' {year}' if name == 'February' else ''} has {days[0]} days",
                    },
                    confidence=SURE,
                )


def _whole_year(short: str) -> str:
    """A year of two digits in full, as POSIX reads it: up to 68 of this century."""
    return f"{'20' if short <= '68' else '19'}{short}"


def _beyond_all_months(document: Document) -> Iterator[Finding]:
    """“32 June”, which is no date to whoever reads dates."""
    for block in document.prose_blocks():
        beyond: dict[int, re.Match[str]] = {}  # the longest date that begins at a place
        for shape in BEYOND:
            for match in shape.finditer(block.prose):
                longest = beyond.get(match.start("date"))
                if longest is None or longest.end("date") < match.end("date"):
                    beyond[match.start("date")] = match
        for start, match in sorted(beyond.items()):
            if not inside(quoted(document, block), start, match.end("date")) and not _is_counted(block, start):
                month = MONTHS[match["month"].rstrip(".").lower()]
                days = days_of(LEAP_YEAR, month)
                yield Finding(
                    place=document.place(block, *match.span("date"), "there is no such day"),
                    values={"match": match["date"], "reason": f"{MONTH_NAMES[month - 1]} has {days} days"},
                    confidence=SURE,
                )
