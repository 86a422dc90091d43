"""A sum and the same in another currency that are of other magnitudes: “£138bn ($259.8m)”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lint.document import Block, Document
from lint.language.quantities.bounds import ABOUT_SO_MANY, ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import SCALE, SCALES, scale_of, value
from lint.language.quotations import is_quoted
from lint.patterns import pattern

_SIGN = rf"(?:US|A|C|NZ|HK|S)?[{CURRENCY_SIGNS}]"
IN_BOTH = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}])(?P<sa>{_SIGN})(?P<a>\d[\d,]*(?:\.\d+)?)(?P<xa>{SCALE})?(?![\w,]|\.\d) ?[(\[](?:(?:some|{ROUGHLY}|or) |= ?)?"
    rf"(?P<sb>{_SIGN})(?P<b>\d[\d,]*(?:\.\d+)?)(?P<xb>{SCALE})?(?:; {ABOUT_SO_MANY}{_SIGN}[^()]{{1,20}})?[)\]]"
)
BY_NAME = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,])(?P<a>\d[\d,]*(?:\.\d+)?)(?P<xa> thousand| million| billion| trillion) (?P<sa>pounds|euros|dollars) ?[(\[](?:(?:some|{ROUGHLY}|or) |= ?)?"
    rf"(?P<sb>{_SIGN})(?P<b>\d[\d,]*(?:\.\d+)?)(?P<xb>{SCALE})[)\]]"
)
"""Dollars, pounds and euros, of which one has been worth between a third and three of another for a century."""
USUAL = "k thousand m million bn billion tn trillion".split()
"""Magnitudes in the form in which they are suggested."""
LONGEST_SHORT = 2  # letters of “bn”
MOST_BEFORE_SCALE = 10_000
"""What a number in front of a magnitude is less than."""
MOST = 3.0
FAR = 30.0
"""How many times as much one may be as the other, and how many times it is where the magnitude is another."""


def sums_apart(document: Document) -> Iterator[tuple[Block, re.Match[str], str]]:
    """Each such pair outside of quotations, with the second sum as its magnitude would have to be."""
    for block in document.prose_blocks():
        shapes = (IN_BOTH, BY_NAME) if any(sign in block.prose for sign in CURRENCY_SIGNS) else ()
        for match in chain.from_iterable(shape.finditer(block.prose) for shape in shapes):
            if match["sa"] == match["sb"] or is_quoted(document, block, match):
                continue
            one, two = (value(match[name]) * scale_of(match[f"x{name}"]) for name in "ab")
            if not one or not two or 1 / FAR < two / one < FAR:
                continue
            right = _right(value(match["b"]), one, is_short=len(match["xa"] or "") <= LONGEST_SHORT)
            if right:
                yield block, match, f"{match['sb']}{match['b']}{right}"


def _right(number: float, other: float, *, is_short: bool) -> str:
    """The magnitude with which a number is worth as much as another sum; nothing where none is usual."""
    for name in USUAL if number < MOST_BEFORE_SCALE else ():
        worth = SCALES[name]
        if number >= worth == SCALES["thousand"]:
            continue  # nobody writes “£2,500 thousand”
        if (len(name) <= LONGEST_SHORT) == is_short and 1 / MOST < number * worth / other < MOST:
            return name if is_short else f" {name}"
    return ""
