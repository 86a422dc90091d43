"""Temporal expressions of English news: where they stand, of what type they are, and what they mean.

A word that speaks of time (a month, a unit, "yesterday") triggers the reading of its neighbourhood; everything else of the text
is passed over. Values are TIMEX3 (see `timex_values`); relative expressions are resolved against the publication date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lint.document import Block, Document
from lint.language import timex_values as calendar
from lint.language.temporal_words import (
    ADVERBS_OF_FREQUENCY,
    AMBIGUOUS_MONTHS,
    DAY_PARTS,
    DECADES,
    DEICTIC,
    LOOKING_AHEAD,
    LOOKING_BACK,
    MONTHS,
    ORDINALS,
    REFERENCES,
    SEASONS,
    SMALL,
    SURELY_AHEAD,
    TENS,
    UNITS,
    WEEKDAYS,
)

Type = Literal["DATE", "TIME", "DURATION", "SET"]
TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[A-Za-z]+(?:[’'][A-Za-z]+)?|['’]\d0s|[;.!?]")
YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?")
NUMERIC_DATE = re.compile(r"(?P<a>\d{1,4})/(?P<b>\d{1,2})/(?P<c>\d{2,4})")


@dataclass(frozen=True, slots=True, eq=False)
class TimeExpression:
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


def times(document: Document) -> list[TimeExpression]:
    """Every temporal expression of the document, in reading order."""
    found: list[TimeExpression] | None = document.cache.get("times")
    if found is None:
        found = []
        published = document.metadata.published
        last = ""  # the last quarter, which "a year earlier" goes back from
        for block in document.prose_blocks():
            reader = Reader(block, published, last)
            found += reader.read()
            last = reader.last
        document.cache["times"] = found
    return found


class Reader:
    """Reads the temporal expressions of one block. Places are numbers of tokens."""

    def __init__(self, block: Block, published: datetime.date | None, last: str) -> None:
        self.block = block
        self.prose = block.prose
        self.day = published
        self.last = last
        matches = list(TOKEN.finditer(block.prose))
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]
        self.words = [match[0] for match in matches]
        self.low = [word.lower().replace("’", "'") for word in self.words]
        self.found: list[TimeExpression] = []
        self.until = 0  # tokens before this one are used up

    def read(self) -> list[TimeExpression]:
        """All expressions, in order."""
        for at, word in enumerate(self.low):
            if at < self.until:
                continue
            handler = HANDLERS.get(word)
            if handler is None:
                if word[0].isdigit():
                    handler = Reader.number
                elif word[:1] == "'" or word.endswith("'s"):
                    handler = HANDLERS.get(word[:-2]) if word.endswith("'s") else Reader.decade
                if handler is None:
                    continue
            handler(self, at)
        return self.found

    # -- helpers ---------------------------------------------------------------------------------------------------

    def at(self, place: int) -> str:
        """The token at a place, in lower case without a possessive ending; empty beyond the block."""
        return self.low[place].removesuffix("'s") if 0 <= place < len(self.low) else ""

    def gap(self, place: int) -> str:
        """What stands between a token and the next."""
        return self.prose[self.ends[place] : self.starts[place + 1]] if 0 <= place < len(self.low) - 1 else "\n"

    def joined(self, place: int) -> bool:
        """Whether a token and the next belong together: a space or a hyphen between them."""
        return self.gap(place) in (" ", "-", "–", "\n", ". ") if 0 <= place < len(self.low) - 1 else False

    def add(self, first: int, last: int, kind: Type, value: str, year_given: bool = False) -> None:
        """Keep an expression that takes in the tokens `first` to `last`."""
        while self.found and first < self.until and self.found[-1].end > self.starts[first]:
            self.found.pop()
        end = self.ends[last]
        if self.words[last].lower().endswith(("'s", "’s")) and self.low[last][:-2] in HANDLERS:
            end -= 2
        if self.prose[end : end + 1] == "." and self.low[last] in MONTHS and len(self.low[last]) < 5:
            end += 1
        self.found.append(TimeExpression(self.block, self.starts[first], end, kind, value, year_given))
        self.until = last + 1
        if kind == "DATE" and value[4:6] == "-Q" and value[:4] == self.this_year:
            self.last = value

    def number_before(self, place: int) -> tuple[float | None, int]:
        """The number that ends at a place, and where it begins; None and the place behind where there is none."""
        word = self.at(place)
        if word[:1].isdigit() and "/" not in word:
            try:
                return float(word.replace(",", "")), place
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

    def is_future(self, place: int, ahead: frozenset[str] = LOOKING_AHEAD) -> bool:
        """Whether the sentence around a place surely looks ahead."""
        return self.tense(place, ahead) == 1

    def tense(self, place: int, ahead: frozenset[str] = LOOKING_AHEAD) -> int:
        """1 where the sentence around a place looks ahead, -1 where it looks back, 0 where nothing tells."""
        for at in range(place - 1, max(-1, place - 14), -1):
            word = self.low[at]
            if word in STOPS:
                break
            if word in ahead:
                return 1
            if word in LOOKING_BACK or (len(word) > 4 and word.endswith("ed")):
                return -1
        for at in range(place + 1, min(len(self.low), place + 8)):
            word = self.low[at]
            if word in STOPS:
                break
            if word in ("will", "shall", "'ll") and word in ahead:
                return 1
            if word in LOOKING_BACK:
                return -1
        return 0

    # -- triggers --------------------------------------------------------------------------------------------------

    def month(self, at: int) -> None:
        """March 3, 2024; 3 March; March 2024; last March; late March; March."""
        word = self.at(at)
        number = MONTHS[word]
        capital = self.words[at][:1].isupper()
        first, last = at, at
        date: int | None = None
        year: int | None = None
        following = at + 1
        if self.at(following) == "." and len(word) < 5:
            following += 1
        near = self.prose[self.ends[at] : self.starts[following]] if following < len(self.low) else "\n"
        nxt = self.at(following)
        if near.strip(" .") == "" and re.fullmatch(r"\d{1,2}", nxt) and capital:
            date, last = int(nxt), following
            suffix = self.prose[self.ends[last] : self.ends[last] + 2]
            if suffix in ("st", "nd", "rd", "th"):
                last = following
        elif near == " " and nxt in ORDINALS and capital:
            date, last = ORDINALS[nxt], following
        before = self.at(at - 1)
        if date is None and at and self.gap(at - 1) in (" ", " of ") and re.fullmatch(r"\d{1,2}", before) and capital:
            date, first = int(before), at - 1
        elif date is None and before in ("st", "nd", "rd", "th") and self.at(at - 2).isdigit() and capital:
            date, first = int(self.at(at - 2)), at - 2
        elif (
            date is None
            and before == "of"
            and self.at(at - 2) in ("st", "nd", "rd", "th")
            and self.at(at - 3).isdigit()
        ):
            date, first = int(self.at(at - 3)), at - 3
        after = last + 1
        between = self.prose[self.ends[last] : self.starts[after]] if after < len(self.low) else "\n"
        if self.at(after) == "." and len(word) < 5 and last == at:
            after += 1
            between = self.prose[self.ends[last] + 1 : self.starts[after]] if after < len(self.low) else "\n"
        if self.at(after) == "of" and YEAR.fullmatch(self.at(after + 1)) and date is None:
            after += 1
            between = " "
        said = self.at(after) if between == " " else ""
        if said in ("last", "this", "next") and self.at(after + 1) == "year" and self.day:
            year, last = self.day.year + {"last": -1, "this": 0, "next": 1}[said], after + 1
        elif between in (" ", ", ", "st, ", "nd, ", "rd, ", "th, ", ",") and YEAR.fullmatch(self.at(after)):
            year, last = int(self.at(after)), after
        lead = self.at(first - 1) if first and self.gap(first - 1) in (" ", "-", ", ") else ""
        if not capital or (word in AMBIGUOUS_MONTHS and date is None and year is None and lead not in LEADS):
            return
        given = year is not None
        direction = 0
        if lead in ("last", "past", "next", "this", "coming") and date is None:
            first -= 1
            direction = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(lead, 0)
        elif lead in ("early", "late", "mid", "earlier", "later"):
            first -= 1
        if year is None and self.day:
            if lead == "this" and date is None:
                year = self.day.year
            elif direction:
                year = calendar.month_near(self.day, number, direction)
            elif date is not None:
                year = self.nearest_year(number, date, at)
            else:
                tense = self.tense(at)
                nearest = 1 if 0 < (number - self.day.month) % 12 < 5 else 0
                year = calendar.month_near(self.day, number, {1: 1, -1: 0, 0: nearest}[tense])
        elif year is None:
            year = None
        stem = f"{year:04}" if year is not None else "XXXX"
        if date is not None and 0 < date < 32:
            self.add(first, last, "DATE", f"{stem}-{number:02}-{date:02}", given)
        else:
            self.add(first, last, "DATE", f"{stem}-{number:02}", given)

    def nearest_year(self, month: int, date: int, at: int) -> int:
        """The year in which a day and month is nearest to the publication date, looking back or ahead by the tense."""
        assert self.day
        best, least = self.day.year, 10**6
        tense = self.tense(at)
        for year in (self.day.year - 1, self.day.year, self.day.year + 1):
            if not calendar.exists(year, month, min(date, 28)):
                continue
            away = (datetime.date(year, month, min(date, 28)) - self.day).days
            against = (away > 0 and tense < 0) or (away < 0 and tense > 0)
            cost = abs(away) + (180 if against and abs(away) > 7 else 40 if away > 7 and not tense else 0)
            if cost < least:
                best, least = year, cost
        return best

    def weekday(self, at: int) -> None:
        """Monday; last Monday; Monday night; Monday, March 3."""
        if not self.words[at][:1].isupper() or (
            len(self.at(at)) < 5 and self.at(at + 1) != "." and self.gap(at)[:1] not in (".", ",")
        ):
            return
        if self.at(at) in ("sun", "sat", "mon", "wed") and self.at(at + 1) not in MONTHS:
            return
        lead = self.at(at - 1) if at and self.gap(at - 1) == " " else ""
        first, last = at, at
        following = at + 1 + (self.at(at + 1) == ".")
        month = self.at(following)
        if month in MONTHS and self.words[following][:1].isupper() and self.gap(at).strip(" ,.") == "":
            before = len(self.found)
            self.month(following)
            if len(self.found) > before:
                found = self.found.pop()
                self.until = max(self.until, following)
                last = next(i for i in range(following, len(self.low)) if self.ends[i] >= found.end)
                self.add(at, last, found.type, found.value, found.year_given)
                return
        value = ""
        if self.day:
            number = WEEKDAYS[self.at(at)]
            if lead == "last":
                first -= 1
                value = calendar.weekday_near(self.day, number, -1).isoformat()
            elif lead in ("next", "coming"):
                first -= 1
                value = calendar.weekday_near(self.day, number, 1).isoformat()
            elif lead == "this":
                first -= 1
                value = calendar.weekday_near(self.day, number, 1 if self.is_future(at) else 0).isoformat()
            else:
                ahead = number != self.day.weekday() and self.is_future(at, SURELY_AHEAD)
                value = calendar.weekday_near(self.day, number, 1 if ahead else 0).isoformat()
        if lead in ("early", "late", "every", "each"):
            first = at - 1
        part = DAY_PARTS.get(self.at(at + 1)) if self.gap(at) == " " else None
        if lead in ("every", "each"):
            self.add(first, last, "SET", f"XXXX-WXX-{WEEKDAYS[self.at(at)] + 1}")
        elif part and value:
            self.add(first, at + 1, "TIME", value + part)
        else:
            self.add(first, last, "DATE", value or f"XXXX-WXX-{WEEKDAYS[self.at(at)] + 1}")

    def deictic(self, at: int) -> None:
        """Today, yesterday morning, tomorrow."""
        word = self.at(at)
        value = (self.day + datetime.timedelta(DEICTIC[word])).isoformat() if self.day else ""
        part = DAY_PARTS.get(self.at(at + 1)) if self.gap(at) == " " else None
        first = at - (self.at(at - 1) in ("late", "early") and self.gap(at - 1) == " ")
        if part:
            self.add(first, at + 1, "TIME", value + part)
        else:
            self.add(first, at, "DATE", value)

    def tonight(self, at: int) -> None:
        """Tonight."""
        self.add(at, at, "TIME", (self.day.isoformat() if self.day else "") + "TNI")

    def reference(self, at: int) -> None:
        """Now, recently, the future."""
        word = self.at(at)
        first = at
        if word in ("past", "future"):
            if self.at(at - 1) != "the" or self.at(at + 1) in UNITS or self.at(at + 1).rstrip("s") in UNITS:
                if word == "past" or self.at(at - 1) not in ("near", "the"):
                    return
            if self.at(at - 1) == "the":
                first = at - 1
            elif self.at(at - 1) == "near" and self.at(at - 2) == "the":
                first = at - 2
            if word == "past" and self.at(at + 1) not in (".", "", "and", "but", "the", ";") and self.gap(at) == " ":
                return
        if word in ("current", "recent") and (self.at(at + 1).rstrip("s") in UNITS):
            return
        if word == "now" and self.at(at - 1) == "right":
            first = at - 1
        self.add(first, at, "DATE", REFERENCES[word])

    def frequency(self, at: int) -> None:
        """Daily, annual."""
        self.add(at, at, "SET", ADVERBS_OF_FREQUENCY[self.at(at)])

    def decade(self, at: int) -> None:
        """The 1990s, the '80s, the nineties."""
        word = self.low[at]
        first = at - (self.at(at - 1) == "the")
        first -= self.at(first - 1) in ("early", "late", "mid")
        if word in DECADES:
            value = f"19{DECADES[word]}"
        else:
            value = f"19{word[1]}"
        self.add(first, at, "DATE", value)

    def season(self, at: int) -> None:
        """Last summer, the fall of 1998, this winter."""
        word, lead = self.at(at), self.at(at - 1)
        season = SEASONS[word]
        year = None
        last = at
        if self.at(at + 1) == "of" and YEAR.fullmatch(self.at(at + 2)):
            year, last = int(self.at(at + 2)), at + 2
        elif YEAR.fullmatch(self.at(at + 1)) and self.gap(at) == " ":
            year, last = int(self.at(at + 1)), at + 1
        if year is None and lead not in (
            "last",
            "this",
            "next",
            "the",
            "in",
            "early",
            "late",
            "since",
            "by",
            "coming",
            "past",
        ):
            return
        if year is None and word in ("fall", "spring") and lead in ("the", "in", "by"):
            return
        given = year is not None
        if year is None and self.day:
            direction = {"last": -1, "next": 1, "coming": 1}.get(lead, 0)
            year = self.day.year if lead == "this" else calendar.season_year(self.day, season, direction)
        first = at - (lead in ("last", "this", "next", "the", "early", "late", "coming"))
        self.add(first, last, "DATE", f"{year:04}-{season}" if year else f"XXXX-{season}", given)

    def day_part(self, at: int) -> None:
        """This morning, last night, Monday night, in the afternoon; noon, midnight."""
        word, lead = self.at(at), self.at(at - 1)
        part = DAY_PARTS[word]
        today = self.day.isoformat() if self.day else ""
        if lead == "this":
            self.add(at - 1, at, "TIME", today + part)
        elif lead == "last" and word in ("night", "evening"):
            yesterday = (self.day - datetime.timedelta(1)).isoformat() if self.day else ""
            self.add(at - 1, at, "TIME", yesterday + part)
        elif word in ("noon", "midnight"):
            self.timed(at, at, part)
        elif lead == "the" and self.at(at - 2) == "in":
            self.add(at - 1, at, "TIME", today + part)

    def quarter(self, at: int) -> None:
        """The third quarter, third-quarter, last quarter, the quarter."""
        lead = self.at(at - 1)
        last = at
        if lead in ORDINALS and ORDINALS[lead] < 5 and self.joined(at - 1):
            number = ORDINALS[lead]
            first = at - 1 - (self.at(at - 2) in ("the", "its") and self.gap(at - 2) == " ")
            year: int | None = None
            if self.at(at + 1) == "of" and YEAR.fullmatch(self.at(at + 2)):
                year, last = int(self.at(at + 2)), at + 2
            elif YEAR.fullmatch(self.at(at + 1)) and self.gap(at) == " ":
                year, last = int(self.at(at + 1)), at + 1
            elif YEAR.fullmatch(self.at(at - 2)) and self.gap(at - 2) == " ":
                year, first = int(self.at(at - 2)), at - 2 - (self.at(at - 3) == "the")
            elif self.at(at - 2) in ("year",) and self.at(at - 3) in ("this", "last", "next") and self.day:
                year, first = self.day.year + {"this": 0, "last": -1, "next": 1}[self.at(at - 3)], at - 3
            given = year is not None
            if year is None and self.day:
                now = (self.day.month + 2) // 3
                year = self.day.year if number <= now else self.day.year - 1
                if number > now and self.is_future(at):
                    year = self.day.year
            self.add(first, last, "DATE", f"{year:04}-Q{number}" if year else f"XXXX-Q{number}", given)
            return
        if YEAR.fullmatch(lead) and self.last:
            self.add(at - 1 - (self.at(at - 2) == "the"), at, "DATE", f"{lead}{self.last[4:]}")
            return
        year_ago = lead in ("ago", "earlier") and self.at(at - 2) == "year"
        if year_ago:
            first = at - 2 - (self.at(at - 3) == "the")
            self.add(first, at, "DATE", self.year_before())
        elif (
            lead in ("last", "previous", "latest", "this", "next", "current", "the", "preceding", "recent") and self.day
        ):
            self.quarter_by_lead(at, lead)

    def quarter_by_lead(self, at: int, lead: str) -> None:
        """Last quarter, the latest quarter, the quarter."""
        assert self.day
        if lead == "the" and self.last[4:6] == "-Q":
            value = self.last
        else:
            steps = {"this": 0, "current": 0, "next": 1}.get(lead, -1)
            value = calendar.shifted(self.day, "Q", steps)
        first = at - 1 - (lead != "the" and self.at(at - 2) == "the")
        self.add(first, at, "DATE", value)

    def year_before(self) -> str:
        """A year before what was spoken of: the same quarter of the year before, or the year."""
        if self.last:
            return f"{int(self.last[:4]) - 1:04}{self.last[4:]}"
        return f"{self.day.year - 1:04}" if self.day else "XXXX"

    @property
    def this_year(self) -> str:
        """The year of publication."""
        return f"{self.day.year:04}" if self.day else ""

    def period(self, at: int) -> None:
        """The year-earlier period, the 1988 period, the latest period: of the quarter that is spoken of."""
        if not self.last:
            return
        lead = self.at(at - 1)
        if lead in ("latest", "recent") and self.at(at - 2) in ("the", "most"):
            self.add(at - 2, at, "DATE", self.last)
        elif YEAR.fullmatch(lead) and self.at(at - 2) in ("the", "the"):
            self.add(at - 2, at, "DATE", f"{lead}{self.last[4:]}")

    def fiscal(self, at: int) -> None:
        """Fiscal 1989, the fiscal year."""
        if YEAR.fullmatch(self.at(at + 1)):
            self.add(at, at + 1, "DATE", self.at(at + 1), True)

    def number(self, at: int) -> None:
        """A year, a decade in digits, a date in digits, a time of day."""
        word = self.words[at]
        gap = self.prose[self.ends[at] : self.ends[at] + 6]
        slashes = NUMERIC_DATE.fullmatch(word)
        if slashes:
            self.numeric(at, slashes)
            return
        iso = re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", self.prose[self.starts[at] :])
        if iso and calendar.exists(*map(int, iso.groups())):
            last = next(i for i in range(at, len(self.low)) if self.ends[i] >= self.starts[at] + 10)
            self.add(at, last, "DATE", iso[0], True)
            return
        if self.at(at + 1) == "s" and gap.startswith("s") and YEAR.fullmatch(word) and word.endswith("0"):
            first = at - (self.at(at - 1) == "the")
            first -= self.at(first - 1) in ("early", "late", "mid")
            self.add(first, at + 1, "DATE", word[:3], True)
            return
        clock = CLOCK.fullmatch(word)
        if clock and int(clock["hour"]) < 25 and (":" in word or re.match(r" ?[ap]\.?m\b", gap, re.IGNORECASE)):
            self.clock(at, clock, gap)
            return
        if YEAR.fullmatch(word) and self.is_year(at):
            lead = self.at(at - 1)
            first = at
            if lead in ("early", "late", "mid") and self.gap(at - 1) in (" ", "-"):
                first -= 1
            elif lead == "of" and self.at(at - 2) in ("end", "beginning", "middle", "start"):
                first = at - 2 - (self.at(at - 3) == "the")
            self.add(first, at, "DATE", word, True)

    def is_year(self, at: int) -> bool:
        """Whether four digits are a year: no price, no count, no part of a larger number."""
        start, end = self.starts[at], self.ends[at]
        before, after = self.prose[max(0, start - 1) : start], self.prose[end : end + 2]
        if before in ("$", "£", "€", ",", ".", "#", "/") or (
            before == "-" and self.prose[max(0, start - 2) : start - 1].isdigit()
        ):
            return False
        if after[:1] in ("%", "/") or re.match(r"[,.]\d", after):
            return False
        lead, following = self.at(at - 1), self.at(at + 1)
        if following in (
            "people",
            "miles",
            "feet",
            "pounds",
            "dollars",
            "points",
            "shares",
            "percent",
            "men",
            "women",
            "jobs",
            "employees",
            "kilometers",
            "kilometres",
            "meters",
            "metres",
            "times",
            "years",
            "hours",
            "tons",
            "square",
            "workers",
            "votes",
        ):
            return False
        return lead not in (
            "about",
            "some",
            "nearly",
            "almost",
            "approximately",
            "no",
            "number",
            "than",
            "room",
            "flight",
        )

    def spelled_year(self, at: int) -> None:
        """Nineteen ninety-six, two thousand one."""
        word, following = self.at(at), self.at(at + 1)
        if word == "two":
            if following == "thousand" and self.at(at - 1) == "year":
                self.add(at - 1 - (self.at(at - 2) == "the"), at + 1, "DATE", "2000", True)
            return
        century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[word]
        if following in TENS and self.joined(at):
            last, number = at + 1, TENS[following]
            if self.at(at + 2) in SMALL and 0 < SMALL[self.at(at + 2)] < 10 and self.joined(at + 1):
                last, number = at + 2, number + SMALL[self.at(at + 2)]
            self.add(at, last, "DATE", f"{century + number}", True)

    def numeric(self, at: int, match: re.Match[str]) -> None:
        """10/26/89."""
        a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
        if len(match["a"]) == 4:
            year, month, date = a, b, c
        else:
            year = c if c > 99 else 1900 + c if c > 30 else 2000 + c
            month, date = (a, b) if a < 13 else (b, a)
        if calendar.exists(year, month, date):
            self.add(at, at, "DATE", f"{year:04}-{month:02}-{date:02}", True)

    def clock(self, at: int, match: re.Match[str], gap: str) -> None:
        """8 p.m., 10:30 a.m. Friday."""
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        half = re.match(r" ?([ap])\.?m\b\.?", gap, re.IGNORECASE)
        last = at
        if half:
            hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
            end = self.ends[at] + half.end()
            while last + 1 < len(self.low) and self.ends[last + 1] <= end:
                last += 1
        if minute > 59:
            return
        self.timed(at, last, f"T{hour:02}:{minute:02}")

    def timed(self, first: int, last: int, part: str) -> None:
        """A time of day, with the day that follows it: “10 p.m. EST Wednesday”, “noon on March 3”."""
        day = self.day.isoformat() if self.day else ""
        following = last + 1
        while (
            self.at(following) in ZONES
            and self.prose[self.ends[following - 1] : self.starts[following]].strip(" .,") == ""
        ):
            following += 1
        if following < len(self.low) and self.prose[self.ends[following - 1] : self.starts[following]] in (
            " ",
            ", ",
            ". ",
        ):
            handler = HANDLERS.get(self.low[following])
            if handler in (Reader.weekday, Reader.month, Reader.deictic):
                before = len(self.found)
                handler(self, following)
                if len(self.found) == before + 1 and self.found[-1].type == "DATE":
                    found = self.found.pop()
                    last = next(i for i in range(following, len(self.low)) if self.ends[i] >= found.end - 1)
                    day = found.value
        self.add(first, last, "TIME", day + part)

    def holiday(self, at: int) -> None:
        """Christmas Day, Thanksgiving, New Year's Eve."""
        for length in (3, 2, 1):
            words = " ".join(self.low[at : at + length])
            if not self.day or not self.words[at][:1].isupper() or calendar.holiday(words, self.day.year) is None:
                continue
            lead = self.at(at - 1)
            candidates = [calendar.holiday(words, self.day.year + step) for step in (-1, 0, 1)]
            days = [day for day in candidates if day]
            if lead == "last":
                chosen = max((day for day in days if day < self.day), default=days[0])
            elif lead == "next":
                chosen = min((day for day in days if day > self.day), default=days[-1])
            else:
                chosen = min(days, key=lambda day: abs((day - self.day).days if self.day else 0))
            first = at - (lead in ("last", "next", "this"))
            self.add(first, at + length - 1, "DATE", chosen.isoformat())
            return

    def unit(self, at: int) -> None:
        """Two years, the past week, a year ago, last month, every day, years."""
        from lint.language import temporal_units  # it reads with this class

        temporal_units.read(self, at)


ZONES = frozenset("est edt cst cdt mst mdt pst pdt et ct pt gmt bst utc cet on local time eastern p.m a.m m".split())
STOPS = frozenset((".", ";", "!", "?"))
LEADS = frozenset(
    "in last next this since by until early late mid of from before after through during till to past on and earlier".split()
)
HANDLERS: dict[str, Callable[[Reader, int], None]] = {
    **dict.fromkeys(MONTHS, Reader.month),
    **dict.fromkeys(WEEKDAYS, Reader.weekday),
    **dict.fromkeys(DEICTIC, Reader.deictic),
    **dict.fromkeys(REFERENCES, Reader.reference),
    **dict.fromkeys(ADVERBS_OF_FREQUENCY, Reader.frequency),
    **dict.fromkeys(SEASONS, Reader.season),
    **dict.fromkeys(DECADES, Reader.decade),
    **dict.fromkeys(("morning", "afternoon", "evening", "noon", "midnight", "night"), Reader.day_part),
    **{form: Reader.unit for unit in UNITS for form in (unit, unit + "s")},
    **dict.fromkeys(("christmas", "thanksgiving", "easter", "halloween", "new", "independence", "memorial", "labor", "good",
                     "valentine's", "mother's", "father's", "martin", "columbus", "veterans", "boxing", "ash"), Reader.holiday),
    "quarter": Reader.quarter,
    "period": Reader.period,
    "tonight": Reader.tonight,
    **dict.fromkeys(("eighteen", "nineteen", "twenty", "two"), Reader.spelled_year),
    "fiscal": Reader.fiscal,
}  # fmt: skip
