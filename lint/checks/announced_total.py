"""A sum that a text says goes to so many, and that the amounts of just as many rows or entries do not make:
“£480,000 to three museums”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from lint.checks import Options, option
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, one_of
from lint.language.quantities.bounds import EITHER_SIDE, JUST_BELOW
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, exact, in_digits, scale_of, value
from lint.language.quotations import is_quoted
from lint.language.tables import is_head, tables
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"total": "the sum as written", "makes": "what the rows or the entries make"}
SUM = rf"(?P<sign>[{CURRENCY_SIGNS}]) ?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?P<scale>{SCALE})?"
_EXACT = "".join(f"(?<!{word} )" for word in ("more than", "over", "up to", "least", "some", *EITHER_SIDE, *JUST_BELOW))
ANNOUNCED = pattern(
    rf"{_EXACT}(?<![\w{CURRENCY_SIGNS}]){SUM}"
    rf"(?: in [a-z]+| of [a-z]+(?: [a-z]+)?)? (?:to|among|between|across|into|for|"
    rf"on) (?P<count>{NUMBER}) (?!million\b|billion\b|years?\b|months?\b|days?\b|weeks?\b|percent\b|per\b)[a-z]"
)
"""“awarded £480,000 to three small museums”."""
AMOUNT = pattern(rf"(?<![\w{CURRENCY_SIGNS}]){SUM}(?![\d,])")
TOTAL = pattern(r"(?:grand |sub-?)?totals?\b|sum\b|in all\b|altogether\b|of which\b|of this\b", re.IGNORECASE)
"""What begins a row or an entry that is no part."""
NEARLY = 0.2
"""Share by which a sum may be off, for the amounts to be its parts at all."""

_Part = tuple[Block, re.Match[str]]


class AnnouncedTotal(Options):
    """Options."""

    least: int = option(2, "rows or entries that share a sum at least", least=2)


def needs(options: AnnouncedTotal) -> Gate:
    """What a text must hold: a sum of money."""
    return one_of(*CURRENCY_SIGNS)


def check(document: Document, options: AnnouncedTotal) -> Iterator[Finding]:
    """Every such sum, where one table or one list has an amount for each and no other has as many."""
    shares: list[list[_Part]] | None = None
    for block in document.prose_blocks():
        if block.kind not in ("headline", "standfirst", "paragraph"):
            continue
        for match in ANNOUNCED.finditer(block.prose):
            if is_quoted(document, block, match):
                continue
            shares = [*_columns(document), *_lists(document)] if shares is None else shares
            count = value(match["count"])
            of_count = [parts for parts in shares if len(parts) == count >= options.least]
            if len(of_count) == 1:
                yield from _off(document, block, match, of_count[0])


def _columns(document: Document) -> Iterator[list[_Part]]:
    """The columns of amounts of each table that has no row of totals."""
    for table in tables(document):
        rows = [row for row in table if not is_head(row)]
        if any(TOTAL.match(row[0].prose) or len(row) != len(rows[0]) for row in rows):
            continue
        for column in zip(*rows, strict=True):
            parts = [(cell, match) for cell in column if (match := AMOUNT.fullmatch(cell.prose))]
            if parts and len(parts) == len(rows):
                yield parts


def _lists(document: Document) -> Iterator[list[_Part]]:
    """The amounts of each list whose entries have one amount each."""
    for is_list, run in groupby(document.blocks, key=lambda block: block.kind == "item" and block.level == 1):
        entries = [(block, list(AMOUNT.finditer(block.prose))) for block in run] if is_list else []
        if all(len(amounts) == 1 and not TOTAL.match(block.prose) for block, amounts in entries):
            yield [(block, amounts[0]) for block, amounts in entries]


def _off(document: Document, block: Block, total: re.Match[str], parts: list[_Part]) -> Iterator[Finding]:
    if {match["sign"] for _, match in parts} != {total["sign"]}:
        return
    said, makes = _value(total), sum(_value(match) for _, match in parts)
    rounding = sum(_unit(match) for _, match in (*parts, (block, total))) / 2
    if makes and rounding < abs(said - makes) <= NEARLY * max(said, makes):
        scale = total["scale"] or ""
        yield Finding(
            place=document.place(block, total.start("sign"), total.end("scale" if scale else "number"), "the sum"),
            evidence=tuple(document.place(other, *match.span(), "a part") for other, match in parts),
            values={
                "total": block.prose[total.start("sign") : total.end("scale" if scale else "number")],
                "makes": f"{total['sign']}{exact(round(makes / scale_of(scale), 6))}{scale}",
            },
            confidence=LIKELY,
        )


def _value(amount: re.Match[str]) -> float:
    """An amount in the unit of its currency."""
    return in_digits(amount["number"]) * scale_of(amount["scale"])


def _unit(amount: re.Match[str]) -> float:
    """What the last digit of an amount is worth where it is rounded, as one with a magnitude is; else nothing."""
    if not amount["scale"]:
        return 0.0
    return float(scale_of(amount["scale"]) * 10.0 ** -len(amount["number"].partition(".")[2]))
