"""Temporal expressions of English news: where they stand, of what type they are, and what they mean.

A word that speaks of time (a month, a unit, "yesterday") triggers the reading of its neighbourhood; everything else of
the text is passed over. The words and their readers are in the modules beside this one. Values are TIMEX3 (see
`values`); relative expressions are resolved against the publication date.
"""

from __future__ import annotations

import datetime
import re
from functools import cached_property, lru_cache
from typing import Literal

from lint.document import Block, Document, once_a_document
from lint.language.quantities.numbers import in_digits
from lint.language.temporal import clock, days, digits, periods, units
from lint.language.temporal.words import (
    ABBREVIATED,
    CENTURIES,
    ERA,
    LOOKING_AHEAD,
    LOOKING_BACK,
    MONTHS,
    OVER,
    SMALL,
    SPOKEN_YEAR,
    TENS,
    WEEKDAY,
    year_of,
)
from lint.language.verbs.finite import model
from lint.language.words import lower_in_place
from lint.patterns import pattern
from lint.records import Record

Type = Literal["DATE", "TIME", "DURATION", "SET"]
_TOKEN = r"\d+(?:[.,:/]\d+)*|[A-Za-z]+(?:[’'][A-Za-z]+)?|['’]\d0s|[;.!?]"
TOKEN = pattern(_TOKEN)
TOKEN_OR_YEAR = pattern(rf"{SPOKEN_YEAR}|{_TOKEN}", re.IGNORECASE)
"""For the few texts that write a year as it is spoken, which is one token."""


DAY = pattern(r"(?:\d{4}|XXXX)-\d\d-\d\d")
SPAN = pattern(
    rf",? ?(?:to|until|till|through|and|or|[-–—]|,) ?(?:on |the )?(?:{WEEKDAY},? (?:the )?)?",
    re.IGNORECASE,
)
"""What stands between two days of one span or list."""
ERA_YEAR = pattern(r"\d{2}(?:\d\d)?")
"""The value of a year and of a century, which may be one before Christ."""
LATEST = "1850"
"""The last year behind which “BC” without full stops is no province: “in 1990 BC Ferries”."""


class TimeExpression(Record):
    """A temporal expression, `block.prose[start:end]`, with its TIMEX3 type and value (empty where unknown).

    `year_given` says that the text itself names the year.
    """

    block: Block
    start: int
    end: int
    type: Type
    value: str
    year_given: bool = False

    @property
    def text(self) -> str:
        """The words as they stand in the prose."""
        return self.block.prose[self.start : self.end]

    @property
    def names_day(self) -> bool:
        """Whether it names a day by its month and a figure, as “5 May” and “Oct. 1” do,
        and “Friday” and “Christmas” do not."""
        return (
            self.type == "DATE"
            and len(self.value) == len("2024-06-12")
            and any(map(str.isdigit, self.text))
            and not MONTHS.keys().isdisjoint(self.text.lower().replace(",", " ").replace(".", " ").split())
        )


COUNTED = range(2, 9998)
"""Years of publication from which one can count to others; the calendar of Python ends beyond them."""
AHEAD = 2
"""Years ahead of today beyond which a day, as of an eclipse, tells nothing of when a text was written."""
OLD = datetime.timedelta(45)
"""How far back the latest day lies that a text names, for it to be of another time than today."""


def seems_old(document: Document) -> bool:
    """Whether a text that has no date of its own may well be one of the past:
    all days that it names in full lie far back."""
    today = document.metadata.published
    if today is None or document.metadata.published_from != "today":
        return False
    ahead = f"{today.year + AHEAD:04}"
    named = [
        one.value
        for one in times(document)
        if one.year_given and one.type == "DATE" and len(one.value) == 10 and one.value[:4] <= ahead
    ]
    return bool(named) and max(named) < (today - OLD).isoformat()


def times(document: Document) -> list[TimeExpression]:
    """Every temporal expression of the document, in reading order."""
    return _read(document)[0]


def words_by_block(document: Document) -> dict[int, list[str]]:
    """The words and numbers of each block in lower case, by its ordinal, as they were read for times."""
    return _read(document)[1]


@once_a_document
def _read(document: Document) -> tuple[list[TimeExpression], dict[int, list[str]]]:
    found: list[TimeExpression] = []
    words: dict[int, list[str]] = {}
    published = document.metadata.published
    is_day_first = digits.day_first(document) is True
    last = ""  # the last quarter, which "a year earlier" goes back from
    for block in document.prose_blocks():
        reader = Reader(block, published, last, is_day_first)
        found += reader.read()
        last = reader.last
        words[block.ordinal] = reader.low
    return found, words


def _bytes(text: str) -> int:
    """How many bytes a text has, half of a character pair among them, as a program may hand it in."""
    return len(text.encode("utf-8", "surrogatepass"))


class Reader:
    """Reads the temporal expressions of one block. Places are numbers of tokens."""

    def __init__(self, block: Block, published: datetime.date | None, last: str, is_day_first: bool = False) -> None:
        self.block = block
        self.prose = block.prose
        self.day = published if published and published.year in COUNTED else None
        self.last = last
        self.day_first = is_day_first
        lower = lower_in_place(block.prose)
        self.token = TOKEN_OR_YEAR if any(century in lower for century in CENTURIES) else TOKEN
        self.low: list[str] = self.token.findall(lower)
        if not block.prose.isascii() and _bytes(lower) != _bytes(block.prose.replace("’", "'")):
            # A letter became one of another alphabet, which tokens may part at (“4 K” in kelvin).
            self.low = [lower_in_place(word) for word in self.token.findall(block.prose)]
        if self.token is TOKEN_OR_YEAR:
            self.low = [year_of(word) if " " in word or "-" in word else word for word in self.low]
        # Most blocks say nothing of time, and a look at all their words at once costs less than one at each.
        speaks = any(map(IS_TRIGGER.__getitem__, self.low))
        self.triggers = [at for at, word in enumerate(self.low) if IS_TRIGGER[word]] if speaks else []
        self.found: list[TimeExpression] = []
        self.until = 0  # tokens before this one are used up

    @cached_property
    def matches(self) -> list[re.Match[str]]:
        """The tokens with their places, which few blocks come to need."""
        return list(self.token.finditer(self.prose))

    def word(self, place: int) -> str:
        """A token as it stands."""
        return str(self.matches[place][0])

    def start(self, place: int) -> int:
        """Where a token starts in the prose."""
        return self.matches[place].start()

    def end(self, place: int) -> int:
        """Where a token ends in the prose."""
        return self.matches[place].end()

    def read(self) -> list[TimeExpression]:
        """All expressions, in order."""
        find = HANDLERS.get
        for at in self.triggers:
            word = self.low[at]
            handler = find(word)
            if handler is None:
                if word[0].isdigit():
                    handler = digits.number
                elif "'" in word:
                    handler = periods.decade if word[0] == "'" else find(word.removesuffix("'s"))
            if handler and at >= self.until:
                handler(self, at)
        self._share_years()
        if "B" in self.prose and ERA.search(self.prose):
            self._mark_era()
        return self.found

    def _mark_era(self) -> None:
        """Give years and centuries before Christ the value that they have there;
        the sign behind a span is that of its beginning too."""
        for at in range(len(self.found) - 1, -1, -1):
            one = self.found[at]
            if one.type != "DATE" or not ERA_YEAR.fullmatch(one.value):
                continue
            sign = ERA.match(self.prose, one.end)
            if sign and not (one.value > LATEST and sign[0].strip() == "BC"):
                self.found[at] = one._replace(end=sign.end(), value=f"BC{one.value}", year_given=True)
                continue
            following = self.found[at + 1] if at + 1 < len(self.found) else None
            if following and following.value.startswith("BC") and one.value >= following.value[2:]:
                if SPAN.fullmatch(self.prose, one.end, following.start):
                    self.found[at] = one._replace(value=f"BC{one.value}", year_given=True)

    def _share_years(self) -> None:
        """Give the days of a span or a list the year that stands behind the last: “from 10 June to 14 June 2024”.

        A span over the turn of a year begins in the year before.
        """
        for at in range(len(self.found) - 1, 0, -1):
            one = self.found[at]
            if not (one.year_given and one.type == "DATE" and DAY.fullmatch(one.value)):
                continue
            for before in range(at - 1, max(-1, at - 3), -1):  # a weekday may stand between
                other = self.found[before]
                if other.year_given or other.type != "DATE" or not DAY.fullmatch(other.value):
                    continue
                if SPAN.fullmatch(self.prose, other.end, one.start) and any(map(str.isdigit, other.text)):
                    turns = other.value[5:7] >= "11" and one.value[5:7] <= "02"
                    year = f"{int(one.value[:4]) - turns:04}"
                    self.found[before] = other._replace(value=year + other.value[4:], year_given=True)
                break

    def at(self, place: int) -> str:
        """The token at a place, in lower case without a possessive ending; empty beyond the block."""
        return self.low[place].removesuffix("'s") if 0 <= place < len(self.low) else ""

    def gap(self, place: int) -> str:
        """What stands between a token and the next."""
        return self.prose[self.end(place) : self.start(place + 1)] if 0 <= place < len(self.low) - 1 else "\n"

    def joined(self, place: int) -> bool:
        """Whether a token and the next belong together: a space or a hyphen between them."""
        return self.gap(place) in (" ", "-", "–", "\n", ". ") if 0 <= place < len(self.low) - 1 else False

    def add(self, first: int, last: int, kind: Type, value: str, year_given: bool = False) -> None:
        """Keep an expression that takes in the tokens `first` to `last`."""
        while self.found and first < self.until and self.found[-1].end > self.start(first):
            self.found.pop()
        end = self.end(last)
        if self.word(last).lower().endswith(("'s", "’s")) and self.low[last][:-2] in HANDLERS:
            end -= 2
        if self.prose[end : end + 1] == "." and self.low[last] in ABBREVIATED:
            end += 1
        self.found.append(TimeExpression(self.block, self.start(first), end, kind, value, year_given))
        self.until = last + 1
        if kind == "DATE" and value[4:6] == "-Q" and value[:4] == self.this_year:
            self.last = value

    def number_before(self, place: int) -> tuple[float | None, int]:
        """The number that ends at a place, and where it begins; None and the place behind where there is none."""
        word = self.at(place)
        if word[:1].isdigit() and "/" not in word:
            try:
                return in_digits(word), place
            except ValueError:
                return None, place + 1
        total, scale, first = 0.0, 1.0, place + 1
        at, some = place, False
        if word == "1/2" and self.at(place - 1).isdigit():
            return float(self.at(place - 1)) + 0.5, place - 1
        while at >= 0:
            word = self.at(at)
            if word in SMALL or word in TENS:
                total += (SMALL.get(word) or TENS.get(word) or 0) * scale
                some = True
            elif word in ("hundred", "thousand", "million"):
                scale = {"hundred": 100.0, "thousand": 1000.0, "million": 1e6}[word] * (1 if scale < 1000 else scale)
                if self.at(at - 1) not in SMALL and self.at(at - 1) not in TENS:
                    total += scale
                some = True
            elif word == "and" and some and self.at(at - 1) in ("hundred", "thousand"):
                pass
            elif word == "half" and not some and self.at(at - 1) == "a" and self.at(at - 2) == "and":
                total, at, some = total + 0.5, at - 2, True
            else:
                break
            first = at
            at -= 1
            if at >= 0 and self.gap(at) not in (" ", "-", " and "):
                break
        return (total if some else None), (first if some else place + 1)

    def is_name(self, place: int) -> bool:
        """Whether a word is part of a name by its capital, behind a number, as in “60 Minutes”;
        headlines say nothing of that."""
        before = self.at(place - 1)
        return (
            self.word(place)[:1].isupper()
            and before.isdigit()
            and self.block.kind not in ("headline", "heading", "standfirst", "caption", "field")
            and not (place + 1 < len(self.low) and self.word(place + 1)[:1].isupper())
        )

    def is_future(self, place: int, ahead: frozenset[str] = LOOKING_AHEAD) -> bool:
        """Whether the sentence around a place surely looks ahead."""
        return self.tense(place, ahead) == 1

    def tense(self, place: int, ahead: frozenset[str] = LOOKING_AHEAD) -> int:
        """1 where the sentence around a place looks ahead, -1 where it looks back, 0 where nothing tells."""
        for at in range(place - 1, max(-1, place - 14), -1):
            word = self.low[at]
            if word in STOPS and len(self.at(at - 1)) != 1:  # but “a.m.” goes on
                break
            if word in ahead or (word == "be" and self.at(at - 1) == "to"):
                return -1 if OVER.intersection(self.low[max(0, at - 3) : at]) else 1
            if (
                word in LOOKING_BACK
                or (word == "since" and place - at <= SINCE)
                or (_is_past(word) and self.at(at - 1) not in NOW)
            ):
                return -1
        for at in range(place + 1, min(len(self.low), place + 8)):
            word = self.low[at]
            if word in STOPS:
                break
            if word in ("will", "shall", "'ll") and word in ahead:
                return 1
            if word in LOOKING_BACK or (_is_past(word) and self.at(at - 1) not in NO_VERB_AFTER):
                return -1
        return 0

    def year_before(self) -> str:
        """A year before what was spoken of: the same quarter of the year before, or the year."""
        if self.last:
            return f"{int(self.last[:4]) - 1:04}{self.last[4:]}"
        return f"{self.day.year - 1:04}" if self.day else "XXXX"

    @property
    def year_spoken_of(self) -> str:
        """The year of the last date before, which “that year” goes back to; empty if there is none."""
        values = (one.value[:4] for one in reversed(self.found) if one.type == "DATE")
        return next((year for year in values if len(year) == len("2024") and year.isdigit()), "")  # no century

    @property
    def this_year(self) -> str:
        """The year of publication."""
        return f"{self.day.year:04}" if self.day else ""


@lru_cache(maxsize=8192)
def _is_past(word: str) -> bool:
    """Whether a word is mostly a verb in the past."""
    return "VBD" in model().classes.get(word, "") or (len(word) > 4 and word.endswith("ed") and word[-3] != "e")


class _Triggers(dict[str, bool]):
    """Whether a word may speak of time, remembered: a text has few different words."""

    def __missing__(self, word: str) -> bool:
        answer = word in HANDLERS or word[0] in OTHER_TRIGGERS or "'" in word
        if len(self) < MOST_REMEMBERED:
            self[word] = answer
        return answer


IS_TRIGGER = _Triggers()
MOST_REMEMBERED = 50_000
OTHER_TRIGGERS = frozenset("0123456789'")
"""First characters of other words that may speak of time."""
SINCE = 5
"""Words by which “since” stands before what it is said of: “since her death on 6 February”."""
NOW = frozenset("be is are being am 's 're to".split())
"""What makes a participle of the present or the future: “is heard in May”."""
NO_VERB_AFTER = NOW | frozenset("a an the in of by its their his her our my".split())
STOPS = frozenset((".", ";", "!", "?"))
HANDLERS = {
    **days.TRIGGERS,
    **clock.TRIGGERS,
    **units.TRIGGERS,
    **periods.TRIGGERS,
}
"""The reader of every word that speaks of time."""
