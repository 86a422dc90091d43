"""Totals in words of their own: “bringing the total from 49 to 58”, “Together they have 7,500”,
“in three instalments of …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.checks.sums.nouns import PORTIONS
from lint.checks.sums.parts_apart import UNSURE, Parts
from lint.document import Block, Document
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import LABEL, NUMBER, SCALE, scale_of, value
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import Sentence, sentences
from lint.patterns import pattern

_FEW = "two|three|four|five|six"
NEW = rf"(?P<new>{NUMBER}) (?:(?:new|more|further|additional|fresh) [a-z]+|[a-z]+ more)\b"
_TALLY = "total|number|tally|toll|count|sum|figure"
BROUGHT = (
    pattern(
        rf"(?<![\w.,{CURRENCY_SIGNS}-]){NEW}(?:(?!\d)[^.;]){{0,80}}?, (?:bringing|taking|lifting|raising|pushing|which (?:brings|"
        rf"brought|takes|took)) (?:the|its|their) (?:[a-z]+ )?(?:{_TALLY})\b"
        rf"(?:(?!\d)[^.;,]){{0,60}}? from (?P<before>{NUMBER}) to (?P<after>{NUMBER})(?![\w,]*[.,]?\d)",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?<![\w.,{CURRENCY_SIGNS}-]){NEW}(?:(?!\d)[^.;]){{0,80}}?, (?:bringing|taking|lifting|raising|pushing|which (?:brings|"
        rf"brought|takes|took)) (?:the|its|their) (?:[a-z]+ )?(?:{_TALLY})\b"
        rf"(?:(?!\d)[^.;,]){{0,60}}? to (?P<after>{NUMBER}),? up from (?P<before>{NUMBER})(?![\w,]*[.,]?\d)",
        re.IGNORECASE,
    ),
)
"""“11 new cases on Tuesday, bringing the total since April from 49 to 58”."""
AMOUNT = pattern(
    rf"(?<![\w.,/–-])(?P<sign>[{CURRENCY_SIGNS}]?)(?P<number>\d{{1,3}}(?:,\d{{3}})+|"
    rf"\d+(?:\.\d+)?)(?P<scale>{SCALE})?(?P<percent> ?%| percent\b| per cent\b)?(?![\w/%]|[.,]\d|[-–]\d|"
    rf"-[a-z])(?: (?P<noun>[a-z]+))?"
)
TOGETHER = pattern(
    rf"Together,? (?P<who>they|the(?:se)? (?:(?P<few>{_FEW})\b ?)?(?:[a-z]+ )?|both )"
    rf"(?:(?!\b(?:with|or|up to|more than|at least|over|some|{ROUGHLY})\b)[^.;:\d]){{1,60}}$"
)
"""How a sentence begins that adds up what the one before told, up to its only amount."""
NOT_EXACT = pattern(rf"\b(?:some|{ROUGHLY}) $", re.IGNORECASE)
_AMOUNT = rf"[{CURRENCY_SIGNS}]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:" + SCALE + r")?"
INSTALMENTS = pattern(
    rf"(?<![\w.,])(?P<total>{_AMOUNT})(?: [a-z]+)?(?: (?!in\b)[a-z]+){{0,6}} in (?P<few>{_FEW}) (?:equal )?(?:{'|'.join(PORTIONS)})(?: of|:|,) "
    rf"(?P<parts>{_AMOUNT}(?:, {_AMOUNT})*,? and {_AMOUNT})(?![\w,]*[.,]?\d)"
)
"""“paid 1.3 million kronor in three instalments of 400,000, 400,000 and 600,000 kronor”."""
_FOR = r"(?:for|in|on|at|from|to|of|by) (?:(?!\band\b)[^,.;:\d]){2,50}?"
SHARED_OUT = pattern(
    rf"(?<![\w.,{CURRENCY_SIGNS}-])(?P<total>\d{{1,3}}(?:,\d{{3}})+|\d+) (?!percent\b|per\b|years?\b|days?\b|hours?\b|"
    rf"minutes?\b)[a-z]+ (?:(?:have|has|had|were|was|are|will|would) )?(?:be |been )?[a-z]+: "
    rf"(?P<parts>(?:\d{{1,3}}(?:,\d{{3}})+|\d+) {_FOR}(?:, (?:\d{{1,3}}(?:,\d{{3}})+|\d+) {_FOR})*,? and (?:\d{{1,3}}(?:,\d{{3}})+|\d+) {_FOR})(?=[.;]|$)"
)
"""“410,000 tickets were sold: 260,000 for the shows and 130,000 for the fairs.”"""
PART = pattern(r"(?:: |, (?:and )?| and )(?P<number>\d{1,3}(?:,\d{3})+|\d+) (?=for |in |on |at |from |to |of |by )")
BRINGING = (", bringing ", ", taking ", ", lifting ", ", raising ", ", pushing ", ", which br", ", which t")
IN_PORTIONS = tuple(f" {noun}" for noun in PORTIONS)
LIST_OF_NUMBERS = pattern(r": \d(?<=[a-z]: .)")
"""Cheap tests in front of the shapes."""
REACH = 24  # characters before a total
ROUND = 0.025
"""Share by which amounts that are about right may be off together."""
FURTHEST = 0.5
"""Share by which a total may be off, to be one of these at all."""


def told_together(document: Document) -> Iterator[Parts]:
    """Every such total that its parts do not make."""
    for block in document.prose_blocks():
        if any(mark in block.prose for mark in BRINGING):
            yield from _brought(document, block)
        yield from _listed(document, block)
    if "Together" in document.text:
        for before, sentence in pairwise(sentences(document)):
            if sentence.text.startswith("Together") and before.block is sentence.block:
                yield from _together(document, before, sentence)


def _brought(document: Document, block: Block) -> Iterator[Parts]:
    for match in (found for shape in BROUGHT for found in shape.finditer(block.prose)):
        new, before, after = (value(match[name]) for name in ("new", "before", "after"))
        if before + new == after or after <= before or is_quoted(document, block, match):
            continue
        if abs(after - before - new) <= FURTHEST * max(new, after - before):
            yield Parts(
                block,
                *match.span("after"),
                match["after"],
                block,
                (match.span("before"), match.span("new")),
                before + new,
            )


def _together(document: Document, before: Sentence, sentence: Sentence) -> Iterator[Parts]:
    block = sentence.block
    parts, totals = (list(AMOUNT.finditer(block.prose, one.start, one.end)) for one in (before, sentence))
    opening = TOGETHER.match(block.prose, sentence.start, totals[0].start()) if len(totals) == 1 else None
    few = value(opening["few"]) if opening and opening["few"] else 2
    if opening is None or len(parts) != few or inside(quoted(document, block), before.start, sentence.end):
        return
    (total,) = totals
    if UNSURE.search(before.text) or any(LABEL.search(block.prose, before.start, one.start()) for one in parts):
        return
    makes, said = sum(map(_worth, parts)), _worth(total)
    slack = sum(map(_rounding, (*parts, total)))
    if not _are_of_one_kind(parts, total) or abs(makes - said) <= slack or abs(makes - said) > FURTHEST * makes:
        return
    makes /= scale_of(total["scale"])
    yield Parts(block, *total.span("number"), total["number"], block, tuple(one.span("number") for one in parts), makes)


def _are_of_one_kind(parts: Sequence[re.Match[str]], total: re.Match[str]) -> bool:
    """Whether amounts have one currency, one magnitude, or are shares; or the noun of the total is one of a part."""
    if len({(one["sign"], one["percent"] is None) for one in (*parts, total)}) > 1:
        return False
    if not total["sign"] and len({scale_of(one["scale"]) for one in (*parts, total)}) > 1:
        return False
    return bool(total["sign"] or total["percent"] or total["scale"]) or (
        total["noun"] is not None and total["noun"] in {one["noun"] for one in parts}
    )


def _listed(document: Document, block: Block) -> Iterator[Parts]:
    for match in INSTALMENTS.finditer(block.prose) if any(noun in block.prose for noun in IN_PORTIONS) else ():
        numbers = list(AMOUNT.finditer(block.prose, *match.span("parts")))
        if len(numbers) == value(match["few"]):
            yield from _differing(document, block, match, numbers)
    for match in SHARED_OUT.finditer(block.prose) if LIST_OF_NUMBERS.search(block.prose) else ():
        numbers = list(PART.finditer(block.prose, match.start("parts") - len(": "), match.end("parts")))
        if not UNSURE.search(match["parts"]):
            yield from _differing(document, block, match, numbers)


def _differing(
    document: Document, block: Block, match: re.Match[str], numbers: Sequence[re.Match[str]]
) -> Iterator[Parts]:
    """The total of a match, if its parts make another sum and no other total stands in between."""
    (total,) = AMOUNT.finditer(block.prose, match.start("total"), match.end("total"))
    said, makes = _worth(total), sum(map(_worth, numbers))
    slack = (
        ROUND * said
        if NOT_EXACT.search(block.prose, max(0, match.start("total") - REACH), match.start("total"))
        else _rounding(total)
    )
    if abs(makes - said) <= slack or abs(makes - said) > FURTHEST * said or is_quoted(document, block, match):
        return
    places = tuple((one.start("number"), one.end("number")) for one in numbers)
    yield Parts(block, *match.span("total"), match["total"], block, places, makes)


def _worth(amount: re.Match[str]) -> float:
    return value(amount["number"]) * scale_of(amount.groupdict().get("scale"))


def _rounding(total: re.Match[str]) -> float:
    """By how much a total may be off that is told in millions: half of its last digit."""
    if not total["scale"]:
        return 0.0
    return 0.51 * scale_of(total["scale"]) * 10.0 ** -len(total["number"].partition(".")[2])
