"""What a headline or a text says in figures: numbers, lengths of time, dates and scores, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Literal

from lint.document import Block, Document, reading_order
from lint.language.quantities.expressions import Quantity, quantities
from lint.language.quantities.numbers import NUMBER
from lint.language.temporal.expressions import times
from lint.language.temporal.reader import TimeExpression
from lint.language.temporal.words import MONTHS, WEEKDAYS
from lint.language.words import lower_in_place
from lint.patterns import CAPITAL, pattern
from lint.records import Record, replaced

Kind = Literal["percent", "money", "age", "measure", "count", "number", "duration", "date", "weekday", "score"]
WORD = pattern(r"[^\W\d_][\w’'-]*\w")
LENGTH = pattern(r"PT?(\d+(?:\.\d+)?)([EYMWDH])")
"""The TIMEX3 value of a duration."""
DAYS = {"E": 3652.5, "Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0, "H": 1 / 24}
HEADS = ("headline", "standfirst")
LONG_WORD = 4  # letters
DIRECTIONS = ("last", "past", "next", "coming")
"""What ties a length of time to a moment; another such word speaks of another time."""
SINCE_THEN = pattern(r" (?P<word>before|earlier|later|afterwards)\b")
"""Behind a length of time: that it is the way from one moment to another."""
CALENDAR = pattern(r"[\dX]{4}(?:-\d\d(?:-\d\d)?)?")
"""The TIMEX3 value of a year, a month or a day."""
DAY = len("2024-06-12")
ORDINAL = "ordinal"
SCORE = pattern(r"(?<![\w.,:/–-])(\d{1,2})[-–](\d{1,2})(?![\w:/–-]|[.,]\d)")
_SIDE = rf"[{CAPITAL}][^\W\d]+(?:[ ’'.&-]+[^\W\d]+){{0,4}}"
SIDE = pattern(rf"{_SIDE} (?P<goals>\d{{1,2}})(?!\d)")
BOTH_SIDES = pattern(rf"{_SIDE} \d{{1,2}},?\s+(?P<second>{_SIDE} \d{{1,2}})")
"""A side with its goals, and the result of a match: “Brevik Town 2 Olby Rovers 1”."""
OF_MONTH = pattern(rf"\b(?:{'|'.join(MONTHS)})\.? $", re.IGNORECASE)
"""What stands before days and no score."""
PASSES = pattern(r"\b(?:tops?|passes|exceeds|surpasses|crosses|beats) $")
"""Before a number that is exceeded: “Fund tops $175 million”."""
DIED_AT = pattern(r"\b(?:dies|died|dead)(?:,)? (?:at (?:the )?(?:age (?:of )?)?|aged )$")
OF_DEATH = "years at death"
MAGNITUDE = pattern(r"\bmagnitude(?: of)? $")
_HELD = r"(?P<held>arrest(?:s|ed)?|detain(?:s|ed)?|held(?= (?:after|over|following|as|on suspicion)\b))"
_HARM = (
    r"(?:(?P<dead>dead|deaths|died|dies?|kill(?:s|ed|ing)?|drown(?:s|ed)?)|(?P<hurt>hurt(?:s|ing)?|injur(?:e[sd]?|ies|ing)|wound(?:s|ed|ing)?)|"
    + _HELD
    + r")\b"
)
TOLLS = (
    pattern(rf"\b{_HARM} (?:at least |more than |over |about |some |nearly )?(?P<number>{NUMBER})(?![\w,.-]*\d)"),
    pattern(rf"(?<![\w.,/-])(?P<number>{NUMBER})(?: [a-z]+){{0,2}} (?:(?:were|was|have been|have|are) )?{_HARM}"),
    pattern(
        rf"(?<![\w.,/-])(?P<number>{NUMBER})(?: [a-z]+){{0,2}}(?: (?:were|was|have been|are))? (?P<hurt>(?:taken|"
        rf"rushed|flown|airlifted|sent) to hospital|hospitalised|hospitalized)(?P<dead>(?!))?"
    ),
    pattern(
        rf"\b(?P<dead>claim(?:s|ed)?|lost|cost(?:s|ing)?|take[ns]?|took) (?:at least |more than |over |about |some |nearly )?(?P<number>{NUMBER}) lives\b"
    ),
    pattern(
        rf"\b(?P<dead>claim(?:s|ed)?|cost(?:s|ing)?|take[ns]?|took) the lives of (?:at least |more than |over |about |some |nearly )?(?P<number>{NUMBER})(?![\w,.-]*\d)"
    ),
    pattern(
        rf"\b(?P<dead>death toll)[^.;,]{{0,60}}? (?:to|at|of|is|was|reaches|reached|hits|hit|passes|nears) (?P<number>{NUMBER})(?![\w,.-]*\d)"
    ),
)
"""How many died, were hurt or arrested, in small letters."""
FIGURE = pattern(rf"(?<![\w.,]){NUMBER}(?:(?!\w)|(?<=\d)(?=[a-z]))")
"""A number, with or without letters right behind it: “£50m”, “3rd”."""


YEAR_IN_TITLE = pattern(r"(?:19|20)\d\d [Yy]ear\b")
"""A year, and no length of time: “2020 Year-in-Review”."""


WEEK_ENDING = pattern(r"\b[Ww]eek (?:[Ee]nding|[Ee]nded|[Oo]f)(?: on)? $")
"""Before the day by which a week is called."""


class Value(Record):
    """What a headline or a text says in figures or in words: `block.prose[start:end]`.

    `amount` is in units of `unit`, that of a duration in days; of a date, a weekday and a score, `code` says which it
    is. `bound` is what limits it (“at least”), or where a length of time lies (“next”).
    """

    block: Block
    start: int
    end: int
    kind: Kind
    amount: float
    unit: str
    bound: str = ""
    code: str = ""

    @property
    def text(self) -> str:
        """The words as they stand in the prose."""
        return self.block.prose[self.start : self.end]


def values(document: Document, blocks: Sequence[Block]) -> list[Value]:
    """All values of some blocks, in reading order."""
    ordinals = {block.ordinal for block in blocks}
    found: list[Value] = []
    places: set[tuple[int, int]] = set()  # of numbers that belong to a score
    for block in blocks:
        for match in SCORE.finditer(block.prose) if "-" in block.prose or "–" in block.prose else ():
            if OF_MONTH.search(block.prose, max(0, match.start() - len("September ")), match.start()):
                continue  # days: “Oct. 5-11”
            code = "-".join(sorted(match.groups(), key=int))
            found.append(Value(block, match.start(), match.end(), "score", 0.0, "", "", code))
            places.update((block.ordinal, match.start(group)) for group in (1, 2))
    titles = {block.ordinal: block for block in blocks if is_in_title_case(block)}
    for sides in _results(blocks):
        code = "-".join(sorted((side["goals"] for _, side in sides), key=int))
        found.append(Value(sides[0][0], *sides[0][1].span(), "score", 0.0, "", "", code))
        places.update((block.ordinal, side.start("goals")) for block, side in sides)
    for quantity in (
        *(one for one in quantities(document) if one.block.ordinal in ordinals and one.block.ordinal not in titles),
        *_in_title_case(document, titles),
    ):
        if (quantity.block.ordinal, quantity.start) not in places:
            found.append(_of_quantity(quantity))
    told = [one for one in times(document) if one.block.ordinal in ordinals]
    in_dates = {(one.block.ordinal, at) for one in told if one.type == "DATE" for at in range(one.start, one.end)}
    found = [one for one in found if one.kind != "number" or (one.block.ordinal, one.start) not in in_dates]
    found += [made for one in told if (made := _of_time(one))]
    return sorted(found, key=reading_order)


def _results(blocks: Sequence[Block]) -> Iterator[tuple[tuple[Block, re.Match[str]], ...]]:
    """The two sides of each match whose result stands by itself, one below the other or both in one line."""
    for block, below in zip_longest(blocks, blocks[1:]):
        if sides := BOTH_SIDES.fullmatch(block.prose):
            first, second = SIDE.match(block.prose), SIDE.match(block.prose, sides.start("second"))
            if first and second:
                yield (block, first), (block, second)
        elif below and (first := SIDE.fullmatch(block.prose)) and (second := SIDE.fullmatch(below.prose)):
            yield (block, first), (below, second)


def is_in_title_case(block: Block) -> bool:
    """Whether a headline writes most of its words with a capital, so that nouns look like names:
    “Firm to Cut 500 Jobs”."""
    if block.kind not in HEADS:
        return False
    words = [word[0] for word in WORD.finditer(block.prose) if len(word[0]) >= LONG_WORD]
    return len(words) > 1 and 2 * sum(word[0].isupper() for word in words) > len(words)


def _in_title_case(document: Document, titles: Mapping[int, Block]) -> Iterator[Quantity]:
    """The quantities of such headlines, read as if they had small letters."""
    if titles:
        lowered = tuple(replaced(block, prose=lower_in_place(block.prose)) for block in titles.values())
        for quantity in quantities(document.with_blocks(lowered)):
            yield quantity._replace(block=titles[quantity.block.ordinal])


def _of_quantity(quantity: Quantity) -> Value:
    prose = lower_in_place(quantity.block.prose)
    if MAGNITUDE.search(prose, max(0, quantity.start - 14), quantity.start) and (
        figure := FIGURE.match(prose, quantity.start)
    ):
        return Value(quantity.block, *figure.span(), "measure", quantity.value, "magnitude", quantity.bound)
    if quantity.type in ("number", "age") and DIED_AT.search(prose, max(0, quantity.start - 24), quantity.start):
        return Value(quantity.block, quantity.start, quantity.end, "age", quantity.value, OF_DEATH)
    if not quantity.bound and PASSES.search(prose, max(0, quantity.start - 14), quantity.start):
        quantity = quantity._replace(bound="more than")
    kind: Kind = "number" if quantity.type == ORDINAL else quantity.type  # type: ignore[assignment]
    unit = ORDINAL if quantity.type == ORDINAL else quantity.unit
    return Value(quantity.block, quantity.start, quantity.end, kind, quantity.value, unit, quantity.bound)


def _of_time(time: TimeExpression) -> Value | None:
    """A length of time, a weekday, or a date that names its year or its month and day."""
    place = time.block, time.start, time.end
    if YEAR_IN_TITLE.match(time.text) or time.text.startswith("FY") or time.block.prose.startswith("-old", time.end):
        return None  # “a year-old ram”
    if time.type == "DURATION" and (length := LENGTH.fullmatch(time.value)):
        words = [word for word in DIRECTIONS if word in time.text.lower()]
        if behind := SINCE_THEN.match(time.block.prose, time.end):
            words.append(behind["word"])
        direction = " ".join(words)
        return Value(*place, "duration", float(length[1]) * DAYS[length[2]], length[2], direction)
    if time.type != "DATE":
        return None
    has_figure = any(map(str.isdigit, time.text))
    named = [word for word in WORD.findall(time.text.lower()) if word in WEEKDAYS]
    if named and not has_figure:
        return Value(*place, "weekday", 0.0, "", "", str(WEEKDAYS[named[0]]))
    if WEEK_ENDING.search(time.block.prose, max(0, time.start - len("week ending on ")), time.start):
        return None
    if CALENDAR.fullmatch(time.value) and (time.year_given or (has_figure and len(time.value) == DAY)):
        return Value(*place, "date", 0.0, "", "", time.value)
    return None


def harm_of(one: Value) -> str:
    """Whether a number is of people who are `dead`, `hurt` or `held`; empty where it is of none of these."""
    if one.kind not in ("count", "number"):
        return ""
    first = max(0, one.start - 40)
    lower = lower_in_place(one.block.prose[first : one.end + 60])
    for shape in TOLLS:
        for match in shape.finditer(lower):
            if one.start <= first + match.start("number") < one.end:
                return next(harm for harm in ("dead", "held", "hurt") if match.groupdict().get(harm) is not None)
    return ""
