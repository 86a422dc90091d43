"""The rows of tables that have a name and numbers, and in which thousands, millions or billions a table counts."""

from __future__ import annotations

import re

from lint.document import Block, Document, once_a_document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import in_digits
from lint.language.tables import Row, is_head, tables
from lint.patterns import pattern
from lint.records import Record

BRACKETS = pattern(r"\s*\([^()]*\)")
LABEL = pattern(r"[^\W\d_][\w’'&/ -]{2,60}")
NUMBER = pattern(rf"(?P<sign>[-−–]?)[{CURRENCY_SIGNS}]?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)")
SHARE = pattern(r"(?P<sign>[-+−–]?) ?(?P<digits>\d{1,4}(?:\.\d+)?) ?(?:%|per cent|percent)")
SCALE = pattern(
    rf"(?:^|[\s(,/])(?:in |all figures in |figures in )?(?:[{CURRENCY_SIGNS}] ?|US\$ ?|EUR |USD |GBP )?(?P<scale>thousands?|millions?|billions?|m|mn|bn)(?=$|[\s),:;.])",
    re.IGNORECASE,
)
SCALES = {"t": "thousand", "m": "million", "b": "billion"}
LONGEST_TITLE = 100  # characters of what stands above a table


class NamedRow(Record):
    """A row: its name in small letters without brackets, its cells with numbers, those with shares,
    and its table's scale."""

    name: str
    label: Block
    numbers: tuple[Block, ...]
    shares: tuple[Block, ...]
    scale: str
    table: int


@once_a_document
def named_rows(document: Document) -> list[NamedRow]:
    """Every row whose first cell is a name, with at least one number and nothing else in it."""
    found: list[NamedRow] = []
    for at, table in enumerate(tables(document)):
        scale = _scale(document, table)
        for row in table:
            name = BRACKETS.sub("", row[0].prose).strip().lower()
            cells = row[1:]
            numbers = tuple(cell for cell in cells if NUMBER.fullmatch(cell.prose.strip()))
            shares = tuple(cell for cell in cells if SHARE.fullmatch(cell.prose.strip()))
            if LABEL.fullmatch(name) and numbers and len(numbers) + len(shares) == len(cells) and not is_head(row):
                found.append(NamedRow(name, row[0], numbers, shares, scale, at))
    return found


def amount(cell: Block) -> float:
    """The number in a cell of a named row."""
    match = NUMBER.fullmatch(cell.prose.strip())
    worth = in_digits(match["digits"]) if match else 0.0
    return -worth if match and match["sign"] else worth


def decimals(cell: Block) -> int:
    """How many decimal places such a number has."""
    return len(cell.prose.strip().partition(".")[2])


def _scale(document: Document, table: list[Row]) -> str:
    """“million”, where the head of a table, or the line right above it, says that its numbers are millions."""
    before = document.neighbour(table[0][0], -1)
    above = [before] if before and len(before.prose) <= LONGEST_TITLE else []
    heads = [cell for row in table[:1] for cell in row]
    said = {SCALES[match["scale"][0].lower()] for block in (*above, *heads) for match in _scales(block.prose)}
    return said.pop() if len(said) == 1 else ""


def _scales(prose: str) -> list[re.Match[str]]:
    return (
        list(SCALE.finditer(prose))
        if any(mark in prose for mark in ("(", *CURRENCY_SIGNS)) or " in " in f" {prose}"
        else []
    )
