"""A number as a text tells it of something, with its place."""

from __future__ import annotations

import re

from lint.document import Block
from lint.language.quantities.numbers import value
from lint.language.sentences import Sentence
from lint.records import Record

SAME_THING = "of the same thing"
"""What a message says of two numbers that are told of one thing in other words."""


class Told(Record):
    """A number, `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    value: float
    bound: str = ""

    @property
    def text(self) -> str:
        """The number as written."""
        return self.block.prose[self.start : self.end]


def as_told(sentence: Sentence, match: re.Match[str]) -> Told:
    """The number that a match of a sentence has, in a group of that name, with what bounds it."""
    start = sentence.start + match.start("number")
    bound = (match.groupdict().get("bound") or "").strip()
    return Told(sentence.block, start, start + len(match["number"]), value(match["number"]), bound)


def as_sum(sentence: Sentence, match: re.Match[str]) -> Told:
    """The sum of the numbers that a match of a sentence has in its groups,
    from the first of them to the end of the match."""
    numbers = [match.span(group) for group in range(1, match.re.groups + 1)]
    start = sentence.start + numbers[0][0]
    total = sum(value(match.string[slice(*span)]) for span in numbers)
    return Told(sentence.block, start, sentence.start + match.end(), total)
