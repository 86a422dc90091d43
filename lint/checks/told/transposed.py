"""A number that a text has again and again, and once with two of its digits in each other’s place: 8,412 and 8,142."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import PERCENT_SIGN, is_swap
from lint.language.sentences import sentence_at
from lint.language.words import whole_prose
from lint.patterns import pattern
from lint.records import Record

WRITTEN = pattern(
    rf"(?<![\w.,/–-])(?P<sign>[{CURRENCY_SIGNS}]?)(?P<digits>\d{{1,3}}(?:,\d{{3}})+)(?![\w/]|[.,]\d|[-–]\d| ?{PERCENT_SIGN})"
)
GROUPED, FEWEST = pattern(r"\d,\d\d\d"), 3
"""A cheap test in front of it: of the two numbers one stands twice."""
FIGURES = 3
"""Digits before the zeros at the end: of two, as in 12,000 and 21,000, either is as good a number."""
MANY = 40
"""Numbers of a text that is full of them, of which two may well be alike."""


class Number(Record):
    """A number in figures, `block.prose[start:end]`."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The number as it is written, with its currency."""
        return self.block.prose[self.start : self.end]


def transposed(document: Document) -> Iterator[tuple[Number, Number]]:
    """Every number that stands once, with the one that it is but for two neighbouring digits, which stands twice or
    more, the same sign before both and in no sentence of its own."""
    if len(GROUPED.findall(whole_prose(document))) < FEWEST:
        return
    found: dict[str, list[Number]] = {}
    for block in document.prose_blocks():
        if block.kind in ("paragraph", "headline", "standfirst", "heading", "item", "caption"):
            for match in WRITTEN.finditer(block.prose):
                found.setdefault(match[0], []).append(Number(block, *match.span()))
    if len(found) > MANY:
        return
    for one, other in permutations(found, 2):
        odd, usual = found[one], found[other]
        if (
            len(odd) == 1 < len(usual)
            and len(one) == len(other)
            and len(one.replace(",", "").strip(f"{CURRENCY_SIGNS}0")) >= FIGURES
            and is_swap(one.replace(",", ""), other.replace(",", ""))
        ):
            own = sentence_at(document, odd[0].block, odd[0].start)
            beside = any(
                number.block is odd[0].block and own is not None and own.start <= number.start < own.end
                for number in usual
            )
            is_later = (usual[0].block.ordinal, usual[0].start) < (odd[0].block.ordinal, odd[0].start)
            if is_later and not beside:
                yield odd[0], usual[0]
