"""The words of temporal expressions, in lower case, and what they stand for."""

from __future__ import annotations

from lint.patterns import pattern

ERA = pattern(r" ?(?:BCE?\b|B\. ?C\.(?: ?E\.)?)")
"""A sign that years are counted back from the birth of Christ."""
YEAR = pattern(r"(?:1[0-9]|20)\d\d")
"""A year as a word of its own."""

PRINTED_YEAR = r"(?:1[5-9]|20)\d\d"
"""The same as a part of other patterns: a year since books are printed."""
YEAR_SPOKEN_OF = {"this": 0, "last": -1, "next": 1}
"""Words before “year”, by the way from the present one."""

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
ABBREVIATED = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
AMBIGUOUS_MONTHS = frozenset("may april june august march mar jan sep dec apr jun jul".split())
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri", "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
"""Words with a capital that are no name of anybody."""
MONTH = "|".join(name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
"""Alternatives for a month that is written in full, in lower case."""
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A pattern for the name of a day of the week, as sentences write it."""
BEGINS_WITH_HOUR = pattern(r"\W*(?:\d{1,2}[.:]\d\d(?!\d)(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b|Noon\b|Midday\b)")
"""How an entry of a programme begins: “10.00am Songs and stories for the young.”"""
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "centurie": "C", "fortnight": "F", "night": "N",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "midday": "TMI",
    "noon": "T12:00",
    "midnight": "T24:00",
}
SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split())
}  # fmt: skip
TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
CENTURIES = {"eighteen": 18, "nineteen": 19, "twenty": 20}
"""How a year begins that is written as it is spoken."""
_TEEN = "|".join(word for word, number in SMALL.items() if number > 9)
_UNIT = "|".join(word for word, number in SMALL.items() if 0 < number < 10)
_TENS = rf"(?:{'|'.join(TENS)})(?:[ -](?:{_UNIT})\b)?"
SPOKEN_YEAR = (
    rf"\b(?:(?:eighteen|nineteen)[ -](?:oh[ -](?:{_UNIT})|{_TEEN}|{_TENS})"
    rf"|twenty (?:{_TEEN}|twenty(?:[ -](?:{_UNIT})\b)?))\b(?!-| ?years?\b)"
)
"""“nineteen ninety-seven”, “twenty twelve”, but not “nineteen twenty-year-olds”."""


def year_of(spoken: str) -> str:
    """The four digits of a year that `SPOKEN_YEAR` matches."""
    century, *rest = spoken.replace("-", " ").split()
    return f"{CENTURIES[century] * 100 + sum(SMALL.get(part, 0) + TENS.get(part, 0) for part in rest)}"


ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)
}  # fmt: skip
BUSINESS_YEAR = frozenset(("fiscal", "financial", "business", "calendar", "tax", "budget"))
OF_BUSINESS_YEAR = {
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "latest": -1,
    "next": 1,
    "coming": 1,
}
"""Words before “fiscal year”, by the way from the present one."""
VAGUE = frozenset("several some few many recent various numerous".split())
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1}
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "recently": "PAST_REF",
    "current": "PRESENT_REF", "future": "FUTURE_REF", "past": "PAST_REF",
}  # fmt: skip
ADVERBS_OF_FREQUENCY = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "hourly": "PT1H",
    "nightly": "P1D",
}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
LOOKING_AHEAD = frozenset(
    "will would shall scheduled expected plans planned due upcoming until next expects should must 'll set".split()
)
LOOKING_BACK = frozenset("said was were had did has have been".split())
OVER = frozenset("had previously originally".split())
"""Before a word that looks ahead: “had been due to expire Friday”."""
SURELY_AHEAD = frozenset(
    "will 'll scheduled due upcoming plan plans planning planned postponed until soon expected resume set "
    "begins starts opens closes resumes expires ends airs".split()
)
CLOSURES = frozenset(("closure", "shutdown", "overhaul"))
CONTRACTS = frozenset("contract deal agreement lease loan licence license sponsorship partnership".split())
EVENTS = frozenset(
    "truce ceasefire consultation exhibition festival strike stoppage course trial season tour run campaign appeal hunt amnesty sale retreat".split()
)
"""What has a first and a last day: during which something is shut, and between which something goes on."""
SHUT_WORDS = frozenset(("shut", "closed"))
