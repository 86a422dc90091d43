"""What the readers of temporal expressions share: the words of a block, what stands around each,
and the expressions that were found so far."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import Literal

from lint.document import Block
from lint.language.quantities.numbers import in_digits
from lint.language.temporal.words import (
    ABBREVIATED,
    CENTURIES,
    LOOKING_AHEAD,
    LOOKING_BACK,
    MONTHS,
    OVER,
    SMALL,
    SPOKEN_YEAR,
    TENS,
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
COUNTED = range(2, 9998)
"""Years of publication from which one can count to others; the calendar of Python ends beyond them."""
MOST_REMEMBERED = 50_000
OTHER_TRIGGERS = frozenset("0123456789'")
"""First characters of other words that may speak of time."""
SINCE = 5
"""Words by which “since” stands before what it is said of: “since her death on 6 February”."""
NOW = frozenset("be is are being am 's 're to".split())
"""What makes a participle of the present or the future: “is heard in May”."""
NO_VERB_AFTER = NOW | frozenset("a an the in of by its their his her our my".split())
STOPS = frozenset((".", ";", "!", "?"))


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


class Triggers(dict[str, bool]):
    """Whether a word may speak of time, remembered: a text has few different words. `handlers` has the reader of every
    word that does."""

    def __init__(self, handlers: Mapping[str, Callable[[Reader, int], None]]) -> None:
        super().__init__()
        self.handlers = handlers

    def __missing__(self, word: str) -> bool:
        answer = word in self.handlers or word[0] in OTHER_TRIGGERS or "'" in word
        if len(self) < MOST_REMEMBERED:
            self[word] = answer
        return answer


class Reader:
    """The words of one block, and the temporal expressions that were found in it. Places are numbers of tokens."""

    def __init__(
        self, block: Block, published: datetime.date | None, last: str, speaks: Triggers, *, is_day_first: bool
    ) -> None:
        self.block, self.handlers = block, speaks.handlers
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
        has_any = any(map(speaks.__getitem__, self.low))
        self.triggers = [at for at, word in enumerate(self.low) if speaks[word]] if has_any else []
        self.found: list[TimeExpression] = []
        self.until = 0  # tokens before this one are used up

    @cached_property
    def matches(self) -> list[re.Match[str]]:
        """The tokens with their places, which less than half of the blocks come to need."""
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
        if self.word(last).lower().endswith(("'s", "’s")) and self.low[last][:-2] in self.handlers:
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
            is_to = (word == "be" and self.at(at - 1) == "to") or (word == "to" and self.at(at - 1) in ("is", "are"))
            if word in ahead or is_to:
                return -1 if OVER.intersection(self.low[max(0, at - 3) : at]) else 1
            if (
                word in LOOKING_BACK
                or (word == "since" and place - at <= SINCE)
                or (_is_past(word) and self.at(at - 1) not in NOW)
            ):
                return -1
        if self.at(place - 1) == "by" and self.at(place - 2) not in STOPS | {""}:
            return 1  # “she wants talks by Friday, her aide said”
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


def _bytes(text: str) -> int:
    """How many bytes a text has, half of a character pair among them, as a program may hand it in."""
    return len(text.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=8192)
def _is_past(word: str) -> bool:
    """Whether a word is mostly a verb in the past."""
    return "VBD" in model().classes.get(word, "") or (len(word) > 4 and word.endswith("ed") and word[-3] != "e")
