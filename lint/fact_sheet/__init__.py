"""The facts of a document: what an editor checks one by one: dates, numbers, quantities, names,
quotations, abbreviations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.document import MASK, Block, Document, Place, once_a_document
from lint.language.names.whole import grouped, whole_names
from lint.language.quantities.expressions import Quantity, quantities
from lint.language.quantities.numbers import exact
from lint.language.quotations import quoted
from lint.language.sentences import sentence_at
from lint.language.speakers import is_attribution, said_by
from lint.language.temporal.digits import day_first
from lint.language.temporal.expressions import times
from lint.language.temporal.months import DAY_NAMES, MONTHS, month_mentions
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.values import iso_day
from lint.language.vocabulary.expansions import by_short_form, uses
from lint.patterns import pattern

DAY = pattern(r"\d{4}-\d\d-\d\d")
MONTH = pattern(r"\d{4}-\d\d")
LAST_MONTH = "12"
NO_NAMES = frozenset(("Half", "No", "Nos", "Quarter"))
"""Words that open a number: “Half a million”, “No. 10”."""
MINUS = pattern(r"(?:^|(?<=[\s(]))[-−]$")
"""Before a number that it makes negative; not a dash, which has a space behind it."""
SEASONS = {"SP": "spring", "SU": "summer", "FA": "fall", "WI": "winter"}
PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday"}
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "E": "decade", "C": "century"}
TIME_UNITS = {"H": "hour", "M": "minute", "S": "second"}
CLOCK = pattern(r"[^T]*(?P<clock>T\d\d:\d\d)")
NAMES_DAY = pattern(
    r"[A-Z][a-z]|\b(?:this|last|next|today|tonight|tomorrow|yesterday|day|night|morning|evening|mon|tues?|wed|thu|fri|sat|sun)\b"
)
"""What a time of day has that tells its day too: “8 p.m. Friday”, “noon today”."""
ROMAN = pattern(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""A number in Roman numerals, “Chapter IV”, which stands for nothing else."""
LEAST_SPACES = 2  # a quotation of three words or more is somebody's; fewer are a title or a doubt
REFERENCES = {"PRESENT_REF": "at present", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a text states: its kind, where it stands, its type and its value.

    The kinds are `date`, `number`, `quantity`, `name`, `quotation` and `abbreviation`. For dates the type is DATE,
    TIME, DURATION or SET, and the value is what TIMEX3 writes (of a day that the calendar lacks, its month; of a time
    of day without its day, that time, T09:00); for
    quantities the type is percent, money, age, measure or count, and the value is a number and its unit. A name is one
    fact at its first place, and its value the longest form; the value of a quotation is whoever the text says to have
    said it, a name or “she”, that of an abbreviation what it stands for, both empty where the text does not say it.
    `written` are its words as readers see them, without the markup that `place.quote` may have, `meaning` says it in
    words, and `sentence` is the sentence that it stands in. `line` and `column` count from 1.
    """

    kind: str
    place: Place
    written: str
    type: str
    value: str
    meaning: str
    sentence: str
    line: int
    column: int

    def to_dict(self) -> dict[str, Any]:
        """The fact as JSON has it."""
        place = self.place
        return {
            "kind": self.kind,
            "type": self.type,
            "value": self.value,
            "meaning": self.meaning,
            "place": {
                "start": place.start,
                "end": place.end,
                "line": self.line,
                "column": self.column,
                "quote": place.quote,
            },
            "sentence": self.sentence,
        }


def gather(document: Document) -> list[Fact]:
    """Every fact, in reading order."""
    facts = [_date(document, found) for found in times(document)]
    dates = [(fact.place.start, fact.place.end) for fact in facts]
    facts += [_quantity(document, found) for found in quantities(document)]
    facts += [name for name in _names(document) if not _is_within(name.place, dates)]
    facts += _quotations(document)
    facts += _abbreviations(document)
    return sorted(facts, key=lambda fact: (fact.place.start, fact.place.end))


def _fact(document: Document, kind: str, block: Block, span: tuple[int, int], what: tuple[str, str, str]) -> Fact:
    """A fact at a place; `what` is its type, its value and its meaning."""
    place = document.place(block, *span)
    own = sentence_at(document, block, span[0])
    line, column = document.line_and_column(place.start)
    written = block.prose[slice(*span)]
    return Fact(
        kind, place, place.quote if MASK in written else written, *what, own.text if own else block.prose, line, column
    )


def _date(document: Document, found: TimeExpression) -> Fact:
    value, means = found.value, meaning(found.type, found.value)
    if found.type == "DATE" and DAY.fullmatch(value) and not iso_day(value):
        # What the calendar lacks is no value that a program can read.
        value, means = value.rpartition("-")[0], f"{means}, a day that does not exist"
    elif "/" in found.text and DAY.fullmatch(value) and value[8:] <= LAST_MONTH and day_first(document) is None:
        other = meaning("DATE", f"{value[:5]}{value[8:]}-{value[5:7]}")  # nothing tells the day from the month
        means = means if other == means else f"{means} or {other}"
    elif MONTH.fullmatch(value) and (years := _years(document).get((found.block.ordinal, found.end), ())):
        means = " or ".join(meaning("DATE", f"{year:04}{value[4:]}") for year in years)
    elif found.type == "TIME" and (clock := CLOCK.fullmatch(value)) and not NAMES_DAY.search(found.text):
        value, means = clock["clock"], clock["clock"][1:]
    if (
        (means == "unknown" or value.startswith("XXXX-WXX"))
        and found.type == "DATE"
        and not document.metadata.published
    ):
        means = f"{means}, without a publication date to count from"
    if "autumn" in found.text:
        means = means.replace("fall", "autumn")
    return _fact(document, "date", found.block, (found.start, found.end), (found.type, value, means))


@once_a_document
def _years(document: Document) -> dict[tuple[int, int], tuple[int, ...]]:
    """By block and end the months of which two years may be meant, as of “last March”, the likelier year first."""
    return {(one.block.ordinal, one.end): one.years for one in month_mentions(document) if len(one.years) > 1}


def _quantity(document: Document, found: Quantity) -> Fact:
    kind = "number" if found.type in ("number", "ordinal") else "quantity"
    vague = found.bound.endswith(" of")
    is_negative = MINUS.search(found.block.prose, max(0, found.start - 2), found.start) is not None
    amount = -found.value if is_negative else found.value
    value = "X" if vague else f"{amount:.15g}"
    unit = f"{found.unit}s" if found.type == "age" and found.value != 1 else found.unit
    number = f"minus {exact(found.value)}" if is_negative else exact(found.value)
    said = " ".join(filter(None, (found.bound, "" if vague else number, unit)))
    if found.type == "fraction":
        said = f"{100 * found.value:.3g} percent"
    what = found.type, f"{value} {found.unit}".strip(), said
    return _fact(document, kind, found.block, (found.start - is_negative, found.end), what)


def _is_within(place: Place, spans: list[tuple[int, int]]) -> bool:
    """Whether a place is part of one of some spans in order: Christmas is a date, no name."""
    at = bisect_right(spans, place.start, key=lambda span: span[0]) - 1
    return at >= 0 and place.end <= spans[at][1]


def _names(document: Document) -> Iterator[Fact]:
    """Each name once, with all its forms; what has capitals only in a line of capitals is none,
    and short forms come by themselves."""
    for name, found in grouped(whole_names(document)).items():
        if name in NO_NAMES:
            continue
        if name.isupper() or all(one.block.kind in ("headline", "heading") for one in found):
            continue
        forms = Counter(one.text for one in found)
        said = f"{len(found)}×"
        if len(forms) > 1:
            said += ": " + ", ".join(
                f"“{form}” {count}×" for form, count in sorted(forms.items(), key=lambda own: (-own[1], own[0]))
            )
        first = found[0]
        yield _fact(document, "name", first.block, (first.start, first.end), ("name", name, said))


def _quotations(document: Document) -> Iterator[Fact]:
    """Each direct quotation of some words, with who says it."""
    for block in document.prose_blocks():
        before, name = 0, ""
        for start, end in quoted(document, block):
            if block.prose.count(" ", start, end) < LEAST_SPACES:
                continue
            goes_on = is_attribution(block.prose[before:start]) if before else False
            name = said_by(block, start, end) or (name if goes_on else "")
            before = end
            said = f"said by “{name}”" if name else "by whom: unknown"
            yield _fact(document, "quotation", block, (start, end), ("quotation", name, said))


def _abbreviations(document: Document) -> Iterator[Fact]:
    """Each abbreviation once, with what it stands for."""
    defined = by_short_form(document)
    used = uses(document)
    for short in dict.fromkeys((*defined, *used)):
        own = defined.get(short, [])
        if not own and ROMAN.fullmatch(short):
            continue
        count = len(own) + len(used.get(short, ()))
        if own:
            block, start, end = own[0].block, own[0].short_start, own[0].short_end
        else:
            block, start, end = used[short][0]
        long = own[0].long if own else ""
        what = "explained" if own else "unexplained", long, f"{long or 'never explained'}, {count}×"
        yield _fact(document, "abbreviation", block, (start, end), what)


def meaning(kind: str, value: str) -> str:
    """What a TIMEX3 value says, in words; “unknown” where it says nothing."""
    if value in REFERENCES:
        return REFERENCES[value]
    length = re.fullmatch(r"P(T?)([\d.]+|X)([A-Z])(?:6M)?", value)
    if length:
        return _length(kind, length[1], length[2], length[3], value)
    if clock := re.fullmatch(r"PT(\d+)H(\d+)M", value):
        return f"{_so_many(clock[1], 'hour')} {_so_many(clock[2], 'minute')}"
    if day := re.fullmatch(r"XXXX-WXX-(?:(\d)|WE)", value):
        return f"{'every' if kind == 'SET' else 'a'} {DAY_NAMES[int(day[1]) - 1] if day[1] else 'weekend'}"
    return _moment(value) or "unknown"


def _length(kind: str, clock: str, count: str, letter: str, value: str) -> str:
    unit = (TIME_UNITS if clock else UNITS).get(letter, "")
    if not unit:
        return "unknown"
    if value.endswith("Y6M"):
        count = f"{count}½"
    if kind == "SET":
        return f"every {unit}" if count == "1" else f"every {_so_many(count, unit)}"
    return _so_many("some" if count == "X" else count, unit)


def _so_many(number: str, unit: str) -> str:
    """A number of units: “1 century”, “2 centuries”."""
    return f"{number} {unit}" if number == "1" else f"{number} {'centurie' if unit == 'century' else unit}s"


def _moment(value: str) -> str:
    if value.startswith("BC"):
        number = int(value[2:])
        return f"{number} BC" if len(value) == len("BC0044") else f"the years {number + 1}00 to {100 * number + 1} BC"
    match = re.fullmatch(
        r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)(?P<end>-WE)?|-Q(?P<quarter>\d)|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?"
        r"(?:T(?P<clock>\d\d:\d\d)|T(?P<part>[A-Z]{2}))?",
        value,
    )
    if not match:
        if re.fullmatch(r"\d{3}", value):
            return f"the {value}0s"
        if re.fullmatch(r"\d\d", value):
            return f"the years {value}00 to {value}99"
        return ""
    year = "" if match["year"] == "XXXX" else match["year"]
    said = year
    if match["month"] and 0 < int(match["month"]) < 13:
        day = f"{int(match['day'])} " if match["day"] else ""
        said = f"{day}{MONTHS[int(match['month']) - 1]} {year}".strip()
    elif match["week"]:
        said = f"{'the weekend of ' if match['end'] else ''}week {int(match['week'])}{f' of {year}' if year else ''}"
    elif match["quarter"]:
        said = f"quarter {match['quarter']} of {year}" if year else f"quarter {match['quarter']}"
    elif match["half"]:
        said = f"the {'first' if match['half'] == '1' else 'second'} half of {year or 'the year'}"
    elif match["season"]:
        said = f"{SEASONS[match['season']]} {year}".strip()
    if match["clock"]:
        said = f"{said}, {match['clock']}".lstrip(", ")
    elif match["part"]:
        said = f"{said}, {PARTS.get(match['part'], '')}".strip(", ")
    return said
